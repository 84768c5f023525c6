"""How many, how much: one right figure among three or four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.items.kind.choice_of_actor import tell_part_when
from question_bank.items.kind.draft import Draft
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import WANTED
from question_bank.items.option.figure import pick_figures
from question_bank.items.wording.blank import ask_for_figure

if TYPE_CHECKING:
    from question_bank.items.figure import Figure
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement


def ask_how_many(material: Material, statement: Statement, figure: Figure) -> Item:
    """Ask for one of several figures; raise UnsuitableError where no others of its kind can be made."""
    kind = f"multiple_choice/figure:{figure.quantity.exact}"
    rng = material.chance(material.identity(kind, statement.event.id))
    below = material.key_place(statement.event.id, 3, WANTED + 1)
    options, key = pick_figures(material, statement, figure, rng, below)
    return Draft(
        kind=kind,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.QUANTITY,
        stem=ask_for_figure(statement, figure, tell_part_when(material, statement)),
        options=options,
        key=key,
    ).on(material, statement)
