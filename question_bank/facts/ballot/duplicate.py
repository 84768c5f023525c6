"""One vote for each ballot, however often an article tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from question_bank.facts.identity import squeeze
from question_bank.facts.model import Vote

if TYPE_CHECKING:
    from collections.abc import Sequence

_LAST: Final = 2
_MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Found:
    """A vote as one paragraph tells it, whether it passed, if told, and whether a date stands there."""

    vote: Vote
    passed: bool | None
    dated: bool


def are_alike(left: str | None, right: str | None) -> bool:
    """Tell whether two names mean one thing: one ends or begins with the other (국회, 국회 본회의)."""
    if left is None or right is None:
        return False
    one, two = sorted((squeeze(left), squeeze(right)), key=len)
    return two.endswith(one) or two.startswith(one)


def merge_votes(found: Sequence[Found]) -> tuple[Vote, ...]:
    """Return the votes, one for each ballot, in the order of the text.

    Of two tellings the one that says more stays; a count that they give differently is none. One without a
    date goes with another only where nothing else could be meant.
    """
    kinds: dict[str, dict[str, list[Found]]] = {}
    for one in sorted(found, key=lambda one: one.vote.edtf is None):
        kind = kinds.setdefault(squeeze(one.vote.motion)[-_LAST:], {})
        day = "" if one.vote.edtf is None else str(one.vote.edtf.bounds())
        mine = kind.setdefault(day, [])
        groups = [mine] if day else list(islice(kind.values(), _MOST))
        same = [
            (group, at) for group in groups for at, other in enumerate(group[:_MOST]) if _is_same(one, other)
        ]
        if len(same) == 1:
            group, at = same[0]
            group[at] = _join(group[at], one)
        else:
            mine.append(one)
    votes = (one.vote for kind in kinds.values() for group in kind.values() for one in group)
    return tuple(sorted(votes, key=lambda vote: vote.selector.start))


def _counts(vote: Vote) -> tuple[int | None, ...]:
    return vote.yes, vote.no, vote.abstain, vote.absent


def _weigh(one: Found) -> int:
    """Return how much a telling says."""
    lists = (*one.vote.yes_list, *one.vote.no_list, *one.vote.abstain_list)
    return 2 * sum(count is not None for count in _counts(one.vote)) + len(lists)


def _is_same(one: Found, other: Found) -> bool:
    """Tell whether two tellings are of one ballot: same body, motion, date and outcome."""
    mine, its = one.vote, other.vote
    if mine.selector.start < its.selector.end and its.selector.start < mine.selector.end:
        return False
    if None not in {one.passed, other.passed} and one.passed is not other.passed:
        return False
    if not (are_alike(mine.body, its.body) and are_alike(mine.motion, its.motion)):
        return False
    if mine.edtf is not None and its.edtf is not None:
        return mine.edtf.bounds() == its.edtf.bounds()
    if (one.dated and mine.edtf is None) or (other.dated and its.edtf is None):
        return False
    pairs = [(a, b) for a, b in zip(_counts(mine), _counts(its), strict=True) if None not in {a, b}]
    return 0 in {_weigh(one), _weigh(other)} or (bool(pairs) and all(a == b for a, b in pairs))


def _join(one: Found, other: Found) -> Found:
    """Return the telling that says more, the first of equals, without the counts that differ in the other."""
    more, less = (other, one) if _weigh(other) > _weigh(one) else (one, other)
    pairs = zip(_counts(more.vote), _counts(less.vote), strict=True)
    yes, no, abstain, absent = (a if None in {a, b} or a == b else None for a, b in pairs)
    edtf = more.vote.edtf or less.vote.edtf
    vote = replace(more.vote, edtf=edtf, yes=yes, no=no, abstain=abstain, absent=absent)
    return Found(vote, more.passed if more.passed is not None else less.passed, more.dated or less.dated)
