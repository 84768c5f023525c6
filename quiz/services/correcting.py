"""What can still be changed of an answer: its rating, or that it was given at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from quiz.domain.card import Schedule
from quiz.domain.errors import Reason, RefusedError
from quiz.domain.scheduling import Occasion
from quiz.models import Card, Review, User
from quiz.services.locating import check_sequence, find_review, is_last, write_card
from quiz.services.presenting import Feedback, Undone, is_where_left, outcomes_of, present_feedback

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from quiz.domain.card import Rating

_LATEST_FIRST = (Review.reviewed_at.desc(), Review.id.desc())


def rate(  # noqa: PLR0913 - what a form sends
    session: Session,
    now: datetime,
    user: User,
    review_id: int,
    rating: Rating,
    *,
    sequence: int,
) -> Feedback:
    """Change the rating of a card's last review; the schedule is computed anew from before the answer.

    The rating that it has already changes nothing, from however old a page.
    Raises NotFoundError; RefusedError: STALE_ANSWER, NOT_THE_LAST_REVIEW, QUESTION_CHANGED (its key was
    corrected after the answer: the card is due at once and stays so).
    """
    review = find_review(session, user, review_id)
    last = is_last(session, review)
    if review.rating is rating:
        return present_feedback(review, user, is_last=last)
    if not last:
        raise RefusedError(Reason.NOT_THE_LAST_REVIEW)
    card = review.card
    check_sequence(card, sequence)
    occasion = Occasion(review.reviewed_at, review.reviewed_on)
    outcomes = outcomes_of(Schedule.from_json(review.before), occasion, user, card.item)
    if not is_where_left(review, outcomes):
        raise RefusedError(Reason.QUESTION_CHANGED)
    card.schedule = outcomes[rating]
    review.rating = rating
    return save_review(session, user, review)


def undo_last(session: Session, now: datetime, user: User, *, review_id: int | None = None) -> Undone:
    """Take back the user's last answer, as if it had not been given; again: the one before.

    Works after the last card and after signing in again. ``review_id``: the answer the learner meant; refused
    with STALE_ANSWER where another is the last by now, so that a doubled click takes back one answer only.
    Raises RefusedError: NOTHING_TO_UNDO, STALE_ANSWER.
    """
    review = session.scalar(
        select(Review)
        .where(Review.user_id == user.id)
        .order_by(*_LATEST_FIRST)
        .limit(1)
        .options(joinedload(Review.card).joinedload(Card.item))
    )
    if review is None:
        raise RefusedError(Reason.NOTHING_TO_UNDO)
    if review_id is not None and review.id != review_id:
        raise RefusedError(Reason.STALE_ANSWER)
    card = review.card
    card.schedule = Schedule.from_json(review.before)
    session.delete(review)
    write_card(session, card)
    undone = Undone(card.item_id, card.item.deck_id, card.sequence)
    session.commit()
    return undone


def last_answer(session: Session, user: User) -> int | None:
    """Return the review that an undo would take back, for ``undo_last``; None where there is none."""
    latest = select(Review.id).where(Review.user_id == user.id)
    return session.scalar(latest.order_by(*_LATEST_FIRST).limit(1))


def save_review(session: Session, user: User, review: Review) -> Feedback:
    """Save the last review of a card with the card, commit, and return what to say of it.

    It is put together before the commit, which would make every row be read again.
    """
    write_card(session, review.card)
    feedback = present_feedback(review, user, is_last=True)
    session.commit()
    return feedback
