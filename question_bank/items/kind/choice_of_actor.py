"""Who did or said it: one right name among three or four."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rival import pick_countries, pick_names
from question_bank.items.tenure import is_bound
from question_bank.items.wording.question import actor_noun, ask_actor

if TYPE_CHECKING:
    from question_bank.items.actor import Actor
    from question_bank.items.statement import Statement

# without its subject 최초로 방러한 인물 is the first who ever went there
FIRST: Final = re.compile(r"최초|처음|유일|첫\s|번째")
_MANY: Final = read_words("done_by_many", "items/words.tsv")
# a greeting comes from many, and goes to whom everybody knows
GREETING: Final = re.compile(r"(?:축전|조전|전문|친서|화환|조화)(?:을|를|\s)")
_SENT: Final = frozenset({"보내", "발송", "전달", "전하", "나누", "교환", "주고받"})
_PRESS: Final = actor_noun("통신", EntityType.ORGANISATION)
_VOTE: Final = re.compile(r"반대표|찬성표|기권|표결|투표")


def is_done_by_many(statement: Statement) -> bool:
    """Tell whether people without number may have done the like on a day: visits, stays, greetings."""
    greeting = statement.verb in _SENT and GREETING.search(statement.text) is not None
    return greeting or statement.verb in _MANY


def actor_stem(material: Material, statement: Statement) -> tuple[Actor, str]:
    """Return who did or said it and the question for him; raise UnsuitableError where others might have."""
    actor = material.actors.get(statement.event.id)
    edtf = statement.event.edtf
    if actor is None or edtf is None:
        raise UnsuitableError("its subject is no single person, or no single body that speaks")
    if _VOTE.search(statement.text):
        raise UnsuitableError("many take part in a vote")
    noun = actor_noun(actor.participant.name, actor.participant.type)
    if noun == _PRESS:
        raise UnsuitableError("several papers and stations report the same")
    if is_done_by_many(statement):
        noun = _office_told(actor)
    if FIRST.search(statement.clause.text):
        raise UnsuitableError("‘for the first time’ without a name would mean the first of all")
    stem = ask_actor(statement, edtf, noun)
    if any(part in stem for part in actor.participant.name.split() if len(part) > 1):
        raise UnsuitableError("the stem names the actor")
    return actor, stem


def _office_told(actor: Actor) -> str:
    """Return the office, with its country or body, that tells one of the many who do the like on a day."""
    role = actor.participant.role or ""
    if role not in actor.phrase or not (" " in role or is_bound(role)):
        raise UnsuitableError("people without number did the like that day")
    return role


def ask_who(material: Material, statement: Statement) -> Item:
    """Ask who did or said something; raise UnsuitableError where the article leaves room for others."""
    name = statement.event.id
    material.sure[name] = False
    item = _ask_who(material, statement)
    material.sure[name] = True
    return item


def _ask_who(material: Material, statement: Statement) -> Item:
    actor, stem = actor_stem(material, statement)
    # an office that an earlier sentence gives is no part of the statement that the id comes from
    role = actor.participant.role or ""
    role = role if role in statement.text else ""
    kind = f"multiple_choice/participant:{role}"
    rng = material.chance(material.identity(kind, statement.event.id))
    key = actor.participant.name
    if actor.participant.type is EntityType.COUNTRY:
        options, key = list(pick_countries(material, statement, key, rng)), actor.phrase
    else:
        options = list(pick_names(material, actor, rng))
    options.insert(material.key_place(statement.event.id, 2, len(options) + 1), key)
    return Draft(
        kind=kind,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.PARTICIPANT,
        stem=stem,
        options=tuple(options),
        key=key,
    ).on(material, statement)
