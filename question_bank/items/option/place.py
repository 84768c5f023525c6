"""Where else it could be thought to have happened: wrong options for a question that asks where."""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import NONE, load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.distractors import FEWEST, WANTED, choose_names
from question_bank.items.option.rival import standing
from question_bank.items.slot import MOTION

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement

_AGE: Final = 30
_SCENES: Final = 80
_REGIONS: Final = read_words("region", "items/words.tsv")
_KIND: Final = re.compile(
    r"(?<=.)(?:공항|해협|반도|산맥|고원|사막|운하|역|항|호|섬|제도|군도|강|만|해|산|궁|성|대사관|공원|광장|"
    r"경기장|체육관|의사당|회의장|호텔|극장|병원|대학교|발사장|우주기지|우주센터|기지|공단|광산|댐|다리|대교|선)$"
)
_CITY: Final = "city"
_REGION: Final = re.compile(r"(?<=..)(?:주|도|현|성|지구|지방|지역|자치구|자치주)$")


def pick_places(material: Material, statement: Statement, slot: Slot, rng: random.Random) -> tuple[str, ...]:
    """Return two or three places of the same kind where nothing of the statement's date happened.

    Cities stand beside cities, stations beside stations; a region is not asked with options, for one may lie
    in another. Those of the same country come first, the article's own before the gazetteer's. Raises
    UnsuitableError.
    """
    kind = _kind(slot.name)
    if not kind:
        raise UnsuitableError("regions may lie in one another")
    barred = _taken(material, statement)
    country = _land(slot.name)
    within = load_gazetteer().country(slot.kept.split()[0]) if slot.kept else None
    if slot.kept and within is None:
        raise UnsuitableError("the stem names where the place lies, and others there are not known")
    home = _home(material, statement) if slot.verb in MOTION else None
    told = [name for name in _near(material, statement, kind) if _free(name, (*barred, slot.name))]
    near = [name for name in told if _land(name) == country][:FEWEST]
    far = [] if within else [name for name in told if _land(name) not in {country, home}]
    capital = slot.name in load_gazetteer().capitals
    if capital and not within:
        capitals = [
            name
            for name in _capitals(material, statement, slot.name, home)
            if _free(name, (*barred, slot.name))
        ]
        far = [*capitals, *(name for name in far if name not in capitals)]
    # a capital stands out among the towns of its country
    towns = _cities().get(country, ()) if kind == _CITY and country and not capital else ()
    others = [name for name in towns if _free(name, (*barred, *near, slot.name))]
    rng.shuffle(others)
    wanted = (WANTED if within else WANTED - len(far)) - len(near)
    near += others[: max(0, min(wanted, FEWEST))]
    rng.shuffle(near)
    pool = near[: max(1, WANTED - len(far))] + far
    if len(pool) < FEWEST:
        raise UnsuitableError("too few other places of the same kind")
    return tuple(choose_names(slot.name, [*pool, *others], rng, len(pool[:WANTED])))


def _home(material: Material, statement: Statement) -> str | None:
    """Return the country of who goes: nobody is asked whether he visited his own."""
    actor = material.actors.get(statement.event.id)
    if actor:
        return material.sides.get(actor.participant.name)
    words = statement.clause.subject_text.split()
    return load_gazetteer().country(words[0]) if words else None


def _capitals(material: Material, statement: Statement, key: str, home: str | None) -> list[str]:
    """Return the capitals of other countries that the article tells of in the same years, most often first.

    Capitals of past states and of states that few know of stand beside their like only.
    """
    year = statement.event.edtf.first()[0] if statement.event.edtf else 0
    told = Counter(
        one.name
        for gap, one in material.cast.around(year, _SCENES)
        if gap <= _AGE and one.type is EntityType.COUNTRY and one.name != home
    )
    cities: dict[str, str] = {}
    for city, country in load_gazetteer().capitals.items():
        cities.setdefault(country, city)
    ranked = sorted(told, key=lambda country: (-told[country], country))
    alike = standing().get(load_gazetteer().capitals.get(key, ""))
    return [cities[one] for one in ranked if one in cities and standing().get(one) == alike]


def _near(material: Material, statement: Statement, kind: str) -> Iterator[str]:
    """Give the places of this kind that the article names in the same years, nearest first."""
    year = statement.event.edtf.first()[0] if statement.event.edtf else 0
    seen = set()
    for gap, name in material.scenes.around(year, _SCENES):
        if gap > _AGE:
            return
        if name not in seen and _kind(name) == kind and not load_gazetteer().country(name):
            seen.add(name)
            yield name


def _taken(material: Material, statement: Statement) -> set[str]:
    """Return the places of everything of the statement's date, and the words of the statement itself."""
    edtf = statement.event.edtf
    places = {place for event in material.meanwhile(edtf) for place in event.places} if edtf else set()
    words = {word for word in statement.clause.text.split() if len(word) > 1}
    stems = {word[:cut] for word in words for cut in range(2, len(word) + 1) if _land(word[:cut])}
    return places | stems


def _free(name: str, taken: tuple[str, ...]) -> bool:
    return not any(one in name or name in one for one in taken)


def _kind(name: str) -> str:
    """Return what kind of place a name tells; empty for a region, whose bounds nobody knows."""
    if name in _REGIONS or _REGION.search(name):
        return ""
    found = _KIND.search(name)
    if found:
        return found.group()
    return _CITY if name in load_gazetteer().places else ""


def _land(name: str) -> str | None:
    """Return the country in which the gazetteer has a place."""
    return _lands().get(name) or load_gazetteer().capitals.get(name)


@functools.cache
def _lands() -> dict[str, str]:
    return {
        row["name"]: row["country"] for row in read_table("gazetteer/places.tsv") if row["country"] != NONE
    }


@functools.cache
def _cities() -> dict[str, tuple[str, ...]]:
    """Return the cities of each country, in their order."""
    found: dict[str, list[str]] = {}
    for name, country in (*_lands().items(), *load_gazetteer().capitals.items()):
        if _kind(name) == _CITY:
            found.setdefault(country, []).append(name)
    return {country: tuple(sorted(set(names))) for country, names in found.items()}
