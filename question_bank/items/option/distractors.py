"""Wrong options that a learner could take for right, and that the article shows to be wrong.

Each is drawn from the neighbourhood in time, so a bank's cost grows with its number of events only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import DateRole
from question_bank.items.era import window
from question_bank.items.material import SAME, Material, UnsuitableError
from question_bank.items.period import count_days

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
_AROUND: Final = 12
_APART_DAYS: Final = 30
_PARTS: Final = 50
_REACHES: Final = ((1900, 10), (1500, 30), (-10_000, 100))
_YEAR: Final = re.compile(r"(?<!\d)(\d{3,4})년")
_NEXT_YEARS: Final = 5
_ALIKE: Final = 0.45
# 76주년, 4년 만에: the year can be worked out
_COUNTED: Final = re.compile(r"\d\s?주년|\d\s?주기|\d여?\s?년\s?만에")
_DATED: Final = re.compile(r"\d{3,4}년|\d+월|\d+일(?![가-힣])|20세기|작년|올해")


@lru_cache(maxsize=4096)  # each statement is a neighbour of many
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
    apart = _least_apart(known, statement)
    places = [
        i
        for i in window
        if not _clashes(known[i], edtf, barred)
        and abs(count_days(known[i].first()) - count_days(edtf.first())) >= apart
    ]
    named = [int(year) for year in _YEAR.findall(statement.text)]
    reach = _reach(edtf)
    places = [
        i
        for i in places
        if _gap(known[i], edtf) <= reach and known[i].first()[0] >= max(named, default=known[i].first()[0])
    ]
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


def _reach(edtf: Edtf) -> int:
    """Return the years within which a wrong date may be true for all that a learner knows of the people."""
    year = edtf.first()[0]
    return next(reach for since, reach in _REACHES if year >= since)


def _least_apart(known: Sequence[Edtf], statement: Statement) -> int:
    """Return the days that a wrong date lies off at least: nobody needs to know the 15th from the 16th.

    Twice as many for what was said or reported; few where the whole article tells of a few weeks.
    """
    span = count_days(known[-1].last()) - count_days(known[0].first()) if known else 0
    wanted = _APART_DAYS * (2 if statement.event.date_role is DateRole.REPORT else 1)
    return min(wanted, span // _PARTS)


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
    """Return two or three things that happened in other years of the same time, alike in length and kind.

    The nearest are taken, from before and after as far as there are such: what is far off tells itself from
    the rest by its time. Each lies clearly outside the key's date and shares little with anything of that
    date, none happens more than once or every year, and none counts years, so that none is true of it nor
    plainly of another. Raises UnsuitableError.
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
        and _gap(other.event.edtf, edtf) <= window(edtf.first()[0])
        and not other.event.edtf.overlaps(edtf)
        and not holds_date(other.text)
        and not _COUNTED.search(other.text)
        and not material.recurs(other)
        and not tells_same_act(statement, other)
        and all(material.likeness.shared(other.event.id, name) < _ALIKE for name in present)
    ]
    same_kind = [other for other in fitting if other.clause.saying == statement.clause.saying]
    ranked = _nearest(
        edtf,
        same_kind if len(same_kind) >= WANTED else [*same_kind, *(o for o in fitting if o not in same_kind)],
    )
    picked = list(_apart(material, ranked, rng, key))
    if len(picked) < FEWEST:
        raise UnsuitableError("too few other events of like length to choose from")
    return tuple(other.text for other in picked)


def _nearest(edtf: Edtf, ranked: Sequence[Statement]) -> list[Statement]:
    """Return those of the next few years where they are enough, else all."""
    close = [one for one in ranked if one.event.edtf and _gap(one.event.edtf, edtf) <= _NEXT_YEARS]
    return close if len(close) >= WANTED else list(ranked)


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
