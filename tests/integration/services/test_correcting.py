import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quiz.domain.card import CardState, Rating
from quiz.domain.errors import Reason, RefusedError
from quiz.models import Card, Review
from quiz.services.studying import ask, rate, read_feedback, undo_last
from tests.factories.answers import MINUTE, WRONG, reply, take
from tests.factories.study import NOW, make_deck, make_learner


def test_changing_the_rating_is_as_if_it_had_been_given_at_first(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    feedback = reply(session, user, take(session, user))
    promised = feedback.due[Rating.EASY]
    changed = rate(session, NOW, user, feedback.review_id, Rating.EASY, sequence=feedback.sequence)
    card = session.scalars(select(Card)).one()
    assert (card.state, card.due_on, card.reps) == (CardState.REVIEW, promised.on, 1)
    assert (changed.rating, changed.proposed) == (Rating.EASY, Rating.GOOD)
    assert session.scalars(select(Review)).one().rating is Rating.EASY


def test_an_answer_can_be_rated_after_the_next_card_is_answered(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    first = reply(session, user, take(session, user))
    second = reply(session, user, take(session, user), WRONG)
    rate(session, NOW, user, first.review_id, Rating.EASY, sequence=first.sequence)
    ratings = {review.id: review.rating for review in session.scalars(select(Review))}
    assert ratings == {first.review_id: Rating.EASY, second.review_id: Rating.AGAIN}
    assert undo_last(session, NOW, user).item_id == second.item_id


def test_the_rating_that_stands_already_changes_nothing(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    feedback = reply(session, user, take(session, user))
    again = rate(session, NOW, user, feedback.review_id, feedback.rating, sequence=feedback.sequence - 1)
    assert again == feedback


def test_a_rating_cannot_be_changed_from_an_old_page(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    feedback = reply(session, user, take(session, user))
    rate(session, NOW, user, feedback.review_id, Rating.EASY, sequence=feedback.sequence)
    with pytest.raises(RefusedError) as refused:
        rate(session, NOW, user, feedback.review_id, Rating.HARD, sequence=feedback.sequence)
    assert refused.value.reason is Reason.STALE_ANSWER


def test_only_the_last_rating_of_a_card_can_be_changed(session: Session) -> None:
    make_deck(session, 1)
    user = make_learner(session)
    first = reply(session, user, take(session, user))
    second = reply(session, user, take(session, user, 10), minutes=10)
    assert not read_feedback(session, NOW, user, first.review_id).can_rate
    with pytest.raises(RefusedError) as refused:
        rate(session, NOW, user, first.review_id, Rating.HARD, sequence=second.sequence)
    assert refused.value.reason is Reason.NOT_THE_LAST_REVIEW


def test_undo_takes_the_answer_back_wholly(session: Session) -> None:
    make_deck(session, 1)
    user = make_learner(session)
    reply(session, user, take(session, user))
    before = session.scalars(select(Card)).one().schedule
    second = reply(session, user, take(session, user, 10), minutes=10)
    assert second.due[Rating.GOOD].days
    undone = undo_last(session, NOW + 11 * MINUTE, user)
    assert session.scalars(select(Card)).one().schedule == before
    assert ask(session, NOW, user, undone.item_id).state is CardState.LEARNING
    undo_last(session, NOW, user)
    assert take(session, user).state is CardState.NEW
    with pytest.raises(RefusedError) as refused:
        undo_last(session, NOW, user)
    assert refused.value.reason is Reason.NOTHING_TO_UNDO


def test_a_doubled_click_on_undo_takes_back_one_answer(session: Session) -> None:
    make_deck(session)
    user = make_learner(session)
    reply(session, user, take(session, user))
    last = reply(session, user, take(session, user, 1), minutes=1)
    undo_last(session, NOW, user, review_id=last.review_id)
    with pytest.raises(RefusedError) as refused:
        undo_last(session, NOW, user, review_id=last.review_id)
    assert refused.value.reason is Reason.STALE_ANSWER
    assert session.scalar(select(func.count()).select_from(Review)) == 1
