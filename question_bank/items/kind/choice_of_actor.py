"""Who did or said it: one right name among three or four."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.dates.wording import word_date
from question_bank.facts.gazetteer import NONE, load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.grain import tell_when_sure
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rank import is_head
from question_bank.items.option.rival import pick_countries, pick_names
from question_bank.items.recurrence import is_idle, is_minor
from question_bank.items.tenure import is_bound
from question_bank.items.weight import may_recur
from question_bank.items.wording.question import ADMINISTRATION, PRESS, actor_noun, ask_actor

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.items.actor import Actor
    from question_bank.items.statement import Statement

# without its subject 최초로 방러한 인물 is the first who ever went there
FIRST: Final = re.compile(r"최초|처음|유일|첫\s|번째")
_MOTION: Final = read_words("motion", "items/words.tsv")
_HELD: Final = frozenset({"열리", "열", "개최"})
_MANY: Final = read_words("done_by_many", "items/words.tsv")
# a greeting comes from many, and goes to whom everybody knows
GREETING: Final = re.compile(r"(?:축전|조전|전문|친서|화환|조화)(?:을|를|\s)")
_SENT: Final = frozenset({"보내", "발송", "전달", "전하", "나누", "교환", "주고받"})
_TELLING: Final = 3
"""Words, without the time, that a question for one of the article's two countries has at least."""
_OF_ITS_HEAD: Final = ("행정부", "정권", "내각")
# who came to power: somebody did in every country
_POWER: Final = re.compile(r"집권|쿠데타|총독|취임|즉위|하야한|퇴위|사임")
_GENERIC: Final = read_words("generic_body", "items/words.tsv")
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
    if noun == ADMINISTRATION and actor.participant.name.endswith(_OF_ITS_HEAD):
        raise UnsuitableError("a government named after its head is asked for by no noun")
    if noun == PRESS:
        raise UnsuitableError("several papers and stations report the same")
    if is_done_by_many(statement):
        noun = _office_told(actor)
        if is_head(noun):
            raise UnsuitableError("everybody knows who leads the country")
    if FIRST.search(statement.clause.text):
        raise UnsuitableError("‘for the first time’ without a name would mean the first of all")
    _refuse_plain(material, actor)
    # people without number meet, and countries buy and recognise, in a month
    many = is_done_by_many(statement) or actor.participant.type is EntityType.COUNTRY
    when = edtf if many else tell_when_sure(material, statement)
    stem = ask_actor(statement, when, noun)
    _check_told(material, actor, when, stem[: stem.rindex(noun)])
    return actor, stem


def tell_part_when(material: Material, statement: Statement) -> Edtf | None:
    """Return the date with which to ask for a part of what was done; None for the statement's own.

    Words keep their day, for the same speaker may have given another figure or place that month; so do
    visits, meetings and what else may be done again, elsewhere or to another.
    """
    if statement.clause.saying or is_done_by_many(statement) or may_recur(statement) or _goes(statement):
        return None
    return tell_when_sure(material, statement)


def _goes(statement: Statement) -> bool:
    """Tell whether somebody went somewhere, or something was held: elsewhere it may have been so, too."""
    return statement.verb in _MOTION or statement.verb in _HELD


def _refuse_plain(material: Material, actor: Actor) -> None:
    """Raise UnsuitableError for a body of every country, for who the article is about, for the slight."""
    name = actor.participant.name
    if actor.phrase in load_gazetteer().institutions or is_generic(name):
        raise UnsuitableError("many countries have such a body")
    if actor.participant.type is EntityType.COUNTRY and name in material.pair:
        raise UnsuitableError("the article is about the country")
    if is_minor(actor.statement) or is_idle(actor.statement):
        raise UnsuitableError("nobody needs to know who it was")


def _check_told(material: Material, actor: Actor, edtf: Edtf, told: str) -> None:
    """Raise UnsuitableError where what a question tells names the actor, or is too little to know him by."""
    if actor.participant.name in material.pair and len(told.split()) < _TELLING + len(_word(edtf)):
        raise UnsuitableError("so little of one of the two countries that it is all about")
    if _POWER.search(told) and not _names_land(actor.statement, told):
        raise UnsuitableError("in which country is not told")
    if any(part in told for part in actor.participant.name.split() if len(part) > 1):
        raise UnsuitableError("the stem names the actor")


def is_generic(name: str) -> bool:
    """Tell whether a body is named by a country and a common noun alone: 섬나라 법원, 섬나라군."""
    gazetteer = load_gazetteer()
    cuts = (end for end in range(2, len(name)) if gazetteer.country(name[:end]))
    return any(name[end:].strip() in _GENERIC for end in cuts)


def _word(edtf: Edtf) -> list[str]:
    return word_date(edtf).split()


def _names_land(statement: Statement, told: str) -> bool:
    """Tell whether the words of a question name a country or a place."""
    cuts = (word[:end] for word in told.split() for end in range(2, len(word) + 1))
    return any(place in told for place in statement.event.places) or any(
        load_gazetteer().country(cut) or cut in load_gazetteer().places for cut in cuts
    )


def _office_told(actor: Actor) -> str:
    """Return the office, with its country or body, that tells one of the many who do the like on a day."""
    role = actor.participant.role or ""
    if role not in actor.phrase or not (" " in role or is_bound(role)):
        raise UnsuitableError("people without number did the like that day")
    return role


def refuse_famous(material: Material, name: str, stem: str = "") -> None:
    """Raise UnsuitableError for a head of state of whom the article tells much: he is the first guess.

    So is one whom somebody met or wrote to, where the stem names the country that he led.
    """
    leads = name in known_heads() and (material.sides.get(name) or NONE) in stem
    if leads or name in material.famous:
        raise UnsuitableError("everybody knows who leads the country")


@functools.cache
def known_heads() -> frozenset[str]:
    """Return the people whom the gazetteer knows as heads of states and governments."""
    return frozenset(row["name"] for row in read_table("gazetteer/persons.tsv") if is_head(row["office"]))


def ask_who(material: Material, statement: Statement) -> Item:
    """Ask who did or said something; raise UnsuitableError where the article leaves room for others."""
    actor, stem = actor_stem(material, statement)
    if not statement.clause.saying or any(one in stem for one in material.famous):
        refuse_famous(material, actor.participant.name)
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
