"""Questions whose answer is a date that the learner writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.dates.wording import word_date
from question_bank.items.grain import date_to_ask
from question_bank.items.kind.draft import Draft
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.question import ask_date_entry

if TYPE_CHECKING:
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

KIND = "date_entry/date"


def ask_for_date(material: Material, statement: Statement) -> Item:
    """Return the question for the date of one event; raise UnsuitableError where it has none to ask for."""
    edtf = date_to_ask(material, statement, written=True)
    return Draft(
        kind=KIND,
        type=ItemType.DATE_ENTRY,
        asks=Asks.DATE,
        stem=ask_date_entry(statement, edtf),
        key=str(edtf),
        accepted=(word_date(edtf),),
    ).on(material, statement)
