"""A card's scheduling state and the ratings that move it, as plain values."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Self


class Rating(enum.StrEnum):
    """How well a card was known. Hard is a pass."""

    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"

    @property
    def number(self) -> int:
        """1 (Again) to 4 (Easy), as Anki's buttons count."""
        return list(Rating).index(self) + 1

    @property
    def is_pass(self) -> bool:
        """Whether the card counts as remembered."""
        return self is not Rating.AGAIN


class CardState(enum.StrEnum):
    """Where a card stands in its life."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"

    @property
    def is_learning(self) -> bool:
        """Whether the card is due at a moment (in steps of minutes) instead of on a study day."""
        return self in {CardState.LEARNING, CardState.RELEARNING}


@dataclass(frozen=True, slots=True)
class Schedule:
    """All that scheduling knows of one card.

    ``due_at`` (aware UTC) is set while learning or relearning, ``due_on`` (a study day) while in review,
    neither for a new card. ``stability`` is in days, ``difficulty`` 1 to 10; both None for a new card.
    ``last_review_on`` is the study day of ``last_review_at`` as it counted then, where the learner then was.
    """

    state: CardState = CardState.NEW
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due_at: datetime | None = None
    due_on: date | None = None
    last_review_at: datetime | None = None
    last_review_on: date | None = None
    reps: int = 0
    lapses: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the schedule as JSON values: moments and days in ISO 8601."""
        return {
            "state": self.state.value,
            "step": self.step,
            "stability": self.stability,
            "difficulty": self.difficulty,
            "due_at": self.due_at and self.due_at.isoformat(),
            "due_on": self.due_on and self.due_on.isoformat(),
            "last_review_at": self.last_review_at and self.last_review_at.isoformat(),
            "last_review_on": self.last_review_on and self.last_review_on.isoformat(),
            "reps": self.reps,
            "lapses": self.lapses,
        }

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """Read what ``to_json`` wrote."""
        moments = {
            name: values[name] and datetime.fromisoformat(values[name])
            for name in ("due_at", "last_review_at")
        }
        days = {
            name: values[name] and date.fromisoformat(values[name]) for name in ("due_on", "last_review_on")
        }
        return cls(**{**values, **moments, **days, "state": CardState(values["state"])})
