"""Wrong options that a learner could take for right, and that the article shows to be wrong.

Each is drawn from the neighbourhood in time, so a bank's cost grows with its number of events only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.items.material import SAME, Material, UnsuitableError

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.items.statement import Statement

WANTED: Final = 3
FEWEST: Final = 2
"""Three options are enough (Haladyna et al. 2002, guideline 18; Rodriguez 2005)."""
LENGTH_RATIO: Final = 1.5
_LIKE_LENGTH: Final = 1.4
"""The longest of several statements is then at most twice as long as the shortest."""

REACH: Final = 16
"""How many statements on each side in time are looked at."""
_AROUND: Final = 7
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
    alike = [o.event for o in material.near(statement, REACH) if tells_same_act(statement, o)]
    barred = [other.edtf for other in (*material.twins[statement.event.id], *alike) if other.edtf]
    at = bisect_left(known, edtf.bounds(), key=Edtf.bounds)
    window = range(max(0, at - _AROUND), min(len(known), at + _AROUND))
    places = [i for i in window if not _clashes(known[i], edtf, barred)]
    close = [i for i in places if _gap(known[i], edtf) <= _CLOSE_YEARS]
    nearest = sorted(places, key=lambda i: (_gap(known[i], edtf), i))[: 2 * WANTED]
    places = close if len(close) >= WANTED else sorted(nearest)
    earlier = [i for i in places if i < at]
    later = [i for i in places if i >= at]
    before = rng.randint(0, WANTED) if before is None else before
    before = max(min(before, len(earlier)), WANTED - len(later))
    picked = rng.sample(earlier, min(before, len(earlier))) + rng.sample(
        later, min(WANTED - before, len(later))
    )
    if len(picked) < FEWEST:
        raise UnsuitableError("too few other dates as exact as this one")
    return tuple(known[i] for i in sorted(picked))


def _gap(date: Edtf, key: Edtf) -> int:
    """Return the whole years between two dates."""
    return abs(date.first()[0] - key.first()[0])


def _clashes(date: Edtf, key: Edtf, barred: Iterable[Edtf]) -> bool:
    return date.overlaps(key) or any(date.overlaps(other) for other in barred)


def choose_names(key: str, names: Sequence[str], rng: random.Random, wanted: int) -> list[str]:
    """Return the first ``wanted`` names in any order, one of them as long as the key or nearly so."""
    chosen = list(names[:wanted])
    if not any(LENGTH_RATIO * len(name) >= len(key) for name in chosen):
        longer = next((name for name in names[wanted:] if LENGTH_RATIO * len(name) >= len(key)), None)
        chosen[-1:] = [longer] if longer else chosen[-1:]
    rng.shuffle(chosen)
    return chosen


def pick_statements(material: Material, statement: Statement, rng: random.Random) -> tuple[str, ...]:
    """Return two or three things that happened at other times, alike in length and kind.

    Each lies clearly outside the key's date and shares little with anything of that date, and none happens
    more than once or every year, so that none is true of it. Raises UnsuitableError.
    """
    edtf = statement.event.edtf
    if edtf is None:
        raise UnsuitableError("no date")
    key = statement.text
    present = [event.id for event in material.meanwhile(edtf)]
    fitting = [
        other
        for other in material.near(statement, 2 * REACH)
        if other.event.edtf
        and 1 / _LIKE_LENGTH <= len(other.text) / len(key) <= _LIKE_LENGTH
        and not other.event.edtf.overlaps(edtf)
        and not holds_date(other.text)
        and not material.recurs(other)
        and not tells_same_act(statement, other)
        and all(material.likeness.shared(other.event.id, name) < _ALIKE for name in present)
    ]
    same_kind = [other for other in fitting if other.clause.saying == statement.clause.saying]
    ranked = (
        same_kind if len(same_kind) >= WANTED else [*same_kind, *(o for o in fitting if o not in same_kind)]
    )
    picked = list(_apart(material, ranked, rng, key))
    if len(picked) < FEWEST:
        raise UnsuitableError("too few other events of like length to choose from")
    return tuple(other.text for other in picked)


def tells_same_act(left: Statement, right: Statement) -> bool:
    """Tell whether two statements tell the like of one subject: 북한이 수입을 늘렸다, 북한의 수입이 늘었다.

    The last noun before the predicate is one, the verbs begin alike, and the subjects share a noun. Each may
    then have been true at the time of the other as well.
    """
    return left.act == right.act and not left.subject_nouns.isdisjoint(right.subject_nouns)


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
            other is not kept
            and not tells_same_act(other, kept)
            and material.likeness.shared(other.event.id, kept.event.id) < SAME - 0.1
            for kept in chosen
        ):
            chosen.append(other)
            yield other
