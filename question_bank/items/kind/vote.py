"""Ballots: who voted against, how many, and whether somebody did."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.facts.identity import squeeze
from question_bank.items.kind.ballot import Ballot, read_ballot
from question_bank.items.kind.rejected import Rejected
from question_bank.items.kind.vote_count import choose_count, write_count
from question_bank.items.kind.voter import ask_felled, ask_member, ask_members, judge_voter
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.cast import Cast
from question_bank.items.wording.ballot import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from question_bank.items.model import Item

_COUNT: Final = "number of votes"
_MAKERS: Final[tuple[tuple[str, Callable[[Material, Ballot, Side], Item]], ...]] = (
    ("who voted so", ask_members),
    ("one who voted so", ask_member),
    ("who brought it down", ask_felled),
    ("whether somebody voted so", judge_voter),
    (_COUNT, write_count),
    ("number of votes to choose", choose_count),
)


def ask_votes(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on every ballot that its words, with its date where that is sure, tell apart."""
    names = Counter((squeeze(vote.motion), squeeze(vote.body)) for vote in material.timeline.votes)
    cast = Cast.of(material.timeline)
    for vote in material.timeline.votes:
        try:
            ballot = read_ballot(vote, cast, repeated=names[squeeze(vote.motion), squeeze(vote.body)] > 1)
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


def _refuse_equal(ballot: Ballot, side: Side, kind: str) -> None:
    """Refuse a second question that has the same number for its answer (20 votes on both sides)."""
    if kind == _COUNT and side is not Side.NO and ballot.counts[side] == ballot.vote.no:
        raise UnsuitableError("the number is that of the other side too")
