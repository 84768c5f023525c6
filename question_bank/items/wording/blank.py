"""Sentences with a phrase asked for in its own place: ○○은 누구를 만났는가?, or with a blank for it.

The subject becomes the topic (은/는) where it stands before the asked phrase, the speaker goes to the front:
나루 통신은 배 몇 척이 떠났다고 보도했는가? An interrogative stands where the answer would (표준국어대사전,
누구, 어디, 몇), and the statement's -다 becomes -는가, so nothing else has to be turned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.material import UnsuitableError
from question_bank.items.place_kind import is_place
from question_bank.items.slot import Role
from question_bank.items.wording.question import place_in_time
from question_bank.korean.particles import attach

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.items.figure import Figure
    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement
    from question_bank.items.thing import Thing

BLANK: Final = "____"
# what changes with the sound before it: 9만 원을, but 얼마를
_PARTICLE: Final = re.compile(r"(?:을|를|이|가|은|는|과|와|으로|로)(?=\s)")
_MEASURES: Final = {
    noun: noun
    for noun in (
        "무게",
        "길이",
        "높이",
        "너비",
        "폭",
        "깊이",
        "지름",
        "둘레",
        "면적",
        "넓이",
        "두께",
        "배수량",
    )
} | {"해발": "해발 고도"}


def ask_for_slot(statement: Statement, slot: Slot, when: Edtf | None = None) -> str:
    """Ask whom, with whom, where or which country; raise UnsuitableError where the sentence cannot ask.

    ``when`` is the date to tell in place of the statement's own, here and below.
    """
    word = _who(slot.particle) if slot.role is Role.PERSON else attach(slot.question, slot.particle)
    of = "의" if slot.kept and not slot.kept.endswith("의") and is_place(slot.kept) else ""
    return _ask(statement, (slot.start, slot.particle_end), f"{slot.kept}{of} {word}".strip(), when)


def ask_for_thing(statement: Statement, thing: Thing) -> str:
    """Ask what a thing is called: 발사된 위성의 이름은 무엇인가, 어떤 훈장을 받았는가."""
    if thing.subject:
        told = statement.clause.modifier_without_subject(_dated(statement))
        return " ".join(f"{told} {thing.kept} {thing.noun}의 이름은 무엇인가?".split())
    word = f"{thing.kept} 어떤 {attach(thing.noun, thing.particle)}".strip()
    return _ask(statement, (thing.start, thing.particle_end), word)


def ask_for_figure(statement: Statement, figure: Figure, when: Edtf | None = None) -> str:
    """Ask how many or how much, in the unit that the sentence uses; raise UnsuitableError as above.

    What describes the subject is asked of it: 발사된 ○○○의 무게는 몇 kg인가, not 무게 몇 kg의 ○○○.
    """
    text = statement.clause.text
    measure = next((noun for noun in _MEASURES if text[: figure.start].endswith(f"{noun} ")), None)
    if measure is None or not text.startswith("의 ", figure.end):
        particle = _PARTICLE.match(text, figure.end) if figure.price else None
        asked = attach(figure.question, particle[0]) if particle else figure.question
        return _ask(statement, (figure.start, particle.end() if particle else figure.end), asked, when)
    subject = statement.clause.subject
    told = statement.clause.modifier_without_subject(_dated(statement, when))
    if not told or text[subject.start : figure.start].strip() != measure or figure.end > subject.end:
        raise UnsuitableError("the figure only describes something")
    thing = text[figure.end + 2 : subject.end]
    return f"{told} {thing}의 {attach(_MEASURES[measure], '은/는')} {attach(figure.question, '인가')}?"


def leave_blank(statement: Statement, span: tuple[int, int], when: Edtf | None = None) -> str:
    """Return the statement with its date and a blank for the text of ``span`` (offsets into the clause)."""
    return f"{_retell(statement, span, BLANK, statement.clause.predicate.surface, when)}."


def put_instead(told: str, statement: Statement, slot: Slot, name: str) -> str:
    """Return the statement as it is ``told``, with another name for that of a slot."""
    kept = f"{slot.kept} " if slot.kept else ""
    written = statement.clause.text[slot.start : slot.particle_end]
    return told.replace(written, kept + attach(name, slot.particle), 1)


def _who(particle: str) -> str:
    return "누가" if particle in {"이", "가"} else attach("누구", particle)


def _ask(statement: Statement, span: tuple[int, int], word: str, when: Edtf | None = None) -> str:
    surface = statement.clause.predicate.surface
    if not surface.endswith("다"):
        raise UnsuitableError("its last verb has no form that asks")
    return f"{_retell(statement, span, word, surface[:-1], when)}는가?"


def _dated(statement: Statement, when: Edtf | None = None) -> str:
    edtf = when or statement.event.edtf
    if edtf is None:
        raise UnsuitableError("no date")
    return place_in_time(edtf)


def _retell(
    statement: Statement, span: tuple[int, int], word: str, ending: str, date: Edtf | None = None
) -> str:
    """Return the dated clause with ``word`` for ``span``: the speaker first, else all in its own place.

    A topic after the asked phrase would hide it, so the subject then keeps 이/가. The date stands first, but
    behind a subject that a clause precedes, and behind one that the question is about.
    """
    clause, when = statement.clause, _dated(statement, date)
    subject, ends = clause.subject, len(clause.predicate.before)
    edits = sorted([(*span, word), *((first, last, "") for first, last in clause.contrasts)])
    before = _edit(clause.text, 0, subject.start, edits)
    named = _edit(clause.text, subject.start, subject.end, edits)
    behind = _edit(clause.text, subject.particle_end, ends, edits)
    first = clause.saying and subject.bare
    asked_before = span[0] < subject.end and not (first and span[1] <= subject.start)
    named = attach(named, "이/가" if asked_before else "은/는")
    if first:
        parts = [when, named, before, behind]
    elif clause.is_led:
        parts = [before, named, clause.set_time(when, subject.particle_end), behind]
    elif statement.topical and clause.may_open and not asked_before:
        parts = [named, clause.set_time(when, 0 if before else subject.particle_end), before, behind]
    else:
        parts = [clause.set_time(when, 0), before, named, behind]
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
