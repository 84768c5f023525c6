"""The skeleton of a Korean statement: its subject, its last predicate, and the forms it can take.

Before a noun the topic particle gives way to the subject particle (한국어 문법: the relative clause has no topic),
so ``회의는 표를 미뤘다`` becomes ``회의가 표를 미룬``. Only what the morphemes settle is settled here; a sentence
whose subject cannot be told with certainty raises ClauseError.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.korean.endings import Predicate, last_predicate
from question_bank.korean.morphology import Token, tokens
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NOMINAL: Final = ("N", "S", "XPN", "XSN", "XR", "JKG", "MM", "W")
_NOT_NOMINAL: Final = frozenset({"SF", "SP"})
_TOGETHER: Final = frozenset({"과", "와"})
_SAYING: Final = ("다고", "라고", "냐고", "자고")
_LINKING: Final = frozenset({"어", "아", "게", "지"})
_PAIRS: Final = {"“": "”", "‘": "’", '"': '"', "「": "」", "『": "』", "〈": "〉", "《": "》"}


class ClauseError(ValueError):
    """The sentence cannot be turned with certainty; the message says why, in one English phrase."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a statement is about: ``text[start:end]``, its particle up to ``particle_end``.

    ``bare``: nouns alone, nothing that modifies them with a verb. ``joint``: several, joined by 과/와.
    """

    start: int
    end: int
    particle_end: int
    bare: bool
    joint: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A past statement with one subject.

    ``saying``: it tells what somebody said (-다고 밝혔다). ``moved``: what was said begins with a subject of its
    own, so the speaker stands clearer after it, at this offset. ``contrasts``: the 는 of 에는 and 에서는.
    """

    text: str
    tokens: tuple[Token, ...]
    predicate: Predicate
    subject: Subject
    saying: bool
    moved: int | None
    contrasts: tuple[tuple[int, int], ...]

    @property
    def subject_text(self) -> str:
        """The subject without its particle."""
        return self.text[self.subject.start : self.subject.end]

    def told(self) -> str:
        """Return the statement with its own particles, without a full stop."""
        return self.predicate.plain()

    def statement(self, subject: str | None = None) -> str:
        """Return the statement with 이/가 after its subject (or after another), so that many stand in one form."""
        return self._arrange(subject or self.subject_text) + self.predicate.surface

    def modifier(self) -> str:
        """Return the form that stands before a noun, subject included."""
        return self._arrange(self.subject_text) + self._ending()

    def modifier_without_subject(self) -> str:
        """Return the form that stands before the noun which is its subject; empty unless the subject is bare."""
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
    said = _saying(body)
    mark = _said_subject(body, said) if said is not None else _plain_subject(body)
    subject = _span(body, mark)
    moved = _speaker_place(body, mark, said)
    stop = len(body) if said is None else mark
    contrasts = tuple(
        (token.start, token.end)
        for i, token in enumerate(body[:stop])
        if _is_topic(token) and i and body[i - 1].tag == "JKB" and i != mark
    )
    return Clause(text, found, predicate, subject, said is not None, moved, contrasts)


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
        following = found[i + 1].tag if i + 1 < len(found) else ""
        if (
            token.form == "이"
            and token.tag == "VCP"
            and token.end > token.start
            and following[:1] in {"N", "M"}
        ):
            yield Token("이", "JKS", token.start, token.end)
        else:
            yield token


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while name and start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + len(name))


def _speaker_place(body: Sequence[Token], mark: int, said: int | None) -> int | None:
    """Return where the speaker goes when what was said has a subject that would stand right after him."""
    if said is None or mark > said:
        return None
    inner = [i for i in (*_subjects(body), *_topics(body)) if mark < i < said]
    if inner and not _predicate_between(body, mark, min(inner)):
        return body[said].end
    return None


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


def _saying(body: Sequence[Token]) -> int | None:
    """Return the place of the -다고 or 라고 whose verb ends the sentence."""
    for i in range(len(body) - 1, -1, -1):
        token = body[i]
        if token.tag == "JKQ" or (token.tag == "EC" and token.form.endswith(_SAYING)):
            return i
        if token.tag in {"EC", "ETM"} and not _links(body, i):
            return None
    return None


def _links(body: Sequence[Token], i: int) -> bool:
    """Tell whether the ending at ``i`` only ties an auxiliary to its verb (쏘아 올리다, 알고 있다)."""
    if i + 1 >= len(body):
        return body[i].form in _LINKING
    return body[i + 1].tag.startswith("VX") or (body[i].form in _LINKING and body[i + 1].tag.startswith("VV"))


def _predicate_between(body: Sequence[Token], start: int, end: int) -> bool:
    return any(
        body[i].tag in {"EC", "ETM"} and not _links(body, i) for i in range(start, min(end, len(body)))
    )


def _topics(body: Sequence[Token]) -> list[int]:
    return [i for i, token in enumerate(body) if _is_topic(token) and i and _nominal(body[i - 1])]


def _is_topic(token: Token) -> bool:
    return token.tag == "JX" and token.form in {"은", "는"}


def _subjects(body: Sequence[Token]) -> list[int]:
    return [i for i, token in enumerate(body) if token.tag == "JKS" and i]


def _nominal(token: Token) -> bool:
    return token.tag not in _NOT_NOMINAL and token.tag.startswith(_NOMINAL)


def _said_subject(body: Sequence[Token], said: int) -> int:
    """Return the place of the speaker's particle."""
    marks = sorted(_topics(body) + _subjects(body))
    after = [i for i in marks if i > said]
    if len(after) == 1:
        return after[0]
    if after:
        raise ClauseError("two subjects")
    for i in marks:
        if _run_start(body, i) == 0:
            return i
    topics = [i for i in _topics(body) if i < said]
    if topics and _predicate_between(body, 0, topics[0]):
        return topics[0]
    place = next((i for i, token in enumerate(body) if token.tag == "JKB" and token.form == "에서"), None)
    if place and _run_start(body, place) == 0:
        return place + 1 if body[place + 1].tag == "JX" else place
    raise ClauseError("no speaker")


def _plain_subject(body: Sequence[Token]) -> int:
    """Return the place of the subject's particle in a statement that quotes nobody."""
    topics, subjects = _topics(body), _subjects(body)
    bound = [i for i in subjects if not _predicate_between(body, i, len(body))]
    if len(topics) > 1 or len(bound) > 1:
        raise ClauseError("two subjects")
    if topics:
        topic = topics[0]
        rivals = [i for i in subjects if i < topic and not _predicate_between(body, i, topic)]
        if bound or rivals:
            raise ClauseError("two subjects")
        return topic
    if bound:
        return bound[0]
    if subjects and _run_start(body, subjects[0]) == 0:
        return subjects[0]
    raise ClauseError("no subject")


def _run_start(body: Sequence[Token], mark: int) -> int:
    """Return the first of the nouns that lead up to a particle."""
    i = mark - 1 if body[mark - 1].tag != "JKB" else mark - 2
    while i >= 0 and (_nominal(body[i]) or body[i].tag == "JC" or _joins(body[i]) or _apposes(body, i)):
        i -= 1
    return i + 1


def _joins(token: Token) -> bool:
    return token.tag == "JKB" and token.form in _TOGETHER


def _apposes(body: Sequence[Token], i: int) -> bool:
    """Tell whether the token belongs to the 인 of 대표인 ○○○."""
    at = i if body[i].tag == "VCP" else i - 1
    return at >= 0 and body[at].tag == "VCP" and [token.form for token in body[at + 1 : at + 2]] == ["ᆫ"]


def _span(body: Sequence[Token], mark: int) -> Subject:
    first = _run_start(body, mark)
    last = mark - 1 if body[mark - 1].tag != "JKB" else mark - 2
    if first > last:
        raise ClauseError("no subject")
    run = body[first : last + 1]
    joint = any(token.tag == "JC" or _joins(token) for token in run)
    bare = first == 0 or body[first - 1].tag != "ETM"
    return Subject(run[0].start, run[-1].end, body[mark].end, bare, joint)
