"""Finds the date expressions of a Korean text: a pure function on text, linear in its length.

Only what the words themselves say is read here; which year a bare month means is decided by
:mod:`question_bank.dates.resolve` from the whole article.
"""

from __future__ import annotations

import re
from dataclasses import replace

from question_bank.dates.edtf import Precision
from question_bank.dates.expression import Expression, Lean, Open, Part, Shift, Unit
from question_bank.dates.grammar import (
    CLOSE,
    ENTRY_DAY,
    ENTRY_YEAR,
    HABITUAL,
    JOINT,
    OF_EVERY_YEAR,
    OFFSET,
    PAREN_YEAR,
    SEASON,
    SEED,
    SINCE,
    UNKNOWN_REIGN,
    UNTIL,
    WORD_COUNTS,
)
from question_bank.dates.model import MentionKind
from question_bank.dates.reading import FIRST_FOUR_DIGIT, LAST_YEAR, Reading, read_end, read_reign
from question_bank.dates.vocabulary import DAY_NAMES, HOLIDAYS

_SEED = re.compile(
    SEED.pattern + r"|원년|[상하]반기|" + "|".join(sorted(map(re.escape, HOLIDAYS), key=len, reverse=True))
)
_DAY_NAME = re.compile(
    r"(?:1[0-2]|0?[1-9])\s?[.·ㆍ‧・]\s?(?:[12]\d|3[01]|0?[1-9])\s?(?:"
    + "|".join(map(re.escape, DAY_NAMES))
    + ")"
)
_LIST_DAY_NAME = re.compile(r"\d{1,2}[·ㆍ‧・]\d{1,2}(?!\s?(?:월|일|년|세기|분기|[·ㆍ‧・\d]))(?=\s?[가-힣])")
_OBSERVED = re.compile(
    r"에(?!서)|(?:을|를)\s(?:맞|계기|기념)|(?:이|였)던|인\s|\s?당일|\s(?:경축|기념|경기)|,|\s행사"
)
_UNITS = {
    "년": Unit.YEAR,
    "개월": Unit.MONTH,
    "달": Unit.MONTH,
    "주": Unit.DAY,
    "주일": Unit.DAY,
    "일": Unit.DAY,
}
_AFTER_PARTICLE = re.compile(r"(?:^|[.,;:은는이가을를도에서고며자만]|그로부터|그)\s*$")


def find_expressions(text: str, *, entry: bool = False) -> tuple[Expression, ...]:
    """Return the date expressions of a text in reading order, none overlapping another.

    ``entry`` says that the text is an entry of a list, where a year or ``7/13`` may open the line.
    """
    found: list[Expression] = []
    done = 0
    for seed in _SEED.finditer(text):
        if seed.start() < done:
            continue
        expression = _read(text, seed.start(), entry=entry and not text[: seed.start()].strip(" -*•·"))
        if expression:
            found.append(expression)
            done = expression.end
        elif text[seed.start()].isdigit():
            counted = UNKNOWN_REIGN.match(text, seed.start())
            done = counted.end() if counted else seed.end()
    return tuple(found)


def _read(text: str, start: int, *, entry: bool) -> Expression | None:
    """Return the expression that begins at a seed, or None."""
    digit = text[start].isdigit()
    before = text[start - 1] if start else " "
    if digit and _inside_a_number(text, start):
        return None
    if not digit and "가" <= before <= "힣" and not text.startswith(("기원전", "음력", "양력"), start):
        return None
    if digit and (special := _read_special(text, start, entry=entry)):
        return special
    if offset := OFFSET.match(text, start):
        return _read_offset(text, offset)
    reading = read_reign(text, start) or read_end(text, start)
    if reading is None or reading.end <= reading.start:
        return None
    if reading.kind is MentionKind.NAME:
        return Expression(reading.start, reading.end, MentionKind.NAME, Part())
    if reading.holiday and reading.part.shift is None and not _OBSERVED.match(text, reading.end):
        return None
    if reading.kind is MentionKind.BARE and (
        HABITUAL.search(text, max(0, start - 14), reading.start) or OF_EVERY_YEAR.match(text, reading.end)
    ):
        return Expression(reading.start, reading.end, MentionKind.NAME, Part())
    if reading.part.shift is not None and reading.part.shift.unit is Unit.DAY:
        # 이날부터 is the day on which something begins, and the day itself is what the sentence dates
        return Expression(reading.start, reading.end, reading.kind, reading.part)
    return _join(text, reading)


def _inside_a_number(text: str, start: int) -> bool:
    """Tell whether the figure goes on from one before it: the 696 of 1,696, the 16 of 0.16."""
    if start == 0:
        return False
    before = text[start - 1]
    return before in ".,/-:" and start > 1 and text[start - 2].isdigit()


def _read_special(text: str, start: int, *, entry: bool) -> Expression | None:
    """Return a name with figures, a season, a year in brackets or the figures that open a list entry."""
    if name := _DAY_NAME.match(text, start):
        return Expression(start, name.end(), MentionKind.NAME, Part())
    if name := _LIST_DAY_NAME.match(text, start):
        return Expression(start, name.end(), MentionKind.NAME, Part())
    if (season := SEASON.match(text, start)) and (found := _read_season(text, season)):
        return found
    bracketed = start > 0 and text[start - 1] in "(（"
    if bracketed and (years := PAREN_YEAR.match(text, start)) and (found := _read_paren(text, years)):
        return found
    if entry and (year := ENTRY_YEAR.match(text, start)) and FIRST_FOUR_DIGIT <= int(year["y"]) <= LAST_YEAR:
        doubt = text[year.end("y") :].lstrip()[:1].isalpha()
        return Expression(start, year.end("y"), MentionKind.EXPLICIT, Part(int(year["y"])), doubt=doubt)
    if entry and (found_day := ENTRY_DAY.match(text, start)):
        month, day = int(found_day["m"]), int(found_day["d"] or found_day["d2"])
        if 1 <= month <= 12 and 1 <= day <= 31:  # noqa: PLR2004 - months of a year, days of a month
            part = Part(month=month, day=day)
            return Expression(start, found_day.end(), MentionKind.BARE, part, doubt=True)
    return None


def _read_season(text: str, match: re.Match[str]) -> Expression | None:
    first = int(match["y"])
    if not FIRST_FOUR_DIGIT <= first <= LAST_YEAR:
        return None
    last = None
    if match["z"]:
        last = int(match["z"]) if len(match["z"]) == 4 else first // 100 * 100 + int(match["z"])
        last += 100 if last < first else 0
        if last != first + 1:
            return None
    reading = Reading(
        match.start(),
        match.end(),
        Part(first, end_year=last),
        MentionKind.EXPLICIT,
        doubt=not match["named"] and bool(match["z"]),
    )
    return _close(text, reading, None)


def _read_paren(text: str, match: re.Match[str]) -> Expression | None:
    first = int(match["y"])
    last = int(match["z"]) if match["z"] else None
    dashed = match.end() > match.end("y")
    if first > LAST_YEAR or (last or LAST_YEAR) > LAST_YEAR or (first < FIRST_FOUR_DIGIT and not last):
        return None
    if last is not None and last <= first:
        return None
    opening = Open.SINCE if dashed and last is None else None
    part = Part(first, end_year=last)
    return Expression(
        match.start(), match.end(), MentionKind.EXPLICIT, part, opening=opening, doubt=not dashed
    )


def _read_offset(text: str, match: re.Match[str]) -> Expression | None:
    """Return what stands after "이틀 뒤인", or the day, month or year that a stretch of time leads to."""
    shift = _offset(match)
    if match["linked"] and shift:
        linked = _read(text, match.end(), entry=False)
        return replace(linked, gap=shift) if linked else None
    if (
        not shift
        or match["side"] == "전"
        or not _AFTER_PARTICLE.search(text, max(0, match.start() - 6), match.start())
    ):
        return None
    if match["unit"] == "년" and shift.amount > 50:
        return None
    tail = re.compile(r"\s\d{1,2}월").match(text, match.end()) if shift.unit is Unit.YEAR else None
    rest = read_end(text, tail.start() + 1) if tail else None
    if rest and rest.kind is MentionKind.BARE:
        reading = replace(
            rest, start=match.start(), part=replace(rest.part, shift=shift), kind=MentionKind.RELATIVE
        )
        return _join(text, reading)
    return Expression(match.start(), match.end("side"), MentionKind.RELATIVE, Part(shift=shift), doubt=True)


def _offset(match: re.Match[str]) -> Shift | None:
    sign = -1 if match["side"] == "전" else 1
    word = re.sub(r"\s", "", match["count"])
    if word.isdigit():
        if not match["unit"]:
            return None
        return Shift(_UNITS[match["unit"]], sign * int(word) * (7 if match["unit"].startswith("주") else 1))
    if match["unit"] or word not in WORD_COUNTS:
        return None
    unit, count = WORD_COUNTS[word]
    return Shift(Unit(unit), sign * count)


def _join(text: str, left: Reading) -> Expression:
    """Return the expression of a reading, with the other end where it begins a range."""
    joint = JOINT.match(text, left.end)
    if joint:
        right = read_end(text, joint.end()) if joint.end() < len(text) else None
        by_particle = "부터" in joint[0] or "에서" in joint[0]
        if (
            right
            and right.kind in (MentionKind.EXPLICIT, MentionKind.BARE, MentionKind.DAY, MentionKind.RELATIVE)
            and not right.part.end_year
            and (not by_particle or CLOSE.match(text, right.end))
            and _is_finer_or_equal(left, right)
        ):
            return _close(text, left, right)
        if not by_particle and text.startswith(")", joint.end()) and left.part.year is not None:
            return replace(_close(text, left, None), opening=Open.SINCE)
    return _close(text, left, None)


def _is_finer_or_equal(left: Reading, right: Reading) -> bool:
    """Tell whether the right end can belong to the left one: a day needs a day or month before it."""
    if right.kind is MentionKind.RELATIVE:
        return right.part.shift is not None and right.part.shift.unit is Unit.YEAR
    if right.kind is MentionKind.DAY:
        return left.part.day is not None
    if right.kind is MentionKind.BARE:
        return left.part.has_month
    return True


def _close(text: str, left: Reading, right: Reading | None) -> Expression:
    """Return the expression with the particle after it: 까지, 부터, 이전, 이후."""
    if right is None and left.part.months and left.part.day:
        first, last_day = left.part.months
        other = Reading(left.start, left.end, Part(day=last_day), MentionKind.DAY)
        return _close(text, replace(left, part=replace(left.part, months=None, day=first)), other)
    last = right or left
    end, opening = last.end, None
    ranged = right is not None or left.part.end_year is not None
    if close := UNTIL.match(text, end):
        opening = None if ranged and "까" in close[0] else Open.UNTIL
        end = close.end() if not ranged or right else end
    elif since := SINCE.match(text, end):
        opening, end = Open.SINCE, since.end()
    if ranged and opening and right:
        opening = None
    return Expression(
        left.start,
        end,
        left.kind,
        left.part,
        right=right.part if right else None,
        opening=opening,
        lean=left.lean,
        approximate=left.approximate or (right is not None and right.approximate),
        lunar=left.lunar or (right is not None and right.lunar),
        doubt=left.doubt or (right is not None and right.doubt),
        holiday=left.holiday,
        late=last.late,
    )


def is_coarse(expression: Expression) -> bool:
    """Tell whether the expression is a decade, a century or a span of several years."""
    left, right = expression.left, expression.right
    return (
        left.precision < Precision.YEAR
        or left.end_year is not None
        or (right is not None and right.year is not None)
    )


__all__ = ["Lean", "find_expressions", "is_coarse"]
