"""What a visitor without an account may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from question_bank.items.model import Status
from quiz.models import Deck, Item

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class OpenDeck:
    """A deck for everybody on this server; ``items`` counts the active ones."""

    id: int
    title: str
    items: int


def list_open_decks(session: Session) -> list[OpenDeck]:
    """Return the decks for everybody, by title."""
    active = func.count(Item.id).filter(Item.status == Status.ACTIVE)
    rows = session.execute(
        select(Deck.id, Deck.title, active)
        .outerjoin(Deck.items)
        .where(Deck.owner_id.is_(None))
        .group_by(Deck.id, Deck.title)
        .order_by(Deck.title, Deck.id)
    )
    return [OpenDeck(*row) for row in rows]
