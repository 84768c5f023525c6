"""What a check finds, and what it is given to look at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias, TypeVar

from question_bank.facts.model import EntityType, Event, Fact, Timeline, Vote
from question_bank.facts.undated.relation import Relation
from question_bank.items.model import Item, ItemType
from question_bank.items.period import Drawers, sort_into_drawers
from question_bank.items.rule.cast import Cast
from question_bank.items.solver.verdict import Knowledge

GUIDELINES: Final = "Haladyna, Downing & Rodriguez 2002"
CONTRACT: Final = "bank/1"
KOREAN: Final = "한글 맞춤법"
TEXTUAL: Final = frozenset(
    {
        ItemType.MULTIPLE_CHOICE,
        ItemType.SHORT_ANSWER,
        ItemType.CLOZE,
        ItemType.DATE_ENTRY,
        ItemType.NUMBER_ENTRY,
        ItemType.TIMELINE_PLACEMENT,
    }
)

Name = TypeVar("Name")
Value = TypeVar("Value")
_SPACE: Final = re.compile(r"[\s·,.!?“”‘’\"'()]+")


@dataclass(frozen=True, slots=True)
class Flaw:
    """One broken rule of one item (``bank`` where it is the whole bank's), with the rule's source."""

    item: str
    rule: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What items are checked against: the timeline's statements by id, and the text where it is at hand.

    ``disputed`` are the ids that the article tells in two ways, ``kinds`` what each name is, ``offices`` what
    each person was; ``cast`` who takes part, and when; ``objects`` and ``subjects`` the other sides of a
    relation and a name, and ``knowledge`` what a second reader has before him.
    """

    statements: Mapping[str, Event | Vote | Fact]
    drawers: Drawers
    text: str | None
    disputed: frozenset[str]
    kinds: Mapping[str, frozenset[EntityType]]
    offices: Mapping[str, frozenset[str]]
    objects: Mapping[tuple[str, str], frozenset[str]]
    subjects: Mapping[tuple[str, str], frozenset[str]]
    knowledge: Knowledge
    cast: Cast

    @classmethod
    def of(cls, timeline: Timeline, text: str | None) -> Ground:
        """Read a timeline once; the time grows with its length."""
        told: list[Event | Vote | Fact] = [*timeline.events, *timeline.votes, *timeline.facts]
        kinds: dict[str, set[EntityType]] = defaultdict(set)
        offices: dict[str, set[str]] = defaultdict(set)
        objects: dict[tuple[str, str], set[str]] = defaultdict(set)
        subjects: dict[tuple[str, str], set[str]] = defaultdict(set)
        for event in timeline.events:
            for one in event.participants:
                kinds[one.name].add(one.type)
                if one.role:
                    offices[one.name].add(one.role)
        for fact in timeline.facts:
            objects[fact.relation, squeeze(fact.subject)].add(squeeze(fact.object))
            subjects[fact.relation, squeeze(fact.object)].add(squeeze(fact.subject))
            if fact.relation in {Relation.OFFICE, Relation.HELD_OFFICE}:
                offices[fact.subject].add(fact.object)
        return cls(
            statements={one.id: one for one in told},
            drawers=sort_into_drawers(timeline.events),
            text=text,
            disputed=frozenset(name for one in timeline.contradictions for name in one.events),
            kinds=_frozen(kinds),
            offices=_frozen(offices),
            objects=_frozen(objects),
            subjects=_frozen(subjects),
            knowledge=Knowledge.of(timeline),
            cast=Cast.of(timeline, text),
        )

    def events(self, item: Item) -> list[Event]:
        """Return the dated events an item rests on."""
        found = (self.statements.get(name) for name in item.events)
        return [event for event in found if isinstance(event, Event)]

    def votes(self, item: Item) -> list[Vote]:
        """Return the ballots an item rests on."""
        found = (self.statements.get(name) for name in item.events)
        return [vote for vote in found if isinstance(vote, Vote)]

    def facts(self, item: Item) -> list[Fact]:
        """Return the undated facts an item rests on."""
        found = (self.statements.get(name) for name in item.events)
        return [fact for fact in found if isinstance(fact, Fact)]


def _frozen(found: Mapping[Name, set[Value]]) -> dict[Name, frozenset[Value]]:
    return {name: frozenset(values) for name, values in found.items()}


Check: TypeAlias = Callable[[Item, Ground], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of item writing: its name, its source, and the check that gives each breach's reason."""

    name: str
    source: str
    check: Check


@lru_cache(maxsize=32768)
def squeeze(text: str) -> str:
    """Return the text without spaces and punctuation, for comparing."""
    return _SPACE.sub("", text)


def coverage(text: str, source: str) -> float:
    """Return which part of a text's pairs of neighbouring characters the source has, from 0 to 1."""
    pairs, ground = _pairs(text), squeeze(source)
    if not pairs:
        return float(squeeze(text) in ground)
    return sum(pair in ground for pair in pairs) / len(pairs)


@lru_cache(maxsize=32768)
def _pairs(text: str) -> frozenset[str]:
    bare = squeeze(text)
    return frozenset(bare[i : i + 2] for i in range(len(bare) - 1))
