"""The rating that the program proposes for an answer it has graded."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from quiz.domain.card import Rating

if TYPE_CHECKING:
    from collections.abc import Sequence

SLOW_MULTIPLE = 3  # right, but three times as slow as this learner usually is: Hard
USUAL_MS = 15_000  # taken while there are too few answers to know the learner
FEWEST_ANSWERS = 5
LONGEST_MS = 5 * 60_000  # a page left open is no thinking time


def usual_duration(right_durations_ms: Sequence[int]) -> int:
    """Return how long (ms) this learner usually takes: the median of right answers to items of the same type.

    Never under a second, so that a row of quick clicks does not make every later answer slow.
    """
    if len(right_durations_ms) < FEWEST_ANSWERS:
        return USUAL_MS
    return max(int(median(right_durations_ms)), 1_000)


def propose_rating(*, passed: bool, duration_ms: int, usual_ms: int) -> Rating:
    """Propose Again for a wrong answer, Good for a right one, Hard for a slow right one; never Easy."""
    if not passed:
        return Rating.AGAIN
    return Rating.HARD if duration_ms > SLOW_MULTIPLE * usual_ms else Rating.GOOD
