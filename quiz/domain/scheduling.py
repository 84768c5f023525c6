"""When a card comes again: FSRS-6 on study days.

The formulas are those of the ``fsrs`` library. It counts blocks of 24 hours of UTC, so it is handed study
days as UTC midnights: then it counts what Anki counts, local days that begin at the rollover hour. Steps,
fuzz and the order of the buttons are Anki's (``rslib/src/scheduler/states``).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from fsrs import Card as LibraryCard
from fsrs import Rating as LibraryRating
from fsrs import Scheduler as LibraryScheduler
from fsrs import State as LibraryState

from quiz.domain.card import CardState, Rating, Schedule

SCHEDULER = "fsrs-6 default"
DEFAULT_RETENTION = 0.9
LONGEST_INTERVAL = 36500  # days, Anki's default
LARGEST_STABILITY = 36500.0  # days; the library has no upper bound, Anki's has this one

# start, end (days) and share of the interval that may be added or taken away; Anki's fuzz.rs
_FUZZ_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
_SMALLEST_FUZZED = 2.5

_LIBRARY = LibraryScheduler(
    learning_steps=(timedelta(minutes=1), timedelta(minutes=10)),
    relearning_steps=(timedelta(minutes=10),),
    enable_fuzzing=False,  # theirs is unseeded and half a day too long on average
)
_DECAY = -_LIBRARY.parameters[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1

_TO_LIBRARY = {
    CardState.NEW: LibraryState.Learning,
    CardState.LEARNING: LibraryState.Learning,
    CardState.REVIEW: LibraryState.Review,
    CardState.RELEARNING: LibraryState.Relearning,
}
_FROM_LIBRARY = {
    LibraryState.Learning: CardState.LEARNING,
    LibraryState.Review: CardState.REVIEW,
    LibraryState.Relearning: CardState.RELEARNING,
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """When an answer is given: the moment (aware UTC) and the study day it belongs to."""

    at: datetime
    on: date


def fuzz_factor(key: str, reps: int) -> float:
    """Return a number in [0, 1) that is always the same for a card (``key``) and its count of answers.

    So the days shown beside the buttons are the days that come, and nothing is left to chance in a test.
    """
    digest = hashlib.sha256(f"{key}\x1f{reps}".encode()).digest()
    return int.from_bytes(digest[:6]) / 2**48


def fuzz_bounds(interval: float, shortest: int, longest: int = LONGEST_INTERVAL) -> tuple[int, int]:
    """Return the shortest and the longest interval (days) that fuzz may make of one, within the limits."""
    shortest = min(shortest, longest)
    interval = min(max(interval, shortest), longest)
    delta = 0.0
    if interval >= _SMALLEST_FUZZED:
        delta = 1.0 + sum(share * max(min(interval, end) - start, 0.0) for start, end, share in _FUZZ_RANGES)
    lower = min(max(_round(interval - delta), shortest), longest)
    upper = min(max(_round(interval + delta), shortest), longest)
    if upper == lower and 2 < upper < longest:  # noqa: PLR2004 - Anki's rule: above two days there is a choice
        upper = lower + 1
    return lower, upper


def interval_days(stability: float, retention: float) -> float:
    """Return after how many days (not rounded) a memory falls to the desired retention.

    The inverse of FSRS-6's forgetting curve R = (1 + factor × t / S) ** decay.
    """
    return float(stability / _FACTOR * (retention ** (1 / _DECAY) - 1))


def retrievability(schedule: Schedule, day: date) -> float | None:
    """Return the probability (0 to 1) that a card is remembered on a study day; None for a new card."""
    if schedule.stability is None or schedule.last_review_on is None:
        return None
    elapsed = max((day - schedule.last_review_on).days, 0)
    return float((1 + _FACTOR * elapsed / schedule.stability) ** _DECAY)


def preview(
    schedule: Schedule, occasion: Occasion, *, retention: float = DEFAULT_RETENTION, fuzz: float | None = None
) -> dict[Rating, Schedule]:
    """Return what each rating would make of a card, from Again to Easy.

    ``fuzz`` in [0, 1) places an interval inside its fuzz range; None: no fuzz. Among intervals in days
    Hard < Good < Easy always holds.
    """
    outcomes = {rating: _step(schedule, rating, occasion) for rating in Rating}
    before = _interval(schedule)
    longest_so_far = 0
    for rating in (Rating.HARD, Rating.GOOD, Rating.EASY):
        outcome = outcomes[rating]
        if outcome.state is not CardState.REVIEW or outcome.stability is None or not outcome.last_review_on:
            continue
        interval = interval_days(outcome.stability, retention)
        least = _least_interval(interval, before) if schedule.state is CardState.REVIEW else 1
        shortest = max(least, longest_so_far + 1)
        longest_so_far = _fuzzed(interval, shortest, fuzz)
        due_on = outcome.last_review_on + timedelta(days=longest_so_far)
        outcomes[rating] = replace(outcome, due_on=due_on)
    return outcomes


def _step(schedule: Schedule, rating: Rating, occasion: Occasion) -> Schedule:
    """Let the library move one card; ``due_on`` is left to the caller."""
    # A learner who flies west may come back to an earlier study day; to the memory that is the same day.
    day = max(occasion.on, schedule.last_review_on or occasion.on)
    today = _midnight(day)
    card = LibraryCard(
        card_id=1,  # without an id the library sleeps to find one
        state=_TO_LIBRARY[schedule.state],
        step=schedule.step,
        stability=schedule.stability,
        difficulty=schedule.difficulty,
        due=today,
        last_review=_midnight(schedule.last_review_on) if schedule.last_review_on else None,
    )
    moved, _ = _LIBRARY.review_card(card, LibraryRating(rating.number), today)
    state = _FROM_LIBRARY[moved.state]
    lapsed = schedule.state is CardState.REVIEW and rating is Rating.AGAIN
    return Schedule(
        state=state,
        step=moved.step,
        stability=min(moved.stability or 0.0, LARGEST_STABILITY),
        difficulty=moved.difficulty,
        due_at=occasion.at + (moved.due - today) if state.is_learning else None,
        last_review_at=occasion.at,
        last_review_on=day,
        reps=schedule.reps + 1,
        lapses=schedule.lapses + lapsed,
    )


def _interval(schedule: Schedule) -> int:
    """Return the days between the last review and the day it made the card due; 0 outside review."""
    if schedule.due_on is None or schedule.last_review_on is None:
        return 0
    return max((schedule.due_on - schedule.last_review_on).days, 0)


def _least_interval(interval: float, before: int) -> int:
    """Return how short (days) a passed review may get: Anki lets no fuzz take away what was gained or held.

    A longer interval grows by a day at least; one that fuzz could lift to the last one (``before``) is no
    shorter.
    """
    if _round(interval) > before:
        return before + 1
    return before if fuzz_bounds(interval, 1)[1] >= before else 1


def _fuzzed(interval: float, shortest: int, fuzz: float | None) -> int:
    """Return whole days within the fuzz range, or the nearest within the limits where there is no fuzz."""
    if fuzz is None:
        return min(max(_round(interval), shortest), LONGEST_INTERVAL)
    lower, upper = fuzz_bounds(interval, shortest)
    return int(lower + fuzz * (1 + upper - lower))


def _round(value: float) -> int:
    """Round half up, as Anki does (Python rounds half to even)."""
    return int(value + 0.5)


def _midnight(day: date) -> datetime:
    """Return a study day as the library takes it; only this very UTC object passes its check."""
    return datetime.combine(day, time(0), UTC)
