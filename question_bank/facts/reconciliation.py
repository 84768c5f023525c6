"""What follows when an article tells one thing twice, or in two ways: at most one telling may be asked."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeVar

from question_bank.facts.comparison import compare, grouped
from question_bank.facts.judgement import Reason
from question_bank.facts.model import Contradiction, Event, Fact
from question_bank.facts.undated.relation import SINGLE, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.facts.happening import Happening
    from question_bank.facts.model import Timeline

_Told = TypeVar("_Told", Event, Fact)
_REASONS: Final = {
    "date": Reason.DATES_DIFFER,
    "figure": Reason.FIGURES_DIFFER,
    "outcome": Reason.OUTCOMES_DIFFER,
    "name": Reason.NAMES_DIFFER,
}
_FIGURES: Final = frozenset({Relation.MEASURE, Relation.COUNT})
_FIGURE: Final = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<rest>.*)")
_ROUGHLY: Final = re.compile(r"약|대략|여|정도|이상|이하|가량|남짓|최대|최소|[~∼]")
_TOLERANCE: Final = 0.1
_CROWD: Final = 40


def reconcile(
    timeline: Timeline, happenings: Sequence[Happening], dissent: Iterable[Contradiction] = ()
) -> Timeline:
    """Return the timeline with its duplicates and contradictions listed and no longer asked.

    Of two events that tell the same happening the less exact one is not quizzable, else the later one, unless
    it is the only one that is. What contradicts is not quizzable at all. ``happenings`` are the timeline's
    events in the form in which they are compared, ``dissent`` the dates that the article says others give.
    """
    comparison = compare(happenings)
    contradictions = (*comparison.contradictions, *contradicting(timeline.facts), *dissent)
    reasons = {
        name: _REASONS[contradiction.about]
        for contradiction in contradictions
        for name in contradiction.events
    }
    events = {event.id: _refused(event, reasons) for event in timeline.events}
    groups = comparison.duplicates
    for group in groups:
        told = [events[name] for name in group]
        best = min(told, key=_rank)
        for event in told:
            if event.quizzable and event is not best:
                events[event.id] = replace(event, quizzable=False, reason=Reason.TOLD_TWICE.value)
    return replace(
        timeline,
        events=tuple(events.values()),
        facts=tuple(_refused(fact, reasons) for fact in timeline.facts),
        duplicates=groups,
        contradictions=contradictions,
    )


def _refused(told: _Told, reasons: dict[str, Reason]) -> _Told:
    if not told.quizzable or told.id not in reasons:
        return told
    return replace(told, quizzable=False, reason=reasons[told.id].value)


def _rank(event: Event) -> tuple[bool, int, int]:
    """Return what orders the tellings of one happening, the best first: asked, exact, early."""
    precision = 0 if event.edtf is None or event.edtf.is_interval else event.edtf.precision
    return not event.quizzable, -precision, event.selector.start


def contradicting(facts: Sequence[Fact]) -> Iterator[Contradiction]:
    """Give the facts that give one thing two objects where it has but one."""
    drawers: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        if fact.relation in SINGLE:
            owner = fact.object if fact.relation == Relation.CAPITAL_OF else fact.subject
            drawers.setdefault((fact.relation, owner), []).append(fact)
    for (relation, _), members in drawers.items():
        about = "figure" if relation in _FIGURES else "name"
        pairs = [
            (one.id, other.id)
            for one, other in combinations(members[:_CROWD], 2)
            if about == "name" or _figures_differ(one.object, other.object)
        ]
        yield from (Contradiction(group, about) for group in grouped(pairs))


def _figures_differ(one: str, other: str) -> bool:
    """Tell whether two figures of one unit are not the same; a rough one leaves a tenth."""
    ours, theirs = _FIGURE.search(one), _FIGURE.search(other)
    if ours is None or theirs is None or ours["rest"].strip() != theirs["rest"].strip():
        return False
    first, second = (float(match["number"].replace(",", "")) for match in (ours, theirs))
    room = _TOLERANCE if _ROUGHLY.search(one) or _ROUGHLY.search(other) else 0.0
    return abs(first - second) > room * max(first, second)
