"""Rules for whose words are asked about: a claim stays a claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, Event, Fact
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.rule.flaw import Ground, Rule, coverage, squeeze
from question_bank.items.wording.date_text import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE: Final = "claims stay claims; what is denied, disputed or hearsay is not asked as fact"
_TITLE: Final = 2
"""By its last syllables an office is another one: 장관 and 서기."""
_DENIAL: Final = re.compile(r"부인|반박|일축|아니|아님|부정|사실무근|가짜|거짓|허위|낭설|없다")


def _speakerless(item: Item, ground: Ground) -> Iterator[str]:
    if not _asks_of_claims(item) or (item.type is ItemType.TRUE_FALSE and item.asks is Asks.PARTICIPANT):
        return  # to judge whose words they were, another speaker is named
    for event in ground.events(item):
        speaker = event.attribution.speaker if event.attribution else None
        if speaker and not _names(_told(item, event), speaker):
            yield f"asks as a fact what {speaker} said"


def _asks_of_claims(item: Item) -> bool:
    """Tell whether an item asks what was said: who held an office shows from the telling alone."""
    return item.asks is not Asks.OFFICE


def _told(item: Item, event: Event) -> str:
    """Return what the learner reads and learns of an event: the stem and the right option."""
    if isinstance(item.key, str):
        if item.asks is Asks.ORDER:
            options = item.options or ()
            return max(options, key=lambda option: coverage(option, event.selector.quote), default="")
        return f"{item.stem} {item.key}"
    if isinstance(item.key, tuple):
        parts = [part if isinstance(part, str) else " ".join(part) for part in item.key]
        nearest = max(parts, key=lambda part: coverage(part, event.selector.quote), default="")
        return f"{item.stem} {nearest}"
    return item.stem


def _names(text: str, speaker: str) -> bool:
    """Tell whether a text names somebody by the last part of the name, also with two syllables swapped."""
    bare, last = squeeze(text), speaker.rsplit(maxsplit=1)[-1]
    if squeeze(speaker) in bare or squeeze(last) in bare:
        return True
    syllables = sorted(last)
    return len(last) > _TITLE and any(sorted(word[: len(last)]) == syllables for word in text.split())


def _hearsay(item: Item, ground: Ground) -> Iterator[str]:
    for event in ground.events(item) if _asks_of_claims(item) else ():
        if event.attribution and event.attribution.act is Act.HEARSAY:
            yield f"nobody is named as the source of {event.headline[:40]}"


def _denied(item: Item, ground: Ground) -> Iterator[str]:
    for event in ground.events(item) if _asks_of_claims(item) else ():
        denied = event.attribution and event.attribution.act is Act.DENIED
        if denied and not _DENIAL.search(_told(item, event)):
            yield f"asks as a fact what is denied: {event.headline[:40]}"


def _disputed(item: Item, ground: Ground) -> Iterator[str]:
    for name in item.events:
        if name in ground.disputed:
            yield f"the article tells {name} in two ways"


def _unfit(item: Item, ground: Ground) -> Iterator[str]:
    for name in item.events if _asks_of_claims(item) else ():
        told = ground.statements.get(name)
        if isinstance(told, Event | Fact) and not told.quizzable:
            yield f"rests on {name}, which is not for questions: {told.reason or 'no reason given'}"


def _office(item: Item, ground: Ground) -> Iterator[str]:
    if item.asks is not Asks.OFFICE or next(find_dates(item.stem), None):
        return
    # of a pair each side may hold its own date: 최선희(2024년 11월 4일)
    keys = item.key if isinstance(item.key, tuple) else (str(item.key),)
    sides = [side for key in keys for side in ((key,) if isinstance(key, str) else key)]
    text = " ".join([item.stem, *(side for side in sides if not next(find_dates(side), None))])
    people = [one.name for event in ground.events(item) for one in event.participants]
    people += [fact.subject for fact in ground.facts(item)]
    for name in people:
        offices = ground.offices.get(name, frozenset())
        if len({squeeze(office)[-_TITLE:] for office in offices}) > 1 and name in text:
            yield f"{name} held several offices; the stem gives no date"
            return


CLAIM_RULES: Final = (
    Rule("claim_without_speaker", SOURCE, _speakerless),
    Rule("hearsay_as_fact", SOURCE, _hearsay),
    Rule("denied_as_fact", SOURCE, _denied),
    Rule("contradiction_asked", SOURCE, _disputed),
    Rule("unfit_statement", "timeline/1, quizzable", _unfit),
    Rule("office_without_date", "names with different offices over time get the date", _office),
)
