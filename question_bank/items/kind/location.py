"""Where something is: the city of a thing, the seat of a body, capitals and their countries."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.relation import Relation
from question_bank.items.kind.draft import Draft
from question_bank.items.kind.proof import Proof, find_records, place_key
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.cast import Cast
from question_bank.items.option.city import find_city, pick_cities, rank_cities
from question_bank.items.wording.fact import (
    ask_capital,
    ask_city,
    ask_seat,
    tell_place,
    tell_value,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.kind.proof import Record

_CITY: Final = "multiple_choice/city"
_REJECTED: Final = "place of a thing"
_RELATIONS: Final = (Relation.LOCATED_IN, Relation.HEADQUARTERS_IN, Relation.CAPITAL_OF)


def ask_locations(material: Material) -> Iterator[Item | Rejected]:
    """Give the questions on everything that the article says to be in one city, and on capitals."""
    records = list(find_records(material, _RELATIONS))
    cast = Cast.of(material.timeline)
    cities = rank_cities(cast)
    capitals = Counter(
        name for record in records if record.fact.relation == Relation.CAPITAL_OF for name in record.objects
    )
    for record in records:
        make = _ask_capital if record.fact.relation == Relation.CAPITAL_OF else _ask_city
        if len(record.objects) > 1 or capitals[record.objects[0]] > 1:
            yield Rejected(_REJECTED, "the article gives several places")
            continue
        try:
            yield make(material, record, cities, cast)
        except UnsuitableError as error:
            yield Rejected(_REJECTED, str(error))


def _ask_city(material: Material, record: Record, cities: Sequence[str], _: Cast) -> Item:
    city = find_city(record.objects[0])
    if city is None:
        raise UnsuitableError("the place is not known as a city")
    if city in record.subject:
        raise UnsuitableError("the thing is named after its place")
    seat = record.fact.relation == Relation.HEADQUARTERS_IN
    told = (
        tell_value(record.subject, "본부 소재지", city)
        if seat
        else tell_place(record.subject, record.objects[0])
    )
    stem = ask_seat(record.subject) if seat else ask_city(record.subject)
    return _choose_city(material, record.prove(told), stem, city, cities)


def _ask_capital(material: Material, record: Record, cities: Sequence[str], cast: Cast) -> Item:
    country, city = record.objects[0], record.subject
    if country in cast.pair:
        raise UnsuitableError("the article is about the country")
    told = tell_value(country, "수도", city)
    proof = record.prove(told)
    return _choose_city(material, proof, ask_capital(country), city, cities)


def _choose_city(material: Material, proof: Proof, stem: str, city: str, cities: Sequence[str]) -> Item:
    wrong = pick_cities(cities, city, material.chance(proof.identify(material, _CITY)))
    return proof.make(
        material,
        Draft(
            kind=_CITY,
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.PLACE,
            stem=stem,
            options=place_key(material, proof, 0, wrong, city),
            key=city,
        ),
    )
