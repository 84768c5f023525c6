"""Rules that hold between the items of a bank; each costs no more than one pass."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.items.giveaway import find_giveaways
from question_bank.items.model import Item, ItemType, Origin
from question_bank.items.rule.flaw import CONTRACT, GUIDELINES, Flaw, coverage, squeeze
from question_bank.items.selection import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    yield from _too_often(items)
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
    """Find questions whose answer an item that is no sibling tells."""
    for pair in find_giveaways(items):
        reason = f"{pair.teller.id} tells the answer"
        yield Flaw(pair.asked.id, "answer_in_another_stem", reason, f"{GUIDELINES}, 4")


def _too_often(items: Sequence[Item]) -> Iterator[Flaw]:
    """Find what asks one statement, alone or with others, in a fifth question."""
    counts: Counter[str] = Counter()
    for item in items:
        for name in item.events if item.origin is Origin.GENERATED else ():
            counts[name] += 1
            if counts[name] == WAYS + 1:
                reason = f"{name} stands in more than {WAYS} questions"
                yield Flaw(item.id, "asked_too_often", reason, f"{GUIDELINES}, 4")


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
