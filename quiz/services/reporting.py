"""Progress, every number of which can be computed again from the raw reviews and cards."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, select

from question_bank.items.model import Status
from quiz.domain.card import CardState, Rating
from quiz.models import Card, Deck, Item, Review, User
from quiz.services.queueing import calendar_of, visible_to

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

FORECAST_DAYS = 14
MATURE_DAYS = 21  # Anki's line between young and mature
_MS_PER_MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Today:
    """What was done on this study day.

    ``right_share``: the share (0 to 1) of answers that were graded as right, whatever rating the learner then
    chose: Good for a slip of the pen says that it was known, not that it was right. None without any.
    """

    reviews: int
    cards: int
    minutes: float
    right_share: float | None


@dataclass(frozen=True, slots=True)
class DeckProgress:
    """The active items of a deck by state. young: interval under 21 days; mature: 21 days or more."""

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
    today = calendar_of(user).day_of(now)
    return Progress(
        today=_today(session, user, today),
        streak_days=_streak(session, user, today),
        forecast=_forecast(session, user, today),
        decks=_decks(session, user),
    )


def _today(session: Session, user: User, today: date) -> Today:
    """Sum up the reviews of a study day."""
    reviews, cards, duration_ms, passes = session.execute(
        select(
            func.count(),
            func.count(Review.card_id.distinct()),
            func.coalesce(func.sum(Review.duration_ms), 0),
            func.coalesce(func.sum(case((Review.proposed != Rating.AGAIN, 1), else_=0)), 0),
        ).where(Review.user_id == user.id, Review.reviewed_on == today)
    ).one()
    return Today(reviews, cards, int(duration_ms) / _MS_PER_MINUTE, passes / reviews if reviews else None)


def _streak(session: Session, user: User, today: date) -> int:
    """Count the study days in a row that have a review, back from today, or from yesterday."""
    days = session.scalars(
        select(Review.reviewed_on)
        .where(Review.user_id == user.id, Review.reviewed_on <= today)
        .distinct()
        .order_by(Review.reviewed_on.desc())
    ).all()
    if not days or today - days[0] > timedelta(days=1):
        return 0
    gap = (place for place, day in enumerate(days) if days[0] - day != timedelta(days=place))
    return next(gap, len(days))


def _forecast(session: Session, user: User, today: date) -> tuple[tuple[date, int], ...]:
    """Count the cards that come due on each of the next study days, the limits left aside."""
    rows = session.execute(
        select(Card.due_on, func.count())
        .join(Card.item)
        .join(Item.deck)
        .where(
            Card.user_id == user.id,
            Card.is_suspended.is_(False),
            Card.state != CardState.NEW,
            Item.status == Status.ACTIVE,
            visible_to(user),
        )
        .group_by(Card.due_on)
    )
    counts: Counter[date] = Counter()
    for due_on, number in rows:
        counts[max(due_on or today, today)] += number
    days = (today + timedelta(days=place) for place in range(FORECAST_DAYS))
    return tuple((day, counts[day]) for day in days)


def _decks(session: Session, user: User) -> tuple[DeckProgress, ...]:
    """Sort the active items of each deck by the state of the user's card."""
    alike = (Deck.id, Deck.title, Card.state, Card.due_on, Card.last_review_on, Card.is_suspended)
    rows = session.execute(
        select(*alike, func.count())
        .join(Deck.items)
        .outerjoin(Card, and_(Card.item_id == Item.id, Card.user_id == user.id))
        .where(Item.status == Status.ACTIVE, visible_to(user))
        .group_by(*alike)
        .order_by(Deck.title, Deck.id)
    )
    titles: dict[int, str] = {}
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for deck_id, title, state, due_on, last_review_on, is_suspended, number in rows:
        titles[deck_id] = title
        kind = "suspended" if is_suspended else _kind(state, due_on, last_review_on)
        counts[deck_id][kind] += number
    kinds = ("new", "learning", "young", "mature", "suspended")
    return tuple(
        DeckProgress(deck_id, title, *(counts[deck_id][kind] for kind in kinds))
        for deck_id, title in titles.items()
    )


def _kind(state: CardState | None, due_on: date | None, last_review_on: date | None) -> str:
    """Return under which name a card is counted."""
    if state is None or state is CardState.NEW:
        return "new"
    if state.is_learning or due_on is None or last_review_on is None:
        return "learning"
    return "mature" if (due_on - last_review_on).days >= MATURE_DAYS else "young"
