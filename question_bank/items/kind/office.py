"""Who held which office at a time: to choose the office, to choose the person, to write the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from question_bank.dates.edtf import Precision
from question_bank.facts.model import EntityType
from question_bank.facts.undated.office import TERM
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import Proof, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.office import FAMILIAR, is_familiar, pick_holders, pick_offices, pick_people
from question_bank.items.option.rank import is_head
from question_bank.items.tenure import (
    Roster,
    Tenure,
    are_related,
    find_tenures,
    is_bound,
    is_single,
    stands_alone,
)
from question_bank.items.wording.fact import (
    ask_first_holder,
    ask_holder,
    ask_office,
    say_spelling,
    say_where,
    tell_holder,
    tell_office,
)
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OFFICE: Final = "multiple_choice/office"
_HOLDER: Final = "multiple_choice/holder"
_NAME: Final = "short_answer/holder"
_FIRST: Final = "multiple_choice/first_holder"
_CROWD: Final = 60
_RETURNING: Final = 2
"""In so many events a person takes part whose name a learner should be able to write."""


class _Around(NamedTuple):
    """What wrong options are taken from: the offices told of nearby, all of the article's, and its people."""

    near: Sequence[Tenure]
    roster: Roster
    cast: Cast


def ask_offices(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on every office that a dated event of certain date shows somebody in."""
    roster = find_tenures(material.timeline, material.sides)
    cast = Cast.of(material.timeline)
    for place, tenure in enumerate(roster.tenures):
        around = _Around(roster.near(place), roster, cast)
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


def _prove(material: Material, tenure: Tenure) -> Proof:
    """Return what the items on a tenure rest on; raise UnsuitableError where nothing shows it at a date."""
    event = tenure.event
    if event is None or event.edtf is None:
        raise UnsuitableError("no event of certain date shows the office")
    if not is_askable(event.edtf):
        raise UnsuitableError("the date is no single day, month or year")
    if not stands_alone(tenure.office):
        raise UnsuitableError("the office says too little to stand alone")
    # not the event's id: what happened then is another statement, with questions of its own
    fact = (tenure.fact.id,) if tenure.fact else ()
    return Proof(
        names=fact or (event.id, tenure.person),
        events=fact or (event.id,),
        evidence=tenure.proofs,
        section=event.section,
        told=" ".join(
            filter(
                None,
                (
                    tell_office(tenure.person, tenure.office, event.edtf),
                    say_where(event.section),
                    say_spelling(tenure.person, _spelling(material, tenure)),
                ),
            )
        ),
        edtf=event.edtf,
    )


def _spelling(material: Material, tenure: Tenure) -> str | None:
    """Return how the passage spells the name, where it does so in another way; None where it does not."""
    quote = " ".join(proof.quote for proof in tenure.proofs)
    if tenure.person in quote:
        return None
    names = material.spellings.get(tenure.person, ())
    return max((name for name in names if name in quote), key=len, default=None)


def _ask_office(material: Material, tenure: Tenure, around: _Around) -> Item:
    proof = _prove(material, tenure)
    if proof.edtf is None:
        raise UnsuitableError("no date")
    rng = material.chance(proof.identify(material, _OFFICE))
    if is_head(tenure.office) or around.cast.told.get(tenure.person, 0) >= FAMILIAR:
        raise UnsuitableError("everybody knows the office")
    wrong = pick_offices(tenure, around.near, around.roster, around.cast, rng)
    return proof.make(
        material,
        Draft(
            kind=_OFFICE,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.OFFICE,
            stem=ask_office(tenure.person, proof.edtf),
            options=place_key(material, proof, 0, wrong, tenure.office),
            key=tenure.office,
        ),
    )


def _ask_holder(material: Material, tenure: Tenure, around: _Around) -> Item:
    proof = _prove(material, tenure)
    edtf = proof.edtf
    if edtf is None or not is_bound(tenure.office):
        raise UnsuitableError("the office does not say whose it is")
    if edtf.precision < Precision.MONTH:
        raise UnsuitableError("an office may change hands within a year")
    rng = material.chance(proof.identify(material, _HOLDER))
    _refuse_familiar(tenure, around)
    wrong = pick_holders(tenure, around.near, around.roster, around.cast, rng)
    return proof.make(
        material,
        Draft(
            kind=_HOLDER,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.OFFICE,
            stem=ask_holder(tenure.office, edtf, among=not is_single(tenure.office)),
            options=place_key(material, proof, 1, wrong, tenure.person),
            key=tenure.person,
        ),
    )


def _ask_name(material: Material, tenure: Tenure, around: _Around) -> Item:
    proof = _prove(material, tenure)
    edtf = proof.edtf
    if edtf is None or edtf.precision < Precision.MONTH or not is_bound(tenure.office):
        raise UnsuitableError("the office does not say whose it is, or may have changed hands")
    if not is_single(tenure.office):
        raise UnsuitableError("several may hold such an office at once")
    if around.cast.told.get(tenure.person, 0) < _RETURNING:
        raise UnsuitableError("the article names the person once")
    _refuse_familiar(tenure, around)
    return proof.make(
        material,
        Draft(
            kind=_NAME,
            type=ItemType.SHORT_ANSWER,
            asks=Asks.OFFICE,
            stem=ask_holder(tenure.office, edtf, among=False),
            key=tenure.person,
            accepted=material.spellings.get(tenure.person, ()),
        ),
    )


def _refuse_familiar(tenure: Tenure, around: _Around) -> None:
    if is_familiar(tenure, around.cast):
        raise UnsuitableError("everybody knows who holds the office")


def _ask_first(material: Material, tenure: Tenure, around: _Around) -> Item:
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
        told=f"{tell_holder(office, tenure.person)} {say_where(fact.section)}",
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
