"""How hard a question is: an estimate that gives way to what learners' answers show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WEIGHT: Final = 10
"""So many first answers weigh as much as the estimate.

The smallest number that item statistics are told for at all; a learner more or less then moves the
difficulty by less than 0.05.
"""
EASY_BELOW: Final = 0.35
HARD_FROM: Final = 0.6


@dataclass(frozen=True, slots=True)
class Facility:
    """The mean mark of the first answers (0 to 1), as Moodle defines it, and how many there are."""

    mean: float
    n: int


def blend(estimate: float, facility: Facility | None, *, weight: float = WEIGHT) -> float:
    """Return the difficulty from 0 (easy) to 1: (estimate * k + observed * n) / (n + k), two places.

    The observed difficulty is 1 - facility, k the ``weight`` of the estimate: the mean of a Beta prior with k
    answers. Without answers the estimate stands as it is.
    """
    if facility is None or not facility.n:
        return estimate
    observed = 1 - facility.mean
    return round((estimate * weight + observed * facility.n) / (facility.n + weight), 2)


def band_of(difficulty: float) -> str:
    """Return easy, medium or hard."""
    if difficulty < EASY_BELOW:
        return "easy"
    return "hard" if difficulty >= HARD_FROM else "medium"
