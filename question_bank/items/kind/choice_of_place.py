"""Where did it happen: one right place among three or four."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.items.kind.choice_of_actor import tell_part_when
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.short_answer import check_askable
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.place import pick_places
from question_bank.items.slot import Role
from question_bank.items.wording.blank import ask_for_slot

if TYPE_CHECKING:
    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement


def ask_where(material: Material, statement: Statement, slot: Slot) -> Item:
    """Ask at which of several places something happened; raise UnsuitableError where that cannot be asked."""
    if slot.role is not Role.PLACE:
        raise UnsuitableError("no place")
    check_askable(slot)
    kind = f"multiple_choice/place:{statement.clause.text[slot.start : slot.end]}"
    rng = material.chance(material.identity(kind, statement.event.id))
    stem = ask_for_slot(statement, slot, tell_part_when(material, statement))
    options = list(pick_places(material, statement, slot, rng))
    options.insert(material.key_place(statement.event.id, 5, len(options) + 1), slot.name)
    return Draft(
        kind=kind,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.PLACE,
        stem=stem,
        options=tuple(options),
        key=slot.name,
    ).on(material, statement)
