"""What waits for a learner: cards and items out of the database, into the queue of the domain."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, or_, select

from question_bank.items.model import Status
from quiz.domain.card import CardState
from quiz.domain.queue import Candidate, Limits, Queue, build_queue
from quiz.domain.study_day import StudyCalendar
from quiz.models import Card, Deck, Item, Review, User

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy.orm import Session

    from quiz.domain.passage import Passage

# So many new items are looked at for each one still allowed: enough, unless ten siblings follow each other
_NEW_LOOKED_AT = 10
# Who allows thousands a day is told of the next ones only: Anki, too, stops to count at a thousand
_MOST_LOOKED_AT = 1_000
_ITEM = (Item.id, Item.deck_id, Item.position, Item.events, Item.evidence)


@dataclass(frozen=True, slots=True)
class Day:
    """What a learner did on a study day: how many new cards and reviews, and the items by id."""

    on: date
    new: int
    reviews: int
    answered: dict[int, Candidate]


def calendar_of(user: User) -> StudyCalendar:
    """Return how a learner's study days fall."""
    return StudyCalendar.of(user.zone, user.rollover_hour)


def visible_to(user: User) -> ColumnElement[bool]:
    """Return the condition for the decks that a user sees: everybody's and the user's own."""
    return or_(Deck.owner_id.is_(None), Deck.owner_id == user.id)


def read_day(session: Session, user: User, today: date) -> Day:
    """Return what a learner did on a study day, from the raw reviews."""
    rows = session.execute(
        select(Review.state_before, Item.id, Item.deck_id, Item.position, Item.events, Item.evidence)
        .join(Review.card)
        .join(Card.item)
        .where(Review.user_id == user.id, Review.reviewed_on == today)
    ).all()
    states = Counter(row.state_before for row in rows)
    answered = {
        row.id: Candidate(
            row.id, row.deck_id, row.position, tuple(row.events), passages=_passages(row.evidence)
        )
        for row in rows
    }
    return Day(today, states[CardState.NEW], states[CardState.REVIEW], answered)


def load_queue(
    session: Session, now: datetime, user: User, deck_id: int | None = None, *, day: Day | None = None
) -> Queue:
    """Return what waits of one deck, or of all that the user sees.

    The limits of the day count over all decks. ``day``: from ``read_day``, where the caller has it already.
    """
    day = day or read_day(session, user, calendar_of(user).day_of(now))
    limits = Limits(max(user.new_per_day - day.new, 0), max(user.reviews_per_day - day.reviews, 0))
    scope = [visible_to(user), Item.status == Status.ACTIVE]
    if deck_id is not None:
        scope.append(Deck.id == deck_id)
    started = (
        select(*_ITEM, Card.state, Card.step, Card.due_at, Card.due_on)
        .join(Item.deck)
        .join(Card, and_(Card.item_id == Item.id, Card.user_id == user.id))
        .where(
            *scope,
            Card.is_suspended.is_(False),
            or_(Card.state != CardState.REVIEW, Card.due_on <= day.on),
        )
    )
    candidates = [
        Candidate(
            *(row.id, row.deck_id, row.position, tuple(row.events)),
            *(row.state, row.step, row.due_at, row.due_on),
            passages=_passages(row.evidence),
        )
        for row in session.execute(started)
    ]
    untouched = (
        select(*_ITEM)
        .join(Item.deck)
        .outerjoin(Card, and_(Card.item_id == Item.id, Card.user_id == user.id))
        .where(*scope, Card.id.is_(None))
        .order_by(Item.position, Item.deck_id)
        .limit(min(limits.new * _NEW_LOOKED_AT, _MOST_LOOKED_AT))
    )
    if limits.new:
        candidates += [
            Candidate(row.id, row.deck_id, row.position, tuple(row.events), passages=_passages(row.evidence))
            for row in session.execute(untouched)
        ]
    return build_queue(candidates, now, day.on, limits, day.answered)


def _passages(evidence: Iterable[dict[str, Any]]) -> tuple[Passage, ...]:
    """Return where the passages that prove an item stand in its article."""
    return tuple((one["start"], one["end"]) for one in evidence)
