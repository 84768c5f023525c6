"""Reads one end of a date: a match of the grammar becomes a :class:`Part` with its signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.dates.edtf import Precision
from question_bank.dates.expression import Lean, Part, Shift, Unit
from question_bank.dates.grammar import (
    BEFORE_A_SPAN,
    DAY_WORD,
    DAY_WORDS,
    MONTH_WORDS,
    NOT_A_DAY,
    NOT_A_YEAR,
    NUMERIC,
    POINT,
    YEAR_WORDS,
)
from question_bank.dates.model import MentionKind
from question_bank.dates.vocabulary import HOLIDAYS, MONTH_NAMES, REIGNS

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_FOUR_DIGIT, LAST_YEAR = 1000, 2199
_MONTHS, _DAYS = range(1, 13), range(1, 32)
_SEASONS = {"봄": (3, 5), "여름": (6, 8), "가을": (9, 11), "겨울": (12, 14)}
_HALVES = {"상": (1, 6), "하": (7, 12)}
_FOLLOWS_A_YEAR = re.compile(r"에|부터|까지|경|무렵|이후|이전|[,(]|\s?\d{1,2}월|\s?음력|\s?[~∼–]")
_FOLLOWS_A_DAY = re.compile(r"에|부터|까지|의\s|자\s|이던|이었|[\s,:：)]|오전|오후|밤|새벽|$|[~∼–]")
_ROUND_SPAN = re.compile(
    r"\s?(?:전(?![가-힣])|전에|전의|전부터|뒤(?![가-힣])|이상|넘|역사|전통|세월|묵|여\s|가까이)"
)
_LONG_SPAN = re.compile(r"\s?(?:간(?![가-힣])|간의|간은|동안|만에|만의|째|묵은|넘게|가까이|주년)")
_NAMED_MONTH = re.compile(r"\s(?:" + "|".join(map(re.escape, MONTH_NAMES)) + ")")
_HOLIDAY = re.compile(
    r"\s?(?P<name>" + "|".join(sorted(map(re.escape, HOLIDAYS), key=len, reverse=True)) + ")"
)
_LINKED = re.compile(r"[전뒤후]인\s$")
_REIGN = re.compile(r"(?P<n>\d{1,3}|원)년(?:\s?\((?:서기\s?)?(?P<y>\d{3,4})년?\))?")
_REIGN_NAME = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(,·]))(?:[당송명청요금원수한]\s)?(?P<name>[가-힣]{2,6})\s?$"
)
_RULER = re.compile(r"왕|제|종|조|황제|천황")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one match says: its part, where it ends, and the signs around it."""

    start: int
    end: int
    part: Part
    kind: MentionKind
    lean: Lean = Lean.NONE
    approximate: bool = False
    late: bool = False
    lunar: bool = False
    doubt: bool = False
    holiday: bool = False


def read_end(text: str, start: int) -> Reading | None:
    """Return the date, or end of a range, that begins at ``start``; None where there is none."""
    if text[start].isdigit() and (numeric := NUMERIC.match(text, start)):
        return _read_numeric(numeric)
    if word := DAY_WORD.match(text, start):
        shift = Shift(Unit.DAY, DAY_WORDS[re.sub(r"\s", "", word["rday"])])
        return Reading(start, word.end(), Part(shift=shift), MentionKind.RELATIVE)
    if (feast := _HOLIDAY.match(text, start)) and feast.start("name") == start:
        month, day = HOLIDAYS[feast["name"]]
        return Reading(start, feast.end(), Part(month=month, day=day), MentionKind.HOLIDAY, holiday=True)
    match = POINT.match(text, start)
    if match is None or match.end() == start:
        return None
    return _read_head(text, match)


def read_reign(text: str, start: int) -> Reading | None:
    """Return the date of a reign year (``영양왕 9년(598년)``, ``세종 25년``) whose figure stands at ``start``."""
    match = _REIGN.match(text, start)
    if match is None:
        return None
    before = _REIGN_NAME.search(text, max(0, start - 10), start)
    if before is None:
        return None
    name = before["name"]
    known = REIGNS.get(name) if before.start("name") == before.start() else None
    if match["y"] and (known or _RULER.search(name[-2:])):
        year = int(match["y"])
    elif known:
        year = known + (0 if match["n"] == "원" else int(match["n"]) - 1)
    else:
        return None
    reading = Reading(before.start(), match.end(), Part(year), MentionKind.EXPLICIT, doubt=match["y"] is None)
    rest = POINT.match(text, match.end())
    if rest and rest["month"] and not (rest["year"] or rest["ryear"]):
        return _with_tail(text, rest, reading)
    return reading


def _read_numeric(match: re.Match[str]) -> Reading | None:
    found = match.groupdict()
    month = next((int(found[f"m{i}"]) for i in range(1, 6) if found[f"m{i}"]), None)
    day = next((int(found[f"d{i}"]) for i in (1, 2, 5) if found[f"d{i}"]), None)
    year = int(found["y"])
    fits = FIRST_FOUR_DIGIT <= year <= LAST_YEAR and month in _MONTHS and (day is None or day in _DAYS)
    part = Part(year, month=month, day=day)
    doubt = found["m4"] is not None
    return Reading(match.start(), match.end(), part, MentionKind.EXPLICIT, doubt=doubt) if fits else None


def _read_head(text: str, match: re.Match[str]) -> Reading | None:
    """Return the reading of a match of the grammar, by the word or figure that it begins with."""
    found = match.groupdict()
    start = match.start()
    if found["decade"] or found["century"]:
        return _read_long_unit(text, match)
    if found["year"] or found["short"]:
        return _read_year(text, match)
    if found["ryear"]:
        word = re.sub(r"\s", "", found["ryear"])
        head = Part(shift=Shift(Unit.YEAR, YEAR_WORDS[word]))
        reading = Reading(start, match.end("ryear"), head, MentionKind.RELATIVE)
        feast = _HOLIDAY.match(text, match.end("ryear"))
        if feast:
            month, day = HOLIDAYS[feast["name"]]
            return replace(
                reading, end=feast.end(), part=replace(head, month=month, day=day), kind=MentionKind.HOLIDAY,
                holiday=True,
            )  # fmt: skip
        return _with_tail(text, match, reading)
    if found["rmonth"]:
        word = re.sub(r"\s", "", found["rmonth"])
        head = Part(shift=Shift(Unit.MONTH, MONTH_WORDS[word]))
        return _with_tail(text, match, Reading(start, match.end("rmonth"), head, MentionKind.RELATIVE))
    if found["lean"]:
        lean = {"지난": Lean.PAST, "오는": Lean.FUTURE, "올": Lean.NONE}[found["lean"]]
        head = Part(shift=Shift(Unit.YEAR, 0)) if found["lean"] == "올" else Part()
        return _with_tail(text, match, Reading(start, start, head, MentionKind.RELATIVE, lean))
    return _read_bare(text, match)


def _read_bare(text: str, match: re.Match[str]) -> Reading | None:
    """Return a month, day, half-year or quarter that stands without a year."""
    start = match.start() + len(match[0]) - len(match[0].lstrip(" ,"))
    if match["season"] and not match["month"]:
        return None
    if match["month"] and not match["day"] and _NAMED_MONTH.match(text, match.end("month") + 1):
        end = _NAMED_MONTH.match(text, match.end("month") + 1)
        return Reading(start, end.end() if end else match.end(), Part(), MentionKind.NAME)
    if match["lone"] and not match["month"] and not _LINKED.search(text, max(0, start - 3), start):
        after = match.end("lone") + 1
        if (
            NOT_A_DAY.match(text, after)
            or not _FOLLOWS_A_DAY.match(text, after)
            or BEFORE_A_SPAN.search(text, max(0, start - 5), start)
        ):
            return None
    kind = MentionKind.DAY if match["lone"] else MentionKind.BARE
    reading = _with_tail(text, match, Reading(start, start, Part(), kind))
    return reading if reading and reading.end > start else None


def _read_year(text: str, match: re.Match[str]) -> Reading | None:
    """Return the reading of a year in figures, or None where the figures count years."""
    unit_end = match.end("short") + 1 if match["short"] else match.end("year") + 1
    unit_end = (
        match.end("year") + len(re.match(r"\s?년도?|\s?年", text[match.end("year") :])[0])
        if match["year"]
        else unit_end
    )  # type: ignore[index]
    doubt = False
    if match["short"]:
        year = int(match["short"])
        year += 1900 if year > 40 else 2000
        doubt = True
    else:
        written = match["year"]
        number = int(written)
        if match["era"]:
            year = _of_era(match["era"], number)
        elif match["year0"] and len(written) < len(match["year0"]):
            year = int(match["year0"][: -len(written)] + written)
        elif number > LAST_YEAR or not _is_year(text, match, unit_end):
            return None
        elif len(written) <= 2:
            year = number + 1900
            doubt = True
        else:
            year = number
            doubt = len(written) == 3 and not _FOLLOWS_A_YEAR.match(text, unit_end)
    part = Part(year)
    if match["year0"]:
        left = _of_era(match["era"] or "", int(match["year0"]))
        if left > year:
            return None
        part = Part(left, end_year=year)
    note = re.match(r"\s?\([가-힣]{2,8}\s?(?:\d{1,2}|원)\s?년?\)", text[unit_end : unit_end + 20])
    end = unit_end + (note.end() if note else 0)
    return _with_tail(text, match, Reading(match.start(), end, part, MentionKind.EXPLICIT, doubt=doubt))


def _of_era(era: str, number: int) -> int:
    """Return the astronomical year of an era's year; 단기 counts from 2333 BC."""
    if era.startswith(("기원전", "B")):
        return 1 - number
    return number - 2333 if era == "단기" else number


def _is_year(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether figures before 년 name a year: by their length and by the words around them."""
    written = match["year"]
    number = int(written)
    if len(written) == 4:
        return not (_LONG_SPAN.match(text, end) or (number % 100 == 0 and _ROUND_SPAN.match(text, end)))
    if NOT_A_YEAR.match(text, end) or BEFORE_A_SPAN.search(text, max(0, match.start() - 5), match.start()):
        return False
    if len(written) == 3:
        return number >= 100 and (number % 100 > 0 or bool(_FOLLOWS_A_YEAR.match(text, end)))
    return len(written) == 2 and number >= 40 and match["month"] is not None and match["day"] is not None


def _read_long_unit(text: str, match: re.Match[str]) -> Reading | None:
    """Return the reading of a decade or a century."""
    name = "decade" if match["decade"] else "century"
    unit = 10 if name == "decade" else 100
    era = match["era2"] if name == "decade" else match["era3"]
    number, number0 = int(match[name]), match[name + "0"]
    end = text.index("대" if name == "decade" else "기", match.end(name)) + 1
    if name == "century" and re.match(
        r"\s?(?:동안|만에|만의|간(?![가-힣])|이상|여\s|넘게|전(?!반)|후(?!반)|뒤)", text[end : end + 5]
    ):
        return None

    def first_year(value: int) -> int | None:
        if name == "century":
            value = (value - 1) * 100
        elif value % 10:
            return None
        elif value < 100:
            value += 1900 if value >= 30 else 2000
        return value

    first = first_year(number)
    if first is None or not 0 <= first <= LAST_YEAR:
        return None
    if era and era.startswith(("기원전", "B")):
        # 기원전 1세기 is 100 to 1 BC, 기원전 50년대 59 to 50 BC
        nearest = 1 - (first + 1) if name == "century" else 1 - number
        farthest = max(number, int(number0 or 0))
        part = Part(
            nearest - unit + 1 - (farthest - number) * (unit if name == "century" else 1), end_year=nearest
        )
    else:
        precision = Precision.CENTURY if name == "century" else Precision.DECADE
        part = Part(first, precision)
        left = first_year(int(number0)) if number0 else None
        if left is not None and left < first:
            part = replace(part, year=left, end_year=first)
    doubt = name == "decade" and (len(match[name]) < 3 or first % 100 == 0)
    reading = Reading(match.start(), end, part, MentionKind.EXPLICIT, doubt=doubt)
    if match["vague"] and not match["month"] and not match["lone"] and not match["part"]:
        return _vague(match, reading)
    return reading


def _with_tail(text: str, match: re.Match[str], reading: Reading) -> Reading | None:
    """Return the reading with the month, day, part of the year and vagueness of the match."""
    part, end = reading.part, reading.end
    headed = reading.kind is MentionKind.EXPLICIT
    lunar = "음력" in (match["calendar"], match["calendar2"]) or text.startswith("(양력", match.end())
    lunar = lunar or text.startswith(" (양력", match.end())
    month, day = _number(match["month"], _MONTHS), _number(match["day"] or match["lone"], _DAYS)
    if match["month"] and month is None:
        return reading if headed else None
    if match["lone"] and (day is None or headed or (part.shift and part.shift.unit is Unit.YEAR)):
        return reading if headed or part.shift else None
    if month:
        part = replace(part, month=month)
        end = match.end("month") + 1
        if day and not (day > 29 and month == 2):
            part = replace(part, day=day)
            end = match.end("day") + 1
        first, first_day = _number(match["month0"], _MONTHS), _number(match["day0"], _DAYS)
        if first and first < month and not day:
            part = replace(part, month=None, months=(first, month))
        elif first_day and day and first_day < day:
            return _signs(
                match, replace(reading, end=end, part=replace(part, months=(first_day, day))), lunar=lunar
            )
    elif day:
        part = replace(part, day=day)
        end = match.end("lone") + 1
        first_day = _number(match["lone0"], _DAYS)
        if first_day and first_day < day:
            part = replace(part, months=(first_day, day))
    elif match["part"]:
        part = replace(part, months=_months(match))
        end = match.end("part")
    if match["calendar2"]:
        end = match.end("calendar2") + 1
    return _signs(match, replace(reading, end=end, part=part), lunar=lunar)


def _signs(match: re.Match[str], reading: Reading, *, lunar: bool) -> Reading:
    reading = replace(reading, lunar=lunar, doubt=reading.doubt or bool(match["season"]))
    return _vague(match, reading)


def _vague(match: re.Match[str], reading: Reading) -> Reading:
    if not match["vague"]:
        return reading
    return replace(reading, end=match.end("vague"), approximate=True, late=match["vague"].startswith("말"))


def _months(match: Mapping[str, str] | re.Match[str]) -> tuple[int, int]:
    """Return the first and last month of a half-year, quarter or season."""
    if match["quarter"]:
        quarter = int(match["quarter"])
        return 3 * quarter - 2, 3 * quarter
    if match["season"]:
        return _SEASONS[match["season"]]
    return _HALVES[match["part"][0]]


def _number(written: str | None, allowed: range) -> int | None:
    return int(written) if written and int(written) in allowed else None
