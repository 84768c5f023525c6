"""The set of flawed questions: sound items on texts of our own, and what breaks one rule in each.

``tests/data/flawed/*.json`` hold a small timeline, its sound items, and cases: ``of`` names a sound item,
``change`` the fields that break ``rule``, ``event`` what is otherwise in its events, ``beside`` the items
that stand with it. A ``blind-*.json`` holds what a writer who knew none of the rules wrote: the article's
``text``, and in each case ``words`` on the flaw and a whole ``item`` (or ``items`` of a bank). ``equal`` are
other rules that say the same, ``origin`` tells who made the items.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import (
    Act,
    Attribution,
    Confidence,
    Contradiction,
    DateRole,
    EntityType,
    Event,
    Fact,
    FigurePrecision,
    Participant,
    Quantity,
    Timeline,
    Vote,
    YearSource,
)
from question_bank.items.model import Asks, Item, ItemType, Origin
from question_bank.spans import Selector

FOLDER = Path(__file__).parents[1] / "data" / "flawed"


@dataclass(frozen=True, slots=True)
class Case:
    """One breach: the rule, the broken item, what stands beside it, and the timeline that proves it."""

    name: str
    rule: str
    equal: frozenset[str]
    item: Item
    beside: tuple[Item, ...]
    timeline: Timeline
    text: str


@dataclass(frozen=True, slots=True)
class Subject:
    """One article's sound items and cases."""

    name: str
    text: str
    timeline: Timeline
    items: dict[str, Item]
    cases: tuple[Case, ...]


def read_subjects() -> tuple[Subject, ...]:
    """Return the whole set, a subject a file."""
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.json")))


def _read(path: Path) -> Subject:
    data = json.loads(path.read_text(encoding="utf-8"))
    told = [*data["events"], *data.get("votes", ()), *data.get("facts", ())]
    text = "\n".join(data.get("text") or (one["quote"] for one in told))
    timeline = Timeline(
        dates=(),
        events=tuple(_event(number, one, text) for number, one in enumerate(data["events"])),
        votes=tuple(_vote(number, one, text) for number, one in enumerate(data.get("votes", ()))),
        facts=tuple(_fact(number, one, text) for number, one in enumerate(data.get("facts", ()))),
        contradictions=tuple(
            Contradiction(tuple(map(_name, ids)), "date") for ids in data.get("contradictions", ())
        ),
    )
    proofs = {one.id: one.selector for one in timeline.events}
    proofs |= {one.id: one.selector for one in timeline.votes} | {
        one.id: one.selector for one in timeline.facts
    }
    origin = Origin(data.get("origin", "generated"))
    items = {name: _item(name, values, proofs, origin) for name, values in data["items"].items()}
    cases = tuple(
        _case(f"{path.stem}-{number}", one, data["items"], Proof(timeline, text, proofs, origin))
        for number, one in enumerate(data["cases"])
    )
    return Subject(path.stem, text, timeline, items, cases)


@dataclass(frozen=True, slots=True)
class Proof:
    """A subject's timeline and text, the passages of its statements by id, and who wrote its items."""

    timeline: Timeline
    text: str
    passages: dict[str, Selector]
    origin: Origin


def _case(name: str, one: dict[str, Any], items: dict[str, Any], proof: Proof) -> Case:
    of = one.get("of") or one["name"]
    if "items" in one:
        item, *beside = (
            _item(f"{of}-{number}", values, proof.passages, proof.origin)
            for number, values in enumerate(one["items"])
        )
    else:
        values = one["item"] if "item" in one else items[of] | one.get("change", {})
        item = _item(of, values, proof.passages, proof.origin)
        beside = [
            _item(change.get("id", f"{name}-2"), items[other] | change, proof.passages, proof.origin)
            for other, change in one.get("beside", {}).items()
        ]
    events = tuple(
        _changed(event, one.get("event", {})) if event.id in item.events else event
        for event in proof.timeline.events
    )
    return Case(
        name=f"{name}-{one['rule']}-{of}",
        rule=one["rule"],
        equal=frozenset(one.get("equal", ())),
        item=item,
        beside=tuple(beside),
        timeline=replace(proof.timeline, events=events),
        text=proof.text,
    )


def _changed(event: Event, values: dict[str, Any]) -> Event:
    return replace(
        event,
        confidence=Confidence(values.get("confidence", event.confidence)),
        date_role=DateRole(values.get("date_role", event.date_role)),
        quizzable=values.get("quizzable", event.quizzable),
    )


def _name(reference: int | str) -> str:
    return f"e-{reference}" if isinstance(reference, int) else reference


def _select(quote: str, text: str) -> Selector:
    start = text.index(quote)
    return Selector(start, start + len(quote), quote, quote)


def _event(number: int, one: dict[str, Any], text: str) -> Event:
    people = [Participant(name, EntityType.PERSON, role) for name, role in one.get("people", ())]
    bodies = [Participant(name, EntityType.ORGANISATION) for name in one.get("bodies", ())]
    countries = [Participant(name, EntityType.COUNTRY) for name in one.get("countries", ())]
    edtf = Edtf.parse(one["edtf"])
    return Event(
        id=_name(number),
        headline=_without_date(one["quote"]),
        edtf=edtf,
        year_source=YearSource.EXPLICIT,
        confidence=Confidence(one.get("confidence", "certain")),
        date_role=DateRole(one.get("date_role", "event")),
        attribution=Attribution(one.get("speaker"), Act(one["act"])) if "act" in one else None,
        participants=(*people, *bodies, *countries),
        places=tuple(one.get("places", ())),
        quantities=tuple(
            Quantity(exact, value, unit, FigurePrecision.EXACT, of)
            for exact, value, unit, of in one.get("quantities", ())
        ),
        section=(),
        selector=_select(one["quote"], text),
        quizzable=not one.get("unfit", False),
        reason=str(one["unfit"]) if one.get("unfit") else None,
    )


def _without_date(quote: str) -> str:
    words = quote.rstrip(".").split()
    while words[0][0].isdigit() and words[0][-1] in "년월일":
        words.pop(0)
    return " ".join(words)


def _vote(number: int, one: dict[str, Any], text: str) -> Vote:
    return Vote(
        id=f"v{number}",
        body=one["body"],
        motion=one["motion"],
        edtf=Edtf.parse(one["edtf"]),
        yes=one.get("yes"),
        no=one.get("no"),
        abstain=None,
        absent=None,
        yes_list=(),
        no_list=tuple(one.get("no_list", ())),
        abstain_list=(),
        list_complete=one["list_complete"],
        selector=_select(one["quote"], text),
    )


def _fact(number: int, one: dict[str, Any], text: str) -> Fact:
    return Fact(
        id=f"f{number}",
        subject=one["subject"],
        relation=one["relation"],
        object=one["object"],
        selector=_select(one["quote"], text),
        quizzable="unfit" not in one,
        reason=one.get("unfit"),
    )


def _key(value: Any) -> Any:  # noqa: ANN401 - a key of any type
    if isinstance(value, list):
        return tuple(tuple(one) if isinstance(one, list) else one for one in value)
    return value


def _item(name: str, values: dict[str, Any], proofs: dict[str, Selector], origin: Origin) -> Item:
    events = tuple(map(_name, values["events"]))
    evidence = values.get("evidence", values["events"])
    selectors = [
        Selector(**one) if isinstance(one, dict) else proofs[_name(one)]
        for one in evidence
        if isinstance(one, dict) or _name(one) in proofs
    ]
    quotes = " ".join(one.quote for one in selectors)
    return Item(
        id=name,
        type=ItemType(values["type"]),
        asks=Asks(values["asks"]),
        stem=values["stem"],
        options=tuple(values["options"]) if values.get("options") else None,
        key=_key(values["key"]),
        accepted=tuple(values.get("accepted", ())),
        tolerance=values.get("tolerance"),
        explanation=values.get("explanation", quotes),
        events=events,
        evidence=tuple(selectors),
        tags=(),
        difficulty=0.5,
        origin=origin,
    )
