import random
from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quiz.domain.card import CardState, Rating, Schedule
from quiz.domain.scheduling import Occasion
from quiz.domain.study_day import StudyCalendar
from quiz.models import Card, Item, Review, User
from quiz.services.presenting import outcomes_of
from quiz.services.reporting import Today, progress
from quiz.services.studying import answer, next_card, rate, suspend, undo_last
from tests.factories.answers import WRONG, reply, take
from tests.factories.study import NOW, make_deck, make_learner

DAY = timedelta(days=1)


def study(session: Session, user: User, now: datetime, rng: random.Random, most: int = 100) -> None:
    """Answer whatever comes, with ratings by chance."""
    for place in range(most):
        moment = now + timedelta(seconds=20 * place)
        question = next_card(session, moment, user, fresh=place == 0).question
        if question is None:
            return
        key = session.scalars(select(Item.answer).where(Item.id == question.item_id)).one()
        response = key if rng.random() < 0.8 else None
        feedback = answer(
            *(session, moment, user, question.item_id, response),
            sequence=question.sequence,
            duration_ms=rng.randrange(1_000, 30_000),
        )
        if response and rng.random() < 0.3:
            rate(session, moment, user, feedback.review_id, Rating.EASY, sequence=feedback.sequence)
        if rng.random() < 0.1:
            undo_last(session, moment, user)


@pytest.fixture
def studied(session: Session) -> User:
    """A learner who has studied by chance for four days and a fifth after a break."""
    make_deck(session, 20, directions=2)
    user = make_learner(session, new_per_day=6)
    rng = random.Random(7)  # noqa: S311 - a fixed seed
    for days in (0, 1, 2, 3, 6):
        study(session, user, NOW + days * DAY, rng)
    return user


def test_nothing_done_is_nothing_reported(session: Session) -> None:
    make_deck(session, 3)
    report = progress(session, NOW, make_learner(session))
    assert report.today == Today(reviews=0, cards=0, minutes=0, right_share=None)
    assert report.streak_days == 0
    assert report.forecast == tuple((date(2026, 3, 2) + place * DAY, 0) for place in range(14))
    assert [(deck.new, deck.total) for deck in report.decks] == [(3, 3)]


def test_today_is_the_sum_of_todays_reviews(session: Session, studied: User) -> None:
    now = NOW + 6 * DAY + timedelta(hours=2)
    calendar = StudyCalendar.of(studied.zone)
    reviews = [
        review
        for review in session.scalars(select(Review))
        if calendar.day_of(review.reviewed_at) == date(2026, 3, 8)
    ]
    assert len(reviews) > 5
    today = progress(session, now, studied).today
    assert today.reviews == len(reviews)
    assert today.cards == len({review.card_id for review in reviews})
    assert today.minutes == pytest.approx(sum(review.duration_ms for review in reviews) / 60_000)
    assert today.right_share == pytest.approx(sum(review.fraction == 1 for review in reviews) / len(reviews))


def test_a_wrong_answer_rated_as_known_is_still_a_wrong_one(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    feedback = reply(session, user, take(session, user), WRONG)
    rate(session, NOW, user, feedback.review_id, Rating.GOOD, sequence=feedback.sequence)
    feedback = reply(session, user, take(session, user))
    rate(session, NOW, user, feedback.review_id, Rating.AGAIN, sequence=feedback.sequence)
    assert progress(session, NOW, user).today.right_share == 0.5


def test_every_card_follows_from_its_raw_reviews(session: Session, studied: User) -> None:
    for card in session.scalars(select(Card)):
        schedule = Schedule()
        for review in session.scalars(select(Review).where(Review.card_id == card.id).order_by(Review.id)):
            assert Schedule.from_json(review.before) == schedule
            calendar = StudyCalendar.of(review.zone, review.rollover_hour)
            occasion = Occasion(review.reviewed_at, calendar.day_of(review.reviewed_at))
            schedule = outcomes_of(schedule, occasion, studied, card.item)[review.rating]
        assert card.schedule == schedule


def test_the_forecast_holds_every_card_that_comes_within_two_weeks(session: Session, studied: User) -> None:
    today = date(2026, 3, 8)
    wanted: Counter[date] = Counter()
    for card in session.scalars(select(Card).where(Card.state != CardState.NEW)):
        wanted[max(card.due_on or today, today)] += 1
    forecast = progress(session, NOW + 6 * DAY, studied).forecast
    assert [day for day, _ in forecast] == [today + place * DAY for place in range(14)]
    assert [number for _, number in forecast] == [wanted[day] for day, _ in forecast]
    assert sum(number for _, number in forecast) > 5


def test_each_item_of_a_deck_is_counted_once(session: Session, studied: User) -> None:
    untouched = next_card(session, NOW + 7 * DAY, studied).question
    assert untouched is not None
    suspend(session, NOW, studied, untouched.item_id)
    deck = progress(session, NOW + 6 * DAY, studied).decks[0]
    assert deck.total == 40
    cards = session.scalars(select(Card)).all()
    assert deck.suspended == 1
    assert deck.learning == sum(card.state.is_learning and not card.is_suspended for card in cards)
    reviews = [card for card in cards if card.state is CardState.REVIEW and not card.is_suspended]
    mature = [
        card
        for card in reviews
        if card.due_on and card.last_review_on and (card.due_on - card.last_review_on).days >= 21
    ]
    assert (deck.young, deck.mature) == (len(reviews) - len(mature), len(mature))


def test_the_streak_ends_today_or_yesterday(session: Session, studied: User) -> None:
    streaks = [progress(session, NOW + days * DAY, studied).streak_days for days in range(9)]
    assert streaks == [1, 2, 3, 4, 4, 0, 1, 1, 0]
