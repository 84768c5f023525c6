"""Puts a date expression and the year found for it together to an EDTF value."""

from __future__ import annotations

from dataclasses import replace

from question_bank.dates.anchor import shift_days, shift_months
from question_bank.dates.edtf import Edtf, Point, Precision, days_in_month
from question_bank.dates.expression import Expression, Open, Part, Shift, Unit
from question_bank.errors import EdtfError

_LAST_MONTH = 12


def compose(expression: Expression, left: Part, right: Part | None) -> Edtf | None:
    """Return the EDTF value of an expression whose parts have their years; None where no such day exists.

    말까지 ends with the last month of a year; a lunar day is given as its year, approximate; a half-year, a
    quarter or a season is an interval of months.
    """
    try:
        if expression.lunar:
            year = left.year
            return Edtf.of(year).qualified(approximate=True) if year is not None else None
        start, end = _ends(left)
        if right is not None:
            end = _ends(right)[1]
        if expression.opening is Open.UNTIL:
            return _until(expression, right or left, end)
        if expression.opening is Open.SINCE:
            return Edtf(start, None, approximate=expression.approximate)
        return Edtf(start, end, approximate=expression.approximate)
    except EdtfError:
        return None


def _until(expression: Expression, part: Part, end: Point) -> Edtf:
    if not (expression.approximate and expression.late):
        return Edtf(None, end, approximate=expression.approximate)
    if not part.has_month and part.precision is Precision.YEAR:
        end = Point.of(end.year, _LAST_MONTH)
    return Edtf(None, end)


def _ends(part: Part) -> tuple[Point, Point]:
    """Return the first and the last point of one end of a range; raises EdtfError where none exists."""
    if part.year is None:
        raise EdtfError("a date without a year")
    if part.precision < Precision.YEAR:
        first = Point(part.year, precision=part.precision)
        return first, replace(first, year=part.end_year) if part.end_year is not None else first
    if part.months:
        start, end = part.months
        return Point.of(part.year, start), Point.of(part.year + (end - 1) // 12, (end - 1) % 12 + 1)
    if part.end_year is not None:
        return Point.of(part.year), Point.of(part.end_year, part.month, part.day)
    point = Point.of(part.year, part.month, part.day)
    return point, point


def complete_right(left: Part, right: Part) -> Part:
    """Return the other end of a range with what it takes from the first: 6월 18일부터 19일까지."""
    if right.year is None and right.shift is not None and left.year is not None:
        return _count_on(left, right, right.shift)
    if right.year is None:
        right = right._replace(year=left.year)
        if right.month is None and right.months is None and right.day is not None:
            if left.year is not None and left.month and left.day and right.day < left.day:
                # 6월 28일부터 3일까지 runs into the next month
                year, month = shift_months(left.year, left.month, 1)
                return right._replace(year=year, month=month)
            right = right._replace(month=left.month)
        if right.year is not None and right.first() < left.first():
            right = right._replace(year=right.year + 1)
    return right


def _count_on(left: Part, right: Part, shift: Shift) -> Part:
    """Return the other end of a range that is counted from the first: 이듬해 8월, 다음 달 5일, 이튿날."""
    year, right = left.year or 0, right._replace(shift=None)
    if shift.unit is Unit.MONTH and left.month is not None:
        year, month = shift_months(year, left.month, shift.amount)
        return right._replace(year=year, month=month)
    if shift.unit is Unit.DAY and left.month is not None and left.day is not None:
        day = shift_days((year, left.month, left.day), shift.amount)
        return right._replace(year=day[0], month=day[1], day=day[2]) if day else right
    return right._replace(year=year + shift.amount) if shift.unit is Unit.YEAR else right


def is_real(year: int, part: Part) -> bool:
    """Tell whether the month and day exist in a year (there is a 29 February only in leap years)."""
    return not (part.month and part.day and part.day > days_in_month(year, part.month))
