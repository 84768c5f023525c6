"""Which events of an article tell the same happening, and where it contradicts itself.

Two events are the same happening only where nothing tells them apart: day, people, place, ordinal, object.
Two summits on two days, or the same message every year, are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.facts.judgement import Reason
from question_bank.facts.model import Contradiction, DateRole, FigurePrecision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.happening import Happening

_ENOUGH: Final = 0.85
"""This share of the shorter statement's words must stand in the other."""
_MOSTLY: Final = 0.6
_FEWEST: Final = 2
_CROWD: Final = 40
"""Of more events that could be one another none is looked at: such a page repeats a pattern."""
_PAIR: Final = 2
_CORE: Final = 4
_AGREED: Final = frozenset({"conclude", "ratify", "force"})
_NO_HAPPENING: Final = frozenset(
    {
        Reason.DATE_ROLE.value,
        Reason.NOT_PAST.value,
        Reason.FORECAST.value,
        Reason.NOT_PROSE.value,
        Reason.UNFINISHED.value,
    }
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The groups of events that are one happening, and what contradicts what."""

    duplicates: tuple[tuple[str, ...], ...]
    contradictions: tuple[Contradiction, ...]


def compare(happenings: Sequence[Happening]) -> Comparison:
    """Return which of an article's events tell the same happening and which contradict each other.

    Only events of like act and time are looked at, so that the work grows with their number.
    """
    told = [one for one in happenings if _counts(one)]
    same: list[tuple[str, str]] = []
    apart: dict[str, list[tuple[str, str]]] = {}
    for one, other in _beside(told):
        about = _differ(one, other)
        pairs = same if about is None else apart.setdefault(about, [])
        pairs.append((one.event.id, other.event.id))
    apart.setdefault("date", []).extend(_once(told))
    contradictions = tuple(
        Contradiction(group, about) for about, pairs in apart.items() for group in grouped(pairs)
    )
    doubtful = {name for contradiction in contradictions for name in contradiction.events}
    return Comparison(grouped(pair for pair in same if doubtful.isdisjoint(pair)), contradictions)


def grouped(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Return the groups that pairs make: where a is b and b is c, all three are one."""
    groups: dict[str, dict[str, None]] = {}
    for one, other in pairs:
        joined = groups.get(one, {one: None}) | groups.get(other, {other: None})
        groups.update(dict.fromkeys(joined, joined))
    return tuple(tuple(group) for group in {id(group): group for group in groups.values()}.values())


def _counts(one: Happening) -> bool:
    event = one.event
    happened = event.reason not in _NO_HAPPENING
    return (
        event.edtf is not None
        and not event.edtf.is_open
        and (happened or (event.reason == Reason.NOT_PAST.value and one.concluded is not None))
        and event.date_role is not DateRole.OTHER
        and not one.denied
        and bool(one.act)
    )


def _beside(told: Sequence[Happening]) -> Iterator[tuple[Happening, Happening]]:
    """Give the pairs of events of one time that tell one happening, each in the order of the text.

    A coarser date (2024년) is that of a finer one inside it only where no other event inside it fits too.
    """
    drawers: dict[tuple[str, str], list[int]] = {}
    inside: dict[tuple[str, str], list[int]] = {}
    for place, one in enumerate(told):
        drawers.setdefault((_period(one.edtf), one.act), []).append(place)
        for wider in _wider(one.edtf):
            inside.setdefault((wider, one.act), []).append(place)
    for drawer, places in drawers.items():
        finer = inside.get(drawer, [])
        if len(places) > _CROWD or len(finer) > _CROWD:
            continue
        for first, second in combinations(places, _PAIR):
            if _is_same(told[first], told[second]):
                yield told[first], told[second]
        for coarse in places:
            fitting = [place for place in finer if _is_same(told[coarse], told[place])]
            if len({told[place].edtf for place in fitting}) == 1:
                first, second = sorted((coarse, fitting[0]))
                yield told[first], told[second]


def _period(edtf: Edtf) -> str:
    return str(edtf).rstrip("?~%")


def _wider(edtf: Edtf) -> tuple[str, ...]:
    """Return the month and the year that a day is in, the year that a month is in."""
    point = edtf.start
    if edtf.is_interval or point is None or point.precision < Precision.MONTH:
        return ()
    year, month, _ = (*_period(edtf).rsplit("-", point.precision - Precision.YEAR), "", "")[:3]
    return (year,) if point.precision is Precision.MONTH else (f"{year}-{month}", year)


def _is_same(one: Happening, other: Happening) -> bool:
    """Tell whether two events of one act, whose dates fit, tell the same happening (figures left aside)."""
    if _told_apart(one, other):
        return False
    day = one.edtf == other.edtf and one.edtf.precision is Precision.DAY
    if one.kind == "meeting" and day:
        return len(one.actors & other.actors) >= _PAIR
    if one.act == "conclude" and one.agreement and other.agreement:
        return one.agreement == other.agreement
    strangers = one.subjects and other.subjects and one.subjects.isdisjoint(other.subjects)
    once = one.kind == "once" and one.act != "conclude" and one.theme and one.theme == other.theme
    return bool(once) or (not strangers and _is_told_in(one, other))


def _told_apart(one: Happening, other: Happening) -> bool:
    """Tell whether something says that two events are not one: who tells it, people, place, an ordinal."""
    return (
        one.event.selector == other.event.selector
        or one.speaker != other.speaker
        or one.event.date_role is not other.event.date_role
        or _apart(one.actors, other.actors)
        or _apart(frozenset(one.event.places), frozenset(other.event.places))
        or bool(one.numbers and other.numbers and one.numbers != other.numbers)
    )


def _is_told_in(one: Happening, other: Happening) -> bool:
    """Tell whether one statement says nothing that the other does not say too."""
    shorter, longer = sorted((one.words, other.words), key=len)
    return len(shorter) >= _FEWEST and len(shorter & longer) >= _ENOUGH * len(shorter)


def _apart(some: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two sets of names cannot be those of one happening: neither is a part of the other."""
    return bool(some and others) and not (some <= others or others <= some)


def _differ(one: Happening, other: Happening) -> str | None:
    """Return about what two tellings of one happening contradict each other; None where they agree."""
    if one.sign and other.sign and one.sign != other.sign:
        return "outcome"
    theirs = other.figures()
    for counted, values in one.figures().items():
        pair = values | theirs.get(counted, set())
        exact = all(precision is FigurePrecision.EXACT for _, precision in pair)
        if exact and len(values) == len(theirs.get(counted, ())) == 1 and len(pair) == _PAIR:
            return "figure"
    return None


def _once(told: Sequence[Happening]) -> Iterator[tuple[str, str]]:
    """Give the events that tell what happens only once, such as one's birth, at different times."""
    drawers: dict[tuple[str, str], list[Happening]] = {}
    for one in told:
        drawer = _drawer(one)
        if drawer is not None:
            drawers.setdefault(drawer, []).append(one)
    for members in drawers.values():
        if len(members) > _CROWD:
            continue
        for one, other in combinations(members, _PAIR):
            # one clause may tell of two dates without contradicting itself
            elsewhere = one.event.selector != other.event.selector
            if elsewhere and not one.edtf.overlaps(other.edtf) and _is_one_thing(one, other):
                yield one.event.id, other.event.id


def _drawer(one: Happening) -> tuple[str, str] | None:
    """Return the act and the thing of what happens once; None for what is vague or claimed."""
    if one.edtf.uncertain or one.edtf.approximate or one.speaker is not None:
        return None
    agreement = one.concluded or (one.agreement if one.act in _AGREED else None)
    if agreement:
        return ("conclude" if one.concluded else one.act), agreement[1][-_CORE:]
    return (one.act, one.theme) if one.kind == "once" and one.act not in _AGREED and one.theme else None


def _is_one_thing(one: Happening, other: Happening) -> bool:
    """Tell whether two events are about one agreement, or about one thing by its name."""
    if _apart(one.actors, other.actors):
        return False
    if one.agreement and other.agreement and (one.concluded or one.act in _AGREED):
        ours, theirs = one.agreement[1], other.agreement[1]
        signs = _apart(one.agreement[0], other.agreement[0])
        return not signs and (ours.endswith(theirs) or theirs.endswith(ours))
    if _apart(frozenset(one.event.places), frozenset(other.event.places)) or one.numbers != other.numbers:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    return len(shorter & longer) >= _MOSTLY * len(shorter)
