"""What an earlier edition settled and the next one keeps: what was drawn by lot, what was chosen to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.model import ItemType, Origin, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from question_bank.items.model import Item

_COUNTS: Final = {Status.ACTIVE: 1.0, Status.RETIRED: 0.5}


def recall_questions(items: Iterable[Item]) -> Mapping[str, float]:
    """Return the ids of earlier questions, and how much that counts when it is chosen what to ask.

    What is asked goes before all that is not; what was asked once comes next.
    """
    return {item.id: _COUNTS[item.status] for item in items if item.status in _COUNTS}


def recall_truths(items: Iterable[Item]) -> Mapping[str, bool]:
    """Return which statements were told truly, which otherwise: that the lot fell so is no correction."""
    return {
        item.events[0]: item.key
        for item in items
        if item.type is ItemType.TRUE_FALSE
        and item.origin is Origin.GENERATED
        and len(item.events) == 1
        and isinstance(item.key, bool)
    }
