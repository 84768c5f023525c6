"""How many voted so: to write, and to choose among other numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.ballot import pick_figures
from question_bank.items.wording.ballot import Side, ask_side_count

if TYPE_CHECKING:
    from question_bank.items.kind.ballot import Ballot

_SHARE: Final = 4


def _is_on_votes(material: Material) -> bool:
    """Tell whether votes are the article's own matter: at least one to every four events."""
    return len(material.timeline.votes) * _SHARE >= len(material.timeline.events)


def write_count(material: Material, ballot: Ballot, side: Side) -> Item:
    """Ask for the number of votes; raise UnsuitableError where the article does not give it."""
    count = ballot.counts[side]
    if not count:
        raise UnsuitableError("the article does not give the number")
    if not (ballot.lists[side] or _is_on_votes(material)):
        raise UnsuitableError("nobody need know the bare number of votes")
    proof = ballot.prove(side)
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


def choose_count(material: Material, ballot: Ballot, side: Side) -> Item:
    """Ask for the number of a house's votes among others of its size; raise UnsuitableError."""
    count = ballot.counts[side]
    if not _is_on_votes(material):
        raise UnsuitableError("nobody need know the bare number of votes")
    if not count or ballot.by_states:
        raise UnsuitableError("the article does not give the number, or names the few who voted so")
    proof = ballot.prove(side)
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
