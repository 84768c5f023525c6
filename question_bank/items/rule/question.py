"""Rules for what a stem asks for, and in what form it wants the answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.items.model import Item, ItemType, Origin
from question_bank.items.rule.flaw import GUIDELINES, Ground, Rule
from question_bank.items.wording.date_text import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

DESIGN: Final = "one form of question through the bank"
LONGEST: Final = 150
"""Characters of a stem; a longer one tests reading (Haladyna et al. 2002, guideline 13)."""
_CHOICES: Final = frozenset({ItemType.MULTIPLE_CHOICE, ItemType.MULTIPLE_RESPONSE})
_STATEMENTS: Final = frozenset({ItemType.TRUE_FALSE, ItemType.CLOZE})
_UNFOCUSED: Final = re.compile(
    r"(?:옳은|옳게|맞는|알맞은|올바른|적절한|바른|참인)\s(?:것|설명|진술|보기|내용|문장)(?=은|을|를|\?)"
    r"|에\s(?:관한|대한|관련된)\s(?:것|사실|설명|내용|진술)(?:은|으로)?\s(?:무엇|어느)"
)
_ASKED: Final = (
    re.compile(r"언제(?!나|든)|몇\s?년(?!\s?(?:동안|만|간))"),
    re.compile(r"누구(?!나|든)"),
    re.compile(r"어디(?!든|까지나)"),
    re.compile(r"무엇(?!이든)"),
    re.compile(r"(?:^|\s)(?:왜|어떻게)(?=\s)"),
)
_AND_ITS: Final = re.compile(r"[와과]\s그\s[가-힣]+(?:은|는)\s(?:무엇|누구|어디|언제|얼마|몇)")
_THEN: Final = re.compile(r"[가-힣](?:고|며|으며)\s(?:기원전\s)?\d+년")
_TALKING: Final = re.compile(r"(?:요|까|죠|지|니|냐|인지|는지)\?(?:\s?\([^)]*\))?$")
_ANNOUNCED: Final = re.compile(r"모두|전부|[두세네]\s?(?:개|가지|곳|명|나라)|\d\s?(?:개|가지|곳|명)")
_UNIT: Final = re.compile(r"몇\s?(?!인가|일까|이었|\?)[^\s?\d]|단위|%|퍼센트")
_GRAINS: Final = (
    (re.compile(r"며칠"), Precision.DAY),
    (re.compile(r"몇\s?월"), Precision.MONTH),
    (re.compile(r"몇\s?년"), Precision.YEAR),
    (re.compile(r"\s날(?:짜)?(?:은|는)\s"), Precision.DAY),
    (re.compile(r"\s달은\s"), Precision.MONTH),
    (re.compile(r"\s(?:해|연도)는\s"), Precision.YEAR),
)


def _unfocused(item: Item, _: Ground) -> Iterator[str]:
    found = _UNFOCUSED.search(item.stem) if item.type in _CHOICES else None
    if found:
        yield f"the stem asks nothing without its options: {found.group()}"


def _two_questions(item: Item, _: Ground) -> Iterator[str]:
    if item.type is ItemType.TRUE_FALSE and _THEN.search(item.stem) and next(find_dates(item.stem), None):
        yield "two statements to judge at once"
    if item.type in _STATEMENTS:
        return
    both = _AND_ITS.search(item.stem)
    if both:
        yield f"the stem asks two things: {both.group()}"
    asked = [found.group().strip() for form in _ASKED if (found := form.search(item.stem))]
    if item.stem.count("?") > 1:
        yield "the stem holds two questions"
    elif len(asked) > 1:
        yield f"the stem asks two things: {asked[0]} and {asked[1]}"


def _too_long(item: Item, _: Ground) -> Iterator[str]:
    if len(item.stem) > LONGEST:
        yield f"a stem of {len(item.stem)} characters; at most {LONGEST}"


def _ending(item: Item, _: Ground) -> Iterator[str]:
    found = _TALKING.search(item.stem.strip())
    if found and item.type not in _STATEMENTS and item.origin is Origin.GENERATED:
        yield f"the question ends in -{found.group()} and not, as the others, in -인가? or -는가?"


def _grain(item: Item, _: Ground) -> Iterator[str]:
    key = read_date(item.key) if isinstance(item.key, str) else None
    dated = item.type is ItemType.DATE_ENTRY or (
        item.type is ItemType.MULTIPLE_CHOICE and all(map(read_date, item.options or ("",)))
    )
    if key is None or not dated:
        return
    asked = next((grain for form, grain in _GRAINS if form.search(item.stem)), None)
    if asked is None and item.type is ItemType.DATE_ENTRY:
        yield "the stem does not say how exact a date to give"
    elif asked is not None and asked != key.precision and not key.is_interval:
        yield f"the stem asks for a {asked.name.lower()}, the key is a {key.precision.name.lower()}"


def _unit(item: Item, _: Ground) -> Iterator[str]:
    if item.type is ItemType.NUMBER_ENTRY and not _UNIT.search(item.stem):
        yield "the stem does not say in which unit to count"


def _announced(item: Item, _: Ground) -> Iterator[str]:
    if item.type is ItemType.MULTIPLE_RESPONSE and not _ANNOUNCED.search(item.stem):
        yield "the stem does not say that several options are right"


QUESTION_RULES: Final = (
    Rule("unfocused_stem", f"{GUIDELINES}, 14 and 15", _unfocused),
    Rule("two_questions", f"{GUIDELINES}, 1", _two_questions),
    Rule("stem_too_long", f"{GUIDELINES}, 13", _too_long),
    Rule("question_ending", DESIGN, _ending),
    Rule("grain_untold", f"{GUIDELINES}, 14", _grain),
    Rule("number_without_unit", f"{GUIDELINES}, 14", _unit),
    Rule("response_not_announced", f"{GUIDELINES}, 14", _announced),
)
