"""So much time after or before something: 사흘 뒤, 2년 전 7월, 취임 20일 뒤, 이틀 뒤인 29일."""

from __future__ import annotations

import re

from question_bank.dates.expression import Expression, Part, Shift, Unit
from question_bank.dates.grammar import OFFSET, WORD_COUNTS
from question_bank.dates.joining import join_ends
from question_bank.dates.model import MentionKind
from question_bank.dates.reading import read_end
from question_bank.dates.roles import TOLD
from question_bank.dates.vocabulary import OCCASIONS

_UNITS = {
    "년": Unit.YEAR,
    "개월": Unit.MONTH,
    "달": Unit.MONTH,
    "주": Unit.DAY,
    "주일": Unit.DAY,
    "일": Unit.DAY,
}
# a particle, or a clause that goes on: 문을 열어 40일 뒤
_AFTER_PARTICLE = re.compile(
    r"(?:^|[.,;:은는이가을를도에서고며자만나]|[그이]로부터|그|[가-힣][해려여워와겨져라혀쳐켜어아])\s*$"
)
_OCCASION = re.compile(r"(?<![가-힣])([가-힣]{2})\s?$")
_OPENS_BEFORE = re.compile(r"(?:^\W*(?:그러나|그런데|그보다|이보다|바로|불과)?\W*)$")
_MONTH_NEXT = re.compile(r"\s\d{1,2}월")
_LONGEST_OFFSET_YEARS = 50
_DAY_BEFORE = re.compile(r"\d일(?:에)?\s")
_LONGEST_REPORT = 200
_WEEK = 7
_MOST_DAYS = 30
_REACH = 10


def read_offset(text: str, start: int) -> Expression | tuple[Shift, int] | None:
    """Return the day, month or year that a stretch of time leads to; None where it leads nowhere.

    Where a date follows that it leads to (이틀 뒤인 29일), the stretch and the place of the date.
    """
    match = OFFSET.match(text, start)
    shift = _offset(match) if match else None
    if match is None or shift is None:
        return None
    if match["linked"]:
        return shift, match.end()
    if match["side"] == "만":
        return None
    return _lead_on(text, match, shift)


def _lead_on(text: str, match: re.Match[str], shift: Shift) -> Expression | None:
    """Return what a stretch of time without a date after it leads to."""
    start = match.start()
    before = text[max(0, start - _REACH) : start]
    too_long = shift.unit is Unit.YEAR and shift.amount > _LONGEST_OFFSET_YEARS
    if too_long:
        return None
    occasion = _OCCASION.search(before)
    after = occasion[1] if occasion and occasion[1] in OCCASIONS else None
    if occasion and after:
        start -= len(before) - occasion.start()
    if after is None and not _AFTER_PARTICLE.search(before):
        return None
    month = _MONTH_NEXT.match(text, match.end()) if shift.unit is Unit.YEAR else None
    rest = read_end(text, month.start() + 1) if month else None
    if rest and rest.kind is MentionKind.BARE:
        part = rest.part._replace(shift=shift)
        doubt = shift.amount < 0 or after is not None
        found = join_ends(text, rest._replace(start=start, part=part, kind=MentionKind.RELATIVE, doubt=doubt))
        return found._replace(after=after)
    counts_back = _counts_back(text, start, shift) or _is_reported(text, start, match.end(), shift)
    if match["side"] == "전" and not counts_back:
        return None
    part = Part(shift=shift)
    doubt = after is not None or not _is_counted(match, shift)
    return Expression(start, match.end("side"), MentionKind.RELATIVE, part, doubt=doubt, after=after)


def _is_counted(match: re.Match[str], shift: Shift) -> bool:
    """Tell whether the days after a date are counted one by one: 엿새 뒤, 12일 뒤.

    일주일 뒤 is only about, and so many days as 183일 뒤 may count the first day as well.
    """
    if shift.unit is not Unit.DAY or not 0 < shift.amount <= _MOST_DAYS:
        return False
    return match["unit"] == "일" or (not match["unit"] and shift.amount < _WEEK)


def _counts_back(text: str, start: int, shift: Shift) -> bool:
    """Tell whether 사흘 전 is seen from the day told of before, not from the time of writing."""
    return shift.unit is Unit.DAY and _OPENS_BEFORE.match(text[: min(start, 4 * _REACH)]) is not None


def _is_reported(text: str, start: int, end: int, shift: Shift) -> bool:
    """Tell whether 사흘 전 is part of what was reported on a day named before it, and counts from there."""
    if shift.unit is not Unit.DAY or not TOLD.search(text, end, end + _LONGEST_REPORT):
        return False
    return _DAY_BEFORE.search(text, max(0, start - _LONGEST_REPORT), start) is not None


def _offset(match: re.Match[str]) -> Shift | None:
    """Return the stretch of time that a match names, None where it has no unit."""
    sign = -1 if match["side"] == "전" else 1
    word, unit = re.sub(r"\s", "", match["count"]), match["unit"]
    if word.isdigit():
        weeks = _WEEK if unit and unit.startswith("주") else 1
        return Shift(_UNITS[unit], sign * int(word) * weeks) if unit else None
    if unit or word not in WORD_COUNTS:
        return None
    name, count = WORD_COUNTS[word]
    return Shift(Unit(name), sign * count)
