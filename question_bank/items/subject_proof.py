"""The proof of a subject that the statement's own passage leaves out: another passage that names it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.model import Timeline
    from question_bank.items.model import Item


def prove_subjects(items: Iterable[Item], timeline: Timeline) -> list[Item]:
    """Return the items with the passages that name the subjects of their statements, each passage once.

    An event gives such a passage (``naming``) where its headline has a name that its own passage has not.
    """
    naming = {event.id: event.naming for event in timeline.events if event.naming is not None}
    proved = []
    for item in items:
        passages = dict.fromkeys(naming[name] for name in item.events if name in naming)
        further = tuple(passage for passage in passages if passage not in item.evidence)
        proved.append(replace(item, evidence=(*item.evidence, *further)) if further else item)
    return proved
