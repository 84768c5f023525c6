"""Offices that no dated event shows: nobody can say when they were held, so nothing is asked of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.judgement import Reason
from question_bank.facts.model import Confidence
from question_bank.facts.undated.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.model import Event, Fact

_RANK: Final = re.compile(r"초대|(?<![가-힣])제?\d+대")
_OFFICES: Final = frozenset({Relation.OFFICE, Relation.HELD_OFFICE})


def refuse_undated(facts: Iterable[Fact], events: Iterable[Event]) -> tuple[Fact, ...]:
    """Return the facts, those on an office not quizzable unless an event of certain date shows its holder.

    The first or the third to hold an office is that at any time.
    """
    shown = {
        person.name
        for event in events
        if event.edtf is not None and event.confidence is Confidence.CERTAIN
        for person in event.participants
        if person.role and not person.implied
    }
    return tuple(
        replace(fact, quizzable=False, reason=Reason.UNTIMED.value)
        if fact.quizzable
        and fact.relation in _OFFICES
        and fact.subject not in shown
        and _RANK.search(fact.object) is None
        else fact
        for fact in facts
    )
