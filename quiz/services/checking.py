"""Checking the questions of a deck by the rules of item writing, as ``quiz check`` does."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from question_bank.items.checks import Flaw, check_items
from question_bank.items.model import Origin, Status
from question_bank.items.rule.key import KEY_RULES
from quiz.domain.errors import DomainError
from quiz.services.converting import EMPTY, read_timeline, to_bank_item

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.items.model import Item as BankItem
    from quiz.models import Deck

PROVED_RULES = frozenset(
    {
        *("quantity_key_wrong", "matching_key_wrong", "response_key_wrong", "first_key_wrong"),
        *("option_also_right", "vote_list_incomplete", "denied_as_fact", "explanation_contradicts_key"),
    }
)
"""The rules by which the bank's own statements prove an answer wrong, or a wrong option right."""
TEACHING_RULES = PROVED_RULES | {
    *(rule.name for rule in KEY_RULES),
    *("tolerance_wrong", "duplicate_id", "empty_stem"),
}
"""The rules whose breach would teach something wrong or break a learner's history."""
_NEEDS_TIMELINE = "unknown_event"
_NOT_OF_WORDING = frozenset({"unknown_event", "duplicate_id"})


class FlawedError(DomainError):
    """A question would teach something wrong; ``flaws`` say what."""

    def __init__(self, flaws: Sequence[Flaw]) -> None:
        super().__init__("; ".join(f"{flaw.rule}: {flaw.reason}" for flaw in flaws))
        self.flaws = tuple(flaws)


def check_deck(deck: Deck) -> dict[str, tuple[Flaw, ...]]:
    """Return the flaws of a deck's active questions by the item's key; those of the deck under ``bank``.

    A thousand questions take half a second; the results for the last decks are remembered.
    """
    items = tuple(to_bank_item(item) for item in deck.items)
    found: dict[str, tuple[Flaw, ...]] = {}
    for flaw in _check_all(items, deck.timeline, deck.article_text):
        found[flaw.item] = (*found.get(flaw.item, ()), flaw)
    return found


def check_item(deck: Deck, item: BankItem) -> tuple[Flaw, ...]:
    """Return the flaws that a question would have in its deck, as it stands in ``item``."""
    others = (to_bank_item(row) for row in deck.items if row.key != item.id)
    # at the end: of two that are too much alike the later one is told
    items = (*others, replace(item, status=Status.ACTIVE))
    return tuple(flaw for flaw in _check(items, deck.timeline, deck.article_text) if flaw.item == item.id)


def find_grave(flaws: Iterable[Flaw], items: Iterable[BankItem]) -> tuple[Flaw, ...]:
    """Return the flaws of these items that would teach something wrong.

    For what a teacher asks in an own question the teacher stands, not the statements of the article: there
    only its form counts, and the passage that it quotes.
    """
    own = {item.id for item in items if item.origin is Origin.TEACHER}
    return tuple(flaw for flaw in flaws if _is_grave(flaw, own=flaw.item in own))


def find_blocking(flaws: Iterable[Flaw], *, own: bool = False) -> tuple[Flaw, ...]:
    """Return the grave flaws that keep a wording from being saved: those that a wording can mend.

    The others came with the bank; an edit makes them no worse. ``own``: a teacher's own question.
    """
    return tuple(flaw for flaw in flaws if _is_grave(flaw, own=own) and flaw.rule not in _NOT_OF_WORDING)


def _is_grave(flaw: Flaw, *, own: bool) -> bool:
    return flaw.rule in TEACHING_RULES and not (own and flaw.rule in PROVED_RULES)


@lru_cache(maxsize=4)
def _check_all(items: tuple[BankItem, ...], timeline: str | None, text: str) -> tuple[Flaw, ...]:
    return _check(items, timeline, text)


def _check(items: Iterable[BankItem], timeline: str | None, text: str) -> tuple[Flaw, ...]:
    """Return the flaws of these items; without a timeline those that only it could tell are left out."""
    if timeline is not None:
        return check_items(items, read_timeline(timeline), text)
    bare = (replace(item, events=()) for item in items)
    return tuple(flaw for flaw in check_items(bare, EMPTY, text) if flaw.rule != _NEEDS_TIMELINE)
