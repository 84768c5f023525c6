"""Whether the words beside an office have the form of a name, by their letters and their morphemes.

A name is taken whole or not at all: a Korean one is a surname with two syllables, a foreign one a run of
proper nouns without any particle or ending (by Kiwi's morphemes).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import attrgetter
from typing import Final

from question_bank.facts.foreign import name_beginnings
from question_bank.facts.gazetteer import Gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.korean.hangul import final_consonant, is_syllable
from question_bank.korean.morphology import Token

SURNAMES: Final = read_words("surname")
_NOT_IN_NAME: Final = re.compile(r"J|E|V|XSV|XSA|MAG|MAJ|NB|NR|SN|IC|NNB")
_KOREAN_NAME: Final = re.compile(r"[가-힣]{2,4}")
_FOREIGN_PART: Final = re.compile(r"[가-힣]{2,8}|[A-Z]\.")
_PRONOUN_LIKE: Final = frozenset({"MM", "NP", "XPN"})
# 조사단, 정부군, 이사회: nouns that begin like a surname
_NO_NAME_END: Final = frozenset("단부성회국군청장관측팀당위자들대과처")
_START: Final = attrgetter("start")
_KOREAN_LENGTH: Final = 3
_SHORTEST: Final = 2
_NO_SURNAME: Final = frozenset("등딸집팀당군편말곡책글쇼역상전안측앞옆뒤손몸꿈형씨")


def holds_particle(word: str) -> bool:
    """Tell whether a proper noun may be a Korean name of three syllables with the particle 이 (서지훈이)."""
    whole = len(word) == _KOREAN_LENGTH + 1 and word[0] in SURNAMES
    return whole and word[-1] == "이" and is_syllable(word[-2]) and bool(final_consonant(word[-2]))


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters between spaces or marks, at ``[start, end)`` of the sentence."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class NameForm:
    """Judges words of one sentence; ``analyse`` gives its morphemes."""

    text: str
    gazetteer: Gazetteer
    analyse: Callable[[], Sequence[Token]]

    def is_sole(self, word: Word) -> bool:
        """Tell whether a word is one proper noun that names no country, place, body or office."""
        known = self.gazetteer.entries.get(word.text)
        if known is not None:
            return known.type is EntityType.PERSON
        if (
            len(word.text) < _SHORTEST
            or word.text in self.gazetteer.places
            or word.text in self.gazetteer.titles
        ):
            return False
        return self.tags(word.start, word.end) == ("NNP",)

    def is_part(self, word: Word) -> bool:
        """Tell whether a word may be a part of a foreign name."""
        known = self.gazetteer.entries.get(word.text)
        if known is not None and known.type is not EntityType.PERSON:
            return False
        if word.text in self.gazetteer.places or word.text in self.gazetteer.titles:
            return False
        if not _FOREIGN_PART.fullmatch(word.text):
            return False
        tags = self.tags(word.start, word.end)
        # Kiwi reads an unknown 이고리 as 이 and 고리
        return "NNP" in tags or (len(tags) > 1 and tags[0] in _PRONOUN_LIKE)

    def is_korean_name(self, word: Word) -> bool:
        """Tell whether a word is a Korean name of three syllables, or a person's that the gazetteer has."""
        if len(word.text) != _KOREAN_LENGTH or not _KOREAN_NAME.fullmatch(word.text):
            return False
        known = self.gazetteer.entries.get(word.text)
        if known is not None:
            return known.type is EntityType.PERSON
        if word.text[0] not in SURNAMES or word.text in self.gazetteer.places:
            return False
        tags = self.tags(word.start, word.end)
        if "NNP" in tags or (len(tags) > 1 and word.text[-1] not in _NO_NAME_END):
            return True
        return self._begins_with_surname(word)

    def _begins_with_surname(self, word: Word) -> bool:
        """Tell whether Kiwi takes the surname alone for a name and the rest for something else (김 창 겸)."""
        found = self.analyse()
        at = bisect_left(found, word.start, key=_START)
        if at + 1 >= len(found) or word.text[-1] in _NO_NAME_END:
            return False
        first, second = found[at], found[at + 1]
        inside = takewhile(lambda t: t.start < word.end, islice(found, at + 1, None))
        plain = all(not token.tag.startswith(("J", "E")) for token in inside)
        return first.tag == "NNP" and first.end == word.start + 1 == second.start and plain

    def is_foreign(self, start: int, end: int) -> bool:
        """Tell whether a run of parts is long enough for a foreign name."""
        parts = self.text[start:end].split()
        if len(parts) == 1 and holds_particle(parts[0]):
            return False
        return len(parts) > 1 or len(parts[0]) > _KOREAN_LENGTH

    def is_name(self, surface: str, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` is a whole name, Korean or foreign."""
        known = self.gazetteer.entries.get(surface)
        if known is not None:
            return known.type is EntityType.PERSON
        parts = surface.split()
        if len(parts) == 1 and self.is_korean_name(Word(start, end, surface)):
            return True
        tags = self.tags(start, end)
        if not parts or "NNP" not in tags:
            return False
        first, last = parts[0], parts[-1]
        if len(parts) == _SHORTEST and len(last) == 1 and first in name_beginnings():
            return last not in _NO_SURNAME  # 국장 파올라 린: a syllable that Kiwi knows as a noun
        if any(not _FOREIGN_PART.fullmatch(part) for part in parts):
            return False
        return self.is_foreign(start, end) and not {"NNG"} & set(tags)

    def tags(self, start: int, end: int) -> tuple[str, ...]:
        """Return the tags of the morphemes inside a range; none where an ending or particle is among them."""
        found = self.analyse()
        later = islice(found, bisect_left(found, start, key=_START), None)
        inside = tuple(t.tag for t in takewhile(lambda t: t.start < end, later) if t.end <= end)
        return () if any(_NOT_IN_NAME.match(tag) for tag in inside) else inside
