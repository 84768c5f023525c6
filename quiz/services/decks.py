"""Decks as their readers see them: the list, one deck, the article with a quote marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from quiz.models import Deck, User


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits today, within the daily limits and with siblings kept apart.

    ``learning``: cards in steps of minutes, also those whose minute is not over; ``due``: reviews.
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


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a line of the article; ``mark`` is the number of the quote it belongs to (from 0), or None."""

    text: str
    mark: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article: where it starts (code points) and its fragments, which make up the whole line."""

    start: int
    fragments: tuple[Fragment, ...]

    @property
    def is_marked(self) -> bool:
        """Whether a quote touches this line."""
        return any(fragment.mark is not None for fragment in self.fragments)


def list_decks(session: Session, now: datetime, user: User) -> list[DeckSummary]:
    """Return the decks that a user sees (own and everybody's), by title."""
    raise NotImplementedError


def read_deck(session: Session, user: User, deck_id: int) -> Deck:
    """Return a deck. Raises NotFoundError where there is none or it is another's."""
    raise NotImplementedError


def read_article(
    session: Session, user: User, deck_id: int, quotes: Sequence[tuple[int, int]] = ()
) -> list[Line]:
    """Return the article's lines that are not blank, with these ranges [start, end) marked.

    Raises NotFoundError. Ranges outside the text mark nothing.
    """
    raise NotImplementedError


def delete_deck(session: Session, now: datetime, user: User, deck_id: int) -> None:
    """Delete an own deck with its items, cards and reviews (an administrator: also one for everybody).

    Raises NotFoundError.
    """
    raise NotImplementedError
