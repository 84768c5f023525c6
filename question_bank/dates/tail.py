"""Reads what follows the head of a date: month and day, half-year, quarter or season, and how vague it is."""

from __future__ import annotations

import re

from question_bank.dates.expression import Reading, Unit
from question_bank.dates.model import MentionKind
from question_bank.dates.reckoning import find_calendar

_MONTHS, _DAYS = range(1, 13), range(1, 32)
_SEASONS = {"봄": (3, 5), "여름": (6, 8), "가을": (9, 11), "겨울": (12, 14)}
SEASON_SPANS = frozenset(_SEASONS.values())
"""First and last month of each season; which months it has is never certain, its year may be."""
_HALVES = {"상": (1, 6), "하": (7, 12)}
_ABOUT = ("경", "께", "쯤", "무렵", "즈음", "전후")


def add_tail(text: str, match: re.Match[str], reading: Reading) -> Reading | None:
    """Return the reading with the month, day, part of the year and vagueness of the match."""
    headed = reading.kind is MentionKind.EXPLICIT
    if match["month"]:
        found = _with_month(match, reading)
    elif match["lone"]:
        by_year = reading.part.shift is not None and reading.part.shift.unit is Unit.YEAR
        found = None if headed or by_year else _with_lone_day(match, reading)
    elif match["part"]:
        part = reading.part._replace(months=_months(match))
        doubt = reading.doubt or bool(match["season"] or match["old"])
        found = reading._replace(part=part, end=match.end("part"), doubt=doubt)
    else:
        found = reading
    if found is None:
        return reading if reading.end > reading.start else None
    if match["calendar2"]:
        found = found._replace(end=match.end("calendar2") + 1)
    lunar, solar = find_calendar(match, text)
    lunar = lunar or (reading.reign and not solar and found.part.month is not None)
    return add_vagueness(match, found._replace(lunar=lunar, solar=solar) if lunar or solar else found)


def _with_month(match: re.Match[str], reading: Reading) -> Reading | None:
    """Return the reading with its month and day, or a span of either; None where there is no such month."""
    month, day = int(match["month"]), int(match["day"] or 0)
    if month not in _MONTHS:
        # a slip of the pen: what stands before it is no certain date either
        return reading._replace(doubt=True) if reading.end > reading.start else None
    part, end = reading.part._replace(month=month), match.end("munit")
    first, first_day = int(match["month0"] or 0), int(match["day0"] or 0)
    if 0 < first < month and not match["day"]:
        part = part._replace(month=None, months=(first, month))
        return reading._replace(end=end, part=part, doubt=reading.doubt or _are_listed(match, first, month))
    if day in _DAYS:
        part, end = part._replace(day=day), match.end("dayunit")
        if 0 < first_day < day:
            part = part._replace(months=(first_day, day))
            reading = reading._replace(doubt=reading.doubt or _are_listed(match, first_day, day))
    elif match["day"]:
        return reading._replace(end=match.end("dayunit"), part=part, doubt=True)
    return reading._replace(end=end, part=part)


def _are_listed(match: re.Match[str], first: int, last: int) -> bool:
    """Tell whether two numbers are listed (3·5월) and numbers between them are not meant."""
    return last > first + 1 and re.search(r"\d\s?[·ㆍ,]\s?\d", match[0]) is not None


def _with_lone_day(match: re.Match[str], reading: Reading) -> Reading | None:
    day, first = int(match["lone"]), int(match["lone0"] or 0)
    if day not in _DAYS:
        return None
    part = reading.part._replace(day=day)
    if 0 < first < day:
        part = part._replace(months=(first, day))
    return reading._replace(end=match.end("loneunit"), part=part)


def add_vagueness(match: re.Match[str], reading: Reading) -> Reading:
    """Return the reading with the vagueness of the match: 말, 경, 무렵."""
    if not match["vague"] or (reading.part.day is not None and match["vague"] not in _ABOUT):
        return reading  # 5월 14일 전반 41분 is no part of a day
    late = match["vague"].startswith("말")
    return reading._replace(end=match.end("vague"), approximate=True, late=late)


def _months(match: re.Match[str]) -> tuple[int, int]:
    """Return the first and last month of a half-year, quarter or season."""
    if match["old"]:
        # 1·4분기 is the old way to write the first quarter, seldom the first and the fourth
        return 3 * int(match["old"]) - 2, 3 * int(match["old"])
    if match["quarter"]:
        last = int(match["quarter"])
        first = int(match["quarter0"] or last)
        return 3 * min(first, last) - 2, 3 * last
    if "하반기" in match["part"] and match["part"].startswith("상"):
        return 1, 12
    return _SEASONS[match["season"]] if match["season"] else _HALVES[match["part"][0]]
