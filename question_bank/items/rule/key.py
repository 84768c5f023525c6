"""Rules for what proves the key."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Act, Confidence, DateRole, EntityType, Event, Vote
from question_bank.items.model import Asks, Item, ItemType, Origin
from question_bank.items.period import find_overlapping
from question_bank.items.rule.flaw import CONTRACT, GUIDELINES, Ground, Rule, coverage, squeeze
from question_bank.items.rule.key_form import fits_type
from question_bank.items.wording.date_text import find_dates, read_date
from question_bank.items.wording.question import NEGATION
from question_bank.items.writing import write_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.dates.edtf import Edtf

SOURCE: Final = "every key is a checked span of the article"
_COVERED: Final = 0.4
_ALSO_TRUE: Final = 0.9
_SHORT: Final = 2
_LONG_NAME: Final = 3
_DIGITS: Final = re.compile(r"\d+")
_FIGURE: Final = re.compile(r"\d[\d,.]*\d|\d")


def _unknown(item: Item, ground: Ground) -> Iterator[str]:
    for name in item.events:
        if name not in ground.statements:
            yield f"no event, vote or fact has the id {name}"
    if not item.events and item.origin is Origin.GENERATED:
        yield "a generated item rests on no event"


def _evidence(item: Item, ground: Ground) -> Iterator[str]:
    if not item.evidence and item.origin is Origin.GENERATED:
        yield "no evidence"
    for proof in item.evidence:
        if ground.text is not None and ground.text[proof.start : proof.end] != proof.exact:
            yield f"the article does not read so at {proof.start} to {proof.end}"
        elif not _within(squeeze(proof.quote), squeeze(proof.exact)):
            yield f"the quote is not what stands at {proof.start} to {proof.end}"


def _within(quote: str, exact: str) -> bool:
    """Tell whether the quote's characters stand in the exact text in their order, markup between them."""
    rest = iter(exact)
    return quote in exact or all(char in rest for char in quote)


def _date_key(item: Item, ground: Ground) -> Iterator[str]:
    if item.asks is not Asks.DATE or not isinstance(item.key, str):
        return
    key = read_date(item.key)
    proofs = [ground.statements.get(name) for name in item.events]
    dates = [proof.edtf for proof in proofs if isinstance(proof, Event | Vote) and proof.edtf]
    if key is None:
        yield f"the key {item.key} is no date"
    elif dates and not any(key.contains(date) for date in dates):  # how exact to be is the stem's to say
        yield f"the key {item.key} is not the date of its event ({dates[0]})"
    for option in item.options or ():
        other = read_date(option)
        if other and option != item.key and any(other.overlaps(date) for date in dates):
            yield f"the option {option} is right as well"


def _certain(item: Item, ground: Ground) -> Iterator[str]:
    if item.asks not in {Asks.DATE, Asks.ORDER}:
        return
    for event in ground.events(item):
        if event.confidence is not Confidence.CERTAIN:
            yield f"the date of its event is {event.confidence}, not certain"
        elif event.date_role is DateRole.OTHER:
            yield "its event's date is a deadline, plan or comparison"


def _quotes(item: Item) -> str:
    return " ".join(proof.quote for proof in item.evidence)


def _shown(item: Item, ground: Ground) -> str:
    """Return what the timeline shows of an item's events: a subject that the sentence leaves out, too."""
    events = ground.events(item)
    names = " ".join(one.name for event in events for one in event.participants)
    told = (f"{event.headline} {event.selector.quote} {write_out(event.headline)}" for event in events)
    return " ".join((*told, names))


def _event_key(item: Item, ground: Ground) -> Iterator[str]:
    if (
        item.type is not ItemType.MULTIPLE_CHOICE
        or item.asks is not Asks.EVENT
        or not isinstance(item.key, str)
    ):
        return
    asked = next(find_dates(item.stem), None)
    dates = [event.edtf for event in ground.events(item) if event.edtf]
    if asked and dates and not any(asked.overlaps(date) for date in dates):
        yield f"the stem asks for {asked}, its event is of {dates[0]}"
    # what proves a carried year may be another option
    quotes = _shown(item, ground) if dates else _quotes(item)
    if quotes.strip() and not item.edited:
        shares = {option: coverage(option, quotes) for option in item.options or ()}
        best = max(shares.values(), default=0.0)
        if shares.get(item.key, 0.0) < max(_COVERED, best):
            yield "the evidence does not tell the key"
    if asked:
        yield from _also_true(item, asked, ground)


def _also_true(item: Item, asked: Edtf, ground: Ground) -> Iterator[str]:
    for event in find_overlapping(ground.drawers, asked):
        if event.id in item.events:
            continue
        for option in item.options or ():
            if option != item.key and coverage(option, event.selector.quote) >= _ALSO_TRUE:
                yield f"this option is right as well: {option[:40]}"


def _actor_key(item: Item, ground: Ground) -> Iterator[str]:
    if item.asks not in {Asks.PARTICIPANT, Asks.PLACE} or not isinstance(item.key, str) or item.edited:
        return
    quotes = squeeze(_quotes(item))
    # the article may give the last name alone (푸틴), or the first (피델)
    first = item.key.split()[:1] if _is_person(item.key, ground) else ()
    names = (item.key, *item.accepted, *item.key.split()[-1:], *first)
    named = any(squeeze(name) in quotes for name in names if name.strip())
    if quotes and not named and not _is_transcribed(item.key, _quotes(item)):
        yield f"the evidence does not name {item.key}"


def _is_person(name: str, ground: Ground) -> bool:
    """Tell whether a name of several words is that of a person of the timeline."""
    told = ground.statements.values()
    people = (one for event in told if isinstance(event, Event) for one in event.participants)
    return " " in name and any(one.name == name and one.type is EntityType.PERSON for one in people)


def _is_transcribed(name: str, text: str) -> bool:
    """Tell whether a text has the last name with the same syllables in another order (나로무, 나무로)."""
    last = name.rsplit(maxsplit=1)[-1]
    words = (word[: len(last)] for word in text.split())
    return len(last) >= _LONG_NAME and any(sorted(word) == sorted(last) for word in words)


def _judgement(item: Item, ground: Ground) -> Iterator[str]:
    if item.type is not ItemType.TRUE_FALSE or not isinstance(item.key, bool):
        return
    events = [event for event in ground.events(item) if event.edtf]
    asked = next(find_dates(item.stem), None)
    if len(events) != 1 or asked is None:
        return
    edtf = events[0].edtf
    same = edtf is not None and asked.overlaps(edtf)
    changed = _changed(item, ground)
    if item.key and not same:
        yield f"called true, but its event is of {edtf}"
    elif item.key and changed and not item.edited:
        yield f"called true, but the evidence does not say {changed}"
    elif not item.key and same and not changed and not _is_denial(item, events[0]):
        yield "called false, but it says what the evidence says"


def _is_denial(item: Item, event: Event) -> bool:
    """Tell whether the stem or its event denies, so that what is said alike need not be true."""
    return NEGATION.search(item.stem) is not None or (
        event.attribution is not None and event.attribution.act is Act.DENIED
    )


def _changed(item: Item, ground: Ground) -> str:
    """Return the first word or figure of the stem, its date aside, that the evidence does not hold.

    A passage that is shown for its year alone may tell of just the one who was put in.
    """
    own = {one for event in ground.events(item) for one in (event.selector, event.naming)}
    passages = [one.quote for one in item.evidence if one in own] or [_quotes(item)]
    quotes = squeeze(f"{' '.join(passages)} {_shown(item, ground)}")
    rest = re.sub(r"(?:기원전\s)?\d+년(?:\s\d+월)?(?:\s\d+일)?(?:에|,|(?=\s))\s*", "", item.stem)
    told = set(_DIGITS.findall(quotes))
    for figure in _FIGURE.findall(rest):
        if squeeze(figure) not in told:
            return str(figure)
    for word in rest.split()[:-1]:
        bare = squeeze(word)
        least = max(2, len(bare) - 2)
        if len(bare) > _SHORT and not any(bare[:end] in quotes for end in range(least, len(bare) + 1)):
            return word
    return ""


def _sequence(item: Item, ground: Ground) -> Iterator[str]:
    if item.type is not ItemType.ORDERING or not isinstance(item.key, tuple):
        return
    events = ground.events(item)
    if len(events) != len(item.key) or len(events) < len(item.events):
        return
    told = [_told_by(events, str(text)) for text in item.key]
    yield from _misplaced([event.edtf for event in told])
    if item.options == item.key:
        yield "the options are shown in the right order"
    for option in item.options or ():
        if next(find_dates(option), None):
            yield f"an event shows its date: {option[:40]}"


def _told_by(events: Sequence[Event], text: str) -> Event:
    """Return the event that an option tells."""
    return max(events, key=lambda event: coverage(text, event.selector.quote))


def _misplaced(dates: Sequence[Edtf | None]) -> Iterator[str]:
    for earlier, later in pairwise(dates):
        if earlier is None or later is None:
            yield "one of the events has no date"
        elif earlier.overlaps(later):
            yield f"the dates {earlier} and {later} overlap"
        elif later.first() < earlier.first():
            yield f"{later} stands after {earlier}"


def _explained(item: Item, _: Ground) -> Iterator[str]:
    if item.origin is Origin.GENERATED and not item.explanation.strip():
        yield "no explanation"
    if not 0 <= item.difficulty <= 1:
        yield f"the difficulty {item.difficulty} is not between 0 and 1"


KEY_RULES: Final = (
    Rule("key_not_an_option", f"{CONTRACT}; {GUIDELINES}, 19", fits_type),
    Rule("unknown_event", CONTRACT, _unknown),
    Rule("evidence_mismatch", f"W3C Web Annotation, text position and quote; {CONTRACT}", _evidence),
    Rule("date_key_wrong", SOURCE, _date_key),
    Rule("date_not_certain", SOURCE, _certain),
    Rule("event_key_wrong", f"{SOURCE}; {GUIDELINES}, 19", _event_key),
    Rule("key_outside_evidence", SOURCE, _actor_key),
    Rule("true_false_key_wrong", SOURCE, _judgement),
    Rule("ordering_key_wrong", SOURCE, _sequence),
    Rule("incomplete_item", CONTRACT, _explained),
)
