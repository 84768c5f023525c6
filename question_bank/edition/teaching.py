"""A teacher's work on questions, which stands while the article changes beneath it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.dates.wording import word_date
from question_bank.items.model import Item, Origin, Status

if TYPE_CHECKING:
    from question_bank.edition.comparison import Comparison


def is_a_teachers(item: Item) -> bool:
    """Tell whether a teacher wrote, changed or rejected an item."""
    return item.origin is Origin.TEACHER or item.edited or item.status is Status.REJECTED


def keep_work(old: Item, new: Item | None, comparison: Comparison) -> tuple[Item, str]:
    """Return what a teacher's item is in this edition, and how it changed; ``new`` is what would be made now.

    An own question and a rejection stand. A changed wording stands as long as its statement does; a date that
    the article corrected is corrected in it. Only where the article shows it to be wrong now, the new item
    takes its place.
    """
    standing = replace(old, evidence=comparison.find_again(old))
    if old.origin is Origin.TEACHER or old.status is Status.REJECTED:
        return standing, "kept"
    if new is None:
        return _without_successor(old, standing, comparison)
    standing = replace(standing, evidence=new.evidence, events=new.events, status=Status.ACTIVE)
    kind = "restored" if old.status is Status.RETIRED else "kept"
    if all(map(comparison.is_untouched, new.events)):
        return standing, kind
    corrected = _correct_dates(standing, comparison)
    if corrected != standing or not comparison.answers_alike(standing, new):
        key = new.key if any(map(comparison.is_corrected, new.events)) else standing.key
        options = standing.options
        corrected = replace(corrected, key=key, accepted=new.accepted if key != old.key else old.accepted)
        if isinstance(key, str) and options and key not in (corrected.options or ()):
            corrected = replace(corrected, options=new.options)
    if comparison.is_wrong(corrected):
        corrected = new
    if corrected == standing:
        return standing, kind
    return corrected, kind if kind == "restored" else "reworded" if corrected.key == old.key else "corrected"


def _without_successor(old: Item, standing: Item, comparison: Comparison) -> tuple[Item, str]:
    """Keep what would not be made now (for want of wrong options, say) as long as its statement stands."""
    if all(map(comparison.is_untouched, old.events)) and old.events and not comparison.is_wrong(standing):
        return standing, "kept"
    return (old, "kept") if old.status is Status.RETIRED else (replace(old, status=Status.RETIRED), "retired")


def _correct_dates(item: Item, comparison: Comparison) -> Item:
    """Return an item with the old dates of its statements written as the new ones."""
    for name in item.events:
        before, now = comparison.dates(name)
        if before is None or now is None or before == now:
            continue
        old, new = word_date(before), word_date(now)
        item = replace(
            item,
            stem=item.stem.replace(old, new),
            explanation=item.explanation.replace(old, new),
            options=None if item.options is None else tuple(one.replace(old, new) for one in item.options),
            accepted=tuple(one.replace(old, new) for one in item.accepted),
        )
    return item
