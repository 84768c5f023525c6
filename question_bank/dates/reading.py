"""Reads one end of a date: a match of the grammar becomes a :class:`Reading`."""

from __future__ import annotations

import re

from question_bank.dates.english import read_english
from question_bank.dates.expression import Lean, Part, Reading, Shift, Unit
from question_bank.dates.feast import read_feast, read_feast_of
from question_bank.dates.figures import read_figures
from question_bank.dates.grammar import (
    BEFORE_A_SPAN,
    DAY_WORD,
    DAY_WORDS,
    HABITUAL,
    MONTH_WORDS,
    NOT_A_DAY,
    PLAIN,
    POINT,
    TURN,
    YEAR_WORDS,
)
from question_bank.dates.model import MentionKind
from question_bank.dates.season import tells_of_season
from question_bank.dates.sexagenary import read_cycle
from question_bank.dates.tail import add_tail, add_vagueness
from question_bank.dates.vocabulary import MONTH_NAMES, OCCASIONS
from question_bank.dates.weekday import read_weekday
from question_bank.dates.years import (
    read_latin_era,
    read_long_unit,
    read_noted_year,
    read_reign,
    read_year,
)

_REACH = 14
_HEADS = ("decade", "century", "year", "short", "ryear", "rmonth", "lean")
_FULL_YEAR = len("1945년")
_FOLLOWS_A_DAY = re.compile(
    r"에|부터|까지|의\s|자\s|이던|이었|[\s,:：)]|오전|오후|밤|새벽|$|[~∼–]|[(（][월화수목금토일][)）]|로\s"
)
_OCCASION = re.compile(r"(?<![가-힣\d])([가-힣]{2,6})\s?\Z")
# a particle, an ending or an adverb: no noun from which the year is counted
_NO_OCCASION = re.compile(
    r".*[은는이가을를도의에서고며자만나지면어아여해려로와과니져라터데인던한된]|결국|그뒤|또한|다시|이윽|한편|특히|드디|바로|이후|다만"
)
_LINKED = re.compile(r"[전뒤후만]인\s$")
_WEEKDAY_RULE = re.compile(
    r"\s(?:첫|둘째|두\s?번째|셋째|세\s?번째|넷째|마지막)[가-힣]*\s?[월화수목금토일]요일"
)
_NAMED_MONTH = re.compile(r"\s(?:" + "|".join(map(re.escape, MONTH_NAMES)) + ")")


def read_end(text: str, start: int) -> Reading | None:
    """Return the date, or end of a range, that begins at ``start``; None where there is none."""
    reading = _read_end(text, start)
    if reading is None or reading.part.day is None:
        return reading
    told = read_weekday(text, start, reading.end)
    return reading._replace(weekday=told[0], end=told[1]) if told else reading


def _read_end(text: str, start: int) -> Reading | None:
    if plain := PLAIN.match(text, start):
        found = None
        if text[plain.end() - 1] != "년" or plain.end() - start == _FULL_YEAR:
            return _read_point(text, start)
    elif text[start].isdigit():
        found = read_figures(text, start) or read_english(text, start)
    else:
        found = _read_word(text, start)
    if found:
        return found
    headed = read_reign(text, start) or read_noted_year(text, start)
    return _with_own_tail(text, headed) if headed else _read_point(text, start)


def _read_point(text: str, start: int) -> Reading | None:
    match = POINT.match(text, start)
    return _read_head(text, match) if match and match.end() > start else None


def _with_own_tail(text: str, headed: Reading) -> Reading | None:
    """Return a year that the grammar does not read with the month and day after it."""
    rest = POINT.match(text, headed.end)
    if rest is None or any(rest[name] for name in _HEADS):
        return headed
    has_tail = rest["month"] or (not rest["lone"] and (rest["part"] or rest["vague"]))
    return add_tail(text, rest, headed) if has_tail else headed


def _read_word(text: str, start: int) -> Reading | None:
    """Return a day or a time of the year that has its own word: 이날, 광복절, 연말."""
    if word := DAY_WORD.match(text, start):
        shift = Shift(Unit.DAY, DAY_WORDS[re.sub(r"\s", "", word["rday"])])
        return Reading(start, word.end(), Part(shift=shift), MentionKind.RELATIVE)
    if text[start].isascii():
        return read_latin_era(text, start) or read_english(text, start)
    if found := read_feast(text, start) or read_cycle(text, start):
        return found if found.holiday else _with_own_tail(text, found)
    turn = TURN.match(text, start)
    if turn and not HABITUAL.search(text, max(0, start - _REACH), start):
        part = Part(shift=Shift(Unit.YEAR if turn["unit"] == "연" else Unit.MONTH, 0))
        late = turn["side"] == "말"
        return Reading(start, turn.end(), part, MentionKind.RELATIVE, doubt=True, approximate=True, late=late)
    return None


def _read_head(text: str, match: re.Match[str]) -> Reading | None:
    """Return the reading of a match of the grammar, by the word or figure that it begins with."""
    start = match.start()
    if match["decade"] or match["century"]:
        reading = read_long_unit(text, match)
        plain = not (match["month"] or match["lone"] or match["part"])
        return add_vagueness(match, reading) if reading and plain else reading
    if match["year"] or match["short"]:
        reading = read_year(text, match)
        return (read_feast_of(text, reading) or add_tail(text, match, reading)) if reading else None
    if match["ryear"]:
        return _read_relative_year(text, match)
    if match["rmonth"]:
        head = Part(shift=Shift(Unit.MONTH, MONTH_WORDS[re.sub(r"\s", "", match["rmonth"])]))
        return add_tail(text, match, Reading(start, match.end("rmonth"), head, MentionKind.RELATIVE))
    if match["lean"]:
        lean = {"지난": Lean.PAST, "오는": Lean.FUTURE}.get(match["lean"], Lean.NONE)
        head = Part(shift=Shift(Unit.YEAR, 0)) if lean is Lean.NONE else Part()
        return add_tail(text, match, Reading(start, start, head, MentionKind.RELATIVE, lean))
    return _read_bare(text, match)


def _read_relative_year(text: str, match: re.Match[str]) -> Reading | None:
    """Return 이듬해, 같은 해 8월, 이듬해 광복절."""
    head = Part(shift=Shift(Unit.YEAR, YEAR_WORDS[re.sub(r"\s", "", match["ryear"])]))
    end = match.end("ryear")
    # 휴전 이듬해 counts from the armistice, whenever that was
    counted = (
        head.shift is not None
        and head.shift.amount > 0
        and _OCCASION.search(text, max(0, match.start() - _REACH), match.start())
    )
    occasion = counted[1] if counted and counted[1] in OCCASIONS else None
    doubt = bool(counted and not occasion and not _NO_OCCASION.fullmatch(counted[1]))
    year = Reading(match.start(), end, head, MentionKind.RELATIVE, doubt=doubt, after=occasion)
    return read_feast_of(text, year) or add_tail(text, match, year)


def _read_bare(text: str, match: re.Match[str]) -> Reading | None:
    """Return a month, day, half-year or quarter that stands without a year."""
    start = match.start() + len(match[0]) - len(match[0].lstrip(" ,"))
    if match["season"] and not match["month"] and not tells_of_season(text, match.start(), match.end("part")):
        return None
    if match["month"] and not match["day"] and (named := _NAMED_MONTH.match(text, match.end("munit"))):
        return Reading(start, named.end(), Part(), MentionKind.NAME)
    if match["lone"] and not _names_a_day(text, start, match.end("loneunit")):
        return None
    kind = MentionKind.DAY if match["lone"] else MentionKind.BARE
    doubt = _WEEKDAY_RULE.match(text, match.end()) is not None  # it may be one of every year
    reading = add_tail(text, match, Reading(start, start, Part(), kind, doubt=doubt))
    return reading if reading and reading.end > start else None


def _names_a_day(text: str, start: int, end: int) -> bool:
    """Tell whether a number before 일 is a day of the month, not so many days."""
    if _LINKED.search(text, max(0, start - 3), start):
        return True
    if NOT_A_DAY.match(text, end) or not _FOLLOWS_A_DAY.match(text, end):
        return False
    return not BEFORE_A_SPAN.search(text, max(0, start - 5), start)
