"""Taking a bank into the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from question_bank.bank import Bank


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
    """
    raise NotImplementedError
