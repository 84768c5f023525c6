"""Rules for the one event that is asked about: said by whom, told where, and like no other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Event
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.rule.flaw import GUIDELINES, TEXTUAL, Ground, Rule, squeeze
from question_bank.items.wording.date_text import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

PROOF: Final = "every key is a checked span of the article"
ALONE: Final = f"{GUIDELINES}, 4: an item stands alone"
_CLOSED: Final = frozenset({ItemType.ORDERING, ItemType.MATCHING, ItemType.MULTIPLE_RESPONSE})
_SUBJECT: Final = re.compile(r"(?:은|는|이|가)(?=\s)")
_NOMINATIVE: Final = re.compile(r"[가-힣A-Za-z0-9)’”》](?:은|는|이|가|께서)(?=[\s,])")
_QUESTION: Final = re.compile(
    r"\S+(?:은|는)\s(?:누구|무엇|어디|언제|어느|얼마|몇\s?[^\s?]*|모두\s\S+)(?=\S*[?\s]).*$|\S+를\s연표에.*$"
)


def _elsewhere(item: Item, ground: Ground) -> Iterator[str]:
    told = [one.selector for one in ground.events(item)] + [one.selector for one in ground.votes(item)]
    if not told or len(told) < len(item.events) or not item.evidence:
        return
    if not any(one.start < proof.end and proof.start < one.end for one in told for proof in item.evidence):
        yield f"the quote is no part of what the timeline tells: {item.evidence[0].quote[:40]}"


def _subject(item: Item, ground: Ground) -> Iterator[str]:
    """Find a stem without who did it: not named there nor asked for, and no other word that could say it."""
    if item.type not in TEXTUAL and item.type is not ItemType.TRUE_FALSE:
        return
    for event in ground.events(item) if len(item.events) == 1 else ():
        subject = _named_subject(event)
        if not subject:
            continue
        read = squeeze(f"{item.stem} {item.key}")
        if item.asks is Asks.PARTICIPANT and isinstance(item.key, str) and item.key in subject:
            continue  # asked for by a piece of the name
        if any(squeeze(word) in read for word in (subject, *subject.split()[-1:])):
            continue
        if not _NOMINATIVE.search(_QUESTION.sub("", item.stem)):
            yield f"the stem does not say who: {subject}"


def _named_subject(event: Event) -> str | None:
    """Return who the event's sentence begins with as its subject, if that is one of those taking part."""
    quote = event.selector.quote
    for one in event.participants:
        place = quote.find(one.name)
        if place >= 0 and not one.implied and _SUBJECT.match(quote, place + len(one.name)):
            return one.name
    return None


def _twin(item: Item, ground: Ground) -> Iterator[str]:
    """Find an undated stem that fits another event, of another date, as well as its own."""
    if item.asks is not Asks.DATE or item.type in _CLOSED or len(item.events) != 1:
        return
    own = ground.statements.get(item.events[0])
    if not isinstance(own, Event) or own.edtf is None or next(find_dates(item.stem), None):
        return
    asked = ground.cast.beginnings(_QUESTION.sub("", item.stem))
    mine = asked & ground.cast.told[own.id]
    if len(mine) < 3:  # noqa: PLR2004 - two words say too little to compare
        return
    for other in ground.cast.telling(mine):
        if other.edtf is None or other.edtf.overlaps(own.edtf):
            continue
        # who takes part tells an event from one that is worded alike
        if ground.cast.told[other.id] >= mine and len(other.participants) >= len(own.participants):
            yield f"{other.edtf} fits the stem as well as {own.edtf}"
            return


def _two_changes(item: Item, ground: Ground) -> Iterator[str]:
    """Find a false statement with another date and another name: only one thing is to be wrong."""
    if item.type is not ItemType.TRUE_FALSE or item.key is not False or item.edited:
        return
    events = [event for event in ground.events(item) if event.edtf]
    asked = next(find_dates(item.stem), None)
    if len(events) != 1 or asked is None or events[0].edtf is None or asked.overlaps(events[0].edtf):
        return
    quote = squeeze(" ".join((events[0].selector.quote, *(one.name for one in events[0].participants))))
    for name in ground.cast.named(item.stem):
        if squeeze(name) not in quote and squeeze(name.split()[-1]) not in quote:
            yield f"both the date and {name} are changed"
            return


OCCURRENCE_RULES: Final = (
    Rule("evidence_elsewhere", PROOF, _elsewhere),
    Rule("subject_left_out", ALONE, _subject),
    Rule("date_undecided", f"{GUIDELINES}, 19", _twin),
    Rule("two_changes", f"{GUIDELINES}, 1: one thing is judged", _two_changes),
)
