"""Events to put in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.kind.cluster import WINDOW, Joint, gather, joinable, stand_apart, weigh
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import is_plain
from question_bank.items.period import count_days
from question_bank.items.wording.question import ORDER_STEM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

KIND: Final = "ordering/events"
_REACH: Final = 1
_END: Final = "ordering/end"
_SHARED: Final = 1
_RATIO: Final = 2.0
_APART_DAYS: Final = 180
_LONGEST: Final = 30
"""Characters, spaces apart, of an event to put in order: four of them are read and held in mind at once."""


def order_events(material: Material) -> Iterator[Item]:
    """Give questions that mix four (at least three) linked events of different years."""
    for chosen in gather_courses(material):
        if not asks_end(chosen):
            yield _item(material, chosen)


def gather_courses(material: Material) -> Iterator[list[Statement]]:
    """Give sets of three or four linked events of different years, two of which share no more than one."""
    given: list[set[str]] = []
    for chosen in gather(material, orderable(material), KIND, _REACH, lie_apart):
        names = {statement.event.id for statement in chosen}
        # sets are near one another in time, so only the last ones can share events
        if all(len(names & other) <= _SHARED for other in given[-WINDOW:]):
            given.append(names)
            yield chosen


def asks_end(chosen: Sequence[Statement]) -> bool:
    """Tell whether only the first or the last of a set is asked: one in three of those of like length.

    Options of which one is by far the longest are not for choosing one.
    """
    lengths = [len(statement.text) for statement in chosen]
    drawn = weigh(_END, *(statement.event.id for statement in chosen))[0] % 3 == 0
    return drawn and max(lengths) <= _RATIO * min(lengths)


def orderable(material: Material) -> list[Statement]:
    """Return the deeds in few words that are worth their time, in the order of time."""
    return [
        statement
        for statement in joinable(material)
        if len(statement.text.replace(" ", "")) <= _LONGEST and is_plain(statement)
    ]


def lie_apart(left: Statement, right: Statement) -> bool:
    """Tell whether two events are unlike, of different years and half a year apart at least.

    What lies days or weeks apart nobody can put in order.
    """
    ours, theirs = left.event.edtf, right.event.edtf
    if ours is None or theirs is None or ours.last()[0] == theirs.last()[0]:
        return False
    earlier, later = sorted((ours, theirs))
    if count_days(later.first()) - count_days(earlier.last()) < _APART_DAYS:
        return False
    return stand_apart(left, right)


def _item(material: Material, chosen: Sequence[Statement]) -> Item:
    key = tuple(statement.text for statement in chosen)
    shown = list(key)
    rng = material.chance(material.identity(KIND, *(statement.event.id for statement in chosen)))
    while tuple(shown) == key:
        rng.shuffle(shown)
    return Joint(
        kind=KIND,
        type=ItemType.ORDERING,
        asks=Asks.ORDER,
        stem=ORDER_STEM,
        options=tuple(shown),
        key=key,
    ).on(material, chosen)
