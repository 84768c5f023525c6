"""The whole name for the short one of an article: 이고리 모르굴로프 for 모르굴로프, 은빛미술관 for 미술관."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.naming import common_nouns
from question_bank.items.prominence import find_heroes
from question_bank.items.refusal import UnusableError
from question_bank.korean.morphology import tokens
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.facts.model import Event, Timeline

_SHORTEST: Final = 2
_ROLES: Final = read_words("relative_role")
_PARTICLES: Final = ("이", "가", "은", "는", "을", "를", "과", "와", "으로", "로")
_TAIL: Final = (
    rf"(?P<particle>{'|'.join(_PARTICLES)})?"
    r"(?=(?:에게서|에게|에게는|의|도|만|측|께서|부터|까지)?(?:[\s,·”’)]|$))"
)


# how the name of a house or a body ends that is hardly ever a person's or a delegation's (향토관, 시험소)
_BODIES: Final = tuple("관소청회")
_OFFICERS: Final = re.compile(
    r"(?:외교|경찰|소방|사령|지휘|심판|보좌|비서|행정|조사|감독|통역|교도|법무|시종|수사|부사)관$"
)
_HELD: Final = re.compile(r"([가-힣])\s([가-힣]{2,6}?)(?=[은는이가]\s)")
_OPENING: Final = re.compile(r"([가-힣]{3,6}?)([은는이가])(?=\s)")


@dataclass(frozen=True, slots=True)
class Bearers:
    """Who of an article bears each word that begins or ends a person's name.

    ``told`` is what it tells, ``leads`` the last words of the names of the people and bodies it is about.
    """

    known: Mapping[str, frozenset[str]]
    told: str = ""
    leads: frozenset[str] = frozenset()

    @classmethod
    def of(cls, timeline: Timeline) -> Bearers:
        """Read the names of all persons who take part in a timeline's events."""
        found: dict[str, set[str]] = defaultdict(set)
        for event in timeline.events:
            for one in event.participants:
                words = one.name.split()
                if one.type is EntityType.PERSON and len(words) > 1:
                    for word in {words[0], words[-1]}:
                        found[word].add(one.name)
        known = {word: frozenset(names) for word, names in found.items() if len(word) >= _SHORTEST}
        told = "\n".join(event.selector.quote for event in timeline.events)
        return cls(known, told, frozenset(name.split()[-1] for name in find_heroes(timeline.events)))

    def leads_with(self, subject: str) -> bool:
        """Tell whether a subject is whom the whole article is about."""
        return subject.endswith(tuple(self.leads))

    def name_fully(self, text: str, event: Event) -> str:
        """Return the text with the whole name of who is called by the last or the first alone.

        The event must know the person, by an office or by the whole name that the article writes somewhere,
        so that a town or somebody else of that name is not renamed. Raises UnusableError where two people of
        the article bear a last name and the event does not know which; what only belongs to one (○○○ 정권)
        may stay.
        """
        people = [one.name for one in event.participants if one.type is EntityType.PERSON]
        sure = {one.name for one in event.participants if one.role or one.name in self.told}
        for word in sorted({word for name in people for word in _ends(name)} & self.known.keys()):
            meant = [name for name in people if word in _ends(name)]
            if len(meant) == 1 and meant[0] in sure and meant[0] not in text:
                text = _rename(text, word, meant[0])
        text = _name_holder(text, people)
        self._refuse_shared(text, event)
        return self._name_body(text)

    def _name_body(self, text: str) -> str:
        """Give a body that opens the sentence the one longer name by which the article knows it."""
        opening = _OPENING.match(text)
        short = opening[1] if opening else ""
        person = _OFFICERS.search(short) or load_gazetteer().title_of(short)
        if not short.endswith(_BODIES) or person or short in common_nouns():
            return text
        return _find_beginning(self.told, short) + text

    def _refuse_shared(self, text: str, event: Event) -> None:
        names = [one.name for one in event.participants]
        for word, bearers in self.known.items():
            if len(bearers) < 2 or word not in text:  # noqa: PLR2004 - two bear it
                continue
            last = {name for name in bearers if name.split()[-1] == word}
            if len(last) < 2:  # noqa: PLR2004 - the same
                continue
            spans = [span for name in (*names, *last) for span in _places(text, name)]
            alone = re.finditer(rf"(?<![가-힣A-Za-z]){re.escape(word)}(?![가-힣]{{3}})(?=[가-힣])", text)
            if any(not any(a <= found.start() < b for a, b in spans) for found in alone):
                raise UnusableError("a name that two people of the article bear")


@lru_cache(maxsize=256)
def _find_beginning(told: str, short: str) -> str:
    """Return what stands before a short name where an article writes it whole (은빛 of 은빛미술관).

    Empty where it has several such names, or none that begins with a name of something else (은빛시).
    """
    if re.search(rf"[^\s은는이가을를에서의고며한던,.년월일]\s{short}", told):
        return ""  # 한빛시 미술관: another one
    before = set(re.findall(rf"([가-힣]{{1,6}}){short}(?![가-힣]{{3}})", told))
    first = before.pop() if len(before) == 1 else ""
    return first if first and told.count(first) > told.count(first + short) else ""


def _ends(name: str) -> tuple[str, ...]:
    words = name.split()
    return (words[0], words[-1]) if len(words) > 1 else ()


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + 1)


def _rename(text: str, word: str, name: str) -> str:
    """Write the name for the first place where its word stands by itself, with the particle that fits it."""
    alone = re.search(rf"(?<![가-힣A-Za-z.]){re.escape(word)}{_TAIL}", text)
    if alone is None or not _stands_alone(text[: alone.start()]):
        return text
    particle = alone["particle"]
    return text[: alone.start()] + (attach(name, particle) if particle else name) + text[alone.end() :]


def _name_holder(text: str, people: Sequence[str]) -> str:
    """Return the text with the whole name for the one syllable that opens it before an office (림 총리는)."""
    held = _HELD.match(text)
    meant = [name for name in people if held and name.endswith(f" {held[1]}")]
    if held is None or len(meant) != 1 or meant[0] in text or not load_gazetteer().title_of(held[2]):
        return text
    return meant[0] + text[held.end(1) :]


def _stands_alone(before: str) -> bool:
    """Tell whether no noun before a name makes it part of another one (라디오 ○○, ○○○ 루스벨트)."""
    last = next((one for one in reversed(tokens(before)) if one.end <= len(before.rstrip())), None)
    if last is None or not last.tag.startswith(("NN", "SL", "XSN")) or before.rstrip()[-1:] in "“‘,·":
        return True
    word = before.rsplit(maxsplit=1)[-1]
    return bool(load_gazetteer().title_of(word) or load_gazetteer().country(word)) or word in _ROLES
