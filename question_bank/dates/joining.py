"""Joins the ends of a date to a range, and reads the particles after it: 부터, 까지, 이전, 이후."""

from __future__ import annotations

import re

from question_bank.dates.edtf import Precision
from question_bank.dates.expression import Expression, Open, Part, Reading, Unit
from question_bank.dates.grammar import BETWEEN, CLOSE, JOINT, SINCE, UNTIL
from question_bank.dates.model import MentionKind
from question_bank.dates.reading import read_end

_SHORT_END = re.compile(r"(?:(?P<month>\d{1,2})[.-]\s?)?(?P<day>\d{1,2})\.?(?=[\s),(]|$)")
_OUR_ERA = re.compile(r"기원후|서기(?!전)|A\.?\s?D")
_OPEN_DASH = re.compile(r"\s?[~∼～〜](?:\s|$)")
_WEEK = re.compile(
    r"\s(?:첫째|둘째|셋째|넷째|다섯째|첫|마지막|[1-5])\s?주(?:차)?(?=부터|까지|에서\s|\s?[~∼～〜]|\s?이[전후])"
)

_GOES_ON = frozenset("까부이전뒤후에와과사~∼～〜–—―-")
_CENTURY = 100
_FIRST_CENTURIES = 150
_ENDS = (MentionKind.EXPLICIT, MentionKind.BARE, MentionKind.DAY, MentionKind.RELATIVE)


def join_ends(text: str, left: Reading) -> Expression:
    """Return the expression of a reading, with the other end where it begins a range."""
    left = _take_week(text, left)
    joint = JOINT.match(text, left.end) if _next_sign(text, left.end) in _GOES_ON else None
    if joint is None or joint.end() == len(text):
        expression = close_end(text, left, None)
        runs_on = joint is not None and _OPEN_DASH.match(text, left.end) and left.part.year is not None
        return expression._replace(opening=Open.SINCE, doubt=True) if runs_on else expression
    by_particle = "부터" in joint[0] or "에서" in joint[0]
    close = BETWEEN if joint[0][0] in "와과" else CLOSE if by_particle else None
    right = _read_short_end(text, joint.end(), left) or read_end(text, joint.end())
    right = _take_week(text, _of_left_century(left, _of_left_era(text, left, right))) if right else None
    if right and _belongs(left, right) and (close is None or close.match(text, right.end)):
        return close_end(text, left, right)
    expression = close_end(text, left, None)
    if not by_particle and text.startswith((")", "현재"), joint.end()) and left.part.year is not None:
        # in brackets it may be the birth of somebody who lives
        return expression._replace(opening=Open.SINCE, doubt=expression.doubt or text[joint.end()] == ")")
    if not by_particle and _OPEN_DASH.match(text, left.end) and left.part.year is not None:
        return expression._replace(opening=Open.SINCE, doubt=True)
    return expression


def _next_sign(text: str, end: int) -> str:
    """Return the next character, a space passed over."""
    sign = text[end : end + 1]
    return sign if sign != " " else text[end + 1 : end + 2]


def _read_short_end(text: str, start: int, left: Reading) -> Reading | None:
    """Return the month and day, or day, in figures alone that end a range of such: 2003.05.03~05.07."""
    in_figures = left.part.day is not None and text[left.end - 1] in "0123456789."
    match = _SHORT_END.match(text, start) if in_figures else None
    if match is None:
        return None
    month, day = int(match["month"] or 0), int(match["day"])
    if month not in range(13) or day not in range(1, 32):
        return None
    kind = MentionKind.BARE if month else MentionKind.DAY
    return Reading(start, match.end(), Part(month=month or None, day=day), kind)


def _of_left_era(text: str, left: Reading, right: Reading) -> Reading:
    """Return the other end as BC where a BC year or century runs down to it: 기원전 3세기부터 2세기까지.

    The era is not written there, so that the reading is doubtful.
    """
    first, other = left.part, right.part
    if _OUR_ERA.match(text, right.start):
        return right
    if first.year is None or first.year > 0 or other.year is None or other.year < 0:
        return right
    if other.precision is Precision.CENTURY and first.end_year is not None:
        begin = 1 - (other.year + _CENTURY)
        runs_down = begin > first.year
        part = Part(begin, end_year=begin + _CENTURY - 1)
    else:
        runs_down = other.precision is Precision.YEAR and 1 - other.year > first.year
        part = other._replace(year=1 - other.year)
    return right._replace(part=part, doubt=True) if runs_down else right


def _of_left_century(left: Reading, right: Reading) -> Reading:
    """Return a year of two figures with the century of the year before it: 1978년부터 81년까지."""
    if right.low is None or left.part.year is None or left.part.year <= _FIRST_CENTURIES:
        return right
    year = left.part.year // _CENTURY * _CENTURY + right.low
    if year <= left.part.year:
        return right
    return right._replace(part=right.part._replace(year=year), low=None, doubt=False)


def _belongs(left: Reading, right: Reading) -> bool:
    """Tell whether the right end can belong to the left one: a day needs a day, a month a month before it."""
    spans = right.part.end_year is not None and (right.part.year or 0) >= 0
    later = left.part.year is not None and left.part.year > _FIRST_CENTURIES
    if right.kind not in _ENDS or spans or (right.low is not None and later):
        return False
    by_day = left.part.day is not None or _counts(left, Unit.DAY)
    if right.kind is MentionKind.RELATIVE:
        # 2월부터 이듬해 8월까지, 2월 3일부터 다음 달 5일까지, 2월 3일부터 이튿날까지
        by_month = left.part.month is not None or _counts(left, Unit.MONTH)
        return (
            _counts(right, Unit.YEAR)
            or (_counts(right, Unit.MONTH) and (by_month or by_day))
            or (_counts(right, Unit.DAY) and by_day)
        )
    if right.kind is MentionKind.DAY:
        return by_day
    return right.kind is MentionKind.EXPLICIT or left.part.has_month


def _counts(reading: Reading, unit: Unit) -> bool:
    """Tell whether a reading counts such units from a date before it."""
    return reading.part.shift is not None and reading.part.shift.unit is unit


def _take_week(text: str, reading: Reading) -> Reading:
    """Return a month with the week after it that bounds a period (5월 둘째 주부터)."""
    if reading.part.month is None or reading.part.day is not None:
        return reading
    week = _WEEK.match(text, reading.end)
    return reading._replace(end=week.end()) if week else reading


def close_end(text: str, left: Reading, right: Reading | None) -> Expression:
    """Return the expression with the particle after it: 까지, 부터, 이전, 이후."""
    if right is None and left.part.months and left.part.day:
        first, last_day = left.part.months
        other = Reading(left.start, left.end, Part(day=last_day), MentionKind.DAY, weekday=left.weekday)
        begin = left._replace(part=left.part._replace(months=None, day=first), weekday=None)
        return close_end(text, begin, other)
    last = right or left
    end, opening = last.end, None
    ranged = right is not None or left.part.end_year is not None
    if _next_sign(text, end) not in _GOES_ON:
        pass  # most dates are over here
    elif close := UNTIL.match(text, end) or (BETWEEN.match(text, end) if right else None):
        opening = None if ranged else Open.UNTIL
        end = close.end()
    elif not right and (since := SINCE.match(text, end)):
        opening, end = Open.SINCE, since.end()
    return Expression(
        left.start,
        end,
        left.kind,
        left.part,
        right=right.part if right else None,
        opening=opening,
        lean=left.lean,
        approximate=left.approximate or last.approximate,
        lunar=left.lunar or last.lunar,
        solar=left.solar,
        reign=left.reign,
        doubt=left.doubt or last.doubt,
        holiday=left.holiday,
        late=last.late,
        low=left.low,
        weekdays=(left.weekday, right.weekday if right else None),
        cycle=left.cycle,
        rivals=left.rivals,
        after=left.after,
    )
