"""Ballots: who voted against, how many; only what the article says, and only where its numbers agree.

A ballot may be told in several sentences of a paragraph (이 결의안에 반대한 나라는 …) and again elsewhere; it
is one vote. Its date is that of the clause that tells it, or of the sentence before that tells it too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.facts.ballot.body import BODY, find_body
from question_bank.facts.ballot.clause import Clause
from question_bank.facts.ballot.day import Calendar
from question_bank.facts.ballot.duplicate import Found, are_alike, merge_votes
from question_bank.facts.ballot.motion import complete_kind, find_kind, find_motion
from question_bank.facts.ballot.tally import ABSENT, ABSTAIN, NO, YES, settle_counts
from question_bank.facts.ballot.telling import Telling, read_tellings
from question_bank.facts.ballot.voter import Side, count_named
from question_bank.facts.gazetteer import Gazetteer
from question_bank.facts.identity import vote_id
from question_bank.facts.model import Vote
from question_bank.facts.syntax import read_syntax
from question_bank.korean.morphology import Token
from question_bank.source.article import Article, Sentence
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH: Final = 2
_PLENARY: Final = "본회의"


@dataclass(frozen=True)
class Material:
    """What is at hand to read the ballots of an article; ``analyse`` gives the morphemes of a text."""

    article: Article
    sentences: Sequence[Sentence]
    calendar: Calendar
    gazetteer: Gazetteer
    analyse: Callable[[str], tuple[Token, ...]]

    def are_near(self, first: int, last: int) -> bool:
        """Tell whether two sentences, by their numbers, stand near each other in one paragraph."""
        return last - first <= _REACH and self._paragraphs[first] == self._paragraphs[last]

    def clause(self, text: str) -> Clause:
        """Return a whole sentence or heading as a clause."""
        tokens = self.analyse(text)
        return Clause(text, 0, len(text), tokens, read_syntax(text, tokens))

    @cached_property
    def _paragraphs(self) -> tuple[int, ...]:
        """The number of the paragraph of each sentence."""
        blocks = [paragraph for section in self.article.sections for paragraph in section.paragraphs]
        blocks.extend(footnote.paragraph for footnote in self.article.footnotes)
        return tuple(number for number, block in enumerate(blocks) for _ in block.sentences)


@dataclass(slots=True)
class _Ballot:
    """The tellings of one ballot in a paragraph, each with the number of its sentence, and its date.

    ``dated`` tells that a date stands in it, that of the ballot or not; ``follows`` that another ballot
    stands right before it; ``counts`` are all that it tells, ``body`` is who voted, once it is known.
    """

    motion: str | None
    edtf: Edtf | None
    dated: bool
    follows: bool
    tellings: list[tuple[int, Telling]]
    counts: dict[str, int] = field(default_factory=dict)
    body: str | None = None

    @property
    def last(self) -> int:
        """The number of the last sentence that tells it."""
        return self.tellings[-1][0]


def find_votes(material: Material) -> tuple[Vote, ...]:
    """Return the ballots of an article in the order of its text, each once.

    A ballot whose body or motion the text does not name is left out.
    """
    ballots: list[_Ballot] = []
    for number, sentence in enumerate(material.sentences):
        for telling in read_tellings(sentence.text, material.gazetteer, material.analyse):
            _place(material, ballots, number, telling)
    return merge_votes(tuple(_settle(material, ballots)))


def _place(material: Material, ballots: list[_Ballot], number: int, telling: Telling) -> None:
    """Put a telling to the ballot that it goes on with, else begin one."""
    edtf, dated = material.calendar.find_day(number, material.sentences[number].text, telling)
    motion = telling.motion or None
    last = ballots[-1] if ballots and material.are_near(ballots[-1].last, number) else None
    if last is not None and (motion is None or are_alike(motion, last.motion)):
        same_day = edtf == last.edtf or not dated or last.edtf is None
        if same_day and number > last.last and not _clashes(last, telling):
            last.tellings.append((number, telling))
            last.counts |= telling.tally.counts
            last.edtf = last.edtf or edtf
            last.dated = last.dated or dated
            return
    if not telling.weak:
        # 하원은 … 가결했으나 상원은 부결했다: what it leaves out is that of the ballot before
        told = motion or (last.motion if last else None)
        counts = dict(telling.tally.counts)
        ballots.append(_Ballot(told, edtf, dated, last is not None, [(number, telling)], counts))


def _clashes(ballot: _Ballot, telling: Telling) -> bool:
    """Tell whether a telling gives another number, another outcome or another body."""
    if any(ballot.counts.get(side, n) != n for side, n in telling.tally.counts.items()):
        return True
    for _, other in (ballot.tellings[0], ballot.tellings[-1]):
        if None not in {other.passed, telling.passed} and other.passed is not telling.passed:
            return True
        if telling.body and other.body and not are_alike(telling.body, other.body):
            return True
    return False


def _settle(material: Material, ballots: Sequence[_Ballot]) -> Iterator[Found]:
    """Give the votes of the ballots that say something and have a body and a motion."""
    before: _Ballot | None = None
    for ballot in ballots:
        tellings = [telling for _, telling in ballot.tellings]
        first = ballot.tellings[0][0]
        motion = ballot.motion or _look_back(material, first, find_motion) or _of_title(material, ballot)
        ballot.body = next((telling.body for telling in tellings if telling.body), None)
        if ballot.body is None and ballot.follows and before is not None:
            ballot.body = before.body
        ballot.body = ballot.body or _look_back(material, first, find_body) or _of_heading(material, first)
        if ballot.body == _PLENARY:
            ballot.body = _house(material, first, before) or _PLENARY
        before = ballot
        saying = [one for one in ballot.tellings if one[1].says]
        saying = saying or [one for one in ballot.tellings if one[1].held]
        if saying and motion and ballot.body:
            outcomes = {telling.passed for telling in tellings} - {None}
            passed = outcomes.pop() if len(outcomes) == 1 else None
            yield Found(_write(material, ballot, saying, motion, ballot.body), passed, ballot.dated)


def _look_back(material: Material, number: int, find: Callable[[Clause], str | None]) -> str | None:
    """Return what the sentences before in the paragraph name, the nearest first."""
    for at in range(number - 1, max(-1, number - 1 - _REACH), -1):
        if not material.are_near(at, number):
            return None
        found = find(material.clause(material.sentences[at].text))
        if found:
            return found
    return None


def _of_title(material: Material, ballot: _Ballot) -> str | None:
    """Return the motion by its kind, told here or shortly before, and the law that the title names."""
    first, telling = ballot.tellings[0]
    kind = telling.kind or _look_back(material, first, find_kind)
    return complete_kind(kind, material.article.title) if kind is not None else None


def _house(material: Material, first: int, before: _Ballot | None) -> str | None:
    """Return the house whose plenary sits: that of a committee that voted before, or one named before."""
    voted = before.body if before is not None and material.are_near(before.last, first) else None
    named = voted or _look_back(material, first, find_body) or _of_heading(material, first)
    house = named.split()[0] if named else ""
    return house if BODY.fullmatch(house) and house != _PLENARY else None


def _of_heading(material: Material, number: int) -> str | None:
    """Return the body that a heading above a sentence or the title names."""
    headings = (*reversed(material.sentences[number].section), material.article.title)
    return next((body for heading in headings if (body := find_body(material.clause(heading)))), None)


def _write(
    material: Material, ballot: _Ballot, saying: Sequence[tuple[int, Telling]], motion: str, body: str
) -> Vote:
    counts, sides = _sum_up([telling for _, telling in saying], body)
    first, telling = saying[0]
    text = material.sentences[first].text
    lists = {side: value.names for side, value in sides.items()}
    complete = bool(lists) and all(
        value.whole is True or len(value.names) == counts.get(side) for side, value in sides.items()
    )
    return Vote(
        id=vote_id(material.article.id, text[telling.start : telling.end]),
        body=body,
        motion=motion,
        edtf=ballot.edtf,
        yes=counts.get(YES),
        no=counts.get(NO),
        abstain=counts.get(ABSTAIN),
        absent=counts.get(ABSENT),
        yes_list=lists.get(YES, ()),
        no_list=lists.get(NO, ()),
        abstain_list=lists.get(ABSTAIN, ()),
        list_complete=complete,
        selector=_select(material, first, saying[-1][0]),
        section=material.sentences[first].section,
    )


def _sum_up(tellings: Sequence[Telling], body: str) -> tuple[dict[str, int], dict[str, Side]]:
    """Return the counts and the lists of a ballot from all that tells it."""
    counts: dict[str, int] = {}
    sides: dict[str, Side] = {}
    for telling in tellings:
        counts |= telling.tally.counts
        for side, value in telling.sides.items():
            if side not in sides or len(sides[side].names) < len(value.names):
                sides[side] = value
    for side, value in sides.items():
        if value.whole is True:
            counts.setdefault(side, len(value.names))
    tally = replace(
        tellings[0].tally,
        counts=counts,
        total=next((t.tally.total for t in tellings if t.tally.total is not None), None),
        unanimous=any(t.tally.unanimous for t in tellings),
    )
    return settle_counts(tally, count_named(sides, counts), body), sides


def _select(material: Material, first: int, last: int) -> Selector:
    """Return the passage from one sentence to another."""
    text = material.article.text
    parts = [s.passage.selector(text) for s in material.sentences[first : last + 1]]
    start, end = parts[0].start, parts[-1].end
    return Selector(start, end, text[start:end], " ".join(part.quote for part in parts))
