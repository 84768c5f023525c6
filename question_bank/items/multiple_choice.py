"""Questions with one right option of three or four: when, what happened then, who."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.items.date_entry import date_to_ask
from question_bank.items.distractors import WANTED, holds_date, pick_dates, pick_statements
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType, item_id
from question_bank.items.period import count_days
from question_bank.items.rival import pick_names
from question_bank.items.wording import actor_noun, ask_actor, ask_date, ask_event, explain, tags

if TYPE_CHECKING:
    from question_bank.items.statement import Statement

# without its subject 최초로 방러한 인물 is the first who ever went there
_FIRST: Final = re.compile(r"최초|처음|유일|첫\s|번째")
_VOTE: Final = re.compile(r"반대표|찬성표|기권|표결|투표")
_YEAR_OF_DAYS: Final = 365.0


def ask_when(material: Material, statement: Statement) -> Item:
    """Ask on which of several dates something happened; raise UnsuitableError where that cannot be asked.

    Difficulty: from 0.3 to 0.7, the nearer the closest wrong date the harder.
    """
    edtf = date_to_ask(material, statement)
    identity = item_id(material.article_id, (statement.event.id,), "multiple_choice/date")
    place = material.key_place(statement.event.id, 0, WANTED + 1)
    others = pick_dates(material, statement, material.chance(identity), place)
    gap = min(abs(count_days(other.first()) - count_days(edtf.first())) for other in others)
    return _item(
        statement,
        identity,
        Asks.DATE,
        ask_date(statement, edtf),
        tuple(word_date(date) for date in sorted((*others, edtf))),
        word_date(edtf),
        round(0.3 + 0.4 / (1 + gap / _YEAR_OF_DAYS), 2),
    )


def ask_what(material: Material, statement: Statement) -> Item:
    """Ask which of several events happened at a time; raise UnsuitableError where that cannot be asked."""
    edtf = statement.event.edtf
    if edtf is None or edtf.is_interval:
        raise UnsuitableError("the date is no single day, month or year")
    if holds_date(statement.text):
        raise UnsuitableError("the statement names another date")
    identity = item_id(material.article_id, (statement.event.id,), "multiple_choice/event")
    rng = material.chance(identity)
    options = list(pick_statements(material, statement, rng))
    rng.shuffle(options)
    options.insert(material.key_place(statement.event.id, 1, len(options) + 1), statement.text)
    difficulty = round(0.2 + 0.1 * edtf.precision, 2)
    return _item(statement, identity, Asks.EVENT, ask_event(edtf), tuple(options), statement.text, difficulty)


def ask_who(material: Material, statement: Statement) -> Item:
    """Ask who did or said something; raise UnsuitableError where the article leaves room for others."""
    actor = material.actors.get(statement.event.id)
    edtf = statement.event.edtf
    if actor is None or edtf is None:
        raise UnsuitableError("its subject is no single person, or no single body that speaks")
    if _VOTE.search(statement.text):
        raise UnsuitableError("many take part in a vote")
    if _FIRST.search(statement.clause.text):
        raise UnsuitableError("‘for the first time’ without a name would mean the first of all")
    stem = ask_actor(statement, edtf, actor_noun(actor.participant.name, actor.participant.type))
    if any(part in stem for part in actor.participant.name.split() if len(part) > 1):
        raise UnsuitableError("the stem names the actor")
    # an office that an earlier sentence gives is no part of the statement that the id comes from
    role = actor.participant.role or ""
    role = role if role in statement.text else ""
    identity = item_id(material.article_id, (statement.event.id,), f"multiple_choice/participant:{role}")
    rng = material.chance(identity)
    options = list(pick_names(material, actor, rng))
    rng.shuffle(options)
    options.insert(material.key_place(statement.event.id, 2, len(options) + 1), actor.participant.name)
    return _item(statement, identity, Asks.PARTICIPANT, stem, tuple(options), actor.participant.name, 0.5)


def _item(  # noqa: PLR0913, PLR0917 - one argument for each part of a question that differs
    statement: Statement,
    identity: str,
    asks: Asks,
    stem: str,
    options: tuple[str, ...],
    key: str,
    difficulty: float,
) -> Item:
    edtf = statement.event.edtf
    if edtf is None:
        raise UnsuitableError("no date")
    return Item(
        id=identity,
        type=ItemType.MULTIPLE_CHOICE,
        asks=asks,
        stem=stem,
        options=options,
        key=key,
        accepted=(),
        tolerance=None,
        explanation=explain(statement, edtf),
        events=(statement.event.id,),
        evidence=(statement.event.selector,),
        tags=tags(statement, asks),
        difficulty=difficulty,
    )
