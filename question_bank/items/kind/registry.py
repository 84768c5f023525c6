"""All kinds of question, in the order in which they are tried.

A new kind is a module with one maker, and one line here. Its name is what the count of rejected
candidates shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from question_bank.items.kind.choice_of_actor import ask_who
from question_bank.items.kind.choice_of_date import ask_when
from question_bank.items.kind.choice_of_event import ask_what
from question_bank.items.kind.date_entry import ask_for_date
from question_bank.items.kind.ordering import order_events
from question_bank.items.kind.true_false import judge
from question_bank.items.material import Material
from question_bank.items.model import Item
from question_bank.items.statement import Statement


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that was not made: its kind, and the reason in one English phrase."""

    kind: str
    reason: str


StatementMaker: TypeAlias = Callable[[Material, Statement], Item]
"""Makes the one item of its kind that a dated statement gives, or raises UnsuitableError."""
ArticleMaker: TypeAlias = Callable[[Material], Iterator[Item | Rejected]]
"""Gives the items of its kind that rest on several statements, on facts or on votes, and those not made."""

STATEMENT_KINDS: Final[tuple[tuple[str, StatementMaker], ...]] = (
    ("date to write", ask_for_date),
    ("date to choose", ask_when),
    ("what happened", ask_what),
    ("who", ask_who),
    ("true or false", judge),
)
ARTICLE_KINDS: Final[tuple[ArticleMaker, ...]] = (order_events,)
