"""The skeleton of a Korean statement: its subject, its last predicate, and the forms it can take.

Before a noun the topic particle gives way to the subject particle (the relative clause has no topic), so
 ``회의는 표를 미뤘다`` becomes ``회의가 표를 미룬``. Only what the morphemes settle is settled here; a
sentence whose subject cannot be told with certainty raises ClauseError.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.korean.act_noun import finish_note, name_actor
from question_bank.korean.chain import is_one_course, untense
from question_bank.korean.endings import Predicate, last_predicate
from question_bank.korean.linking import find_links
from question_bank.korean.morphology import Token, tokens
from question_bank.korean.particles import attach
from question_bank.korean.subject import (
    ClauseError,
    Subject,
    find_saying,
    find_subject,
    is_misread_particle,
    is_topic,
    place_subject,
)
from question_bank.korean.timing import find_inner_endings, find_time_place, outside_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARTICLES: Final = {"이": "JKS", "가": "JKS", "은": "JX", "는": "JX", "을": "JKO", "를": "JKO"}


@dataclass(frozen=True)
class Clause:
    """A past statement with one subject.

    ``saying``: it tells what somebody said (-다고 밝혔다). ``moved``: another clause with its own subject
    follows the subject, which stands clearer after it, at this offset. ``compound``: it tells two acts
    (했고, -고) that may be of two actors or times; ``joined``: where the first of several acts of one subject
    ends, None for a single one. ``contrasts``: the 는 of 에는 and 에서는.
    """

    text: str
    tokens: tuple[Token, ...]
    predicate: Predicate
    subject: Subject
    saying: bool
    moved: int | None
    compound: bool
    joined: int | None
    contrasts: tuple[tuple[int, int], ...]

    @property
    def subject_text(self) -> str:
        """The subject without its particle."""
        return self.text[self.subject.start : self.subject.end]

    def statement(self, subject: str | None = None) -> str:
        """Return the statement with 이/가 after its subject (or after another), one form for all."""
        return self._arrange(subject or self.subject_text) + self.predicate.surface

    def dated(self, when: str, subject: str | None = None) -> str:
        """Return the statement with its time (2019년 5월에), where it can only be that of the statement.

        A speaker goes with the time to the front, as 2019년 5월에 배가 떠났다고 … would date the ship; behind
        a clause that comes before the subject the time follows the subject (잃어버린 병이 2017년에 나왔다).
        """
        named, ends = subject or self.subject_text, self.subject.particle_end
        last = len(self.predicate.before)
        if (self.saying or self.moved is not None) and self.subject.bare:
            parts = [when, attach(named, "은/는"), self._cut(0, self.subject.start, self.contrasts)]
            parts.append(self._cut(ends, last, self.contrasts))
        elif self.is_led:
            parts = [self._cut(0, self.subject.start, self.contrasts), attach(named, "이/가"), when]
            parts.append(self._cut(ends, last, self.contrasts))
        else:
            return f"{when} {self.statement(subject)}"
        gap = "" if self.predicate.before[-1:].strip() else " "
        return " ".join(" ".join(parts).split()) + gap + self.predicate.surface

    def modifier(self) -> str:
        """Return the form that stands before a noun, subject included."""
        return self._before_noun

    @cached_property
    def _before_noun(self) -> str:
        # many kinds of question ask for it
        return self._arrange(self.subject_text) + self._ending

    def modifier_without_subject(self, when: str = "") -> str:
        """Return the form that stands before its own subject; empty unless the subject is bare.

        ``when`` is put in where it can only be the time of the statement: behind what was said, and behind
        a noun that a verb modifies (결승에 오른 팀을 2019년에 이긴).
        """
        if not self.subject.bare:
            return ""
        dropped = sorted((*self.contrasts, (self.subject.start, self.subject.particle_end)))
        last = len(self.predicate.before)
        body = [token for token in self.tokens if token.end <= last]
        place = find_time_place(body, self._inner, said=self.saying) if when else 0
        if when and self.moved is not None and not self.saying:
            place = self.moved
        parts = [self._cut(0, place, dropped), when, self._cut(place, last, dropped)]
        words = " ".join(" ".join(parts).split())
        gap = "" if not words or self.predicate.before[-1:].strip() else " "
        return (words + gap + self._ending).strip()

    @property
    def is_led(self) -> bool:
        """Whether a clause comes before the subject's particle: 잃어버린 병이, 전쟁이 끝난 뒤 시장이."""
        return any(one.end < self.subject.particle_end for one in self._inner)

    @cached_property
    def _inner(self) -> tuple[Token, ...]:
        """The endings that close a clause before the last predicate, quotations apart."""
        last = len(self.predicate.before)
        body = [token for token in outside_quotes(self.text, self.tokens) if token.start < last]
        return tuple(find_inner_endings(body))

    @cached_property
    def _ending(self) -> str:
        return self.predicate.modifier()[len(self.predicate.before) :]

    def _arrange(self, subject: str) -> str:
        """Return all but the last predicate, the subject in its place or after what was said."""
        ends = self.subject.particle_end
        named = attach(subject, "이/가") if subject else ""
        places = [0, self.subject.start, ends, len(self.predicate.before)]
        if self.moved is not None:
            places.insert(3, self.moved)
        parts = [self._cut(places[0], places[1], self.contrasts)]
        parts += [self._cut(first, last, self.contrasts) for first, last in pairwise(places[2:])]
        parts.insert(1 if self.moved is None else 2, named)
        words = " ".join(" ".join(parts).split())
        return words + ("" if words and self.predicate.before[-1:].strip() else " ")

    def _cut(self, start: int, end: int, dropped: Sequence[tuple[int, int]]) -> str:
        kept, at = [], start
        for first, last in dropped:
            if at <= first and last <= end:
                kept.append(self.text[at:first])
                at = last
        return "".join((*kept, self.text[at:end]))


def read_clause(text: str, names: Sequence[str] = ()) -> Clause:
    """Return the clause that a sentence (without date and full stop) makes; raise ClauseError where unsure.

    ``names`` are taken as names wherever they stand, even where their syllables look like other words. The
    clause's own text is the finished sentence: a chronicle's note gets its verb, acts that are joined lose
    the tense of all but the last.
    """
    found = _read(text, names)
    predicate = last_predicate(text, found)
    if predicate is None:
        finished = finish_note(text, found)
        if finished is None:
            raise ClauseError("not told in the past")
        return read_clause(finished, names)
    named = name_actor(text, found)
    if named is not None:
        return read_clause(named, names)
    body = [token for token in outside_quotes(text, found) if token.start < len(predicate.before)]
    said = find_saying(body)
    subject, mark = find_subject(body, said)
    links = find_links(body, mark, said)
    whole = [*body, *(Token(form, tag, 0, 0) for form, tag in predicate.stem)]
    one = is_one_course(whole, mark, said, links)
    told = untense(text, body, links) if one else text
    if told != text:
        return read_clause(told, names)
    stop = len(body) if said is None else mark
    return Clause(
        text,
        found,
        predicate,
        subject,
        said is not None,
        place_subject(body, mark, said),
        compound=bool(links) and not one,
        joined=body[links[0]].end if one else None,
        contrasts=tuple(
            (token.start, token.end)
            for i, token in enumerate(body[:stop])
            if is_topic(token) and i and body[i - 1].tag == "JKB" and i != mark
        ),
    )


def _read(text: str, names: Sequence[str]) -> tuple[Token, ...]:
    # without its full stop Kiwi takes a last -다 for a link
    return tuple(token for token in _mend(text, tokens(text + "."), names) if token.start < len(text))


def _mend(text: str, found: Sequence[Token], names: Sequence[str]) -> Iterator[Token]:
    """Join the pieces of known names, and read a bare 이 after a noun as the particle it must be."""
    spans = sorted(span for name in names for span in _places(text, name))
    named: tuple[int, int] | None = None
    for i, token in enumerate(found):
        span = next((span for span in spans if span[0] <= token.start < span[1]), None)
        if span and token.end <= span[1]:
            if span != named:
                yield Token(text[span[0] : span[1]], "NNP", *span)
            named = span
            continue
        tail = _PARTICLES.get(text[span[1] : token.end]) if span and token.start == span[0] else None
        if span and tail and text[token.end : token.end + 1] == " ":
            # Kiwi takes 최별이 for one word
            yield Token(text[span[0] : span[1]], "NNP", *span)
            yield Token(text[span[1] : token.end], tail, span[1], token.end)
            continue
        if is_misread_particle(text, found, i):
            yield Token("이", "JKS", token.start, token.end)
        else:
            yield token


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while name and start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + len(name))
