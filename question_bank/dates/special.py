"""Reads what the grammar of dates does not: names with figures, seasons, years without their unit."""

from __future__ import annotations

import re

from question_bank.dates.expression import Expression, Open, Part, Reading
from question_bank.dates.grammar import (
    DAY_WITH_WEEKDAY,
    ENTRY_DAY,
    ENTRY_YEAR,
    MOVED_TO,
    PAREN_YEAR,
    SEASON,
)
from question_bank.dates.model import MentionKind
from question_bank.dates.vocabulary import DAY_NAMES
from question_bank.dates.weekday import read_weekday
from question_bank.dates.years import FIRST_FOUR_DIGIT, LAST_YEAR

_DAY_NAME = re.compile(
    r"(?:1[0-2]|0?[1-9])\s?[.·ㆍ‧・]\s?(?:[12]\d|3[01]|0?[1-9])\s?(?:"
    + "|".join(map(re.escape, DAY_NAMES))
    + ")"
)
_DOTTED_NAME = re.compile(r"\d{1,2}[·ㆍ‧・]\d{1,2}(?!\s?(?:월|일|년|세기|분기|[·ㆍ‧・\d]))(?=\s?[가-힣])")
_TITLE_END = re.compile(r"[》〉』」≫]")
_ONLY_A_DATE = re.compile(r"\s*\d{3,4}\s?[년.\-/][\s\d년월일.\-/~∼–]*")
_IN_BRACKETS = re.compile(r"[(（](?:(?:재위|집권|재임|생몰|활동|초연|발표|출간|개봉)[:\s]\s?)?$")
_LONGEST_TITLE = 80
_CENTURY = 100
_FULL_YEAR = 4
_MONTHS, _DAYS = range(1, 13), range(1, 32)


def stands_in_title(text: str, start: int) -> bool:
    """Tell whether a place is inside a title: 《8월의 크리스마스》, 「9월 평양공동선언」, 〈9월〉.

    Brackets that open a note with nothing but a date with its year are no title: 〈1971년 5월〉.
    """
    closed = _TITLE_END.search(text, start, start + _LONGEST_TITLE)
    if closed is None:
        return False
    first = max(0, start - _LONGEST_TITLE)
    opened = max(text.rfind(mark, first, start) for mark in "《〈『「≪")
    if opened < 0 or opened < max(text.rfind(mark, first, start) for mark in "》〉』」≫"):
        return False
    if not _ONLY_A_DATE.fullmatch(text, opened + 1, closed.start()):
        return True
    # 〈1971년 5월〉 heads a note, 《1793년》 and 〈1987년〉 in a sentence are works
    return text[opened] not in "〈「" or (
        bool(text[:opened].strip()) and "월" not in text[opened : closed.start()]
    )


def read_name(text: str, start: int) -> Expression | None:
    """Return a name with figures that looks like a date (``6.25 전쟁``, ``5·18``)."""
    name = _DAY_NAME.match(text, start) or _DOTTED_NAME.match(text, start)
    return Expression(start, name.end(), MentionKind.NAME, Part()) if name else None


def read_special(text: str, start: int, *, opens_entry: bool) -> Expression | Reading | None:
    """Return a season, a year in brackets, a day in figures, or the figures that open a list entry.

    What a particle or another end may follow is a Reading.
    """
    if day := _read_day(DAY_WITH_WEEKDAY.match(text, start)):
        told = read_weekday(text, start, day.end)
        return day._replace(weekday=told[0], end=told[1], doubt=False) if told else None
    if moved := _read_day(MOVED_TO.match(text, start)):
        return moved._replace(doubt=True)
    if (season := SEASON.match(text, start)) and (reading := _read_season(season)):
        return reading
    bracketed = _IN_BRACKETS.search(text, max(0, start - 6), start) is not None
    if bracketed and (years := PAREN_YEAR.match(text, start)) and (found := _read_bracket(years)):
        return found
    return (_read_entry(text, start) or _read_day(ENTRY_DAY.match(text, start))) if opens_entry else None


def _read_season(match: re.Match[str]) -> Reading | None:
    first, written = int(match["y"]), match["z"]
    last = None
    if written:
        last = int(written) if len(written) == _FULL_YEAR else first // _CENTURY * _CENTURY + int(written)
        last += _CENTURY if last < first else 0
    if not FIRST_FOUR_DIGIT <= first <= LAST_YEAR or last not in (None, first + 1):
        return None
    # where it runs from autumn to spring the one year tells when it began, at most
    part = Part(first, end_year=last)
    return Reading(match.start(), match.end(), part, MentionKind.EXPLICIT, doubt=True)


def _read_bracket(match: re.Match[str]) -> Expression | None:
    first, last = int(match["y"]), int(match["z"]) if match["z"] else None
    dashed = match.end() > match.end("y")
    if max(first, last or 0) > LAST_YEAR or (first < FIRST_FOUR_DIGIT and last is None):
        return None
    if last is not None and last <= first:
        return None
    opening = Open.SINCE if dashed and last is None else None
    unknown = "?" in match.string[match.end() : match.end() + 2]
    part = Part(first, end_year=last)
    return Expression(
        match.start(), match.end(), MentionKind.EXPLICIT, part, opening=opening, doubt=not dashed or unknown
    )


def _read_entry(text: str, start: int) -> Expression | None:
    """Return the year that opens an entry of a list."""
    year = ENTRY_YEAR.match(text, start)
    if year is None or not FIRST_FOUR_DIGIT <= int(year["y"]) <= LAST_YEAR:
        return None
    following = text[year.end("y") :].lstrip()[:1]
    doubt = not following or following.isalpha()  # a number of something else
    return Expression(start, year.end("y"), MentionKind.EXPLICIT, Part(int(year["y"])), doubt=doubt)


def _read_day(match: re.Match[str] | None) -> Reading | None:
    """Return a month and day in figures alone."""
    if match is None:
        return None
    found = match.groupdict()
    part = Part(month=int(found["m"]), day=int(found["d"] or found.get("d2") or found["d3"]))
    if part.month not in _MONTHS or part.day not in _DAYS:
        return None
    # 3/4 may be a share, 7/13 hardly
    doubt = part.day is None or part.day <= _MONTHS[-1] or found.get("d3") is not None
    return Reading(match.start(), match.end(), part, MentionKind.BARE, doubt=doubt)
