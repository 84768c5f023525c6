"""What holds for any edit of any article: ids stay with their statements, and nothing is lost.

The articles are our own; each example makes several edits at once. Everything is drawn from fixed seeds.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from question_bank.bank import Bank, write_bank
from question_bank.build import Build, build_bank
from question_bank.facts.identity import squeeze
from question_bank.items.model import Item, Origin, Status
from tests.factories.edit import DATA, Edit, edit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ARTICLES = tuple(
    DATA / name
    for name in (
        "articles/mountaineer.txt",
        "articles/space-programme.md",
        "judged/island-and-steppe.txt",
        "judged/railway.md",
        "judged/two-countries.txt",
    )
)
few = settings(
    max_examples=3,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate],  # a failing seed tells as much as a smaller one
    suppress_health_check=list(HealthCheck),
)
articles = st.sampled_from(ARTICLES)
seeds = st.integers(0, 10_000)


@cache
def first_edition(article: Path) -> Bank:
    return build_bank(article.read_bytes(), name=article.name).bank


def draw_from(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - repeatable edits, no secret


def follow(text: str, previous: Bank) -> Build:
    return build_bank(text.encode(), name="article.md", previous=previous)


@dataclass(frozen=True)
class Work:
    """A bank with a teacher's work in it: a changed wording, a rejection and a question of his own."""

    bank: Bank
    edited: Item
    rejected: Item
    own: Item


def teach(bank: Bank, rng: random.Random) -> Work:
    first, second, third = rng.sample(bank.items, 3)
    edited = replace(first, explanation=f"{first.explanation} 지도를 보며 되짚어 보자.", edited=True)
    rejected = replace(second, status=Status.REJECTED)
    own = replace(third, id=f"{bank.article.id}-own", origin=Origin.TEACHER, stem="무엇을 배웠는가?")
    items = tuple({first.id: edited, second.id: rejected}.get(item.id, item) for item in bank.items)
    return Work(replace(bank, items=(*items, own)), edited, rejected, own)


def ids_by_quote(bank: Bank) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for event in bank.timeline.events:
        found[squeeze(event.selector.quote)].add(event.id)
    return found


def check_ids(edits: list[Edit], before: Bank, after: Bank) -> None:
    """Every statement has the id that it had, whatever was done to it; a new one has none of these."""
    old, new = ids_by_quote(before), ids_by_quote(after)
    known = {event.id for event in before.timeline.events}
    for one in edits:
        left, right = (squeeze(text) if text else "" for text in (one.before, one.after))
        if one.kind == "inserted":
            assert new[right].isdisjoint(known), one
        elif one.kind == "deleted":
            assert old[left].isdisjoint({event.id for event in after.timeline.events}), one
        elif old[left] and new[right]:
            assert new[right] == old[left], one
    touched = {squeeze(one.before) for one in edits if one.before}
    for quote in (old.keys() & new.keys()) - touched:
        assert new[quote] == old[quote], quote
    for bank in (before, after):
        for ids in ([item.id for item in bank.items], [event.id for event in bank.timeline.events]):
            assert len(set(ids)) == len(ids)


def check_items(before: Bank, build: Build) -> None:
    """No item is lost, none changes its answer unless its statement did, and the edition tells of change."""
    after = build.bank
    assert build.merge is not None
    assert {item.id for item in before.items} <= {item.id for item in after.items}
    dates = [{event.id: event.edtf for event in bank.timeline.events} for bank in (before, after)]
    for change in build.merge.changes:
        if change.kind == "corrected":
            assert change.before is not None
            # a statement to judge may carry its new date in the stem
            told = (change.before.key, change.before.stem)
            assert told != (change.after.key, change.after.stem)
            assert any(dates[0].get(name) != dates[1].get(name) for name in change.after.events), change
        changed = change.kind != "kept"
        assert not changed or change.after.changed_in == before.edition + 1
        assert changed or change.before is None or change.after.changed_in == change.before.changed_in
    moved = any(change.kind != "kept" for change in build.merge.changes)
    assert after.edition == before.edition + moved


def check_work(work: Work, after: Bank) -> None:
    items = {item.id: item for item in after.items}
    assert items[work.rejected.id].status is Status.REJECTED
    assert replace(items[work.own.id], evidence=()) == replace(work.own, evidence=())
    edited = items[work.edited.id]
    assert edited.edited
    assert edited.explanation.endswith("지도를 보며 되짚어 보자.")


@few
@given(articles, seeds)
def test_an_edited_article_keeps_all_that_it_still_tells(article: Path, seed: int) -> None:
    rng = draw_from(seed)
    work = teach(first_edition(article), rng)
    text, edits = edit(work.bank.article.text, article, rng, 7)
    build = follow(text, work.bank)

    check_ids(edits, work.bank, build.bank)
    check_items(work.bank, build)
    check_work(work, build.bank)


@few
@given(articles, seeds)
def test_what_comes_back_is_restored(article: Path, seed: int) -> None:
    rng = draw_from(seed)
    one = first_edition(article)
    text, _ = edit(one.article.text, article, rng, 5)
    two = follow(text, one).bank
    again, more = edit(text, article, rng, 4)
    three = follow(again, two).bank
    back = follow(one.article.text, three)

    check_ids(more, two, three)
    check_items(three, back)
    assert [event.id for event in back.bank.timeline.events] == [event.id for event in one.timeline.events]
    items = {item.id: item for item in back.bank.items}
    asked = {name for item in back.bank.items if item.status is Status.ACTIVE for name in item.events}
    assert [items[item.id].key for item in one.items] == [item.key for item in one.items]
    assert {name for item in one.items for name in item.events} <= asked


@few
@given(articles, seeds)
def test_the_same_edition_twice_is_the_same_bytes(article: Path, seed: int) -> None:
    one = first_edition(article)
    text, _ = edit(one.article.text, article, draw_from(seed), 6)
    two = follow(text, one).bank
    assert write_bank(follow(text, one).bank) == write_bank(two)
    three = follow(text, two)
    assert three.merge is not None
    assert set(three.merge.counts()) == {"kept"}
    assert write_bank(three.bank) == write_bank(two)
