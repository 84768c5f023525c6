"""How hard an item will be, estimated from what it asks; learners' answers replace the estimate later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.period import count_days
from question_bank.items.wording.date_text import find_dates, read_date

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf

_YEAR_OF_DAYS: Final = 365.0
_BY_TYPE: Final = {ItemType.TRUE_FALSE: 0.35, ItemType.ORDERING: 0.6}
_MIDDLE: Final = 0.5
_LESS_PLAIN: Final = frozenset({Asks.QUANTITY, Asks.PARTICIPANT})


def estimate(item: Item) -> float:
    """Return a difficulty from 0 to 1.

    A date to write: the finer the harder, for writing is harder than choosing. A date to choose: the nearer
    the closest wrong one. What happened: the finer the date that is asked for.
    """
    if item.type is ItemType.DATE_ENTRY and isinstance(item.key, str):
        return round(0.1 + 0.15 * _grain(read_date(item.key)), 2)
    if item.type is ItemType.MULTIPLE_CHOICE and item.asks is Asks.DATE:
        return _by_distance(item)
    if item.type is ItemType.MULTIPLE_CHOICE and item.asks is Asks.EVENT:
        return round(0.2 + 0.1 * _grain(next(find_dates(item.stem), None)), 2)
    harder = 0.1 if item.type is ItemType.TRUE_FALSE and item.asks in _LESS_PLAIN else 0.0
    return round(_BY_TYPE.get(item.type, _MIDDLE) + harder, 2)


def _grain(date: Edtf | None) -> int:
    return date.precision if date else 0


def _by_distance(item: Item) -> float:
    dates = {option: read_date(option) for option in item.options or ()}
    key = dates.pop(str(item.key), None)
    gaps = [
        abs(count_days(other.first()) - count_days(key.first())) for other in dates.values() if other and key
    ]
    return round(0.3 + 0.4 / (1 + min(gaps) / _YEAR_OF_DAYS), 2) if gaps else _MIDDLE
