"""Whether two happenings have to do with each other, so that one may be told beside the other.

Nearness alone joins nothing: a learner takes what stands side by side for cause and effect. Nor does a thing
that both name, over months. The bond is one and the same visit: somebody who takes part in both, within days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.facts.model import EntityType
from question_bank.items.period import count_days

if TYPE_CHECKING:
    from question_bank.facts.model import Event
    from question_bank.items.statement import Statement

_VISIT_DAYS: Final = 4


def are_one_visit(left: Statement, right: Statement) -> bool:
    """Tell whether two statements, each of a day, tell of the same person within four days."""
    ours, theirs = left.event.edtf, right.event.edtf
    if ours is None or theirs is None or not Precision.DAY is ours.precision is theirs.precision:
        return False
    days = abs(count_days(ours.first()) - count_days(theirs.first()))
    return days <= _VISIT_DAYS and bool(_people(left.event) & _people(right.event))


def _people(event: Event) -> frozenset[str]:
    return frozenset(one.name for one in event.participants if one.type is EntityType.PERSON)
