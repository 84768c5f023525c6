"""Ballots: who voted against, how many, and whether somebody did."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.identity import squeeze
from question_bank.facts.model import Vote
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.motion import check_motion, find_date
from question_bank.items.kind.proof import Proof, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.ballot import pick_figures, pick_other_states
from question_bank.items.option.cast import Cast
from question_bank.items.wording.ballot import (
    Side,
    ask_side_count,
    ask_side_member,
    ask_side_members,
    name_ballot,
    state_side,
    tell_ballot,
)
from question_bank.items.wording.fact import say_where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_LISTED: Final = (3, 8)
_FAMILIAR: Final = 2


@dataclass(frozen=True, slots=True)
class _Ballot:
    """A vote, the words that name it in a question, its date where that is sure, and who else is told of."""

    vote: Vote
    name: str
    edtf: Edtf | None
    cast: Cast

    @property
    def lists(self) -> Mapping[Side, tuple[str, ...]]:
        vote = self.vote
        return {Side.YES: vote.yes_list, Side.NO: vote.no_list, Side.ABSTAIN: vote.abstain_list}

    @property
    def counts(self) -> Mapping[Side, int | None]:
        vote = self.vote
        return {Side.YES: vote.yes, Side.NO: vote.no, Side.ABSTAIN: vote.abstain}

    @property
    def by_states(self) -> bool:
        """Whether states vote, not members of a house."""
        return any(self.lists.values())


def ask_votes(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on every ballot that its words, with its date where that is sure, tell apart."""
    names = Counter((squeeze(vote.motion), squeeze(vote.body)) for vote in material.timeline.votes)
    cast = Cast.of(material.timeline)
    for vote in material.timeline.votes:
        try:
            ballot = _name(vote, cast, names[squeeze(vote.motion), squeeze(vote.body)] > 1)
        except UnsuitableError as error:
            yield Rejected("vote", str(error))
            continue
        for kind, make in _MAKERS:
            for side in (Side.NO, Side.YES, Side.ABSTAIN):
                try:
                    _refuse_equal(ballot, side, kind)
                    yield make(material, ballot, side)
                except UnsuitableError as error:
                    yield Rejected(kind, str(error))
                else:
                    # one question of a kind on one ballot, and two on the numbers of a house
                    if kind != _COUNT or side is Side.YES:
                        break


def _refuse_equal(ballot: _Ballot, side: Side, kind: str) -> None:
    """Refuse a second question that has the same number for its answer (20 votes on both sides)."""
    if kind == _COUNT and side is not Side.NO and ballot.counts[side] == ballot.vote.no:
        raise UnsuitableError("the number is that of the other side too")


def _name(vote: Vote, cast: Cast, repeated: bool) -> _Ballot:  # noqa: FBT001 - one fact about the article
    date = find_date(vote)
    check_motion(vote, certain=date is not None or not repeated, dated=date is not None)
    return _Ballot(vote, name_ballot(vote.body, vote.motion, date), date, cast)


def _prove(ballot: _Ballot, side: Side) -> Proof:
    told = tell_ballot(ballot.name, side, ballot.counts[side], ballot.lists[side], states=ballot.by_states)
    return Proof(
        names=(ballot.vote.id,),
        events=(ballot.vote.id,),
        evidence=(ballot.vote.selector,),
        section=ballot.vote.section,
        told=f"{told} {say_where(ballot.vote.section)}",
        edtf=ballot.edtf,
    )


def _whole_list(ballot: _Ballot, side: Side) -> tuple[str, ...]:
    """Return who voted so; raise UnsuitableError where the article may not name all of them."""
    names = ballot.lists[side]
    if not names:
        raise UnsuitableError("the article does not name who voted so")
    if not ballot.vote.list_complete or ballot.counts[side] not in {None, len(names)}:
        raise UnsuitableError("the list of who voted so is not complete")
    if any(load_gazetteer().country(name) != name for name in names):
        raise UnsuitableError("who voted are no countries")
    return names


def _ask_members(material: Material, ballot: _Ballot, side: Side) -> Item:
    names = _whole_list(ballot, side)
    wrong = pick_other_states(ballot.cast, ballot.vote)
    least, most = _LISTED
    options = [*names, *wrong[: most - len(names)]]
    if not least <= len(options) <= most or len(options) == len(names):
        raise UnsuitableError("too many voted so, or too few other states are told of")
    proof = _prove(ballot, side)
    kind = f"multiple_response/{side}"
    material.chance(proof.identify(material, kind)).shuffle(options)
    return proof.make(
        material,
        Draft(
            kind=kind,
            type=ItemType.MULTIPLE_RESPONSE,
            asks=Asks.VOTE,
            stem=ask_side_members(ballot.name, side),
            options=tuple(options),
            key=tuple(option for option in options if option in names),
        ),
    )


def _ask_member(material: Material, ballot: _Ballot, side: Side) -> Item:
    names = _whole_list(ballot, side)
    wrong = pick_other_states(ballot.cast, ballot.vote)[:3]
    if len(wrong) < _FAMILIAR:
        raise UnsuitableError("too few other states are told of")
    key = _least_told(ballot.cast, names)
    proof = _prove(ballot, side)
    kind = f"multiple_choice/{side}"
    material.chance(proof.identify(material, kind)).shuffle(wrong)
    return proof.make(
        material,
        Draft(
            kind=kind,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.VOTE,
            stem=ask_side_member(ballot.name, side),
            options=place_key(material, proof, 0, tuple(wrong), key),
            key=key,
        ),
    )


def _judge(material: Material, ballot: _Ballot, side: Side) -> Item:
    names = _whole_list(ballot, side)
    proof = _prove(ballot, side)
    kind = f"true_false/{side}"
    rng = material.chance(proof.identify(material, kind))
    others = pick_other_states(ballot.cast, ballot.vote)
    right = not others or rng.random() < 0.5  # noqa: PLR2004 - heads or tails
    named = [name for name in names if name != _least_told(ballot.cast, names)] or list(names)
    state = rng.choice(named) if right else rng.choice(others[:_FAMILIAR])
    return proof.make(
        material,
        Draft(
            kind=kind,
            type=ItemType.TRUE_FALSE,
            asks=Asks.VOTE,
            stem=state_side(ballot.name, side, state),
            key=right,
        ),
    )


def _count(material: Material, ballot: _Ballot, side: Side) -> Item:
    count = ballot.counts[side]
    if not count:
        raise UnsuitableError("the article does not give the number")
    proof = _prove(ballot, side)
    return proof.make(
        material,
        Draft(
            kind=f"number_entry/{side}",
            type=ItemType.NUMBER_ENTRY,
            asks=Asks.VOTE,
            stem=ask_side_count(ballot.name, side, states=ballot.by_states),
            key=float(count),
        ),
    )


def _choose_count(material: Material, ballot: _Ballot, side: Side) -> Item:
    count = ballot.counts[side]
    if not count or ballot.by_states:
        raise UnsuitableError("the article does not give the number, or names the few who voted so")
    proof = _prove(ballot, side)
    kind = f"multiple_choice/count:{side}"
    place = material.key_place(ballot.vote.id, 1, 4)
    figures = pick_figures(count, tuple(ballot.counts.values()), place)
    return proof.make(
        material,
        Draft(
            kind=kind,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.VOTE,
            stem=ask_side_count(ballot.name, side, states=False),
            options=tuple(f"{figure}표" for figure in figures),
            key=f"{count}표",
        ),
    )


def _least_told(cast: Cast, names: tuple[str, ...]) -> str:
    """Return the one of some states of which the article tells least: the others would be too plain."""
    return min(names, key=lambda name: (cast.told.get(name, 0), names.index(name)))


_COUNT: Final = "number of votes"
_MAKERS: Final[tuple[tuple[str, Callable[[Material, _Ballot, Side], Item]], ...]] = (
    ("who voted so", _ask_members),
    ("one who voted so", _ask_member),
    ("whether somebody voted so", _judge),
    (_COUNT, _count),
    ("number of votes to choose", _choose_count),
)
