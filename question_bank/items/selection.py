"""Which of the questions that could be asked a bank holds: of each statement the best few, in many ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from hashlib import sha256
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final

from question_bank.items.giveaway import Reading, find_giveaways
from question_bank.items.merit import find_subject, judge_merit
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.rule.flaw import squeeze
from question_bank.items.solver.choice import read_figure

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from question_bank.facts.model import Timeline

WAYS: Final = 4
"""In so many questions a statement may stand, alone or with others."""
_JOINT_WAYS: Final = 2
_DATE_WAYS: Final = 2
_REPEATS: Final = 1
"""So many answers about a statement may be asked for twice: to choose, and to write."""
_SEVERAL: Final = 3
_SAME_ASKS: Final = 0.15
_SAME_TYPE: Final = 0.1
_MATTER: Final = 0.15
"""Who, where, how many, what it was called: a statement is not to be asked for its time alone."""
_MATTERS: Final = frozenset(
    {Asks.PARTICIPANT, Asks.OFFICE, Asks.PLACE, Asks.QUANTITY, Asks.AGREEMENT, Asks.OTHER}
)
_WHO: Final = frozenset({Asks.PARTICIPANT, Asks.OFFICE})
_LUCK: Final = 0.15
_TRIES: Final = 3

FULL: Final = "the statement is asked in enough ways"
JOINED: Final = "the statement stands among others already"
TOLD: Final = "another question tells its answer"
TWIN: Final = "who it was is asked by the office already, or without it"


def select(
    items: Sequence[Item],
    timeline: Timeline,
    known: Mapping[str, float] | None = None,
    readings: dict[str, Reading] | None = None,
) -> tuple[list[Item], Counter[str]]:
    """Return the items to keep, in the order given, and how many were left out for what.

    No id of ``events`` stands in more than four of them, in more than two on several statements, or in more
    than two that ask for its date, and none tells another's answer. The better ones by their form are taken
    first, before them those that are ``known``, which somebody may have learned already: their ids, and how
    much that counts, 1 for more than all else;
    a question counts less the more its siblings ask the same or in the same way, and who it was is asked
    a second time, now to write, only where nothing else is left to ask, and never once by the office and once
    without it. What is kept of a statement depends on its own questions and those that share an id with them.
    ``readings`` is filled as by :func:`find_giveaways`.
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
    again = _take_best(singles, chosen, reasons, known)
    _take_best(again, chosen, reasons, None)
    return [item for item in items if item.id in chosen.ids]


def _take_best(
    singles: Sequence[Item], chosen: _Chosen, reasons: dict[str, str], known: Collection[str] | None
) -> list[Item]:
    """Take the best that there is room for; return those left because a sibling asks for the same answer.

    None is left for that where ``known`` is None.
    """
    again: list[Item] = []
    # a value only falls while siblings are taken, so what still has its value on top is the best
    heap = [(-chosen.value(item), item.id, place) for place, item in enumerate(singles)]
    heapify(heap)
    while heap:
        value, name, place = heappop(heap)
        item = singles[place]
        if not chosen.has_room(item):
            reasons[name] = FULL
        elif chosen.has_twin(item):
            reasons[name] = TWIN
        elif known is not None and name not in known and chosen.asks_same(item):
            again.append(item)
        elif known is None and not chosen.may_repeat(item):
            reasons[name] = FULL
        elif (now := chosen.value(item)) < -value:
            heappush(heap, (-now, name, place))
        else:
            chosen.add(item)
    return again


class _Chosen:
    """What has been taken, by statement."""

    def __init__(self, merits: Mapping[str, float]) -> None:
        self.ids: set[str] = set()
        self.joint: Counter[str] = Counter()
        self._merits = merits
        self._ways: dict[str, list[Item]] = defaultdict(list)
        self._repeated: Counter[str] = Counter()

    def add(self, item: Item) -> None:
        if self.asks_same(item):
            self._repeated.update(set(item.events))
        self.ids.add(item.id)
        for name in set(item.events):
            self._ways[name].append(item)

    def has_room(self, item: Item) -> bool:
        return all(
            len(self._ways[name]) < WAYS
            and not (_asks_date(item) and sum(map(_asks_date, self._ways[name])) >= _DATE_WAYS)
            for name in item.events
        )

    def asks_same(self, item: Item) -> bool:
        """Tell whether a sibling that was taken asks for the same: who it was to choose, and to write."""
        answer = _answer(item)
        return answer is not None and any(
            answer == _answer(other) for name in item.events for other in self._ways[name]
        )

    def has_twin(self, item: Item) -> bool:
        """Tell whether a sibling asks for the same person, one by the office and the other without it."""
        answer = _answer(item) if item.asks in _WHO else None
        return answer is not None and any(
            {item.asks, other.asks} == _WHO and answer == _answer(other)
            for name in item.events
            for other in self._ways[name]
        )

    def may_repeat(self, item: Item) -> bool:
        """Tell whether no answer about these statements is asked for twice already."""
        return all(self._repeated[name] < _REPEATS for name in item.events)

    def value(self, item: Item) -> float:
        siblings = {
            other.id: other for name in item.events for other in self._ways[name] if not is_joint(other)
        }
        same = sum(
            _SAME_ASKS * (find_subject(other) is find_subject(item)) + _SAME_TYPE * (other.type is item.type)
            for other in siblings.values()
        )
        new = _asks_matter(item) and not any(
            _asks_matter(other) for name in item.events for other in self._ways[name]
        )
        return self._merits[item.id] - same + _MATTER * new + _LUCK * _draw(item.id)


def _answer(item: Item) -> tuple[str, str] | None:
    """Return what has to be known to answer: a date, a figure, a name; None where items do not repeat it."""
    if is_joint(item) or item.type is ItemType.TRUE_FALSE or isinstance(item.key, bool):
        return None
    if item.asks is Asks.DATE:
        return (item.asks, "")
    if item.asks in {Asks.QUANTITY, Asks.VOTE}:
        figure = read_figure(item.key) if isinstance(item.key, str) else item.key
        return (item.asks, f"{figure:g}") if isinstance(figure, int | float) else None
    return ("name", squeeze(item.key)) if isinstance(item.key, str) else None


# asked for again whenever a sibling is taken
@lru_cache(maxsize=8192)
def _draw(name: str) -> float:
    """Throw a die, from 0 to 1, that stays, so that not every statement is asked in the same ways."""
    return sha256(name.encode()).digest()[0] / 255


def _asks_matter(item: Item) -> bool:
    return item.asks in _MATTERS and item.type is not ItemType.TRUE_FALSE and not is_joint(item)


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
