"""The item-writing rules, applied to the items of any bank, generated or edited by hand.

Sources: Haladyna, Downing and Rodriguez 2002, "A review of multiple-choice item-writing guidelines for
classroom assessment", Applied Measurement in Education 15 (the number after the name is the guideline's); the
bank's format (``bank/1``); 한글 맞춤법 for particles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.model import Item, Status
from question_bank.items.period import sort_into_drawers
from question_bank.items.rule.bank import check_bank
from question_bank.items.rule.flaw import Flaw, Ground
from question_bank.items.rule.key import KEY_RULES
from question_bank.items.rule.option import OPTION_RULES
from question_bank.items.rule.stem import STEM_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.model import Event, Fact, Timeline, Vote

RULES: Final = (*STEM_RULES, *OPTION_RULES, *KEY_RULES)

__all__ = ["RULES", "Flaw", "check_items"]


def check_items(items: Iterable[Item], timeline: Timeline, article_text: str | None) -> tuple[Flaw, ...]:
    """Return every breach of a rule, in the order of the items, those of the whole bank last.

    Only active items are checked: a retired one has lost its statement. Without ``article_text`` the evidence
    is compared with its own quote alone. The time grows with the number of items.
    """
    active = [item for item in items if item.status is Status.ACTIVE]
    statements: dict[str, Event | Vote | Fact] = {event.id: event for event in timeline.events}
    statements |= {vote.id: vote for vote in timeline.votes}
    statements |= {fact.id: fact for fact in timeline.facts}
    ground = Ground(statements, sort_into_drawers(timeline.events), article_text)
    found = [
        Flaw(item.id, rule.name, reason, rule.source)
        for item in active
        for rule in RULES
        for reason in rule.check(item, ground)
    ]
    return (*found, *check_bank(active))
