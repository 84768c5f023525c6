"""Who voted how, and how many did."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Vote
from question_bank.items.solver.moment import read_moments
from question_bank.items.solver.passage import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.items.solver.index import Index

_SIDES: Final = (
    ("no", re.compile(r"반대")),
    ("abstain", re.compile(r"기권")),
    ("absent", re.compile(r"불참|결석")),
    ("yes", re.compile(r"찬성")),
)
_LEAST: Final = 0.45
_NEAR: Final = 0.1
_SHORT: Final = 2


def find_side(stem: str) -> str | None:
    """Return the side of a vote that a stem names, the last one told."""
    places = [(match.start(), side) for side, form in _SIDES for match in form.finditer(stem)]
    return max(places)[1] if places else None


def find_votes(index: Index, stem: str) -> tuple[Vote, ...]:
    """Return the ballots that a stem speaks of: those it names, else the best and those nearly as good."""
    named = tuple(_named(index, stem))
    if named:
        return named
    hits = [hit for hit in index.find(stem) if isinstance(hit.passage.told, Vote) and hit.share >= _LEAST]
    return tuple(
        hit.passage.told
        for hit in hits
        if isinstance(hit.passage.told, Vote) and hit.share >= hits[0].share - _NEAR
    )


def _named(index: Index, stem: str) -> Iterator[Vote]:
    """Give the ballots whose motion and body a stem names, if it names a time, those of that time."""
    bare, moments = squeeze(stem), read_moments(stem)
    for passage in index.near(stem):
        vote = passage.told
        if not isinstance(vote, Vote) or squeeze(vote.motion) not in bare or squeeze(vote.body) not in bare:
            continue
        date = vote.edtf
        if date is None or not moments or any(date.overlaps(moment) for moment in moments):
            yield vote


def voters(vote: Vote, side: str) -> tuple[str, ...]:
    """Return the voters of a side whom the article names."""
    return {"yes": vote.yes_list, "no": vote.no_list, "abstain": vote.abstain_list}.get(side, ())


def count_votes(vote: Vote, side: str) -> int | None:
    """Return how many voted so: the figure, else the length of a complete list."""
    told = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain, "absent": vote.absent}[side]
    names = voters(vote, side)
    return len(names) if told is None and names and vote.list_complete else told


def choose_voters(votes: Sequence[Vote], side: str, stem: str, options: Iterable[str]) -> frozenset[str]:
    """Return the options that voted so, those aside whom the stem names itself, not only in the motion.

    A motion may be told in other words: of the stem the words count that begin none of the motion's.
    """
    told = {word[: max(_SHORT, len(word) - 1)] for vote in votes for word in vote.motion.split()}
    asked = squeeze(" ".join(word for word in stem.split() if not word.lstrip("‘“").startswith(tuple(told))))
    named = {squeeze(name) for vote in votes for name in voters(vote, side)}
    return frozenset(
        option for option in options if squeeze(option) in named and squeeze(option) not in asked
    )


def judge_vote(index: Index, statement: str) -> bool | None:
    """Return whether a statement on somebody's vote is true, or None where that cannot be said."""
    side = find_side(statement)
    votes = find_votes(index, statement) if side else ()
    if len(votes) != 1 or side is None:
        return None
    moments, date = read_moments(statement), votes[0].edtf
    if date and any(not date.overlaps(moment) for moment in moments):
        return False
    bare = squeeze(statement)
    named = {name for name in voters(votes[0], side) if squeeze(name) in bare}
    others = {
        name
        for other, _ in _SIDES
        if other != side
        for name in voters(votes[0], other)
        if squeeze(name) in bare
    }
    if named:
        return True
    return False if others or votes[0].list_complete else None
