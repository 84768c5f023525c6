"""Studying: which card comes next and what an answer does. ``correcting`` changes it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from quiz.domain.card import Rating
from quiz.domain.errors import Reason, RefusedError
from quiz.domain.grading import grade
from quiz.domain.proposal import LONGEST_MS, propose_rating, usual_duration
from quiz.domain.scheduling import SCHEDULER, Occasion
from quiz.models import Card, Item, Review, User
from quiz.services.correcting import last_answer, rate, save_review, undo_last
from quiz.services.decks import Counts, count_queue, read_deck
from quiz.services.locating import (
    check_asked,
    check_sequence,
    find_card,
    find_item,
    find_review,
    is_last,
    new_card,
    write_card,
)
from quiz.services.presenting import (
    Due,
    Evidence,
    Feedback,
    Question,
    Turn,
    Undone,
    outcomes_of,
    present_feedback,
    present_question,
    solution_of,
    version_of,
)
from quiz.services.queueing import calendar_of, load_queue

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from question_bank.items.model import ItemType

__all__ = [
    "Counts",
    "Due",
    "Evidence",
    "Feedback",
    "Question",
    "Turn",
    "Undone",
    "answer",
    "ask",
    "last_answer",
    "next_card",
    "rate",
    "read_feedback",
    "suspend",
    "undo_last",
]

_ANSWERS_LOOKED_AT = 30  # to know how long a learner usually takes


def next_card(
    session: Session, now: datetime, user: User, deck_id: int | None = None, *, fresh: bool = False
) -> Turn:
    """Return the question that comes next, of one deck or of all.

    ``fresh``: the learner has just signed in or opened the page of study anew; cards answered wrong then come
    first, even if their minute is not over. Pass it only for the first card. Raises NotFoundError for the
    deck.
    """
    if deck_id is not None:
        read_deck(session, user, deck_id)
    queue = load_queue(session, now, user, deck_id)
    chosen = queue.next(fresh=fresh)
    if chosen is None:
        return Turn(None, count_queue(queue), queue.wait_until)
    item = find_item(session, user, chosen.item_id)
    return Turn(present_question(item, find_card(session, user, item)), count_queue(queue), None)


def ask(
    session: Session, now: datetime, user: User, item_id: int, *, sequence: int | None = None
) -> Question:
    """Return the question of one item (after an undo, or from a link).

    ``sequence``: ask it only while the card has not moved on, so that a page opened by the back button does
    not ask what has been answered. Raises NotFoundError; RefusedError: NOT_ASKED_NOW where it is retired,
    rejected or suspended, STALE_ANSWER.
    """
    item = find_item(session, user, item_id)
    card = find_card(session, user, item)
    check_asked(item, card)
    if sequence is not None:
        check_sequence(card, sequence)
    return present_question(item, card)


def answer(  # noqa: PLR0913 - what a form sends
    session: Session,
    now: datetime,
    user: User,
    item_id: int,
    response: Any,  # noqa: ANN401 - its shape is the item type's
    *,
    sequence: int,
    duration_ms: int,
    version: str | None = None,
) -> Feedback:
    """Grade and save an answer with the proposed rating: wrong is Again, right Good, right but slow Hard.

    ``response`` by type: the option's text (multiple_choice), "true"/"false" or a truth value (true_false), a
    list of options (multiple_response; ordering, in the learner's order), a list of [left, right]
    (matching), text (all others). None or blank: "I don't know", which is wrong. ``duration_ms`` is cut at
    five minutes. ``version``: that of the question which the learner saw; None: the present one.
    Raises NotFoundError; RefusedError: NOT_ASKED_NOW, QUESTION_CHANGED, STALE_ANSWER, UNREADABLE_RESPONSE (a
    date or a number that cannot be read). Nothing is saved then.
    """
    item = find_item(session, user, item_id)
    card = find_card(session, user, item)
    check_asked(item, card)
    if version not in {None, version_of(item)}:
        raise RefusedError(Reason.QUESTION_CHANGED)
    check_sequence(card, sequence)
    mark = grade(solution_of(item), response)
    card = card or new_card(user, item)
    duration_ms = min(max(duration_ms, 0), LONGEST_MS)
    usual_ms = usual_duration(_right_durations(session, user, item.type))
    proposed = propose_rating(passed=mark.passed, duration_ms=duration_ms, usual_ms=usual_ms)
    calendar = calendar_of(user)
    at = now.replace(microsecond=now.microsecond // 1000 * 1000)
    occasion = Occasion(at, calendar.day_of(at))
    before = card.schedule
    review = Review(
        card=card,
        user_id=user.id,
        reviewed_at=occasion.at,
        reviewed_on=occasion.on,
        zone=calendar.zone.key,
        rollover_hour=calendar.rollover_hour,
        rating=proposed,
        proposed=proposed,
        fraction=mark.fraction,
        verdict=mark.verdict,
        verdict_values=mark.values,
        response=response,
        duration_ms=duration_ms,
        state_before=before.state,
        before=before.to_json(),
        scheduler=SCHEDULER,
    )
    card.schedule = outcomes_of(before, occasion, user, item)[proposed]
    session.add(review)  # the last step: a query after it would write the card before its time
    return save_review(session, user, review)


def read_feedback(session: Session, now: datetime, user: User, review_id: int) -> Feedback:
    """Return the feedback on an answer saved before (for the page after the form). Raises NotFoundError."""
    review = find_review(session, user, review_id)
    return present_feedback(review, user, is_last=is_last(session, review))


def suspend(session: Session, now: datetime, user: User, item_id: int, *, suspended: bool = True) -> None:
    """Put a card aside until it is taken back (``suspended=False``). Raises NotFoundError."""
    item = find_item(session, user, item_id)
    card = find_card(session, user, item) or new_card(user, item)
    card.is_suspended = suspended
    session.add(card)
    write_card(session, card)
    session.commit()


def _right_durations(session: Session, user: User, kind: ItemType) -> list[int]:
    """Return how long (ms) the user's last right answers to this type of item took, the newest first."""
    return list(
        session.scalars(
            select(Review.duration_ms)
            .join(Review.card)
            .join(Card.item)
            .where(Review.user_id == user.id, Item.type == kind, Review.proposed != Rating.AGAIN)
            .order_by(Review.reviewed_at.desc())
            .limit(_ANSWERS_LOOKED_AT)
        )
    )
