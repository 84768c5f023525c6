"""The agreements whose conclusion an article tells, and what parts two of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.identity import squeeze
from question_bank.facts.judgement import Reason
from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.proof import Record, find_records
from question_bank.items.statement import is_certain
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Event
    from question_bank.items.material import Material

_KIND: Final = re.compile(r"(?<=[가-힣])\s?(조약|협정|의정서|협약|각서|선언)$")
# what was agreed to be concluded, or is told of a treaty concluded before, has not happened on the date
_CONCLUDED: Final = (
    r"(?:을|를|에|이|가)\s(?:\S{1,12}\s){0,2}?"
    r"(?:맺(?:었|고|으며|어졌)|(?:체결|조인|서명)(?:했|하였|하고|하며|됐|되었|되고|되며)(?!지))"
)


class Agreement(NamedTuple):
    """What was concluded and by whom, the event that dates it, and all dates that the article gives it."""

    record: Record
    event: Event | None
    dates: tuple[Edtf, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        return self.record.subject

    @property
    def parties(self) -> tuple[str, ...]:
        """Who concluded it."""
        return self.record.objects


def find_treaties(material: Material) -> Iterator[Agreement]:
    """Give the agreements whose conclusion one passage tells, with the one event of certain date there."""
    disputed = {name: one.events for one in material.timeline.contradictions for name in one.events}
    known = {event.id: event for event in material.timeline.events}
    events = sorted(material.timeline.events, key=lambda event: event.selector.start)
    starts = [event.selector.start for event in events]
    for record in find_records(material, {Relation.BETWEEN}, though=Reason.TOLD_BY_NAME):
        selector = record.fact.selector
        name = r"\s?".join(map(re.escape, record.subject.split()))
        if not re.search(f"{name}{_CONCLUDED}", selector.quote):
            continue
        inside = events[bisect_left(starts, selector.start) : bisect_left(starts, selector.end)]
        told = [event for event in inside if squeeze(record.subject) in squeeze(event.selector.quote)]
        dated = [event for event in told if is_certain(event) and is_askable(event.edtf)]
        sure = len(told) == len(dated) == 1 and dated[0].id not in disputed
        same = (known[name] for event in told for name in disputed.get(event.id, (event.id,)))
        dates = tuple(event.edtf for event in same if event.edtf)
        yield Agreement(record, dated[0] if sure else None, dates)


def name_party(name: str, parties: Sequence[str]) -> str:
    """Return the parties' signs before an agreement's name (한미, 조소), or a name in it; "" for none."""
    signs = load_gazetteer().abbreviations
    first = name.split(maxsplit=1)[0]
    lead = first[:2] if signs.get(first[:1]) in parties and signs.get(first[1:2]) in parties else ""
    return lead or next((party for party in parties if party in name), "")


def hint_alike(other: Agreement, agreement: Agreement) -> bool:
    """Tell whether the names do not part the two by the parties that one of them tells.

    A right one that tells them (한미 …) stands beside others that tell the same, and none that tells other
    ones stands beside any.
    """
    same, told = set(other.parties) == set(agreement.parties), name_party(other.name, other.parties)
    if name_party(agreement.name, agreement.parties):
        return same and bool(told)
    return same or not told


def is_of_another_time(other: Agreement, agreement: Agreement) -> bool:
    """Tell whether every date that the article gives the one lies apart from every date of the other."""
    return bool(other.dates and agreement.dates) and not any(
        theirs.overlaps(ours) for theirs in other.dates for ours in agreement.dates
    )


def is_of_others(other: Agreement, agreement: Agreement) -> bool:
    """Tell whether two agreements were surely concluded by others: neither's parties are all the other's."""
    theirs, ours = set(other.parties), set(agreement.parties)
    return not theirs <= ours and not ours <= theirs


def may_be_one(other: Agreement, agreement: Agreement, kind: str) -> bool:
    """Tell whether two names may be of one agreement: same parties, same kind, no date that parts them."""
    return (
        other.name != agreement.name
        and other.name.endswith(kind)
        and not is_of_another_time(other, agreement)
        and not is_of_others(other, agreement)
    )


def are_alike(left: str, right: str) -> bool:
    """Tell whether one name is a part of the other."""
    one, other = squeeze(left), squeeze(right)
    return one in other or other in one


def kind_of_treaty(name: str) -> str:
    """Return what an agreement is by the end of its name (조약), empty where that does not tell it."""
    kind = _KIND.search(name)
    return kind[1] if kind else ""
