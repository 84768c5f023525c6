"""Which card comes next. Anki's order, and siblings kept apart.

Siblings share an event of their deck's article, or one shows a passage of it that tells what the other asks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from question_bank.items.model import count_passages
from quiz.domain.card import CardState
from quiz.domain.passage import Coverage, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LEARN_AHEAD = timedelta(minutes=20)  # Anki's default
NEW_PER_DAY = 20
REVIEWS_PER_DAY = 200


class Fact(NamedTuple):
    """An event of a deck's article."""

    deck_id: int
    event: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An item that may be asked, with its card's state; ``position`` is its place in the deck.

    ``passages`` are shown with the answer. What the item asks about comes first, one passage an event; what
    else it shows (where a year comes from) may tell the answer of another item.
    """

    item_id: int
    deck_id: int
    position: int
    events: tuple[str, ...]
    state: CardState = CardState.NEW
    step: int | None = None
    due_at: datetime | None = None
    due_on: date | None = None
    passages: tuple[Passage, ...] = ()

    @property
    def facts(self) -> set[Fact]:
        """The events that the item asks about."""
        return {Fact(self.deck_id, event) for event in self.events}

    @property
    def asked(self) -> tuple[Passage, ...]:
        """The passages that the item asks about."""
        return self.passages[: count_passages(self.events)]


class _Seen:
    """What the items of a day ask and show."""

    def __init__(self, items: Iterable[Candidate]) -> None:
        self._facts: set[Fact] = set()
        self._asked: defaultdict[int, Coverage] = defaultdict(Coverage)
        self._shown: defaultdict[int, Coverage] = defaultdict(Coverage)
        for one in items:
            self.add(one)

    def add(self, one: Candidate) -> None:
        self._facts |= one.facts
        for passage in one.asked:
            self._asked[one.deck_id].add(passage)
        for passage in one.passages:
            self._shown[one.deck_id].add(passage)

    def has_sibling_of(self, one: Candidate) -> bool:
        return (
            not self._facts.isdisjoint(one.facts)
            or self._shown[one.deck_id].overlaps(one.asked)
            or self._asked[one.deck_id].overlaps(one.passages)
        )


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
    answered: Mapping[int, Candidate],
) -> Queue:
    """Put what waits in order.

    ``answered``: the items that were answered on this study day, by id. A sibling of one of them, or of
    a learning card, is buried until tomorrow, and so is the later of two siblings that both wait. Cards in
    learning are never buried: their own answer is what buries the others.
    """
    pool = list(candidates)
    learning = sorted(
        (one for one in pool if one.state.is_learning and one.due_at is not None), key=_by_moment
    )
    seen = _Seen([*learning, *answered.values()])
    reviews = sorted(
        (one for one in pool if one.state is CardState.REVIEW and one.due_on and one.due_on <= today),
        key=lambda one: (one.due_on, one.deck_id, one.position),
    )
    new = sorted(
        (one for one in pool if one.state is CardState.NEW), key=lambda one: (one.position, one.deck_id)
    )
    chosen_reviews = _apart(reviews, seen, limits.reviews, answered)
    chosen_new = _apart(new, seen, limits.new, answered)
    ahead = now + LEARN_AHEAD
    return Queue(
        learning_due=tuple(one for one in learning if one.due_at and one.due_at <= now),
        reviews=chosen_reviews,
        new=chosen_new,
        learning_ahead=tuple(one for one in learning if one.due_at and now < one.due_at <= ahead),
        learning_later=tuple(one for one in learning if one.due_at and one.due_at > ahead),
    )


def _apart(
    candidates: Iterable[Candidate], seen: _Seen, limit: int, answered: Mapping[int, Candidate]
) -> tuple[Candidate, ...]:
    """Choose up to ``limit`` candidates of which no two are siblings, of each other or of what was seen.

    One that was itself answered today (its key was corrected since, or its answer taken back) is not its own
    sibling. The chosen ones are added to ``seen``.
    """
    chosen: list[Candidate] = []
    for one in candidates:
        if len(chosen) >= limit:
            break
        if one.item_id in answered or not seen.has_sibling_of(one):
            seen.add(one)
            chosen.append(one)
    return tuple(chosen)


def _by_moment(one: Candidate) -> tuple[bool, datetime | None, int]:
    """Sort key: what is due first comes first."""
    return (one.due_at is None, one.due_at, one.item_id)


def _failed_first(one: Candidate) -> tuple[int, datetime | None, int]:
    """Sort key: cards sent back to the first step, then by moment."""
    return (one.step or 0, one.due_at, one.item_id)
