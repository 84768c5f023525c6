"""A deck: one article with its questions."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from question_bank.items.model import Asks, ItemType, Origin, Status
from quiz.models.base import Base, stored_as_text


class Deck(Base):
    """The questions on one article, for one owner; without an owner for everybody on this server.

    ``timeline`` is that of the bank (schema ``timeline/1`` without its head), ``generator`` its {"version",
    "seed"}; None in decks that were imported before they were kept. ``edition`` is that of the bank and grows
    with every change that a teacher makes here.
    """

    __tablename__ = "decks"
    __table_args__ = (
        UniqueConstraint("owner_id", "article_id"),
        # NULLs are distinct to a UNIQUE constraint, so the decks for everybody need an index of their own
        Index(
            "uq_decks_article_id_without_owner",
            "article_id",
            unique=True,
            sqlite_where=text("owner_id IS NULL"),
            postgresql_where=text("owner_id IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    article_id: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(16))
    edition: Mapped[int]
    article_text: Mapped[str] = mapped_column(Text, deferred=True)
    timeline: Mapped[str | None] = mapped_column(Text, deferred=True)
    generator: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    sha256: Mapped[str] = mapped_column(String(64))
    revised: Mapped[date | None]
    source_url: Mapped[str | None] = mapped_column(Text)
    licence: Mapped[str | None] = mapped_column(Text)
    imported_at: Mapped[datetime]

    items: Mapped[list[Item]] = relationship(
        back_populates="deck", order_by="Item.position", cascade="all, delete-orphan", passive_deletes=True
    )


class Item(Base):
    """One question of a deck, as the bank has it; ``key`` (its name in the bank: ``id``) finds it again.

    ``answer`` is the bank's ``key``: text, truth value, number, list of texts or list of [left, right] pairs.
    ``evidence`` is a list of {"start", "end", "exact", "quote", "section"}, the section's headings from the
    outermost in (empty where unknown). Items that share an id in ``events`` are siblings.
    """

    __tablename__ = "items"
    __table_args__ = (UniqueConstraint("deck_id", "key"), Index(None, "deck_id", "position"))

    id: Mapped[int] = mapped_column(primary_key=True)
    deck_id: Mapped[int] = mapped_column(ForeignKey("decks.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(Text)
    type: Mapped[ItemType] = mapped_column(stored_as_text(ItemType))
    asks: Mapped[Asks] = mapped_column(stored_as_text(Asks))
    stem: Mapped[str] = mapped_column(Text)
    options: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    answer: Mapped[Any] = mapped_column(JSON)
    accepted: Mapped[list[Any]]
    tolerance: Mapped[float | None]
    explanation: Mapped[str] = mapped_column(Text)
    evidence: Mapped[list[Any]]
    events: Mapped[list[Any]]
    tags: Mapped[list[Any]]
    difficulty: Mapped[float]
    status: Mapped[Status] = mapped_column(stored_as_text(Status), default=Status.ACTIVE)
    origin: Mapped[Origin] = mapped_column(stored_as_text(Origin), default=Origin.GENERATED)
    edited: Mapped[bool] = mapped_column(default=False)
    changed_in: Mapped[int]
    position: Mapped[int]

    deck: Mapped[Deck] = relationship(back_populates="items")
