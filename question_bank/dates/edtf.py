"""The part of EDTF (ISO 8601-2) that timelines and banks use, as a frozen value.

Taken: day ``1948-10-12``, month ``2016-02``, year ``2016`` (``-0056`` is 57 BC, year 0 is 1 BC), decade
``199X``, century ``18XX``, interval ``2010/2016``, open interval ``2000/..`` and ``../2019-12``, and the
qualifiers ``?`` (uncertain), ``~`` (approximate) and ``%`` (both) at the end of the whole value.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field, replace
from functools import total_ordering
from typing import Self, TypeAlias

from question_bank.errors import EdtfError

Day: TypeAlias = tuple[int, int, int]

EARLIEST: Day = (-9999, 1, 1)
LATEST: Day = (9999, 12, 31)

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_POINT = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?")
_QUALIFIERS = {"": (False, False), "?": (True, False), "~": (False, True), "%": (True, True)}
_MARKS = {meaning: mark for mark, meaning in _QUALIFIERS.items()}


class Precision(enum.IntEnum):
    """How fine a point is; finer compares greater."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


def is_leap(year: int) -> bool:
    """Tell whether a year of the proleptic Gregorian calendar has 366 days (year 0 is 1 BC and has)."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month (1 to 12) has."""
    return 29 if month == 2 and is_leap(year) else _DAYS[month - 1]  # noqa: PLR2004 - February


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a value: a day, month, year, decade or century; ``year`` is the first of the latter two."""

    year: int
    month: int | None = None
    day: int | None = None
    precision: Precision = Precision.YEAR

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a point; raise EdtfError where it is none or no such day exists."""
        match = _POINT.fullmatch(text)
        if not match or text.startswith("-0000"):
            raise EdtfError(
                f"{text!r} is no date; write a day as 1948-10-12, a month as 1948-10, a year as 1948"
            )
        year, month, day = match.groups()
        if "X" in year:
            if month:
                raise EdtfError(f"{text!r}: a decade or century has no month")
            precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
            return cls(int(year.replace("X", "0")), precision=precision)
        return cls.of(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """Return the point of a year, a month or a day; raise EdtfError where there is no such day."""
        if not EARLIEST[0] <= year <= LATEST[0] or (day and not month):
            raise EdtfError(f"no such date: year {year}, month {month}, day {day}")
        if month is not None and not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
            raise EdtfError(f"there is no month {month}; write 01 to 12")
        if month is not None and day is not None and not 1 <= day <= days_in_month(year, month):
            raise EdtfError(f"{year}-{month:02} has no day {day}; it has {days_in_month(year, month)}")
        precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
        return cls(year, month, day, precision)

    def __str__(self) -> str:
        if self.precision <= Precision.DECADE:
            return f"{self.year // 10:03}X" if self.precision else f"{self.year // 100:02}XX"
        year = f"-{-self.year:04}" if self.year < 0 else f"{self.year:04}"
        return year + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")

    def first(self) -> Day:
        """Return the first day that the point covers, as (year, month, day)."""
        return (self.year, self.month or 1, self.day or 1)

    def last(self) -> Day:
        """Return the last day that the point covers, as (year, month, day)."""
        year = self.year
        if self.precision <= Precision.DECADE:
            year += 9 if self.precision else 99
        month = self.month or 12
        return (year, month, self.day or days_in_month(year, month))


@total_ordering
@dataclass(frozen=True, slots=True)
class Edtf:
    """A date value: a point or an interval. An end that is None is open.

    Compared by the days covered: earlier first day first, then earlier last day; the text breaks the tie.
    """

    start: Point | None
    end: Point | None
    uncertain: bool = False
    approximate: bool = False
    # worked out once: dates are compared far more often than made
    _bounds: tuple[Day, Day] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise EdtfError("an interval needs at least one end that is not open")
        first = self.start.first() if self.start else EARLIEST
        last = self.end.last() if self.end else LATEST
        object.__setattr__(self, "_bounds", (first, last))
        if first > last:
            raise EdtfError(f"the interval {self} runs backwards")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a value of the subset; raise EdtfError, naming what is wrong, for anything else."""
        bare = text.rstrip("?~%")
        qualifier = text[len(bare) :]
        if qualifier not in _QUALIFIERS:
            raise EdtfError(f"{text!r} ends in {qualifier!r}; at most one of ? ~ % may stand there")
        uncertain, approximate = _QUALIFIERS[qualifier]
        left, slash, right = bare.partition("/")
        if not slash:
            point = Point.parse(left)
            return cls(point, point, uncertain, approximate)
        start = None if left == ".." else Point.parse(left)
        end = None if right == ".." else Point.parse(right)
        return cls(start, end, uncertain, approximate)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> Self:
        """Return a year, a month or a day; raise EdtfError where there is no such day."""
        point = Point.of(year, month, day)
        return cls(point, point)

    def __str__(self) -> str:
        qualifier = _MARKS[self.uncertain, self.approximate]
        if not self.is_interval:
            return f"{self.start}{qualifier}"
        return f"{self.start or '..'}/{self.end or '..'}{qualifier}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Edtf):
            return NotImplemented
        if self._bounds != other._bounds:
            return self._bounds < other._bounds
        return str(self) < str(other)

    @property
    def is_interval(self) -> bool:
        """Whether the value has two ends, written with a slash."""
        return self.start is not self.end and self.start != self.end

    @property
    def is_open(self) -> bool:
        """Whether one end is open (``2000/..``)."""
        return self.start is None or self.end is None

    @property
    def precision(self) -> Precision:
        """How fine the value is: the coarser of its ends."""
        return min(point.precision for point in (self.start, self.end) if point)

    def first(self) -> Day:
        """Return the first day covered; ``EARLIEST`` where the start is open."""
        return self._bounds[0]

    def last(self) -> Day:
        """Return the last day covered; ``LATEST`` where the end is open."""
        return self._bounds[1]

    def bounds(self) -> tuple[Day, Day]:
        """Return the first and the last day covered, each as (year, month, day)."""
        return self._bounds

    def overlaps(self, other: Edtf) -> bool:
        """Tell whether some day belongs to both, qualifiers left aside."""
        ours, theirs = self._bounds, other._bounds
        return ours[0] <= theirs[1] and theirs[0] <= ours[1]

    def contains(self, other: Edtf) -> bool:
        """Tell whether every day of the other belongs to this one."""
        ours, theirs = self._bounds, other._bounds
        return ours[0] <= theirs[0] and theirs[1] <= ours[1]

    def qualified(self, *, uncertain: bool = False, approximate: bool = False) -> Edtf:
        """Return the same days with these qualifiers set as well."""
        return replace(
            self, uncertain=self.uncertain or uncertain, approximate=self.approximate or approximate
        )
