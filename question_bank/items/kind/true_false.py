"""Statements to judge: as the article tells them, or with one element changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.dates.edtf import Precision
from question_bank.dates.wording import word_date
from question_bank.facts.model import EntityType
from question_bank.items.figure import find_asked
from question_bank.items.grain import refuse_dating, tell_when
from question_bank.items.kind.choice_of_actor import FIRST
from question_bank.items.kind.choice_of_counterpart import other_sides
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.date import pick_dates
from question_bank.items.option.figure import pick_figures
from question_bank.items.option.place import pick_places
from question_bank.items.option.rival import pick_actor, pick_countries
from question_bank.items.slot import MOTION, Role, find_slots
from question_bank.items.truth import is_judgeable
from question_bank.items.weight import is_deed, is_turning_point, may_recur, weigh_happening
from question_bank.items.wording.blank import put_instead

if TYPE_CHECKING:
    import random

    from question_bank.dates.edtf import Edtf
    from question_bank.items.statement import Statement

_Change: TypeAlias = tuple[str, Asks, tuple[str, str]]
"""The statement with its date, what is asked for, the words put in, and those in whose place they stand."""
KIND: Final = "true_false/statement"
_DATES_IN: Final = 4
"""Where something else could be changed, the date is in one statement of so many."""


def judge(material: Material, statement: Statement) -> Item:
    """Return a statement to judge, true or with one element changed; raise UnsuitableError if unsafe.

    What cannot be told otherwise so that it is surely false is told as it is, if that was drawn.
    """
    tell_when(statement)
    if not is_judgeable(statement):
        raise UnsuitableError("a denial, a plan or a press report is not told true or false")
    rng = material.chance(material.identity(KIND, statement.event.id))
    true = statement.event.id in material.truths
    told, asks, changed = (_tell(statement), Asks.EVENT, None) if true else _changed(material, statement, rng)
    return Draft(
        kind=KIND,
        type=ItemType.TRUE_FALSE,
        asks=asks,
        stem=f"{told}.",
        key=true,
        changed=changed,
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
    """Return the statement with its date as exact as it matters, or with another date or subject."""
    when = f"{word_date(edtf or tell_when(statement))}에"
    return statement.clause.dated(when, subject, topic=statement.topical)


def _change_figure(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give another figure of the same form; what stands around the number stays."""
    for figure in find_asked(statement):
        if not figure.value.is_integer():
            continue  # nobody need know a measure to its decimals
        options, key = pick_figures(material, statement, figure, rng, rng.randrange(3))
        other = rng.choice([option for option in options if option != key])
        text = statement.clause.text
        written = text[figure.number_start : figure.end]
        rest = text[figure.number_end : figure.end]
        if statement.text.count(written) == 1 and written[0].isdigit():
            put = other.removesuffix(figure.unit) + rest
            return _tell(statement).replace(written, put), Asks.QUANTITY, (put, written)
    raise UnsuitableError("no figure")


def _change_actor(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give the words or the act to another person or country; a report may have been other papers' as well.

    In a whole year many may have done or said the like, so it needs at least its month.
    """
    actor, edtf = material.actors.get(statement.event.id), tell_when(statement)
    if not actor or actor.participant.type is EntityType.ORGANISATION:
        raise UnsuitableError("no single person or country acts")
    if edtf.precision < Precision.MONTH:
        raise UnsuitableError("in so long a time others may have done it as well")
    if FIRST.search(statement.clause.text):
        raise UnsuitableError("others may have been the first as well")
    _refuse_more(statement)
    if actor.participant.type is EntityType.COUNTRY:
        other = rng.choice(pick_countries(material, statement, actor.participant.name, rng))
        return _tell(statement, subject=other), Asks.PARTICIPANT, (other, actor.participant.name)
    phrase = pick_actor(material, actor).phrase
    return _tell(statement, subject=phrase), Asks.PARTICIPANT, (phrase, actor.phrase)


def _refuse_more(statement: Statement) -> None:
    """Raise UnsuitableError where others may have done the like in the month, or to others (만나다)."""
    if is_deed(statement) and may_recur(statement):
        raise UnsuitableError("others may have done the like, or had it done to them")


def _change_counterpart(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give another person or country to whom it was done; the subject of an inner clause stays."""
    _refuse_more(statement)
    for slot in find_slots(statement):
        # who goes to one country may go on to others
        if slot.role is Role.PERSON or (slot.role is Role.COUNTRY and slot.verb not in MOTION):
            other = rng.choice(other_sides(material, statement, slot, rng))
            told = put_instead(_tell(statement), statement, slot, other)
            return told, Asks.PARTICIPANT, (other, slot.name)
    raise UnsuitableError("nobody else takes part")


def _change_place(material: Material, statement: Statement, rng: random.Random) -> _Change:
    for slot in find_slots(statement):
        # where something else was, in a clause within, need not go with the rest any more
        if slot.role is Role.PLACE and not slot.inside:
            other = rng.choice(pick_places(material, statement, slot, rng))
            return put_instead(_tell(statement), statement, slot, other), Asks.PLACE, (other, slot.name)
    raise UnsuitableError("no place")


def _change_date(material: Material, statement: Statement, rng: random.Random) -> _Change:
    """Give another date; what happens more than once may also have happened unknown to the article.

    So may the same words have been said, and in a whole year anything, but for what weighs.
    """
    edtf = tell_when(statement)
    if not is_deed(statement):
        raise UnsuitableError("the same may have been said at another time as well")
    if edtf.precision <= Precision.YEAR and not weigh_happening(statement):
        raise UnsuitableError("it may have happened in another year as well")
    refuse_dating(material, statement, edtf)
    dates = pick_dates(material, statement, edtf, rng)
    # of what is lesser nobody need know the month
    other_years = [date for date in dates if date.first()[0] != edtf.first()[0]]
    if not (other_years or is_turning_point(statement)):
        raise UnsuitableError("no other date that could be true")
    other = rng.choice(other_years or dates)
    return _tell(statement, other), Asks.DATE, (word_date(other), word_date(edtf))
