"""Questions for one part of a statement besides its subject: a person, a country, a place, a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act
from question_bank.facts.undated.triviality import FAMILIAR
from question_bank.items.figure import find_asked
from question_bank.items.kind.choice_of_actor import GREETING
from question_bank.items.kind.choice_of_counterpart import ask_whom
from question_bank.items.kind.choice_of_figure import ask_how_many
from question_bank.items.kind.choice_of_place import ask_where
from question_bank.items.kind.cloze import blank_figure, blank_name
from question_bank.items.kind.number_entry import write_figure
from question_bank.items.kind.rejected import Rejected
from question_bank.items.kind.short_answer import write_slot
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.cast import Cast
from question_bank.items.recurrence import is_idle, is_minor
from question_bank.items.slot import Role, find_slots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.model import Item
    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement

_SLOT_KINDS: Final = {
    Role.PERSON: (("whom", ask_whom), ("name to write", write_slot), ("name left out", blank_name)),
    Role.COUNTRY: (
        ("which country", ask_whom),
        ("country to write", write_slot),
        ("country left out", blank_name),
    ),
    Role.PLACE: (("where", ask_where), ("place to write", write_slot)),
}
_FIGURE_KINDS: Final = (
    ("how many", ask_how_many),
    ("figure to write", write_figure),
    ("figure left out", blank_figure),
)


def _is_plain(statement: Statement, slot: Slot, cast: Cast) -> bool:
    """Tell whether the sentence gives the answer away.

    So does the subject where the article is about two countries and one of them is asked for, and a greeting
    sent to the leader of whom it tells most.
    """
    if slot.role is Role.PERSON:
        greeted = GREETING.search(statement.text) is not None
        return greeted and cast.told.get(slot.name, 0) >= FAMILIAR
    return slot.role is Role.COUNTRY and slot.name in cast.pair


def ask_for_parts(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions for the parts of every statement, and those not made."""
    cast = Cast.of(material.timeline)
    for statement in material.statements:
        if is_minor(statement) or is_idle(statement):
            yield Rejected("part", "nobody needs to know such a part of it")
            continue
        yield from _ask_for_slots(material, statement, cast)
        for figure in find_asked(statement):
            for kind, ask in _FIGURE_KINDS:
                try:
                    yield ask(material, statement, figure)
                except UnsuitableError as error:
                    yield Rejected(kind, str(error))


def _ask_for_slots(material: Material, statement: Statement, cast: Cast) -> Iterator[Item | Rejected]:
    told = statement.event.attribution
    # what was denied is no knowledge
    denied = told is not None and told.act is Act.DENIED
    for slot in () if denied else find_slots(statement):
        if slot.name in material.misread:
            yield Rejected(f"{slot.role}", "its name was read as a person's")
            continue
        if _is_plain(statement, slot, cast):
            yield Rejected(f"{slot.role}", "who knows the subject need not have learnt it")
            continue
        for kind, make in _SLOT_KINDS[slot.role]:
            try:
                yield make(material, statement, slot)
            except UnsuitableError as error:
                yield Rejected(kind, str(error))
