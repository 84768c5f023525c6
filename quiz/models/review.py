"""Reviews: what was answered, when and how well. The raw record from which all else can be computed again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz.domain.card import CardState, Rating
from quiz.domain.grading import Verdict
from quiz.models.base import Base, stored_as_text
from quiz.models.card import Card


class Review(Base):
    """One rated answer. Rows are only added; undo takes the last one away, as Anki does.

    ``reviewed_at`` is exact to the millisecond. ``zone`` and ``rollover_hour`` are the learner's at that time
    and ``reviewed_on`` the study day they made. ``fraction`` (0 to 1) and ``verdict`` are the grade's, by the
    key as it stood then; None where nothing was graded.
    ``before`` is the card's schedule before the answer (``Schedule.to_json``).
    """

    __tablename__ = "reviews"
    __table_args__ = (
        Index(None, "user_id", "reviewed_on"),
        Index(None, "user_id", "reviewed_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    reviewed_at: Mapped[datetime]
    reviewed_on: Mapped[date]
    zone: Mapped[str] = mapped_column(String(64))
    rollover_hour: Mapped[int]
    rating: Mapped[Rating] = mapped_column(stored_as_text(Rating))
    proposed: Mapped[Rating] = mapped_column(stored_as_text(Rating))
    fraction: Mapped[float | None]
    verdict: Mapped[Verdict | None] = mapped_column(stored_as_text(Verdict))
    verdict_values: Mapped[dict[str, Any]]
    response: Mapped[Any] = mapped_column(JSON)
    duration_ms: Mapped[int]
    state_before: Mapped[CardState] = mapped_column(stored_as_text(CardState))
    before: Mapped[dict[str, Any]]
    scheduler: Mapped[str] = mapped_column(String(64))

    card: Mapped[Card] = relationship()
