"""Rules for options that are right as well, or not of the key's kind, by the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.items.model import Asks, Item, ItemType, Key
from question_bank.items.rule.flaw import GUIDELINES, Ground, Rule, squeeze
from question_bank.items.solver.ballot import find_side, voters
from question_bank.items.solver.choice import read_figure
from question_bank.items.wording.date_text import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

ONE: Final = f"{GUIDELINES}, 19"
_CHOICES: Final = frozenset({ItemType.MULTIPLE_CHOICE, ItemType.MULTIPLE_RESPONSE})
_JOINED: Final = re.compile(r"(?:과|와|·|및|,|하고)\s?\S{0,10}\s?$")
_BETWEEN: Final = 16
_SIDES: Final = ("yes", "no", "abstain")


def _right(key: Key) -> frozenset[str]:
    parts = key if isinstance(key, tuple) else (key,)
    return frozenset(squeeze(part) for part in parts if isinstance(part, str))


def _also_right(item: Item, ground: Ground) -> Iterator[str]:
    if item.type not in _CHOICES:
        return
    right, asked = _right(item.key), squeeze(item.stem)
    for option in item.options or ():
        bare = squeeze(option)
        if bare not in right and bare not in asked and _is_right(item, bare, option, ground):
            yield f"this option is right as well: {option[:40]}"


def _is_right(item: Item, bare: str, option: str, ground: Ground) -> bool:
    votes = ground.votes(item)
    side = find_side(item.stem) if votes else None
    if side and any(bare in map(squeeze, voters(vote, side)) for vote in votes):
        return True
    if any(check(item, option, ground) for check in (_is_related, _is_counted, _is_held)):
        return True
    keys = item.key if isinstance(item.key, tuple) else (item.key,)
    quotes = [event.selector.quote for event in ground.events(item)]
    return any(isinstance(key, str) and _joined(quote, option, key) for quote in quotes for key in keys)


def _joined(quote: str, option: str, key: str) -> bool:
    """Tell whether a sentence names the two side by side: ○○과 ○○은 회담했다."""
    places = sorted((quote.find(name), name) for name in (option, key))
    (first, name), (second, _) = places
    between = quote[first + len(name) : second]
    return first >= 0 and 0 < len(between) <= _BETWEEN and _JOINED.search(between) is not None


def _is_held(item: Item, option: str, ground: Ground) -> bool:
    """Tell whether an undated stem asks for an office of somebody who at some time held that one too."""
    if item.asks is not Asks.OFFICE or next(find_dates(item.stem), None):
        return False
    people = {one.name for event in ground.events(item) for one in event.participants}
    return any(name in item.stem and option in ground.offices.get(name, ()) for name in people)


def _is_related(item: Item, option: str, ground: Ground) -> bool:
    """Tell whether a fact of the article gives an option to what the stem names."""
    asked, bare = squeeze(item.stem), squeeze(option)
    for fact in ground.facts(item):
        subject, told = squeeze(fact.subject), squeeze(fact.object)
        if subject in asked and bare in ground.objects[fact.relation, subject]:
            return True
        if told in asked and subject not in asked and bare in ground.subjects[fact.relation, told]:
            return not _is_of_another_time(item, option, ground)
    return False


def _is_of_another_time(item: Item, option: str, ground: Ground) -> bool:
    """Tell whether the article dates what an option names, and never as the stem does."""
    asked = list(find_dates(item.stem))
    told = [
        passage.moment
        for passage in ground.knowledge.events.near(option)
        if passage.moment and squeeze(option) in squeeze(passage.told.selector.quote)
    ]
    return bool(asked and told) and not any(one.overlaps(other) for one in asked for other in told)


def _is_counted(item: Item, option: str, ground: Ground) -> bool:
    """Tell whether the article counts another thing of the event with the figure and unit of an option."""
    figure = read_figure(option)
    return figure is not None and any(
        quantity.value == figure and quantity.unit and option.strip().endswith(quantity.unit)
        for event in ground.events(item)
        for quantity in event.quantities
    )


def _incomplete(item: Item, ground: Ground) -> Iterator[str]:
    side = find_side(item.stem) if item.type in _CHOICES else None
    if side is None:
        return
    right = _right(item.key)
    for vote in ground.votes(item):
        told = {squeeze(name) for other in _SIDES for name in voters(vote, other)}
        for option in item.options or ():
            bare = squeeze(option)
            if not vote.list_complete and bare not in right and bare not in told and _is_name(option):
                yield f"the article does not say how {option} voted: its list is not complete"


def _is_name(option: str) -> bool:
    return not option.strip()[:1].isdigit()


def _mixed_kind(item: Item, ground: Ground) -> Iterator[str]:
    if item.type not in _CHOICES:
        return
    known = [(option, ground.kinds[option]) for option in item.options or () if option in ground.kinds]
    for option, kinds in known[1:]:
        if not kinds & known[0][1]:
            yield f"{known[0][0]} and {option} are not of one kind"
            return


RIVAL_RULES: Final = (
    Rule("option_also_right", ONE, _also_right),
    Rule("vote_list_incomplete", f"what the article does not decide is no distractor; {ONE}", _incomplete),
    Rule("options_mixed_kind", f"{GUIDELINES}, 23", _mixed_kind),
)
