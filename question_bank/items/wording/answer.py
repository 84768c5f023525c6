"""How a right answer is shown: what else is right beside the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.identity import squeeze
from question_bank.items.wording.figure import unit_asked, write_figure

if TYPE_CHECKING:
    from question_bank.items.model import Key

_MOST: Final = 4


def write_margin(key: Key, tolerance: float | None, stem: str) -> str:
    """Return between which numbers an answer counts as right, in the stem's unit: 900~1,100명; else ""."""
    if not tolerance or isinstance(key, bool) or not isinstance(key, int | float):
        return ""
    return f"{write_figure(key - tolerance)}~{write_figure(key + tolerance, unit_asked(stem))}"


def choose_spellings(key: str, accepted: tuple[str, ...]) -> tuple[str, ...]:
    """Return some of the other answers that are right: the shortest, none with the key or another in it."""
    chosen: list[str] = []
    seen = [squeeze(key).casefold()]
    for spelling in sorted(accepted, key=lambda one: (len(one), one)):
        folded = squeeze(spelling).casefold()
        if folded and not any(one and one in folded for one in seen):
            seen.append(folded)
            chosen.append(spelling)
    return tuple(chosen[:_MOST])
