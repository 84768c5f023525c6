"""Statements to judge: as the article tells them, or with one element changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.dates.edtf import Precision
from question_bank.dates.wording import word_date
from question_bank.facts.model import EntityType
from question_bank.items.figure import find_figures
from question_bank.items.kind.choice_of_actor import FIRST
from question_bank.items.kind.choice_of_counterpart import other_sides
from question_bank.items.kind.date_entry import is_press_report
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError, is_judgeable
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import pick_dates
from question_bank.items.option.figure import pick_figures
from question_bank.items.option.place import pick_places
from question_bank.items.option.rival import pick_actor, pick_countries
from question_bank.items.slot import MOTION, Role, find_slots
from question_bank.items.wording.blank import put_instead
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    import random

    from question_bank.dates.edtf import Edtf
    from question_bank.items.statement import Statement

_Change: TypeAlias = tuple[str, Asks, str]
"""The statement with its date, what is asked for, and the word for what differs."""
KIND: Final = "true_false/statement"
_NEAR_YEARS: Final = 4
_DATES_IN: Final = 4
"""Where something else could be changed, the date is in one statement of so many."""


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
    told, asks, differs = _tell(statement), Asks.EVENT, ""
    if not true:
        told, asks, differs = _changed(material, statement, rng)
    return Draft(
        kind=KIND,
        type=ItemType.TRUE_FALSE,
        asks=asks,
        stem=f"{told}.",
        key=true,
        changed=differs or None,
    ).on(material, statement)


def _changed(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Change a figure, who speaks or acts, a name, a place, or the date."""
    ways = [_change_figure, _change_actor, _change_counterpart, _change_place]
    rng.shuffle(ways)
    ways.insert(0 if rng.randrange(_DATES_IN) == 0 else len(ways), _change_date)
    for way in ways:
        try:
            return way(material, statement, rng)
        except UnsuitableError:
            continue
    raise UnsuitableError("nothing in it can be changed so that it is surely false")


def _tell(statement: Statement, edtf: Edtf | None = None, subject: str | None = None) -> str:
    """Return the statement with its date, or with another date or subject."""
    when = edtf or statement.event.edtf
    if when is None:
        raise UnsuitableError("no date")
    return statement.clause.dated(f"{word_date(when)}에", subject)


def _change_figure(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give another figure of the same form; what stands around the number stays."""
    for figure in find_figures(statement):
        options, key = pick_figures(material, statement, figure, rng, rng.randrange(3))
        other = rng.choice([option for option in options if option != key])
        text = statement.clause.text
        written = text[figure.number_start : figure.end]
        rest = text[figure.number_end : figure.end]
        if statement.text.count(written) == 1 and written[0].isdigit():
            told = _tell(statement).replace(written, other.removesuffix(figure.unit) + rest)
            return told, Asks.QUANTITY, "수"
    raise UnsuitableError("no figure")


def _change_actor(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give the words or the act to another person or country; a report may have been other papers' as well.

    In a whole year many may have done the like, so an act needs at least its month.
    """
    actor, edtf = material.actors.get(statement.event.id), statement.event.edtf
    if not actor or actor.participant.type is EntityType.ORGANISATION or edtf is None:
        raise UnsuitableError("no single person or country acts")
    if not statement.clause.saying and edtf.precision < Precision.MONTH:
        raise UnsuitableError("in so long a time others may have done it as well")
    if FIRST.search(statement.clause.text):
        raise UnsuitableError("others may have been the first as well")
    if actor.participant.type is EntityType.COUNTRY:
        other = rng.choice(pick_countries(material, statement, actor.participant.name, rng))
        return _tell(statement, subject=other), Asks.PARTICIPANT, "나라"
    told = _tell(statement, subject=pick_actor(material, actor).phrase)
    return told, Asks.PARTICIPANT, "말한 사람" if statement.clause.saying else "인물"


def _change_counterpart(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give another person or country to whom it was done; the subject of an inner clause stays."""
    for slot in find_slots(statement):
        # who goes to one country may go on to others
        if slot.role is Role.PERSON or (slot.role is Role.COUNTRY and slot.verb not in MOTION):
            other = rng.choice(other_sides(material, statement, slot, rng))
            told = put_instead(_tell(statement), statement, slot, other)
            return told, Asks.PARTICIPANT, "나라" if slot.role is Role.COUNTRY else "인물"
    raise UnsuitableError("nobody else takes part")


def _change_place(material: Material, statement: Statement, rng: random.Random) -> _Change:
    for slot in find_slots(statement):
        if slot.role is Role.PLACE:
            other = rng.choice(pick_places(material, statement, slot, rng))
            return put_instead(_tell(statement), statement, slot, other), Asks.PLACE, "장소"
    raise UnsuitableError("no place")


def _change_date(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give another date; what happens more than once may also have happened unknown to the article."""
    if is_press_report(statement):
        raise UnsuitableError("the day of a press report is not worth knowing")
    if material.recurs(statement):
        raise UnsuitableError("the like happened at another time, too")
    dates = pick_dates(material, statement, rng)
    near = [date for date in dates if _years_apart(date, statement) <= _NEAR_YEARS]
    if not near:
        # a date far off is seen to be wrong at once: 2008 for a president of the nineties
        raise UnsuitableError("no other date that could be true")
    return _tell(statement, rng.choice(near)), Asks.DATE, "시기"


def _years_apart(date: Edtf, statement: Statement) -> int:
    edtf = statement.event.edtf
    return abs(date.first()[0] - edtf.first()[0]) if edtf else 0
