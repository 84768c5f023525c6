"""A new edition of a bank: what a learner has studied keeps its identity when the article is edited.

Ids come from statements. A statement that was moved keeps its id by itself; one that was reworded, or whose
date was corrected, is recognised here by its likeness and takes the id over from the previous edition.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from question_bank.items.model import Item, Origin, Status

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from question_bank.facts.model import Event, Fact, Timeline

SIMILAR = 0.6
"""From this share of common characters on, two statements are one statement reworded."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one item: kept, reworded, corrected (another key), retired, restored or new."""

    item: str
    kind: str


@dataclass(frozen=True, slots=True)
class Merge:
    """The items of the new edition, its number, and what became of each item."""

    items: tuple[Item, ...]
    edition: int
    changes: tuple[Change, ...]

    def counts(self) -> dict[str, int]:
        """Return how many items were kept, reworded, corrected, retired, restored and new."""
        return dict(sorted(Counter(change.kind for change in self.changes).items()))


def adopt_ids(timeline: Timeline, previous: Timeline) -> Timeline:
    """Return the timeline with the previous ids of the events that were only reworded or corrected.

    A fact that is the only one of its subject and relation keeps its id when its object is corrected.

    Only events without a namesake in the other edition are compared, the likest pair first; each id is given
    away once.
    """
    old_ids = {event.id for event in previous.events}
    new_ids = {event.id for event in timeline.events}
    gone = [event for event in previous.events if event.id not in new_ids]
    fresh = [event for event in timeline.events if event.id not in old_ids]
    adopted: dict[str, str] = {}
    for _, new, old in sorted(_likeness(fresh, gone), reverse=True):
        if new not in adopted and old not in adopted.values():
            adopted[new] = old
    adopted |= _corrected(timeline.facts, previous.facts)
    return replace(
        timeline,
        events=tuple(replace(event, id=adopted.get(event.id, event.id)) for event in timeline.events),
        facts=tuple(replace(fact, id=adopted.get(fact.id, fact.id)) for fact in timeline.facts),
        duplicates=tuple(tuple(adopted.get(name, name) for name in group) for group in timeline.duplicates),
        contradictions=tuple(
            replace(one, events=tuple(adopted.get(name, name) for name in one.events))
            for one in timeline.contradictions
        ),
    )


def _corrected(facts: Sequence[Fact], previous: Sequence[Fact]) -> dict[str, str]:
    """Return the previous ids of the facts that have another object now."""
    kept = {fact.id for fact in facts} & {fact.id for fact in previous}
    fresh, gone = _lone(facts, kept), _lone(previous, kept)
    return {fact.id: gone[about].id for about, fact in fresh.items() if about in gone}


def _lone(facts: Sequence[Fact], kept: Container[str]) -> dict[tuple[str, str], Fact]:
    """Return the facts that are the only one of their subject and relation, but for those that were kept."""
    count = Counter((fact.subject, fact.relation) for fact in facts)
    about = {(fact.subject, fact.relation): fact for fact in facts if fact.id not in kept}
    return {key: fact for key, fact in about.items() if count[key] == 1}


def _likeness(fresh: Iterable[Event], gone: list[Event]) -> Iterator[tuple[float, str, str]]:
    """Give the pairs of new and old events that are alike, with their likeness (0 to 1)."""
    matcher = SequenceMatcher(autojunk=False)
    for new in fresh:
        matcher.set_seq2(new.selector.quote)
        for old in gone:
            matcher.set_seq1(old.selector.quote)
            # the two quick bounds spare most of the quadratic comparisons
            if matcher.real_quick_ratio() < SIMILAR or matcher.quick_ratio() < SIMILAR:
                continue
            if (ratio := matcher.ratio()) >= SIMILAR:
                yield ratio, new.id, old.id


def merge(previous: tuple[Item, ...], edition: int, fresh: tuple[Item, ...], text: str) -> Merge:
    """Return the items of the next edition.

    ``edition`` is the number of the previous edition, ``text`` the article's new text. A teacher's edits,
    rejections and own questions stand; what the article no longer says is retired, never deleted. The number
    grows by one only where an item changed.
    """
    following = edition + 1
    by_id = {item.id: item for item in fresh}
    merged, changes = [], []
    for old in previous:
        item, kind = _follow(old, by_id.pop(old.id, None), following, text)
        merged.append(item)
        changes.append(Change(item.id, kind))
    for item in by_id.values():
        merged.append(replace(item, changed_in=following))
        changes.append(Change(item.id, "new"))
    changed = any(change.kind != "kept" for change in changes)
    return Merge(tuple(merged), following if changed else edition, tuple(changes))


def _follow(old: Item, new: Item | None, edition: int, text: str) -> tuple[Item, str]:
    """Return what an item of the previous edition is in this one, and how it changed."""
    if old.origin is Origin.TEACHER:
        return _relocate(old, text), "kept"
    if new is None:
        gone = old.status is Status.RETIRED
        return (old, "kept") if gone else (replace(old, status=Status.RETIRED, changed_in=edition), "retired")
    if old.edited or old.status is Status.REJECTED:
        return _keep_edit(old, new, edition)
    if replace(new, evidence=(), changed_in=0) == replace(old, evidence=(), changed_in=0):
        return replace(new, changed_in=old.changed_in), "kept"
    kind = "restored" if old.status is Status.RETIRED else "reworded" if old.key == new.key else "corrected"
    return replace(new, changed_in=edition), kind


def _keep_edit(old: Item, new: Item, edition: int) -> tuple[Item, str]:
    """Return a teacher's wording on the new evidence; only a key corrected in the article overrules it."""
    standing = replace(old, evidence=new.evidence, events=new.events)
    if old.status is Status.REJECTED or old.key == new.key:
        return standing, "kept"
    return replace(standing, key=new.key, options=new.options, changed_in=edition), "corrected"


def _relocate(item: Item, text: str) -> Item:
    """Return a teacher's own item with its evidence where it stands now; a quote that is gone is left out."""
    evidence = []
    for selector in item.evidence:
        start = text.find(selector.exact)
        if start >= 0:
            evidence.append(replace(selector, start=start, end=start + len(selector.exact)))
    return replace(item, evidence=tuple(evidence))
