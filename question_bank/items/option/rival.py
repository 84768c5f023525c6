"""Who could be mistaken for somebody: wrong options for a question that asks who."""

from __future__ import annotations

import functools
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.distractors import FEWEST, REACH, WANTED, choose_names
from question_bank.items.option.rank import distance, kind_of_body
from question_bank.items.period import count_days
from question_bank.items.wording.question import actor_noun

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from question_bank.facts.model import Participant
    from question_bank.items.actor import Actor
    from question_bank.items.statement import Statement

AGE: Final = 20
"""Years within which somebody told of by the article may be thought to have been about."""
_LIKELY: Final = 10
_SPAN: Final = 5
_SHORT: Final = 2
_CAST: Final = 120
_MEETING_DAYS: Final = 45
_MEDIUM: Final = actor_noun("통신", EntityType.ORGANISATION)
_PRESS_SINCE: Final = 1960
_PRESS: Final = frozenset({"newspaper", "broadcaster", "news_agency"})


def pick_names(material: Material, actor: Actor, rng: random.Random) -> tuple[str, ...]:
    """Return two or three others of the same kind who have no part in the event nor in others of its date.

    Nobody whom the article tells of only long before or after. Names of the same build (a Korean beside a
    Korean, not beside a name of two words) come first, then those of the same years, of a like office, of
    the same country. Where the article names too few papers and stations, the gazetteer's of the same
    country stand beside the one that it names. Raises UnsuitableError.
    """
    key = actor.participant
    taken = [*_present(material, actor.statement), *_met(material, actor), key.name]
    told = _Told(taken)
    found: dict[str, tuple[bool, int, int, bool, int]] = {}
    for gap, rival in material.cast.around(_year(actor.statement), _CAST):
        if gap > AGE:
            break
        if (
            rival.name not in found
            and could_be(material, rival, actor)
            and not told.holds(rival.name)
            and not _is_known(rival.name, actor, ())
        ):
            told.add(rival.name)
            found[rival.name] = (
                len(rival.name.split()) != len(key.name.split()),
                gap // _SPAN,
                distance(rival, key),
                material.sides.get(rival.name) != material.sides.get(key.name),
                gap,
            )
    ranked = sorted(found, key=lambda name: found[name])
    likely = [name for name in ranked if found[name][-1] <= _LIKELY]
    ranked = likely if len(likely) >= FEWEST else ranked[:FEWEST]
    same_build = [name for name in ranked if not found[name][0]]
    pool = same_build if len(same_build) >= FEWEST else ranked
    if len(pool) < WANTED:
        known = [name for name in _other_press(actor) if not _is_known(name, actor, (*taken, *pool))]
        pool = pool + rng.sample(known, min(WANTED - len(pool), len(known)))
    if len(pool) < FEWEST:
        raise UnsuitableError("too few others who could be taken for the right one")
    return tuple(choose_names(key.name, pool, rng, WANTED))


def pick_actor(material: Material, actor: Actor) -> Actor:
    """Return who could be mistaken for this actor, near in time; raise UnsuitableError for nobody."""
    key = actor.participant
    taken = (*_present(material, actor.statement), *_met(material, actor), key.name)
    rivals = []
    for other in material.near(actor.statement, 3 * REACH):
        rival = material.actors.get(other.event.id)
        if (
            rival
            and could_be(material, rival.participant, actor)
            and len(rival.participant.name.split()) == len(key.name.split())
            and _years_apart(other, actor.statement) <= AGE
            and not _is_known(rival.participant.name, actor, taken)
        ):
            rivals.append(rival)
    if not rivals:
        raise UnsuitableError("too few others who could be taken for the right one")
    return min(rivals, key=lambda rival: distance(rival.participant, key))


def could_be(material: Material, rival: Participant, actor: Actor) -> bool:
    """Tell whether a rival is of the actor's kind, and not shown to be wrong by the country he serves.

    Ministries stand beside ministries, courts beside courts. Nobody of a country that the statement names is
    offered beside somebody of another: no Russian among those who may have visited Russia.
    """
    key = actor.participant
    if rival.type is not key.type or actor_noun(rival.name, rival.type) != actor_noun(key.name, key.type):
        return False
    body = key.type is EntityType.ORGANISATION and actor_noun(key.name, key.type) != _MEDIUM
    if body and kind_of_body(rival.name) != kind_of_body(key.name):
        return False
    side = material.sides.get(rival.name)
    rest = actor.statement.clause.text.replace(actor.phrase, "")
    return side is None or side == material.sides.get(key.name) or side not in rest


def pick_countries(material: Material, statement: Statement, key: str, rng: random.Random) -> tuple[str, ...]:
    """Return two or three countries of the article's same years with no part in anything of the date.

    Raises UnsuitableError.
    """
    gazetteer = load_gazetteer()
    text = statement.clause.text
    subject = {material.sides.get(one.name) for one in statement.event.participants} - {None}
    barred = {key, *subject, *_present(material, statement)}
    found: list[str] = []
    for gap, rival in material.cast.around(_year(statement), _CAST):
        if gap > AGE or len(found) > WANTED:
            break
        if (
            rival.type is EntityType.COUNTRY
            and rival.name not in {*barred, *found}
            and gazetteer.country(rival.name) == rival.name
            and standing().get(rival.name) == standing().get(key)
            and not any(alias in text for alias in (rival.name, *material.spellings.get(rival.name, ())))
        ):
            found.append(rival.name)
    rng.shuffle(found)
    if len(found) < FEWEST:
        raise UnsuitableError("too few other countries to choose from")
    return tuple(found[:WANTED])


def _present(material: Material, statement: Statement) -> set[str]:
    """Return who takes part in anything of the statement's date."""
    edtf = statement.event.edtf
    events = material.meanwhile(edtf) if edtf else ()
    return {person.name for event in events for person in event.participants}


def _met(material: Material, actor: Actor) -> Iterator[str]:
    """Give who has to do with the others of the statement within some weeks: he may have met them as well."""
    ours = actor.statement.event
    others = {one.name for one in ours.participants} - {actor.participant.name}
    for statement in material.near(actor.statement, REACH):
        theirs = statement.event
        if ours.edtf is None or theirs.edtf is None:
            continue
        names = {one.name for one in theirs.participants}
        days = abs(count_days(ours.edtf.first()) - count_days(theirs.edtf.first()))
        if days <= _MEETING_DAYS and names & others:
            yield from sorted(names)


class _Told:
    """Names already spoken of, so that another spelling of one is found without going through them all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: set[str] = set()
        self._text = ""
        self._spellings: set[str] = set()
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        self._names.add(name)
        self._text += f"\n{name}"
        self._spellings |= _spellings(name)

    def holds(self, name: str) -> bool:
        """Tell whether a name may be another spelling of one of these, as `one_name` tells of two."""
        inside = (name[start:end] for start in range(len(name)) for end in range(start + 1, len(name) + 1))
        return (
            name in self._text
            or not self._spellings.isdisjoint(_spellings(name))
            or any(part in self._names for part in inside)
        )


def _is_known(name: str, actor: Actor, taken: Iterable[str]) -> bool:
    """Tell whether a name is another spelling of one taken, or stands in the statement itself."""
    text = actor.statement.clause.text
    return any(one_name(name, other) for other in taken) or any(part in text for part in _parts(name))


def _other_press(actor: Actor) -> list[str]:
    """Return the gazetteer's papers, stations and agencies of the actor's country; none long ago."""
    entry = load_gazetteer().entries.get(actor.participant.name)
    if entry is None or _year(actor.statement) < _PRESS_SINCE:
        return []
    return list(_press().get(entry.country, ())) if entry.name in _press().get(entry.country, ()) else []


@functools.cache
def standing() -> dict[str, str]:
    """Return whether each country is a member of the United Nations, a past state or neither."""
    return {row["name"]: row["status"] for row in read_table("gazetteer/countries.tsv")}


@functools.cache
def _press() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in read_table("gazetteer/organisations.tsv"):
        if row["kind"] in _PRESS:
            found.setdefault(row["country"], []).append(row["name"])
    return {country: tuple(sorted(names)) for country, names in found.items()}


def _year(statement: Statement) -> int:
    return statement.event.edtf.first()[0] if statement.event.edtf else 0


def _years_apart(left: Statement, right: Statement) -> int:
    return abs(_year(left) - _year(right))


def _parts(name: str) -> list[str]:
    """Return the words of a name that tell whose it is: not the country of 독일 외무부."""
    parts = [part for part in name.split() if len(part) > 1]
    return [part for part in parts if not load_gazetteer().country(part)] or parts


def one_name(left: str, right: str) -> bool:
    """Tell whether two names may be spellings of one: a part in common, or the same syllables."""
    if left in right or right in left:
        return True
    return not _spellings(left).isdisjoint(_spellings(right))


@lru_cache(maxsize=4096)
def _spellings(name: str) -> frozenset[str]:
    """Return the parts of a name, those of three syllables and more with their syllables in order."""
    return frozenset("".join(sorted(part)) if len(part) > _SHORT else part for part in _parts(name))
