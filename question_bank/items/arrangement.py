"""The order of a bank: what a learner meets who takes its questions one after the other."""

from __future__ import annotations

from collections import deque
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from question_bank.items.selection import is_joint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from question_bank.items.model import Item

_BEHIND: Final = 2
"""From so many questions before it a question shall differ in type."""


def arrange(items: Iterable[Item]) -> list[Item]:
    """Return the items in rounds: each round asks every statement once, each in another way.

    So siblings stand far apart, and neighbours differ in type wherever a statement still has another one. The
    statements come in an order of their own (by the hash of their ids, so that it stays when others come or
    go): in the order of time a learner would only have to name a later date each time. The questions on
    several statements are spread evenly among the others, neighbours of them different in type, too. Every
    item comes exactly once.
    """
    groups: dict[str, list[Item]] = {}
    joint: list[Item] = []
    for item in items:
        if is_joint(item):
            joint.append(item)
        else:
            groups.setdefault(item.events[-1] if item.events else item.id, []).append(item)
    names = sorted(groups, key=lambda name: sha256(name.encode()).digest())
    turned = [_turn(groups[name], turn) for turn, name in enumerate(names, 1)]
    return _spread(list(_in_rounds(turned)), list(_alternate(joint)))


def _turn(group: list[Item], turn: int) -> list[Item]:
    turn %= len(group)
    return group[turn:] + group[:turn]


def _in_rounds(groups: list[list[Item]]) -> Iterator[Item]:
    """Give one item of every group, then another one of each, until all have come."""
    placed: deque[Item] = deque(maxlen=_BEHIND)
    while groups:
        for group in groups:
            item = _next(group, placed)
            group.remove(item)
            placed.append(item)
            yield item
        groups = [group for group in groups if group]


def _alternate(items: list[Item]) -> Iterator[Item]:
    """Give the items in the order of their ids' hashes, two of a type apart as far as that goes."""
    rest = sorted(items, key=lambda item: sha256(item.id.encode()).digest())
    placed: deque[Item] = deque(maxlen=_BEHIND)
    while rest:
        item = _next(rest[: 2 * _BEHIND], placed)
        rest.remove(item)
        placed.append(item)
        yield item


def _next(items: list[Item], placed: Iterable[Item]) -> Item:
    """Return the first item of another type than those just placed, or else than the last one."""
    before = [item.type for item in placed]
    for types in (before, before[-1:]):
        found = next((item for item in items if item.type not in types), None)
        if found:
            return found
    return items[0]


def _spread(many: list[Item], few: list[Item]) -> list[Item]:
    """Return the many in their order with the few among them, at even distances."""
    arranged: list[Item] = []
    placed = 0
    for position, item in enumerate(many, 1):
        arranged.append(item)
        due = position * len(few) // len(many)
        arranged += few[placed:due]
        placed = due
    return arranged + few[placed:]
