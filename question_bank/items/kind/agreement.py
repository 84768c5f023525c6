"""Who concluded an agreement, and what was concluded when."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from question_bank.facts.identity import squeeze
from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import Proof, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.kind.treaty import (
    Agreement,
    are_alike,
    find_treaties,
    hint_alike,
    is_of_another_time,
    is_of_others,
    kind_of_treaty,
    may_be_one,
    name_party,
)
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.country import is_state, rank_states
from question_bank.items.option.distractors import FEWEST, LENGTH_RATIO, WANTED
from question_bank.items.wording.fact import (
    ask_agreement,
    ask_agreement_name,
    ask_parties,
    tell_agreement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARTIES: Final = "multiple_response/parties"
_WHICH: Final = "multiple_choice/agreement"
_NAME: Final = "short_answer/agreement"
_DESCRIBING: Final = re.compile(r"(?:관한|대한|위한|의)\s")
_WORDS: Final = 3
_CROWD: Final = 30
_PAIR: Final = 2
_MOST: Final = 5


class _Around(NamedTuple):
    """What wrong options are taken from: the agreements told of nearby, and who takes part in the article.

    ``undated`` are the parties and the kinds of those that it names without telling how they came about.
    """

    agreements: Sequence[Agreement]
    cast: Cast
    undated: frozenset[tuple[frozenset[str], str]]


def ask_agreements(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on every agreement whose parties one passage names in full."""
    agreements = list(find_treaties(material))
    cast = Cast.of(material.timeline)
    concluded = {agreement.name for agreement in agreements}
    parties: dict[str, set[str]] = defaultdict(set)
    for fact in material.timeline.facts:
        if fact.relation == Relation.BETWEEN and fact.subject not in concluded:
            parties[fact.subject].add(fact.object)
    undated = frozenset((frozenset(names), kind_of_treaty(name)) for name, names in parties.items())
    for place, agreement in enumerate(agreements):
        around = _Around(agreements[max(0, place - _CROWD) : place + _CROWD], cast, undated)
        for kind, make in (
            ("parties of an agreement", _ask_parties),
            ("agreement", _ask_which),
            ("name of an agreement", _ask_name),
        ):
            try:
                yield make(material, agreement, around)
            except UnsuitableError as error:
                yield Rejected(kind, str(error))


def _prove(agreement: Agreement) -> Proof:
    event = agreement.event
    edtf = event.edtf if event else None
    told = tell_agreement(agreement.name, agreement.parties, edtf)
    proof = agreement.record.prove(told)
    if event is None:
        return proof
    if not all(fact.quizzable for fact in agreement.record.facts):
        # the name tells the parties: what is asked is the event, not between whom it is
        proof = replace(proof, names=(event.id,), events=(event.id,))
    quote = squeeze(event.selector.quote)
    whole = all(squeeze(party) in quote for party in agreement.parties)
    return replace(proof, evidence=(event.selector,) if whole else proof.evidence, edtf=edtf)


def _ask_parties(material: Material, agreement: Agreement, around: _Around) -> Item:
    parties = agreement.parties
    if not all(map(is_state, parties)) or not _PAIR <= len(parties) <= _MOST:
        raise UnsuitableError("its parties are not two to five countries")
    if name_party(agreement.name, parties):
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


def _ask_which(material: Material, agreement: Agreement, around: _Around) -> Item:
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


def _ask_name(material: Material, agreement: Agreement, around: _Around) -> Item:
    proof = _prove(agreement)
    kind = kind_of_treaty(agreement.name)
    if proof.edtf is None or not kind:
        raise UnsuitableError("no event of certain date tells of it, or its name does not tell its kind")
    if len(agreement.name.split()) > _WORDS or _DESCRIBING.search(agreement.name):
        raise UnsuitableError("its name is more of a description")
    unnamed = (frozenset(agreement.parties), kind) in around.undated
    if unnamed or any(may_be_one(other, agreement, kind) for other in around.agreements):
        raise UnsuitableError("the article may call it by another name")
    lead = name_party(agreement.name, agreement.parties)
    other_names = material.spellings.get(agreement.name, ())
    rest = agreement.name.removeprefix(lead).strip()
    return proof.make(
        material,
        Draft(
            kind=_NAME,
            type=ItemType.SHORT_ANSWER,
            asks=Asks.AGREEMENT,
            stem=ask_agreement_name(agreement.parties, kind, proof.edtf),
            key=agreement.name,
            accepted=(*((rest,) if lead and rest != kind else ()), *other_names),
        ),
    )


def _pick_others(agreement: Agreement, agreements: Sequence[Agreement]) -> list[str]:
    """Return other agreements, concluded at another date or by others, whose names are about as long."""
    others = [
        other.name
        for other in agreements
        if not are_alike(other.name, agreement.name)
        and hint_alike(other, agreement)
        and (is_of_another_time(other, agreement) or is_of_others(other, agreement))
    ]
    longest = max(map(len, others), default=0)
    if len(others) < FEWEST or longest * LENGTH_RATIO < len(agreement.name):
        raise UnsuitableError("too few other agreements of another date or other parties")
    return others
