"""Dates that stand in a sentence without saying when its happening took place.

1945년 분단 이래 and 2005년 학교를 연 뒤로 bound what follows; a date in brackets belongs to the name before
them; 이날은 나중에 기념일로 정해졌다 tells a later act; the year in 2020년 도쿄 올림픽 belongs to a name.
"""

from __future__ import annotations

import enum
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.dates.roles import names_edition
from question_bank.korean.hangul import final_consonant, is_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.model import Mention
    from question_bank.facts.syntax import Syntax

_REACH: Final = 50
_SINCE: Final = re.compile(
    r"(?:에|에서)?\s(?P<clause>[^,.!?]{1,40}?)(?:\s?(?:이래|이후)로?|\s(?:뒤|후)(?:로|부터))(?=는|도|\s|,|$)"
)
_AFTER: Final = re.compile(r"(?:에|에서)?\s(?P<clause>[^,.!?]{1,40}?)\s(?:뒤|후|다음)(?:에|에도)?(?=\s|,|$)")
_TOPIC: Final = re.compile(r"[가-힣](?:은|는)\s")
_ROLES: Final = re.compile(r"[가-힣](?:이|가|을|를|에서|에게|에|로|고|며)\s")
_FINISHED: Final = re.compile(r"[했었았였됐났](?:고|으며|으나|지만|는데)|[하되]고|[하되]며")
_NAMED_TOPIC: Final = re.compile(r"(?:은|는)\s")
_LATER: Final = re.compile(r"나중에|훗날|뒷날|오늘날|지금|현재|해마다|매년|그\s?뒤|그\s?후|이후|뒤에")
_NAMING: Final = (
    "정하",
    "정해지",
    "지정",
    "제정",
    "선포",
    "불리",
    "부르",
    "기념",
    "기억",
    "기리",
    "삼",
    "남",
    "꼽히",
)
_JOINED: Final = re.compile(r"\s?(?:과|와|하고|및|,|·|ㆍ)\s?")
_QUOTES: Final = (("“", "”"), ("‘", "’"))
_CLOSED: Final = re.compile(r"[)）]")
_AS_OF: Final = re.compile(r"\s(?:현재|기준(?!\s?금리))(?=[\s,]|으로|$)")
_LONGEST_BRACKET: Final = 80
_LONGEST_SPEECH: Final = 300


class Bound(enum.IntEnum):
    """How a date bounds what the sentence tells."""

    NONE = 0
    LOOSE = 1  # after it (뒤, 후), on that very day or long after
    OPEN = 2  # ever since (이래, 뒤로)


def find_bound(text: str, mention: Mention, limit: int) -> Bound:
    """Return how a date bounds the main clause; ``limit`` is where the next date begins.

    뒤 and 후 after a clause (만난 뒤 서명했다) leave no doubt where the date is a day.
    """
    end = min(limit, mention.end + _REACH)
    since = _SINCE.match(text, mention.end, end)
    if since and _is_clause(since["clause"]):
        return Bound.OPEN
    after = _AFTER.match(text, mention.end, end)
    if after is None or not _is_clause(after["clause"]):
        return Bound.NONE
    value = mention.date.edtf
    fine = value is not None and not value.is_interval and value.precision is Precision.DAY
    return Bound.NONE if fine and _ends_in_verb(after["clause"]) else Bound.LOOSE


def _is_clause(clause: str) -> bool:
    """Tell whether nothing but the clause, or the noun phrase, that the date opens stands before 뒤."""
    if _TOPIC.search(clause) or _FINISHED.search(clause):
        return False
    return _ends_in_verb(clause) or _ROLES.search(clause) is None


def _ends_in_verb(clause: str) -> bool:
    """Tell whether a clause ends in a verb before a noun (만난, 지은), which Hangul ends in ㄴ."""
    last = clause.rstrip()[-1:]
    several = " " in clause.strip()
    return last in "한된" or (several and is_syllable(last) and final_consonant(last) == "ㄴ")


def stands_in_brackets(text: str, mention: Mention) -> bool:
    """Tell whether a date stands in brackets that belong to the name before them.

    Brackets at the end of a sentence date the sentence: 협정이 맺어졌다(1905년).
    """
    first = max(0, mention.start - _LONGEST_BRACKET)
    opened = max(text.rfind(mark, first, mention.start) for mark in "(（")
    if opened < 0 or opened < max(text.rfind(mark, first, mention.start) for mark in ")）"):
        return False
    closed = _CLOSED.search(text, mention.end, mention.end + _LONGEST_BRACKET)
    if closed is None or not text[max(0, opened - _REACH) : opened].strip():
        return False
    alone = text[opened + 1 : closed.start()].strip() == text[mention.start : mention.end]
    return not alone or bool(text[closed.end() : closed.end() + _REACH].strip(" .。"))


def stands_in_quotes(text: str, mention: Mention) -> bool:
    """Tell whether a date is part of direct speech."""
    first = max(0, mention.start - _LONGEST_SPEECH)
    return any(
        text.rfind(left, first, mention.start) > text.rfind(right, first, mention.start)
        for left, right in _QUOTES
    )


def is_named_later(text: str, mention: Mention, syntax: Syntax) -> bool:
    """Tell whether the date itself is what the sentence is about: 이날은 나중에 기념일로 정해졌다."""
    if not _NAMED_TOPIC.match(text, mention.end):
        return False
    stem = syntax.predicate.stem
    return (
        stem in {"", "이"}
        or stem.startswith(_NAMING)
        or _LATER.search(text, mention.end, mention.end + 2 * _REACH) is not None
    )


def is_as_of(text: str, mention: Mention) -> bool:
    """Tell whether a figure is only as of the date: 2019년 기준, 2020년 3월 현재."""
    return _AS_OF.match(text, mention.end) is not None


def is_in_a_name(text: str, mention: Mention) -> bool:
    """Tell whether the year is that of an edition: 2020년 도쿄 올림픽은 2021년에 열렸다."""
    value = mention.date.edtf
    return value is not None and value.precision is Precision.YEAR and names_edition(text, mention.end)


def find_coordinated(text: str, mentions: Sequence[Mention]) -> frozenset[int]:
    """Return where the dates begin that stand side by side: 8월과 9월에."""
    return frozenset(
        start
        for left, right in pairwise(mentions)
        if _JOINED.fullmatch(text, left.end, right.start)
        for start in (left.start, right.start)
    )
