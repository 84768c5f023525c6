"""Rules for the names among the options: whole, of one spelling, of the time and of the article."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType
from question_bank.items.era import window
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.rule.flaw import GUIDELINES, Ground, Rule, squeeze
from question_bank.items.wording.date_text import read_date
from question_bank.korean.hangul import decompose, is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES: Final = frozenset({Asks.PARTICIPANT, Asks.PLACE})
_WRITTEN: Final = frozenset({ItemType.MULTIPLE_CHOICE, ItemType.SHORT_ANSWER, ItemType.CLOZE})
_LIFE: Final = 50
"""Years: who acts so long before or after cannot be the one, and the option is none to think about."""
_LIKE, _LIKE_WORD = 0.25, 0.35
_EVER: Final = re.compile(r"[은는을ㄴ가-힣]\s(?:적|일|바)이?\s?있(?:는|었던)\s")


def _cut(item: Item, ground: Ground) -> Iterator[str]:
    if item.asks is not Asks.PARTICIPANT or item.type not in _WRITTEN or not isinstance(item.key, str):
        return
    for text in item.options or (item.key,):
        whole = ground.cast.cuts.get(text.strip())
        if whole:
            yield f"{text} is a piece of the name {whole}"


def _same(item: Item, _: Ground) -> Iterator[str]:
    if item.asks is not Asks.PARTICIPANT or item.type is not ItemType.MULTIPLE_CHOICE:
        return
    for left, right in combinations(item.options or (), 2):
        if left != right and _are_one_name(left.split(), right.split()):
            yield f"{left} and {right} are one name in two spellings"


def _are_one_name(left: list[str], right: list[str]) -> bool:
    """Tell whether names of two or more words differ by a few letters; short ones may be two people's."""
    if (
        len(left) != len(right)
        or len(left) == 1
        or any(a[0] != b[0] for a, b in zip(left, right, strict=True))
    ):
        return False
    pairs = [(_letters(a), _letters(b)) for a, b in zip(left, right, strict=True)]
    apart = [_distance(a, b) for a, b in pairs]
    lengths = [max(len(a), len(b)) for a, b in pairs]
    near = all(one <= _LIKE_WORD * length for one, length in zip(apart, lengths, strict=True))
    return near and sum(apart) <= _LIKE * sum(lengths)


def _letters(word: str) -> str:
    return "".join("".join(decompose(char)) if is_syllable(char) else char for char in word)


def _distance(left: str, right: str) -> int:
    """Return how many letters to add, drop or change (Levenshtein 1966)."""
    row = list(range(len(right) + 1))
    for i, char in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (char != other))
    return row[-1]


def _far(item: Item, ground: Ground) -> Iterator[str]:
    if item.type is not ItemType.MULTIPLE_CHOICE or not item.events or item.edited:
        return
    if item.asks is Asks.DATE:
        yield from _outside(item, ground)
    elif item.asks is Asks.PARTICIPANT and EntityType.PERSON in ground.kinds.get(str(item.key), ()):
        yield from _strange(item, ground)


def _outside(item: Item, ground: Ground) -> Iterator[str]:
    span = ground.cast.span
    for option in item.options or ():
        date = read_date(option) if span and option != item.key else None
        year = date.first()[0] if date and not date.is_open else None
        if span and year is not None and not span[0] - window(year) <= year <= span[1] + window(year):
            yield f"the article tells of {span[0]} to {span[1]}, and nothing of {option}"


def _strange(item: Item, ground: Ground) -> Iterator[str]:
    date = next((event.edtf for event in ground.events(item) if event.edtf), None)
    if date is None or date.is_open:
        return
    year, text = date.first()[0], squeeze(ground.cast.text)
    for option in item.options or ():
        if option == item.key:
            continue
        years = ground.cast.years.get(option, ())
        person = EntityType.PERSON in ground.kinds.get(option, ())
        if person and years and min(abs(year - one) for one in years) > _LIFE:
            yield f"{option} takes part in nothing within {_LIFE} years of {year}"
        elif not years and not any(squeeze(word) in text for word in (option, *option.split()[-1:])):
            yield f"the article names no {option}"


def _undecided(item: Item, _: Ground) -> Iterator[str]:
    if item.type is ItemType.MULTIPLE_CHOICE and item.asks in _NAMES and _EVER.search(item.stem):
        yield "the article does not say of the others that they never did"


NAME_RULES: Final = (
    Rule("name_cut", f"{GUIDELINES}, 12", _cut),
    Rule("options_same_name", f"{GUIDELINES}, 22", _same),
    Rule("distractor_far", f"{GUIDELINES}, 29", _far),
    Rule(
        "option_undecided", f"what the article does not decide is no distractor; {GUIDELINES}, 19", _undecided
    ),
)
