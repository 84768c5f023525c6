"""What joins two places."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import find_records
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.fact import ask_route, tell_route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.kind.proof import Record

_KIND: Final = "short_answer/route"
_ENDS: Final = 2
# …를 잇는 길이 31.2km의 도시 철도 노선이다: what kind of thing it is
_NOUN: Final = re.compile(
    r"(?:잇는|연결하는|오가는)\s(?P<words>(?:[^,.]|\.(?=\d)){2,40}?)(?:이다|이며|이고|으로|로서|였다|이었다)(?=[,.\s]|$)"
)
_MEASURED: Final = re.compile(r"^.*(?:\d\S*|길이|최초의|유일한)\s")


def ask_routes(material: Material) -> Iterator[Item | Rejected]:
    """Give the question on everything that the article says to join two places."""
    records = list(find_records(material, {Relation.CONNECTS}))
    joined = Counter(frozenset(record.objects) for record in records)
    for record in records:
        if joined[frozenset(record.objects)] > 1:
            yield Rejected("route", "several join the same places")
            continue
        try:
            yield _ask(material, record)
        except UnsuitableError as error:
            yield Rejected("route", str(error))


def _ask(material: Material, record: Record) -> Item:
    if len(record.objects) != _ENDS:
        raise UnsuitableError("it does not join two places")
    if any(place in record.subject for place in record.objects):
        raise UnsuitableError("the route is named after its places")
    noun = _NOUN.search(record.fact.selector.quote)
    kind = _MEASURED.sub("", noun["words"]) if noun else ""
    if not kind:
        raise UnsuitableError("the article does not say what kind of thing it is")
    told = tell_route(record.subject, record.objects)
    draft = Draft(
        kind=_KIND,
        type=ItemType.SHORT_ANSWER,
        asks=Asks.OTHER,
        stem=ask_route(record.objects, kind),
        key=record.subject,
    )
    return record.prove(told).make(material, draft)
