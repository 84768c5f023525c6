"""A date as it is written, before the words around it say which year it means."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

from question_bank.dates.edtf import Precision

if TYPE_CHECKING:
    from question_bank.dates.model import MentionKind


class Unit(enum.StrEnum):
    """What a relative expression counts in."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Open(enum.StrEnum):
    """Which end of a period the expression names."""

    SINCE = "since"  # 부터, 이후: X/..
    UNTIL = "until"  # 까지, 이전: ../X


class Lean(enum.IntEnum):
    """Where the year of a bare month lies, seen from the narrative: 지난 1월, 오는 3월."""

    PAST = -1
    NONE = 0
    FUTURE = 1


class Shift(NamedTuple):
    """So many units from the date before: 이듬해 is one year on, 같은 달 no month, 사흘 뒤 three days."""

    unit: Unit
    amount: int


class Part(NamedTuple):
    """One end of a date as written.

    ``year`` counts astronomically (0 is 1 BC); for a decade or century it is the first one. ``months`` holds
    the first and last month of a half-year, quarter or season; the last month of a winter is 14.
    """

    year: int | None = None
    precision: Precision = Precision.YEAR
    month: int | None = None
    day: int | None = None
    months: tuple[int, int] | None = None
    shift: Shift | None = None
    end_year: int | None = None

    @property
    def has_month(self) -> bool:
        """Whether the part is finer than a year."""
        return self.month is not None or self.months is not None

    def first(self) -> tuple[int, int]:
        """Return the first month and day that the part names within its year."""
        return (self.months[0], 1) if self.months else (self.month or 1, self.day or 1)

    def last(self) -> tuple[int, int]:
        """Return the last month and day that the part names within its year (day 31 where none is named)."""
        return (self.months[1], 31) if self.months else (self.month or 12, self.day or 31)


class Expression(NamedTuple):
    """A date expression of a text, at ``[start, end)``.

    ``right`` is the other end of a range. ``gap`` is the "N일 뒤인" in front of it. ``doubt`` marks a
    spelling that can mean something else, ``holiday`` a day named by its feast, ``lunar`` one of the lunar
    calendar, ``solar`` one that is said to be of ours, ``reign`` a year of a reign whose months count by
    the moon, ``late`` an end (말). ``low`` is a year of one or two figures, which is one only in a
    narrative of the first centuries. ``weekdays`` are those told beside its ends (0 is Monday), ``cycle``
    the place of its year in the cycle of sixty, ``rivals`` the years that it may be (several kings have one
    name), ``after`` what it is counted from (취임 in 취임 20일 뒤).
    """

    start: int
    end: int
    kind: MentionKind
    left: Part
    right: Part | None = None
    opening: Open | None = None
    lean: Lean = Lean.NONE
    gap: Shift | None = None
    approximate: bool = False
    lunar: bool = False
    solar: bool = False
    reign: bool = False
    doubt: bool = False
    holiday: bool = False
    late: bool = False
    low: int | None = None
    weekdays: tuple[int | None, int | None] = (None, None)
    cycle: int | None = None
    rivals: tuple[int, ...] = ()
    after: str | None = None

    @property
    def is_coarse(self) -> bool:
        """Whether it is a decade, a century or a span of several years."""
        right = self.right
        spans_years = self.left.end_year is not None or (right is not None and right.year is not None)
        return self.left.precision < Precision.YEAR or spans_years

    @property
    def keeps_year(self) -> bool:
        """Whether it leads on from the date before by days or months, so that its year is not in doubt."""
        shift = self.left.shift
        if self.lean is not Lean.NONE:
            return False
        return shift is None or (shift.unit is not Unit.YEAR and shift.amount >= 0)


class Reading(NamedTuple):
    """What one match of the grammar says: its part, where it ends, and the signs around it."""

    start: int
    end: int
    part: Part
    kind: MentionKind
    lean: Lean = Lean.NONE
    approximate: bool = False
    late: bool = False
    lunar: bool = False
    solar: bool = False
    reign: bool = False
    doubt: bool = False
    holiday: bool = False
    low: int | None = None
    weekday: int | None = None
    cycle: int | None = None
    rivals: tuple[int, ...] = ()
    after: str | None = None
