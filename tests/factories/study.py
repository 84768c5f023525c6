"""Learners, and banks to study; the sentences are our own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Confidence, DateRole, Event, Timeline, YearSource
from question_bank.items.model import Asks, Item, ItemType
from question_bank.spans import Selector
from quiz.models import User
from quiz.services.importing import import_bank
from tests.factories.bank import make_bank

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from question_bank.bank import Bank

NOW = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # ten in the morning in Seoul


def make_dated_bank(count: int = 10, *, directions: int = 1, article_id: str = "등대") -> Bank:
    """Return a bank of ``count`` dated events with ``directions`` (1 or 2) questions on each.

    Question n asks for the day ``2000-01-01`` plus n; a second one asks which event that was, and is its
    sibling.
    """
    lines = [f"2000년 1월 {day}일 {day}번 등대에 불이 켜졌다." for day in range(1, count + 1)]
    text = "\n".join(lines)
    events, items = [], []
    start = 0
    for day, line in enumerate(lines, 1):
        selector = Selector(start, start + len(line), line, line)
        start += len(line) + 1
        event = _event(f"{article_id}-e{day}", line, f"2000-01-{day:02}", selector)
        events.append(event)
        items.append(_date_item(f"{article_id}-{day}", day, event))
        if directions > 1:
            items.append(_event_item(f"{article_id}-{day}-b", day, event))
    bank = make_bank()
    article = replace(bank.article, id=article_id, title=f"{article_id} 연표", text=text)
    return replace(bank, article=article, timeline=Timeline((), tuple(events)), items=tuple(items))


def make_learner(session: Session, name: str = "김솔", **settings: object) -> User:
    """Save and return a learner without a password, who lives in Seoul."""
    user = User(
        name=name,
        folded_name=name.casefold(),
        session_token=f"token of {name}",
        **{"created_at": NOW, "zone": "Asia/Seoul", **settings},
    )
    session.add(user)
    session.commit()
    return user


def make_deck(session: Session, count: int = 10, *, directions: int = 1) -> int:
    """Import a dated bank for everybody and return the deck's id."""
    return import_bank(session, NOW, make_dated_bank(count, directions=directions)).deck_id


def _event(event_id: str, line: str, edtf: str, selector: Selector) -> Event:
    """Return a certain event."""
    return Event(
        id=event_id,
        headline=line,
        edtf=Edtf.parse(edtf),
        year_source=YearSource.EXPLICIT,
        confidence=Confidence.CERTAIN,
        date_role=DateRole.EVENT,
        attribution=None,
        participants=(),
        places=(),
        quantities=(),
        section=("등대", "점등"),
        selector=selector,
        quizzable=True,
    )


def _date_item(item_id: str, day: int, event: Event) -> Item:
    """Return the question for the date of an event."""
    return Item(
        id=item_id,
        type=ItemType.DATE_ENTRY,
        asks=Asks.DATE,
        stem=f"{day}번 등대에 불이 켜진 날은 언제인가?",
        options=None,
        key=f"2000-01-{day:02}",
        accepted=(),
        tolerance=None,
        explanation=event.headline,
        events=(event.id,),
        evidence=(event.selector,),
        tags=("등대",),
        difficulty=0.5,
    )


def _event_item(item_id: str, day: int, event: Event) -> Item:
    """Return the question for the event of a date."""
    options = tuple(f"{number}번 등대" for number in sorted({day, day + 1, day + 2}))
    return replace(
        _date_item(item_id, day, event),
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.EVENT,
        stem=f"2000년 1월 {day}일 불이 켜진 등대는?",
        options=options,
        key=f"{day}번 등대",
    )
