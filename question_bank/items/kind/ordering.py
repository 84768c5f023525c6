"""Events to put in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import holds_date
from question_bank.items.period import count_days
from question_bank.items.wording.question import ORDER_STEM
from question_bank.items.wording.tag import tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

KIND: Final = "ordering/events"
_LONGEST: Final = 60
_SIZE: Final = 4
_FEWEST: Final = 3
_WINDOW: Final = 16
_ONE_IN: Final = 4
_APART_DAYS: Final = 14
_ALIKE: Final = 0.5


def order_events(material: Material) -> Iterator[Item]:
    """Give questions that mix four (at least three) events of one stretch of time.

    About every third event opens one, chosen by its id alone, so that a new event moves only its neighbours.
    """
    short = [
        statement
        for statement in material.statements
        if len(statement.text) <= _LONGEST
        and not holds_date(statement.text)
        and statement.event.edtf
        and not statement.event.edtf.is_interval
        and not material.recurs(statement)
    ]
    for place, first in enumerate(short):
        if material.chance(f"ordering\x1f{first.event.id}").randrange(_ONE_IN):
            continue
        chosen = _after(material, first, short[place + 1 : place + 1 + _WINDOW])
        if len(chosen) >= _FEWEST:
            yield _item(material, chosen)


def _after(material: Material, first: Statement, later: Sequence[Statement]) -> list[Statement]:
    """Return events that follow one another without overlap and differ in what they tell."""
    rng = material.chance(f"order\x1f{first.event.id}")
    drawn = {statement.event.id for statement in rng.sample(list(later), min(len(later), 2 * _SIZE))}
    chosen = [first]
    for statement in later:
        if len(chosen) == _SIZE:
            break
        last = chosen[-1].event.edtf
        edtf = statement.event.edtf
        if (
            statement.event.id in drawn
            and edtf
            and last
            and not edtf.overlaps(last)
            and count_days(edtf.first()) - count_days(last.last()) >= _APART_DAYS
            and all(material.likeness.shared(statement.event.id, kept.event.id) < _ALIKE for kept in chosen)
        ):
            chosen.append(statement)
    return chosen


def _item(material: Material, chosen: Sequence[Statement]) -> Item:
    events = tuple(statement.event.id for statement in chosen)
    identity = material.identity(KIND, *events)
    key = tuple(statement.text for statement in chosen)
    shown = list(key)
    rng = material.chance(identity)
    while tuple(shown) == key:
        rng.shuffle(shown)
    dates = [f"{i}) {word_date(one.event.edtf)}" for i, one in enumerate(chosen, 1) if one.event.edtf]
    return Item(
        id=identity,
        type=ItemType.ORDERING,
        asks=Asks.ORDER,
        stem=ORDER_STEM,
        options=tuple(shown),
        key=key,
        accepted=(),
        tolerance=None,
        explanation=f"일어난 때는 차례로 {', '.join(dates)}이다.",
        events=events,
        evidence=tuple(statement.event.selector for statement in chosen),
        tags=tags(chosen[0], Asks.ORDER),
        difficulty=0.0,
    )
