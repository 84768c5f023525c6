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
    from question_bank.items.statement import Statement

WANTED: Final = 3
FEWEST: Final = 2
"""Three options are enough (Haladyna et al. 2002, guideline 18; Rodriguez 2005)."""
LENGTH_RATIO: Final = 1.5

_REACH: Final = 16
_AROUND: Final = 8
_ALIKE: Final = 0.45
_DATED: Final = re.compile(r"\d{3,4}년|\d+월|\d+일(?![가-힣])|20세기|작년|올해")


def holds_date(text: str) -> bool:
    """Tell whether a text names a year, a month or a day."""
    return _DATED.search(text) is not None


def pick_dates(material: Material, statement: Statement, rng: random.Random) -> tuple[Edtf, ...]:
    """Return two or three other dates of the article of the same grain, near the right one.

    None overlaps the right date or that of a statement that could be confused with this one. How many lie before
    it is drawn, so that the key's place among the sorted dates is even over the bank. Raises UnsuitableError.
    """
    edtf = statement.event.edtf
    if edtf is None:
        raise UnsuitableError("no date")
    known = material.dates.get(edtf.precision, ())
    barred = [other.edtf for other in material.twins[statement.event.id] if other.edtf]
    at = bisect_left(known, edtf)
    earlier = [date for date in known[max(0, at - _AROUND) : at] if not _clashes(date, edtf, barred)]
    later = [date for date in known[at : at + _AROUND] if not _clashes(date, edtf, barred)]
    before = rng.randint(0, WANTED)
    before = max(min(before, len(earlier)), WANTED - len(later))
    picked = rng.sample(earlier, min(before, len(earlier))) + rng.sample(later, min(WANTED - before, len(later)))
    if len(picked) < FEWEST:
        raise UnsuitableError("too few other dates of the same grain")
    return tuple(sorted(picked))


def _clashes(date: Edtf, key: Edtf, barred: Iterable[Edtf]) -> bool:
    return date.overlaps(key) or any(date.overlaps(other) for other in barred)


def pick_statements(material: Material, statement: Statement, rng: random.Random) -> tuple[str, ...]:
    """Return two or three things that happened at other times, alike in length and kind.

    Each lies clearly outside the key's date and shares little with anything of that date, so that none is true of
    it. Raises UnsuitableError.
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
    ranked = same_kind if len(same_kind) >= WANTED else [*same_kind, *(o for o in fitting if o not in same_kind)]
    picked = list(_apart(material, ranked, rng, key))
    if len(picked) < FEWEST:
        raise UnsuitableError("too few statements of like length from other dates")
    return tuple(other.text for other in picked)


def _apart(
    material: Material, ranked: Sequence[Statement], rng: random.Random, key: str
) -> Iterator[Statement]:
    """Give up to three that differ from one another, one of them at least as long as the key if there is one."""
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


def pick_actors(material: Material, actor: Actor, rng: random.Random) -> tuple[Actor, ...]:
    """Return two or three others of the same kind who have no part in the event nor in others of its date.

    Those of like office come first, then those near in time. Raises UnsuitableError.
    """
    statement = actor.statement
    edtf = statement.event.edtf
    if edtf is None:
        raise UnsuitableError("no date")
    present = {person.name for event in material.meanwhile(edtf) for person in event.participants}
    noun = actor_noun(actor.participant.name, actor.participant.type)
    office = _office(actor)
    found: dict[str, Actor] = {}
    for other in material.near(statement, 3 * _REACH):
        rival = material.actors.get(other.event.id)
        if rival is None or rival.participant.name in found:
            continue
        name = rival.participant.name
        if (
            rival.participant.type is actor.participant.type
            and actor_noun(name, rival.participant.type) == noun
            and not any(one_name(name, taken) for taken in (*present, actor.participant.name, *found))
            and not any(part in statement.text or part in actor.phrase for part in _parts(name))
        ):
            found[name] = rival
    ranked = sorted(found.values(), key=lambda rival: _office(rival) != office)
    pool = ranked[: WANTED + 1]
    rng.shuffle(pool)
    if len(pool) < FEWEST:
        raise UnsuitableError("too few others of the same kind")
    return tuple(pool[:WANTED])


def _office(actor: Actor) -> str:
    """Return the last word of an office (대사, 장관), by which two are alike."""
    role = actor.participant.role or actor.phrase
    return role.split()[-1][-2:] if role.strip() else ""


def _parts(name: str) -> list[str]:
    return [part for part in name.split() if len(part) > 1]


def one_name(left: str, right: str) -> bool:
    """Tell whether two names may be spellings of one: a common part, the same syllables, or one inside the other."""
    if left in right or right in left:
        return True
    ours, theirs = _parts(left), _parts(right)
    return any(a == b or (len(a) > 2 and sorted(a) == sorted(b)) for a in ours for b in theirs)  # noqa: PLR2004
