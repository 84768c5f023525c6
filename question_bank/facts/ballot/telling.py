"""One telling of a ballot: what a clause says of who voted, on what, how many and on which side.

A clause tells a ballot where it gives counts, names sides, or says that something was put to the vote, passed
or failed. What is only planned, needed, expected or asked in a poll is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from question_bank.facts.attribution import find_attribution
from question_bank.facts.ballot.body import find_body
from question_bank.facts.ballot.clause import Clause
from question_bank.facts.ballot.motion import find_kind, find_motion
from question_bank.facts.ballot.tally import FAILED, PASSED, Tally, read_tally
from question_bank.facts.ballot.voter import Side, find_sides
from question_bank.facts.model import Act
from question_bank.facts.names import find_names
from question_bank.facts.syntax import read_syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.korean.morphology import Token

SIGNAL: Final = re.compile(
    r"찬성|반대|기권|거부권|[가부]결|만장일치|표결|투표|채택|통과|개최지|전원\s|\d\s?대\s?\d|의결"
)
_CAST: Final = re.compile(
    r"표를 던|거부권|표결|투표|기권|만장일치|[가부]결|찬성\s?\d|반대\s?\d|개국이 (?:찬성|반대)"
)
_HELD: Final = re.compile(
    r"[가부]결(?!하기|하려|되려|하는)(?:[했됐돼된한]|하[였고여자며면]|되[었고어자며면]|시[켰키])|"
    r"만장일치로|투표로|표결로|표결에 부쳐[졌져]|표결 끝에|투표에 부"
)
_POPULAR: Final = re.compile(r"(?:국민|주민|당원|조합원|찬반)\s?투표")
_FAVOURED: Final = re.compile(r"(?:찬성|반대)(?:했|하였|률|으로|로|\s?\d)")
_SHARE: Final = re.compile(
    r"\d\s?%(?:가|의|로)?\s(?:찬성|반대)|(?:찬성|반대)(?:률)?\s?(?:은\s)?\d[\d.]{0,5}\s?%"
)
_SITE: Final = re.compile(r"개최(?:지|국| 도시)로\s(?:\S+\s)?(?:선정|결정|선출|확정)")
_NOT_YET: Final = re.compile(
    r"필요(?:하|로|했)|있어야|없어야|찬성해야|되려면|하려면|통과되면|가결되면|예정이|계획이|방침이|"
    r"여론\s?조사|설문|지지율|것으로 (?:보|예상|전망|관측|알려)|가능성이|(?:될|할) 것이라는|"
    r"(?:표결|투표)를 앞두"
)
_OPPOSED: Final = re.compile(r"무산|부결|없어지|채택되지 못|통과되지 못|불발|막혔|좌절|실패")
_CUT: Final = re.compile(r"(?<=[했됐었였켰])(?:고|으며|으나|지만|는데),?\s")
_RESULT: Final = re.compile(r"[가부]결|통과|채택|기각|인용|무산")
_UNSURE: Final = frozenset({Act.HEARSAY, Act.ESTIMATED, Act.DENIED, Act.CLAIMED})
_MOST: Final = 8
_COUNCIL: Final = ("안보리", "안전보장이사회")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one clause says of a ballot.

    ``start`` and ``end`` are the clause, ``at`` is where the ballot stands in it. ``motion`` is "" where it
    points to one (이 결의안), None where it names none; ``kind`` is then its last word (결의안). ``held``
    tells that there was a ballot even where no number is told; ``weak`` that the clause alone does not tell
    of one (미국만 반대했다); ``passed`` whether the motion passed, None where the clause does not say.
    """

    start: int
    end: int
    at: int
    motion: str | None
    kind: str | None
    body: str | None
    tally: Tally
    sides: dict[str, Side]
    held: bool
    weak: bool
    passed: bool | None

    @property
    def says(self) -> bool:
        """Whether it gives a count or a name."""
        return bool(self.tally.counts or self.sides or self.tally.unanimous)


def read_tellings(
    text: str, gazetteer: Gazetteer, analyse: Callable[[str], tuple[Token, ...]]
) -> tuple[Telling, ...]:
    """Return the ballots that a sentence tells, one for each clause with an outcome of its own.

    ``analyse`` gives the morphemes of a text; it is called where a word of ballots stands in it.
    """
    if SIGNAL.search(text) is None or _NOT_YET.search(text):
        return ()
    tokens = analyse(text)
    names = find_names(text, gazetteer, lambda: tokens)
    syntax = read_syntax(text, tokens)
    attribution = find_attribution(text, syntax, names, tokens)
    if attribution is not None and attribution.act in _UNSURE:
        return ()
    clauses = (Clause(text, start, end, tokens, syntax, names) for start, end in _cut(text))
    tellings = (_tell(clause, gazetteer) for clause in clauses)
    return tuple(telling for telling in tellings if telling is not None)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Give the clauses of a sentence that each have an outcome of their own; the whole for none but one.

    They are few in writing; a longer row is not cut further.
    """
    results = [match.start() for match in _RESULT.finditer(text)]
    start = 0
    for match in islice(_CUT.finditer(text), _MOST):
        at = bisect_left(results, match.start())
        if at < len(results) and at > bisect_left(results, start):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _tell(clause: Clause, gazetteer: Gazetteer) -> Telling | None:
    """Return the telling of a clause; None where nothing in it is a ballot."""
    text, start, end = clause.text, clause.start, clause.end
    tally = read_tally(text, start, end)
    sides = find_sides(clause, tally.ends, gazetteer)
    places = [side.start for side in sides.values()] + ([] if tally.at is None else [tally.at])
    at = min(places, default=end)
    passes, fails = (bool(pattern.search(text, start, end)) for pattern in (PASSED, FAILED))
    body = find_body(clause, at)
    held = _is_held(clause, decided=passes or fails)
    cast = len(tally.counts) > 1 or any(side in tally.counts for side in sides)
    told = held or cast or _CAST.search(text, start, end) is not None
    # 중국의 반대로 회의가 무산되었다: the members of a council decide, others only oppose
    if body is not None and body.endswith(_COUNCIL):
        told = told or _OPPOSED.search(text, start, end) is not None
    if (passes or fails) and not told:
        sides = {}
    certain = told or passes or fails or bool(tally.counts) or tally.unanimous
    if not certain and not sides:
        return None
    return Telling(
        start=start,
        end=end,
        at=at,
        motion=find_motion(clause),
        kind=find_kind(clause),
        body=body,
        tally=tally,
        sides=sides,
        held=held,
        weak=not certain,
        passed=None if passes == fails else passes,
    )


def _is_held(clause: Clause, *, decided: bool) -> bool:
    """Tell whether a clause says that there was a ballot, its numbers left aside."""
    text, start, end = clause.text, clause.start, clause.end
    if _HELD.search(text, start, end) or _SITE.search(text, start, end):
        return True
    if decided and _SHARE.search(text, start, end):
        return True
    popular = _POPULAR.search(text, start, end)
    return popular is not None and (decided or _FAVOURED.search(text, start, end) is not None)
