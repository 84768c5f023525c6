"""Rules for the answer of each type of item, and what proves it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.facts.undated.relation import Relation
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.rule.flaw import CONTRACT, GUIDELINES, Ground, Rule, coverage, squeeze
from question_bank.items.solver.ballot import count_votes, find_side, voters
from question_bank.items.solver.choice import read_figure
from question_bank.items.solver.moment import without_moments
from question_bank.items.wording.date_text import find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.facts.model import Event, Fact

SOURCE: Final = "every key is a checked span of the article"
LONGEST: Final = 30
"""Characters of an answer that a learner writes."""
_PAIRS: Final = (3, 6)
_TOLD: Final = 0.55
_ROUNDING: Final = 0.001
_PART: Final = 0.45
_NOUN: Final = re.compile(r"\s(?:인물|사람|곳|나라|기관|언론사|단체)$")
_HALF: Final = 0.5
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?\s?[십백천만억조]*")
_SENTENCE: Final = re.compile(r"다\.?$")
_LAST: Final = re.compile(r"나중|늦|뒤|최근|마지막")
_ASIDE: Final = re.compile(r"\s?\([^()]*\)$")
_WRITTEN: Final = frozenset({ItemType.SHORT_ANSWER, ItemType.CLOZE})


def _figure(item: Item, ground: Ground) -> Iterator[str]:
    key = item.key if not isinstance(item.key, bool) else None
    if item.asks not in {Asks.QUANTITY, Asks.VOTE} or not isinstance(key, str | int | float):
        return
    figure = read_figure(key) if isinstance(key, str) else float(key)
    known = _figures(item, ground)
    near = max(item.tolerance or 0.0, _ROUNDING)
    if figure is not None and known and not any(abs(figure - one) <= near for one in known):
        yield f"the evidence does not give {key}"


def _figures(item: Item, ground: Ground) -> set[float]:
    """Return the figures that the evidence gives: amounts, votes, and every number as written."""
    found: set[float] = set()
    for event in ground.events(item):
        for quantity in event.quantities:
            value = quantity.value
            found |= {value} if isinstance(value, int | float) else set(value or ())
    side = find_side(item.stem) or "yes"
    for vote in ground.votes(item):
        count = count_votes(vote, side)
        found |= {float(count)} if count is not None else set()
    for proof in item.evidence:
        numbers = map(read_figure, _NUMBER.findall(proof.quote))
        found |= {number for number in numbers if number is not None} if not ground.votes(item) else set()
    return found


def _tolerance(item: Item, _: Ground) -> Iterator[str]:
    if item.tolerance is None or isinstance(item.key, bool) or not isinstance(item.key, int | float):
        return
    if item.tolerance < 0:
        yield f"the tolerance {item.tolerance:g} is below zero"
    elif item.tolerance > _HALF * abs(item.key):
        yield f"the tolerance {item.tolerance:g} takes in almost anything beside {item.key:g}"


def _written(item: Item, _: Ground) -> Iterator[str]:
    if item.type not in _WRITTEN or not isinstance(item.key, str):
        return
    if len(item.key) > LONGEST or (_SENTENCE.search(item.key) and " " in item.key):
        yield f"nobody writes so long an answer: {item.key[:40]}"
    if any(not answer.strip() for answer in item.accepted):
        yield "an accepted answer is empty"


def _point(item: Item, _: Ground) -> Iterator[str]:
    key = read_date(item.key) if isinstance(item.key, str) else None
    if item.type is not ItemType.TIMELINE_PLACEMENT or key is None:
        return
    if key.is_interval or key.approximate or key.uncertain or key.precision < Precision.YEAR:
        yield f"{key} is no day, month or year to place"


def _one_to_one(item: Item, _: Ground) -> Iterator[str]:
    if item.type is not ItemType.MATCHING or not isinstance(item.key, tuple):
        return
    sides = [pair for pair in item.key if isinstance(pair, tuple)]
    for place, name in ((0, "left"), (1, "right")):
        texts = [squeeze(pair[place]) for pair in sides]
        if len(set(texts)) < len(texts):
            yield f"two pairs have the same {name} side"
    if not _PAIRS[0] <= len(sides) <= _PAIRS[1]:
        yield f"{len(sides)} pairs; there should be {_PAIRS[0]} to {_PAIRS[1]}"
    dates = sorted(date for pair in sides for side in pair if (date := read_date(side)))
    if any(earlier.overlaps(later) for earlier, later in pairwise(dates)):
        yield "two of the dates overlap"


def _matched(item: Item, ground: Ground) -> Iterator[str]:
    if item.type is not ItemType.MATCHING or not isinstance(item.key, tuple):
        return
    events, facts = ground.events(item), ground.facts(item)
    pairs = [pair for pair in item.key if isinstance(pair, tuple)]
    for left, right in pairs if events or facts else ():
        told = any(_belongs(left, right, event) or _belongs(right, left, event) for event in events)
        related = any(
            _relates(left, right, one, ground) or _relates(right, left, one, ground) for one in facts
        )
        # a teacher may name a side in other words: then the statements do not say where it belongs
        is_own = item.edited and not all(_is_known(side, events, facts) for side in (left, right))
        if not told and not related and not is_own:
            yield f"the evidence does not pair {left[:30]} with {right[:30]}"


def _relates(text: str, other: str, fact: Fact, ground: Ground) -> bool:
    """Tell whether a fact says that two sides belong together.

    Somebody may stand with the time that is asked about, 최선희(2024년 11월 4일); which of his offices was
    that of the time, the second reader sees. An office may be told more or less fully.
    """
    if squeeze(_ASIDE.sub("", text)) != squeeze(fact.subject):
        return False
    asked = squeeze(other)
    if fact.relation not in {Relation.OFFICE, Relation.HELD_OFFICE}:
        return squeeze(fact.object) == asked
    held = map(squeeze, (fact.object, *ground.offices.get(fact.subject, ())))
    return any(told.endswith(asked) or asked.endswith(told) for told in held)


def _is_known(side: str, events: list[Event], facts: list[Fact]) -> bool:
    """Tell whether an item's statements tell a side of a pair, so that they can show where it belongs."""
    bare, date = squeeze(side), read_date(side)
    if any(bare in {squeeze(fact.subject), squeeze(fact.object)} for fact in facts):
        return True
    if date:
        return any(event.edtf is not None and date.contains(event.edtf) for event in events)
    return any(coverage(side, f"{event.headline} {event.selector.quote}") >= _PART for event in events)


def _belongs(text: str, other: str, event: Event) -> bool:
    """Tell whether an event tells a text, and is of the date or names the one that stands beside it."""
    quote = event.selector.quote
    date = read_date(other)
    bare = _NOUN.sub("", without_moments(text).strip())
    if coverage(bare, f"{event.headline} {quote}") < _PART:
        return False
    if date:
        return event.edtf is not None and date.contains(event.edtf)
    names = {squeeze(name) for one in event.participants for name in (one.name, one.name.split()[-1])}
    return squeeze(other) in names or squeeze(other) in squeeze(quote)


def _several(item: Item, ground: Ground) -> Iterator[str]:
    if item.type is not ItemType.MULTIPLE_RESPONSE or not isinstance(item.key, tuple):
        return
    right = {squeeze(part) for part in item.key if isinstance(part, str)}
    shown = {squeeze(option) for option in item.options or ()}
    for known in _lists(item, ground):
        # a name that the list does not hold may be a teacher's own spelling of one that it holds
        is_wrong = known & shown - right if item.edited else known & shown != right
        if known and is_wrong:
            yield f"by the article the right ones are {', '.join(sorted(known & shown)) or 'none of them'}"
    period = next(find_dates(item.stem), None)
    events = ground.events(item)
    if period and events and item.asks in {Asks.EVENT, Asks.ORDER} and not item.edited:
        for part in item.key:
            if isinstance(part, str) and not any(
                coverage(part, f"{event.headline} {event.selector.quote}") >= _TOLD for event in events
            ):
                yield f"the evidence does not tell {part[:40]}"


def _lists(item: Item, ground: Ground) -> Iterator[set[str]]:
    """Give the whole lists that a stem asks for: who voted so, and the other side of a relation."""
    side, asked = find_side(item.stem), squeeze(item.stem)
    for vote in ground.votes(item):
        yield {squeeze(name) for name in voters(vote, side)} if side else set()
    for relation, subject in {(one.relation, squeeze(one.subject)) for one in ground.facts(item)}:
        if subject in asked:
            yield {name for name in ground.objects[relation, subject] if name not in asked}


def _extreme(item: Item, ground: Ground) -> Iterator[str]:
    """Check the key of ‘which came first’ against the dates of the events that the options tell."""
    if (
        item.type is not ItemType.MULTIPLE_CHOICE
        or item.asks is not Asks.ORDER
        or not isinstance(item.key, str)
    ):
        return
    events = ground.events(item)
    dated: list[tuple[Edtf, str]] = []
    for option in item.options or ():
        event = max(events, key=lambda one: coverage(option, one.selector.quote), default=None)
        if event and event.edtf and coverage(option, event.selector.quote) >= _TOLD:
            dated.append((event.edtf, option))
    if len(dated) < len(item.options or ()) or not dated:
        return
    dated.sort()
    date, option = dated[-1 if _LAST.search(item.stem) else 0]
    if option != item.key:
        yield f"by the article it is another option: {option[:40]} ({date})"
    elif sum(date.overlaps(other) for other, _ in dated) > 1:
        yield f"another option's date overlaps {date}"


ANSWER_RULES: Final = (
    Rule("quantity_key_wrong", SOURCE, _figure),
    Rule("tolerance_wrong", CONTRACT, _tolerance),
    Rule("answer_too_long", f"{GUIDELINES}, 13", _written),
    Rule("placement_not_a_point", CONTRACT, _point),
    Rule("matching_not_one_to_one", f"{GUIDELINES}, 19", _one_to_one),
    Rule("matching_key_wrong", SOURCE, _matched),
    Rule("response_key_wrong", SOURCE, _several),
    Rule("first_key_wrong", SOURCE, _extreme),
)
