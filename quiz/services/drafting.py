"""A question in a teacher's words, before it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.errors import BankError
from question_bank.items.difficulty import estimate
from question_bank.items.model import Asks, ItemType, Key, Origin
from question_bank.items.model import Item as BankItem
from question_bank.items.rule.flaw import Flaw
from question_bank.items.wording.date_text import read_date
from quiz.domain.errors import Reason, RefusedError
from quiz.services.checking import FlawedError, check_item, find_blocking
from quiz.services.converting import timeline_of
from quiz.services.importing import check_key
from quiz.services.reading import find_passage

if TYPE_CHECKING:
    from question_bank.spans import Selector
    from quiz.models import Deck

_ASKS = {
    ItemType.DATE_ENTRY: Asks.DATE,
    ItemType.TIMELINE_PLACEMENT: Asks.DATE,
    ItemType.NUMBER_ENTRY: Asks.QUANTITY,
    ItemType.ORDERING: Asks.ORDER,
}


@dataclass(frozen=True, slots=True)
class Wording:
    """A question as a teacher writes it; the key in the shape of its type (see question_bank.items.model).

    ``quote``: a passage copied from the article that proves the key; None leaves the evidence as it is.
    """

    stem: str
    options: tuple[str, ...] | None
    key: Key
    accepted: tuple[str, ...] = ()
    tolerance: float | None = None
    explanation: str = ""
    quote: str | None = None


def reword(deck: Deck, item: BankItem, wording: Wording) -> BankItem:
    """Return an item in a teacher's words. Raises RefusedError(PASSAGE_NOT_FOUND)."""
    evidence = item.evidence if wording.quote is None else _find_quote(deck, wording.quote)
    draft = replace(
        item,
        stem=wording.stem,
        options=wording.options,
        key=wording.key,
        accepted=wording.accepted,
        tolerance=wording.tolerance,
        explanation=wording.explanation,
        evidence=evidence,
        edited=True,
    )
    return _answerable(draft)


def draft_own(deck: Deck, kind: ItemType, wording: Wording, *, name: str = "own") -> BankItem:
    """Return a teacher's own question as an item of the bank.

    It rests on the events that its quote tells, so that it is kept apart from other questions on them; but
    where it asks for something else that the quote tells, it rests on none.
    Raises RefusedError(PASSAGE_NOT_FOUND).
    """
    evidence = _find_quote(deck, wording.quote or "")
    is_date = isinstance(wording.key, str) and read_date(wording.key) is not None
    draft = BankItem(
        id=name,
        type=kind,
        asks=_ASKS.get(kind, Asks.DATE if is_date else Asks.OTHER),
        stem=wording.stem,
        options=wording.options,
        key=wording.key,
        accepted=wording.accepted,
        tolerance=wording.tolerance,
        explanation=wording.explanation,
        events=(),
        evidence=evidence,
        tags=(),
        difficulty=0.5,
        origin=Origin.TEACHER,
    )
    draft = _answerable(replace(draft, difficulty=estimate(draft)))
    timeline = timeline_of(deck)
    if timeline is None or not evidence:
        return draft
    told = [event for event in timeline.events if event.selector.span.overlaps(evidence[0].span)]
    resting = replace(draft, events=tuple(event.id for event in told))
    return draft if find_blocking(check_item(deck, resting)) else resting


def _find_quote(deck: Deck, quote: str) -> tuple[Selector, ...]:
    if not quote.strip():
        return ()
    selector = find_passage(deck.article_text, quote)
    if selector is None:
        raise RefusedError(Reason.PASSAGE_NOT_FOUND)
    return (selector,)


def _answerable(draft: BankItem) -> BankItem:
    """Return the draft. Raises FlawedError where nobody could give its key as an answer."""
    try:
        check_key(draft)
    except BankError as error:
        reason = str(error).partition(": ")[2]
        raise FlawedError([Flaw(draft.id, "key_not_an_option", reason, "bank/1")]) from error
    return draft
