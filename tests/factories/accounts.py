"""Accounts with a password, and what they leave in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from quiz.services import accounts
from quiz.services.studying import answer, next_card
from tests.factories.study import NOW

if TYPE_CHECKING:
    import pytest
    from sqlalchemy.orm import Session

    from quiz.domain.errors import Reason, RefusedError
    from quiz.models import Card, Deck, Review, User

PASSWORD = "열두 척의 배가 남았다"


def sign_up(session: Session, name: str = "김솔", *, local: bool = False) -> accounts.NewAccount:
    return accounts.sign_up(session, NOW, name, PASSWORD, local=local, zone="Asia/Seoul")


def reason_of(refused: pytest.ExceptionInfo[RefusedError]) -> Reason:
    return refused.value.reason


def count(session: Session, model: type[User | Deck | Card | Review]) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


def study_one(session: Session, user: User) -> None:
    question = next_card(session, NOW, user).question
    assert question is not None
    answer(session, NOW, user, question.item_id, "2000-01-01", sequence=0, duration_ms=2_000)
