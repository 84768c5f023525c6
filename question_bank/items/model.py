"""A question and its parts, with the names and values of the bank file (schema ``bank/1``)."""

from __future__ import annotations

import enum
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Sequence

_FACT: Final = "f-"

Key: TypeAlias = str | bool | float | tuple[str, ...] | tuple[tuple[str, str], ...]


class ItemType(enum.StrEnum):
    """How a question is answered."""

    MULTIPLE_CHOICE = "multiple_choice"
    MULTIPLE_RESPONSE = "multiple_response"
    TRUE_FALSE = "true_false"
    DATE_ENTRY = "date_entry"
    SHORT_ANSWER = "short_answer"
    NUMBER_ENTRY = "number_entry"
    ORDERING = "ordering"
    MATCHING = "matching"
    CLOZE = "cloze"
    TIMELINE_PLACEMENT = "timeline_placement"


class Asks(enum.StrEnum):
    """What a question is about."""

    DATE = "date"
    EVENT = "event"
    PARTICIPANT = "participant"
    PLACE = "place"
    QUANTITY = "quantity"
    VOTE = "vote"
    OFFICE = "office"
    ORDER = "order"
    CAUSE = "cause"
    AGREEMENT = "agreement"
    OTHER = "other"


class Status(enum.StrEnum):
    """Whether an item is asked: retired = its statement is gone; rejected = a teacher said no."""

    ACTIVE = "active"
    RETIRED = "retired"
    REJECTED = "rejected"


class Origin(enum.StrEnum):
    """Who made an item."""

    GENERATED = "generated"
    TEACHER = "teacher"


@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    ``key`` by type: the option's text (multiple_choice), a tuple of options (multiple_response; ordering,
    in order), a truth value (true_false), EDTF text (date_entry, timeline_placement), text (short_answer,
    cloze), a number (number_entry), a tuple of (left, right) pairs (matching). ``options`` stand in display
    order. ``difficulty`` runs from 0 to 1. Items that share an id in ``events`` are siblings.
    """

    id: str
    type: ItemType
    asks: Asks
    stem: str
    options: tuple[str, ...] | None
    key: Key
    accepted: tuple[str, ...]
    tolerance: float | None
    explanation: str
    events: tuple[str, ...]
    evidence: tuple[Selector, ...]
    tags: tuple[str, ...]
    difficulty: float
    status: Status = Status.ACTIVE
    origin: Origin = Origin.GENERATED
    edited: bool = False
    changed_in: int = 1


def count_passages(events: Sequence[str]) -> int:
    """Return how many of an item's first passages are those it asks about: one a statement, at least one.

    A fact beside an event stands in the event's passage: what somebody did in office shows that he held it.
    """
    dated = [name for name in events if not name.startswith(_FACT)]
    return max(1, len(dated or events))


def item_id(article_id: str, statements: tuple[str, ...], kind: str) -> str:
    """Return the id of an item: from its article, its statements (their ids) and the kind of question.

    Never from the wording of the stem, the options or the position in the bank, so that a better wording
    keeps each learner's history. Twelve hexadecimal digits of SHA-256 after the article's id.
    """
    material = "\x1f".join((article_id, kind, *statements))
    return f"{article_id}-{hashlib.sha256(material.encode()).hexdigest()[:12]}"
