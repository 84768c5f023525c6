"""When a ballot took place, by the dates of the clause that tells it."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from question_bank.dates.model import Mention
from question_bank.facts.model import Confidence, DateRole, Event

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.facts.ballot.telling import Telling

# 2022년 러시아의 침공과 관련해서는: the year may be that of the matter, not of the ballot
_MATTER: Final = re.compile(
    r"의?\s(?:(?!\S{0,20}(?:은|는|이|가|에서|께서)\s)[^\s,.]{1,20}\s){0,5}?"
    r"[^\s,.]{1,20}(?:[와과] 관련|에 (?:대한|대해|대하여|관한)|[을를] (?:둘러싼|규탄|비난))"
)
# 6월 23일 치른 국민투표에서
_HELD_ON: Final = re.compile(
    r"(?:에\s?)?\s(?:[^\s,.]{1,12}에서\s)?"
    r"(?:치른|치러진|열린|실시된|실시한|벌인|진행된|있었던|소집된|개최된)\s"
    r"(?:[^\s,.]{1,20}\s){0,3}?[^\s,.]{0,12}(?:투표|표결|총회|회의|이사회|의회|대회)"
)
_QUALIFIES: Final = re.compile(r"(?:의|을|를|과|와)\s")


@dataclass(frozen=True)
class Calendar:
    """The dates of an article's sentences, by their numbers, and the events that rest on them."""

    mentions: Mapping[int, Sequence[Mention]]
    events: Sequence[Event]

    def find_day(self, number: int, text: str, telling: Telling) -> tuple[Edtf | None, bool]:
        """Return the date of a telling in the sentence ``text``, and whether any date stands in its clause.

        The date is the last before the ballot; it is uncertain where it may be that of the matter, and None
        where it is that of a report, a plan or a period with an open end.
        """
        inside = [m for m in self.mentions.get(number, ()) if telling.start <= m.start < telling.end]
        anchors = [m for m in inside if m.is_anchor and not _QUALIFIES.match(text, m.end)]
        held = [m for m in inside if m.start < telling.at and _HELD_ON.match(text, m.end)]
        if len(held) == 1 and not [m for m in anchors if m is not held[0]]:
            return (held[0].date.edtf if _is_sure(held[0]) else None), True
        mention = _choose(anchors, telling.at)
        edtf = mention.date.edtf if mention else None
        if mention is None or edtf is None or edtf.is_open or not self._happens(mention):
            return None, bool(inside)
        matter = _MATTER.match(text, mention.end, telling.at)
        return edtf.qualified(uncertain=matter is not None or not _is_sure(mention)), True

    def _happens(self, mention: Mention) -> bool:
        """Tell whether a date is that of what its clause tells, not of its report or of a plan."""
        at = bisect(self._starts, mention.date.start) - 1
        events = self._told[self._starts[at]] if at >= 0 else []
        event = next((e for e in events if e.edtf == mention.date.edtf), events[0] if events else None)
        if event is None or event.selector.end < mention.date.end:
            return False
        return event.date_role is DateRole.EVENT

    @cached_property
    def _told(self) -> dict[int, list[Event]]:
        found: dict[int, list[Event]] = {}
        for event in sorted(self.events, key=lambda event: event.selector.start):
            found.setdefault(event.selector.start, []).append(event)
        return found

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(self._told)


def _choose(anchors: Sequence[Mention], at: int) -> Mention | None:
    """Return the last date before a place, else the only one."""
    before = [m for m in anchors if m.start < at]
    if before:
        return before[-1]
    return anchors[0] if len(anchors) == 1 else None


def _is_sure(mention: Mention) -> bool:
    return mention.date.confidence is Confidence.CERTAIN
