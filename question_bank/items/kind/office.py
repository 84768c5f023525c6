"""Who held which office at a time: to choose the office, to choose the person, to write the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.facts.model import EntityType
from question_bank.facts.undated.office import TERM
from question_bank.facts.undated.triviality import FAMILIAR
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.incumbency import Around, look_around, prove_office
from question_bank.items.kind.proof import Proof, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.office import is_familiar, pick_holders, pick_offices, pick_people
from question_bank.items.option.rank import is_envoy, is_head
from question_bank.items.tenure import Tenure, are_related, find_tenures, is_bound, is_single
from question_bank.items.wording.fact import ask_first_holder, ask_holder, ask_office, tell_holder

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFFICE: Final = "multiple_choice/office"
_HOLDER: Final = "multiple_choice/holder"
_NAME: Final = "short_answer/holder"
_FIRST: Final = "multiple_choice/first_holder"
_CROWD: Final = 60


def ask_offices(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on every office that a dated event of certain date shows somebody in."""
    roster = find_tenures(material.timeline, material.sides)
    cast = Cast.of(material.timeline)
    for place, tenure in enumerate(roster.tenures):
        around = look_around(material, roster, cast, place)
        for kind, make in (
            ("office", _ask_office),
            ("holder of an office", _ask_holder),
            ("name of a holder", _ask_name),
            ("who was the first", _ask_first),
        ):
            try:
                yield make(material, tenure, around)
            except UnsuitableError as error:
                yield Rejected(kind, str(error))


def _ask_office(material: Material, tenure: Tenure, around: Around) -> Item:
    proof = prove_office(material, tenure, around)
    if proof.edtf is None:
        raise UnsuitableError("no date")
    rng = material.chance(proof.identify(material, _OFFICE))
    told = around.cast.told.get(tenure.person, 0)
    if is_head(tenure.office) or (told >= FAMILIAR and not is_envoy(tenure.office)):
        raise UnsuitableError("everybody knows the office")
    wrong = pick_offices(tenure, around.near, around.roster, around.cast, rng)
    deed = around.deed
    return proof.make(
        material,
        Draft(
            kind=_OFFICE,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.OFFICE,
            stem=deed.ask_office(tenure.person) if deed else ask_office(tenure.person, proof.edtf),
            options=place_key(material, proof, 0, wrong, tenure.office),
            key=tenure.office,
        ),
    )


def _ask_holder(material: Material, tenure: Tenure, around: Around) -> Item:
    proof = prove_office(material, tenure, around)
    stem = _stem_for_holder(tenure, around, proof)
    rng = material.chance(proof.identify(material, _HOLDER))
    _refuse_familiar(tenure, around)
    wrong = pick_holders(tenure, around.near, around.roster, around.cast, rng)
    return proof.make(
        material,
        Draft(
            kind=_HOLDER,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.OFFICE,
            stem=stem,
            options=place_key(material, proof, 1, wrong, tenure.person),
            key=tenure.person,
        ),
    )


def _stem_for_holder(tenure: Tenure, around: Around, proof: Proof) -> str:
    """Ask who held the office, by the deed or by the time; raise UnsuitableError where others may have."""
    if proof.edtf is None or not is_bound(tenure.office):
        raise UnsuitableError("the office does not say whose it is")
    if around.deed:
        return around.deed.ask_holder(tenure.office)
    if proof.edtf.precision < Precision.MONTH and tenure.event and tenure.event.edtf == proof.edtf:
        raise UnsuitableError("an office may change hands within a year")
    return ask_holder(tenure.office, proof.edtf, among=not is_single(tenure.office))


def _ask_name(material: Material, tenure: Tenure, around: Around) -> Item:
    proof = prove_office(material, tenure, around)
    stem = _stem_for_holder(tenure, around, proof)
    if not is_single(tenure.office):
        raise UnsuitableError("several may hold such an office at once")
    # who leads a country is worth knowing, however little is told of him
    if tenure.person not in material.leading and not is_head(tenure.office):
        raise UnsuitableError("the article names the person too seldom")
    _refuse_familiar(tenure, around)
    return proof.make(
        material,
        Draft(
            kind=_NAME,
            type=ItemType.SHORT_ANSWER,
            asks=Asks.OFFICE,
            stem=stem,
            key=tenure.person,
            accepted=material.spellings.get(tenure.person, ()),
        ),
    )


def _refuse_familiar(tenure: Tenure, around: Around) -> None:
    if is_familiar(tenure, around.cast):
        raise UnsuitableError("everybody knows who holds the office")


def _ask_first(material: Material, tenure: Tenure, around: Around) -> Item:
    """Ask who was the first, or the third, in an office; that stays true without a date."""
    fact = tenure.fact
    office = fact.object if fact else ""
    if fact is None or not fact.quizzable or not is_bound(office) or not TERM.search(office):
        raise UnsuitableError("no first or third holder of an office is told of")
    if any(one.person != tenure.person and are_related(one.key, tenure.key) for one in around.near):
        raise UnsuitableError("two are said to have held it")
    proof = Proof(
        names=(fact.id,),
        events=(fact.id,),
        evidence=(fact.selector,),
        section=fact.section,
        told=tell_holder(office, tenure.person),
    )
    wrong = pick_people(
        tenure,
        around.cast.ranked[EntityType.PERSON][:_CROWD],
        material.chance(proof.identify(material, _FIRST)),
    )
    return proof.make(
        material,
        Draft(
            kind=_FIRST,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.OFFICE,
            stem=ask_first_holder(office),
            options=place_key(material, proof, 0, wrong, tenure.person),
            key=tenure.person,
        ),
    )
