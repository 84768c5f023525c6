"""Offices that others held, and people who held others: wrong options that the article refutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.items.material import UnsuitableError
from question_bank.items.option.distractors import FEWEST, LENGTH_RATIO, WANTED
from question_bank.items.option.rival import one_name
from question_bank.items.tenure import Roster, Tenure, are_related, is_bound, stands_alone

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Sequence

_ENOUGH: Final = 12
_AGE: Final = 20
"""Years within which somebody may have held an office; who is dated otherwise is no rival."""


def pick_offices(
    tenure: Tenure, near: Sequence[Tenure], roster: Roster, rng: random.Random
) -> tuple[str, ...]:
    """Return two or three offices that others hold and that the article never gives this person.

    Those of the same country and held nearest in time come first; where there are too few, those of people
    whose names are built alike, for 러시아 대통령 is no likely office of a Korean. Raises UnsuitableError.
    """
    own = roster.keys[tenure.person]
    found: dict[str, Tenure] = {}
    for other in sorted(near, key=lambda one: _distance(one, tenure)):
        if len(found) == _ENOUGH:
            break
        if (
            other.person != tenure.person
            and stands_alone(other.office)
            and not any(are_related(other.key, key) for key in (*own, *found))
            and _is_near(other, tenure)
        ):
            found[other.key] = other
    same_side = [one for one in found.values() if one.side == tenure.side]
    same_build = [one for one in found.values() if _build(one) == _build(tenure)]
    chosen = same_side if len(same_side) >= FEWEST else same_build
    told = dict.fromkeys(office for one in chosen if (office := _worded_like(one, tenure)))
    return _draw(told, len(tenure.office), rng)


def pick_holders(
    tenure: Tenure, near: Sequence[Tenure], roster: Roster, rng: random.Random
) -> tuple[str, ...]:
    """Return two or three people whom the article gives other offices, never this one.

    Names of the same build come first, then those of the same country, then who holds office nearest in time.
    Raises UnsuitableError.
    """
    found: dict[str, Tenure] = {}
    for other in sorted(near, key=lambda one: (_build(one) != _build(tenure), *_distance(one, tenure))):
        if len(found) == _ENOUGH:
            break
        taken = (tenure.person, *found)
        if (
            not any(are_related(key, tenure.key) for key in roster.keys[other.person])
            and stands_alone(other.office)
            and not any(one_name(other.person, name) for name in taken)
            and _is_near(other, tenure)
        ):
            found[other.person] = other
    alike = [name for name, one in found.items() if _build(one) == _build(tenure)]
    same_side = [name for name in alike if found[name].side == tenure.side]
    for pool in (same_side, alike):
        if len(pool) >= FEWEST:
            return _draw(pool, 0, rng)
    raise UnsuitableError("too few others who could be taken for the right one")


def pick_people(tenure: Tenure, people: Sequence[str], rng: random.Random) -> tuple[str, ...]:
    """Return two or three of some people whose names are built alike; raise UnsuitableError."""
    alike: list[str] = []
    for name in people:
        same_build = len(name.split()) == _build(tenure) and len(name) > 1
        if same_build and not any(one_name(name, known) for known in (tenure.person, *alike)):
            alike.append(name)
    return _draw(alike, 0, rng)


def _worded_like(other: Tenure, tenure: Tenure) -> str | None:
    """Return an office with its country where the right one has it, without it where the right one has none.

    None where it cannot be told so: the right one alone would stand out.
    """
    if is_bound(tenure.office):
        bound = f"{other.side} {other.office}" if other.side else None
        return other.office if is_bound(other.office) else bound
    first, _, rest = other.office.partition(" ")
    bare = rest if first == other.side else other.office
    return bare if stands_alone(bare) else None


def _draw(pool: Iterable[str], length: int, rng: random.Random) -> tuple[str, ...]:
    """Return some of the first of a pool, one at least not much shorter than the right option."""
    ranked = list(pool)
    first = ranked[: WANTED + 2]
    rng.shuffle(first)
    picked = first[:WANTED]
    if picked and max(map(len, picked)) * LENGTH_RATIO < length:
        longest = max(ranked, key=len)
        picked = [*[one for one in picked if one != longest][: WANTED - 1], longest]
    if len(picked) < FEWEST:
        raise UnsuitableError("too few others who could be taken for the right one")
    return tuple(picked)


def _distance(other: Tenure, tenure: Tenure) -> tuple[bool, int]:
    near = other.year is not None and tenure.year is not None
    years = abs((other.year or 0) - (tenure.year or 0)) if near else _AGE
    return other.side != tenure.side, years


def _is_near(other: Tenure, tenure: Tenure) -> bool:
    return other.year is None or tenure.year is None or abs(other.year - tenure.year) <= _AGE


def _build(tenure: Tenure) -> int:
    return len(tenure.person.split())
