"""What became of the questions of one edition in the next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from question_bank.items.model import Item


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one item: kept, reworded, corrected (another key), retired, restored or new.

    ``before`` is the item of the previous edition, None for a new one; ``after`` that of this edition.
    """

    kind: str
    before: Item | None
    after: Item

    @property
    def item(self) -> str:
        """The item's id."""
        return self.after.id


@dataclass(frozen=True, slots=True)
class Merge:
    """The items of the new edition, its number, and what became of each item."""

    items: tuple[Item, ...]
    edition: int
    changes: tuple[Change, ...]

    def counts(self) -> dict[str, int]:
        """Return how many items were kept, reworded, corrected, retired, restored and new."""
        return dict(sorted(Counter(change.kind for change in self.changes).items()))
