"""The item-writing rules, applied to the items of any bank, generated or edited by hand.

Sources: Haladyna, Downing and Rodriguez 2002, "A review of multiple-choice item-writing guidelines for
classroom assessment", Applied Measurement in Education 15 (the number after the name is the guideline's); the
bank's format (``bank/1``); 한글 맞춤법 for particles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.model import Item, Status
from question_bank.items.rule.answer import ANSWER_RULES
from question_bank.items.rule.bank import check_bank
from question_bank.items.rule.claim import CLAIM_RULES
from question_bank.items.rule.explanation import EXPLANATION_RULES
from question_bank.items.rule.flaw import Flaw, Ground
from question_bank.items.rule.grammar import GRAMMAR_RULES
from question_bank.items.rule.key import KEY_RULES
from question_bank.items.rule.name import NAME_RULES
from question_bank.items.rule.occurrence import OCCURRENCE_RULES
from question_bank.items.rule.option import OPTION_RULES
from question_bank.items.rule.question import QUESTION_RULES
from question_bank.items.rule.rival import RIVAL_RULES
from question_bank.items.rule.stem import STEM_RULES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.model import Timeline

RULES: Final = (
    *STEM_RULES,
    *QUESTION_RULES,
    *OPTION_RULES,
    *KEY_RULES,
    *ANSWER_RULES,
    *CLAIM_RULES,
    *RIVAL_RULES,
    *EXPLANATION_RULES,
    *NAME_RULES,
    *OCCURRENCE_RULES,
    *GRAMMAR_RULES,
)

__all__ = ["RULES", "Flaw", "check_each", "check_items"]


def check_items(items: Iterable[Item], timeline: Timeline, article_text: str | None) -> tuple[Flaw, ...]:
    """Return every breach of a rule, in the order of the items, those of the whole bank last.

    Only active items are checked: a retired one has lost its statement. Without ``article_text`` the evidence
    is compared with its own quote alone. The time grows with the number of items.
    """
    active = [item for item in items if item.status is Status.ACTIVE]
    return (*check_each(active, timeline, article_text), *check_bank(active))


def check_each(items: Iterable[Item], timeline: Timeline, article_text: str | None) -> tuple[Flaw, ...]:
    """Return every breach of a rule that an item keeps or breaks by itself, whatever stands beside it."""
    ground = Ground.of(timeline, article_text)
    return tuple(
        Flaw(item.id, rule.name, reason, rule.source)
        for item in items
        for rule in RULES
        for reason in rule.check(item, ground)
    )
