"""A ballot that a question can name, and what the questions on it rest on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Vote
from question_bank.items.kind.motion import find_date, name_motion
from question_bank.items.kind.proof import Proof
from question_bank.items.option.cast import Cast
from question_bank.items.wording.ballot import Side, name_ballot, tell_ballot

if TYPE_CHECKING:
    from collections.abc import Mapping

_CAST: Final = re.compile(r"(?:찬성|반대)표|거부권|기권|표결|투표")


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote, the words that name it in a question, its date where that is sure, and who else is told of."""

    vote: Vote
    name: str
    edtf: Edtf | None
    cast: Cast

    @property
    def lists(self) -> Mapping[Side, tuple[str, ...]]:
        """Who voted so, as far as the article names them."""
        vote = self.vote
        return {Side.YES: vote.yes_list, Side.NO: vote.no_list, Side.ABSTAIN: vote.abstain_list}

    @property
    def counts(self) -> Mapping[Side, int | None]:
        """How many voted so, None where the article does not tell."""
        vote = self.vote
        return {Side.YES: vote.yes, Side.NO: vote.no, Side.ABSTAIN: vote.abstain}

    @property
    def is_cast(self) -> bool:
        """Whether the article speaks of votes cast, not only of being for it or against it."""
        return _CAST.search(self.vote.selector.quote) is not None

    @property
    def by_states(self) -> bool:
        """Whether states vote, not members of a house."""
        return any(self.lists.values())

    def prove(self, side: Side) -> Proof:
        """Return what the items on one side of it rest on."""
        told = tell_ballot(
            self.name,
            side,
            self.counts[side],
            self.lists[side],
            states=self.by_states,
            cast=self.is_cast,
        )
        return Proof(
            names=(self.vote.id,),
            events=(self.vote.id,),
            evidence=(self.vote.selector,),
            section=self.vote.section,
            told=told,
            edtf=self.edtf,
        )


def read_ballot(vote: Vote, cast: Cast, *, repeated: bool) -> Ballot:
    """Return a vote as a question names it; ``repeated``: the article tells of another by the same name.

    Raises UnsuitableError where its words and its date do not tell it from others.
    """
    date = find_date(vote)
    motion, year = name_motion(vote, certain=date is not None or not repeated, dated=date is not None)
    return Ballot(vote, name_ballot(vote.body, motion, date, year), date, cast)
