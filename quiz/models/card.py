"""A card: one item for one learner, with its scheduling state."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz.domain.card import CardState, Schedule
from quiz.models.base import Base, stored_as_text
from quiz.models.deck import Item
from quiz.models.user import User


class Card(Base):
    """What one learner's memory of one item is thought to be: a cache of the reviews.

    A row is made at the first answer; an item without a row is new. ``sequence`` grows with every answer,
    change of rating and undo, so that a page that was drawn before can no longer be sent.
    """

    __tablename__ = "cards"
    __table_args__ = (
        UniqueConstraint("user_id", "item_id"),
        Index(None, "user_id", "state", "due_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    state: Mapped[CardState] = mapped_column(stored_as_text(CardState), default=CardState.NEW)
    step: Mapped[int | None]
    stability: Mapped[float | None]
    difficulty: Mapped[float | None]
    due_at: Mapped[datetime | None]
    due_on: Mapped[date | None]
    last_review_at: Mapped[datetime | None]
    last_review_on: Mapped[date | None]
    reps: Mapped[int] = mapped_column(default=0)
    lapses: Mapped[int] = mapped_column(default=0)
    sequence: Mapped[int] = mapped_column(default=0)
    is_suspended: Mapped[bool] = mapped_column(default=False)

    # An UPDATE names the sequence it has read: of two answers at once one finds no row (StaleDataError).
    __mapper_args__ = {"version_id_col": sequence, "version_id_generator": False}  # noqa: RUF012 - SQLAlchemy's

    user: Mapped[User] = relationship()
    item: Mapped[Item] = relationship()

    @property
    def schedule(self) -> Schedule:
        """The scheduling state as a plain value."""
        return Schedule(
            state=self.state,
            step=self.step,
            stability=self.stability,
            difficulty=self.difficulty,
            due_at=self.due_at,
            due_on=self.due_on,
            last_review_at=self.last_review_at,
            last_review_on=self.last_review_on,
            reps=self.reps,
            lapses=self.lapses,
        )

    @schedule.setter
    def schedule(self, schedule: Schedule) -> None:
        self.state = schedule.state
        self.step = schedule.step
        self.stability = schedule.stability
        self.difficulty = schedule.difficulty
        self.due_at = schedule.due_at
        self.due_on = schedule.due_on
        self.last_review_at = schedule.last_review_at
        self.last_review_on = schedule.last_review_on
        self.reps = schedule.reps
        self.lapses = schedule.lapses
