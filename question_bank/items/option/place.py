"""Where else it could be thought to have happened: wrong options for a question that asks where."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import NONE, load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.country import standing
from question_bank.items.option.distractors import FEWEST, WANTED, choose_names
from question_bank.items.place_kind import group_of, land_of
from question_bank.items.slot import MOTION

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from question_bank.items.slot import Slot
    from question_bank.items.statement import Statement

_AGE: Final = 30
# 섬나라 남부 나루시: most other places lie elsewhere
_PART: Final = re.compile(r"(?:동|서|남|북|중)(?:동|서)?부$|내륙$|해안$|연안$")
_SCENES: Final = 80


def pick_places(material: Material, statement: Statement, slot: Slot, rng: random.Random) -> tuple[str, ...]:
    """Return two or three places of the same kind where nothing of the statement's date happened.

    Cities stand beside cities, stations beside stations; a region is not asked with options, for one may lie
    in another. All are the article's own, but for the capitals of the countries it tells of; those of the
    same country come first, those of others must lie in a country that the statement names, or be capitals
    beside a capital. Raises UnsuitableError.
    """
    kind = group_of(slot.name)
    if not kind:
        raise UnsuitableError("regions may lie in one another")
    barred = _taken(material, statement)
    country = land_of(slot.name)
    within = load_gazetteer().country(slot.kept.split()[0]) if slot.kept else None
    if within is None and country and _is_set_in(statement, country):
        within = country
    if _PART.search(slot.kept):
        raise UnsuitableError("the stem names in what part of the country the place lies")
    if slot.kept and within is None:
        raise UnsuitableError("the stem names where the place lies, and others there are not known")
    home = _home(material, statement) if slot.verb in MOTION else None
    told = [name for name in _near(material, statement, kind) if _free(name, (*barred, slot.name))]
    near = [name for name in told if land_of(name) == country][:WANTED]
    far = [] if within else [name for name in told if land_of(name) not in {country, home}]
    capital = slot.name in load_gazetteer().capitals
    if capital and not within:
        capitals = [
            name
            for name in _capitals(material, statement, slot.name, home)
            if _free(name, (*barred, slot.name))
        ]
        far = [
            *capitals,
            *(name for name in far if name in load_gazetteer().capitals and name not in capitals),
        ]
    elif not within:
        text = statement.clause.text
        far = [name for name in far if (land_of(name) or NONE) in text]
    rng.shuffle(near)
    pool = _distinct([*near[: max(1, WANTED - len(far))], *far], slot.name)
    if len(pool) < FEWEST:
        raise UnsuitableError("too few other places of the same kind")
    return tuple(choose_names(slot.name, pool, rng, len(pool[:WANTED])))


def _distinct(names: Iterable[str], *taken: str) -> list[str]:
    """Return the names that are surely of places of their own."""
    kept: list[str] = []
    for name in names:
        if not any(_is_one(name, other) for other in (*taken, *kept)):
            kept.append(name)
    return kept


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
        if name not in seen and group_of(name) == kind and not load_gazetteer().country(name):
            seen.add(name)
            yield name


def _taken(material: Material, statement: Statement) -> set[str]:
    """Return the places of everything of the statement's date, and the words of the statement itself."""
    edtf = statement.event.edtf
    places = {place for event in material.meanwhile(edtf) for place in event.places} if edtf else set()
    words = {word for word in statement.clause.text.split() if len(word) > 1}
    stems = {word[:cut] for word in words for cut in range(2, len(word) + 1) if land_of(word[:cut])}
    return places | stems


def _free(name: str, taken: tuple[str, ...]) -> bool:
    return not any(one in name or name in one for one in taken)


def _is_set_in(statement: Statement, country: str) -> bool:
    """Tell whether the sentence says that it was in a country: 섬나라에 머물던, 섬나라에서."""
    return re.search(rf"{re.escape(country)}(?:에서|에|로|으로|령|내)\s", statement.clause.text) is not None


def _is_one(name: str, other: str) -> bool:
    """Tell whether two names may be of one place: 나루 and 나루시, two names of one capital."""
    capitals = load_gazetteer().capitals
    same = name in capitals and capitals[name] == capitals.get(other)
    return same or name in other or other in name
