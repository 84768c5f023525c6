"""Dates in a question, as a reader takes them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from question_bank.dates.edtf import Edtf, Point
from question_bank.errors import EdtfError

_DATE: Final = re.compile(
    r"(?<![\d.,])(?:(?P<bc>기원전\s?)(?P<before>\d{1,4})|(?P<year>\d{3,4}))년(?P<decade>대)?(?!간|여|째|\s?(?:동안|만에|뒤|전에))"
    r"(?:\s?(?P<month>\d{1,2})월(?:\s?(?P<day>\d{1,2})일)?|\s?(?P<part>상반기|하반기|[1-4]분기))?"
    r"(?P<until>부터\s?(?:(?P<to_year>\d{3,4})년\s?)?(?:(?P<to_month>\d{1,2})월\s?)?(?:(?P<to_day>\d{1,2})일\s?)?까지)?"
    r"(?P<open>\s?이후|까지)?(?:에는|에|,)?"
)
_ISO: Final = re.compile(r"-?\d{4}(?:-\d{2}(?:-\d{2})?)?")
_PARTS: Final = {
    "상반기": (1, 6),
    "하반기": (7, 12),
    "1분기": (1, 3),
    "2분기": (4, 6),
    "3분기": (7, 9),
    "4분기": (10, 12),
}


@lru_cache(maxsize=16384)
def read_moments(text: str) -> tuple[Edtf, ...]:
    """Return the dates that a text names with their year, in order; what no calendar has is left out."""
    found = (_read(match) for match in _DATE.finditer(text))
    return tuple(moment for moment in found if moment)


def read_moment(text: str) -> Edtf | None:
    """Return the date that is the whole text, Korean or EDTF, or None."""
    bare = text.strip()
    match = _DATE.fullmatch(bare)
    if match:
        return _read(match)
    if not _ISO.match(bare):
        return None
    try:
        return Edtf.parse(bare)
    except EdtfError:
        return None


@lru_cache(maxsize=16384)
def without_moments(text: str) -> str:
    """Return the text without the dates that name their year."""
    return _DATE.sub(" ", text)


def _read(match: re.Match[str]) -> Edtf | None:
    year = 1 - int(match["before"]) if match["bc"] else int(match["year"])
    try:
        if match["decade"]:
            return Edtf.parse(f"{year // 10:03d}X")
        if match["part"]:
            first, last = _PARTS[match["part"]]
            return Edtf(Point.of(year, first, None), Point.of(year, last, None))
        start = Point.of(year, _number(match["month"]), _number(match["day"]))
        if match["open"]:
            return Edtf(None, start) if match["open"] == "까지" else Edtf(start, None)
        return Edtf(start, _end(match, start) if match["until"] else start)
    except EdtfError:
        return None


def _end(match: re.Match[str], start: Point) -> Point:
    """Return the end of a stretch; what it leaves out is as in its start."""
    year, month, day = (_number(match[name]) for name in ("to_year", "to_month", "to_day"))
    if year is None:
        year = start.year
        month = start.month if month is None and day is not None else month
    return Point.of(year, month, day)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
