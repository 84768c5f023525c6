"""Which of the questions that could be asked a bank holds: of each statement the best few, in many ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from hashlib import sha256
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final

from question_bank.items.giveaway import Reading, find_giveaways
from question_bank.items.merit import judge_merit
from question_bank.items.model import Asks, Item, ItemType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from question_bank.facts.model import Timeline

WAYS: Final = 4
"""In so many questions a statement may stand, alone or with others."""
_JOINT_WAYS: Final = 1
_DATE_WAYS: Final = 2
_SEVERAL: Final = 3
_SAME_ASKS: Final = 0.15
_SAME_TYPE: Final = 0.1
_LUCK: Final = 0.15
_TRIES: Final = 3

FULL: Final = "the statement is asked in enough ways"
JOINED: Final = "the statement stands among others already"
TOLD: Final = "another question tells its answer"


def select(
    items: Sequence[Item],
    timeline: Timeline,
    known: Mapping[str, float] | None = None,
    readings: dict[str, Reading] | None = None,
) -> tuple[list[Item], Counter[str]]:
    """Return the items to keep, in the order given, and how many were left out for what.

    No id of ``events`` stands in more than four of them, in more than one on several statements, or in more
    than two that ask for its date, and none tells another's answer. The better ones by their form are taken
    first, before them those that are ``known``, which somebody may have learned already: their ids, and how
    much that counts, 1 for more than all else;
    a question counts less the more its siblings ask the same or in the same way. What is kept of a
    statement depends on its own questions and those that share an id with them. ``readings`` is filled as
    by :func:`find_giveaways`.
    """
    events = {event.id: event for event in timeline.events}
    merits = {item.id: judge_merit(item, events) + (known or {}).get(item.id, 0.0) for item in items}
    reasons: dict[str, str] = {}
    kept: list[Item] = []
    readings = {} if readings is None else readings
    for attempt in range(_TRIES):
        kept = _choose([item for item in items if reasons.get(item.id) != TOLD], merits, reasons, known or {})
        last = attempt == _TRIES - 1
        told = _told(kept, merits, readings, for_good=last)
        for name in told:
            reasons[name] = TOLD
        if last or not told:
            kept = [item for item in kept if item.id not in told]
            break
    names = {item.id for item in kept}
    left = Counter(reasons.get(item.id, FULL) for item in items if item.id not in names)
    return kept, left


def is_joint(item: Item) -> bool:
    """Tell whether an item rests on several statements, each with a passage of its own."""
    return len(item.events) >= _SEVERAL and len(item.evidence) >= len(item.events)


def _choose(
    items: Sequence[Item], merits: Mapping[str, float], reasons: dict[str, str], known: Mapping[str, float]
) -> list[Item]:
    chosen = _Chosen(merits)
    singles = [item for item in items if not is_joint(item)]
    # a new question on several statements takes no room from those that were learned
    learned = Counter(name for item in singles if item.id in known for name in set(item.events))
    for item in sorted((item for item in items if is_joint(item)), key=lambda one: (-merits[one.id], one.id)):
        room = item.id in known or all(learned[name] < WAYS for name in item.events)
        if room and all(chosen.joint[name] < _JOINT_WAYS for name in item.events):
            chosen.joint.update(item.events)
            chosen.add(item)
        else:
            reasons[item.id] = JOINED
    # a value only falls while siblings are taken, so what still has its value on top is the best
    heap = [(-chosen.value(item), item.id, place) for place, item in enumerate(singles)]
    heapify(heap)
    while heap:
        value, name, place = heappop(heap)
        item = singles[place]
        if not chosen.has_room(item):
            reasons[name] = FULL
        elif (now := chosen.value(item)) < -value:
            heappush(heap, (-now, name, place))
        else:
            chosen.add(item)
    return [item for item in items if item.id in chosen.ids]


class _Chosen:
    """What has been taken, by statement."""

    def __init__(self, merits: Mapping[str, float]) -> None:
        self.ids: set[str] = set()
        self.joint: Counter[str] = Counter()
        self._merits = merits
        self._ways: dict[str, list[Item]] = defaultdict(list)

    def add(self, item: Item) -> None:
        self.ids.add(item.id)
        for name in set(item.events):
            self._ways[name].append(item)

    def has_room(self, item: Item) -> bool:
        return all(
            len(self._ways[name]) < WAYS
            and not (_asks_date(item) and sum(map(_asks_date, self._ways[name])) >= _DATE_WAYS)
            for name in item.events
        )

    def value(self, item: Item) -> float:
        siblings = {
            other.id: other for name in item.events for other in self._ways[name] if not is_joint(other)
        }
        same = sum(
            _SAME_ASKS * (_subject(other) is _subject(item)) + _SAME_TYPE * (other.type is item.type)
            for other in siblings.values()
        )
        return self._merits[item.id] - same + _LUCK * _draw(item.id)


# asked for again whenever a sibling is taken
@lru_cache(maxsize=8192)
def _draw(name: str) -> float:
    """Throw a die, from 0 to 1, that stays, so that not every statement is asked in the same ways."""
    return sha256(name.encode()).digest()[0] / 255


def _subject(item: Item) -> Asks | ItemType:
    """Return what an item asks about; a statement to judge is its own, be it told truly or not."""
    return item.type if item.type is ItemType.TRUE_FALSE else item.asks


def _asks_date(item: Item) -> bool:
    return item.asks is Asks.DATE and item.type not in {ItemType.TRUE_FALSE, ItemType.MATCHING}


def _told(
    kept: Iterable[Item], merits: Mapping[str, float], readings: dict[str, Reading], *, for_good: bool
) -> Collection[str]:
    """Return the items to leave out so that no answer is told: the one told, unless it is much the better.

    ``for_good``: nobody looks again whether something else tells it, so that what is told goes in any case.
    """
    gone: set[str] = set()
    for pair in find_giveaways(kept, readings):
        if pair.asked.id in gone or (pair.teller.id in gone and not for_good):
            continue
        better = merits[pair.teller.id] < merits[pair.asked.id] - _SAME_TYPE and not is_joint(pair.teller)
        gone.add(pair.teller.id if better and not for_good else pair.asked.id)
    return gone
