"""How questions read; they end alike, in -인가."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.dates.wording import word_date
from question_bank.facts.model import EntityType
from question_bank.items.option.rank import kind_of_body
from question_bank.items.press import is_press
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from question_bank.items.statement import Statement

_CHOOSE: Final = {
    Precision.DAY: "날은 언제인가?",
    Precision.MONTH: "때는 몇 년 몇 월인가?",
    Precision.YEAR: "해는 몇 년인가?",
}
_ENTER: Final = _CHOOSE | {Precision.DAY: "날은 몇 년 몇 월 며칠인가?"}
_PERIOD: Final = "기간은 언제인가?"
PRESS: Final = "언론사"
ADMINISTRATION: Final = "정부"
_BODY_NOUNS: Final = {
    "administration": ADMINISTRATION,
    "army": "부대",
    "assembly": "의회",
    "club": "팀",
    "committee": "위원회",
    "company": "회사",
    "court": "법원",
    "embassy": "공관",
    "government": "기관",
    "party": "정당",
    "school": "교육 기관",
    "union": "단체",
}
_ANY_BODY: Final = "기관이나 단체"
_BODIES: Final = frozenset({"나라", PRESS, _ANY_BODY, *_BODY_NOUNS.values()})
NEGATION: Final = re.compile(
    r"(?:지 않|지 못|지 아니|아니라|아니다|아닌|없(?:다|었|는|이|을|음)|못했|안 했|불가|거부|부인)"
)
ORDER_STEM: Final = "다음 사건을 일어난 순서대로 배열하시오."


def is_askable(edtf: Edtf | None) -> bool:
    """Tell whether a question can ask for this date: one day, month or year, no interval, no qualifier."""
    return (
        edtf is not None
        and not (edtf.is_interval or edtf.uncertain or edtf.approximate)
        and edtf.precision in _CHOOSE
    )


def place_in_time(edtf: Edtf) -> str:
    """Return a date as it stands before what happened: 2019년 4월 24일에, but 6월 18일부터 19일까지."""
    told = word_date(edtf)
    return told if told.endswith(("까지", "이후")) else f"{told}에"


def ask_date(statement: Statement, edtf: Edtf) -> str:
    """Ask which of several dates, or periods, it was."""
    return f"{statement.clause.modifier()} {_PERIOD if edtf.is_interval else _CHOOSE[edtf.precision]}"


def ask_date_entry(statement: Statement, edtf: Edtf) -> str:
    """Ask for the date itself, as exact as the article gives it."""
    return f"{statement.clause.modifier()} {_ENTER[edtf.precision]}"


def ask_event(edtf: Edtf) -> str:
    """Ask which of the options happened then."""
    return f"다음 중 {place_in_time(edtf)} 있었던 일은 무엇인가?"


def ask_actor(statement: Statement, edtf: Edtf, noun: str) -> str:
    """Ask who did it; ``noun`` is an office, or what :func:`actor_noun` gives."""
    question = "어디인가?" if noun in _BODIES else "누구인가?"
    told = statement.clause.modifier_without_subject(place_in_time(edtf))
    return f"{told} {attach(noun, '은/는')} {question}"


@lru_cache(maxsize=4096)  # whoever is a neighbour of many is asked about for each
def actor_noun(name: str, kind: EntityType) -> str:
    """Return what a question calls an actor: 인물, 나라, and a body by its kind: 언론사, 법원, 회사."""
    if kind is EntityType.PERSON:
        return "인물"
    if kind is EntityType.COUNTRY:
        return "나라"
    return PRESS if is_press(name) else _BODY_NOUNS.get(kind_of_body(name), _ANY_BODY)


def tell(statement: Statement, edtf: Edtf) -> str:
    """Return the statement with its date as one plain sentence."""
    return f"{statement.clause.dated(place_in_time(edtf), topic=statement.topical)}."
