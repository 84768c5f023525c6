"""Questions and feedback as a page shows them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from question_bank.dates.edtf import Edtf
from question_bank.items.model import Asks, ItemType
from question_bank.items.wording.answer import choose_spellings, write_margin
from question_bank.items.wording.figure import unit_asked
from quiz.domain.card import CardState, Rating, Schedule
from quiz.domain.date_answer import precision_name
from quiz.domain.errors import RefusedError
from quiz.domain.grading import Grade, Solution, Verdict, grade
from quiz.domain.key import choices_of, key_text, number_to_choose
from quiz.domain.scheduling import Occasion, fuzz_factor, preview
from quiz.services.decks import Counts

if TYPE_CHECKING:
    from quiz.models import Card, Item, Review, User

_VERSION_LENGTH = 12
_WRITTEN = {ItemType.SHORT_ANSWER, ItemType.CLOZE}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote that proves an answer, where it stands in the article, and the headings above it."""

    start: int
    end: int
    quote: str
    section: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """When a card comes again: in ``minutes`` at a moment, or in ``days`` on a study day; the others None."""

    at: datetime | None
    on: date | None
    minutes: int | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is asked: nothing in it tells the answer.

    ``sequence`` and ``version`` go into the form and back: how far the card is, and a mark of what is shown.
    ``options``: to choose from or put in order, or the left sides of a matching; ``targets``: the right ones.
    ``date_precision`` says what a date to enter must name: day, month, year, decade, century, interval.
    ``unit``: that of a number to enter, or ""; ``choose``: how many options, where the stem says it.
    """

    item_id: int
    deck_id: int
    deck_title: str
    type: ItemType
    asks: Asks
    stem: str
    options: tuple[str, ...]
    targets: tuple[str, ...]
    date_precision: str | None
    unit: str
    choose: int | None
    state: CardState
    sequence: int
    version: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a learner sees after the answer. It is saved already, with the rating ``rating``.

    ``due`` tells for each rating when the card would come again; ``sequence`` goes into the form that changes
    the rating. ``can_rate``: whether the card still stands where this review left it. ``key``: the right
    answer in the shape of the item's type (see quiz.models.Item), ``key_text``: the same as text (a date as
    EDTF, true and false as O and X, a number with its unit). ``spellings``: some of the other right answers;
    ``margin``: between which numbers all are right, or "". ``corrected``: by this key the grade is another.
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
    spellings: tuple[str, ...]
    margin: str
    explanation: str
    evidence: tuple[Evidence, ...]
    rating: Rating
    proposed: Rating
    due: dict[Rating, Due]
    sequence: int
    can_rate: bool
    corrected: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """What to do now: a question; or none, and then the moment until which to wait (None: done for today)."""

    question: Question | None
    counts: Counts
    wait_until: datetime | None


@dataclass(frozen=True, slots=True)
class Undone:
    """The answer that was taken back: show its item again, as long as the card has this sequence."""

    item_id: int
    deck_id: int
    sequence: int


def solution_of(item: Item) -> Solution:
    """Return what answers to an item are compared with."""
    return Solution(item.type, item.answer, tuple(item.accepted), item.tolerance)


def outcomes_of(schedule: Schedule, occasion: Occasion, user: User, item: Item) -> dict[Rating, Schedule]:
    """Return what each rating makes of a card: the same for the same card, moment and settings."""
    fuzz = fuzz_factor(f"{user.id}-{item.key}", schedule.reps)
    return preview(schedule, occasion, retention=user.desired_retention, fuzz=fuzz)


def present_question(item: Item, card: Card | None) -> Question:
    """Return an item as it is asked of the owner of a card (None: a new one)."""
    options, targets = choices_of(item.type, item.options, item.answer)
    return Question(
        item_id=item.id,
        deck_id=item.deck_id,
        deck_title=item.deck.title,
        type=item.type,
        asks=item.asks,
        stem=item.stem,
        options=options,
        targets=targets,
        date_precision=_date_precision(item),
        unit=unit_asked(item.stem) if item.type is ItemType.NUMBER_ENTRY else "",
        choose=number_to_choose(item.stem),
        state=card.state if card else CardState.NEW,
        sequence=card.sequence if card else 0,
        version=version_of(item),
    )


def version_of(item: Item) -> str:
    """Return a mark of what an item shows as a question, the same as long as that stands.

    The key has no part in it: who sees the mark learns nothing, and a corrected key grades what was asked.
    """
    shown = [item.type, item.stem, *choices_of(item.type, item.options, item.answer), _date_precision(item)]
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:_VERSION_LENGTH]


def is_where_left(review: Review, outcomes: dict[Rating, Schedule]) -> bool:
    """Tell whether a card is due as its last review, with these outcomes, made it due.

    A corrected key makes it due at once; to rate the answer to the old key would put that off.
    """
    card, left = review.card, outcomes[review.rating]
    return (card.due_at, card.due_on) == (left.due_at, left.due_on)


def present_feedback(review: Review, user: User, *, is_last: bool) -> Feedback:
    """Return what to say of a saved answer; ``is_last``: no later one of the same card is saved."""
    card, item = review.card, review.card.item
    regraded = _regrade(review)
    before = Schedule.from_json(review.before)
    outcomes = outcomes_of(before, Occasion(review.reviewed_at, review.reviewed_on), user, item)
    return Feedback(
        review_id=review.id,
        item_id=item.id,
        deck_id=item.deck_id,
        type=item.type,
        stem=item.stem,
        options=choices_of(item.type, item.options, item.answer)[0],
        response=None if regraded is None else review.response,
        grade=_grade(review),
        key=item.answer,
        key_text=key_text(item.type, item.answer, item.stem),
        spellings=choose_spellings(item.answer, tuple(item.accepted)) if item.type in _WRITTEN else (),
        margin=write_margin(item.answer, item.tolerance, item.stem),
        explanation=item.explanation,
        evidence=tuple(
            Evidence(one["start"], one["end"], one["quote"], tuple(one["section"])) for one in item.evidence
        ),
        rating=review.rating,
        proposed=review.proposed,
        due={rating: _due(schedule, review) for rating, schedule in outcomes.items()},
        sequence=card.sequence,
        can_rate=is_last and is_where_left(review, outcomes),
        corrected=_is_corrected(review, regraded),
    )


def _date_precision(item: Item) -> str | None:
    """Return how exact a date is asked for; None where no date is to be entered."""
    is_date = item.type in {ItemType.DATE_ENTRY, ItemType.TIMELINE_PLACEMENT}
    return precision_name(Edtf.parse(item.answer)) if is_date else None


def _grade(review: Review) -> Grade:
    """Return the grade as it was given then: the key may have been corrected since."""
    return Grade(
        fraction=review.fraction or 0.0,
        passed=review.proposed.is_pass,
        verdict=review.verdict or Verdict.NOT_KNOWN,
        values=review.verdict_values,
    )


def _is_corrected(review: Review, regraded: Grade | None) -> bool:
    """Tell whether the present key lets an answer pass that failed by the key of then, or the other way."""
    if review.verdict is None:
        return False
    return regraded is None or regraded.passed is not review.proposed.is_pass


def _regrade(review: Review) -> Grade | None:
    """Grade an answer by the present key; None where the item takes another shape by now."""
    try:
        return grade(solution_of(review.card.item), review.response)
    except RefusedError:
        return None


def _due(schedule: Schedule, review: Review) -> Due:
    """Return when a card comes again, counted from a review."""
    at, on = schedule.due_at, schedule.due_on
    minutes = round((at - review.reviewed_at).total_seconds() / 60) if at else None
    return Due(at=at, on=on, minutes=minutes, days=(on - review.reviewed_on).days if on else None)
