"""Statements to judge: as the article tells them, or with one element changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.dates.wording import word_date
from question_bank.facts.model import EntityType, FigurePrecision
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError, is_judgeable
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import pick_dates
from question_bank.items.option.rival import pick_actor
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    import random

    from question_bank.items.statement import Statement

_Change: TypeAlias = tuple[str, str, Asks] | None
KIND: Final = "true_false/statement"
# 아리랑 1호, 2차 회담, 3위: the figure is a part of the name or a place in a row, no amount
_NUMBERING: Final = frozenset("호차선위번기대세회등부급") | {"주년", "번째"}
_NUMBER: Final = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")


def judge(material: Material, statement: Statement) -> Item:
    """Return a statement to judge, true or with one element changed; raise UnsuitableError if unsafe.

    Half are true.
    """
    edtf = statement.event.edtf
    if edtf is None or not is_askable(edtf):
        raise UnsuitableError("the date is no single day, month or year")
    if not is_judgeable(statement):
        raise UnsuitableError("a denial is not told true or false")
    rng = material.chance(material.identity(KIND, statement.event.id))
    true = statement.event.id in material.truths
    date, told, asks = word_date(edtf), statement.text, Asks.EVENT
    if not true:
        date, told, asks = _changed(material, statement, rng)
    return Draft(
        kind=KIND,
        type=ItemType.TRUE_FALSE,
        asks=asks,
        stem=f"{date}에 {told}.",
        key=true,
        changed=None if true else asks,
    ).on(material, statement)


def _changed(material: Material, statement: Statement, rng: random.Random) -> tuple[str, str, Asks]:
    """Return date, statement and what was changed: a figure, the speaker, or the date."""
    ways = [_change_figure, _change_speaker, _change_date]
    rng.shuffle(ways)
    for way in ways:
        changed = way(material, statement, rng)
        if changed:
            return changed
    raise UnsuitableError("nothing in it can be changed so that it is surely false")


def _change_figure(material: Material, statement: Statement, rng: random.Random) -> _Change:
    del material
    edtf, figure = statement.event.edtf, _other_figure(statement, rng)
    return (word_date(edtf), figure, Asks.QUANTITY) if edtf and figure else None


def _change_speaker(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give the words to another person: an act may have been another's too, and a report other papers'."""
    del rng
    edtf, actor = statement.event.edtf, material.actors.get(statement.event.id)
    if (
        not edtf
        or not actor
        or actor.participant.type is not EntityType.PERSON
        or not statement.clause.saying
    ):
        return None
    try:
        other = pick_actor(material, actor)
    except UnsuitableError:
        return None
    return word_date(edtf), statement.clause.statement(other.phrase), Asks.PARTICIPANT


def _change_date(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give another date; what happens more than once may also have happened unknown to the article."""
    if material.recurs(statement):
        return None
    try:
        dates = pick_dates(material, statement, rng)
    except UnsuitableError:
        return None
    return word_date(rng.choice(dates)), statement.text, Asks.DATE


def _other_figure(statement: Statement, rng: random.Random) -> str | None:
    """Return the statement with one exact figure changed, or None where it has none."""
    for quantity in statement.event.quantities:
        exact = quantity.exact
        numbered = quantity.unit in _NUMBERING or re.search(rf"제\s?{re.escape(exact)}", statement.text)
        if numbered or quantity.precision is not FigurePrecision.EXACT or statement.text.count(exact) != 1:
            continue
        number = _NUMBER.search(exact)
        if number is None or len(_NUMBER.findall(exact)) != 1 or "." in exact or "분의" in exact:
            continue
        digits = number.group().replace(",", "")
        step = 10 ** (len(digits) - 1)
        other = int(digits) + step * rng.choice((1, 2, 3))
        written = f"{other:,}" if "," in number.group() else str(other)
        changed = exact[: number.start()] + written + exact[number.end() :]
        return statement.text.replace(exact, changed)
    return None
