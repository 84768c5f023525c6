"""Questions for one part of a statement besides its subject: a person, a country, a place, a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.figure import find_figures
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
from question_bank.items.option.office import FAMILIAR
from question_bank.items.slot import Role, find_slots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.figure import Figure
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


def _is_plain(material: Material, statement: Statement, slot: Slot, cast: Cast) -> bool:
    """Tell whether the sentence gives the answer away.

    So does the visit of one country's minister where the article is about two countries, and a greeting sent
    to the leader of whom it tells most.
    """
    if slot.role is Role.PERSON:
        greeted = GREETING.search(statement.text) is not None
        return greeted and cast.told.get(slot.name, 0) >= FAMILIAR
    if slot.role is not Role.COUNTRY or slot.name not in cast.pair:
        return False
    sides = {material.sides.get(one.name) for one in statement.event.participants}
    return all(name in sides or name in statement.clause.text for name in cast.pair - {slot.name})


def _describes_name(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure belongs to one thing by its name: 길이 몇 m의 나루호 would mean that many."""
    following = [token for token in statement.clause.tokens if token.start >= figure.end][:2]
    return [token.tag for token in following] == ["JKG", "NNP"]


def ask_for_parts(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions for the parts of every statement, and those not made."""
    cast = Cast.of(material.timeline)
    for statement in material.statements:
        for slot in find_slots(statement):
            if _is_plain(material, statement, slot, cast):
                yield Rejected(f"{slot.role}", "who knows the subject need not have learnt it")
                continue
            for kind, make in _SLOT_KINDS[slot.role]:
                try:
                    yield make(material, statement, slot)
                except UnsuitableError as error:
                    yield Rejected(kind, str(error))
        for figure in find_figures(statement):
            if _describes_name(statement, figure):
                yield Rejected("figure", "it describes something of a name of its own")
                continue
            for kind, ask in _FIGURE_KINDS:
                try:
                    yield ask(material, statement, figure)
                except UnsuitableError as error:
                    yield Rejected(kind, str(error))
