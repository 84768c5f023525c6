"""Events to put in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.items.kind.cluster import Joint, gather, joinable, stand_apart
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.question import ORDER_STEM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

KIND: Final = "ordering/events"
_REACH: Final = 2


def order_events(material: Material) -> Iterator[Item]:
    """Give questions that mix four (at least three) linked events, whose dates do not overlap."""
    for chosen in gather(material, joinable(material), KIND, _REACH, stand_apart):
        yield _item(material, chosen)


def _item(material: Material, chosen: Sequence[Statement]) -> Item:
    key = tuple(statement.text for statement in chosen)
    shown = list(key)
    rng = material.chance(material.identity(KIND, *(statement.event.id for statement in chosen)))
    while tuple(shown) == key:
        rng.shuffle(shown)
    dates = [f"{i}) {word_date(one.event.edtf)}" for i, one in enumerate(chosen, 1) if one.event.edtf]
    return Joint(
        kind=KIND,
        type=ItemType.ORDERING,
        asks=Asks.ORDER,
        stem=ORDER_STEM,
        options=tuple(shown),
        key=key,
        explanation=f"일어난 때는 차례로 {', '.join(dates)}이다.",
    ).on(material, chosen)
