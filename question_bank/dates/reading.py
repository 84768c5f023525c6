"""Reads one end of a date: a match of the grammar becomes a :class:`Reading`."""

from __future__ import annotations

import re
from dataclasses import replace

from question_bank.dates.expression import Lean, Part, Reading, Shift, Unit
from question_bank.dates.grammar import (
    BEFORE_A_SPAN,
    DAY_WORD,
    DAY_WORDS,
    MONTH_WORDS,
    NOT_A_DAY,
    NUMERIC,
    POINT,
    YEAR_WORDS,
)
from question_bank.dates.model import MentionKind
from question_bank.dates.vocabulary import HOLIDAYS, MONTH_NAMES
from question_bank.dates.years import FIRST_FOUR_DIGIT, LAST_YEAR, read_long_unit, read_reign, read_year

_MONTHS, _DAYS = range(1, 13), range(1, 32)
_SEASONS = {"봄": (3, 5), "여름": (6, 8), "가을": (9, 11), "겨울": (12, 14)}
SEASON_SPANS = frozenset(_SEASONS.values())
"""First and last month of each season; which months it has is never certain, its year may be."""

_HALVES = {"상": (1, 6), "하": (7, 12)}
_FOLLOWS_A_DAY = re.compile(r"에|부터|까지|의\s|자\s|이던|이었|[\s,:：)]|오전|오후|밤|새벽|$|[~∼–]")
_LINKED = re.compile(r"[전뒤후]인\s$")
_ABOUT = ("경", "께", "쯤", "무렵", "즈음", "전후")
_SOLAR_NOTE = re.compile(r"\s?\((?:양력|신력|그레고리력)")
_LUNAR_NOTE = re.compile(r"\s?\((?:음력|구력|율리우스력)")
_OLD_CALENDARS = {"음력", "구력", "율리우스력"}
_NEW_CALENDARS = {"양력", "신력", "그레고리력"}
_WEEKDAY_RULE = re.compile(
    r"\s(?:첫|둘째|두\s?번째|셋째|세\s?번째|넷째|마지막)[가-힣]*\s?[월화수목금토일]요일"
)
_NAMED_MONTH = re.compile(r"\s(?:" + "|".join(map(re.escape, MONTH_NAMES)) + ")")
_HOLIDAY = re.compile(
    r"\s?(?P<name>" + "|".join(sorted(map(re.escape, HOLIDAYS), key=len, reverse=True)) + ")"
)


def read_end(text: str, start: int) -> Reading | None:
    """Return the date, or end of a range, that begins at ``start``; None where there is none."""
    if text[start].isdigit() and (numeric := NUMERIC.match(text, start)):
        reading = _read_numeric(numeric)
        if reading is not None:
            return reading
    if word := DAY_WORD.match(text, start):
        shift = Shift(Unit.DAY, DAY_WORDS[re.sub(r"\s", "", word["rday"])])
        return Reading(start, word.end(), Part(shift=shift), MentionKind.RELATIVE)
    feast = _HOLIDAY.match(text, start)
    if feast and feast.start("name") == start:
        month, day = HOLIDAYS[feast["name"]]
        return Reading(start, feast.end(), Part(month=month, day=day), MentionKind.HOLIDAY, holiday=True)
    if reign := read_reign(text, start):
        rest = POINT.match(text, reign.end)
        has_tail = rest is not None and rest["month"] and not (rest["year"] or rest["ryear"])
        return _with_tail(text, rest, reign) if rest and has_tail else reign
    match = POINT.match(text, start)
    return _read_head(text, match) if match and match.end() > start else None


def _read_numeric(match: re.Match[str]) -> Reading | None:
    found = match.groupdict()
    month = next((int(found[f"m{i}"]) for i in range(1, 6) if found[f"m{i}"]), None)
    day = next((int(found[f"d{i}"]) for i in (1, 2, 5) if found[f"d{i}"]), None)
    year = int(found["y"])
    if not FIRST_FOUR_DIGIT <= year <= LAST_YEAR or month not in _MONTHS or (day and day not in _DAYS):
        return None
    part = Part(year, month=month, day=day)
    return Reading(match.start(), match.end(), part, MentionKind.EXPLICIT, doubt=found["m4"] is not None)


def _read_head(text: str, match: re.Match[str]) -> Reading | None:
    """Return the reading of a match of the grammar, by the word or figure that it begins with."""
    start = match.start()
    if match["decade"] or match["century"]:
        reading = read_long_unit(text, match)
        plain = not (match["month"] or match["lone"] or match["part"])
        return _vague(match, reading) if reading and plain else reading
    if match["year"] or match["short"]:
        reading = read_year(text, match)
        return _with_tail(text, match, reading) if reading else None
    if match["ryear"]:
        return _read_relative_year(text, match)
    if match["rmonth"]:
        head = Part(shift=Shift(Unit.MONTH, MONTH_WORDS[re.sub(r"\s", "", match["rmonth"])]))
        return _with_tail(text, match, Reading(start, match.end("rmonth"), head, MentionKind.RELATIVE))
    if match["lean"]:
        lean = {"지난": Lean.PAST, "오는": Lean.FUTURE}.get(match["lean"], Lean.NONE)
        head = Part(shift=Shift(Unit.YEAR, 0)) if lean is Lean.NONE else Part()
        return _with_tail(text, match, Reading(start, start, head, MentionKind.RELATIVE, lean))
    return _read_bare(text, match)


def _read_relative_year(text: str, match: re.Match[str]) -> Reading | None:
    """Return 이듬해, 같은 해 8월, 이듬해 광복절."""
    head = Part(shift=Shift(Unit.YEAR, YEAR_WORDS[re.sub(r"\s", "", match["ryear"])]))
    end = match.end("ryear")
    if feast := _HOLIDAY.match(text, end):
        month, day = HOLIDAYS[feast["name"]]
        part = replace(head, month=month, day=day)
        return Reading(match.start(), feast.end(), part, MentionKind.HOLIDAY, holiday=True)
    return _with_tail(text, match, Reading(match.start(), end, head, MentionKind.RELATIVE))


def _read_bare(text: str, match: re.Match[str]) -> Reading | None:
    """Return a month, day, half-year or quarter that stands without a year."""
    start = match.start() + len(match[0]) - len(match[0].lstrip(" ,"))
    if match["season"] and not match["month"]:
        return None
    if match["month"] and not match["day"] and (named := _NAMED_MONTH.match(text, match.end("munit"))):
        return Reading(start, named.end(), Part(), MentionKind.NAME)
    if match["lone"] and not _names_a_day(text, start, match.end("loneunit")):
        return None
    kind = MentionKind.DAY if match["lone"] else MentionKind.BARE
    doubt = _WEEKDAY_RULE.match(text, match.end()) is not None  # it may be one of every year
    reading = _with_tail(text, match, Reading(start, start, Part(), kind, doubt=doubt))
    return reading if reading and reading.end > start else None


def _names_a_day(text: str, start: int, end: int) -> bool:
    """Tell whether a number before 일 is a day of the month, not so many days."""
    if _LINKED.search(text, max(0, start - 3), start):
        return True
    if NOT_A_DAY.match(text, end) or not _FOLLOWS_A_DAY.match(text, end):
        return False
    return not BEFORE_A_SPAN.search(text, max(0, start - 5), start)


def _with_tail(text: str, match: re.Match[str], reading: Reading) -> Reading | None:
    """Return the reading with the month, day, part of the year and vagueness of the match."""
    headed = reading.kind is MentionKind.EXPLICIT
    if match["month"]:
        found = _with_month(match, reading)
    elif match["lone"]:
        by_year = reading.part.shift is not None and reading.part.shift.unit is Unit.YEAR
        found = None if headed or by_year else _with_lone_day(match, reading)
    elif match["part"]:
        part = replace(reading.part, months=_months(match))
        found = replace(
            reading, part=part, end=match.end("part"), doubt=reading.doubt or bool(match["season"])
        )
    else:
        found = reading
    if found is None:
        return reading if reading.end > reading.start else None
    if match["calendar2"]:
        found = replace(found, end=match.end("calendar2") + 1)
    return _vague(match, _with_calendar(text, match, found))


def _with_calendar(text: str, match: re.Match[str], reading: Reading) -> Reading:
    """Return the reading with the calendar that its words, or the other calendar's day in brackets, show.

    The old style of Europe (율리우스력, 구력) is taken like the lunar calendar: its days are not ours.
    """
    named = {match["calendar0"], match["calendar"], match["calendar2"]}
    lunar = bool(named & _OLD_CALENDARS or match["leap"] or _SOLAR_NOTE.match(text, match.end()))
    solar = bool(named & _NEW_CALENDARS or _LUNAR_NOTE.match(text, match.end()))
    return replace(reading, lunar=lunar, solar=solar and not lunar)


def _with_month(match: re.Match[str], reading: Reading) -> Reading | None:
    """Return the reading with its month and day, or a span of either; None where there is no such month."""
    month, day = int(match["month"]), int(match["day"] or 0)
    if month not in _MONTHS:
        # a slip of the pen: what stands before it is no certain date either
        return replace(reading, doubt=True) if reading.end > reading.start else None
    part, end = replace(reading.part, month=month), match.end("munit")
    first, first_day = int(match["month0"] or 0), int(match["day0"] or 0)
    if 0 < first < month and not match["day"]:
        part = replace(part, month=None, months=(first, month))
        return replace(reading, end=end, part=part, doubt=reading.doubt or _are_listed(match, first, month))
    if day in _DAYS:
        part, end = replace(part, day=day), match.end("dayunit")
        if 0 < first_day < day:
            part = replace(part, months=(first_day, day))
            reading = replace(reading, doubt=reading.doubt or _are_listed(match, first_day, day))
    elif match["day"]:
        return replace(reading, end=match.end("dayunit"), part=part, doubt=True)
    return replace(reading, end=end, part=part)


def _are_listed(match: re.Match[str], first: int, last: int) -> bool:
    """Tell whether two numbers are listed (3·5월) and numbers between them are not meant."""
    return last > first + 1 and re.search(r"\d\s?[·ㆍ,]\s?\d", match[0]) is not None


def _with_lone_day(match: re.Match[str], reading: Reading) -> Reading | None:
    day, first = int(match["lone"]), int(match["lone0"] or 0)
    if day not in _DAYS:
        return None
    part = replace(reading.part, day=day)
    if 0 < first < day:
        part = replace(part, months=(first, day))
    return replace(reading, end=match.end("loneunit"), part=part)


def _vague(match: re.Match[str], reading: Reading) -> Reading:
    if not match["vague"] or (reading.part.day is not None and match["vague"] not in _ABOUT):
        return reading  # 5월 14일 전반 41분 is no part of a day
    late = match["vague"].startswith("말")
    return replace(reading, end=match.end("vague"), approximate=True, late=late)


def _months(match: re.Match[str]) -> tuple[int, int]:
    """Return the first and last month of a half-year, quarter or season."""
    if match["quarter"]:
        last = int(match["quarter"])
        first = int(match["quarter0"] or last)
        return 3 * min(first, last) - 2, 3 * last
    if "하반기" in match["part"] and match["part"].startswith("상"):
        return 1, 12
    return _SEASONS[match["season"]] if match["season"] else _HALVES[match["part"][0]]
