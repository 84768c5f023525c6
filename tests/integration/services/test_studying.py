from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quiz.domain.card import CardState, Rating
from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.domain.mark import Verdict
from quiz.models import Card, Item, Review
from quiz.services.studying import answer, ask, next_card, rate, read_feedback, suspend, undo_last
from tests.factories.answers import MINUTE, WRONG, reply, take
from tests.factories.study import NOW, make_deck, make_learner


def test_the_first_question_is_the_first_of_the_deck(session: Session) -> None:
    make_deck(session)
    question = take(session, make_learner(session))
    assert question.stem == "1번 등대에 불이 켜진 날은 언제인가?"
    assert (question.state, question.sequence, question.date_precision) == (CardState.NEW, 0, "day")


def test_a_right_answer_is_saved_at_once_as_good(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    feedback = reply(session, user, take(session, user))
    assert (feedback.grade.verdict, feedback.rating) == (Verdict.RIGHT, Rating.GOOD)
    review = session.scalars(select(Review)).one()
    assert (review.rating, review.fraction, review.response) == (Rating.GOOD, 1.0, "2000-01-01")
    assert (review.reviewed_at, review.zone, review.rollover_hour) == (NOW, "Asia/Seoul", 4)
    card = session.scalars(select(Card)).one()
    assert (card.state, card.due_at, card.sequence) == (CardState.LEARNING, NOW + 10 * MINUTE, 1)


def test_a_wrong_answer_is_again_and_due_in_a_minute(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    feedback = reply(session, user, take(session, user), WRONG)
    assert feedback.rating is Rating.AGAIN
    assert feedback.due[Rating.AGAIN].minutes == 1
    assert feedback.key_text == "2000-01-01"
    assert feedback.evidence[0].quote == "2000년 1월 1일 1번 등대에 불이 켜졌다."
    assert feedback.evidence[0].section == ("등대", "점등")
    assert session.scalars(select(Card)).one().due_at == NOW + MINUTE


def test_a_right_but_slow_answer_is_proposed_as_hard(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    question = take(session, user)
    feedback = answer(session, NOW, user, question.item_id, "2000-01-01", sequence=0, duration_ms=46_000)
    assert (feedback.grade.passed, feedback.proposed) == (True, Rating.HARD)


def test_usual_pace_is_the_learners_own(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    for _ in range(5):
        reply(session, user, take(session, user))
    question = take(session, user)
    key = session.scalars(select(Item.answer).where(Item.id == question.item_id)).one()
    slow = answer(session, NOW, user, question.item_id, key, sequence=0, duration_ms=13_000)
    assert slow.proposed is Rating.HARD


def test_a_failed_card_comes_first_when_the_learner_signs_in_again(session: Session) -> None:
    make_deck(session, 12)
    user = make_learner(session)
    wrong_item = 0
    for place in range(10):
        question = take(session, user, place * 0.05)
        response = WRONG if place == 9 else None
        wrong_item = question.item_id if response else wrong_item
        reply(session, user, question, response, minutes=place * 0.05)
    assert session.scalar(select(func.count()).select_from(Review)) == 10
    again = take(session, user, 0.6, fresh=True)
    assert (again.item_id, again.state) == (wrong_item, CardState.LEARNING)
    assert take(session, user, 0.6).state is CardState.NEW


def test_a_sequence_that_has_passed_is_refused(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    question = take(session, user)
    reply(session, user, question)
    with pytest.raises(RefusedError) as refused:
        reply(session, user, question)
    assert refused.value.reason is Reason.STALE_ANSWER
    assert session.scalar(select(func.count()).select_from(Review)) == 1


def test_an_unreadable_date_saves_nothing(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    with pytest.raises(RefusedError) as refused:
        reply(session, user, take(session, user), "어느 봄날")
    assert refused.value.reason is Reason.UNREADABLE_RESPONSE
    assert session.scalar(select(func.count()).select_from(Card)) == 0


def test_not_knowing_is_again(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    question = take(session, user)
    feedback = answer(session, NOW, user, question.item_id, None, sequence=0, duration_ms=900)
    assert (feedback.grade.verdict, feedback.rating) == (Verdict.NOT_KNOWN, Rating.AGAIN)
    assert read_feedback(session, NOW, user, feedback.review_id).response is None


def test_the_page_after_the_form_shows_what_the_answer_gave(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    feedback = reply(session, user, take(session, user), "2000-01")
    session.expire_all()
    assert read_feedback(session, NOW, user, feedback.review_id) == feedback
    assert feedback.grade.verdict is Verdict.TOO_COARSE


def test_the_other_question_on_an_answered_event_waits_until_tomorrow(session: Session) -> None:
    make_deck(session, 2, directions=2)
    user = make_learner(session)
    asked = []
    for _ in range(2):
        question = take(session, user)
        asked.append(question.stem)
        feedback = reply(session, user, question)
        rate(session, NOW, user, feedback.review_id, Rating.EASY, sequence=feedback.sequence)
    assert asked == ["1번 등대에 불이 켜진 날은 언제인가?", "2번 등대에 불이 켜진 날은 언제인가?"]
    assert next_card(session, NOW, user).question is None
    tomorrow = next_card(session, NOW + timedelta(days=1), user)
    assert tomorrow.question is not None
    assert tomorrow.question.stem == "2000년 1월 1일 불이 켜진 등대는?"
    assert tomorrow.counts.new == 2


def test_no_more_new_cards_than_the_learner_wants(session: Session) -> None:
    make_deck(session, 10)
    user = make_learner(session, new_per_day=3)
    for place in range(3):
        feedback = reply(session, user, take(session, user))
        rate(session, NOW, user, feedback.review_id, Rating.EASY, sequence=feedback.sequence)
        assert next_card(session, NOW, user).counts.new == 2 - place
    assert next_card(session, NOW, user).question is None
    assert next_card(session, NOW + timedelta(days=1), user).counts.new == 3


def test_no_more_reviews_than_the_learner_wants(session: Session) -> None:
    make_deck(session, 5)
    user = make_learner(session, reviews_per_day=2)
    for _ in range(5):
        feedback = reply(session, user, take(session, user))
        rate(session, NOW, user, feedback.review_id, Rating.EASY, sequence=feedback.sequence)
    later = NOW + timedelta(days=60)
    assert next_card(session, later, user).counts.due == 2
    question = take(session, user, 60 * 24 * 60)
    assert question.state is CardState.REVIEW
    reply(session, user, question, minutes=60 * 24 * 60)
    assert next_card(session, later, user).counts.due == 1


def test_a_suspended_card_is_not_asked(session: Session) -> None:
    make_deck(session, 2)
    user = make_learner(session)
    first = take(session, user)
    suspend(session, NOW, user, first.item_id)
    assert take(session, user).item_id != first.item_id
    with pytest.raises(RefusedError) as refused:
        ask(session, NOW, user, first.item_id)
    assert refused.value.reason is Reason.NOT_ASKED_NOW
    suspend(session, NOW, user, first.item_id, suspended=False)
    assert take(session, user).item_id == first.item_id


def test_another_learners_answers_are_not_mine(session: Session) -> None:
    make_deck(session)
    mine, other = make_learner(session), make_learner(session, "박하늘")
    feedback = reply(session, mine, take(session, mine))
    assert take(session, other).item_id == feedback.item_id
    with pytest.raises(NotFoundError):
        read_feedback(session, NOW, other, feedback.review_id)
    with pytest.raises(RefusedError):
        undo_last(session, NOW, other)


def test_late_night_answers_count_for_the_day_before(session: Session) -> None:
    make_deck(session)
    user = make_learner(session, new_per_day=1)
    night = NOW.replace(day=3, hour=18, minute=30) - timedelta(days=1)  # 03:30 on the third in Seoul
    question = next_card(session, night, user).question
    assert question is not None
    answer(session, night, user, question.item_id, "2000-01-01", sequence=0, duration_ms=1_000)
    assert session.scalars(select(Review.reviewed_on)).one().isoformat() == "2026-03-02"
    assert next_card(session, night + timedelta(minutes=29), user).counts.new == 0
    assert next_card(session, night + timedelta(minutes=31), user).counts.new == 1
