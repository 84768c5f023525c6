"""Ids that statements take over from the edition before: told in other words it is the same statement."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from question_bank.edition.resemblance import Resemblance, Told
from question_bank.facts.identity import squeeze
from question_bank.items.model import Item, Status
from question_bank.items.wording.date_text import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from question_bank.facts.model import Event, Fact, Timeline, Vote

_Ids: TypeAlias = dict[str, str]
Named = TypeVar("Named", "Event", "Fact", "Vote")


def adopt_ids(timeline: Timeline, previous: Timeline, items: Iterable[Item] = ()) -> Timeline:
    """Return the timeline with the previous ids of what was only moved, reworded or corrected.

    What reads as before has the id that it had, also where it was taken over then. Of the rest the likest
    pairs go together; a fact that is the only one of its subject and relation keeps its id when its object is
    corrected. ``items`` are those of the previous edition: the retired ones remember statements that were
    gone by then and may have come back. No id is given twice.
    """
    remembered = _remember(items)
    ids = {
        **_adopt(timeline.events, previous.events, _quote, partial(_match_told, remembered=remembered)),
        **_adopt(timeline.votes, previous.votes, _quote, partial(_match_told, remembered={})),
        **_adopt(timeline.facts, previous.facts, _sense, _match_corrected),
    }
    return replace(
        timeline,
        events=_rename(timeline.events, ids),
        votes=_rename(timeline.votes, ids),
        facts=_rename(timeline.facts, ids),
        duplicates=tuple(tuple(ids.get(name, name) for name in group) for group in timeline.duplicates),
        contradictions=tuple(
            replace(one, events=tuple(ids.get(name, name) for name in one.events))
            for one in timeline.contradictions
        ),
    )


def _rename(statements: Sequence[Named], ids: Mapping[str, str]) -> tuple[Named, ...]:
    return tuple(replace(one, id=ids[one.id]) for one in statements)


def _quote(told: Event | Vote) -> str:
    return squeeze(told.selector.quote)


def _sense(fact: Fact) -> str:
    return "\x1f".join((squeeze(fact.subject), fact.relation, squeeze(fact.object)))


@dataclass(slots=True)
class _Pairing:
    """New ids and the old ones that they take over; each is given once."""

    given: _Ids = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def pair(self, new: str, old: str) -> None:
        if new not in self.given and old not in self.taken:
            self.given[new] = old
            self.taken.add(old)


def _adopt(
    new: Sequence[Named],
    old: Sequence[Named],
    reading: Callable[[Named], str],
    match: Callable[[Sequence[Named], Sequence[Named], Mapping[str, str]], Iterable[tuple[str, str]]],
) -> _Ids:
    """Return the final id of each new statement: by its reading, by its own id, by likeness."""
    pairing, known = _Pairing(), {one.id for one in old}
    for new_id, old_id in chain(
        _match_readings(new, old, reading),
        ((one.id, one.id) for one in new if one.id in known),
    ):
        pairing.pair(new_id, old_id)
    for new_id, old_id in match(new, old, pairing.given):
        pairing.pair(new_id, old_id)
    for one in new:
        if one.id not in pairing.given:
            pairing.pair(one.id, _find_free(one.id, pairing.taken))
    return pairing.given


def _match_readings(
    new: Sequence[Named], old: Sequence[Named], reading: Callable[[Named], str]
) -> Iterator[tuple[str, str]]:
    """Give the pairs that read alike; several dates in one clause have one quote, each keeps its own id."""
    before: dict[str, list[str]] = defaultdict(list)
    for one in old:
        before[reading(one)].append(one.id)
    yield from ((one.id, one.id) for one in new if one.id in before.get(reading(one), ()))
    yield from ((one.id, name) for one in new for name in before.get(reading(one), ()))


def _find_free(name: str, taken: Container[str]) -> str:
    """Return an id, or one made of it where a reworded statement has it already."""
    free, count = name, 1
    while free in taken:
        count += 1
        digest = hashlib.sha256(f"{name}\x1f{count}".encode()).hexdigest()[:12]
        free = f"{name.partition('-')[0]}-{digest}"
    return free


def _remember(items: Iterable[Item]) -> Mapping[str, str]:
    """Return the ids of the statements of retired questions, and what they read in the end."""
    gone = [item for item in items if item.status is Status.RETIRED and len(item.events) == 1]
    gone.sort(key=lambda item: item.changed_in)
    return {item.events[0]: item.evidence[0].quote for item in gone if item.evidence}


def _match_told(
    new: Sequence[Event] | Sequence[Vote],
    old: Sequence[Event] | Sequence[Vote],
    kept: Mapping[str, str],
    remembered: Mapping[str, str],
) -> Iterator[tuple[str, str]]:
    """Give the pairs that are alike; what was gone before is looked for once the rest is settled."""
    found = dict(Resemblance(_tell(old), _tell(new), kept).pairs())
    yield from found.items()
    settled = {*kept.values(), *(one.id for one in old)}
    gone = [
        Told(name, quote, next(find_dates(quote), None), 0)
        for name, quote in remembered.items()
        if name not in settled
    ]
    fresh = [told for told in _tell(new) if told.id not in kept and told.id not in found]
    yield from Resemblance(gone, fresh, {}).pairs() if gone and fresh else ()


def _tell(statements: Sequence[Event] | Sequence[Vote]) -> list[Told]:
    return [Told(one.id, one.selector.quote, one.edtf, one.selector.start) for one in statements]


def _match_corrected(
    new: Sequence[Fact], old: Sequence[Fact], kept: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Give the facts that have another object now and are the only one of their subject and relation."""
    fresh, gone = _find_lone(new, kept), _find_lone(old, set(kept.values()))
    yield from ((fact.id, gone[about].id) for about, fact in fresh.items() if about in gone)


def _find_lone(facts: Sequence[Fact], kept: Container[str]) -> dict[tuple[str, str], Fact]:
    """Return the facts that are the only one of their subject and relation, but for those that were kept."""
    count = Counter((fact.subject, fact.relation) for fact in facts)
    about = {(fact.subject, fact.relation): fact for fact in facts if fact.id not in kept}
    return {key: fact for key, fact in about.items() if count[key] == 1}
