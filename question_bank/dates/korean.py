"""Finds the date expressions of a Korean text: a pure function on text, linear in its length.

Only what the words themselves say is read here; which year a bare month means is decided by
:mod:`question_bank.dates.resolve` from the whole article.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.dates.expression import Expression, Part, Reading, Shift, Unit
from question_bank.dates.grammar import (
    HABITUAL,
    OF_EVERY_YEAR,
    OFFSET,
    SEED,
    UNKNOWN_REIGN,
    WORD_COUNTS,
)
from question_bank.dates.joining import close_end, join_ends
from question_bank.dates.model import MentionKind
from question_bank.dates.reading import read_end
from question_bank.dates.special import read_name, read_special, stands_in_title
from question_bank.dates.vocabulary import HOLIDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEED = re.compile(
    SEED.pattern + r"|원년|[상하]반기|" + "|".join(sorted(map(re.escape, HOLIDAYS), key=len, reverse=True))
)
_OBSERVED = re.compile(
    r"에(?!서)|(?:을|를)\s(?:맞|계기|기념)|(?:이|였)던|인\s|\s?당일|\s(?:경축|기념|경기)|,|\s행사"
)
_AFTER_WORD = ("기원전", "음력", "양력")
_UNITS = {
    "년": Unit.YEAR,
    "개월": Unit.MONTH,
    "달": Unit.MONTH,
    "주": Unit.DAY,
    "주일": Unit.DAY,
    "일": Unit.DAY,
}
_AFTER_PARTICLE = re.compile(r"(?:^|[.,;:은는이가을를도에서고며자만나]|그로부터|그)\s*$")
_MONTH_NEXT = re.compile(r"\s\d{1,2}월")
_LONGEST_OFFSET_YEARS = 50
_WEEK = 7
_YEARLESS = (MentionKind.BARE, MentionKind.DAY)


def find_expressions(text: str, *, entry: bool = False) -> tuple[Expression, ...]:
    """Return the date expressions of a text in reading order, none overlapping another.

    Names that look like dates are among them, of kind NAME. ``entry`` says that the text is an entry of a
    list, where a year or ``7/13`` may open the line.
    """
    return tuple(_scan(text, entry=entry))


def _scan(text: str, *, entry: bool) -> Iterator[Expression]:
    done = 0
    opening = len(text) - len(text.lstrip(" -*•·")) if entry else -1
    for seed in _SEED.finditer(text):
        start = seed.start()
        if start < done:
            continue
        expression = _read(text, start, opens_entry=start == opening)
        if expression:
            yield _name(expression) if stands_in_title(text, expression.start) else expression
            done = expression.end
        elif text[start].isdigit():
            counted = UNKNOWN_REIGN.match(text, start)
            done = counted.end() if counted else seed.end()


def _read(text: str, start: int, *, opens_entry: bool = False) -> Expression | None:
    """Return the expression that begins at a seed, or None."""
    if text[start].isdigit():
        if _inside_a_number(text, start):
            return None
        if name := read_name(text, start):
            return name
        if special := read_special(text, start, opens_entry=opens_entry):
            return special if isinstance(special, Expression) else close_end(text, special, None)
    elif _inside_a_word(text, start):
        return None
    offset = OFFSET.match(text, start)
    return _read_offset(text, offset) if offset else _read_plain(text, start)


def _name(expression: Expression) -> Expression:
    return Expression(expression.start, expression.end, MentionKind.NAME, Part())


def _read_plain(text: str, start: int) -> Expression | None:
    """Return a date that is no season, no name and no stretch of time."""
    reading = read_end(text, start)
    if reading is None or reading.end <= reading.start:
        return None
    part = reading.part
    if reading.kind is MentionKind.NAME or (reading.kind in _YEARLESS and _is_habitual(text, reading)):
        return Expression(reading.start, reading.end, MentionKind.NAME, Part())
    if reading.holiday and part.shift is None and not _OBSERVED.match(text, reading.end):
        return None
    if part.shift is not None and part.shift.unit is Unit.DAY:
        # 이날부터 is the day on which something begins, and the day itself is what the sentence dates
        return Expression(reading.start, reading.end, reading.kind, part)
    return join_ends(text, reading)


def _is_habitual(text: str, reading: Reading) -> bool:
    """Tell whether a month is one of every year: 매년 10월, 8월 평균 기온."""
    before = HABITUAL.search(text, max(0, reading.start - 14), reading.start)
    return before is not None or OF_EVERY_YEAR.match(text, reading.end) is not None


def _inside_a_word(text: str, start: int) -> bool:
    return start > 0 and "가" <= text[start - 1] <= "힣" and not text.startswith(_AFTER_WORD, start)


def _inside_a_number(text: str, start: int) -> bool:
    """Tell whether the figure goes on from one before it: the 696 of 1,696, the 16 of 0.16."""
    return start > 1 and text[start - 1] in ".,/-:" and text[start - 2].isdigit()


def _read_offset(text: str, match: re.Match[str]) -> Expression | None:
    """Return what stands after "이틀 뒤인", or the day, month or year that a stretch of time leads to."""
    shift = _offset(match)
    if shift is None:
        return None
    if match["linked"]:
        linked = _read_plain(text, match.end())
        return replace(linked, gap=shift) if linked else None
    leads_on = _AFTER_PARTICLE.search(text, max(0, match.start() - 6), match.start())
    too_long = shift.unit is Unit.YEAR and shift.amount > _LONGEST_OFFSET_YEARS
    month = _MONTH_NEXT.match(text, match.end()) if shift.unit is Unit.YEAR and not too_long else None
    rest = read_end(text, month.start() + 1) if month else None
    if (match["side"] == "전" and not rest) or too_long or not leads_on:
        return None
    if rest and rest.kind is MentionKind.BARE:
        part = replace(rest.part, shift=shift)
        return join_ends(
            text,
            replace(rest, start=match.start(), part=part, kind=MentionKind.RELATIVE, doubt=shift.amount < 0),
        )
    return Expression(match.start(), match.end("side"), MentionKind.RELATIVE, Part(shift=shift), doubt=True)


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
