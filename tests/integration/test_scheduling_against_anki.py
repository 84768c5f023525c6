"""Our memory states and intervals against those of Anki itself, for the same answers at the same moments."""

from __future__ import annotations

import json
import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from anki.collection import Collection

from quiz.domain.card import CardState, Rating, Schedule
from quiz.domain.scheduling import Occasion, preview
from quiz.domain.study_day import StudyCalendar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from anki.cards import CardId
    from anki.scheduler_pb2 import SchedulingState

CARDS = 50
LOG_TYPE = {CardState.NEW: 0, CardState.LEARNING: 0, CardState.REVIEW: 1, CardState.RELEARNING: 2}
WEIGHTS = {Rating.AGAIN: 2, Rating.HARD: 2, Rating.GOOD: 5, Rating.EASY: 1}
# Anki cuts time into blocks of 24 hours; across a change of the clocks they begin an hour off our study days
UNSURE_HOURS = range(2, 6)
FIRST = datetime(2012, 1, 1, tzinfo=UTC)
LAST = datetime(2024, 12, 31, tzinfo=UTC)  # Anki counts back from its own clock: nothing may lie ahead of it


class Answer(NamedTuple):
    at: datetime
    rating: Rating
    before: CardState


def random_history(rng: random.Random, calendar: StudyCalendar) -> tuple[list[Answer], Schedule]:
    """Answer one card up to 12 times, on time, early or late, and return the answers and where it stands."""
    moment = FIRST + timedelta(minutes=rng.randrange(300 * 24 * 60))
    schedule, answers = Schedule(), []
    for _ in range(rng.randint(1, 12)):
        while moment.astimezone(calendar.zone).hour in UNSURE_HOURS:
            moment += timedelta(minutes=30)
        if moment > LAST:
            break
        rating = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        answers.append(Answer(moment, rating, schedule.state))
        schedule = preview(schedule, Occasion(moment, calendar.day_of(moment)))[rating]
        if schedule.due_at:
            moment = schedule.due_at + timedelta(seconds=rng.randrange(1, 3_000))
        elif schedule.due_on:
            days = (schedule.due_on - calendar.day_of(moment)).days
            moment += timedelta(days=days * rng.choice([0.4, 1, 1, 1.6]), minutes=rng.randrange(1, 600))
    return answers, schedule


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    collection = Collection(str(tmp_path / "oracle.anki2"), server=True)
    collection.set_config("fsrs", True)  # noqa: FBT003 - a setting and its value
    yield collection
    collection.close()


@pytest.mark.parametrize(("zone", "winter_offset_minutes"), [("Asia/Seoul", -540), ("America/New_York", 300)])
def test_memory_states_agree_with_anki(collection: Collection, zone: str, winter_offset_minutes: int) -> None:
    collection.set_config("localOffset", winter_offset_minutes)
    calendar = StudyCalendar(ZoneInfo(zone))
    rng = random.Random(zone)  # noqa: S311 - a fixed seed
    worst, used = 0.0, set[int]()
    for _ in range(CARDS):
        answers, schedule = random_history(rng, calendar)
        card_id = add_card(collection)
        for answer in answers:
            log_id = int(answer.at.timestamp() * 1000)
            while log_id in used:  # the time is the log's key
                log_id += 1
            used.add(log_id)
            assert collection.db is not None
            collection.db.execute(
                "INSERT INTO revlog VALUES (?, ?, 0, ?, 1, 1, 0, 1000, ?)",
                *(log_id, card_id, answer.rating.number, LOG_TYPE[answer.before]),
            )
        theirs = collection.compute_memory_state(card_id)
        assert schedule.stability is not None
        assert schedule.difficulty is not None
        assert theirs.stability is not None
        assert theirs.difficulty is not None
        worst = max(
            worst,
            abs(schedule.stability / theirs.stability - 1),
            abs(schedule.difficulty / theirs.difficulty - 1),
        )
    assert len(used) > 3 * CARDS
    assert worst < 1e-3


def review_days(state: SchedulingState) -> int:
    """Return the interval of a state of review."""
    return state.normal.review.scheduled_days


def add_card(collection: Collection) -> CardId:
    notetype, deck = collection.models.by_name("Basic"), collection.decks.id("oracle")
    assert notetype is not None
    assert deck is not None
    note = collection.new_note(notetype)
    note["Front"] = "앞"
    collection.add_note(note, deck)
    return note.card_ids()[0]


def test_next_intervals_are_ankis(collection: Collection) -> None:
    rng = random.Random(1)  # noqa: S311 - a fixed seed
    today = date(2024, 12, 31)
    for _ in range(CARDS):
        stability = round(rng.choice([rng.uniform(0.1, 5), rng.uniform(1, 100), rng.uniform(100, 3_000)]), 4)
        difficulty = round(rng.uniform(1, 10), 3)
        interval = rng.randint(1, max(1, int(stability * 2)))
        elapsed = max(1, int(interval * rng.choice([0.5, 1, 1, 2])))
        card_id = add_card(collection)
        last_review = collection.sched.day_cutoff - 86_400 * (elapsed + 1) + 5 * 3_600
        memory = {"s": stability, "d": difficulty, "dr": 0.9, "decay": 0.1542, "lrt": last_review}
        assert collection.db is not None
        collection.db.execute(
            "UPDATE cards SET type = 2, queue = 2, reps = 3, ivl = ?, due = ?, data = ? WHERE id = ?",
            *(interval, collection.sched.today - elapsed + interval, json.dumps(memory), card_id),
        )
        theirs = collection._backend.get_scheduling_states(card_id)
        schedule = Schedule(
            state=CardState.REVIEW,
            stability=stability,
            difficulty=difficulty,
            due_on=today + timedelta(days=interval - elapsed),
            last_review_at=LAST - timedelta(days=elapsed),
            last_review_on=today - timedelta(days=elapsed),
            reps=3,
        )
        ours = [outcome.due_on for outcome in preview(schedule, Occasion(LAST, today)).values()]
        days = [None] + [review_days(state) for state in (theirs.hard, theirs.good, theirs.easy)]
        assert ours == [None if number is None else today + timedelta(days=number) for number in days]


def test_the_steps_of_a_new_card_are_ankis(collection: Collection) -> None:
    theirs = collection._backend.get_scheduling_states(add_card(collection))
    ours = preview(Schedule(), Occasion(LAST, LAST.date()))
    steps = {Rating.AGAIN: theirs.again, Rating.HARD: theirs.hard, Rating.GOOD: theirs.good}
    for rating, state in steps.items():
        due_at = ours[rating].due_at
        assert due_at is not None
        assert (due_at - LAST).total_seconds() == state.normal.learning.scheduled_secs
    assert ours[Rating.EASY].due_on == LAST.date() + timedelta(days=review_days(theirs.easy))
