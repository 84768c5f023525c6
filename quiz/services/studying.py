"""Studying: which card comes next, what an answer does, changing its rating, taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from question_bank.items.model import Asks, ItemType
from quiz.domain.card import CardState, Rating
from quiz.domain.grading import Grade
from quiz.models import User
from quiz.services.decks import Counts


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote that proves an answer, where it stands in the article, and the headings above it."""

    start: int
    end: int
    quote: str
    section: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """When a card comes again: ``at`` a moment (in steps of minutes) or ``on`` a study day, ``days`` from today."""

    at: datetime | None
    on: date | None
    minutes: int | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is asked: nothing in it tells the answer. ``sequence`` goes into the form, and back.

    ``options``: to choose from, to put in order, or the left sides of a matching (``targets``: the right ones).
    """

    item_id: int
    deck_id: int
    deck_title: str
    type: ItemType
    asks: Asks
    stem: str
    options: tuple[str, ...]
    targets: tuple[str, ...]
    date_precision: str | None  # "day", "month", "year", … for a date to enter
    state: CardState
    sequence: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What to do now: a question; or none, and then the moment until which to wait (None: done for today)."""

    question: Question | None
    counts: Counts
    wait_until: datetime | None


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a learner sees after the answer. It is saved already, with the rating ``rating``.

    ``due`` tells for each rating when the card would come again; ``sequence`` goes into the form that changes
    the rating. ``can_rate``: whether this is still the card's last review. ``key``: the right answer in the
    shape of the item's type (see quiz.models.Item), ``key_text``: the same as text to show.
    """

    review_id: int
    item_id: int
    deck_id: int
    type: ItemType
    stem: str
    options: tuple[str, ...]
    response: Any
    grade: Grade
    key: Any
    key_text: str
    explanation: str
    evidence: tuple[Evidence, ...]
    rating: Rating
    proposed: Rating
    due: dict[Rating, Due]
    sequence: int
    can_rate: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """The answer that was taken back: show its item again."""

    item_id: int
    deck_id: int


def next_card(
    session: Session, now: datetime, user: User, deck_id: int | None = None, *, fresh: bool = False
) -> Turn:
    """Return the question that comes next, of one deck or of all.

    ``fresh``: the learner has just signed in or opened the page of study anew; cards answered wrong then come
    first, even if their minute is not over. Pass it only for the first card. Raises NotFoundError for the deck.
    """
    raise NotImplementedError


def ask(session: Session, now: datetime, user: User, item_id: int) -> Question:
    """Return the question of one item (after an undo, or from a link). Raises NotFoundError, NOT_ASKED_NOW."""
    raise NotImplementedError


def answer(  # noqa: PLR0913 - what a form sends
    session: Session,
    now: datetime,
    user: User,
    item_id: int,
    response: Any,  # noqa: ANN401 - its shape is the item type's
    *,
    sequence: int,
    duration_ms: int,
) -> Feedback:
    """Grade and save an answer with the proposed rating: wrong is Again, right Good, right but slow Hard.

    ``response`` by type: the option's text (multiple_choice), "true"/"false" or a truth value (true_false), a
    list of options (multiple_response; ordering, in the learner's order), a list of [left, right]
    (matching), text (all others). None: "I don't know", which is wrong.
    Raises NotFoundError; RefusedError: STALE_ANSWER, NOT_ASKED_NOW, UNREADABLE_RESPONSE (a date or a number
    that cannot be read: nothing is saved, ask again).
    """
    raise NotImplementedError


def read_feedback(session: Session, now: datetime, user: User, review_id: int) -> Feedback:
    """Return the feedback on an answer saved before (for the page after the form). Raises NotFoundError."""
    raise NotImplementedError


def rate(
    session: Session, now: datetime, user: User, review_id: int, rating: Rating, *, sequence: int
) -> Feedback:
    """Change the rating of a card's last review; the schedule is computed anew from before the answer.

    Raises NotFoundError; RefusedError: STALE_ANSWER, NOT_THE_LAST_REVIEW.
    """
    raise NotImplementedError


def undo_last(session: Session, now: datetime, user: User) -> Undone:
    """Take back the user's last answer, as if it had not been given; again: the one before.

    Works after the last card and after signing in again. Raises RefusedError(NOTHING_TO_UNDO).
    """
    raise NotImplementedError


def suspend(session: Session, now: datetime, user: User, item_id: int, *, suspended: bool = True) -> None:
    """Put a card aside until it is taken back (``suspended=False``). Raises NotFoundError."""
    raise NotImplementedError
