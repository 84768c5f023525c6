"""Figures of a statement that a question can ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import FigurePrecision, Quantity
from question_bank.korean.amount import find_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.statement import Statement

# 아리랑 1호, 2차 회담, 3위: the figure is a part of the name or a place in a row, no amount
NUMBERING: Final = frozenset("호차선위번기대세회등부급") | {"주년", "번째"}
_BALLOT: Final = "표"
_SIDE: Final = re.compile(r"(?:찬성|반대|기권|불참)\s?$")
_PART: Final = re.compile(r"(?:제\s?|[\d.,~-])$")
_LEAD: Final = re.compile(r"(?:(?:약|대략|총|모두|무려|불과|겨우|단)\s?)*")
_MORE: Final = "여"
_OPENING: Final = "“‘\"'"
_FRACTION: Final = re.compile(r"\d+분의 ?\d+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``text[start:end]`` of a statement's clause.

    Its bare number stands at ``[number_start, number_end)``. ``unit`` is as the sentence writes it, with the
    space before it. ``about``: it is not meant exactly.
    """

    quantity: Quantity
    value: float
    start: int
    end: int
    number_start: int
    number_end: int
    unit: str
    about: bool

    @property
    def fraction(self) -> bool:
        """Whether it is a share (3분의 1), which has no unit."""
        return not self.unit

    @property
    def question(self) -> str:
        """The words that ask for it in its place: 몇 명, 약 몇 t, 얼마."""
        asked = f"몇 {self.unit.strip()}" if self.unit else "얼마"
        return f"약 {asked}" if self.about else asked


def find_figures(statement: Statement) -> tuple[Figure, ...]:
    """Return the exact and the rounded figures that the statement writes once, in its order.

    Left out: ballots (they are asked as such), one and none, numbers in names and rows, figures in quotation
    marks, and those that are written otherwise than number and unit.
    """
    return tuple(_readable(statement))


def _readable(statement: Statement) -> Iterator[Figure]:
    text, ends = statement.clause.text, len(statement.clause.predicate.before)
    seen: set[str] = set()
    for quantity in statement.event.quantities:
        exact, start = quantity.exact, text.find(quantity.exact)
        plain = quantity.precision in {FigurePrecision.EXACT, FigurePrecision.APPROXIMATE}
        if not plain or not isinstance(quantity.value, int | float) or quantity.unit in NUMBERING | {_BALLOT}:
            continue
        if exact in seen or start < 0 or text.count(exact) != 1 or start + len(exact) > ends:
            continue
        seen.add(exact)
        before = text[:start]
        quoted = any(mark in before for mark in _OPENING)
        if quoted or _PART.search(before) or _SIDE.search(before):
            continue
        lead = _LEAD.match(exact)
        amount, _ = find_amount(exact, lead.end() if lead else 0)
        if amount is None:
            continue
        number = exact[amount.start : amount.end].removesuffix(_MORE)
        unit = exact[amount.start + len(number) :]
        if unit.startswith(_MORE):  # 150여 명, but 150명
            unit = unit.removeprefix(_MORE).strip()
        share = _FRACTION.fullmatch(exact) is not None
        if (unit.strip() != quantity.unit and not share) or (quantity.value <= 1 and not share):
            continue
        # 약 stands before the number, or apart from the figure
        about = quantity.precision is FigurePrecision.APPROXIMATE
        opened = re.search(r"(?:약|대략)\s$", before) if about else None
        yield Figure(
            quantity=quantity,
            value=float(quantity.value),
            start=opened.start() if opened else start,
            end=start + len(exact),
            number_start=start + amount.start,
            number_end=start + amount.start + len(number),
            unit=unit,
            about=about,
        )
