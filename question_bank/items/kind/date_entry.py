"""Questions whose answer is a date that the learner writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.dates.edtf import Precision
from question_bank.dates.wording import word_date
from question_bank.facts.model import Act, DateRole
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.question import ask_date_entry, is_askable

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.items.statement import Statement

KIND = "date_entry/date"


def date_to_ask(material: Material, statement: Statement) -> Edtf:
    """Return the date that a question may ask for; raise UnsuitableError where it may not."""
    edtf = statement.event.edtf
    if edtf is None or not is_askable(edtf):
        raise UnsuitableError("the date is no single day, month or year")
    if is_press_report(statement):
        raise UnsuitableError("the day of a press report is not worth knowing")
    if material.recurs(statement):
        raise UnsuitableError("the like happened at another time, too")
    return edtf


def is_press_report(statement: Statement) -> bool:
    """Tell whether all that is dated is that somebody reported something."""
    attribution = statement.event.attribution
    return attribution is not None and attribution.act is Act.REPORTED


def ask_for_date(material: Material, statement: Statement) -> Item:
    """Return the question for the date of one event; raise UnsuitableError where it has none to ask for."""
    edtf = date_to_ask(material, statement)
    if statement.event.date_role is DateRole.REPORT and edtf.precision is Precision.DAY:
        raise UnsuitableError("the day on which something was said is not worth writing")
    return Draft(
        kind=KIND,
        type=ItemType.DATE_ENTRY,
        asks=Asks.DATE,
        stem=ask_date_entry(statement, edtf),
        key=str(edtf),
        accepted=(word_date(edtf),),
    ).on(material, statement)
