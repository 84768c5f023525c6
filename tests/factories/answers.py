"""Asking and answering in few words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from quiz.models import Item
from quiz.services.studying import Feedback, Question, answer, next_card
from tests.factories.study import NOW

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from quiz.models import User

MINUTE = timedelta(minutes=1)
WRONG = "1999-12-31"


def reply(
    session: Session, user: User, question: Question, response: str | None = None, *, minutes: float = 0
) -> Feedback:
    """Answer a question so many minutes after NOW, rightly unless a response is given."""
    key = session.scalars(select(Item.answer).where(Item.id == question.item_id)).one()
    return answer(
        session,
        NOW + minutes * MINUTE,
        user,
        question.item_id,
        response or key,
        sequence=question.sequence,
        duration_ms=4_000,
    )


def take(session: Session, user: User, minutes: float = 0, *, fresh: bool = False) -> Question:
    question = next_card(session, NOW + minutes * MINUTE, user, fresh=fresh).question
    assert question is not None
    return question
