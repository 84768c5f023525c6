"""The order of a bank: what a learner meets who takes its questions one after the other."""

from __future__ import annotations

from hashlib import sha256
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.items.model import Item


def arrange(items: Iterable[Item]) -> list[Item]:
    """Return the items in rounds: each round asks every statement once, each in another way.

    So siblings stand far apart, and neighbours differ in kind. The statements come in an order of their own
    (by the hash of their ids, so that it stays when others come or go): in the order of time a learner would
    only have to name a later date each time. The questions on several statements are spread evenly among the
    others. Every item comes exactly once.
    """
    groups: dict[str, list[Item]] = {}
    joint: list[Item] = []
    for item in items:
        if len(item.events) == 1:
            groups.setdefault(item.events[0], []).append(item)
        else:
            joint.append(item)
    mixed = [groups[event] for event in sorted(groups, key=lambda event: sha256(event.encode()).digest())]
    turned = [group[turn % len(group) :] + group[: turn % len(group)] for turn, group in enumerate(mixed, 1)]
    single = [item for item in chain.from_iterable(zip_longest(*turned)) if item]
    return _spread(single, joint)


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
