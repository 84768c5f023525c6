"""Names to write: who did or said it, whom it was done to, where it happened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.items.kind.choice_of_actor import actor_stem
from question_bank.items.kind.draft import Draft
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.place import is_region, land_of
from question_bank.items.slot import Role
from question_bank.items.spelling import accept
from question_bank.items.wording.blank import ask_for_slot

if TYPE_CHECKING:
    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement

_CAST: Final = 60
ASKS: Final = {Role.PERSON: Asks.PARTICIPANT, Role.COUNTRY: Asks.PARTICIPANT, Role.PLACE: Asks.PLACE}


def write_who(material: Material, statement: Statement) -> Item:
    """Ask for the name of who did or said something; raise UnsuitableError where it might be others too."""
    actor, stem = actor_stem(material, statement)
    name = actor.participant.name
    return Draft(
        kind="short_answer/participant",
        type=ItemType.SHORT_ANSWER,
        asks=Asks.PARTICIPANT,
        stem=stem,
        key=name,
        accepted=accept(material.spellings, actor.phrase, name, actor.participant),
    ).on(material, statement)


def write_slot(material: Material, statement: Statement, slot: Slot) -> Item:
    """Ask for a name in the statement besides its subject; raise UnsuitableError where the stem tells it."""
    stem = ask_for_slot(statement, _place_in_country(material, statement, slot))
    check_askable(slot)
    check_grain(slot)
    written = statement.clause.text[slot.start : slot.end]
    accepted = accept(material.spellings, written, slot.name, slot.participant)
    check_hidden(stem, slot, accepted)
    return Draft(
        kind=f"short_answer/{slot.role}:{written}",
        type=ItemType.SHORT_ANSWER,
        asks=ASKS[slot.role],
        stem=stem,
        key=slot.name,
        accepted=accepted,
    ).on(material, statement)


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


def check_grain(slot: Slot) -> None:
    """Raise UnsuitableError for a region: a larger and a smaller one would be right as well."""
    if slot.role is Role.PLACE and not slot.kept and is_region(slot.name):
        raise UnsuitableError("regions may lie in one another")


def check_hidden(stem: str, slot: Slot, accepted: tuple[str, ...]) -> None:
    """Raise UnsuitableError where the stem names the answer, or its country by a sign (한미 정상회담)."""
    if any(len(form) > 1 and form in stem for form in (slot.name, *accepted)):
        raise UnsuitableError("the stem names the answer")
    if slot.role is Role.COUNTRY:
        signs = load_gazetteer().abbreviations
        pairs = (stem[i : i + 2] for i in range(len(stem) - 1))
        if any(set(pair) <= set(signs) and slot.name in {signs[sign] for sign in pair} for pair in pairs):
            raise UnsuitableError("the stem names the answer")
