"""Who met the same people in the same weeks, so that he is no wrong answer to ‘whom’ or ‘who’."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.items.option.distractors import REACH
from question_bank.items.period import count_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.facts.model import Event
    from question_bank.items.actor import Actor
    from question_bank.items.material import Material

_DAYS: Final = 45


def meet_about(material: Material, actor: Actor) -> Iterator[str]:
    """Give who has to do with the others of the statement within some weeks: he may have met them as well.

    What is too short to ask and names nobody else is about whom the passage before it names.
    """
    ours = actor.statement.event
    others = _names(ours) - {actor.participant.name}
    if not others:
        return
    for statement in material.near(actor.statement, REACH):
        names = _names(statement.event)
        if names & others and _is_near(statement.event, ours):
            yield from sorted(names)
    told = sorted(material.timeline.events, key=lambda event: (event.selector.start, event.id))
    for before, event in pairwise(told):
        alike = not event.quizzable and _names(event) < _names(before) and before.section == event.section
        if alike and _names(before) & others and _is_near(event, ours):
            yield from sorted(_names(before))


def _names(event: Event) -> set[str]:
    return {one.name for one in event.participants}


def _is_near(left: Event, right: Event) -> bool:
    """Tell whether two events lie within some weeks."""
    if left.edtf is None or right.edtf is None:
        return False
    return abs(count_days(left.edtf.first()) - count_days(right.edtf.first())) <= _DAYS
