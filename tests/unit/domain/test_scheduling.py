from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.domain.card import CardState, Rating, Schedule
from quiz.domain.scheduling import (
    LARGEST_STABILITY,
    LONGEST_INTERVAL,
    Occasion,
    fuzz_bounds,
    fuzz_factor,
    interval_days,
    preview,
    retrievability,
)

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
MINUTE = timedelta(minutes=1)


def occasion(days: int = 0, minutes: int = 0) -> Occasion:
    return Occasion(NOW + timedelta(days=days, minutes=minutes), TODAY + timedelta(days=days))


def rated(schedule: Schedule, rating: Rating, days: int = 0, minutes: int = 0) -> Schedule:
    return preview(schedule, occasion(days, minutes))[rating]


def days_until_due(schedule: Schedule) -> int:
    assert schedule.due_on is not None
    assert schedule.last_review_on is not None
    return (schedule.due_on - schedule.last_review_on).days


LEARNED = rated(Schedule(), Rating.EASY)
reviewed = st.builds(
    lambda stability, difficulty, interval, late: Schedule(
        state=CardState.REVIEW,
        stability=stability,
        difficulty=difficulty,
        due_on=TODAY - timedelta(days=late),
        last_review_at=NOW - timedelta(days=late + interval),
        last_review_on=TODAY - timedelta(days=late + interval),
        reps=3,
    ),
    st.floats(0.001, LARGEST_STABILITY),
    st.floats(1, 10),
    st.integers(1, 2000),
    st.integers(-500, 2000),
)
fuzzes = st.one_of(st.none(), st.floats(0, 1, exclude_max=True))


def test_again_sends_a_new_card_to_the_first_step() -> None:
    card = rated(Schedule(), Rating.AGAIN)
    assert (card.state, card.step, card.due_at) == (CardState.LEARNING, 0, NOW + MINUTE)


def test_good_takes_a_new_card_through_one_and_ten_minutes_into_review() -> None:
    card = rated(Schedule(), Rating.GOOD)
    assert (card.state, card.step, card.due_at) == (CardState.LEARNING, 1, NOW + 10 * MINUTE)
    card = rated(card, Rating.GOOD, minutes=10)
    assert (card.state, card.step, card.due_at) == (CardState.REVIEW, None, None)
    assert days_until_due(card) == 2


def test_hard_waits_between_the_first_two_steps() -> None:
    assert rated(Schedule(), Rating.HARD).due_at == NOW + 5.5 * MINUTE


def test_easy_sends_a_new_card_to_review_at_once() -> None:
    assert (LEARNED.state, days_until_due(LEARNED)) == (CardState.REVIEW, 8)


def test_again_sends_card_to_relearning() -> None:
    card = rated(LEARNED, Rating.AGAIN, days=8)
    assert (card.state, card.lapses, card.due_at) == (
        CardState.RELEARNING,
        1,
        NOW + timedelta(days=8) + 10 * MINUTE,
    )


def test_relearning_ends_with_a_review_on_another_day() -> None:
    card = rated(rated(LEARNED, Rating.AGAIN, days=8), Rating.GOOD, days=8, minutes=10)
    assert card.state is CardState.REVIEW
    assert days_until_due(card) >= 1
    assert card.lapses == 1


def test_initial_stability_is_the_first_four_weights_of_fsrs_6() -> None:
    stabilities = [schedule.stability for schedule in preview(Schedule(), occasion()).values()]
    assert stabilities == [0.212, 1.2931, 2.3065, 8.2956]


def test_days_are_study_days_and_not_24_hours() -> None:
    evening = Occasion(datetime(2026, 3, 2, 14, 0, tzinfo=UTC), date(2026, 3, 2))  # 23:00 in Seoul
    morning = Occasion(datetime(2026, 3, 2, 20, 0, tzinfo=UTC), date(2026, 3, 3))  # 05:00, six hours later
    same_night = replace(morning, on=date(2026, 3, 2))
    card = preview(Schedule(), evening)[Rating.EASY]
    next_day = preview(card, morning)[Rating.GOOD]
    same_day = preview(card, same_night)[Rating.GOOD]
    assert next_day.stability != same_day.stability
    assert next_day.last_review_on == date(2026, 3, 3)


def test_flying_west_does_not_turn_back_the_memory() -> None:
    back = Occasion(NOW + timedelta(hours=1), TODAY - timedelta(days=1))
    card = preview(LEARNED, back)[Rating.GOOD]
    assert card == preview(LEARNED, occasion(minutes=60))[Rating.GOOD]


@given(reviewed, fuzzes)
def test_hard_is_before_good_before_easy(schedule: Schedule, fuzz: float | None) -> None:
    outcomes = preview(schedule, occasion(), fuzz=fuzz)
    hard, good, easy = (days_until_due(outcomes[rating]) for rating in list(Rating)[1:])
    assert 1 <= hard <= good <= easy <= LONGEST_INTERVAL
    assert hard < good or good == LONGEST_INTERVAL
    assert good < easy or easy == LONGEST_INTERVAL


@given(reviewed, fuzzes)
def test_state_stays_within_the_bounds_of_fsrs(schedule: Schedule, fuzz: float | None) -> None:
    for outcome in preview(schedule, occasion(), fuzz=fuzz).values():
        assert outcome.stability is not None
        assert outcome.difficulty is not None
        assert 0.001 <= outcome.stability <= LARGEST_STABILITY
        assert 1 <= outcome.difficulty <= 10
        assert (outcome.due_at is None) != (outcome.due_on is None)
        assert outcome.reps == schedule.reps + 1


@given(reviewed)
def test_a_schedule_comes_back_from_json_as_it_was(schedule: Schedule) -> None:
    assert Schedule.from_json(schedule.to_json()) == schedule


@pytest.mark.parametrize("schedule", [Schedule(), LEARNED, rated(Schedule(), Rating.AGAIN)])
def test_any_kind_of_schedule_comes_back_from_json(schedule: Schedule) -> None:
    assert Schedule.from_json(schedule.to_json()) == schedule


# From Anki's own tests of its fuzz ranges (rslib, states/fuzz.rs)
@pytest.mark.parametrize(
    ("interval", "bounds"),
    [(1.0, (1, 1)), (2.49, (2, 2)), (2.5, (2, 4)), (7.0, (5, 9)), (17.0, (14, 20)), (37.0, (33, 41))],
)
def test_fuzz_ranges_are_ankis(interval: float, bounds: tuple[int, int]) -> None:
    assert fuzz_bounds(interval, 1) == bounds


@given(st.floats(0.01, 40_000), st.integers(1, 500))
def test_fuzz_keeps_to_the_limits(interval: float, shortest: int) -> None:
    lower, upper = fuzz_bounds(interval, shortest)
    assert shortest <= lower <= upper <= LONGEST_INTERVAL


def test_fuzz_spreads_evenly_over_its_range() -> None:
    schedule = replace(LEARNED, stability=20.0, due_on=TODAY, last_review_on=TODAY - timedelta(days=20))
    good = interval_days(preview(schedule, occasion())[Rating.GOOD].stability or 0, 0.9)
    lower, upper = fuzz_bounds(good, 1)
    days = [
        days_until_due(preview(schedule, occasion(), fuzz=step / 200)[Rating.GOOD]) for step in range(200)
    ]
    assert (min(days), max(days)) == (lower, upper)
    share = 200 / (upper - lower + 1)
    assert all(abs(days.count(day) - share) < 2 for day in range(lower, upper + 1))


def test_the_fuzz_of_a_card_is_fixed_until_it_is_answered() -> None:
    assert fuzz_factor("1-a", 3) == fuzz_factor("1-a", 3)
    assert len({fuzz_factor("1-a", reps) for reps in range(50)}) == 50
    assert all(0 <= fuzz_factor("1-a", reps) < 1 for reps in range(50))


@given(st.floats(0.1, 1000), st.floats(0.7, 0.99))
def test_the_interval_ends_where_memory_falls_to_the_desired_retention(
    stability: float, retention: float
) -> None:
    days = interval_days(stability, retention)
    whole = round(days)
    schedule = replace(LEARNED, stability=stability * max(whole, 1) / days, last_review_on=TODAY)
    recalled = retrievability(schedule, TODAY + timedelta(days=max(whole, 1)))
    assert recalled == pytest.approx(retention)


def test_stability_is_the_days_until_nine_of_ten_are_remembered() -> None:
    assert interval_days(12.5, 0.9) == pytest.approx(12.5)
    assert retrievability(Schedule(), TODAY) is None


def test_a_higher_retention_asks_sooner() -> None:
    strict = preview(LEARNED, occasion(8), retention=0.97)[Rating.GOOD]
    loose = preview(LEARNED, occasion(8), retention=0.8)[Rating.GOOD]
    assert days_until_due(strict) < days_until_due(loose)
    assert strict.stability == loose.stability
