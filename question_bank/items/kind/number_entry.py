"""Figures to write: how many, how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.kind.choice_of_actor import tell_part_when
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.weight import weigh_happening
from question_bank.items.wording.blank import ask_for_figure

if TYPE_CHECKING:
    from question_bank.items.figure import Figure
    from question_bank.items.statement import Statement

_FEWEST: Final = 10
_ABOUT: Final = 0.1
"""How far a rounded figure may be missed, as a share of it."""


def write_figure(material: Material, statement: Statement, figure: Figure) -> Item:
    """Ask for a figure in the unit of the stem; raise UnsuitableError for a share, which has none.

    Nor is a decimal to be typed, or a count so small that of a lesser event nobody need know it.
    """
    if figure.fraction:
        raise UnsuitableError("a share is not asked as a number")
    if figure.price:
        raise UnsuitableError("an amount of money is chosen, not written")
    if not figure.value.is_integer():
        raise UnsuitableError("nobody need type a decimal")
    if figure.value < _FEWEST and not weigh_happening(statement):
        raise UnsuitableError("so small a count of a lesser event is not worth writing")
    return Draft(
        kind=f"number_entry/figure:{figure.quantity.exact}",
        type=ItemType.NUMBER_ENTRY,
        asks=Asks.QUANTITY,
        stem=ask_for_figure(statement, figure, tell_part_when(material, statement)),
        key=int(figure.value),
        tolerance=round(_ABOUT * figure.value, 6) if figure.about else None,
    ).on(material, statement)
