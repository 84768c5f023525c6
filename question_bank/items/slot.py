"""Noun phrases of a statement that a question can leave out: whom, with whom, where, which country.

A phrase counts only where it is nothing but the name, with its office or the place around it, and where the
verb it hangs on has one answer in one doing (``data/items/words.tsv``); all else is left.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType, Participant
from question_bank.facts.word_list import read_words
from question_bank.items.actor import cut_at_name
from question_bank.items.place_kind import REGION, noun_of
from question_bank.items.verb import find_verb, is_inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.statement import Statement
    from question_bank.korean.clause import Clause
    from question_bank.korean.morphology import Token

_TABLE: Final = "items/words.tsv"
_WITH_WHOM: Final = read_words("with_whom", _TABLE)
_TO_PERSON: Final = read_words("to_person", _TABLE)
_TO_COUNTRY: Final = read_words("to_country", _TABLE)
_FOES: Final = read_words("against", _TABLE)
MOTION: Final = read_words("motion", _TABLE)

_TOGETHER: Final = frozenset({"과", "와"})
_GOALS: Final = frozenset({"에게", "에게서", "한테", "께"})
_PLACES: Final = frozenset({"에서", "에", "으로", "로", "까지"})
_WAYS: Final = frozenset({"으로", "로"})
_NOUNS: Final = ("N", "SN", "SL", "SH", "SW", "XPN", "XSN", "XR")
_NO_NOUN: Final = frozenset({"NNB", "NP"})
# 한빛시에 대해, 한빛시를 위해: no place, and nobody met
_FIXED: Final = frozenset({"대하", "관하", "위하", "따르", "인하", "의하", "통하", "비하"})
_QUOTES: Final = frozenset({"SSO", "SSC"})
_SIGNED: Final = frozenset({"서명", "조인"})
_MODIFIERS: Final = frozenset({"ETM", "MM"})


class Role(enum.StrEnum):
    """What a slot holds."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Slot:
    """A phrase ``text[start:end]`` of a statement's clause that a question asks for.

    ``name_start`` to ``name_end`` is the bare name in it, ``particle`` what follows the phrase, up to
    ``particle_end``; ``name`` is the answer. ``kept`` are the words before the name that a question keeps
    (남쪽 나라의 of 남쪽 나라의 한빛시에서). ``verb`` is the stem it hangs on, ``inside`` whether that
    verb only describes a noun (한빛시에서 열린 of 한빛시에서 열린 회담에서).
    """

    role: Role
    name: str
    start: int
    end: int
    name_start: int
    name_end: int
    particle: str
    particle_end: int
    kept: str
    verb: str
    inside: bool
    participant: Participant | None = None

    @property
    def question(self) -> str:
        """What asks for a country or a place, the latter by its kind: larger ones would be right too."""
        return "어느 나라" if self.role is Role.COUNTRY else f"어느 {noun_of(self.name) or REGION}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Nouns ``words`` with their particle, the verb they hang on, and whether they are a subject."""

    words: str
    start: int
    end: int
    particle: str
    particle_end: int
    verb: str
    inside: bool
    subject: bool


def find_slots(statement: Statement) -> tuple[Slot, ...]:
    """Return what a question may ask for besides the subject, in the order of the text, each name once."""
    found: dict[str, Slot] = {}
    for phrase in find_phrases(statement.clause):
        slot = _read(statement, phrase)
        if slot and slot.name not in found and statement.clause.text.count(_written(statement, slot)) == 1:
            found[slot.name] = slot
    return tuple(found.values())


def _written(statement: Statement, slot: Slot) -> str:
    return statement.clause.text[slot.name_start : slot.name_end]


def _read(statement: Statement, phrase: Phrase) -> Slot | None:
    person = _person(statement, phrase)
    if person or phrase.subject:
        return person
    return _country(statement, phrase) or _place(statement, phrase)


def _person(statement: Statement, phrase: Phrase) -> Slot | None:
    if not phrase.subject and phrase.particle not in _GOALS | _TOGETHER | {"을", "를"}:
        return None
    verbs = _WITH_WHOM if phrase.particle in _TOGETHER else _TO_PERSON
    if not phrase.subject and phrase.verb not in verbs:
        return None
    for one in sorted(statement.event.participants, key=lambda other: -len(other.name)):
        if one.type is not EntityType.PERSON or one.implied:
            continue
        before, found, after = cut_at_name(phrase.words, one)
        office = after.strip()
        titled = not office or (after.startswith(" ") and (one.role or "").endswith(office.split()[-1]))
        if found and titled and (not before or before[-1] == " "):
            start = phrase.start + len(before)
            return _slot(phrase, Role.PERSON, one.name, (start, start + len(found)), one)
    return None


def _country(statement: Statement, phrase: Phrase) -> Slot | None:
    for one in statement.event.participants:
        if one.type is not EntityType.COUNTRY or one.implied:
            continue
        if phrase.words != one.name and load_gazetteer().country(phrase.words) != one.name:
            continue
        together = phrase.particle in _TOGETHER
        if phrase.verb in (_WITH_WHOM if together else _TO_COUNTRY):
            return _slot(phrase, Role.COUNTRY, one.name, (phrase.start, phrase.end), one)
    return None


def _place(statement: Statement, phrase: Phrase) -> Slot | None:
    visited = phrase.particle in {"을", "를"} and phrase.verb in {"방문", "찾"}
    if phrase.verb in _FOES and phrase.particle == "에":
        return None  # who is fought is no place: 한빛에 참패했다
    if phrase.verb in _FIXED or not (visited or phrase.particle in _PLACES):
        return None
    if phrase.particle in _WAYS and phrase.verb not in MOTION:
        return None  # 읍으로 승격되었다
    gazetteer = load_gazetteer()
    for name in sorted(statement.event.places, key=lambda other: -len(other)):
        kept = phrase.words.removesuffix(name)
        whole = kept != phrase.words and (not kept or kept.endswith(" "))
        # where a pact was signed is beside the point
        if whole and not gazetteer.country(name) and phrase.verb not in _SIGNED:
            return _slot(phrase, Role.PLACE, name, (phrase.end - len(name), phrase.end))
    return None


def _slot(
    phrase: Phrase, role: Role, name: str, span: tuple[int, int], one: Participant | None = None
) -> Slot:
    return Slot(
        role=role,
        name=name,
        start=phrase.start,
        end=phrase.end,
        name_start=span[0],
        name_end=span[1],
        particle=phrase.particle,
        particle_end=phrase.particle_end,
        kept=phrase.words[: span[0] - phrase.start].strip() if role is Role.PLACE else "",
        verb=phrase.verb,
        inside=phrase.inside,
        participant=one,
    )


def find_phrases(clause: Clause) -> Iterator[Phrase]:
    """Give the phrases of nouns with a particle that stand free: not in quotation marks, not in a row."""
    body = [token for token in clause.tokens if token.start < len(clause.predicate.before)]
    quoted = False
    for i, token in enumerate(clause.tokens):
        if token.tag in _QUOTES:
            quoted = not quoted
        marks = token.tag in {"JKS", "JKO", "JKB"} or (token.tag == "JC" and token.form in _TOGETHER)
        if quoted or not marks or not i or i >= len(body):
            continue
        if token.tag == "JKS" and token.end == clause.subject.particle_end:
            continue
        first = _run_start(body, i)
        if first == i or _in_row(body, first):
            continue
        written = clause.text[token.start : token.end]
        # 에서는, 에서도: a second particle says more than the question would
        if i + 1 < len(clause.tokens) and clause.tokens[i + 1].tag.startswith("J"):
            continue
        if written in _TOGETHER and _names_next(clause, i):
            continue
        verb = find_verb(clause.tokens, i + 1)
        start, end = body[first].start, body[i - 1].end
        words, subject = clause.text[start:end], token.tag == "JKS"
        inside = is_inside(clause.tokens, i + 1, len(clause.predicate.before))
        yield Phrase(words, start, end, written, token.end, verb, inside=inside, subject=subject)


def _run_start(body: Sequence[Token], mark: int) -> int:
    """Return the first of the nouns that lead up to a particle, genitives among them."""
    i = mark - 1
    while i >= 0 and ((body[i].tag.startswith(_NOUNS) and body[i].tag not in _NO_NOUN) or _of(body, i)):
        i -= 1
    return i + 1


def _of(body: Sequence[Token], i: int) -> bool:
    return body[i].tag == "JKG" and i > 0 and body[i - 1].tag.startswith(_NOUNS)


def _in_row(body: Sequence[Token], first: int) -> bool:
    """Tell whether words before a phrase belong to it: A와 B, A·B, …한 B."""
    if not first:
        return False
    last = body[first - 1]
    joined = last.tag in {"JC", "SP", "NNB", "NP", *_MODIFIERS, *_QUOTES} or last.end == body[first].start
    return joined or (last.tag == "JKB" and last.form in _TOGETHER)


def _names_next(clause: Clause, mark: int) -> bool:
    """Tell whether a name follows 과/와, so that the two are one phrase: ○○○과 △△△을."""
    following = clause.tokens[mark + 1 : mark + 2]
    return not following or following[0].tag in {"NNP", "SL", "SH", "SSO", "JKG"}
