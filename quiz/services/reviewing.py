"""What a teacher does to the questions of a deck: accepts, rejects, restores, edits and adds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import selectinload, undefer

from question_bank.items.model import Item as BankItem
from question_bank.items.model import ItemType, Origin, Status, item_id
from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.models import Decision, Deck, Item, RevisionAction, User
from quiz.services.checking import FlawedError, check_item, find_blocking
from quiz.services.converting import as_json, content_of, evidence_of, timeline_of, to_bank_item
from quiz.services.drafting import Wording, draft_own, reword
from quiz.services.placing import Sections
from quiz.services.queueing import visible_to
from quiz.services.revising import Recorder

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy.orm import Session

_FROM = {
    RevisionAction.ACCEPT: Status.ACTIVE,
    RevisionAction.REJECT: Status.ACTIVE,
    RevisionAction.RESTORE: Status.REJECTED,
}


def open_deck(session: Session, user: User, deck_id: int) -> Deck:
    """Return a deck with its article, timeline and items. Raises NotFoundError where it is another's."""
    deck = session.scalar(
        select(Deck)
        .where(Deck.id == deck_id, visible_to(user))
        .options(undefer(Deck.article_text), undefer(Deck.timeline), selectinload(Deck.items))
    )
    if deck is None:
        raise NotFoundError(f"deck {deck_id}")
    return deck


def find_item(deck: Deck, number: int) -> Item:
    """Return an item of the deck by the number of its row. Raises NotFoundError."""
    item = next((item for item in deck.items if item.id == number), None)
    if item is None:
        raise NotFoundError(f"item {number}")
    return item


def decide(  # noqa: PLR0913 - what a form sends
    session: Session,
    now: datetime,
    user: User,
    deck: Deck,
    *,
    items: Collection[int],
    action: RevisionAction,
    reason: str = "",
) -> int:
    """Accept, reject or restore items of a deck, as one step; return how many it changed.

    Accepting marks an active item as read by a teacher. Rejecting takes an active one out of study, for the
    ``reason``; cards and reviews stay. Restoring asks a rejected one again. Items in another state are left.
    """
    recorder = Recorder(session, now, user, deck)
    for item in deck.items:
        if item.id not in items or item.status is not _FROM[action]:
            continue
        recorder.watch(item)
        if action is RevisionAction.ACCEPT:
            recorder.decide(item, Decision.ACCEPTED)
        elif action is RevisionAction.REJECT:
            item.status = Status.REJECTED
            recorder.decide(item, Decision.REJECTED, reason)
        else:
            item.status = Status.ACTIVE
            recorder.decide(item, None)
    return recorder.record(action)


def edit_item(  # noqa: PLR0913 - what a form sends
    session: Session, now: datetime, user: User, item: Item, wording: Wording, *, changed_in: int
) -> int:
    """Save a teacher's wording of an item, which counts as accepted by that; return 1 where it is another.

    The item keeps its key in the bank, so cards and reviews stay; with another answer its cards are due at
    once. ``changed_in``: of the item that the form was drawn from. Raises FlawedError where it would teach
    something wrong; RefusedError: CHANGED_SINCE, PASSAGE_NOT_FOUND.
    """
    if item.changed_in != changed_in:
        raise RefusedError(Reason.CHANGED_SINCE)
    deck = item.deck
    draft = reword(deck, to_bank_item(item), wording)
    _refuse_grave(deck, draft)
    recorder = Recorder(session, now, user, deck)
    recorder.watch(item)
    written = {
        "stem": draft.stem,
        "options": None if draft.options is None else list(draft.options),
        "answer": as_json(draft.key),
        "accepted": list(draft.accepted),
        "tolerance": draft.tolerance,
        "explanation": draft.explanation,
    }
    if wording.quote is not None:
        written["evidence"] = _evidence(deck, draft)
    if all(getattr(item, name) == value for name, value in written.items()):
        return 0
    for name, value in written.items():
        setattr(item, name, value)
    item.edited = True
    recorder.decide(item, Decision.ACCEPTED)
    return recorder.record(RevisionAction.EDIT)


def add_item(  # noqa: PLR0913 - what a form sends
    session: Session, now: datetime, user: User, deck: Deck, wording: Wording, *, kind: ItemType
) -> Item:
    """Add a teacher's own question to a deck, as its last one.

    Raises FlawedError; RefusedError: PASSAGE_NOT_FOUND.
    """
    name = item_id(deck.article_id, (wording.stem, now.isoformat(), str(user.id)), f"teacher {kind}")
    draft = draft_own(deck, kind, wording, name=name)
    _refuse_grave(deck, draft)
    last = max((item.position for item in deck.items), default=-1)
    content = content_of(draft, _sections(deck))
    item = Item(deck_id=deck.id, key=name, position=last + 1, **content)
    Recorder(session, now, user, deck).record_new(item)
    return item


def _refuse_grave(deck: Deck, draft: BankItem) -> None:
    if grave := find_blocking(check_item(deck, draft), own=draft.origin is Origin.TEACHER):
        raise FlawedError(grave)


def _sections(deck: Deck) -> Sections:
    timeline = timeline_of(deck)
    return Sections(timeline.events if timeline else ())


def _evidence(deck: Deck, draft: BankItem) -> list[dict[str, object]]:
    sections = _sections(deck)
    return [evidence_of(selector, sections) for selector in draft.evidence]
