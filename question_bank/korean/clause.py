"""The skeleton of a Korean statement: its subject, its last predicate, and the forms it can take.

Before a noun the topic particle gives way to the subject particle (the relative clause has no topic), so
 ``회의는 표를 미뤘다`` becomes ``회의가 표를 미룬``. Only what the morphemes settle is settled here; a
sentence whose subject cannot be told with certainty raises ClauseError.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.korean.act_noun import finish_note, name_actor
from question_bank.korean.chain import is_one_course, untense
from question_bank.korean.endings import Predicate, last_predicate
from question_bank.korean.known_name import join_names
from question_bank.korean.linking import find_links
from question_bank.korean.morphology import Token, tokens
from question_bank.korean.particles import attach
from question_bank.korean.subject import (
    ClauseError,
    Subject,
    find_saying,
    find_subject,
    is_topic,
    place_subject,
)
from question_bank.korean.swallowed import may_hide_companion
from question_bank.korean.timing import (
    find_inner_endings,
    find_linked_place,
    find_time_place,
    is_open_to,
    is_phrase,
    outside_quotes,
    write_time,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


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

    def dated(self, when: str, subject: str | None = None, *, topic: bool = False) -> str:
        """Return the statement with its time (2019년 5월에), where it can only be that of the statement.

        A speaker goes with the time to the front, as 2019년 5월에 배가 떠났다고 … would date the ship; behind
        a clause that comes before it the subject is first (잃어버린 병이 2017년에 나왔다), so is a ``topic``.
        """
        named, ends = subject or self.subject_text, self.subject.particle_end
        last = len(self.predicate.before)
        if (self.saying or self.moved is not None) and self.subject.bare:
            parts = [when, attach(named, "은/는"), self._cut(0, self.subject.start, self.contrasts)]
            parts.append(self._cut(ends, last, self.contrasts))
        elif self.is_led:
            at = find_linked_place(self.tokens, self._inner, self.subject.start)
            lead = [self._cut(0, at, self.contrasts), self.set_time(when, at)] if at else []
            parts = [*lead, self._cut(at, self.subject.start, self.contrasts), attach(named, "이/가")]
            parts += [] if at else [self.set_time(when, ends)]
            parts.append(self._cut(ends, last, self.contrasts))
        elif topic and self.may_open:
            opening = self._cut(0, self.subject.start, self.contrasts)
            parts = [attach(named, "은/는"), self.set_time(when, 0 if opening else ends), opening]
            parts.append(self._cut(ends, last, self.contrasts))
        else:
            return f"{self.set_time(when, 0)} {self.statement(subject)}"
        gap = "" if self.predicate.before[-1:].strip() else " "
        return " ".join(" ".join(parts).split()) + gap + self.predicate.surface

    def set_time(self, when: str, at: int) -> str:
        """Return the time as it stands before the words from ``at`` on."""
        return write_time(when, [t for t in self.tokens if t.start >= at], first=at < self.subject.start)

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
        a noun that a verb modifies (결승에 오른 팀을 2019년에 이긴); first, with a comma, where nothing in
        those words has a time of its own (2019년 5월, 문을 열겠다고 밝힌).
        """
        if not self.subject.bare:
            return ""
        dropped = sorted((*self.contrasts, (self.subject.start, self.subject.particle_end)))
        last = len(self.predicate.before)
        body = [token for token in self.tokens if token.end <= last]
        place = find_time_place(body, self._inner, said=self.saying) if when else 0
        if when and self.moved is not None and not self.saying:
            place = self.moved
        if when and place and is_open_to(self.text, [token for token in body if token.end <= place]):
            told = self.set_time(when, 0 if self.subject.start else self.subject.particle_end)
            parts = [f"{when.removesuffix('에')}," if told == when else told, self._cut(0, last, dropped)]
        else:
            at = max(place, self.subject.particle_end) if place == self.subject.start else place
            told = self.set_time(when, at) if when else ""
            parts = [self._cut(0, place, dropped), told, self._cut(place, last, dropped)]
        words = " ".join(" ".join(parts).split())
        gap = "" if not words or self.predicate.before[-1:].strip() else " "
        return (words + gap + self._ending).strip()

    @property
    def is_led(self) -> bool:
        """Whether a clause with a time of its own comes before the subject's particle (잃어버린 병이).

        What is only linked shares the time of the statement (부서가 생겨 연구소가 옮겨 갔다); what is so all
        the while has none of its own (두 섬을 잇는 배가).
        """
        ends = self.subject.particle_end
        lead = [token for token in self.tokens if token.end <= ends]
        led = any(one.end < ends and one.tag != "EC" for one in self._inner)
        return led and not is_open_to(self.text, lead)

    @property
    def may_open(self) -> bool:
        """Whether the subject can stand before the time, which then can only be that of the statement."""
        behind = next((one for one in self._inner if one.start >= self.subject.particle_end), None)
        opens = self.subject.bare and self.moved is None and not self.saying
        lead = [one for one in self.tokens if one.start < self.subject.start]
        # 2017년에 2016년보다: two figures side by side
        counted = any(one.start == self.subject.particle_end + 1 and one.tag == "SN" for one in self.tokens)
        free = opens and not (counted and not lead) and is_phrase(lead)
        return free and (behind is None or behind.tag == "EC")

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
    if is_topic(body[mark]) and body[mark - 1].form not in names and may_hide_companion(body[mark - 1]):
        raise ClauseError("unclear whether somebody acts or is the other side")
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
            if is_topic(token) and i and body[i - 1].tag in {"JKB", "JC"} and i != mark
        ),
    )


def _read(text: str, names: Sequence[str]) -> tuple[Token, ...]:
    # without its full stop Kiwi takes a last -다 for a link
    return tuple(token for token in join_names(text, tokens(text + "."), names) if token.start < len(text))
