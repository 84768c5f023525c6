"""Who voted how: all of them, one among others, who brought a motion down, and whether somebody did."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import place_key
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.ballot import pick_other_states
from question_bank.items.wording.ballot import (
    Side,
    ask_opposed,
    ask_side_member,
    ask_side_members,
    deny_side,
    state_side,
)

if TYPE_CHECKING:
    from question_bank.items.kind.ballot import Ballot
    from question_bank.items.option.cast import Cast

_LISTED: Final = (3, 8)
_FAMILIAR: Final = 2
_FEWEST: Final = 3
"""Wrong options among which one who voted so is sought: with fewer he is the one that stands out."""
_FELLED: Final = (
    r"(?:이|가|의)\s(?:혼자\s|홀로\s)?(?:반대|거부권)[^.]{0,30}(?:무산|부결|없어지|좌절|불발|폐기|막)"
)
_OTHER: Final = {Side.NO: Side.YES, Side.YES: Side.NO}


def ask_members(material: Material, ballot: Ballot, side: Side) -> Item:
    """Ask for all states that voted so; raise UnsuitableError where the article may not name them all."""
    names = _whole_list(ballot, side)
    wrong = pick_other_states(ballot.cast, ballot.vote)
    least, most = _LISTED
    options = [*names, *wrong[: most - len(names)]]
    if not least <= len(options) <= most or len(wrong) < _FEWEST:
        raise UnsuitableError("too many voted so, or too few other states are told of")
    proof = ballot.prove(side)
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


def ask_member(material: Material, ballot: Ballot, side: Side) -> Item:
    """Ask which of some states voted so, one of which the article tells little; raise UnsuitableError."""
    names = _whole_list(ballot, side)
    wrong = pick_other_states(ballot.cast, ballot.vote)[:3]
    if len(wrong) < _FEWEST:
        raise UnsuitableError("too few other states are told of")
    key = _least_told(ballot.cast, names)
    proof = ballot.prove(side)
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


def judge_voter(material: Material, ballot: Ballot, side: Side) -> Item:
    """Return a statement on how a state voted; raise UnsuitableError where the article names none."""
    if not ballot.vote.list_complete:
        return _judge_side(material, ballot, side)
    names = _whole_list(ballot, side)
    proof = ballot.prove(side)
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


def _judge_side(material: Material, ballot: Ballot, side: Side) -> Item:
    """Return a statement on somebody who is named: that he voted so, or the other way, which is false.

    How those voted whom the article does not name is not known, so nobody else can stand in his place.
    """
    names = [name for name in ballot.lists[side] if load_gazetteer().country(name) == name]
    if not names or side is Side.ABSTAIN:
        raise UnsuitableError("the article does not name who voted so")
    proof = ballot.prove(side)
    kind = f"true_false/{side}"
    rng = material.chance(proof.identify(material, kind))
    right = rng.random() < 0.5  # noqa: PLR2004 - heads or tails
    told, state = side if right else _OTHER[side], rng.choice(names)
    if not right:
        denied = deny_side(told, side, state, cast=ballot.is_cast)
        proof = replace(proof, told=f"{denied} {proof.told}")
    return proof.make(
        material,
        Draft(
            kind=kind,
            type=ItemType.TRUE_FALSE,
            asks=Asks.VOTE,
            stem=state_side(ballot.name, told, state, cast=ballot.is_cast),
            key=right,
        ),
    )


def ask_felled(material: Material, ballot: Ballot, side: Side) -> Item:
    """Ask for the one state that the article names as having brought the motion down; UnsuitableError."""
    names, quote = ballot.lists[side], ballot.vote.selector.quote
    if side is not Side.NO or len(names) != 1 or load_gazetteer().country(names[0]) != names[0]:
        raise UnsuitableError("the article does not name one state alone that was against it")
    if ballot.counts[side] not in {None, 1} or not re.search(f"{re.escape(names[0])}{_FELLED}", quote):
        raise UnsuitableError("the article does not say that its vote brought the motion down")
    proof = ballot.prove(side)
    return proof.make(
        material,
        Draft(
            kind=f"short_answer/{side}",
            type=ItemType.SHORT_ANSWER,
            asks=Asks.VOTE,
            stem=ask_opposed(ballot.name),
            key=names[0],
            accepted=material.spellings.get(names[0], ()),
        ),
    )


def _whole_list(ballot: Ballot, side: Side) -> tuple[str, ...]:
    """Return who voted so; raise UnsuitableError where the article may not name all of them."""
    names = ballot.lists[side]
    if not names:
        raise UnsuitableError("the article does not name who voted so")
    if not ballot.vote.list_complete or ballot.counts[side] not in {None, len(names)}:
        raise UnsuitableError("the list of who voted so is not complete")
    if any(load_gazetteer().country(name) != name for name in names):
        raise UnsuitableError("who voted are no countries")
    return names


def _least_told(cast: Cast, names: tuple[str, ...]) -> str:
    """Return the one of some states of which the article tells least: the others would be too plain."""
    return min(names, key=lambda name: (cast.told.get(name, 0), names.index(name)))
