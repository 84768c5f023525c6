"""The questions of the next edition: what stays, what changed, what is gone and what came."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from question_bank.edition.change import Change, Merge
from question_bank.edition.comparison import Comparison
from question_bank.edition.joint import keep_joint
from question_bank.edition.teaching import is_a_teachers, keep_work
from question_bank.items.model import Item, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.bank import Bank
    from question_bank.facts.model import Timeline


def merge(previous: Bank, fresh: Sequence[Item], timeline: Timeline, text: str) -> Merge:
    """Return the items of the next edition; ``timeline`` and ``text`` are the article's as it is now.

    A teacher's edits, rejections and own questions stand; what the article no longer says is retired, never
    deleted. Each item that changed names the new edition in ``changed_in``; the number grows by one only
    where one did.
    """
    following = previous.edition + 1
    comparison = Comparison(previous.timeline, timeline, text)
    by_id = {item.id: item for item in keep_joint(previous.items, fresh, timeline, text, comparison)}
    changes = [_follow(old, by_id.pop(old.id, None), comparison) for old in previous.items]
    changes += [Change("new", None, item) for item in by_id.values()]
    changes = [
        change
        if change.kind == "kept"
        else replace(change, after=replace(change.after, changed_in=following))
        for change in changes
    ]
    changed = any(change.kind != "kept" for change in changes)
    return Merge(
        tuple(change.after for change in changes),
        following if changed else previous.edition,
        tuple(changes),
    )


def _follow(old: Item, new: Item | None, comparison: Comparison) -> Change:
    """Return what an item of the previous edition is in this one, and how it changed."""
    if is_a_teachers(old):
        item, kind = keep_work(old, new, comparison)
        return Change(kind, old, item)
    if new is None:
        if old.status is Status.RETIRED:
            return Change("kept", old, old)
        return Change("retired", old, replace(old, status=Status.RETIRED))
    # the estimate moves with every sentence, and is no part of what is asked
    bare = replace(old, evidence=(), changed_in=0)
    if replace(new, evidence=(), changed_in=0, difficulty=old.difficulty) == bare:
        return Change("kept", old, replace(old, evidence=new.evidence))
    if old.status is Status.RETIRED:
        return Change("restored", old, new)
    return Change("reworded" if comparison.answers_alike(old, new) else "corrected", old, new)
