"""Chooses among the years that a date may have, where its own words leave several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.dates.edtf import Precision
from question_bank.dates.model import Confidence, YearSource
from question_bank.dates.placing import Placed
from question_bank.dates.value import fits_weekday

if TYPE_CHECKING:
    from question_bank.dates.anchor import Anchor
    from question_bank.dates.expression import Expression, Part

_CENTURY = 100
_FIRST_CENTURIES = 150
_FULL_YEARS = 1900
_FIRST_LOW = 41
_SLIGHTLY_BACK, _NEAR_AHEAD = 5, 20

COUNTED = "so many years, not a year"
"""The reason of what is no date after all."""


def choose_year(expression: Expression, anchor: Anchor | None) -> Part | str:
    """Return a written date with the year that the narrative chooses where its figures leave a choice.

    Where nothing chooses, the reason is returned: for a year of one or two figures that it is none.
    """
    left = expression.left
    if len(expression.rivals) > 1:
        if anchor is None:
            return "several reigns have this name"
        return left._replace(year=min(expression.rivals, key=lambda rival: abs(rival - anchor.year)))
    if left.precision < Precision.YEAR:
        return left if expression.low is None else _choose_century(left, anchor)
    return left if expression.low is None else _choose_low(left, expression.low, anchor)


def _choose_low(part: Part, low: int, anchor: Anchor | None) -> Part | str:
    """Return a year of one or two figures as one of the first centuries, where the narrative is there."""
    if anchor is not None and abs(anchor.year) <= _FIRST_CENTURIES:
        return part._replace(year=low)
    if part.year != low:
        return part
    near = _of_near_century(low, anchor)
    return COUNTED if near is None else part._replace(year=near)


def _of_near_century(low: int, anchor: Anchor | None) -> int | None:
    """Return the year of two figures in the narrative's century that is not far from it: 76년 after 1974년.

    A round number is rather a count of years.
    """
    if anchor is None or anchor.year < _FULL_YEARS or low % 10 == 0 or low < _FIRST_LOW:
        return None
    year = anchor.year // _CENTURY * _CENTURY + low
    return year if -_SLIGHTLY_BACK <= year - anchor.year <= _NEAR_AHEAD else None


def _choose_century(part: Part, anchor: Anchor | None) -> Part:
    """Return a decade of two figures (20년대) in the century that brings it nearest to the narrative."""
    if anchor is None or part.year is None or part.end_year is not None:
        return part
    first = part.year % _CENTURY + anchor.year // _CENTURY * _CENTURY
    year = min((first - _CENTURY, first, first + _CENTURY), key=lambda one: abs(one - anchor.year))
    return part._replace(year=year)


def heed_weekday(expression: Expression, placed: Placed, year: int) -> Placed:
    """Return the year on whose day the weekday falls that is told; neighbouring years never share one.

    ``year`` is that of the date it leans on. A weekday that only contradicts leaves the year as it is.
    """
    weekday, left = expression.weekdays[0], expression.left
    if fits_weekday(weekday, left._replace(year=placed.year)):
        surer = Confidence.PROBABLE if placed.confidence is Confidence.AMBIGUOUS else Confidence.CERTAIN
        return placed._replace(confidence=surer, reason="the weekday falls in this year")
    other = year if placed.year != year else year + 1
    if placed.confidence is Confidence.CERTAIN or not fits_weekday(weekday, left._replace(year=other)):
        return placed
    source = YearSource.ROLLOVER if other > year else YearSource.INHERITED
    return Placed(other, source, Confidence.PROBABLE, "the weekday falls in this year")
