"""Which of several events came first, or last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.kind.cluster import Joint, weigh
from question_bank.items.kind.ordering import asks_end, gather_courses
from question_bank.items.model import Asks, Item, ItemType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

_FIRST: Final = "multiple_choice/first"
_LAST: Final = "multiple_choice/last"
_STEMS: Final = {
    _FIRST: "다음 가운데 가장 먼저 일어난 일은 무엇인가?",
    _LAST: "다음 가운데 가장 나중에 일어난 일은 무엇인가?",
}


def ask_first(material: Material) -> Iterator[Item]:
    """Give questions for the earliest, or the latest, of four (at least three) linked events."""
    for chosen in gather_courses(material):
        if asks_end(chosen):
            last = weigh(_LAST, *(one.event.id for one in chosen))[1] % 2
            yield _item(material, chosen, _LAST if last else _FIRST)


def _item(material: Material, chosen: Sequence[Statement], kind: str) -> Item:
    key = chosen[0 if kind == _FIRST else -1].text
    identity = material.identity(kind, *(statement.event.id for statement in chosen))
    shown = [statement.text for statement in chosen if statement.text != key]
    material.chance(identity).shuffle(shown)
    shown.insert(material.key_place(identity, 0, len(chosen)), key)
    return Joint(
        kind=kind,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.ORDER,
        stem=_STEMS[kind],
        options=tuple(shown),
        key=key,
    ).on(material, chosen)
