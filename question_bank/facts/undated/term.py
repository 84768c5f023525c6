"""Noun phrases as names fit to be shown: only what is a name, whole, and the full one where it is known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from question_bank.facts.gazetteer import Gazetteer
from question_bank.facts.identity import squeeze
from question_bank.facts.model import EntityType
from question_bank.facts.undated.outline import Nominal, Phrase
from question_bank.facts.undated.proper_name import cut_kind, holds_name, is_loose
from question_bank.korean.morphology import Token

# with a country's name before them they are names (파나마 운하)
_LANDFORMS: Final = frozenset({"운하", "해협", "반도", "산맥", "지협", "제도", "만", "고원"})
_TO: Final = "주"  # 주 북한 러시아 대사관
_DATE: Final = re.compile(r"\d{1,4}(?:년|월|일|세기)")
_NUMBERED: Final = re.compile(r"[가-힣]\s?제\s?\d+(?:번|호|권)$")
_TITLE_NOTE: Final = re.compile(r"\s*\([^()]*\)\s*$")
_LONGEST: Final = 40
_MOST: Final = 60  # members of a list
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the names of one sentence.

    ``title`` is that of the article, a name wherever it stands; ``known`` tells what a pointing phrase stands
    for (이 다리), as the sentences before have it.
    """

    text: str
    tokens: Sequence[Token]
    phrases: Sequence[Phrase]
    gazetteer: Gazetteer
    title: str
    known: Mapping[str, str]

    def words(self, phrase: Nominal) -> str:
        """Return the words of a noun phrase."""
        return _words(self.text, phrase.start, phrase.end)

    def name(self, at: int, until: int | None = None) -> str | None:
        """Return the noun phrase at ``at`` as a name, whatever stands before it left out; None for no name.

        A common noun before a proper name is left out too (수도 베를린). With ``until`` only the morphemes up
        to that place count.
        """
        whole = self.phrases[at]
        if not isinstance(whole, Nominal):
            return None
        phrase = whole if until is None else _shortened(whole, until)
        if phrase is None:
            return None
        words = self.words(phrase)
        if not _SHORTEST <= len(words) <= _LONGEST or "\n" in words:
            return None
        if phrase.quoted or words in self.known:
            return self.known.get(words, words)
        return words if self.is_title(words) else self._proper(phrase)

    def _proper(self, phrase: Nominal) -> str | None:
        """Return the proper name that a noun phrase is; None for a date, a pronoun or a common noun."""
        tokens = cut_kind(phrase.tokens)
        words = _words(self.text, tokens[0].start, phrase.end)
        pointing = tokens[0].tag == "MM" and tokens[0].form != _TO
        if pointing or _DATE.match(self.words(phrase)) or any(is_loose(token) for token in tokens):
            return None
        if not holds_name(tokens) and not _NUMBERED.search(words):
            return words if words in self.gazetteer.places else self._entry(words)
        words = self._untitled(words)
        return None if self._is_common(words) else self._known(words)

    def dated_name(self, at: int) -> str | None:
        """Return the noun phrase at ``at`` as a name, a date right before it left out (1991년 소련이)."""
        phrase = self.phrases[at]
        if not isinstance(phrase, Nominal):
            return None
        first = 0
        while first + 1 < len(phrase.tokens) and _is_date(phrase.tokens[first], phrase.tokens[first + 1]):
            first += 2
        if not first or first == len(phrase.tokens):
            return self.name(at)
        tokens = phrase.tokens[first:]
        bare = replace(phrase, tokens=tokens, start=tokens[0].start)
        return replace(self, phrases=(bare,)).name(0)

    def spelt(self, at: int) -> str | None:
        """Return the noun phrase at ``at`` as it is spelt, where it is a name; None for no name."""
        phrase = self.phrases[at]
        if not isinstance(phrase, Nominal) or self.name(at) is None:
            return None
        return (
            self.words(phrase)
            if phrase.quoted
            else _words(self.text, cut_kind(phrase.tokens)[0].start, phrase.end)
        )

    def owner(self, at: int) -> str | None:
        """Return what owns the noun phrase at ``at`` (유엔의 회원국): the name with 의 right before it."""
        before = self.phrases[at - 1] if at else None
        if not isinstance(before, Nominal) or before.mark != "의" or before.stop:
            return None
        return self.name(at - 1)

    def has_owner(self, at: int) -> bool:
        """Tell whether a word with 의 stands right before the noun phrase at ``at``."""
        before = self.phrases[at - 1] if at else None
        return isinstance(before, Nominal) and before.mark == "의"

    def modified(self, at: int) -> bool:
        """Tell whether a verb stands right before the noun phrase at ``at`` and qualifies it."""
        before = self.phrases[at - 1] if at else None
        return before is not None and not isinstance(before, Nominal) and before.tag == "ETM"

    def members(self, last: int, first: int = 0) -> list[int]:
        """Return the places of the nouns of a list that ends at ``last``, in order (A, B와 C)."""
        found = [last]
        while found[-1] > first and len(found) < _MOST:
            before = self.phrases[found[-1] - 1]
            if not isinstance(before, Nominal) or not (
                before.mark == "와" or (before.stop and not before.mark)
            ):
                break
            found.append(found[-1] - 1)
        return found[::-1]

    def names(self, last: int, first: int = 0, until: int | None = None) -> tuple[str, ...]:
        """Return the names of the list that ends at ``last``; none where one of them is no name."""
        names = [self.name(at, until if at == last else None) for at in self.members(last, first)]
        whole = [name for name in names if name is not None]
        return tuple(dict.fromkeys(whole)) if len(whole) == len(names) else ()

    def is_title(self, words: str) -> bool:
        """Tell whether words are the title of the article."""
        title = _TITLE_NOTE.sub("", self.title)
        return len(words) >= _SHORTEST and squeeze(words) in {squeeze(title), squeeze(self.title)}

    def is_person(self, name: str) -> bool:
        """Tell whether a name is known to be that of a person."""
        entry = self.gazetteer.entries.get(name)
        return entry is not None and entry.type is EntityType.PERSON

    def _untitled(self, words: str) -> str:
        """Return a person's name without the office after it (앙겔라 메르켈 독일 총리)."""
        owner, _, rest = words.partition("의 ")
        if rest and self.gazetteer.country(owner) and words not in self.gazetteer.entries:
            words = rest  # Kiwi may take 에스토니아의 for a name
        parts = words.split()
        if len(parts) == 1 or self.gazetteer.title_of(parts[-1]) is None:
            return words
        while len(parts) > 1 and (self.gazetteer.title_of(parts[-1]) or self._qualifies(parts[-1])):
            parts.pop()
        return " ".join(parts)

    def _qualifies(self, word: str) -> bool:
        gazetteer = self.gazetteer
        return bool(gazetteer.country(word)) or word in gazetteer.institutions or word in gazetteer.places

    def _is_common(self, words: str) -> bool:
        """Tell whether a country only qualifies a common noun (독일 기업, but 독일 국방부)."""
        first, _, rest = words.partition(" ")
        if (
            not rest
            or rest in _LANDFORMS
            or self.gazetteer.country(first) is None
            or words in self.gazetteer.entries
        ):
            return False
        tokens = rest.split()
        return (
            len(tokens) == 1 and rest not in self.gazetteer.institutions and rest not in self.gazetteer.places
        )

    def _entry(self, words: str) -> str | None:
        entry = self.gazetteer.entries.get(words)
        return entry.name if entry and words not in entry.ambiguous else None

    def _known(self, words: str) -> str:
        """Return the full name that a spelling stands for, else the words themselves."""
        agreement = self.gazetteer.agreements.get(words)
        return agreement or self._entry(words) or words


def _shortened(phrase: Nominal, until: int) -> Nominal | None:
    """Return a noun phrase up to a place; None where nothing is left."""
    tokens = tuple(token for token in phrase.tokens if token.end <= until)
    return replace(phrase, tokens=tokens, end=tokens[-1].end) if tokens else None


def _is_date(number: Token, unit: Token) -> bool:
    return number.tag == "SN" and unit.form in {"년", "월", "일"}


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
