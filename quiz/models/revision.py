"""What teachers changed in a deck, step by step, so that each step can be taken back."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz.models.base import Base, stored_as_text
from quiz.models.deck import Item


class RevisionAction(enum.StrEnum):
    """What was done."""

    ACCEPT = "accept"
    REJECT = "reject"
    RESTORE = "restore"
    EDIT = "edit"
    ADD = "add"


class Revision(Base):
    """One step of a teacher: a change of one item, or of many at once. ``undone_at``: it was taken back."""

    __tablename__ = "revisions"
    __table_args__ = (Index(None, "deck_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    deck_id: Mapped[int] = mapped_column(ForeignKey("decks.id", ondelete="CASCADE"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    action: Mapped[RevisionAction] = mapped_column(stored_as_text(RevisionAction))
    made_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]

    changes: Mapped[list[ItemChange]] = relationship(
        back_populates="revision",
        order_by="ItemChange.id",
        cascade="all, delete-orphan",
        passive_deletes=True,
    )


class ItemChange(Base):
    """What a step did to one item: the columns that it changed, before and after.

    ``judgement`` stands in both beside the columns where the decision changed: {"decision", "reason",
    "user_id", "decided_at"} or None. ``before`` is empty for an item that was added.
    """

    __tablename__ = "item_changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    revision_id: Mapped[int] = mapped_column(ForeignKey("revisions.id", ondelete="CASCADE"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("items.id", ondelete="CASCADE"), index=True)
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]

    revision: Mapped[Revision] = relationship(back_populates="changes")
    item: Mapped[Item] = relationship()
