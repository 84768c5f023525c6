"""Reads what the grammar of dates does not: names with figures, seasons, years without their unit."""

from __future__ import annotations

import re

from question_bank.dates.expression import Expression, Open, Part, Reading
from question_bank.dates.grammar import ENTRY_DAY, ENTRY_YEAR, PAREN_YEAR, SEASON
from question_bank.dates.model import MentionKind
from question_bank.dates.vocabulary import DAY_NAMES
from question_bank.dates.years import FIRST_FOUR_DIGIT, LAST_YEAR

_DAY_NAME = re.compile(
    r"(?:1[0-2]|0?[1-9])\s?[.·ㆍ‧・]\s?(?:[12]\d|3[01]|0?[1-9])\s?(?:"
    + "|".join(map(re.escape, DAY_NAMES))
    + ")"
)
_DOTTED_NAME = re.compile(r"\d{1,2}[·ㆍ‧・]\d{1,2}(?!\s?(?:월|일|년|세기|분기|[·ㆍ‧・\d]))(?=\s?[가-힣])")
_TITLE_END = re.compile(r"[》〉』」≫]")
_ONLY_A_DATE = re.compile(r"\s*\d{3,4}\s?[년.\-/][\s\d년월일.\-/~∼–]*")
_LONGEST_TITLE = 80
_CENTURY = 100
_FULL_YEAR = 4
_MONTHS, _DAYS = range(1, 13), range(1, 32)


def stands_in_title(text: str, start: int) -> bool:
    """Tell whether a place is inside a title: 《8월의 크리스마스》, 「9월 평양공동선언」, 〈9월〉.

    Brackets that hold nothing but a date with its year are no title: 〈1971년 5월〉.
    """
    first = max(0, start - _LONGEST_TITLE)
    opened = max(text.rfind(mark, first, start) for mark in "《〈『「≪")
    if opened < 0 or opened < max(text.rfind(mark, first, start) for mark in "》〉』」≫"):
        return False
    closed = _TITLE_END.search(text, start, start + _LONGEST_TITLE)
    return closed is not None and not _ONLY_A_DATE.fullmatch(text, opened + 1, closed.start())


def read_name(text: str, start: int) -> Expression | None:
    """Return a name with figures that looks like a date (``6.25 전쟁``, ``5·18``)."""
    name = _DAY_NAME.match(text, start) or _DOTTED_NAME.match(text, start)
    return Expression(start, name.end(), MentionKind.NAME, Part()) if name else None


def read_special(text: str, start: int, *, opens_entry: bool) -> Expression | Reading | None:
    """Return a season, a year in brackets, or the figures that open a list entry.

    A season is a Reading, since a particle may follow it.
    """
    if (season := SEASON.match(text, start)) and (reading := _read_season(season)):
        return reading
    bracketed = start > 0 and text[start - 1] in "(（"
    if bracketed and (years := PAREN_YEAR.match(text, start)) and (found := _read_bracket(years)):
        return found
    return _read_entry(text, start) if opens_entry else None


def _read_season(match: re.Match[str]) -> Reading | None:
    first, written = int(match["y"]), match["z"]
    last = None
    if written:
        last = int(written) if len(written) == _FULL_YEAR else first // _CENTURY * _CENTURY + int(written)
        last += _CENTURY if last < first else 0
    if not FIRST_FOUR_DIGIT <= first <= LAST_YEAR or last not in (None, first + 1):
        return None
    doubt = last is not None and not match["named"]
    part = Part(first, end_year=last)
    return Reading(match.start(), match.end(), part, MentionKind.EXPLICIT, doubt=doubt)


def _read_bracket(match: re.Match[str]) -> Expression | None:
    first, last = int(match["y"]), int(match["z"]) if match["z"] else None
    dashed = match.end() > match.end("y")
    if max(first, last or 0) > LAST_YEAR or (first < FIRST_FOUR_DIGIT and last is None):
        return None
    if last is not None and last <= first:
        return None
    opening = Open.SINCE if dashed and last is None else None
    part = Part(first, end_year=last)
    return Expression(
        match.start(), match.end(), MentionKind.EXPLICIT, part, opening=opening, doubt=not dashed
    )


def _read_entry(text: str, start: int) -> Expression | None:
    """Return the year or the month and day that open an entry of a list."""
    if year := ENTRY_YEAR.match(text, start):
        if not FIRST_FOUR_DIGIT <= int(year["y"]) <= LAST_YEAR:
            return None
        following = text[year.end("y") :].lstrip()[:1]
        doubt = not following or following.isalpha()  # a number of something else
        return Expression(start, year.end("y"), MentionKind.EXPLICIT, Part(int(year["y"])), doubt=doubt)
    found = ENTRY_DAY.match(text, start)
    if found is None:
        return None
    part = Part(month=int(found["m"]), day=int(found["d"] or found["d2"]))
    if part.month not in _MONTHS or part.day not in _DAYS:
        return None
    # 3/4 may be a share, 7/13 hardly
    doubt = part.day is None or part.day <= _MONTHS[-1]
    return Expression(start, found.end(), MentionKind.BARE, part, doubt=doubt)
