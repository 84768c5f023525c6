"""What is shown after an answer, in own words around the facts, as a teacher would put them.

It says what happened when, who says so, what a false statement had changed, and what came before and after
on one and the same visit (:mod:`question_bank.items.bond`): the passage itself is shown beside it. The
neighbours are told without their dates: the order of things is worth learning, and their own dates may be
asked still. A name that the passage spells otherwise than the question is explained.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.dates.wording import word_date
from question_bank.facts.model import DateRole, EntityType
from question_bank.items.bond import are_one_visit
from question_bank.items.material import UnsuitableError
from question_bank.items.option.distractors import holds_date, tells_same_act
from question_bank.items.spelling import find_written
from question_bank.items.wording.date_text import read_date
from question_bank.items.wording.fact import say_spelling
from question_bank.items.wording.question import NEGATION, is_askable, tell
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

LONGEST: Final = 170
"""Characters of an explanation; where more would be told, the neighbours are left out first."""
_REACH: Final = 12
_NEIGHBOUR: Final = 45
_ALIKE: Final = 0.5


def explain(
    material: Material, statement: Statement, changed: tuple[str, str] | None = None, *, dating: bool = False
) -> str:
    """Say what is right and when, with its speaker, and what came before or after if that belongs to it.

    ``changed`` are the words of a false statement and the right ones (모스크바, 파리), which are told first.
    ``dating``: the question is on when it was, so that the date may be what the sentence says last (…한 것은
    2016년의 일이다); what else is asked stands in a plain sentence.
    Raises UnsuitableError for a statement without a date.
    """
    asked = statement.event.id, changed, dating
    known = material.explained.get(asked)
    if known is None:
        known = material.explained[asked] = _explain(material, statement, changed, dating=dating)
    return known


def _explain(
    material: Material, statement: Statement, changed: tuple[str, str] | None, *, dating: bool
) -> str:
    told = _tell_right(statement, changed, dating=dating)
    before, after = _find_neighbours(material, statement)
    endings = []
    if before and after:
        endings.append(f"이에 앞서 {before.text.removesuffix('다')}고, 그 뒤에 {after.text}.")
    if before:
        endings.append(f"이에 앞서 {before.text}.")
    if after:
        endings.append(f"그 뒤에 {after.text}.")
    found = (f"{told} {ending}" for ending in endings)
    text = next((text for text in found if len(text) <= LONGEST), told)
    return " ".join((text, *note_spellings(material, _people([statement]))))


def note_spellings(material: Material, shown: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Give a sentence for each person, once, whose name a passage spells otherwise than the question.

    ``shown`` are the names, each with the passage that tells of him.
    """
    told: set[str] = set()
    for name, quote in shown:
        written = find_written(name, quote, material.spellings.get(name, ()))
        if written and name not in told:
            told.add(name)
            yield say_spelling(name, written)


def _people(statements: Iterable[Statement]) -> Iterator[tuple[str, str]]:
    for statement in statements:
        event = statement.event
        for one in event.participants:
            if one.type is EntityType.PERSON:
                yield one.name, event.selector.quote


def explain_several(material: Material, statements: Sequence[Statement]) -> str:
    """Say when each of several things happened, in the order of time, a sentence each.

    A year that was told just before is not told again. Raises UnsuitableError for a statement without a date.
    """
    ordered = sorted(statements, key=lambda one: (_date(one).bounds(), one.event.id))
    sentences = []
    known: int | None = None
    for statement in ordered:
        edtf = _date(statement)
        year, told = edtf.first()[0], tell(statement, edtf)
        if year == known and edtf.precision > Precision.YEAR and is_askable(edtf):
            told = told.replace(f"{year}년 ", "같은 해 ", 1)
        known = year if edtf.last()[0] == year else None
        sentences.append(told)
    return " ".join((*sentences, *note_spellings(material, _people(ordered))))


def _tell_right(statement: Statement, changed: tuple[str, str] | None, *, dating: bool) -> str:
    """Return what happened when; where something was told otherwise, that it was not so."""
    edtf = _date(statement)
    right = f"{word_date(edtf)}의 일이다."
    as_noun = f"{statement.clause.modifier()} 것은"
    if changed is None:
        varied = dating and is_askable(edtf) and not statement.clause.saying and _draw(statement)
        return f"{as_noun} {right}" if varied else tell(statement, edtf)
    wrong = f"{attach(changed[0], '이/가')} 아니라"
    if read_date(changed[0]):
        return f"{as_noun} {wrong} {right}"
    return f"{wrong} {attach(changed[1], '이다/다')}. {tell(statement, edtf)}"


def _date(statement: Statement) -> Edtf:
    if statement.event.edtf is None:
        raise UnsuitableError("no date")
    return statement.event.edtf


def _draw(statement: Statement) -> bool:
    """Return true for one statement in two: a page of explanations is not to read as one form filled in."""
    return sha256(statement.event.id.encode()).digest()[0] % 2 == 0


def _find_neighbours(material: Material, statement: Statement) -> tuple[Statement | None, Statement | None]:
    """Return what to tell of the time before and after: near, short, another thing of the same part."""
    place = material.places.get(statement.event.id)
    if place is None:
        return None, None
    own = _date(statement)
    earlier = material.statements[max(0, place - _REACH) : place][::-1]
    later = material.statements[place + 1 : place + 1 + _REACH]
    return (
        _choose(material, statement, (one for one in earlier if _date(one).last() < own.first())),
        _choose(material, statement, (one for one in later if _date(one).first() > own.last())),
    )


def _choose(material: Material, statement: Statement, around: Iterable[Statement]) -> Statement | None:
    """Return the first of these in the article's same part that can be told in passing.

    What was said, reported or denied cannot: its day would be taken for that of the deed.
    """
    event = statement.event
    found = (
        other
        for other in around
        if other.event.section == event.section
        and len(other.text) <= _NEIGHBOUR
        and not holds_date(other.text)
        and not other.clause.saying
        and other.event.attribution is None
        and other.event.date_role is DateRole.EVENT
        and NEGATION.search(other.text) is None
        and material.likeness.shared(other.event.id, event.id) < _ALIKE
        and not tells_same_act(other, statement)
        and are_one_visit(other, statement)
    )
    return next(found, None)
