"""A learner walks through the sample bank: no question on a day whose answer was shown on that day before."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from question_bank.build import build_bank
from question_bank.items.giveaway import are_siblings, find_giveaways
from question_bank.items.model import Item
from quiz.domain.card import CardState
from quiz.domain.queue import Candidate, Limits, build_queue
from tests.unit.test_build import ARTICLES

FIRST = date(2026, 3, 2)


@pytest.fixture(scope="module")
def items() -> tuple[Item, ...]:
    article = ARTICLES[0]
    return build_bank(article.read_bytes(), name=article.name).bank.items


def _candidate(number: int, item: Item, due: date | None) -> Candidate:
    return Candidate(
        number,
        1,
        number,
        item.events,
        CardState.REVIEW if due else CardState.NEW,
        due_on=due,
        passages=tuple((proof.start, proof.end) for proof in item.evidence),
    )


def _walk(items: tuple[Item, ...], rng: random.Random, days: int) -> dict[date, list[int]]:
    """Return the numbers of the items asked on each day by a learner who does all that waits."""
    due: dict[int, date] = {}
    asked: dict[date, list[int]] = defaultdict(list)
    for day in (FIRST + timedelta(days=number) for number in range(days)):
        answered: dict[int, Candidate] = {}
        now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        while True:
            left = Limits(12 - sum(number not in due for number in answered), 40)
            pool = [_candidate(number, item, due.get(number)) for number, item in enumerate(items)]
            waiting = [one for one in pool if one.item_id not in answered]
            found = build_queue(waiting, now, day, left, answered).next()
            if found is None:
                break
            answered[found.item_id] = found
            asked[day].append(found.item_id)
            if len(answered) >= 30:
                break
        for number in answered:
            due[number] = day + timedelta(days=rng.choice((1, 1, 2, 4, 9)))
    return asked


@settings(max_examples=3, deadline=None)
@given(st.integers(0, 2**16))
def test_no_answer_was_shown_on_the_same_day_before(items: tuple[Item, ...], seed: int) -> None:
    asked = _walk(items, random.Random(seed), 6)  # noqa: S311 - a learner's chance, no secret
    assert all(len(numbers) >= 12 for numbers in asked.values())
    for numbers in asked.values():
        for place, number in enumerate(numbers):
            assert not any(are_siblings(items[number], items[other]) for other in numbers[:place])


def test_no_question_of_the_sample_tells_another_ones_answer(items: tuple[Item, ...]) -> None:
    assert [(pair.teller.stem, pair.asked.stem) for pair in find_giveaways(items)] == []


def test_siblings_come_on_the_next_day_where_nothing_else_is_left(items: tuple[Item, ...]) -> None:
    one = next(item for item in items if len(item.events) == 1)
    family = tuple(item for item in items if item.events == one.events)
    assert len(family) > 1
    assert [len(numbers) for numbers in _walk(family, random.Random(1), 3).values()] == [1, 1, 1]  # noqa: S311 - as above
