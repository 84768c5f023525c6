"""Whether an answer is right, and how far. Dates and numbers are compared by value, names as folded text."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from question_bank.dates.edtf import Edtf
from question_bank.errors import EdtfError
from question_bank.items.model import ItemType
from quiz.domain.answers import read_number, same_text
from quiz.domain.date_answer import read_date
from quiz.domain.date_comparison import compare_dates, widen
from quiz.domain.errors import Reason, RefusedError
from quiz.domain.mark import NOT_KNOWN, RIGHT, WRONG, Grade, Verdict, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Grade", "Solution", "Verdict", "grade"]

# What a form or the database gives: text, truth value, number, list of texts, list of [left, right]
Json: TypeAlias = Any

_TRUTHS = {"true": True, "false": False}
_DIGITS = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,10})?")
_LONGEST_RESPONSE = 2_000


@dataclass(frozen=True, slots=True)
class Solution:
    """What an item's answer is compared with: its type, key, other accepted answers and tolerance.

    ``key`` in the shape of the bank file, tuples or lists. ``tolerance``: plus or minus for a number, in its
    unit; plus or minus years for a place on the timeline.
    """

    type: ItemType
    key: Json
    accepted: tuple[str, ...] = ()
    tolerance: float | None = None


def grade(solution: Solution, response: Json) -> Grade:
    """Return the mark of a response; None ("I don't know") and blank text are NOT_KNOWN.

    Shapes by type: text (multiple_choice, short_answer, cloze, date_entry, timeline_placement), truth value
    or "true"/"false" (true_false), number or text (number_entry), list of texts (multiple_response,
    ordering), list of [left, right] (matching).
    Raises RefusedError(UNREADABLE_RESPONSE) for another shape, and for text that is no date or number.
    """
    if response is None or (isinstance(response, str) and not response.strip()):
        return NOT_KNOWN
    return _GRADERS[solution.type](solution, response)


def _grade_truth(solution: Solution, response: Json) -> Grade:
    """Grade a truth value."""
    return mark_of(_truth(response) == _truth(solution.key))


def _grade_choice(solution: Solution, response: Json) -> Grade:
    """Grade the choice of one option: the key's own text."""
    return mark_of(_text(response) == str(solution.key).strip())


def _grade_words(solution: Solution, response: Json) -> Grade:
    """Grade a name or word: the key or any accepted spelling; where it is a number in digits, its value."""
    given = _text(response)
    if _DIGITS.fullmatch(str(solution.key)) and read_number(given) == read_number(str(solution.key)):
        return RIGHT
    return mark_of(any(same_text(given, right) for right in (str(solution.key), *solution.accepted)))


def _grade_date(solution: Solution, response: Json) -> Grade:
    """Grade a date against the key and every other accepted date; the best counts."""
    keys = []
    for text in (str(solution.key), *solution.accepted):
        try:
            keys.append(Edtf.parse(text))
        except EdtfError:  # an accepted answer in words, "1948년 가을", is compared as text below
            continue
    response = _text(response)
    if any(same_text(response, text) for text in solution.accepted):
        return RIGHT
    given = read_date(response, _year_of(keys[0]) if keys else 0)
    if given is None:
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    if solution.type is ItemType.TIMELINE_PLACEMENT and solution.tolerance is not None:
        return mark_of(any(widen(key, solution.tolerance).contains(given) for key in keys))
    return max((compare_dates(key, given) for key in keys), key=lambda mark: mark.fraction, default=WRONG)


def _grade_number(solution: Solution, response: Json) -> Grade:
    """Grade a number: within the tolerance, else equal. A key with decimals may have been rounded."""
    given = float(response) if _is_number(response) else read_number(_text(response))
    if given is None or not math.isfinite(given):
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    if not _is_number(solution.key):
        return mark_of(any(given == read_number(text) for text in (str(solution.key), *solution.accepted)))
    key = float(solution.key)
    slack = 1e-9 if key.is_integer() else abs(key) * 2e-4
    near = abs(given - key) <= max(solution.tolerance or 0.0, slack)
    return mark_of(near or any(given == read_number(text) for text in solution.accepted))


def _grade_choices(solution: Solution, response: Json) -> Grade:
    """Grade a choice of several: each right one counts, each wrong one takes one away."""
    wanted, chosen = set(_texts(solution.key)), set(_texts(response))
    if chosen == wanted:
        return RIGHT
    right = max(len(chosen & wanted) - len(chosen - wanted), 0)
    return _partly(min(right, len(wanted) - 1), len(wanted))


def _grade_order(solution: Solution, response: Json) -> Grade:
    """Grade an order by its neighbours: the share of adjacent pairs that stand together as in the key."""
    key, given = _texts(solution.key), _texts(response)
    if sorted(given) != sorted(key):
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    if given == key:
        return RIGHT
    pairs = set(pairwise(key))
    return _partly(sum(pair in pairs for pair in pairwise(given)), len(pairs))


def _grade_pairs(solution: Solution, response: Json) -> Grade:
    """Grade a matching: the share of left sides that have their right side."""
    wanted, chosen = dict(_pairs(solution.key)), dict(_pairs(response))
    if not set(chosen) <= set(wanted):
        raise RefusedError(Reason.UNREADABLE_RESPONSE)
    right = sum(chosen.get(left) == match for left, match in wanted.items())
    return RIGHT if right == len(wanted) else _partly(right, len(wanted))


def _year_of(key: Edtf) -> int:
    """Return a year that the key names, to read years of two digits by."""
    return (key.first() if key.start else key.last())[0]


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


_GRADERS: dict[ItemType, Callable[[Solution, Json], Grade]] = {
    ItemType.CLOZE: _grade_words,
    ItemType.DATE_ENTRY: _grade_date,
    ItemType.MATCHING: _grade_pairs,
    ItemType.MULTIPLE_CHOICE: _grade_choice,
    ItemType.MULTIPLE_RESPONSE: _grade_choices,
    ItemType.NUMBER_ENTRY: _grade_number,
    ItemType.ORDERING: _grade_order,
    ItemType.SHORT_ANSWER: _grade_words,
    ItemType.TIMELINE_PLACEMENT: _grade_date,
    ItemType.TRUE_FALSE: _grade_truth,
}
