"""Rules that hold between the items of a bank; each costs no more than one pass."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.rule.flaw import CONTRACT, GUIDELINES, Flaw, coverage, squeeze
from question_bank.items.wording.date_text import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.dates.edtf import Edtf

WHOLE: Final = "bank"
_FEW: Final = 20
_DEVIATIONS: Final = 3.0
_RETOLD: Final = 0.7
_HALF: Final = 0.5


def check_bank(items: Sequence[Item]) -> Iterator[Flaw]:
    """Give the flaws that only show when items stand side by side."""
    yield from _doubles(items)
    yield from _siblings(items)
    yield from _answers_elsewhere(items)
    yield from _positions(items)
    yield from _truths(items)


def _doubles(items: Sequence[Item]) -> Iterator[Flaw]:
    ids: set[str] = set()
    texts: dict[tuple[object, ...], str] = {}
    for item in items:
        if item.id in ids:
            yield Flaw(item.id, "duplicate_id", "another item has this id", CONTRACT)
        ids.add(item.id)
        asked = (item.type, squeeze(item.stem), frozenset(item.options or ()))
        if squeeze(item.stem) and texts.setdefault(asked, item.id) != item.id:
            yield Flaw(item.id, "duplicate_item", f"the same question as {texts[asked]}", f"{GUIDELINES}, 4")


def _siblings(items: Sequence[Item]) -> Iterator[Flaw]:
    """Find items of one event that ask the same in the same way."""
    seen: dict[tuple[object, ...], Item] = {}
    for item in items:
        if item.type in {ItemType.ORDERING, ItemType.MATCHING, ItemType.MULTIPLE_RESPONSE}:
            continue
        for event in item.events:
            asked = (event, item.type, item.asks, str(item.key))
            other = seen.setdefault(asked, item)
            if other is not item and coverage(item.stem, other.stem) >= _RETOLD:
                reason = f"asks the same of the same event as {other.id}"
                yield Flaw(item.id, "sibling_overlap", reason, f"{GUIDELINES}, 4")


def _answers_elsewhere(items: Sequence[Item]) -> Iterator[Flaw]:
    """Find date questions whose answer stands in the stem of an item that is no sibling."""
    stems: dict[Edtf, list[Item]] = defaultdict(list)
    for item in items:
        if item.type is not ItemType.TRUE_FALSE or item.key is True:
            for date in find_dates(item.stem):
                stems[date].append(item)
    for item in items:
        key = read_date(item.key) if item.asks is Asks.DATE and isinstance(item.key, str) else None
        for other in stems.get(key, ()) if key else ():
            if not set(item.events) & set(other.events) and coverage(item.stem, other.stem) >= _RETOLD:
                yield Flaw(
                    item.id, "answer_in_another_stem", f"{other.id} tells the answer", f"{GUIDELINES}, 4"
                )
                break


def _positions(items: Sequence[Item]) -> Iterator[Flaw]:
    """Find a place where keys stand more often, or less, than chance allows (three standard deviations)."""
    places: Counter[int] = Counter()
    expected: Counter[int] = Counter()
    total = 0
    for item in items:
        options = item.options or ()
        if item.type is ItemType.MULTIPLE_CHOICE and isinstance(item.key, str) and item.key in options:
            total += 1
            places[options.index(item.key)] += 1
            for place in range(len(options)):
                expected[place] += 1 / len(options)  # type: ignore[assignment]
    for place, mean in sorted(expected.items()):
        if total >= _FEW and abs(places[place] - mean) > _DEVIATIONS * math.sqrt(mean):
            reason = f"{places[place]} of {total} keys stand at place {place + 1}"
            yield Flaw(WHOLE, "key_position_unbalanced", reason, f"{GUIDELINES}, 20")


def _truths(items: Sequence[Item]) -> Iterator[Flaw]:
    keys = [item.key for item in items if item.type is ItemType.TRUE_FALSE]
    true = sum(key is True for key in keys)
    if len(keys) >= _FEW and abs(true - _HALF * len(keys)) > _DEVIATIONS * _HALF * math.sqrt(len(keys)):
        reason = f"{true} of {len(keys)} statements are true"
        yield Flaw(WHOLE, "true_false_unbalanced", reason, f"{GUIDELINES}, 20")
