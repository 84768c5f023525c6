"""The name of a thing whose kind a stem gives (어떤 훈장을 받았는가?, 떠난 탐사선의 이름은 무엇인가?)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Event
from question_bank.items.solver.choice import SPOKEN_OF, tellers
from question_bank.items.solver.moment import without_moments
from question_bank.items.solver.passage import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.solver.index import Index
    from question_bank.items.solver.question import Question

_ASKED: Final = re.compile(r"(?:어떤|무슨)\s\S|(?:이름|명칭)은\s무엇")
_PARTICLE: Final = re.compile(r"(?:에서|으로|에게|은|는|이|가|을|를|에|로|의|과|와)$")
_BRACKET: Final = re.compile(r"\([^()]*\)")
_LONGEST: Final = 3


def find_things(index: Index, question: Question, stem: str) -> frozenset[str]:
    """Return what stands beside the kind that is asked for, in the passages on the question's matter."""
    if not question.noun or not question.moment or not _ASKED.search(stem):
        return frozenset()
    asked = squeeze(stem)
    return frozenset(
        name
        for passage in tellers(index, question.body, question.moment, SPOKEN_OF)
        if isinstance(passage.told, Event)
        for name in _beside(_words(passage.told.selector.quote), question.noun, asked)
    )


def _words(text: str) -> list[str]:
    return _BRACKET.sub("", without_moments(text)).split()


def _beside(words: list[str], noun: str, asked: str) -> Iterator[str]:
    """Give the words behind a kind that stands alone, or those before one that ends a phrase."""
    for at, word in enumerate(words):
        bare = _PARTICLE.sub("", word.strip(",."))
        if not bare.endswith(noun):
            continue
        if word == bare and at + 1 < len(words):
            yield from _behind(words[at + 1 :], asked)
        else:
            first = at
            while first and at - first < _LONGEST and not _ends_phrase(words[first - 1], asked):
                first -= 1
            yield " ".join([*words[first:at], bare])


def _behind(words: list[str], asked: str) -> Iterator[str]:
    """Give the words up to the first that has a particle, where the stem does not have them."""
    for end, word in enumerate(words[:_LONGEST], 1):
        bare = _PARTICLE.sub("", word.strip(",."))
        if squeeze(bare) in asked:
            return
        if bare != word:
            yield " ".join([*words[: end - 1], bare])
            return


def _ends_phrase(word: str, asked: str) -> bool:
    """Tell whether a word ends a phrase of its own, or stands in the stem."""
    bare = _PARTICLE.sub("", word.strip(",."))
    return squeeze(bare) in asked or bare != word
