"""The rows that studying works on: found for one user only, saved only if nobody moved them in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import contains_eager, joinedload
from sqlalchemy.orm.exc import StaleDataError

from question_bank.items.model import Status
from quiz.domain.card import CardState
from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.models import Card, Deck, Item, Review, User
from quiz.services.queueing import visible_to

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def find_item(session: Session, user: User, item_id: int) -> Item:
    """Return an item of a deck that the user sees, with the deck."""
    item = session.scalar(
        select(Item)
        .join(Item.deck)
        .where(Item.id == item_id, visible_to(user))
        .options(contains_eager(Item.deck).load_only(Deck.title))
    )
    if item is None:
        raise NotFoundError(f"item {item_id}")
    return item


def find_card(session: Session, user: User, item: Item) -> Card | None:
    """Return the user's card of an item, if it was ever answered."""
    return session.scalar(select(Card).where(Card.user_id == user.id, Card.item_id == item.id))


def find_review(session: Session, user: User, review_id: int) -> Review:
    """Return a review of this user, with its card and item."""
    review = session.scalar(
        select(Review)
        .where(Review.id == review_id, Review.user_id == user.id)
        .options(joinedload(Review.card).joinedload(Card.item))
    )
    if review is None:
        raise NotFoundError(f"review {review_id}")
    return review


def check_asked(item: Item, card: Card | None) -> None:
    """Raise RefusedError(NOT_ASKED_NOW) for an item that is put away, for all or for this learner."""
    if item.status is not Status.ACTIVE or (card is not None and card.is_suspended):
        raise RefusedError(Reason.NOT_ASKED_NOW)


def check_sequence(card: Card | None, sequence: int) -> None:
    """Raise RefusedError(STALE_ANSWER) where a card (None: one never answered) has moved on since."""
    if sequence != (card.sequence if card else 0):
        raise RefusedError(Reason.STALE_ANSWER)


def is_last(session: Session, review: Review) -> bool:
    """Tell whether no later answer of the same card is saved."""
    later = select(Review.id).where(Review.card_id == review.card_id, Review.id > review.id).limit(1)
    return session.scalar(later) is None


def new_card(user: User, item: Item) -> Card:
    """Return a card of a user who has not answered the item yet; it is not in the session."""
    return Card(
        user_id=user.id,
        item_id=item.id,
        state=CardState.NEW,
        reps=0,
        lapses=0,
        sequence=0,
        is_suspended=False,
    )


def write_card(session: Session, card: Card) -> None:
    """Move the card on by one and write it; the caller commits.

    Raises RefusedError(STALE_ANSWER), with everything rolled back, where somebody else moved it in between.
    """
    card.sequence += 1
    try:
        session.flush()
    except (StaleDataError, IntegrityError):
        session.rollback()
        raise RefusedError(Reason.STALE_ANSWER) from None
