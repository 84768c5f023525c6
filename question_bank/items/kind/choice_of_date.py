"""When did it happen: one right date among three or four."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.items.grain import date_to_ask
from question_bank.items.kind.draft import Draft
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.date import pick_dates
from question_bank.items.option.distractors import WANTED
from question_bank.items.wording.question import ask_date

if TYPE_CHECKING:
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

_KIND: Final = "multiple_choice/date"


def ask_when(material: Material, statement: Statement) -> Item:
    """Ask on which of several dates something happened; raise UnsuitableError where that cannot be asked."""
    edtf = date_to_ask(material, statement)
    rng = material.chance(material.identity(_KIND, statement.event.id))
    others = pick_dates(material, statement, edtf, rng, material.key_place(statement.event.id, 0, WANTED + 1))
    return Draft(
        kind=_KIND,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.DATE,
        stem=ask_date(statement, edtf),
        options=tuple(word_date(date) for date in sorted((*others, edtf))),
        key=word_date(edtf),
    ).on(material, statement)
