"""Whom it was done to or with: one right person or country among three or four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.dates.edtf import Precision
from question_bank.items.actor import Actor
from question_bank.items.kind.choice_of_actor import tell_part_when
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.short_answer import check_askable, check_hidden
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rival import pick_countries, pick_names
from question_bank.items.slot import Role
from question_bank.items.wording.blank import ask_for_slot

if TYPE_CHECKING:
    import random

    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement


def ask_whom(material: Material, statement: Statement, slot: Slot) -> Item:
    """Ask for the other side of an act; raise UnsuitableError where the article leaves room for others."""
    written = statement.clause.text[slot.start : slot.end]
    kind = f"multiple_choice/{slot.role}:{written}"
    rng = material.chance(material.identity(kind, statement.event.id))
    check_askable(slot)
    stem = ask_for_slot(statement, slot, tell_part_when(material, statement))
    check_hidden(stem, slot, material.spellings.get(slot.name, ()))
    options = list(other_sides(material, statement, slot, rng))
    # a country by the name that the article uses
    key = written if slot.role is Role.COUNTRY else slot.name
    options.insert(material.key_place(statement.event.id, 4, len(options) + 1), key)
    return Draft(
        kind=kind,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.PARTICIPANT,
        stem=stem,
        options=tuple(options),
        key=key,
    ).on(material, statement)


def other_sides(material: Material, statement: Statement, slot: Slot, rng: random.Random) -> tuple[str, ...]:
    """Return two or three others who were not met or visited then; raise UnsuitableError where unsure.

    In a whole year one may meet many, so the date must be at least a month.
    """
    edtf = statement.event.edtf
    if edtf is None or edtf.is_interval or edtf.precision < Precision.MONTH:
        raise UnsuitableError("in so long a time others may have been met as well")
    if slot.role is Role.COUNTRY:
        return pick_countries(material, statement, slot.name, rng)
    if slot.role is not Role.PERSON or slot.participant is None:
        raise UnsuitableError("no person and no country")
    written = statement.clause.text[slot.start : slot.end]
    return pick_names(material, Actor(slot.participant, written, statement), rng)
