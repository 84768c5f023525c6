"""Questions of the database as questions of the bank, and the other way."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from question_bank.codec import from_json, to_json
from question_bank.facts.model import Timeline
from question_bank.items.model import Item as BankItem
from question_bank.spans import Selector

if TYPE_CHECKING:
    from question_bank.items.model import Key
    from quiz.models import Deck, Item
    from quiz.services.placing import Sections

_TIMELINE = "timeline/1"
EMPTY = Timeline((), ())


def content_of(item: BankItem, sections: Sections) -> dict[str, Any]:
    """Return the columns of an item, all but its key and position."""
    return {
        "type": item.type,
        "asks": item.asks,
        "stem": item.stem,
        "options": None if item.options is None else list(item.options),
        "answer": as_json(item.key),
        "accepted": list(item.accepted),
        "tolerance": item.tolerance,
        "explanation": item.explanation,
        "evidence": [evidence_of(selector, sections) for selector in item.evidence],
        "events": list(item.events),
        "tags": list(item.tags),
        "difficulty": float(item.difficulty),
        "status": item.status,
        "origin": item.origin,
        "edited": item.edited,
        "changed_in": item.changed_in,
    }


def evidence_of(selector: Selector, sections: Sections) -> dict[str, Any]:
    """Return a passage as a column holds it, with its headings."""
    return {
        "start": selector.start,
        "end": selector.end,
        "exact": selector.exact,
        "quote": selector.quote,
        "section": sections.of(selector),
    }


def to_bank_item(item: Item, difficulty: float | None = None) -> BankItem:
    """Return a row as a question of the bank; ``difficulty`` takes the place of the estimate."""
    return BankItem(
        id=item.key,
        type=item.type,
        asks=item.asks,
        stem=item.stem,
        options=None if item.options is None else tuple(item.options),
        key=as_key(item.answer),
        accepted=tuple(item.accepted),
        tolerance=item.tolerance,
        explanation=item.explanation,
        events=tuple(item.events),
        evidence=tuple(
            Selector(one["start"], one["end"], one["exact"], one["quote"]) for one in item.evidence
        ),
        tags=tuple(item.tags),
        difficulty=item.difficulty if difficulty is None else difficulty,
        status=item.status,
        origin=item.origin,
        edited=item.edited,
        changed_in=item.changed_in,
    )


def as_json(value: Any) -> Any:  # noqa: ANN401 - any key of any item type
    """Return the value as JSON gives it back: tuples, also within tuples, as lists."""
    return [as_json(one) for one in value] if isinstance(value, tuple | list) else value


def as_key(value: Any) -> Key:  # noqa: ANN401 - what as_json made of any key
    """Return an answer of the database as the bank's key: lists, also within lists, as tuples."""
    return tuple(map(as_key, value)) if isinstance(value, list) else value  # type: ignore[return-value]


def write_timeline(timeline: Timeline) -> str:
    """Return a timeline as a deck keeps it."""
    return to_json(timeline, schema=_TIMELINE)


def timeline_of(deck: Deck) -> Timeline | None:
    """Return the timeline that a deck's questions rest on; None where it was not kept at its import."""
    return None if deck.timeline is None else read_timeline(deck.timeline)


@lru_cache(maxsize=4)
def read_timeline(text: str) -> Timeline:
    """Read what ``write_timeline`` wrote; the last ones are remembered."""
    return from_json(text, Timeline, schema=_TIMELINE, name="the deck's timeline")
