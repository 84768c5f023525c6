"""Rules that hold between the items of a bank; each costs no more than one pass."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from question_bank.items.giveaway import Reading, are_siblings, find_giveaways
from question_bank.items.model import Asks, Item, ItemType, Origin
from question_bank.items.rule.cast import Cast
from question_bank.items.rule.flaw import CONTRACT, GUIDELINES, TEXTUAL, Flaw, coverage, squeeze
from question_bank.items.selection import WAYS
from question_bank.items.wording.date_text import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WHOLE: Final = "bank"
_FEW: Final = 8
_MANY: Final = 20
_RARE, _RAREST = 0.01, 0.0027
"""By chance one bank in a hundred is so; of many items three standard deviations are asked for."""
_PLENTY: Final = 5
_CROWD: Final = 24
_NAMES: Final = frozenset({Asks.PARTICIPANT, Asks.PLACE})
_ASKING: Final = frozenset(
    {"누구", "어디", "무엇", "인물", "사람", "나라", "기관", "단체", "어느", "이름", "곳은"}
)
_RETOLD: Final = 0.7
_HALF: Final = 0.5


def check_bank(items: Sequence[Item], readings: dict[str, Reading] | None = None) -> Iterator[Flaw]:
    """Give the flaws that only show when items stand side by side.

    ``readings`` are those that :func:`find_giveaways` has read of the same items before.
    """
    yield from _doubles(items)
    yield from _siblings(items)
    yield from _answers_elsewhere(items, readings)
    yield from _named_elsewhere(items)
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


def _answers_elsewhere(items: Sequence[Item], readings: dict[str, Reading] | None) -> Iterator[Flaw]:
    """Find questions whose answer an item that is no sibling tells."""
    for pair in find_giveaways(items, readings):
        reason = f"{pair.teller.id} tells the answer"
        yield Flaw(pair.asked.id, "answer_in_another_stem", reason, f"{GUIDELINES}, 4")


def _named_elsewhere(items: Sequence[Item]) -> Iterator[Flaw]:
    """Find questions for a name that the stem of another event's item calls by what is asked.

    That stem holds the name and seven tenths of the question's words, five of them or a date that the
    question asks about. Looked for through the name, among the first stems that hold its rarest word.
    """
    stems: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.type is not ItemType.TRUE_FALSE or item.key is True:
            for word in Cast.beginnings(item.stem):
                stems[word].append(item)
    for item in items:
        if item.asks not in _NAMES or item.type not in TEXTUAL or not isinstance(item.key, str):
            continue
        asked = Cast.beginnings(item.stem) - _ASKING
        rarest = min(Cast.beginnings(item.key), key=lambda word: (len(stems[word]), word), default="")
        near = stems[rarest][:_CROWD]
        for other in near if len(asked) > 1 else ():
            if item.key in other.stem and _tells(item, asked, other):
                reason = f"the stem of {other.id} tells the answer"
                yield Flaw(item.id, "answer_in_another_stem", reason, f"{GUIDELINES}, 4")
                break


def _tells(item: Item, asked: frozenset[str], other: Item) -> bool:
    shared = asked & Cast.beginnings(other.stem)
    if len(shared) < _RETOLD * len(asked) or are_siblings(item, other):
        return False
    when = list(find_dates(item.stem))
    return len(shared) >= _PLENTY or any(
        date.contains(one) for date in find_dates(other.stem) for one in when
    )


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
    """Find a place where keys stand more often, or less, than chance allows (:func:`_is_rare`)."""
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
        if total >= _FEW and _is_rare(places[place], total, mean / total):
            reason = f"{places[place]} of {total} keys stand at place {place + 1}"
            yield Flaw(WHOLE, "key_position_unbalanced", reason, f"{GUIDELINES}, 20")


def _truths(items: Sequence[Item]) -> Iterator[Flaw]:
    keys = [item.key for item in items if item.type is ItemType.TRUE_FALSE]
    true = sum(key is True for key in keys)
    if len(keys) >= _FEW and _is_rare(true, len(keys), _HALF):
        reason = f"{true} of {len(keys)} statements are true"
        yield Flaw(WHOLE, "true_false_unbalanced", reason, f"{GUIDELINES}, 20")


def _is_rare(count: int, total: int, share: float) -> bool:
    """Tell whether so many, or so few, of a total come about by chance too seldom (exact binomial)."""
    if not 0 < share < 1:
        return False
    chances = [
        math.exp(
            math.lgamma(total + 1)
            - math.lgamma(number + 1)
            - math.lgamma(total - number + 1)
            + number * math.log(share)
            + (total - number) * math.log1p(-share)
        )
        for number in range(total + 1)
    ]
    tail = min(sum(chances[: count + 1]), sum(chances[count:]))
    return 2 * tail < (_RARE if total < _MANY else _RAREST)
