"""Where the narrative stands, and the order of dates that lack their finer units."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from question_bank.dates.edtf import Day, days_in_month
from question_bank.dates.model import Confidence

_RANK = {Confidence.AMBIGUOUS: 0, Confidence.PROBABLE: 1, Confidence.CERTAIN: 2}
_LATEST_MONTH = 12


class Anchor(NamedTuple):
    """A date that others lean on: year, perhaps month and day, how sure they are and where it stands.

    ``confidence`` is that of its year, ``sure_of_month`` that of the rest. ``is_birth``: somebody was born
    then, so that years pass before the next date. ``is_span``: it is the end of several days.
    """

    year: int
    month: int | None = None
    day: int | None = None
    confidence: Confidence = Confidence.CERTAIN
    paragraph: int = -1
    sentence: int | None = None
    from_heading: bool = False
    is_open: bool = False
    is_lunar: bool = False
    is_look_back: bool = False
    is_birth: bool = False
    is_span: bool = False
    sure_of_month: Confidence = Confidence.CERTAIN

    def first(self) -> Day:
        """Return the first day that the anchor covers."""
        return (self.year, self.month or 1, self.day or 1)

    def last(self) -> Day:
        """Return the last day that the anchor covers."""
        month = self.month or _LATEST_MONTH
        return (self.year, month, self.day or days_in_month(self.year, month))


def rank(confidence: Confidence) -> int:
    """Return 0 to 2: the surer, the greater."""
    return _RANK[confidence]


def least(*confidences: Confidence) -> Confidence:
    """Return the least sure of some confidences."""
    return min(confidences, key=rank)


def loosen(anchor: Anchor | None) -> Anchor | None:
    """Return the date with a less sure day."""
    if anchor is None:
        return None
    return anchor._replace(sure_of_month=least(anchor.sure_of_month, Confidence.PROBABLE))


def less_sure(anchor: Anchor) -> Anchor:
    """Return the date, at most probable."""
    return anchor._replace(
        confidence=least(anchor.confidence, Confidence.PROBABLE),
        sure_of_month=least(anchor.sure_of_month, Confidence.PROBABLE),
    )


def shift_months(year: int, month: int, amount: int) -> tuple[int, int]:
    """Return the year and month so many months after (or, negative, before) a month."""
    count = year * 12 + month - 1 + amount
    return count // 12, count % 12 + 1


def shift_days(day: Day, amount: int) -> Day | None:
    """Return the day so many days on; None outside the years 1 to 9999 of Python's calendar."""
    try:
        moved = date(*day) + timedelta(days=amount)
    except (ValueError, OverflowError):
        return None
    return (moved.year, moved.month, moved.day)


def months_between(earlier: tuple[int, int], later: tuple[int, int]) -> int:
    """Return how many months lie between two (year, month) pairs."""
    return (later[0] - earlier[0]) * 12 + later[1] - earlier[1]
