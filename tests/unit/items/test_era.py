"""Who and what stands near a year."""

from __future__ import annotations

from dataclasses import replace

from question_bank.items.era import Era, find_cast
from tests.factories.events import make_timeline


def test_the_nearest_years_come_first_with_the_distance() -> None:
    era = Era.of([(2001, "다리"), (1990, "등대"), (1998, "성문"), (2010, "부두")])
    assert list(era.around(2000, 4)) == [(1, "다리"), (2, "성문"), (10, "부두"), (10, "등대")]


def test_no_more_than_the_reach_is_looked_at_on_each_side() -> None:
    era = Era.of((year, year) for year in range(1900, 2000))
    near = [year for _, year in era.around(1950, 3)]
    assert sorted(near) == [1947, 1948, 1949, 1950, 1951, 1952]


def test_private_people_of_an_accident_are_not_in_the_cast() -> None:
    _, timeline = make_timeline()
    reason = "a private person's death or trial"
    private = [replace(one, quizzable=False, reason=reason) for one in timeline.events]
    assert find_cast(timeline.events).things
    assert not find_cast(private).things
