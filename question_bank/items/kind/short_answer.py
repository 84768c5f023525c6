"""Names to write: who did or said it, whom it was done to, where it happened."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import NONE, load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.undated.office import spell_office
from question_bank.items.actor import BRACKET
from question_bank.items.kind.choice_of_actor import actor_stem, refuse_famous, tell_part_when
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rank import is_official, standing_of
from question_bank.items.place_kind import REGION, is_place, land_of, noun_of, other_forms
from question_bank.items.slot import Role
from question_bank.items.spelling import accept
from question_bank.items.tenure import is_bound, stands_alone
from question_bank.items.wording.blank import ask_for_slot
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from question_bank.items.actor import Actor
    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement

_CAST: Final = 60
_WHO: Final = "인물은 누구인가?"
ASKS: Final = {Role.PERSON: Asks.PARTICIPANT, Role.COUNTRY: Asks.PARTICIPANT, Role.PLACE: Asks.PLACE}


def write_who(material: Material, statement: Statement) -> Item:
    """Ask for the name of who did or said something, by the office where it is a person in one.

    Raises UnsuitableError where it might be others too, and for a name that nobody needs to write.
    """
    actor, stem = actor_stem(material, statement)
    name = actor.participant.name
    refuse_famous(material, name)
    if actor.participant.type is EntityType.PERSON:
        stem = _tell_office(material, actor, stem)
    return Draft(
        kind="short_answer/participant",
        type=ItemType.SHORT_ANSWER,
        asks=Asks.PARTICIPANT,
        stem=stem,
        key=name,
        accepted=tuple(
            sorted(
                {*accept(material.spellings, actor.phrase, name, actor.participant)}
                | {*BRACKET.findall(actor.phrase)}
            )
        ),
    ).on(material, statement)


def _tell_office(material: Material, actor: Actor, stem: str) -> str:
    """Return a question for a person with his office in place of 인물.

    Who leads, or comes again and again, is worth writing; without an office of state so is whom the gazetteer
    knows. Raises UnsuitableError for anybody else, and where the office does not stand alone.
    """
    name, role = actor.participant.name, actor.participant.role or ""
    if name not in material.leading and (is_official(role) or not standing_of(name, ())):
        raise UnsuitableError("the article names the person too seldom")
    office, side = spell_office(role, load_gazetteer()), material.sides.get(name)
    if not is_official(role) or office in stem or not stem.endswith(_WHO):
        return stem
    if side and not is_bound(office):
        office = f"{side} {office}"
    if not is_bound(office) or not stands_alone(office):
        raise UnsuitableError("the office says too little to stand alone")
    return f"{stem.removesuffix(_WHO)}{attach(office, '은/는')} 누구인가?"


def write_slot(material: Material, statement: Statement, slot: Slot) -> Item:
    """Ask for a name in the statement besides its subject; raise UnsuitableError where the stem tells it."""
    located = _place_in_country(material, statement, slot)
    stem = ask_for_slot(statement, located, tell_part_when(material, statement))
    refuse_famous(material, slot.name, stem)
    check_askable(slot)
    check_grain(statement, located)
    written = statement.clause.text[slot.start : slot.end]
    accepted = _accept(material, statement, slot)
    check_hidden(stem, slot, accepted)
    return Draft(
        kind=f"short_answer/{slot.role}:{written}",
        type=ItemType.SHORT_ANSWER,
        asks=ASKS[slot.role],
        stem=stem,
        key=slot.name,
        accepted=accepted,
    ).on(material, statement)


def _accept(material: Material, statement: Statement, slot: Slot) -> tuple[str, ...]:
    """Return what is right besides the name; of a place also without its kind, and with where it lies."""
    if slot.role is not Role.PLACE:
        return accept(
            material.spellings, statement.clause.text[slot.start : slot.end], slot.name, slot.participant
        )
    written = slice(slot.start if is_place(slot.kept) else slot.name_start, slot.end)
    forms = accept(material.spellings, statement.clause.text[written], slot.name, None)
    return tuple(sorted({*forms, *other_forms(slot.name)} - {slot.name}))


def _place_in_country(material: Material, statement: Statement, slot: Slot) -> Slot:
    """Return the slot with its country before it, where the article tells of that: 미국의 어디에서."""
    land = land_of(slot.name)
    if slot.role is not Role.PLACE or slot.kept or not land or slot.name in load_gazetteer().capitals:
        return slot
    year = statement.event.edtf.first()[0] if statement.event.edtf else 0
    told = any(one.name == land for _, one in material.cast.around(year, _CAST))
    return replace(slot, kept=f"{land}의") if told and land not in statement.clause.text else slot


def check_askable(slot: Slot) -> None:
    """Raise UnsuitableError where the phrase only describes a noun: 어디에서 열린 회담에서 is no question."""
    if slot.inside:
        raise UnsuitableError("it stands in a clause that describes something else")


def check_grain(statement: Statement, slot: Slot) -> None:
    """Raise UnsuitableError where no word says what is asked for: larger places would be right as well."""
    if slot.role is not Role.PLACE:
        return
    noun, text = noun_of(slot.name), statement.clause.text
    told = is_place(slot.kept) or (land_of(slot.name) or NONE) in text
    if not told and noun in {"", REGION}:
        raise UnsuitableError("regions may lie in one another")
    if len(noun) == 1 and re.search(rf"\s{noun}[에은는이가을로]", text):
        raise UnsuitableError("the word for such a place stands there for something else")  # 3초 만에


def check_hidden(stem: str, slot: Slot, accepted: tuple[str, ...]) -> None:
    """Raise UnsuitableError where the stem names the answer, or its country by a sign (한미 정상회담)."""
    if any(len(form) > 1 and form in stem for form in (slot.name, *accepted)):
        raise UnsuitableError("the stem names the answer")
    if slot.role is Role.COUNTRY:
        signs = load_gazetteer().abbreviations
        pairs = (stem[i : i + 2] for i in range(len(stem) - 1))
        if any(set(pair) <= set(signs) and slot.name in {signs[sign] for sign in pair} for pair in pairs):
            raise UnsuitableError("the stem names the answer")
