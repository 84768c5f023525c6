"""A statement with one name or figure left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.kind.choice_of_actor import refuse_famous, tell_part_when
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.short_answer import ASKS, check_hidden
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.rank import is_head
from question_bank.items.spelling import accept
from question_bank.items.wording.blank import BLANK, leave_blank
from question_bank.korean.particles import particle_for

if TYPE_CHECKING:
    from question_bank.items.figure import Figure
    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement

_PARTICLE: Final = re.compile(rf"{BLANK}(은|는|이|가|을|를|과|와|으로|로)(?=\s)")


def blank_name(material: Material, statement: Statement, slot: Slot) -> Item:
    """Leave out a name, its office stays.

    Raises UnsuitableError where the particle does not fit every answer.
    """
    text = statement.clause.text
    refuse_famous(material, slot.name, text)
    if is_head(text[slot.name_end : slot.end].strip()):
        raise UnsuitableError("everybody knows who leads the country")
    written = text[slot.name_start : slot.name_end]
    stem = leave_blank(statement, (slot.name_start, slot.name_end), tell_part_when(material, statement))
    accepted = accept(material.spellings, written, slot.name, None)
    check_hidden(stem, slot, accepted)
    for particle in _PARTICLE.findall(stem):
        if any(particle_for(form, particle) != particle for form in (slot.name, written)):
            raise UnsuitableError("the particle after the blank does not fit every answer")
        accepted = tuple(form for form in accepted if particle_for(form, particle) == particle)
    return Draft(
        kind=f"cloze/{slot.role}:{text[slot.start : slot.end]}",
        type=ItemType.CLOZE,
        asks=ASKS[slot.role],
        stem=stem,
        key=slot.name,
        accepted=accepted,
    ).on(material, statement)


def blank_figure(material: Material, statement: Statement, figure: Figure) -> Item:
    """Leave out an exact number, its unit stays; raise UnsuitableError for a rounded one and a share."""
    if figure.about or figure.fraction or not figure.value.is_integer():
        raise UnsuitableError("only an exact whole number is left out")
    written = statement.clause.text[figure.number_start : figure.number_end]
    if not written[0].isdigit():
        raise UnsuitableError("a figure in words goes with its unit")
    if statement.clause.text.startswith("의 ", figure.end):
        raise UnsuitableError("the figure only describes something")  # 무게 ____kg의 나루호
    number = int(figure.value)
    return Draft(
        kind=f"cloze/figure:{figure.quantity.exact}",
        type=ItemType.CLOZE,
        asks=Asks.QUANTITY,
        stem=leave_blank(
            statement, (figure.number_start, figure.number_end), tell_part_when(material, statement)
        ),
        key=written,
        accepted=tuple(sorted({f"{number:,}", str(number)} - {written})),
    ).on(material, statement)
