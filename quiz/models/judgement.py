"""What a teacher decided of a question."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz.models.base import Base, stored_as_text
from quiz.models.deck import Item
from quiz.models.user import User


class Decision(enum.StrEnum):
    """Accepted: a teacher has read it and stands by it. Rejected: it is not asked any more."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Judgement(Base):
    """The last decision on an item, who made it and when; without a row nobody has looked at it yet.

    ``user_id`` is None where the teacher's account is gone. ``reason`` is empty where it was accepted.
    """

    __tablename__ = "judgements"

    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), primary_key=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    decision: Mapped[Decision] = mapped_column(stored_as_text(Decision))
    reason: Mapped[str] = mapped_column(Text)
    decided_at: Mapped[datetime]

    item: Mapped[Item] = relationship()
    user: Mapped[User | None] = relationship()
