"""Rules for what is shown after the answer, and for what a second reader answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.model import Asks, Item, ItemType, Origin
from question_bank.items.rule.flaw import GUIDELINES, Ground, Rule, squeeze
from question_bank.items.solver.verdict import disagree
from question_bank.items.wording.date_text import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE: Final = "what is shown after the answer proves the key"


def _contradicts(item: Item, _: Ground) -> Iterator[str]:
    if not item.explanation.strip():
        return
    if item.type is ItemType.TRUE_FALSE:
        yield from _misjudges(item)
        return
    key = item.key
    if not isinstance(key, str):
        return
    date = read_date(key)
    if item.asks is Asks.DATE and date:
        told = list(find_dates(item.explanation))
        if told and not any(one.overlaps(date) for one in told):
            yield f"it tells of {told[0]}, the key is {key}"
        return
    bare = squeeze(item.explanation)
    others = [option for option in item.options or () if option != key and squeeze(option) in bare]
    known = [key, *item.accepted, *key.split()[-1:]]
    if others and not any(squeeze(name) in bare for name in known) and item.asks is not Asks.EVENT:
        yield f"it names {others[0][:40]} and not the key"


def _misjudges(item: Item) -> Iterator[str]:
    asked, told = next(find_dates(item.stem), None), list(find_dates(item.explanation))
    if item.key is True and asked and told and not any(one.overlaps(asked) for one in told):
        yield f"the statement is called true, and it tells of {told[0]}"
    elif item.key is False and squeeze(item.stem) in squeeze(item.explanation):
        yield "the statement is called false, and it says the same"


def _disagrees(item: Item, ground: Ground) -> Iterator[str]:
    if item.origin is Origin.TEACHER or item.edited:
        return  # a person stands for it
    found = disagree(item, ground.knowledge)
    if found:
        yield f"by the timeline alone: {found}"


EXPLANATION_RULES: Final = (
    Rule("explanation_contradicts_key", SOURCE, _contradicts),
    Rule("solver_disagrees", f"{GUIDELINES}, 19; {SOURCE}", _disagrees),
)
