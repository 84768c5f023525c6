"""Pairs to find among people and the offices in which dated events show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from question_bank.facts.identity import squeeze
from question_bank.items.era import window
from question_bank.items.kind.cluster import openers, weigh
from question_bank.items.kind.deed import find_others, find_time
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.office import is_familiar
from question_bank.items.option.rank import are_peers, standing_of
from question_bank.items.option.rival import one_name
from question_bank.items.period import coarsen
from question_bank.items.tenure import Roster, Tenure, are_related, find_tenures, is_bound, stands_alone
from question_bank.items.wording.explanation import note_spellings
from question_bank.items.wording.fact import OFFICES_STEM, show_at, tell_office
from question_bank.items.wording.question import is_askable, tell
from question_bank.items.wording.tag import tag_item

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Event
    from question_bank.items.material import Material

_KIND: Final = "matching/offices"
_SIZE: Final = 4
_FEWEST: Final = 3
_REACH: Final = 1
_WINDOW: Final = 12


class _Row(NamedTuple):
    """A person in office, the event that shows it with its date, and the time to stand beside the name."""

    tenure: Tenure
    event: Event
    edtf: Edtf
    when: Edtf


def match_offices(material: Material) -> Iterator[Item]:
    """Give questions that match three or four people of one country and time with their offices.

    Each stands with the time at which the article shows him in office, once only, and none ever held
    another's: the year, or where that does not decide it for one of them, the month. Heads of state of whom
    the article tells much are left out, for everybody knows them.
    """
    roster = find_tenures(material.timeline, material.sides)
    cast = Cast.of(material.timeline)
    pool = sorted(
        (tenure for tenure in roster.tenures if _is_clear(tenure, cast)),
        key=lambda tenure: (tenure.year or 0, tenure.fact.id if tenure.fact else ""),
    )
    used: set[str] = set()
    for place in openers([_name(tenure) for tenure in pool], _KIND, _REACH):
        chosen = _gather(pool, place, roster, used) if _name(pool[place]) not in used else []
        if len(chosen) >= _FEWEST:
            used.update(map(_name, chosen))
            yield _item(material, _date_rows(chosen, roster))


def _name(tenure: Tenure) -> str:
    return tenure.fact.id if tenure.fact else ""


def _is_clear(tenure: Tenure, cast: Cast) -> bool:
    """Tell whether an office says whose it is, and is shown on a day by an event and by a fact to ask."""
    edtf = tenure.event.edtf if tenure.event else None
    return (
        edtf is not None
        and is_askable(edtf)
        and tenure.fact is not None
        and tenure.fact.quizzable
        and is_bound(tenure.office)
        and stands_alone(tenure.office)
        and tenure.side is not None
        and not is_familiar(tenure, cast)
    )


def _gather(pool: Sequence[Tenure], place: int, roster: Roster, used: Collection[str]) -> list[Tenure]:
    """Return the opener with those nearest in time that fit beside it and one another, and are not used."""
    opener = pool[place]
    around = [*pool[max(0, place - _WINDOW) : place], *pool[place + 1 : place + 1 + _WINDOW]]
    around.sort(key=lambda other: (_years(opener, other), weigh(_name(opener), _name(other))))
    chosen = [opener]
    for other in around:
        free = len(chosen) < _SIZE and _name(other) not in used
        if free and all(_fits(kept, other, roster) for kept in chosen):
            chosen.append(other)
    return chosen


def _fits(left: Tenure, right: Tenure, roster: Roster) -> bool:
    """Tell whether two could be taken for one another, and neither held the other's office."""
    if left.side != right.side or one_name(left.person, right.person):
        return False
    if len(left.person.split()) != len(right.person.split()):
        return False
    if _years(left, right) > window(left.year or 0):
        return False
    held = (*roster.keys[left.person], left.key), (*roster.keys[right.person], right.key)
    if any(are_related(key, right.key) for key in held[0]) or any(
        are_related(key, left.key) for key in held[1]
    ):
        return False
    return are_peers(standing_of("", (left.office,)), standing_of("", (right.office,)))


def _years(left: Tenure, right: Tenure) -> int:
    return abs((left.year or 0) - (right.year or 0))


def _date_rows(chosen: Sequence[Tenure], roster: Roster) -> list[_Row]:
    """Return those chosen in the order of time, each with as coarse a time as decides it for all."""
    places = {(one.person, one.key): place for place, one in enumerate(roster.tenures)}
    near = (roster.near(places[one.person, one.key]) for one in chosen)
    grain = max(
        find_time(one, find_others(one, around)).precision for one, around in zip(chosen, near, strict=True)
    )
    rows = [
        _Row(one, one.event, one.event.edtf, coarsen(one.event.edtf, grain))
        for one in chosen
        if one.event and one.event.edtf
    ]
    return sorted(rows, key=lambda row: (row.edtf.first(), _name(row.tenure)))


def _item(material: Material, rows: Sequence[_Row]) -> Item:
    events = tuple(_name(row.tenure) for row in rows)
    identity = material.identity(_KIND, *events)
    pairs = [(show_at(row.tenure.person, row.when), row.tenure.office) for row in rows]
    rights = sorted(office for _, office in pairs)
    rng = material.chance(identity)
    rng.shuffle(pairs)
    while [right for _, right in pairs] == rights:
        rng.shuffle(pairs)
    proofs = [row.tenure.proofs for row in rows]
    spelled = note_spellings(material, ((row.tenure.person, row.tenure.proofs[0].quote) for row in rows))
    return Item(
        id=identity,
        type=ItemType.MATCHING,
        asks=Asks.OFFICE,
        stem=OFFICES_STEM,
        options=(*(left for left, _ in pairs), *rights),
        key=tuple(pairs),
        accepted=(),
        tolerance=None,
        explanation=" ".join((*(_tell(material, row) for row in rows), *spelled)),
        events=events,
        # the passage of each, then those that tell an office in full
        evidence=(*(first for first, *_ in proofs), *(proof for _, *rest in proofs for proof in rest)),
        tags=tag_item(None, (), Asks.OFFICE),
        difficulty=0.0,
    )


def _tell(material: Material, row: _Row) -> str:
    """Say who held the office, by what he did in it where that can be told."""
    one, place = row.tenure, material.places.get(row.event.id)
    told = "" if place is None else tell(material.statements[place], row.edtf)
    if squeeze(one.office) in squeeze(told):
        return told
    held = tell_office(one.person, one.office, row.when)
    return f"{held} {told}" if one.person in told else held
