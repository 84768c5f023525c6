from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.domain.difficulty import WEIGHT, Facility, band_of, blend


def test_without_answers_the_estimate_stands() -> None:
    assert blend(0.4, None) == 0.4
    assert blend(0.4, Facility(0.0, 0)) == 0.4


def test_as_many_answers_as_the_estimate_weighs_count_half() -> None:
    assert blend(0.4, Facility(0.0, WEIGHT)) == 0.7
    assert blend(0.4, Facility(1.0, WEIGHT)) == 0.2


def test_many_answers_leave_nothing_of_the_estimate() -> None:
    assert blend(0.1, Facility(0.25, 100_000)) == 0.75


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 10_000))
def test_a_difficulty_lies_between_estimate_and_observation(estimate: float, mean: float, n: int) -> None:
    low, high = sorted((estimate, 1 - mean))
    assert low - 0.005 <= blend(estimate, Facility(mean, n)) <= high + 0.005 or n == 0


@pytest.mark.parametrize(
    ("difficulty", "band"), [(0.0, "easy"), (0.34, "easy"), (0.35, "medium"), (0.6, "hard"), (1.0, "hard")]
)
def test_every_difficulty_has_a_band(difficulty: float, band: str) -> None:
    assert band_of(difficulty) == band
