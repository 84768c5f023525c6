"""What is shown after an answer, in own words around the facts, as a teacher would put them.

It says what happened when, who says so, where the article tells it, and what came before and after. The
neighbours in time are told without their dates: the order of things is worth learning, and their own dates
may be asked still.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.dates.wording import word_date
from question_bank.facts.model import DateRole
from question_bank.items.material import UnsuitableError
from question_bank.items.option.distractors import holds_date, tells_same_act
from question_bank.items.period import count_days
from question_bank.items.wording.question import NEGATION, is_askable, tell
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.dates.edtf import Edtf
    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

LONGEST: Final = 190
"""Characters of an explanation; where more would be told, the neighbours are left out first."""
_REACH: Final = 4
_NEIGHBOUR: Final = 45
_FAR_DAYS: Final = 365 * 5
_ALIKE: Final = 0.5
_TIME: Final = "시기"


def explain(material: Material, statement: Statement, changed: str | None = None) -> str:
    """Say what is right and when, with its speaker, where the article tells it, what came before or after.

    ``changed`` is what a false statement tells otherwise than the article (시기, 수, 장소), named first.
    Raises UnsuitableError for a statement without a date.
    """
    asked = statement.event.id, changed
    known = material.explained.get(asked)
    if known is None:
        known = material.explained[asked] = _explain(material, statement, changed)
    return known


def _explain(material: Material, statement: Statement, changed: str | None) -> str:
    told = _tell_right(statement, changed)
    section = statement.event.section
    place = f"문서의 ‘{section[-1]}’ 부분에 " if section else "문서에 "
    place = f"{place}나온다."
    before, after = _find_neighbours(material, statement)
    endings = []
    if before and after:
        endings.append(f"앞서 {before.text.removesuffix('다')}고, 그 뒤에 {after.text}. 이 내용은 {place}")
    if before:
        endings.append(f"{before.clause.modifier()} 뒤의 일로, {place}")
    if after:
        endings.append(f"그 뒤에 {after.text}. 이 내용은 {place}")
    found = (f"{told} {ending}" for ending in endings)
    return next((text for text in found if len(text) <= LONGEST), f"{told} 이 내용은 {place}")


def explain_several(statements: Iterable[Statement]) -> str:
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
    return " ".join(sentences)


def _tell_right(statement: Statement, changed: str | None) -> str:
    """Return what happened when; where something was told otherwise, what that is comes first."""
    edtf = _date(statement)
    as_noun = f"{statement.clause.modifier()} 것은 {word_date(edtf)}의 일이다."
    if changed is None:
        varied = is_askable(edtf) and not statement.clause.saying and _draw(statement)
        return as_noun if varied else tell(statement, edtf)
    wrong = f"{attach(changed, '이/가')} 다르다."
    if changed == _TIME and is_askable(edtf):
        return f"{wrong} 실제로 {as_noun}"
    return f"{wrong} 실제로는 {tell(statement, edtf)}"


def _date(statement: Statement) -> Edtf:
    if statement.event.edtf is None:
        raise UnsuitableError("no date")
    return statement.event.edtf


def _draw(statement: Statement) -> bool:
    """Return true for one statement in two: a page of explanations is not to read as one form filled in."""
    return sha256(statement.event.id.encode()).digest()[0] % 2 == 0


def _find_neighbours(material: Material, statement: Statement) -> tuple[Statement | None, Statement | None]:
    """Return what to tell of the time before and after: near, short, another thing, best of one part."""
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
    """Return the first of these in the article's same part, else the first that can be told in passing.

    What was said, reported or denied cannot: its day would be taken for that of the deed.
    """
    event = statement.event
    found = [
        other
        for other in around
        if len(other.text) <= _NEIGHBOUR
        and not holds_date(other.text)
        and not other.clause.saying
        and other.event.attribution is None
        and other.event.date_role is DateRole.EVENT
        and NEGATION.search(other.text) is None
        and abs(count_days(_date(other).first()) - count_days(_date(statement).first())) <= _FAR_DAYS
        and material.likeness.shared(other.event.id, event.id) < _ALIKE
        and not tells_same_act(other, statement)
    ]
    of_same_part = [other for other in found if other.event.section == event.section]
    return next(iter(of_same_part or found), None)
