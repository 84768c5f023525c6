"""Wrong options that a learner could take for right, and that the article shows to be wrong.

Each is drawn from the neighbourhood in time, so a bank's cost grows with its number of events only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from question_bank.items.material import SAME, Actor, Material, UnsuitableError
from question_bank.items.wording import actor_noun

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Participant
    from question_bank.items.statement import Statement

WANTED: Final = 3
FEWEST: Final = 2
"""Three options are enough (Haladyna et al. 2002, guideline 18; Rodriguez 2005)."""
LENGTH_RATIO: Final = 1.5

_REACH: Final = 16
_AROUND: Final = 8
_CLOSE_YEARS: Final = 15
_ALIKE: Final = 0.45
_DATED: Final = re.compile(r"\d{3,4}년|\d+월|\d+일(?![가-힣])|20세기|작년|올해")


def holds_date(text: str) -> bool:
    """Tell whether a text names a year, a month or a day."""
    return _DATED.search(text) is not None


def pick_dates(
    material: Material, statement: Statement, rng: random.Random, before: int | None = None
) -> tuple[Edtf, ...]:
    """Return two or three other dates of the article of the same grain, near the right one.

    None overlaps the right date or that of a statement that could be confused with this one. ``before`` of
    them are earlier, as far as there are such; it is drawn where not given. Raises UnsuitableError.
    """
    edtf = statement.event.edtf
    if edtf is None:
        raise UnsuitableError("no date")
    known = material.dates.get(edtf.precision, ())
    barred = [other.edtf for other in material.twins[statement.event.id] if other.edtf]
    at = bisect_left(known, edtf)
    around = [date for date in known[max(0, at - _AROUND) : at + _AROUND] if not _clashes(date, edtf, barred)]
    close = [date for date in around if _gap(date, edtf) <= _CLOSE_YEARS]
    around = close if len(close) >= WANTED else around
    earlier = [date for date in around if date < edtf]
    later = [date for date in around if date > edtf]
    before = rng.randint(0, WANTED) if before is None else before
    before = max(min(before, len(earlier)), WANTED - len(later))
    picked = rng.sample(earlier, min(before, len(earlier))) + rng.sample(
        later, min(WANTED - before, len(later))
    )
    if len(picked) < FEWEST:
        raise UnsuitableError("too few other dates of the same grain")
    return tuple(sorted(picked))


def _gap(date: Edtf, key: Edtf) -> int:
    """Return the whole years between two dates."""
    return abs(date.first()[0] - key.first()[0])


def _clashes(date: Edtf, key: Edtf, barred: Iterable[Edtf]) -> bool:
    return date.overlaps(key) or any(date.overlaps(other) for other in barred)


def pick_statements(material: Material, statement: Statement, rng: random.Random) -> tuple[str, ...]:
    """Return two or three things that happened at other times, alike in length and kind.

    Each lies clearly outside the key's date and shares little with anything of that date, so that none is
    true of it. Raises UnsuitableError.
    """
    edtf = statement.event.edtf
    if edtf is None:
        raise UnsuitableError("no date")
    key = statement.text
    present = [event.id for event in material.meanwhile(edtf)]
    fitting = [
        other
        for other in material.near(statement, _REACH)
        if other.event.edtf
        and not other.event.edtf.overlaps(edtf)
        and not holds_date(other.text)
        and 1 / LENGTH_RATIO <= len(other.text) / len(key) <= LENGTH_RATIO
        and all(material.likeness.shared(other.event.id, name) < _ALIKE for name in present)
    ]
    same_kind = [other for other in fitting if other.clause.saying == statement.clause.saying]
    ranked = (
        same_kind if len(same_kind) >= WANTED else [*same_kind, *(o for o in fitting if o not in same_kind)]
    )
    picked = list(_apart(material, ranked, rng, key))
    if len(picked) < FEWEST:
        raise UnsuitableError("too few statements of like length from other dates")
    return tuple(other.text for other in picked)


def _apart(
    material: Material, ranked: Sequence[Statement], rng: random.Random, key: str
) -> Iterator[Statement]:
    """Give up to three that differ from one another, one as long as the key if there is such."""
    pool = list(ranked[: 2 * WANTED])
    rng.shuffle(pool)
    longer = next((other for other in (*pool, *ranked) if len(other.text) >= len(key)), None)
    chosen: list[Statement] = []
    for other in ([longer] if longer else []) + pool + list(ranked[2 * WANTED :]):
        if len(chosen) == WANTED:
            return
        if all(
            other is not kept and material.likeness.shared(other.event.id, kept.event.id) < SAME - 0.1
            for kept in chosen
        ):
            chosen.append(other)
            yield other


def pick_names(material: Material, actor: Actor, rng: random.Random) -> tuple[str, ...]:
    """Return two or three others of the same kind who have no part in the event nor in others of its date.

    Names of the same build (a Korean beside a Korean, not beside a name of two words) come first, then those
    of like office, then those near in time. Raises UnsuitableError.
    """
    key = actor.participant
    taken = [*_present(material, actor.statement), key.name]
    noun = actor_noun(key.name, key.type)
    found: dict[str, tuple[bool, bool]] = {}
    for other in material.near(actor.statement, 3 * _REACH):
        for rival in other.event.participants:
            if (
                rival.type is key.type
                and not rival.implied
                and rival.name not in found
                and actor_noun(rival.name, rival.type) == noun
                and not _is_known(rival.name, actor, (*taken, *found))
            ):
                alike = len(rival.name.split()) == len(key.name.split())
                found[rival.name] = (not alike, _office(rival, rival.name) != _office(key, actor.phrase))
    ranked = sorted(found, key=lambda name: found[name])
    same_build = [name for name in ranked if not found[name][0]]
    pool = (same_build if len(same_build) >= FEWEST else ranked)[: WANTED + 1]
    rng.shuffle(pool)
    if len(pool) < FEWEST:
        raise UnsuitableError("too few others of the same kind")
    return tuple(pool[:WANTED])


def pick_actor(material: Material, actor: Actor) -> Actor:
    """Return who could be mistaken for this actor, near in time; raise UnsuitableError for nobody."""
    key = actor.participant
    taken = (*_present(material, actor.statement), key.name)
    noun = actor_noun(key.name, key.type)
    for other in material.near(actor.statement, 3 * _REACH):
        rival = material.actors.get(other.event.id)
        if (
            rival
            and rival.participant.type is key.type
            and actor_noun(rival.participant.name, key.type) == noun
            and len(rival.participant.name.split()) == len(key.name.split())
            and not _is_known(rival.participant.name, actor, taken)
        ):
            return rival
    raise UnsuitableError("too few others of the same kind")


def _present(material: Material, statement: Statement) -> set[str]:
    """Return who takes part in anything of the statement's date."""
    edtf = statement.event.edtf
    events = material.meanwhile(edtf) if edtf else ()
    return {person.name for event in events for person in event.participants}


def _is_known(name: str, actor: Actor, taken: Iterable[str]) -> bool:
    """Tell whether a name is another spelling of one taken, or stands in the statement itself."""
    text = actor.statement.clause.text
    return any(one_name(name, other) for other in taken) or any(part in text for part in _parts(name))


def _office(participant: Participant, phrase: str) -> str:
    """Return the last word of an office (대사, 장관), by which two are alike."""
    return (participant.role or phrase).split()[-1][-2:]


def _parts(name: str) -> list[str]:
    return [part for part in name.split() if len(part) > 1]


def one_name(left: str, right: str) -> bool:
    """Tell whether two names may be spellings of one: a part in common, or the same syllables."""
    if left in right or right in left:
        return True
    ours, theirs = _parts(left), _parts(right)
    return any(a == b or (len(a) > 2 and sorted(a) == sorted(b)) for a in ours for b in theirs)  # noqa: PLR2004
