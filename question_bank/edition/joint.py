"""Questions on several statements, which stay while every one of these is still told.

Which statements go together is drawn among neighbours in time, so one more statement would make another
choice; who has learned the earlier one keeps it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.dates.wording import word_date
from question_bank.edition.resemblance import Told
from question_bank.edition.teaching import is_a_teachers
from question_bank.items.checks import check_items
from question_bank.items.material import SAME
from question_bank.items.model import Asks, Item, ItemType, Status
from question_bank.items.similarity import Likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from question_bank.edition.comparison import Comparison
    from question_bank.facts.model import Timeline

_HALF: Final = 2
_DATED: Final = ("e-",)


def keep_joint(
    previous: Iterable[Item], fresh: Sequence[Item], timeline: Timeline, text: str, comparison: Comparison
) -> tuple[Item, ...]:
    """Return the new items, those on several statements that were not drawn again among them.

    An earlier question comes back where each of its statements is still asked about, has no new one like it,
    reads as it did or as another question tells it now, and no rule is broken; new ones on half of its
    statements give way to it.
    """
    made = {item.id for item in fresh}
    asked = {name for item in fresh for name in item.events} - _find_doubtful(timeline, comparison)
    found = []
    for item in previous:
        lost = _is_joint(item) and item.id not in made and item.status is Status.ACTIVE
        if lost and not is_a_teachers(item) and _stands(item, asked, comparison):
            again = _retell(item, comparison)
            found += [again] if again else []
    flawed = {flaw.item for flaw in check_items(found, timeline, text)}
    kept = [item for item in found if item.id not in flawed]
    known = {item.id for item in previous}
    rivals: dict[tuple[ItemType, Asks, str], list[Item]] = defaultdict(list)
    for item in kept:
        for name in item.events:
            rivals[item.type, item.asks, name].append(item)
    return (*(item for item in fresh if item.id in known or not _is_crowded(item, rivals)), *kept)


def _is_joint(item: Item) -> bool:
    """Tell whether an item rests on several statements; who held an office and what he did in it are one."""
    return len(item.events) > 1 and (item.asks is not Asks.OFFICE or item.type is ItemType.MATCHING)


def _find_doubtful(timeline: Timeline, comparison: Comparison) -> set[str]:
    """Return the statements like which something is told that was not told before."""
    told = {event.id: Told(event.id, event.selector.quote, event.edtf, 0).grams for event in timeline.events}
    likeness = Likeness.of(told)
    fresh = [name for name in told if not comparison.was_told(name)]
    return {other for name in fresh for other in likeness.close(name, SAME)}


def _stands(item: Item, asked: set[str], comparison: Comparison) -> bool:
    return all(
        comparison.has(name)
        and (name in asked or not name.startswith(_DATED))
        and (item.type is ItemType.ORDERING or not comparison.is_corrected(name))
        for name in item.events
    )


def _retell(item: Item, comparison: Comparison) -> Item | None:
    """Return an item in the words and with the dates of today, or None where these cannot be told."""
    words: dict[str, str] = {}
    explanation = item.explanation
    for name in item.events:
        if comparison.is_untouched(name):
            continue
        before, now = comparison.words(name)
        if before is None or now is None or before not in (item.options or ()):
            return None
        words[before] = now
        dates = comparison.dates(name)
        if dates[0] and dates[1]:
            explanation = explanation.replace(word_date(dates[0]), word_date(dates[1]))
    if words and not (isinstance(item.key, tuple) and all(isinstance(part, str) for part in item.key)):
        return None
    key = item.key
    if words and isinstance(key, tuple):
        key = tuple(words.get(str(part), str(part)) for part in key)
    options = item.options and tuple(words.get(text, text) for text in item.options)
    for before, now in words.items():
        explanation = explanation.replace(before, now)
    return replace(
        item, options=options, key=key, explanation=explanation, evidence=comparison.find_again(item)
    )


def _is_crowded(item: Item, rivals: Mapping[tuple[ItemType, Asks, str], Sequence[Item]]) -> bool:
    """Tell whether an item asks for half of what one that was kept asks for already."""
    if len(item.events) < _HALF:
        return False
    beside = {
        other.id: other for name in item.events for other in rivals.get((item.type, item.asks, name), ())
    }
    return any(
        _HALF * len({*item.events} & {*other.events}) >= min(len(item.events), len(other.events))
        for other in beside.values()
    )
