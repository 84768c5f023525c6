"""How far a date is right."""

from __future__ import annotations

import math

from question_bank.dates.edtf import EARLIEST, LATEST, Edtf, Point, Precision
from quiz.domain.mark import RIGHT, WRONG, Grade, Verdict


def compare_dates(key: Edtf, given: Edtf) -> Grade:
    """Compare a date with the key, to the key's precision; qualifiers (``~``, ``?``) are left aside.

    Right: the given date lies within the key (a day within the month that was asked). A coarser date that
    holds the key is true but not enough: TOO_COARSE. Otherwise the year, or year and month, may be right: of
    year, month and day each is worth a third where a day is asked, of year and month a half.
    An interval is right only with both its ends, an open one with its one end and the side it is open to.
    """
    if key.is_interval:
        return _compare_intervals(key, given)
    if key.contains(given):
        return RIGHT
    parts = max(_parts_asked(key), 1)
    if given.contains(key):
        known = 0 if given.is_interval else _parts_asked(given)
        return Grade(
            min(known, parts - 1) / parts if parts else 0.0, passed=False, verdict=Verdict.TOO_COARSE
        )
    return WRONG if given.is_interval else _compare_parts(key, given)


def widen(key: Edtf, years: float) -> Edtf:
    """Return the years from ``years`` before the key to as many after it."""
    around = math.floor(years)
    earliest, latest = max(key.first()[0] - around, EARLIEST[0]), min(key.last()[0] + around, LATEST[0])
    return Edtf(Point.of(earliest), Point.of(latest))


def _parts_asked(value: Edtf) -> int:
    """Return how many of year, month and day a point names; 0 for a decade or century."""
    return max(value.precision - Precision.YEAR + 1, 0)


def _compare_intervals(key: Edtf, given: Edtf) -> Grade:
    """Compare a date with an interval: both ends, one of them, or a coarser date that holds it."""
    if given.bounds() == key.bounds():
        return RIGHT
    if not key.is_open and given.contains(key):
        return Grade(0.5, passed=False, verdict=Verdict.TOO_COARSE)
    ends = ((key.start, given.start), (key.end, given.end))
    if any(wanted is not None and wanted == end for wanted, end in ends):
        return Grade(0.5, passed=False, verdict=Verdict.PARTLY, values={"right": 1, "of": 2})
    return WRONG


def _compare_parts(key: Edtf, given: Edtf) -> Grade:
    """Compare two points of which neither holds the other: the year, or year and month, may be the same."""
    wanted, other = key.start, given.start
    parts = _parts_asked(key)
    if not wanted or not other or not _parts_asked(given) or parts <= 1 or wanted.year != other.year:
        return WRONG
    if wanted.month == other.month:
        return Grade(2 / parts, passed=False, verdict=Verdict.MONTH_RIGHT)
    return Grade(1 / parts, passed=False, verdict=Verdict.YEAR_RIGHT)
