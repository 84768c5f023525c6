"""Whether an answer is right, and how far. Dates and numbers are compared by value, names as folded text."""

from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from question_bank.dates.edtf import Edtf, Point, Precision
from question_bank.errors import EdtfError
from question_bank.items.model import ItemType
from quiz.domain.answers import read_date, read_number, same_text
from quiz.domain.errors import Reason, RefusedError

# What a form or the database gives: text, truth value, number, list of texts, list of [left, right]
Json: TypeAlias = Any

_TRUTHS = {"true": True, "false": False}
_LONGEST_RESPONSE = 2_000


class Verdict(enum.StrEnum):
    """What is said of an answer. The key of a message."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_KNOWN = "not_known"  # the learner said so
    TOO_COARSE = "too_coarse"  # true as far as it goes, but more was asked: the year for a day
    YEAR_RIGHT = "year_right"  # but the month or the day is not
    MONTH_RIGHT = "month_right"  # year and month are, but the day is not
    PARTLY = "partly"  # ``values``: right, of


@dataclass(frozen=True, slots=True)
class Grade:
    """The mark of one answer: ``fraction`` 0 to 1; ``passed`` only where all that was asked is right.

    ``verdict`` is a message key, ``values`` its numbers (PARTLY: ``right`` and ``of``).
    """

    fraction: float
    passed: bool
    verdict: Verdict
    values: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Solution:
    """What an item's answer is compared with: its type, key, other accepted answers and tolerance.

    ``key`` in the shape of the bank file, tuples or lists. ``tolerance``: ± for a number, in its unit; ± years
    for a place on the timeline.
    """

    type: ItemType
    key: Json
    accepted: tuple[str, ...] = ()
    tolerance: float | None = None


RIGHT = Grade(1.0, passed=True, verdict=Verdict.RIGHT)
WRONG = Grade(0.0, passed=False, verdict=Verdict.WRONG)
NOT_KNOWN = Grade(0.0, passed=False, verdict=Verdict.NOT_KNOWN)


def grade(solution: Solution, response: Json) -> Grade:
    """Return the mark of a response; None ("I don't know") and blank text are NOT_KNOWN.

    Shapes by type: text (multiple_choice, short_answer, cloze, date_entry, timeline_placement), truth value or
    "true"/"false" (true_false), number or text (number_entry), list of texts (multiple_response, ordering),
    list of [left, right] (matching).
    Raises RefusedError(UNREADABLE_RESPONSE) for another shape, and for text that is no date or number.
    """
    if response is None or (isinstance(response, str) and not response.strip()):
        return NOT_KNOWN
    match solution.type:
        case ItemType.TRUE_FALSE:
            return _mark(_truth(response) == _truth(solution.key))
        case ItemType.MULTIPLE_CHOICE:
            return _mark(_text(response) == str(solution.key))
        case ItemType.SHORT_ANSWER | ItemType.CLOZE:
            given = _text(response)
            return _mark(any(same_text(given, right) for right in (str(solution.key), *solution.accepted)))
        case ItemType.NUMBER_ENTRY:
            return _grade_number(solution, response)
        case ItemType.DATE_ENTRY | ItemType.TIMELINE_PLACEMENT:
            return _grade_date(solution, _text(response))
        case ItemType.MULTIPLE_RESPONSE:
            return _grade_choices(_texts(solution.key), _texts(response))
        case ItemType.ORDERING:
            return _grade_order(_texts(solution.key), _texts(response))
        case ItemType.MATCHING:
            return _grade_pairs(_pairs(solution.key), _pairs(response))


def compare_dates(key: Edtf, given: Edtf) -> Grade:
    """Compare a date with the key, to the key's precision; qualifiers (``~``, ``?``) are left aside.

    Right: all of the given date lies within the key (a day within the month asked for). A coarser date that
    holds the key is true but not enough: TOO_COARSE. Otherwise the year, or year and month, may be right. Of
    year, month and day each is worth a third where a day is asked, year and month a half each for a month.
    An open interval is right only where the same end is given.
    """
    if key.is_open:
        closed = key.end or key.start
        return _mark(given.bounds() == key.bounds() or (not given.is_interval and given.start == closed))
    if given.is_open:
        return WRONG
    if key.contains(given):
        return RIGHT
    parts = _parts_asked(key)
    if given.contains(key):
        known = _parts_asked(given) if not given.is_interval else 0
        return Grade(min(known, parts - 1) / parts, passed=False, verdict=Verdict.TOO_COARSE)
    first, other = key.start, given.start
    if not first or not other or key.is_interval or given.is_interval or min(parts, _parts_asked(given)) == 0:
        return WRONG
    if first.year != other.year:
        return WRONG
    if parts > 2 and first.month == other.month:  # noqa: PLR2004 - a day is asked
        return Grade(2 / parts, passed=False, verdict=Verdict.MONTH_RIGHT)
    return Grade(1 / parts, passed=False, verdict=Verdict.YEAR_RIGHT) if parts > 1 else WRONG


def _mark(right: bool) -> Grade:  # noqa: FBT001 - the one thing it is about
    """Return full marks or none."""
    return RIGHT if right else WRONG


def _parts_asked(value: Edtf) -> int:
    """Return how many of year, month and day a date names; 1 for an interval, 0 for a decade or century."""
    if value.is_interval:
        return 1
    return max(value.precision - Precision.YEAR + 1, 0)


def _grade_date(solution: Solution, response: str) -> Grade:
    """Grade against the key and every other accepted date; the best counts."""
    keys = []
    for text in (str(solution.key), *solution.accepted):
        try:
            keys.append(Edtf.parse(text))
        except EdtfError:  # an accepted answer in words, "1948년 가을", is compared as text below
            continue
    near = keys[0].first()[0] if keys and keys[0].start else keys[0].last()[0] if keys else 0
    if any(same_text(response, text) for text in solution.accepted):
        return RIGHT
    given = read_date(response, near)
    if given is None:
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    if solution.type is ItemType.TIMELINE_PLACEMENT and solution.tolerance is not None:
        keys = [_widened(key, solution.tolerance) for key in keys]
    return max((compare_dates(key, given) for key in keys), key=lambda mark: mark.fraction, default=WRONG)


def _widened(key: Edtf, years: float) -> Edtf:
    """Return the years from ``years`` before the key to as many after it."""
    around = math.floor(years)
    start, end = (bound[0] for bound in key.bounds())
    return Edtf(Point.of(start - around), Point.of(end + around))


def _grade_number(solution: Solution, response: Json) -> Grade:
    """Grade a number: within the tolerance, else equal. A key that is no whole number may have been rounded."""
    given = float(response) if _is_number(response) else read_number(_text(response))
    if given is None or not math.isfinite(given):
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    if not _is_number(solution.key):
        return _mark(any(given == read_number(text) for text in (str(solution.key), *solution.accepted)))
    key = float(solution.key)
    slack = 1e-9 if key.is_integer() else abs(key) * 2e-4
    near = abs(given - key) <= max(solution.tolerance or 0.0, slack)
    return _mark(near or any(given == read_number(text) for text in solution.accepted))


def _grade_choices(key: Sequence[str], given: Sequence[str]) -> Grade:
    """Grade a choice of several: each right one counts, each wrong one takes one away, never below nothing."""
    wanted, chosen = set(key), set(given)
    if chosen == wanted:
        return RIGHT
    right = max(len(chosen & wanted) - len(chosen - wanted), 0)
    return _partly(min(right, len(wanted) - 1), len(wanted))


def _grade_order(key: Sequence[str], given: Sequence[str]) -> Grade:
    """Grade an order by its neighbours: the share of adjacent pairs that stand together as in the key."""
    if sorted(given) != sorted(key):
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    if list(given) == list(key):
        return RIGHT
    pairs = set(zip(key, key[1:], strict=False))
    return _partly(sum(pair in pairs for pair in zip(given, given[1:], strict=False)), len(pairs))


def _grade_pairs(key: Sequence[tuple[str, str]], given: Sequence[tuple[str, str]]) -> Grade:
    """Grade a matching: the share of left sides that have their right side."""
    wanted = dict(key)
    chosen = dict(given)
    if not set(chosen) <= set(wanted):
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    right = sum(chosen.get(left) == match for left, match in wanted.items())
    return RIGHT if right == len(wanted) else _partly(right, len(wanted))


def _partly(right: int, of: int) -> Grade:
    """Return the mark for some parts of several; WRONG for none."""
    if right <= 0:
        return WRONG
    return Grade(right / of, passed=False, verdict=Verdict.PARTLY, values={"right": right, "of": of})


def _is_number(value: Json) -> bool:
    """Tell whether a JSON value is a number (a truth value is none)."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _truth(value: Json) -> bool:
    """Return a truth value, or the one that "true" and "false" stand for."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.casefold() in _TRUTHS:
        return _TRUTHS[value.casefold()]
    raise RefusedError(Reason.UNREADABLE_RESPONSE)


def _text(value: Json) -> str:
    """Return a text of at most 2,000 characters."""
    if isinstance(value, str) and len(value) <= _LONGEST_RESPONSE:
        return value.strip()
    raise RefusedError(Reason.UNREADABLE_RESPONSE)


def _texts(value: Json) -> list[str]:
    """Return a list of texts."""
    if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value):
        return list(value)
    raise RefusedError(Reason.UNREADABLE_RESPONSE)


def _pairs(value: Json) -> list[tuple[str, str]]:
    """Return a list of pairs of texts."""
    if isinstance(value, list | tuple):
        pairs = [tuple(_texts(one)) for one in value]
        if all(len(pair) == 2 for pair in pairs):  # noqa: PLR2004 - a pair
            return [(pair[0], pair[1]) for pair in pairs]
    raise RefusedError(Reason.UNREADABLE_RESPONSE)
