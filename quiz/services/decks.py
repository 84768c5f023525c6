"""Decks as their readers see them: the list, one deck, the article with a quote marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, select

from question_bank.items.model import Status
from quiz.domain.errors import NotFoundError
from quiz.models import Deck, Item, User
from quiz.services.queueing import calendar_of, load_queue, read_day, visible_to
from quiz.services.reading import Line, mark_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session

    from quiz.domain.queue import Queue


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits today, within the daily limits and with siblings kept apart.

    ``new``: up to a thousand. ``learning``: cards in steps of minutes, also those whose minute is not over;
    ``due``: reviews.
    """

    new: int
    learning: int
    due: int

    @property
    def total(self) -> int:
        """All that waits today."""
        return self.new + self.learning + self.due


@dataclass(frozen=True, slots=True)
class DeckSummary:
    """A line of the list of decks. ``items`` counts the active items; ``is_own``: this user's own deck."""

    id: int
    title: str
    article_id: str
    items: int
    counts: Counts
    is_own: bool


def count_queue(queue: Queue) -> Counts:
    """Return how many cards of each kind wait in a queue."""
    return Counts(new=len(queue.new), learning=queue.learning, due=len(queue.reviews))


def list_decks(session: Session, now: datetime, user: User, *, only: int | None = None) -> list[DeckSummary]:
    """Return the decks that a user sees (own and everybody's), by title; ``only`` the one with this id."""
    scope = visible_to(user) if only is None else and_(visible_to(user), Deck.id == only)
    day = read_day(session, user, calendar_of(user).day_of(now))
    active = func.count(Item.id).filter(Item.status == Status.ACTIVE)
    rows = session.execute(
        select(Deck.id, Deck.title, Deck.article_id, Deck.owner_id, active)
        .outerjoin(Deck.items)
        .where(scope)
        .group_by(Deck.id)
        .order_by(Deck.title, Deck.id)
    ).all()
    return [
        DeckSummary(
            id=deck_id,
            title=title,
            article_id=article_id,
            items=items,
            counts=count_queue(load_queue(session, now, user, deck_id, day=day)),
            is_own=owner_id == user.id,
        )
        for deck_id, title, article_id, owner_id, items in rows
    ]


def read_deck(session: Session, user: User, deck_id: int) -> Deck:
    """Return a deck. Raises NotFoundError where there is none or it is another's."""
    deck = session.scalar(select(Deck).where(Deck.id == deck_id, visible_to(user)))
    if deck is None:
        raise NotFoundError(f"deck {deck_id}")
    return deck


def read_article(
    session: Session, user: User, deck_id: int, quotes: Sequence[tuple[int, int]] = ()
) -> list[Line]:
    """Return the article's lines that are not blank, with these ranges [start, end) marked.

    Raises NotFoundError. See ``reading.mark_lines``.
    """
    return mark_lines(read_deck(session, user, deck_id).article_text, quotes)
