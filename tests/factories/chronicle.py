"""The material of a chronicle: a date and what happened then, a line each."""

from __future__ import annotations

from typing import TypeAlias

from question_bank.dates.edtf import Edtf
from question_bank.dates.wording import word_date
from question_bank.items.material import Material, gather
from question_bank.items.statement import Statement
from tests.factories.events import Told, make_timeline

Row: TypeAlias = tuple[str, str] | tuple[str, str, str]
"""The date as EDTF, the sentence without it, and, if there is one, the person who takes part."""


def read_chronicle(*rows: Row, seed: int = 0) -> Material:
    """Return the material of these rows."""
    return gather("두-도시", make_timeline(tuple(map(_tell, rows)))[1], seed)


def find_statement(material: Material, part: str) -> Statement:
    """Return the statement with this part."""
    return next(one for one in material.statements if part in one.text)


def _tell(row: Row) -> Told:
    edtf, sentence, *people = row
    date = word_date(Edtf.parse(edtf))
    return Told(edtf, date, f"{date} {sentence}", people=tuple((name, "시장") for name in people))
