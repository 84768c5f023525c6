"""Figures of a statement that a question can ask for."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
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
# 300석 중 160석: what is told is the second; 5명 전원: another number would not be all of them
_WHOLE: Final = re.compile(r"\s?(?:중|가운데|전원|전부|모두)(?=$|[\s,에의이은을를가도])")
_HEADS: Final = frozenset({"명", "인", "사람"})
_FEW: Final = 10
_FRACTION: Final = re.compile(r"\d+분의 ?\d+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``text[start:end]`` of a statement's clause.

    Its bare number stands at ``[number_start, number_end)``. ``unit`` is as the sentence writes it, with the
    space before it. ``about``: it is not meant exactly. ``price``: it is an amount of money, not of coins
    that a noun before it names (금화 9냥), so nobody asks for it by its unit.
    """

    quantity: Quantity
    value: float
    start: int
    end: int
    number_start: int
    number_end: int
    unit: str
    about: bool
    price: bool

    @property
    def fraction(self) -> bool:
        """Whether it is a share (3분의 1), which has no unit."""
        return not self.unit

    @property
    def question(self) -> str:
        """The words that ask for it in its place: 몇 명, 약 몇 t, 얼마."""
        asked = "얼마" if self.fraction or self.price else f"몇 {self.unit.strip()}"
        return f"약 {asked}" if self.about else asked


@functools.cache
def _currencies() -> frozenset[str]:
    return frozenset(row["unit"] for row in read_table("figures/units.tsv") if row["kind"] == "money")


def find_figures(statement: Statement) -> tuple[Figure, ...]:
    """Return the exact and the rounded figures that the statement writes once, in its order.

    Left out: ballots (they are asked as such), one and none, numbers in names and rows, figures in quotation
    marks, and those that are written otherwise than number and unit.
    """
    return tuple(_readable(statement))


def find_asked(statement: Statement) -> tuple[Figure, ...]:
    """Return the figures that a question may ask for or change.

    Left out: the whole of which another figure is a part, all of a group (5명 전원), and a handful of people
    (3명이 죽었다), which nobody learns.
    """
    text = statement.clause.text
    return tuple(
        one
        for one in find_figures(statement)
        if not _WHOLE.match(text, one.end) and not (one.quantity.unit in _HEADS and one.value < _FEW)
    )


def _locate(exact: str, text: str) -> tuple[str, int]:
    """Return a figure as the text writes it, and where; it may be spaced otherwise (10만 명 for 10만명).

    Nothing where the text has it twice, or not at all.
    """
    spaced = re.compile(r"\s?".join(map(re.escape, exact.replace(" ", ""))))
    found = list(spaced.finditer(text))
    return (found[0].group(), found[0].start()) if len(found) == 1 else ("", 0)


def _readable(statement: Statement) -> Iterator[Figure]:
    text, ends = statement.clause.text, len(statement.clause.predicate.before)
    seen: set[str] = set()
    for quantity in statement.event.quantities:
        exact, start = _locate(quantity.exact, text)
        plain = quantity.precision in {FigurePrecision.EXACT, FigurePrecision.APPROXIMATE}
        if not plain or not isinstance(quantity.value, int | float) or quantity.unit in NUMBERING | {_BALLOT}:
            continue
        if not exact or exact in seen or start + len(exact) > ends:
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
        first = opened.start() if opened else start
        named = any(one.end == first - 1 and one.tag.startswith("NN") for one in statement.clause.tokens)
        yield Figure(
            quantity=quantity,
            value=float(quantity.value),
            start=first,
            end=start + len(exact),
            number_start=start + amount.start,
            number_end=start + amount.start + len(number),
            unit=unit,
            about=about,
            price=quantity.unit in _currencies() and not named,
        )
