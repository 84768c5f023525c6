"""Questions for one part of a statement besides its subject: a person, a country, a place, a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.figure import find_figures
from question_bank.items.kind.choice_of_counterpart import ask_whom
from question_bank.items.kind.choice_of_figure import ask_how_many
from question_bank.items.kind.choice_of_place import ask_where
from question_bank.items.kind.cloze import blank_figure, blank_name
from question_bank.items.kind.number_entry import write_figure
from question_bank.items.kind.rejected import Rejected
from question_bank.items.kind.short_answer import write_slot
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.slot import Role, find_slots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.model import Item

_SLOT_KINDS: Final = {
    Role.PERSON: (("whom", ask_whom), ("name to write", write_slot), ("name left out", blank_name)),
    Role.COUNTRY: (
        ("which country", ask_whom),
        ("country to write", write_slot),
        ("country left out", blank_name),
    ),
    Role.PLACE: (("where", ask_where), ("place to write", write_slot), ("place left out", blank_name)),
}
_FIGURE_KINDS: Final = (
    ("how many", ask_how_many),
    ("figure to write", write_figure),
    ("figure left out", blank_figure),
)


def ask_for_parts(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions for the parts of every statement, and those not made."""
    for statement in material.statements:
        for slot in find_slots(statement):
            for kind, make in _SLOT_KINDS[slot.role]:
                try:
                    yield make(material, statement, slot)
                except UnsuitableError as error:
                    yield Rejected(kind, str(error))
        for figure in find_figures(statement):
            for kind, ask in _FIGURE_KINDS:
                try:
                    yield ask(material, statement, figure)
                except UnsuitableError as error:
                    yield Rejected(kind, str(error))
