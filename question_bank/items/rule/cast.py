"""Who and what an article names, and when: what the rules for names are checked against."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType, Timeline
from question_bank.facts.undated.relation import Relation
from question_bank.items.spelling import find_spellings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from question_bank.facts.model import Event, Fact, Vote

_SHORTEST: Final = 2
_CROWD: Final = 24
_BEGINNING: Final = re.compile(r"(?<![가-힣\w])[가-힣A-Za-z]{2}")
_OFFICES: Final = frozenset({Relation.OFFICE, Relation.HELD_OFFICE})


@dataclass(frozen=True)
class Cast:
    """The names of a timeline; ``text`` is the article's, or what its statements quote."""

    timeline: Timeline
    text: str

    @classmethod
    def of(cls, timeline: Timeline, text: str | None) -> Cast:
        """Take a timeline's names; what is drawn from them is drawn when first asked for, in one pass."""
        told: list[Event | Vote | Fact] = [*timeline.events, *timeline.votes, *timeline.facts]
        return cls(timeline, text if text is not None else "\n".join(one.selector.quote for one in told))

    @cached_property
    def people(self) -> frozenset[str]:
        """Return the people who take part in an event or hold an office."""
        taking_part = {
            one.name
            for event in self.timeline.events
            for one in event.participants
            if one.type is EntityType.PERSON
        }
        return frozenset(
            taking_part | {one.subject for one in self.timeline.facts if one.relation in _OFFICES}
        )

    @cached_property
    def years(self) -> Mapping[str, tuple[int, ...]]:
        """Return the years in which each name takes part, ascending."""
        found: dict[str, set[int]] = defaultdict(set)
        for event in self.timeline.events:
            if event.edtf and not event.edtf.is_open:
                for one in event.participants:
                    found[one.name].add(event.edtf.first()[0])
        return {name: tuple(sorted(years)) for name, years in found.items()}

    @cached_property
    def span(self) -> tuple[int, int] | None:
        """Return the first and the last year that the events tell of."""
        dates = [event.edtf for event in self.timeline.events if event.edtf and not event.edtf.is_open]
        years = [date.first()[0] for date in dates]
        return (min(years), max(years)) if years else None

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the last word of each name and place, after which a particle stands."""
        names = {one.name for event in self.timeline.events for one in event.participants}
        names |= {place for event in self.timeline.events for place in event.places}
        return frozenset(name.split()[-1] for name in names | self.people if name.split())

    @cached_property
    def told(self) -> Mapping[str, frozenset[str]]:
        """Return the beginnings of the words of each event's sentence, by its id."""
        return {event.id: self.beginnings(event.selector.quote) for event in self.timeline.events}

    @cached_property
    def _holders(self) -> Mapping[str, list[Event]]:
        found: dict[str, list[Event]] = defaultdict(list)
        for event in self.timeline.events:
            for word in self.told[event.id]:
                found[word].append(event)
        return found

    @staticmethod
    def beginnings(text: str) -> frozenset[str]:
        """Return the first two syllables of each word, which particles and endings leave as they are."""
        return frozenset(_BEGINNING.findall(text))

    def telling(self, words: frozenset[str]) -> Sequence[Event]:
        """Return up to 24 events whose sentences hold the rarest of the words."""
        rarest = min(words, key=lambda word: (len(self._holders.get(word, ())), word))
        return self._holders.get(rarest, [])[:_CROWD]

    def named(self, text: str) -> Iterator[str]:
        """Give the names of those taking part that stand in a text, each whole."""
        for word in text.split():
            for name in self._starts.get(word[:_SHORTEST], ()):
                if name in text and word.startswith(name.split()[0]):
                    yield name

    @cached_property
    def _starts(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self.years):
            found[name[:_SHORTEST]].append(name)
        return found

    @cached_property
    def cuts(self) -> Mapping[str, str]:
        """Return the pieces of one-word names of people that name nobody, with the whole name."""
        spellings = find_spellings(self.timeline)
        known = self.words | set(self.years) | {form for forms in spellings.values() for form in forms}
        found: dict[str, str] = {}
        for name in sorted(self.people):
            for piece in _pieces(name) if " " not in name else ():
                if piece not in known:
                    found[piece] = name
        return found


def _pieces(name: str) -> set[str]:
    places = range(_SHORTEST, len(name))
    return {name[:place] for place in places} | {name[-place:] for place in places}
