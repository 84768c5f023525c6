"""Who could be mistaken for an actor: wrong options for a question that asks who."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.distractors import FEWEST, REACH, WANTED
from question_bank.items.wording.question import actor_noun

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

    from question_bank.facts.model import Participant
    from question_bank.items.actor import Actor
    from question_bank.items.statement import Statement

_AGE: Final = 50
"""Years within which two people may have known one another."""
_SHORT: Final = 2


def pick_names(material: Material, actor: Actor, rng: random.Random) -> tuple[str, ...]:
    """Return two or three others of the same kind who have no part in the event nor in others of its date.

    Names of the same build (a Korean beside a Korean, not beside a name of two words) come first, then those
    of the nearest age, then who serves the same country, then who has a like office, then who is nearest in
    the article's order of time. Raises UnsuitableError.
    """
    key = actor.participant
    taken = [*_present(material, actor.statement), key.name]
    found: dict[str, tuple[bool, int, bool, bool]] = {}
    for other in material.near(actor.statement, 3 * REACH):
        for rival in other.event.participants:
            if (
                not rival.implied
                and rival.name not in found
                and _could_be(material, rival, actor)
                and not _is_known(rival.name, actor, (*taken, *found))
            ):
                foreign = material.sides.get(rival.name) != material.sides.get(key.name)
                ages = _years_apart(other, actor.statement) // _AGE
                unlike = len(rival.name.split()) != len(key.name.split())
                found[rival.name] = (unlike, ages, foreign, _office(rival) != _office(key))
    ranked = sorted(found, key=lambda name: found[name])
    same_build = [name for name in ranked if not found[name][0]]
    pool = (same_build if len(same_build) >= FEWEST else ranked)[: WANTED + 1]
    rng.shuffle(pool)
    if len(pool) < FEWEST:
        raise UnsuitableError("too few others who could be taken for the right one")
    return tuple(pool[:WANTED])


def pick_actor(material: Material, actor: Actor) -> Actor:
    """Return who could be mistaken for this actor, near in time; raise UnsuitableError for nobody."""
    key = actor.participant
    taken = (*_present(material, actor.statement), key.name)
    for other in material.near(actor.statement, 3 * REACH):
        rival = material.actors.get(other.event.id)
        if (
            rival
            and _could_be(material, rival.participant, actor)
            and len(rival.participant.name.split()) == len(key.name.split())
            and _years_apart(other, actor.statement) <= _AGE
            and not _is_known(rival.participant.name, actor, taken)
        ):
            return rival
    raise UnsuitableError("too few others who could be taken for the right one")


def _could_be(material: Material, rival: Participant, actor: Actor) -> bool:
    """Tell whether a rival is of the actor's kind, and not shown to be wrong by the country he serves.

    Nobody of a country that the statement names is offered beside somebody of another: no Russian among those
    who may have visited Russia.
    """
    key = actor.participant
    if rival.type is not key.type or actor_noun(rival.name, rival.type) != actor_noun(key.name, key.type):
        return False
    side = material.sides.get(rival.name)
    rest = actor.statement.clause.text.replace(actor.phrase, "")
    return side is None or side == material.sides.get(key.name) or side not in rest


def _present(material: Material, statement: Statement) -> set[str]:
    """Return who takes part in anything of the statement's date."""
    edtf = statement.event.edtf
    events = material.meanwhile(edtf) if edtf else ()
    return {person.name for event in events for person in event.participants}


def _is_known(name: str, actor: Actor, taken: Iterable[str]) -> bool:
    """Tell whether a name is another spelling of one taken, or stands in the statement itself."""
    text = actor.statement.clause.text
    return any(one_name(name, other) for other in taken) or any(part in text for part in _parts(name))


def _office(participant: Participant) -> str:
    """Return the end of an office (대사, 장관), by which two are alike."""
    return (participant.role or "")[-2:]


def _years_apart(left: Statement, right: Statement) -> int:
    ours, theirs = left.event.edtf, right.event.edtf
    return abs(ours.first()[0] - theirs.first()[0]) if ours and theirs else 0


def _parts(name: str) -> list[str]:
    return [part for part in name.split() if len(part) > 1]


def one_name(left: str, right: str) -> bool:
    """Tell whether two names may be spellings of one: a part in common, or the same syllables."""
    if left in right or right in left:
        return True
    return not _spellings(left).isdisjoint(_spellings(right))


@lru_cache(maxsize=4096)
def _spellings(name: str) -> frozenset[str]:
    """Return the parts of a name, those of three syllables and more with their syllables in order."""
    return frozenset("".join(sorted(part)) if len(part) > _SHORT else part for part in _parts(name))
