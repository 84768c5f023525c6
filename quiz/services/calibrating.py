"""How hard the questions of a deck are, by what learners answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from quiz.domain.difficulty import Facility, blend
from quiz.models import Card, Item, Review

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def facilities_of(session: Session, deck_id: int) -> dict[int, Facility]:
    """Return the facility of each item that was answered, by item id.

    Only the first answer of each learner counts: later ones tell how well it was learned since.
    """
    first = select(func.min(Review.id)).join(Review.card).join(Card.item).where(Item.deck_id == deck_id)
    rows = session.execute(
        select(Card.item_id, func.avg(Review.fraction), func.count())
        .join(Review.card)
        .where(Review.id.in_(first.group_by(Review.card_id)), Review.fraction.is_not(None))
        .group_by(Card.item_id)
    )
    return {item_id: Facility(float(mean), number) for item_id, mean, number in rows}


def difficulties_of(session: Session, deck_id: int) -> dict[int, float]:
    """Return the difficulty (0 to 1) of each item that was answered: estimate and answers blended."""
    facilities = facilities_of(session, deck_id)
    rows = session.execute(select(Item.id, Item.difficulty).where(Item.deck_id == deck_id))
    return {
        item_id: blend(estimate, facilities[item_id]) for item_id, estimate in rows if item_id in facilities
    }
