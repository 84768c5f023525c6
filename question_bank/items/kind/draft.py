"""What every item on one dated statement shares: its id, evidence, explanation and tags."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.items.material import UnsuitableError
from question_bank.items.model import Asks, Item, ItemType, Key
from question_bank.items.wording.explanation import explain
from question_bank.items.wording.tag import tags

if TYPE_CHECKING:
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The parts in which items on one statement differ.

    ``kind`` makes the id, together with the statement's: it never changes once learners have studied it.
    ``changed`` are the words of a false statement, and those of the article in their place.
    """

    kind: str
    type: ItemType
    asks: Asks
    stem: str
    key: Key
    options: tuple[str, ...] | None = None
    accepted: tuple[str, ...] = ()
    tolerance: float | None = None
    changed: tuple[str, str] | None = None

    def on(self, material: Material, statement: Statement) -> Item:
        """Return the item; raise UnsuitableError for a statement without a date."""
        event = statement.event
        if event.edtf is None:
            raise UnsuitableError("no date")
        return Item(
            id=material.identity(self.kind, event.id),
            type=self.type,
            asks=self.asks,
            stem=self.stem,
            options=self.options,
            key=self.key,
            accepted=self.accepted,
            tolerance=self.tolerance,
            explanation=explain(
                material,
                statement,
                self.changed,
                dating=self.asks is Asks.DATE or self.type is ItemType.TRUE_FALSE,
            ),
            events=(event.id,),
            evidence=(event.selector,),
            tags=tags(statement, self.asks),
            difficulty=0.0,
        )
