"""The skeleton of a Korean statement: its subject, its last predicate, and the forms it can take.

Before a noun the topic particle gives way to the subject particle (the relative clause has no topic), so
 ``회의는 표를 미뤘다`` becomes ``회의가 표를 미룬``. Only what the morphemes settle is settled here; a
sentence whose subject cannot be told with certainty raises ClauseError.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.korean.endings import Predicate, last_predicate
from question_bank.korean.linking import joins_two_acts
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

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PAIRS: Final = {"“": "”", "‘": "’", '"': '"', "「": "」", "『": "』", "〈": "〉", "《": "》"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A past statement with one subject.

    ``saying``: it tells what somebody said (-다고 밝혔다). ``moved``: another clause with its own subject
    follows the subject, which stands clearer after it, at this offset. ``compound``: it tells two acts
    (했고, -고). ``contrasts``: the 는 of 에는 and 에서는.
    """

    text: str
    tokens: tuple[Token, ...]
    predicate: Predicate
    subject: Subject
    saying: bool
    moved: int | None
    compound: bool
    contrasts: tuple[tuple[int, int], ...]

    @property
    def subject_text(self) -> str:
        """The subject without its particle."""
        return self.text[self.subject.start : self.subject.end]

    def statement(self, subject: str | None = None) -> str:
        """Return the statement with 이/가 after its subject (or after another), one form for all."""
        return self._arrange(subject or self.subject_text) + self.predicate.surface

    def modifier(self) -> str:
        """Return the form that stands before a noun, subject included."""
        return self._arrange(self.subject_text) + self._ending()

    def modifier_without_subject(self) -> str:
        """Return the form that stands before its own subject; empty unless the subject is bare."""
        return self._arrange("") + self._ending() if self.subject.bare else ""

    def _ending(self) -> str:
        return self.predicate.modifier()[len(self.predicate.before) :]

    def _arrange(self, subject: str) -> str:
        """Return all but the last predicate, the subject in its place or after what was said."""
        ends = self.subject.particle_end
        named = attach(subject, "이/가") if subject else ""
        parts = [self._cut(0, self.subject.start), named, self._cut(ends, len(self.predicate.before))]
        if self.moved is not None:
            parts[1:] = [
                self._cut(ends, self.moved),
                named,
                self._cut(self.moved, len(self.predicate.before)),
            ]
        words = " ".join(part.strip() for part in parts if part.strip())
        return words + ("" if words and self.predicate.before[-1:].strip() else " ")

    def _cut(self, start: int, end: int) -> str:
        kept, at = [], start
        for first, last in self.contrasts:
            if start <= first and last <= end:
                kept.append(self.text[at:first])
                at = last
        return "".join((*kept, self.text[at:end]))


def read_clause(text: str, names: Sequence[str] = ()) -> Clause:
    """Return the clause that a sentence (without date and full stop) makes; raise ClauseError where unsure.

    ``names`` are taken as names wherever they stand, even where their syllables look like other words.
    """
    # without its full stop Kiwi takes a last -다 for a link
    found = tuple(token for token in _mend(text, tokens(text + "."), names) if token.start < len(text))
    predicate = last_predicate(text, found)
    if predicate is None:
        raise ClauseError("not told in the past")
    body = [token for token in _outside_quotes(text, found) if token.start < len(predicate.before)]
    said = find_saying(body)
    subject, mark = find_subject(body, said)
    moved = place_subject(body, mark, said)
    compound = joins_two_acts(body, mark, said)
    stop = len(body) if said is None else mark
    contrasts = tuple(
        (token.start, token.end)
        for i, token in enumerate(body[:stop])
        if is_topic(token) and i and body[i - 1].tag == "JKB" and i != mark
    )
    return Clause(text, found, predicate, subject, said is not None, moved, compound, contrasts)


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
        if is_misread_particle(text, found, i):
            yield Token("이", "JKS", token.start, token.end)
        else:
            yield token


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while name and start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + len(name))


def _outside_quotes(text: str, found: Sequence[Token]) -> Iterator[Token]:
    """Give the tokens outside quotation marks; raise ClauseError where a mark stays open."""
    hidden = [False] * len(text)
    closing = ""
    for i, char in enumerate(text):
        if closing:
            hidden[i] = char != closing
            closing = "" if char == closing else closing
        elif char in _PAIRS:
            closing = _PAIRS[char]
    if closing:
        raise ClauseError("a quotation mark without its pair")
    return (token for token in found if not hidden[token.start])
