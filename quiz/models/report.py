"""What learners say is wrong with a question."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz.models.base import Base, stored_as_text
from quiz.models.deck import Item

LONGEST_REMARK = 500


class ReportReason(enum.StrEnum):
    """What is wrong, as a learner sees it."""

    WRONG_ANSWER = "wrong_answer"
    UNCLEAR = "unclear"
    SEVERAL_ANSWERS = "several_answers"
    TYPING_ERROR = "typing_error"
    OTHER = "other"


class ReportStatus(enum.StrEnum):
    """Open: nobody has looked at it. Done: the question was mended. Dismissed: nothing was wrong."""

    OPEN = "open"
    DONE = "done"
    DISMISSED = "dismissed"


class Report(Base):
    """One learner's report of one item; a learner has at most one open report of an item."""

    __tablename__ = "reports"
    __table_args__ = (
        Index(
            "uq_reports_open",
            "item_id",
            "user_id",
            unique=True,
            sqlite_where=text("status = 'open'"),
            postgresql_where=text("status = 'open'"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    reason: Mapped[ReportReason] = mapped_column(stored_as_text(ReportReason))
    remark: Mapped[str] = mapped_column(String(LONGEST_REMARK))
    status: Mapped[ReportStatus] = mapped_column(stored_as_text(ReportStatus), default=ReportStatus.OPEN)
    made_at: Mapped[datetime]
    resolved_at: Mapped[datetime | None]
    resolved_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("users.id", ondelete="SET NULL"), index=True
    )

    item: Mapped[Item] = relationship()
