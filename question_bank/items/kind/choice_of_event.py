"""What happened then: one right event among three or four."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.grain import tell_when
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import REACH, is_plain, pick_statements
from question_bank.items.weight import weigh_happening
from question_bank.items.wording.question import ask_event

if TYPE_CHECKING:
    from question_bank.items.statement import Statement

_KIND: Final = "multiple_choice/event"


def ask_what(material: Material, statement: Statement) -> Item:
    """Ask which of several events happened at a time; raise UnsuitableError where that cannot be asked.

    What is lesser is asked by its month.
    """
    edtf = tell_when(statement)
    if not is_plain(statement):
        raise UnsuitableError("no deed in few words that is worth its date")
    if material.recurs(statement):
        raise UnsuitableError("the like happened at another time, too")
    if any(_goes_before(other, statement) for other in material.near(statement, REACH)):
        raise UnsuitableError("another event of that time is asked for")
    rng = material.chance(material.identity(_KIND, statement.event.id))
    options = list(pick_statements(material, statement, edtf, rng))
    rng.shuffle(options)
    options.insert(material.key_place(statement.event.id, 1, len(options) + 1), statement.text)
    return Draft(
        kind=_KIND,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.EVENT,
        stem=ask_event(edtf),
        options=tuple(options),
        key=statement.text,
    ).on(material, statement)


def _goes_before(other: Statement, statement: Statement) -> bool:
    """Tell whether another statement is the one to ask for at this time: the weightier, else the earlier."""
    edtf = other.event.edtf
    if edtf is None or edtf.is_interval or not is_plain(other) or tell_when(other) != tell_when(statement):
        return False
    ranks = [(weigh_happening(one) is None, one.event.selector.start) for one in (other, statement)]
    return ranks[0] < ranks[1]
