"""Sentences with a phrase asked for in its own place: ○○은 누구를 만났는가?, or with a blank for it.

The subject becomes the topic (은/는) where it stands before the asked phrase, the speaker goes to the front:
나루 통신은 배 몇 척이 떠났다고 보도했는가? An interrogative stands where the answer would (표준국어대사전,
누구, 어디, 몇), and the statement's -다 becomes -는가, so nothing else has to be turned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.material import UnsuitableError
from question_bank.items.slot import Role
from question_bank.items.wording.question import place_in_time
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from question_bank.items.figure import Figure
    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement

BLANK: Final = "____"


def ask_for_slot(statement: Statement, slot: Slot) -> str:
    """Ask whom, with whom, where or which country; raise UnsuitableError where the sentence cannot ask."""
    word = _who(slot.particle) if slot.role is Role.PERSON else attach(slot.question, slot.particle)
    return _ask(statement, (slot.start, slot.particle_end), f"{slot.kept} {word}".strip())


def ask_for_figure(statement: Statement, figure: Figure) -> str:
    """Ask how many or how much, in the unit that the sentence uses; raise UnsuitableError as above."""
    return _ask(statement, (figure.start, figure.end), figure.question)


def leave_blank(statement: Statement, span: tuple[int, int]) -> str:
    """Return the statement with its date and a blank for the text of ``span`` (offsets into the clause)."""
    return f"{_retell(statement, span, BLANK, statement.clause.predicate.surface)}."


def put_instead(told: str, statement: Statement, slot: Slot, name: str) -> str:
    """Return the statement as it is ``told``, with another name for that of a slot."""
    kept = f"{slot.kept} " if slot.kept else ""
    written = statement.clause.text[slot.start : slot.particle_end]
    return told.replace(written, kept + attach(name, slot.particle), 1)


def _who(particle: str) -> str:
    return "누가" if particle in {"이", "가"} else attach("누구", particle)


def _ask(statement: Statement, span: tuple[int, int], word: str) -> str:
    surface = statement.clause.predicate.surface
    if not surface.endswith("다"):
        raise UnsuitableError("its last verb has no form that asks")
    return f"{_retell(statement, span, word, surface[:-1])}는가?"


def _dated(statement: Statement) -> str:
    if statement.event.edtf is None:
        raise UnsuitableError("no date")
    return place_in_time(statement.event.edtf)


def _retell(statement: Statement, span: tuple[int, int], word: str, ending: str) -> str:
    """Return the dated clause with ``word`` for ``span``: the speaker first, else all in its own place.

    A topic after the asked phrase would hide it, so the subject then keeps 이/가. The date stands first, but
    behind a subject that a clause precedes.
    """
    clause, when = statement.clause, _dated(statement)
    subject, ends = clause.subject, len(clause.predicate.before)
    edits = sorted([(*span, word), *((first, last, "") for first, last in clause.contrasts)])
    before = _edit(clause.text, 0, subject.start, edits)
    named = _edit(clause.text, subject.start, subject.end, edits)
    behind = _edit(clause.text, subject.particle_end, ends, edits)
    first = clause.saying and subject.bare
    asked_before = span[0] < subject.end and not (first and span[1] <= subject.start)
    named = attach(named, "이/가" if asked_before else "은/는")
    parts = [when, named, before, behind] if first else [when, before, named, behind]
    if clause.is_led and not first:
        parts = [before, named, when, behind]
    told = " ".join(" ".join(parts).split())
    return told + ("" if clause.predicate.before[-1:].strip() else " ") + ending


def _edit(text: str, start: int, end: int, edits: list[tuple[int, int, str]]) -> str:
    """Return ``text[start:end]`` with the edits that lie in it."""
    parts, at = [], start
    for first, last, word in edits:
        if at <= first and last <= end:
            parts += [text[at:first], word]
            at = last
    return "".join((*parts, text[at:end]))
