"""Offices that others held, and people who held others: wrong options that the article refutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.undated.triviality import FAMILIAR
from question_bank.items.era import window
from question_bank.items.material import UnsuitableError
from question_bank.items.option.distractors import FEWEST, LENGTH_RATIO, WANTED
from question_bank.items.option.rank import are_peers, is_head, standing_of
from question_bank.items.option.rival import one_name
from question_bank.items.tenure import Roster, Tenure, are_related, is_bound, stands_alone

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Sequence

    from question_bank.items.option.cast import Cast

_ENOUGH: Final = 12


def pick_offices(
    tenure: Tenure, near: Sequence[Tenure], roster: Roster, cast: Cast, rng: random.Random
) -> tuple[str, ...]:
    """Return two or three offices that others hold and that the article never gives this person.

    They are of like rank, of the same country (where none is known, of people whose names are built alike)
    and held nearest in time. Raises UnsuitableError.
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
            and _is_rival(other, tenure, cast)
        ):
            found[other.key] = other
    same_side = [one for one in found.values() if one.side == tenure.side]
    same_build = [one for one in found.values() if _build(one) == _build(tenure)]
    chosen = same_build if tenure.side is None else same_side
    told = dict.fromkeys(office for one in chosen if (office := _worded_like(one, tenure)))
    return _draw(told, len(tenure.office), rng)


def pick_holders(
    tenure: Tenure, near: Sequence[Tenure], roster: Roster, cast: Cast, rng: random.Random
) -> tuple[str, ...]:
    """Return two or three people whom the article gives other offices, never this one.

    They bear names of the same build, serve the same country where one is known, and hold an office of like
    rank in the same years. Raises UnsuitableError.
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
            and _is_rival(other, tenure, cast)
        ):
            found[other.person] = other
    alike = [name for name, one in found.items() if _build(one) == _build(tenure)]
    same_side = [name for name in alike if found[name].side == tenure.side]
    return _draw(alike if tenure.side is None else same_side, 0, rng)


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
    years = abs((other.year or 0) - (tenure.year or 0)) if near else window(tenure.year or 0)
    return other.side != tenure.side, years


def _is_rival(other: Tenure, tenure: Tenure, cast: Cast) -> bool:
    """Tell whether somebody is of the same time and standing, and no one whose office everybody knows."""
    if tenure.year is None or not cast.is_told_near(other.person, tenure.year):
        return False
    if other.year is not None and abs(other.year - tenure.year) > window(tenure.year):
        return False
    offices = (standing_of("", (one.office,)) for one in (other, tenure))
    return not is_familiar(other, cast) and are_peers(*offices)


def is_familiar(tenure: Tenure, cast: Cast) -> bool:
    """Tell whether who learns the article cannot but know the holder: a leader it tells much of."""
    return cast.told.get(tenure.person, 0) >= FAMILIAR and is_head(tenure.office)


def _build(tenure: Tenure) -> int:
    return len(tenure.person.split())
