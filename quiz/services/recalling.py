"""Calling cards back: who learned an answer that was corrected is to meet the right one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import case, update

from quiz.domain.card import CardState
from quiz.models import Card

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from quiz.models import Item

# Wherever the learner is and whenever the day rolls over, this is no later than the present study day
_LONG_ENOUGH_AGO = timedelta(days=2)


def make_due(session: Session, item: Item, now: datetime) -> None:
    """Make every card of an item due at once; the caller commits.

    The memory state stays; a form that was drawn before is refused, as it asked for the old key.
    """
    session.execute(
        update(Card)
        .where(Card.item_id == item.id, Card.state != CardState.NEW)
        .values(
            due_on=case((Card.state == CardState.REVIEW, (now - _LONG_ENOUGH_AGO).date()), else_=None),
            due_at=case((Card.state == CardState.REVIEW, None), else_=now),
            sequence=Card.sequence + 1,
        )
        .execution_options(synchronize_session="fetch")
    )
