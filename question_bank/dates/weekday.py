"""Weekdays beside dates: 7월 13일(수), 수요일인 7월 13일. They can confirm a year or refute a date."""

from __future__ import annotations

import re
from datetime import date

_NAMES = {sign: number for names in ("월화수목금토일", "月火水木金土日") for number, sign in enumerate(names)}
_AFTER = re.compile(
    r"\s?[(（](?P<short>[월화수목금토일月火水木金土日])(?:요일|曜日)?[)）]"
    r"|(?:인|,)?\s(?P<full>[월화수목금토일])요일(?![가-힣]{3})"
)
_BEFORE = re.compile(r"([월화수목금토일])요일(?:인|이던|이었던)?\s$")
_BESIDE = frozenset(" (（인,")
_FIRST_SURE = 1896
"""Before it the days of a Korean text may be those of another calendar."""


def read_weekday(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the weekday (0 is Monday) told beside the day at ``[start, end)``, and where its words end.

    The end is that of the day where the weekday is not in brackets; None where no weekday is told.
    """
    if text[end : end + 1] in _BESIDE and (after := _AFTER.match(text, end)):
        return _NAMES[after["short"] or after["full"]], after.end() if after["short"] else end
    near = text[max(0, start - 8) : start]
    before = _BEFORE.search(near) if "요일" in near else None
    return (_NAMES[before[1]], end) if before else None


def agrees(weekday: int, year: int, month: int, day: int) -> bool | None:
    """Tell whether a day falls on a weekday; None where that is not known or there is no such day."""
    if year < _FIRST_SURE:
        return None
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return None
