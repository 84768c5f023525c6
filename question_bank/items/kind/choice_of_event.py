"""What happened then: one right event among three or four."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.kind.date_entry import is_press_report
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import holds_date, pick_statements
from question_bank.items.wording.question import ask_event

if TYPE_CHECKING:
    from question_bank.items.statement import Statement

_KIND: Final = "multiple_choice/event"


def ask_what(material: Material, statement: Statement) -> Item:
    """Ask which of several events happened at a time; raise UnsuitableError where that cannot be asked."""
    edtf = statement.event.edtf
    if edtf is None or edtf.is_interval:
        raise UnsuitableError("the date is no single day, month or year")
    if is_press_report(statement):
        raise UnsuitableError("the day of a press report is not worth knowing")
    if holds_date(statement.text):
        raise UnsuitableError("the statement names another date")
    rng = material.chance(material.identity(_KIND, statement.event.id))
    options = list(pick_statements(material, statement, rng))
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
