"""Progress, every number of which can be computed again from the raw reviews and cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from quiz.models import User


@dataclass(frozen=True, slots=True)
class Today:
    """What was done on this study day. ``right_share`` is the share of passes (0 to 1), None without reviews."""

    reviews: int
    cards: int
    minutes: float
    right_share: float | None


@dataclass(frozen=True, slots=True)
class DeckProgress:
    """The active items of a deck by state. young: next interval under 21 days; mature: 21 days or more."""

    deck_id: int
    title: str
    new: int
    learning: int
    young: int
    mature: int
    suspended: int

    @property
    def total(self) -> int:
        """All active items."""
        return self.new + self.learning + self.young + self.mature + self.suspended


@dataclass(frozen=True, slots=True)
class Progress:
    """The page of progress.

    ``streak_days``: study days in a row with a review, ending today or yesterday. ``forecast``: 14 study days
    from today with the cards due on each; overdue ones and those in learning count for today.
    """

    today: Today
    streak_days: int
    forecast: tuple[tuple[date, int], ...]
    decks: tuple[DeckProgress, ...]


def progress(session: Session, now: datetime, user: User) -> Progress:
    """Return a learner's progress."""
    raise NotImplementedError
