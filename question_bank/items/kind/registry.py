"""All kinds of question, in the order in which they are tried.

A new kind is a module with one maker, and one line here. Its name is what the count of rejected
candidates shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from question_bank.items.kind.agreement import ask_agreements
from question_bank.items.kind.choice_of_actor import ask_who
from question_bank.items.kind.choice_of_date import ask_when
from question_bank.items.kind.choice_of_event import ask_what
from question_bank.items.kind.date_entry import ask_for_date
from question_bank.items.kind.figure import ask_figures
from question_bank.items.kind.first import ask_first
from question_bank.items.kind.location import ask_locations
from question_bank.items.kind.maker import ask_who_made
from question_bank.items.kind.matching import match_dates, match_people
from question_bank.items.kind.matching_of_agreements import match_agreements
from question_bank.items.kind.matching_of_facts import match_facts
from question_bank.items.kind.matching_of_offices import match_offices
from question_bank.items.kind.naming import ask_names
from question_bank.items.kind.office import ask_offices
from question_bank.items.kind.ordering import order_events
from question_bank.items.kind.part import ask_for_parts
from question_bank.items.kind.rejected import Rejected
from question_bank.items.kind.response import ask_year
from question_bank.items.kind.route import ask_routes
from question_bank.items.kind.short_answer import write_who
from question_bank.items.kind.thing import ask_things
from question_bank.items.kind.true_false import judge
from question_bank.items.kind.vote import ask_votes
from question_bank.items.material import Material
from question_bank.items.model import Item
from question_bank.items.statement import Statement

StatementMaker: TypeAlias = Callable[[Material, Statement], Item]
"""Makes the one item of its kind that a dated statement gives, or raises UnsuitableError."""
ArticleMaker: TypeAlias = Callable[[Material], Iterator[Item | Rejected]]
"""Gives the items of its kind that rest on several statements, on facts or on votes, and those not made."""

STATEMENT_KINDS: Final[tuple[tuple[str, StatementMaker], ...]] = (
    ("date to write", ask_for_date),
    ("date to choose", ask_when),
    ("what happened", ask_what),
    ("who", ask_who),
    ("who to write", write_who),
    ("true or false", judge),
)
ARTICLE_KINDS: Final[tuple[ArticleMaker, ...]] = (
    ask_for_parts,
    ask_things,
    order_events,
    ask_first,
    match_dates,
    match_people,
    match_facts,
    match_agreements,
    match_offices,
    ask_year,
    ask_offices,
    ask_agreements,
    ask_locations,
    ask_names,
    ask_who_made,
    ask_routes,
    ask_figures,
    ask_votes,
)
