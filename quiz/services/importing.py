"""Taking a bank into the database."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, select, update

from question_bank.errors import BankError
from question_bank.items.model import ItemType, Status
from quiz.domain.card import CardState
from quiz.domain.errors import RefusedError
from quiz.domain.grading import Solution, grade
from quiz.models import Card, Deck, Item

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from question_bank.bank import Bank
    from question_bank.items.model import Item as BankItem
    from question_bank.spans import Selector

_CHOSEN = {ItemType.MULTIPLE_CHOICE, ItemType.MULTIPLE_RESPONSE, ItemType.ORDERING}
# Wherever the learner is and whenever the day rolls over, this is no later than the present study day
_LONG_ENOUGH_AGO = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, in items. ``changed`` counts those with any new content, retired ones aside."""

    deck_id: int
    added: int
    changed: int
    unchanged: int
    retired: int


def import_bank(session: Session, now: datetime, bank: Bank, *, owner_id: int | None = None) -> ImportReport:
    """Make or renew the deck of an article: items are found again by id, so cards and reviews stay.

    Items that are gone are retired, not deleted. Where a key was corrected, every card of the item is due at
    once. Without an owner the deck is for everybody on this server.
    Raises BankError, naming the item, where a key has not the shape of its type or is not among the options:
    nobody could answer that.
    """
    for given in bank.items:
        _check_key(given)
    deck = _find_deck(session, bank.article.id, owner_id)
    if deck is None:
        deck = Deck(article_id=bank.article.id, owner_id=owner_id)
        session.add(deck)
    _describe(deck, bank, now)
    session.flush()
    known = {item.key: item for item in deck.items}
    sections = _Sections(bank)
    added = changed = unchanged = 0
    for position, given in enumerate(bank.items):
        content = _content(given, sections)
        item = known.pop(given.id, None)
        if item is None:
            session.add(Item(deck_id=deck.id, key=given.id, position=position, **content))
            added += 1
            continue
        item.position = position
        if all(getattr(item, name) == value for name, value in content.items()):
            unchanged += 1
            continue
        if (item.type, item.answer) != (given.type, content["answer"]):
            _make_due(session, item, now)
        for name, value in content.items():
            setattr(item, name, value)
        changed += 1
    retired = 0
    for gone in known.values():
        if gone.status is not Status.RETIRED:
            gone.status = Status.RETIRED
            retired += 1
    session.commit()
    return ImportReport(deck.id, added, changed, unchanged, retired)


def _find_deck(session: Session, article_id: str, owner_id: int | None) -> Deck | None:
    """Return the deck of an article with this owner (None: for everybody)."""
    owned = Deck.owner_id.is_(None) if owner_id is None else Deck.owner_id == owner_id
    return session.scalar(select(Deck).where(Deck.article_id == article_id, owned))


def _describe(deck: Deck, bank: Bank, now: datetime) -> None:
    """Write what the bank says of its article."""
    article = bank.article
    deck.title = article.title
    deck.language = article.language
    deck.edition = bank.edition
    deck.article_text = article.text
    deck.sha256 = article.sha256
    deck.revised = article.revised
    deck.source_url = article.source_url
    deck.licence = article.licence
    deck.imported_at = now


def _content(item: BankItem, sections: _Sections) -> dict[str, Any]:
    """Return the columns of an item, all but its key and position."""
    return {
        "type": item.type,
        "asks": item.asks,
        "stem": item.stem,
        "options": None if item.options is None else list(item.options),
        "answer": _as_json(item.key),
        "accepted": list(item.accepted),
        "tolerance": item.tolerance,
        "explanation": item.explanation,
        "evidence": [
            {
                "start": selector.start,
                "end": selector.end,
                "exact": selector.exact,
                "quote": selector.quote,
                "section": sections.of(selector),
            }
            for selector in item.evidence
        ],
        "events": list(item.events),
        "tags": list(item.tags),
        "difficulty": float(item.difficulty),
        "status": item.status,
        "origin": item.origin,
        "edited": item.edited,
        "changed_in": item.changed_in,
    }


def _check_key(item: BankItem) -> None:
    """Raise BankError where an item's own key would not be graded as right."""
    solution = Solution(item.type, item.key, item.accepted, item.tolerance)
    try:
        is_right = grade(solution, _as_json(item.key)).passed
    except RefusedError:
        is_right = False
    if not is_right:
        raise BankError(
            f"item {item.id}: {item.key!r} does not fit the type {item.type}; correct or remove it"
        )
    if item.options is None or item.type not in _CHOSEN:
        return
    chosen = (item.key,) if isinstance(item.key, str) else item.key
    if isinstance(chosen, tuple) and not set(chosen) <= set(item.options):
        raise BankError(f"item {item.id}: the key {item.key!r} is not among the options; add it to them")


def _as_json(value: Any) -> Any:  # noqa: ANN401 - any key of any item type
    """Return the value as JSON gives it back: tuples, also within tuples, as lists."""
    return [_as_json(one) for one in value] if isinstance(value, tuple | list) else value


def _make_due(session: Session, item: Item, now: datetime) -> None:
    """Make every card of an item due at once: who learned the old key is to meet the right one.

    The memory state stays; a form that was drawn before is refused, as it asked for the old key.
    """
    session.execute(
        update(Card)
        .where(Card.item_id == item.id, Card.state != CardState.NEW)
        .values(
            due_on=case((Card.state == CardState.REVIEW, (now - _LONG_ENOUGH_AGO).date()), else_=None),
            due_at=case((Card.state == CardState.REVIEW, None), else_=now),
            sequence=Card.sequence + 1,
        )
        .execution_options(synchronize_session="fetch")
    )


class _Sections:
    """The headings above each passage, as far as the timeline's events tell."""

    def __init__(self, bank: Bank) -> None:
        self._events = sorted((event.selector.span, event.section) for event in bank.timeline.events)

    def of(self, selector: Selector) -> list[str]:
        """Return the headings of the shortest event that meets the passage.

        Where none does, those that the events before and after it share: then nothing but them lies between.
        """
        span = selector.span
        meeting = [(len(place), section) for place, section in self._events if place.overlaps(span)]
        if meeting:
            return list(min(meeting)[1])
        after = bisect([place for place, _ in self._events], span)
        around = {section for _, section in self._events[max(after - 1, 0) : after + 1]}
        return list(around.pop()) if len(around) == 1 and 0 < after < len(self._events) else []
