"""What a new edition changed, as lines for people."""

from __future__ import annotations

import unicodedata
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.items.wording.date_text import read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.edition.change import Change, Merge
    from question_bank.items.model import Item, Key

_ORDER: Final = ("corrected", "retired", "restored", "new", "reworded", "kept")
_SHOWN: Final = 10
_WIDTH: Final = 110
_KEY_WIDTH: Final = 44
_TRUTHS: Final = {True: "O", False: "X"}
_PARTS: Final = ("stem", "options", "accepted", "explanation", "tags")


def describe(merge: Merge, *, verbose: bool = False) -> list[str]:
    """Return the counts, then a line a changed item, of each kind so many as are read, or all of them.

    A line holds kind, id, old and new key of a corrected item, what else changed in a reworded one, and the
    stem, cut at 110 columns (a syllable takes two).
    """
    counts = merge.counts()
    lines = [
        "since the previous edition",
        *(f"  {counts[kind]:5}  {kind}" for kind in _ORDER if kind in counts),
    ]
    for kind in _ORDER[:-1]:
        told = list(_tell(kind, merge))
        shown = told if verbose or len(told) <= _SHOWN + 1 else told[:_SHOWN]
        lines += shown
        if len(shown) < len(told):
            lines.append(f"{kind:<9}  … and {len(told) - len(shown)} more; --verbose shows all")
    return lines


def _tell(kind: str, merge: Merge) -> Iterator[str]:
    """Give the lines of one kind, those whose question reads otherwise before those that differ beside it."""
    changes = [change for change in merge.changes if change.kind == kind]
    for change in sorted(changes, key=lambda change: _differences(change)[:1] not in ([], ["stem"])):
        yield cut(f"{kind:<9}  {change.item}  {_note(change)}{_in_one_line(change.after.stem)}", _WIDTH)


def _note(change: Change) -> str:
    if change.before is None:
        return ""
    if change.kind == "corrected":
        old, new = (cut(_show(item), _KEY_WIDTH) for item in (change.before, change.after))
        return f"{old} → {new}  "
    differing = _differences(change)
    return f"({', '.join(differing)})  " if change.kind == "reworded" and differing else ""


def _differences(change: Change) -> list[str]:
    """Return which parts of an item differ, but for its key."""
    if change.before is None:
        return []
    return [name for name in _PARTS if getattr(change.before, name) != getattr(change.after, name)]


def _show(item: Item) -> str:
    """Return a key as a person reads it: a date in words, O and X, a list with strokes."""
    if isinstance(item.key, str):
        date = read_date(item.key)
        return word_date(date) if date else _in_one_line(item.key)
    return _TRUTHS[item.key] if isinstance(item.key, bool) else _join(item.key)


def _join(key: Key) -> str:
    if not isinstance(key, tuple):
        return f"{key:g}" if isinstance(key, float) else str(key)
    return " / ".join(part if isinstance(part, str) else " = ".join(part) for part in key)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def cut(text: str, width: int) -> str:
    """Return a text cut to so many columns, an ellipsis at its end; wide characters take two columns."""
    if columns(text) <= width:
        return text
    ends = accumulate(map(columns, text))
    return text[: sum(end < width for end in ends)].rstrip() + "…"


def columns(text: str) -> int:
    """Return how many columns a terminal takes for a text."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
