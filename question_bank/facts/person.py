"""Persons named beside their office: 〈name〉 〈country〉 〈office〉 and 〈office〉 〈name〉.

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

from question_bank.facts.gazetteer import Gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case, Tail, read_tail
from question_bank.facts.word_list import any_of, read_words
from question_bank.korean.morphology import Token

SURNAMES: Final = read_words("surname")
_WORD: Final = re.compile(r"[^\s,.;:…!?“”\"‘’'()\[\]{}《》〈〉「」『』·]+")
_JOINT: Final = re.compile(r"[ \u00a0]?")
_MODIFIERS: Final = read_words("office_modifier")
_BODY: Final = re.compile(
    r"[가-힣A-Za-z0-9·]+(?:부|성|국|처|청|원|위|위원회|당|궁|군|회의|의회|법원|사령부|대학교|대학|연구소|본부|협회|재단|주|시|"
    rf"{any_of('company_end')})"
)
_NOT_IN_NAME: Final = re.compile(r"J|E|V|XSV|XSA|MAG|MAJ|NB|NR|SN|IC|NNB")
_COPULA: Final = re.compile(r"인(?=\s)")
_KOREAN_NAME: Final = re.compile(r"[가-힣]{2,4}")
_FOREIGN_PART: Final = re.compile(r"[가-힣]{2,8}|[A-Z]\.")
_PLACE_END: Final = frozenset("시도군구읍면동리역산강천섬호당성궁사원교문로대국주만항길단부회관장탑")
_PRONOUN_LIKE: Final = frozenset({"MM", "NP", "XPN"})
# 조사단, 정부군, 이사회: nouns that begin like a surname
_NO_NAME_END: Final = frozenset("단부성회국군청장관측팀당위자들대과처")
_START: Final = attrgetter("start")
_MAX_PARTS: Final = 4
_MAX_BEFORE: Final = 2
_KOREAN_LENGTH: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters between spaces or marks, at ``[start, end)`` of the sentence."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """A person beside an office: ``[start, end)`` covers both, ``surface`` is the name alone."""

    start: int
    end: int
    surface: str
    role: str
    tail: Tail


def find_office_holders(
    text: str, gazetteer: Gazetteer, analyse: Callable[[], Sequence[Token]]
) -> list[Found]:
    """Return the persons of a sentence who are named beside an office, in order, none overlapping.

    ``analyse`` gives the sentence's morphemes; it is only called where an office stands in the sentence.
    """
    words = [Word(m.start(), m.end(), m[0]) for m in _WORD.finditer(text)]
    found: list[Found] = []
    for index, word in enumerate(words):
        title = _title(text, word, gazetteer)
        if title is None or (found and word.start < found[-1].end):
            continue
        end, tail = title
        reader = _Reader(text, words, gazetteer, analyse)
        holder = reader.before(index, end, tail) or reader.after(index, end, tail)
        if holder is not None and not (found and holder.start < found[-1].end):
            found.append(holder)
    return found


def find_korean_names(text: str, gazetteer: Gazetteer, tokens: Sequence[Token]) -> list[tuple[int, Tail]]:
    """Return where each Korean name of three syllables ends that is a subject by itself (김연아는).

    Only what Kiwi takes for one proper noun counts, and no name of a place (강화도, 정선군).
    """
    found = []
    for token in tokens:
        if token.tag != "NNP" or not _KOREAN_NAME.fullmatch(token.form) or len(token.form) != _KOREAN_LENGTH:
            continue
        ours = text[token.start : token.end] == token.form and token.form[0] in SURNAMES
        if not ours or token.form[-1] in _PLACE_END or token.form in gazetteer.places:
            continue
        tail = read_tail(text, token.start, token.end)
        begins = token.start == 0 or text[token.start - 1] == " "
        if begins and tail is not None and tail.case is Case.SUBJECT and not tail.side:
            found.append((token.end, tail))
    return found


def _title(text: str, word: Word, gazetteer: Gazetteer) -> tuple[int, Tail] | None:
    """Return where the office in a word ends and what follows it; None where the word names no office."""
    for end in range(word.end, word.start + 1, -1):
        if gazetteer.title_of(text, word.start, end) is None:
            continue
        if _COPULA.match(text, end):
            return end, Tail(end + 1, Case.OTHER)
        tail = read_tail(text, word.start, end)
        if tail is not None:
            return end, tail
    return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Looks for a name on either side of an office."""

    text: str
    words: Sequence[Word]
    gazetteer: Gazetteer
    analyse: Callable[[], Sequence[Token]]

    def before(self, index: int, end: int, tail: Tail) -> Found | None:
        """Read 〈name〉 〈country〉 〈office〉 to the left of the word at ``index``."""
        at = index
        while at > 0 and self._joined(at - 1) and self._modifies(at - 1):
            at -= 1
        if at == 0 or not self._joined(at - 1):
            return None
        first = self._name_from(at - 1)
        if first is None:
            return None
        start, name_end = self.words[first].start, self.words[at - 1].end
        role = self.text[name_end:end].strip()
        return Found(start, end, self.text[start:name_end], " ".join(role.split()), tail)

    def after(self, index: int, end: int, tail: Tail) -> Found | None:
        """Read 〈office〉 〈name〉: the office bare or with 인, the name to its right."""
        if tail.case not in {Case.BARE, Case.OTHER} or index + 1 >= len(self.words):
            return None
        if self.text[tail.end : self.words[index + 1].start] != " ":
            return None
        for last in range(min(index + _MAX_PARTS, len(self.words) - 1), index, -1):
            if any(not self._joined(i) for i in range(index, last)):
                continue
            start = self.words[index + 1].start
            for name_end in range(self.words[last].end, self.words[last].start + 1, -1):
                name_tail = read_tail(self.text, start, name_end)
                surface = self.text[start:name_end]
                if name_tail is None or name_tail.case is Case.BARE:
                    continue
                if self._is_name(surface, start, name_end):
                    first = self._role_start(index)
                    role = " ".join(self.text[first:end].split())
                    return Found(first, name_end, surface, role, name_tail)
        return None

    def _role_start(self, index: int) -> int:
        at = index
        while at > 0 and self._joined(at - 1) and self._modifies(at - 1):
            at -= 1
        return self.words[at].start

    def _joined(self, index: int) -> bool:
        """Tell whether one space alone stands between a word and the next."""
        between = self.text[self.words[index].end : self.words[index + 1].start]
        return between in {" ", "\u00a0"}

    def _modifies(self, index: int) -> bool:
        """Tell whether a word belongs to the office after it: a country, a body, 주재 or 전."""
        word = self.words[index].text
        if word in _MODIFIERS or word in self.gazetteer.places or word in self.gazetteer.institutions:
            return True
        entry = self.gazetteer.entries.get(word)
        if entry is not None:
            return entry.type is not EntityType.PERSON
        if word.startswith("주") and self.gazetteer.country(word[1:]):
            return True
        if word in self.gazetteer.titles or word in self.gazetteer.abbreviations:
            return True
        return bool(_BODY.fullmatch(word)) and not self._is_korean_name(self.words[index])

    def _name_from(self, last: int) -> int | None:
        """Return the index of the first word of the name that ends with the word at ``last``."""
        for first in range(max(0, last - _MAX_PARTS + 1), last + 1):
            start, end = self.words[first].start, self.words[last].end
            if (
                all(self._joined(i) for i in range(first, last))
                and self.text[start:end] in self.gazetteer.entries
            ):
                known = self.gazetteer.entries[self.text[start:end]]
                return first if known.type is EntityType.PERSON else None
        if self._is_korean_name(self.words[last]):
            return last
        first = last + 1
        while first > 0 and last - first < _MAX_PARTS - 1 and self._is_part(self.words[first - 1]):
            if first <= last and not self._joined(first - 1):
                break
            first -= 1
        start = self.words[first].start if first <= last else 0
        # a longer run may hold a company before the office (〈name〉 〈company〉 최고경영자)
        if first > last or last - first >= _MAX_BEFORE:
            return None
        return first if self._is_foreign(start, self.words[last].end) else None

    def _is_part(self, word: Word) -> bool:
        known = self.gazetteer.entries.get(word.text)
        if known is not None and known.type is not EntityType.PERSON:
            return False
        if word.text in self.gazetteer.places or word.text in self.gazetteer.titles:
            return False
        if not _FOREIGN_PART.fullmatch(word.text):
            return False
        tags = self._tags(word.start, word.end)
        # Kiwi reads an unknown 이고리 as 이 and 고리
        return "NNP" in tags or (len(tags) > 1 and tags[0] in _PRONOUN_LIKE)

    def _is_korean_name(self, word: Word) -> bool:
        if len(word.text) != _KOREAN_LENGTH or not _KOREAN_NAME.fullmatch(word.text):
            return False
        known = self.gazetteer.entries.get(word.text)
        if known is not None:
            return known.type is EntityType.PERSON
        if word.text[0] not in SURNAMES or word.text in self.gazetteer.places:
            return False
        tags = self._tags(word.start, word.end)
        return "NNP" in tags or (len(tags) > 1 and word.text[-1] not in _NO_NAME_END)

    def _is_foreign(self, start: int, end: int) -> bool:
        parts = self.text[start:end].split()
        return len(parts) > 1 or len(parts[0]) > _KOREAN_LENGTH

    def _is_name(self, surface: str, start: int, end: int) -> bool:
        known = self.gazetteer.entries.get(surface)
        if known is not None:
            return known.type is EntityType.PERSON
        parts = surface.split()
        if len(parts) == 1 and self._is_korean_name(Word(start, end, surface)):
            return True
        tags = self._tags(start, end)
        if not parts or any(not _FOREIGN_PART.fullmatch(part) for part in parts) or "NNP" not in tags:
            return False
        return self._is_foreign(start, end) and not {"NNG"} & set(tags)

    def _tags(self, start: int, end: int) -> tuple[str, ...]:
        """Return the tags of the morphemes inside a range; none where an ending or particle is among them."""
        found = self.analyse()
        later = islice(found, bisect_left(found, start, key=_START), None)
        inside = tuple(t.tag for t in takewhile(lambda t: t.start < end, later) if t.end <= end)
        return () if any(_NOT_IN_NAME.match(tag) for tag in inside) else inside
