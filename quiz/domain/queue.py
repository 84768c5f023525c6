"""Which card comes next. Anki's order, and siblings kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from quiz.domain.card import CardState

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LEARN_AHEAD = timedelta(minutes=20)  # Anki's default
NEW_PER_DAY = 20
REVIEWS_PER_DAY = 200


class Fact(NamedTuple):
    """What siblings share: an event of a deck's article."""

    deck_id: int
    event: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may be asked, with its card's state; ``position`` is its place in the deck."""

    item_id: int
    deck_id: int
    position: int
    events: tuple[str, ...]
    state: CardState = CardState.NEW
    step: int | None = None
    due_at: datetime | None = None
    due_on: date | None = None

    @property
    def facts(self) -> set[Fact]:
        """What this item shares with its siblings."""
        return {Fact(self.deck_id, event) for event in self.events}


@dataclass(frozen=True, slots=True)
class Limits:
    """How many new cards and reviews are still allowed today."""

    new: int = NEW_PER_DAY
    reviews: int = REVIEWS_PER_DAY


@dataclass(frozen=True, slots=True)
class Queue:
    """All that waits today, in the order in which it comes.

    ``learning_due``: steps of minutes that are over. ``reviews`` and ``new``: within the limits, without
    buried siblings. ``learning_ahead``: steps that end within the next 20 minutes; ``learning_later``: later
    ones.
    ``fresh`` moves ``learning_ahead`` to the front.
    """

    learning_due: tuple[Candidate, ...]
    reviews: tuple[Candidate, ...]
    new: tuple[Candidate, ...]
    learning_ahead: tuple[Candidate, ...]
    learning_later: tuple[Candidate, ...]

    def next(self, *, fresh: bool = False) -> Candidate | None:
        """Return the candidate that comes next; None if nothing does just now.

        Learning cards whose time has come, then reviews, then new cards, then, rather than let the learner
        wait, learning cards whose time comes within 20 minutes.
        ``fresh``: the learner sits down anew (signs in, opens the page). What was just answered wrong comes
        first then, even if its minute is not over, so that nothing that went wrong is left lying.
        """
        learning = self.learning_due
        if fresh:
            learning = tuple(sorted(learning + self.learning_ahead, key=_failed_first))
        for part in (learning, self.reviews, self.new, self.learning_ahead):
            if part:
                return part[0]
        return None

    @property
    def learning(self) -> int:
        """How many cards are in steps of minutes."""
        return len(self.learning_due) + len(self.learning_ahead) + len(self.learning_later)

    @property
    def wait_until(self) -> datetime | None:
        """The moment at which the next learning card may be shown, if nothing else waits; else None."""
        first = self.learning_later[0].due_at if self.learning_later else None
        return first and first - LEARN_AHEAD


def build_queue(
    candidates: Iterable[Candidate],
    now: datetime,
    today: date,
    limits: Limits,
    answered: Mapping[int, set[Fact]],
) -> Queue:
    """Put what waits in order.

    ``answered``: the items that were answered on this study day, id to facts. A sibling of one of them, or of
    a learning card, is buried until tomorrow, and so is the later of two siblings that both wait. Cards in
    learning are never buried: their own answer is what buries the others.
    """
    pool = list(candidates)
    learning = sorted(
        (one for one in pool if one.state.is_learning and one.due_at is not None), key=_by_moment
    )
    taken = {fact for one in learning for fact in one.facts}.union(*answered.values())
    reviews = sorted(
        (one for one in pool if one.state is CardState.REVIEW and one.due_on and one.due_on <= today),
        key=lambda one: (one.due_on, one.deck_id, one.position),
    )
    new = sorted(
        (one for one in pool if one.state is CardState.NEW), key=lambda one: (one.position, one.deck_id)
    )
    chosen_reviews = _apart(reviews, taken, limits.reviews, answered)
    chosen_new = _apart(new, taken, limits.new, answered)
    ahead = now + LEARN_AHEAD
    return Queue(
        learning_due=tuple(one for one in learning if one.due_at and one.due_at <= now),
        reviews=chosen_reviews,
        new=chosen_new,
        learning_ahead=tuple(one for one in learning if one.due_at and now < one.due_at <= ahead),
        learning_later=tuple(one for one in learning if one.due_at and one.due_at > ahead),
    )


def _apart(
    candidates: Iterable[Candidate], taken: set[Fact], limit: int, answered: Mapping[int, set[Fact]]
) -> tuple[Candidate, ...]:
    """Choose up to ``limit`` candidates of which no two share a fact, with each other or with ``taken``.

    One that was itself answered today (its key was corrected since, or its answer taken back) is not its own
    sibling. The facts of the chosen ones are added to ``taken``.
    """
    chosen: list[Candidate] = []
    for one in candidates:
        if len(chosen) >= limit:
            break
        if one.item_id in answered or taken.isdisjoint(one.facts):
            taken |= one.facts
            chosen.append(one)
    return tuple(chosen)


def _by_moment(one: Candidate) -> tuple[bool, datetime | None, int]:
    """Sort key: what is due first comes first."""
    return (one.due_at is None, one.due_at, one.item_id)


def _failed_first(one: Candidate) -> tuple[int, datetime | None, int]:
    """Sort key: cards sent back to the first step, then by moment."""
    return (one.step or 0, one.due_at, one.item_id)
