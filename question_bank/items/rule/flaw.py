"""What a check finds, and what it is given to look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from question_bank.facts.model import Event, Fact, Vote
from question_bank.items.model import Item, ItemType
from question_bank.items.period import Drawers

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
    }
)

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
    """What items are checked against: the timeline's statements by id, and the text where it is at hand."""

    statements: Mapping[str, Event | Vote | Fact]
    drawers: Drawers
    text: str | None

    def events(self, item: Item) -> list[Event]:
        """Return the dated events an item rests on."""
        found = (self.statements.get(name) for name in item.events)
        return [event for event in found if isinstance(event, Event)]


Check: TypeAlias = Callable[[Item, Ground], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of item writing: its name, its source, and the check that gives each breach's reason."""

    name: str
    source: str
    check: Check


def squeeze(text: str) -> str:
    """Return the text without spaces and punctuation, for comparing."""
    return _SPACE.sub("", text)


def coverage(text: str, source: str) -> float:
    """Return which part of a text's pairs of neighbouring characters the source has, from 0 to 1."""
    bare, ground = squeeze(text), squeeze(source)
    pairs = {bare[i : i + 2] for i in range(len(bare) - 1)}
    if not pairs:
        return float(bare in ground)
    return sum(pair in ground for pair in pairs) / len(pairs)
