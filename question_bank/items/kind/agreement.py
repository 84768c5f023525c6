"""Who concluded an agreement, and what was concluded when."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.identity import squeeze
from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import Proof, Record, find_records, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.country import is_state, rank_states
from question_bank.items.option.distractors import FEWEST, LENGTH_RATIO, WANTED
from question_bank.items.statement import is_certain
from question_bank.items.wording.fact import (
    ask_agreement,
    ask_agreement_name,
    ask_parties,
    say_where,
    tell_agreement,
)
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.facts.model import Event

_PARTIES: Final = "multiple_response/parties"
_WHICH: Final = "multiple_choice/agreement"
_NAME: Final = "short_answer/agreement"
_KIND: Final = re.compile(r"(?<=[가-힣])\s?(조약|협정|의정서|협약|각서|선언)$")
# what was agreed to be concluded, or is told of a treaty concluded before, has not happened on the date
_CONCLUDED: Final = (
    r"(?:을|를|에|이|가)\s(?:\S{1,12}\s){0,2}?"
    r"(?:맺(?:었|고|으며|어졌)|(?:체결|조인|서명)(?:했|하였|하고|하며|됐|되었|되고|되며)(?!지))"
)
_DESCRIBING: Final = re.compile(r"(?:관한|대한|위한|의)\s")
_WORDS: Final = 3
_CROWD: Final = 30
_PAIR: Final = 2
_MOST: Final = 5


class _Agreement(NamedTuple):
    """What was concluded and by whom, and the event that dates it."""

    record: Record
    event: Event | None

    @property
    def name(self) -> str:
        return self.record.subject

    @property
    def parties(self) -> tuple[str, ...]:
        return self.record.objects


class _Around(NamedTuple):
    """What wrong options are taken from: the agreements told of nearby, and who takes part in the article."""

    agreements: Sequence[_Agreement]
    cast: Cast


def ask_agreements(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on every agreement whose parties one passage names in full."""
    agreements = list(_find_agreements(material))
    cast = Cast.of(material.timeline)
    for place, agreement in enumerate(agreements):
        around = _Around(agreements[max(0, place - _CROWD) : place + _CROWD], cast)
        for kind, make in (
            ("parties of an agreement", _ask_parties),
            ("agreement", _ask_which),
            ("name of an agreement", _ask_name),
        ):
            try:
                yield make(material, agreement, around)
            except UnsuitableError as error:
                yield Rejected(kind, str(error))


def _find_agreements(material: Material) -> Iterator[_Agreement]:
    """Give the agreements whose conclusion one passage tells, with the one event of certain date there."""
    disputed = {name for one in material.timeline.contradictions for name in one.events}
    events = sorted(material.timeline.events, key=lambda event: event.selector.start)
    starts = [event.selector.start for event in events]
    for record in find_records(material, {Relation.BETWEEN}):
        selector = record.fact.selector
        name = r"\s?".join(map(re.escape, record.subject.split()))
        if not re.search(f"{name}{_CONCLUDED}", selector.quote):
            continue
        inside = events[bisect_left(starts, selector.start) : bisect_left(starts, selector.end)]
        told = [event for event in inside if squeeze(record.subject) in squeeze(event.selector.quote)]
        dated = [event for event in told if is_certain(event) and is_askable(event.edtf)]
        sure = len(told) == len(dated) == 1 and dated[0].id not in disputed
        yield _Agreement(record, dated[0] if sure else None)


def _prove(agreement: _Agreement) -> Proof:
    event = agreement.event
    edtf = event.edtf if event else None
    told = tell_agreement(agreement.name, agreement.parties, edtf)
    proof = agreement.record.prove(f"{told} {say_where(agreement.record.fact.section)}")
    if event is None:
        return proof
    quote = squeeze(event.selector.quote)
    whole = all(squeeze(party) in quote for party in agreement.parties)
    return replace(proof, evidence=(event.selector,) if whole else proof.evidence, edtf=edtf)


def _ask_parties(material: Material, agreement: _Agreement, around: _Around) -> Item:
    parties = agreement.parties
    if not all(map(is_state, parties)) or not _PAIR <= len(parties) <= _MOST:
        raise UnsuitableError("its parties are not two to five countries")
    if _names_party(agreement.name, parties):
        raise UnsuitableError("the agreement's name tells its parties")
    if set(parties) == around.cast.pair:
        raise UnsuitableError("the whole article is about its parties")
    wrong = rank_states(around.cast, parties)[:WANTED]
    if len(wrong) < FEWEST:
        raise UnsuitableError("too few other countries")
    proof = _prove(agreement)
    options = [*parties, *wrong]
    material.chance(proof.identify(material, _PARTIES)).shuffle(options)
    return proof.make(
        material,
        Draft(
            kind=_PARTIES,
            type=ItemType.MULTIPLE_RESPONSE,
            asks=Asks.AGREEMENT,
            stem=ask_parties(agreement.name, proof.edtf),
            options=tuple(options),
            key=tuple(option for option in options if option in parties),
        ),
    )


def _ask_which(material: Material, agreement: _Agreement, around: _Around) -> Item:
    proof = _prove(agreement)
    if proof.edtf is None:
        raise UnsuitableError("no event of certain date tells of it")
    wrong = _pick_others(agreement, around.agreements)
    material.chance(proof.identify(material, _WHICH)).shuffle(wrong)
    return proof.make(
        material,
        Draft(
            kind=_WHICH,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.AGREEMENT,
            stem=ask_agreement(agreement.parties, proof.edtf),
            options=place_key(material, proof, 0, tuple(wrong[:WANTED]), agreement.name),
            key=agreement.name,
        ),
    )


def _ask_name(material: Material, agreement: _Agreement, around: _Around) -> Item:
    proof = _prove(agreement)
    kind = _KIND.search(agreement.name)
    if proof.edtf is None or kind is None:
        raise UnsuitableError("no event of certain date tells of it, or its name does not tell its kind")
    if len(agreement.name.split()) > _WORDS or _DESCRIBING.search(agreement.name):
        raise UnsuitableError("its name is more of a description")
    if any(_may_be_one(other, agreement, kind[1]) for other in around.agreements):
        raise UnsuitableError("the article may call it by another name")
    lead = _names_party(agreement.name, agreement.parties)
    other_names = material.spellings.get(agreement.name, ())
    rest = agreement.name.removeprefix(lead).strip()
    return proof.make(
        material,
        Draft(
            kind=_NAME,
            type=ItemType.SHORT_ANSWER,
            asks=Asks.AGREEMENT,
            stem=ask_agreement_name(agreement.parties, kind[1], proof.edtf),
            key=agreement.name,
            accepted=(*((rest,) if lead and rest != kind[1] else ()), *other_names),
        ),
    )


def _names_party(name: str, parties: Sequence[str]) -> str:
    """Return the parties' signs before an agreement's name (한미, 조소), or a name in it; "" for none."""
    signs = load_gazetteer().abbreviations
    first = name.split(maxsplit=1)[0]
    lead = first[:2] if signs.get(first[:1]) in parties and signs.get(first[1:2]) in parties else ""
    return lead or next((party for party in parties if party in name), "")


def _pick_others(agreement: _Agreement, agreements: Sequence[_Agreement]) -> list[str]:
    """Return other agreements, concluded at another date or by others, whose names are about as long."""
    others = [
        other.name
        for other in agreements
        if not _alike(other.name, agreement.name)
        and (_is_of_another_time(other, agreement) or _is_of_others(other, agreement))
    ]
    longest = max(map(len, others), default=0)
    if len(others) < FEWEST or longest * LENGTH_RATIO < len(agreement.name):
        raise UnsuitableError("too few other agreements of another date or other parties")
    return others


def _is_of_another_time(other: _Agreement, agreement: _Agreement) -> bool:
    theirs = other.event.edtf if other.event else None
    ours = agreement.event.edtf if agreement.event else None
    return theirs is not None and ours is not None and not theirs.overlaps(ours)


def _is_of_others(other: _Agreement, agreement: _Agreement) -> bool:
    """Tell whether two agreements were surely concluded by others: neither's parties are all the other's."""
    theirs, ours = set(other.parties), set(agreement.parties)
    return not theirs <= ours and not ours <= theirs


def _may_be_one(other: _Agreement, agreement: _Agreement, kind: str) -> bool:
    """Tell whether two names may be of one agreement: same parties, same kind, no date that parts them."""
    return (
        other.name != agreement.name
        and other.name.endswith(kind)
        and not _is_of_another_time(other, agreement)
        and not _is_of_others(other, agreement)
    )


def _alike(left: str, right: str) -> bool:
    one, other = squeeze(left), squeeze(right)
    return one in other or other in one
