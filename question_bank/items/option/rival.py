"""Who could be mistaken for somebody: wrong options for a question that asks who."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.facts.gazetteer import NONE, load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words
from question_bank.items.era import window
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.country import is_of_other_side, standing
from question_bank.items.option.distractors import FEWEST, REACH, WANTED, choose_names
from question_bank.items.option.meeting import meet_about
from question_bank.items.option.rank import are_peers, distance, kind_of_body, standing_of
from question_bank.items.wording.question import actor_noun

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

    from question_bank.facts.model import Participant
    from question_bank.items.actor import Actor
    from question_bank.items.statement import Statement

_AGE: Final = 20
"""Years within which a state told of by the article may be thought to have had a part."""
_LIKELY: Final = 5
_SPAN: Final = 3
_SHORT: Final = 2
_CAST: Final = 120


def pick_names(material: Material, actor: Actor, rng: random.Random) -> tuple[str, ...]:
    """Return three others of the same kind who have no part in the event nor in others of its date.

    Nobody whom the article tells of only long before or after, and nobody of another country or standing.
    Names of the same build (a Korean beside a Korean, not beside a name of two words) come first, then those
    of the same years, of a like office. Raises UnsuitableError.
    """
    key = actor.participant
    taken = [*_present(material, actor.statement), *meet_about(material, actor), key.name]
    told = _Told(taken)
    year = _year(actor.statement)
    found: dict[str, tuple[bool, int, int, int]] = {}
    tried: set[tuple[str, EntityType]] = set()
    for gap, rival in material.cast.around(year, _CAST):
        if gap > window(year):
            break
        if (rival.name, rival.type) in tried:
            continue
        tried.add((rival.name, rival.type))
        if (
            could_be(material, rival, actor)
            and (rival.name not in material.famous or key.name in material.famous)
            and not told.holds(rival.name)
            and not _is_known(rival.name, actor, ())
        ):
            told.add(rival.name)
            found[rival.name] = (
                len(rival.name.split()) != len(key.name.split()),
                gap // _SPAN,
                distance(rival, key),
                gap,
            )
    ranked = sorted(found, key=lambda name: found[name])
    likely = [name for name in ranked if found[name][-1] <= _LIKELY]
    ranked = likely if len(likely) >= WANTED else ranked
    same_build = [name for name in ranked if not found[name][0]]
    pool = same_build if len(same_build) >= FEWEST else ranked
    sides = {_side(material, name) for name in pool[:WANTED]}
    if len(pool) < WANTED or (len(sides) == 1 and sides.isdisjoint({_side(material, key.name), None})):
        raise UnsuitableError("too few others who could be taken for the right one")
    return tuple(choose_names(key.name, pool, rng, WANTED))


def pick_actor(material: Material, actor: Actor) -> Actor:
    """Return who could be mistaken for this actor, near in time; raise UnsuitableError for nobody.

    A head of state whom the article tells much of is mistaken for nobody.
    """
    key = actor.participant
    if key.name in material.famous:
        raise UnsuitableError("everybody knows who leads the country")
    taken = (*_present(material, actor.statement), *meet_about(material, actor), key.name)
    rivals = []
    for other in material.near(actor.statement, 3 * REACH):
        rival = material.actors.get(other.event.id)
        if (
            rival
            and rival.participant.name not in material.famous
            and could_be(material, rival.participant, actor)
            and len(rival.participant.name.split()) == len(key.name.split())
            and _years_apart(other, actor.statement) <= window(_year(other))
            and not _is_known(rival.participant.name, actor, taken)
        ):
            rivals.append(rival)
    if not rivals:
        raise UnsuitableError("too few others who could be taken for the right one")
    return min(rivals, key=lambda rival: distance(rival.participant, key))


def could_be(material: Material, rival: Participant, actor: Actor) -> bool:
    """Tell whether a rival is of the actor's kind, and not shown to be wrong by the country he serves.

    Ministries stand beside ministries, courts beside courts, what is called by no such word beside nothing.
    People serve one country, but for heads of states, and are of like standing: a private person is no rival
    of a minister. Nobody of a country that the statement names is offered beside somebody of another.
    """
    key = actor.participant
    if rival.type is not key.type or actor_noun(rival.name, rival.type) != actor_noun(key.name, key.type):
        return False
    ours, theirs = _side(material, key.name), _side(material, rival.name)
    if key.type is EntityType.ORGANISATION:
        kind = kind_of_body(key.name)
        if not kind or kind_of_body(rival.name) != kind:
            return False
    elif key.type is EntityType.PERSON:
        standings = [_standing(material, one.name) for one in (rival, key)]
        # a head of state stands beside those of other states
        leaders = bool(ours and theirs) and all("head" in standing for standing in standings)
        if (theirs != ours and not leaders) or not are_peers(*standings):
            return False
    text = actor.statement.clause.text
    return theirs is None or theirs == ours or theirs not in text.replace(actor.phrase, "")


def _standing(material: Material, name: str) -> frozenset[str]:
    return standing_of(name, material.roles.get(name, ()))


def _side(material: Material, name: str) -> str | None:
    """Return the country of a person or of a body, the latter by the gazetteer or by its first word."""
    if name in material.sides:
        return material.sides[name]
    entry = load_gazetteer().entries.get(name)
    if entry and entry.country != NONE:
        return entry.country
    first, _, rest = name.partition(" ")
    return load_gazetteer().country(first) if rest else None


def pick_countries(material: Material, statement: Statement, key: str, rng: random.Random) -> tuple[str, ...]:
    """Return two or three countries of the article's same years with no part in anything of the date.

    Raises UnsuitableError.
    """
    gazetteer = load_gazetteer()
    text = statement.clause.text
    subject = {material.sides.get(one.name) for one in statement.event.participants} - {None}
    barred = {key, *subject, *_present(material, statement)}
    partisan = statement.verb in read_words("partisan", "items/words.tsv")
    found: list[str] = []
    for gap, rival in material.cast.around(_year(statement), _CAST):
        if gap > _AGE or len(found) > WANTED:
            break
        if (
            rival.type is EntityType.COUNTRY
            and rival.name not in {*barred, *found}
            and gazetteer.country(rival.name) == rival.name
            and standing().get(rival.name) == standing().get(key)
            and not (partisan and is_of_other_side(rival.name, {key}))
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
