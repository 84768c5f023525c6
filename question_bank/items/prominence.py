"""Whose name a learner can be expected to write: that of who leads a state, or is told of again and again."""

from __future__ import annotations

import functools
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.model import EntityType
from question_bank.items.option.rank import standing_of
from question_bank.items.tenure import is_single

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.model import Event

_OFTEN: Final = 3
_HEAD, _MINISTER = "head", "minister"


def find_leading(events: Iterable[Event]) -> frozenset[str]:
    """Return the people of an article whose names are worth writing.

    They take part in at least three of its events, named or meant as the article's own subject is, or the
    gazetteer knows them as head or minister of a state.
    """
    told: Counter[str] = Counter()
    for event in events:
        told.update({one.name for one in event.participants if one.type is EntityType.PERSON})
    return frozenset(name for name, count in told.items() if count >= _OFTEN or name in known_leaders())


def find_heroes(events: Iterable[Event]) -> frozenset[str]:
    """Return the person or body that takes part in more events than any other, in three at least.

    There may be none. Countries do not count: they are told of everywhere.
    """
    told: Counter[str] = Counter()
    for event in events:
        told.update({one.name for one in event.participants if one.type is not EntityType.COUNTRY})
    most = max(told.values(), default=0)
    heroes = [name for name, count in told.items() if count == most >= _OFTEN]
    return frozenset(heroes if len(heroes) == 1 else ())


@functools.cache
def known_leaders() -> frozenset[str]:
    """Return whom the gazetteer knows as head or minister of a state."""
    rows = read_table("gazetteer/persons.tsv")
    heads = {row["name"] for row in read_table("items/heads.tsv")}
    return frozenset(row["name"] for row in rows if row["name"].split()[-1] in heads or _leads(row["office"]))


def _leads(office: str) -> bool:
    """Tell whether an office is that of a head of state or of a minister, not of a minister's deputy."""
    ranks = standing_of("", (office,))
    return _HEAD in ranks or (_MINISTER in ranks and is_single(office))
