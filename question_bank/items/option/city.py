"""Other cities: wrong options for where something is."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.items.material import UnsuitableError
from question_bank.items.option.country import is_member
from question_bank.items.option.distractors import FEWEST, WANTED

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from question_bank.items.option.cast import Cast

_CITY = "시"


def find_city(name: str) -> str | None:
    """Return a city by the name that options show (평양 for 평양시); None for what is not known as one."""
    capitals = load_gazetteer().capitals
    bare = name.removesuffix(_CITY)
    if bare in capitals and is_member(capitals[bare]):
        return bare
    return name if name.endswith(_CITY) and name in load_gazetteer().places else None


def rank_cities(cast: Cast) -> tuple[str, ...]:
    """Return the cities that the article names, then the capitals of the countries in it."""
    named = [city for place in cast.places if (city := find_city(place))]
    capitals: dict[str, str] = {}
    for capital, country in load_gazetteer().capitals.items():
        if country in cast.kinds and is_member(country):
            capitals.setdefault(country, capital)
    return tuple(dict.fromkeys((*named, *(capitals[country] for country in sorted(capitals)))))


def pick_cities(cities: Sequence[str], city: str, rng: random.Random) -> tuple[str, ...]:
    """Return two or three other cities, the first of those given; raise UnsuitableError for too few."""
    others = list(islice((one for one in cities if one not in city and city not in one), WANTED + 1))
    rng.shuffle(others)
    if len(others) < FEWEST:
        raise UnsuitableError("too few other cities")
    return tuple(others[:WANTED])
