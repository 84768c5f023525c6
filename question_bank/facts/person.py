"""Persons named beside their office: 〈name〉 〈country〉 〈office〉 and 〈office〉 〈name〉."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.foreign import NAME_PARTICLES, name_beginnings
from question_bank.facts.gazetteer import Gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.name_form import SURNAMES, NameForm, Word
from question_bank.facts.tail import Case, Tail, read_tail
from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from question_bank.korean.morphology import Token

_WORD: Final = re.compile(r"[A-Z]\.(?=\s)|[^\s,.;:…!?“”\"‘’'()\[\]{}《》〈〉「」『』·]+")
_MODIFIERS: Final = read_words("office_modifier")
_BODY: Final = re.compile(
    r"[가-힣A-Za-z0-9·]+(?:부|성|국|처|청|원|위|위원회|당|궁|군|회의|의회|법원|사령부|대학교|대학|대|연구소|본부|협회|재단|주|시|"
    rf"{any_of('company_end')})"
)
_COPULA: Final = re.compile(r"인(?=\s)")
_MAX_PARTS: Final = 4
_MAX_BEFORE: Final = 2
_NOBLE: Final = frozenset({"공작", "백작", "후작", "자작", "남작"})
_SOLE: Final = read_words("sole_title")
_SITES: Final = read_words("place_noun")
_STATE_OFFICES: Final = tuple(sorted(read_words("state_office")))


@dataclass(frozen=True, slots=True)
class Found:
    """A person beside an office: ``[start, end)`` covers both, ``surface`` is the name alone.

    ``name`` is the full one where the office tells who is meant (김 위원장).
    """

    start: int
    end: int
    surface: str
    role: str
    tail: Tail
    name: str | None = None


def find_office_holders(
    text: str, gazetteer: Gazetteer, analyse: Callable[[], Sequence[Token]]
) -> list[Found]:
    """Return the persons of a sentence who are named beside an office, in order, none overlapping.

    ``analyse`` gives the sentence's morphemes; it is only called where an office stands in the sentence.
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    titles = [(index, _title(text, span, gazetteer)) for index, span in enumerate(spans)]
    if all(title is None for _, title in titles):
        return []
    words = [Word(start, end, text[start:end]) for start, end in spans]
    reader = _Reader(text, words, gazetteer, NameForm(text, gazetteer, analyse))
    found: list[Found] = []
    for index, title in titles:
        if title is None or (found and words[index].start < found[-1].end):
            continue
        end, tail = title
        holder = reader.before(index, end, tail) or reader.after(index, end, tail)
        if holder is not None and not (found and holder.start < found[-1].end):
            found.append(holder)
    return found


def _title(text: str, word: tuple[int, int], gazetteer: Gazetteer) -> tuple[int, Tail] | None:
    """Return where the office in a word ends and what follows it; None where the word names no office."""
    start, last = word
    last_letters = gazetteer.title_lengths
    for end in range(last, start + 1, -1):
        if text[end - 1] not in last_letters:
            continue
        title = gazetteer.title_of(text, start, end)
        if title is None or (len(title) < end - start and text[start:end] in _SITES):
            continue  # 발사장 is no 사장
        if _COPULA.match(text, end):
            return end, Tail(end + 1, Case.OTHER)
        tail = read_tail(text, start, end)
        if tail is not None:
            return end, tail
    return None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Looks for a name on either side of an office."""

    text: str
    words: Sequence[Word]
    gazetteer: Gazetteer
    forms: NameForm

    def before(self, index: int, end: int, tail: Tail) -> Found | None:
        """Read 〈name〉 〈country〉 〈office〉 to the left of the word at ``index``."""
        if index and self._joined(index - 1):
            word = self.words[index - 1].text
            if word in self.gazetteer.places or word in SURNAMES:
                short = self._short(index - 1, end, tail)  # 웰링턴 공작, 한 사장
                if short is not None:
                    return short
        at = index
        while at > 0 and self._joined(at - 1) and (self._modifies(at - 1) or self._is_firm(at - 1)):
            at -= 1
        if at == 0 or not self._joined(at - 1):
            return None
        first = self._name_from(at - 1)
        if first is None or self.words[first].text in self.gazetteer.namesakes.shared:
            return self._short(at - 1, end, tail)
        start, name_end = self.words[first].start, self.words[at - 1].end
        role = self.text[name_end:end].strip()
        office = " ".join(role.split()).removeprefix("당시 ")
        return Found(start, end, self.text[start:name_end], office, tail)

    def _short(self, at: int, end: int, tail: Tail) -> Found | None:
        """Read a surname whose office tells who is meant (김 위원장), or a name before a rank."""
        word = self.words[at]
        title = self.gazetteer.title_of(self.text, word.end, end)
        role = " ".join(self.text[word.end : end].split())
        name = self.gazetteer.namesakes.officer(word.text, title or "")
        if name is not None:
            return Found(word.start, end, word.text, role, tail, name)
        noble = title in _NOBLE and word.text in self.gazetteer.places  # 웰링턴 공작
        shared = word.text in self.gazetteer.namesakes.shared
        if title not in _SOLE or shared or not (noble or self.forms.is_sole(word)):
            return None
        return Found(word.start, end, word.text, role, tail)

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
            for name_end in range(self.words[last].end, self.words[last].start, -1):
                name_tail = read_tail(self.text, start, name_end)
                surface = self.text[start:name_end]
                if name_tail is None or name_tail.case is Case.BARE:
                    continue
                if self.forms.is_name(surface, start, name_end):
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
        return bool(_BODY.fullmatch(word)) and not self.forms.is_korean_name(self.words[index])

    def _is_firm(self, index: int) -> bool:
        """Tell whether a proper noun is a body between a name or a country and an office.

        이찬진 한글과컴퓨터 사장: a Korean name is one word. 미국 버클리 캘리포니아대 교수: a country before a
        body.
        """
        if index == 0 or not self._joined(index - 1) or "NNP" not in self._word_tags(index):
            return False
        before = self.words[index - 1]
        if self.words[index + 1].text.startswith(_STATE_OFFICES):
            return False  # what a state has no company has: 이비차 라찬 총리
        if self.gazetteer.country(before.text) and self.words[index + 1].text not in self.gazetteer.titles:
            return not self.forms.is_korean_name(self.words[index])
        korean = self.forms.is_korean_name(before) and before.text not in name_beginnings()
        return korean and not self.forms.is_korean_name(self.words[index])

    def _word_tags(self, index: int) -> tuple[str, ...]:
        return self.forms.tags(self.words[index].start, self.words[index].end)

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
        if self.forms.is_korean_name(self.words[last]):
            return last
        first = last + 1
        while first > 0 and last - first < _MAX_PARTS - 1 and self.forms.is_part(self.words[first - 1]):
            if first <= last and not self._joined(first - 1):
                break
            first -= 1
        start = self.words[first].start if first <= last else 0
        # a longer run may hold a company before the office (〈name〉 〈company〉 최고경영자)
        between = [self.words[i].text for i in range(first + 1, last)]
        plain = [part for part in between if part not in NAME_PARTICLES and not part.endswith(".")]
        if first > last or len(plain) > _MAX_BEFORE - 2:
            return None
        return first if self.forms.is_foreign(start, self.words[last].end) else None
