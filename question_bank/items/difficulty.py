"""How hard an item will be, estimated from what it asks; learners' answers replace the estimate later.

The estimate begins with what must be done: to judge and to choose is easier than to recall and to write. It
grows with how exact the answer is, with how near the wrong options come, with how rarely the article names
whom or what is asked for, and with how many things must be held together. Each of these moves it one way
only, so two items that differ in one of them alone stand in the right order. The weights are estimates, too:
they are chosen so that easy, medium and hard questions all occur.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.period import count_days
from question_bank.items.wording.date_text import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Timeline

_BY_TYPE: Final[Mapping[ItemType, float]] = {
    ItemType.TRUE_FALSE: 0.2,
    ItemType.MULTIPLE_CHOICE: 0.2,
    ItemType.MATCHING: 0.3,
    ItemType.TIMELINE_PLACEMENT: 0.3,
    ItemType.DATE_ENTRY: 0.35,
    ItemType.ORDERING: 0.4,
    ItemType.MULTIPLE_RESPONSE: 0.45,
    ItemType.CLOZE: 0.45,
    ItemType.SHORT_ANSWER: 0.5,
    ItemType.NUMBER_ENTRY: 0.55,
}
_WRITTEN_GRAIN: Final = 0.15
_READ_GRAIN: Final = 0.05
_NEARNESS: Final = 0.3
_RARITY: Final = 0.2
_ELEMENT: Final = 0.05
_FEWEST: Final = 3
_MOST: Final = 0.95
_YEAR_OF_DAYS: Final = 365.0
_WRITTEN: Final = frozenset({ItemType.DATE_ENTRY, ItemType.TIMELINE_PLACEMENT})
_LESS_PLAIN: Final = frozenset({Asks.QUANTITY, Asks.PARTICIPANT, Asks.PLACE})
_NAMED: Final = frozenset({Asks.PARTICIPANT, Asks.PLACE, Asks.OFFICE, Asks.AGREEMENT, Asks.OTHER})
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")


def estimate(item: Item, familiar: Mapping[str, int] | None = None) -> float:
    """Return a difficulty from 0 to 0.95, two places.

    ``familiar`` says how often the article names somebody or something (:func:`count_names`); without it a
    name that is asked for counts as named neither often nor rarely.
    """
    parts = (_BY_TYPE[item.type], _exactness(item), _nearness(item), _rarity(item, familiar), _bulk(item))
    return round(min(_MOST, math.fsum(parts)), 2)


def count_names(timeline: Timeline) -> Counter[str]:
    """Return how many events of an article each person, body, country and place has a part in."""
    return Counter(
        name
        for event in timeline.events
        for name in {*(one.name for one in event.participants), *event.places}
    )


def _exactness(item: Item) -> float:
    """Return what a finer date adds: much where it is to be written, less where it is only read."""
    if item.type in _WRITTEN and isinstance(item.key, str):
        return _WRITTEN_GRAIN * _grain(read_date(item.key))
    asked = read_date(item.key) if item.asks is Asks.DATE and isinstance(item.key, str) else None
    plain = 0.1 if item.type is ItemType.TRUE_FALSE and item.asks in _LESS_PLAIN else 0.0
    return plain + _READ_GRAIN * _grain(asked or next(find_dates(item.stem), None))


def _grain(date: Edtf | None) -> int:
    """Return how much finer than a year a date is: 0, 1 for a month, 2 for a day."""
    return max(0, date.precision - Precision.YEAR) if date else 0


def _nearness(item: Item) -> float:
    """Return what the nearest wrong option adds: a date by its distance, a figure by their ratio."""
    if item.type is not ItemType.MULTIPLE_CHOICE or not isinstance(item.key, str):
        return 0.0
    others = [option for option in item.options or () if option != item.key]
    key = read_date(item.key)
    if key:
        days = [_gap(key, other) for other in map(read_date, others) if other]
        return _NEARNESS / (1 + min(days) / _YEAR_OF_DAYS) if days else 0.0
    value = _value(item.key) if item.asks in {Asks.QUANTITY, Asks.VOTE} else None
    if value:
        ratios = [min(value, other) / max(value, other) for other in map(_value, others) if other]
        return _NEARNESS * max(ratios, default=0.0)
    return 0.0


def _gap(key: Edtf, other: Edtf) -> int:
    return abs(count_days(other.first()) - count_days(key.first()))


def _value(text: str) -> float | None:
    found = _NUMBER.search(text)
    return float(found.group().replace(",", "")) if found else None


def _rarity(item: Item, familiar: Mapping[str, int] | None) -> float:
    """Return what a seldom name adds, by the logarithm of how often the article has it."""
    if item.asks not in _NAMED or not isinstance(item.key, str):
        return 0.0
    most = max(familiar.values(), default=0) if familiar else 0
    if not familiar or not most:
        return _RARITY / 2
    return _RARITY * (1 - math.log1p(familiar.get(item.key, 0)) / math.log1p(most))


def _bulk(item: Item) -> float:
    """Return what each thing to put in order, to match or to choose among adds beyond three."""
    things = len(item.options or ()) or (len(item.key) if isinstance(item.key, tuple) else 0)
    return _ELEMENT * max(0, things - _FEWEST)
