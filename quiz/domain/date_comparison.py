"""How far a date is right."""

from __future__ import annotations

import math

from question_bank.dates.edtf import Edtf, Point, Precision
from quiz.domain.mark import RIGHT, WRONG, Grade, Verdict, mark_of


def compare_dates(key: Edtf, given: Edtf) -> Grade:
    """Compare a date with the key, to the key's precision; qualifiers (``~``, ``?``) are left aside.

    Right: all of the given date lies within the key (a day within the month asked for). A coarser date that
    holds the key is true but not enough: TOO_COARSE. Otherwise the year, or year and month, may be right. Of
    year, month and day each is worth a third where a day is asked, year and month a half each for a month.
    An open interval is right only where the same end is given.
    """
    if key.is_open:
        closed = key.end or key.start
        return mark_of(given.bounds() == key.bounds() or (not given.is_interval and given.start == closed))
    if given.is_open:
        return WRONG
    if key.contains(given):
        return RIGHT
    parts = _parts_asked(key)
    if given.contains(key):
        known = _parts_asked(given) if not given.is_interval else 0
        return Grade(min(known, parts - 1) / parts, passed=False, verdict=Verdict.TOO_COARSE)
    first, other = key.start, given.start
    if not first or not other or key.is_interval or given.is_interval or min(parts, _parts_asked(given)) == 0:
        return WRONG
    if first.year != other.year:
        return WRONG
    if parts > 2 and first.month == other.month:  # noqa: PLR2004 - a day is asked
        return Grade(2 / parts, passed=False, verdict=Verdict.MONTH_RIGHT)
    return Grade(1 / parts, passed=False, verdict=Verdict.YEAR_RIGHT) if parts > 1 else WRONG


def widen(key: Edtf, years: float) -> Edtf:
    """Return the years from ``years`` before the key to as many after it."""
    around = math.floor(years)
    start, end = (bound[0] for bound in key.bounds())
    return Edtf(Point.of(start - around), Point.of(end + around))


def _parts_asked(value: Edtf) -> int:
    """Return how many of year, month and day a date names; 1 for an interval, 0 for a decade or century."""
    if value.is_interval:
        return 1
    return max(value.precision - Precision.YEAR + 1, 0)
