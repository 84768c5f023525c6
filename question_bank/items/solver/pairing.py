"""What belongs together: events and dates, acts and people, people and offices, both sides of a fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Fact
from question_bank.items.solver.choice import SPOKEN_OF, TOLD, tellers
from question_bank.items.solver.moment import read_moment, read_moments, without_moments
from question_bank.items.solver.office import held_at, holds_office
from question_bank.items.solver.passage import squeeze
from question_bank.items.solver.sequence import find_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.items.solver.index import Index

_NOUN: Final = re.compile(r"\s(?:인물|사람|곳|나라|기관|언론사|단체|장소|일)$")
# 최선희(2024년 11월 4일): somebody at a time
_AT: Final = re.compile(r"(?P<name>[^()]+?)\s?\((?P<when>[^()]+)\)")


def match_sides(
    events: Index, facts: Index, lefts: Sequence[str], rights: Sequence[str]
) -> frozenset[tuple[str, str]]:
    """Return the pairs that belong together, each side used once.

    What has but one partner gets it first; where in the end several ways are open, those pairs are left out.
    """
    fitting = {left: {right for right in rights if _fit(events, facts, left, right)} for left in lefts}
    found: dict[str, str] = {}
    while fitting:
        single = next((left for left, fits in fitting.items() if len(fits) == 1), None)
        if single is None:
            single, right = _only_taker(fitting)
            if single is None:
                break
        else:
            right = next(iter(fitting[single]))
        found[single] = right
        del fitting[single]
        for fits in fitting.values():
            fits.discard(right)
    return frozenset(found.items())


def _only_taker(fitting: dict[str, set[str]]) -> tuple[str | None, str]:
    """Return a pair whose right side fits one left side only."""
    for right in sorted({right for fits in fitting.values() for right in fits}):
        takers = [left for left, fits in fitting.items() if right in fits]
        if len(takers) == 1:
            return takers[0], right
    return None, ""


def _fit(events: Index, facts: Index, left: str, right: str) -> bool:
    for text, other in ((left, right), (right, left)):
        at = _AT.fullmatch(text)
        moment = read_moment(at["when"]) if at else None
        if at and moment:
            return held_at(events, at["name"], moment, other)
        date = read_moment(other)
        if date:
            moment = find_moment(events, text)
            return moment is not None and date.contains(moment)
        if holds_office(events, text, other) or holds_office(facts, text, other):
            return True
        if _describes(events, text, other):
            return True
    return _related(facts, left, right)


def _describes(events: Index, text: str, name: str) -> bool:
    """Tell whether a text is an act and a name that of somebody whom its passages name."""
    moments = read_moments(text)
    body = _NOUN.sub("", without_moments(text).strip())
    if len(body.split()) <= len(name.split()) or squeeze(name) in squeeze(text):
        return False
    moment = moments[0] if moments else None
    passages = tellers(events, body, moment, SPOKEN_OF if moment else TOLD)
    return any(passage.holds(name) for passage in passages)


def _related(facts: Index, left: str, right: str) -> bool:
    sides = {squeeze(left), squeeze(right)}
    return any(
        {squeeze(passage.told.subject), squeeze(passage.told.object)} == sides
        for passage in facts.near(f"{left} {right}")
        if isinstance(passage.told, Fact)
    )
