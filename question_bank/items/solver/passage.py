"""One statement of the timeline as a reader has it before him: its words, figures and names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import EntityType, Event, Fact, Vote
from question_bank.facts.undated.relation import Relation
from question_bank.facts.word_list import read_words
from question_bank.items.solver.moment import without_moments

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SPLIT: Final = re.compile(r"[^\w.%,]+")
_EDGE: Final = ".,"
_FIGURE: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SPACE: Final = re.compile(r"[\s·,.!?“”‘’\"'()《》〈〉「」『』]+")
_STEM: Final = 3
_SHORT: Final = 2
_ENDING: Final = {1: 0.25, 2: 0.6}
"""How much the last and the last but one pair of a word count."""
_AGREEMENTS: Final = read_words("agreement_head") | read_words("declaration_head")
_OFFICES: Final = frozenset({Relation.OFFICE, Relation.HELD_OFFICE})


@lru_cache(maxsize=32768)
def squeeze(text: str) -> str:
    """Return the text without spaces and punctuation."""
    return _SPACE.sub("", text)


@lru_cache(maxsize=16384)  # a statement is held against many passages
def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, dates that name their year left out."""
    words = (word.strip(_EDGE) for word in _SPLIT.split(without_moments(text)))
    return tuple(word for word in words if word)


@lru_cache(maxsize=16384)
def figures(text: str) -> frozenset[str]:
    """Return the figures of a text without their commas, those of dates left out."""
    return frozenset(figure.replace(",", "") for figure in _FIGURE.findall(without_moments(text)))


def pairs(words: Iterable[str]) -> frozenset[str]:
    """Return the pairs of neighbouring characters within the words, one alone where a word is so short."""
    return frozenset(word[place : place + 2] for word in words for place in range(max(1, len(word) - 1)))


def asked_pairs(words: Iterable[str]) -> dict[str, float]:
    """Return the pairs of the words with how much each counts: an ending changes with the sentence."""
    counted: dict[str, float] = {}
    for word in words:
        last = max(1, len(word) - 1)
        for place in range(last):
            behind = last - place if len(word) > _SHORT and not word[0].isdigit() else len(word)
            share = _ENDING.get(behind, 1.0) if place else 1.0
            pair = word[place : place + 2]
            counted[pair] = max(share, counted.get(pair, 0.0))
    return counted


def keys(words: Sequence[str]) -> frozenset[str]:
    """Return what the passages with a word are looked up by: its beginning, which an ending leaves alone."""
    return frozenset(word if word[0].isdigit() else word[:_STEM] for word in words) | frozenset(
        word[:2] for word in words if len(word) == _STEM
    )


@dataclass(frozen=True)
class Passage:
    """A statement with what a reader sees of it; ``told`` is the event, ballot or fact itself."""

    told: Event | Vote | Fact
    text: str
    moment: Edtf | None

    @classmethod
    def of(cls, told: Event | Vote | Fact) -> Passage:
        """Return the passage of an event, a ballot or a fact."""
        quote = told.selector.quote
        if isinstance(told, Event):
            text = quote if squeeze(told.headline) in squeeze(quote) else f"{told.headline}. {quote}"
            return cls(told, text, told.edtf)
        if isinstance(told, Vote):
            lists = (*told.yes_list, *told.no_list, *told.abstain_list)
            return cls(told, f"{told.body}. {told.motion}. {quote} {' '.join(lists)}", told.edtf)
        return cls(told, f"{told.subject}. {told.object}. {quote}", None)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the passage."""
        return split_words(self.text)

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of neighbouring characters in its words, and in the names and offices it stands for."""
        return pairs(self.words) | pairs([word for name in self.titles for word in name.split()])

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures of the passage."""
        return figures(self.text)

    @cached_property
    def bare(self) -> str:
        """The text, and the names and offices, without spaces."""
        return squeeze(" ".join((self.text, *self.titles)))

    @property
    def roles(self) -> tuple[tuple[str, str], ...]:
        """Who is shown in which office: of an event's people, and of a fact on one."""
        told = self.told
        if isinstance(told, Event):
            return tuple((one.name, one.role) for one in told.participants if one.role)
        if isinstance(told, Fact) and told.relation in _OFFICES:
            return ((told.subject, told.object),)
        return ()

    @property
    def titles(self) -> tuple[str, ...]:
        """The names and offices of those who take part."""
        if not isinstance(self.told, Event):
            return ()
        people = self.told.participants
        return (*(one.name for one in people), *(one.role for one in people if one.role))

    def names(self, *kinds: EntityType) -> tuple[str, ...]:
        """Return the names of the participants of these kinds, of all where none is given."""
        people = self.told.participants if isinstance(self.told, Event) else ()
        return tuple(one.name for one in people if not kinds or one.type in kinds)

    def holds(self, name: str) -> bool:
        """Tell whether the passage names somebody or something, by the whole name or a person's last.

        The last word of an agreement's name is no name: many are 협정.
        """
        bare = squeeze(name)
        if bare and bare in self.bare:
            return True
        last = name.rpartition(" ")[2]
        if len(last) < _SHORT or last == name or last in _AGREEMENTS:
            return False
        return any(word.startswith(last) for word in self.words)
