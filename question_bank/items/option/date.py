"""Wrong dates that a learner could take for right, near the right one and within the time of those named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.facts.model import DateRole
from question_bank.facts.word_list import any_of
from question_bank.items.material import UnsuitableError
from question_bank.items.option.distractors import REACH, WANTED, tells_same_act
from question_bank.items.period import count_days

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

_AROUND: Final = 12
_APART_DAYS: Final = 60
_PARTS: Final = 50
_REACHES: Final = ((1900, 4), (1500, 10), (-10_000, 25))
_DAYS: Final = 28
_SEASONAL: Final = re.compile(any_of("seasonal", "items/words.tsv"))
_SEASON: Final = 1
_YEAR: Final = re.compile(r"(?<!\d)(\d{3,4})년")


def pick_dates(
    material: Material, statement: Statement, edtf: Edtf, rng: random.Random, before: int | None = None
) -> tuple[Edtf, ...]:
    """Return three other dates as exact as ``edtf``, which is the statement's own or that in which it lies.

    Years lie within four of the right one. Months and days are those that the article tells of, a few years
    off; where it has too few, others of these years. All lie within the article's time and within that of the
    people, bodies and wars that are named; none overlaps the right date or that of a statement that could be
    confused with this one. ``before`` of them are earlier, as far as there are such; it is drawn where not
    given. Raises UnsuitableError.
    """
    known = material.dates.get(edtf.precision, ())
    alike = [o.event for o in material.near(statement, REACH) if tells_same_act(statement, o)]
    barred = [other.edtf for other in (*material.twins[statement.event.id], *alike) if other.edtf]
    first, last = _years_to_choose(material, statement, edtf)
    if edtf.precision is not Precision.YEAR and edtf.first()[0] < last:
        last -= 1  # in the year in which a government or a life ended most of the months lie behind its end
    apart = 0 if edtf.precision is Precision.YEAR else _least_apart(known, statement)

    def fits(date: Edtf) -> bool:
        return (
            first <= date.first()[0] <= last
            and not _clashes(date, edtf, barred)
            and (not seasonal or _of_season(date, edtf))
            and abs(count_days(date.first()) - count_days(edtf.first())) >= apart
        )

    seasonal = _SEASONAL.search(statement.text) is not None and edtf.precision is not Precision.YEAR
    at = bisect_left(known, edtf.bounds(), key=Edtf.bounds)
    places = range(max(0, at - _AROUND), min(len(known), at + _AROUND))
    found = [date for date in (known[i] for i in places) if fits(date)]
    if edtf.precision is Precision.MONTH:
        found = _one_a_year(found, rng)
    if edtf.precision is Precision.YEAR or len(found) < WANTED:
        bounds = known[0], known[-1]
        years = {date.first()[0] for date in found}
        season = _SEASON if seasonal else 0
        made = (date for date in _make_dates(edtf, range(first, last + 1), rng, season) if fits(date))
        found += [date for date in made if bounds[0] <= date <= bounds[1] and date.first()[0] not in years]
    return _spread(sorted(found), edtf, rng, before)


def _one_a_year(found: Sequence[Edtf], rng: random.Random) -> list[Edtf]:
    """Return one month of each year: which of the months of one year it was few need to know."""
    years: dict[int, list[Edtf]] = defaultdict(list)
    for date in found:
        years[date.first()[0]].append(date)
    return [rng.choice(dates) for dates in years.values()]


def _spread(found: Sequence[Edtf], edtf: Edtf, rng: random.Random, before: int | None) -> tuple[Edtf, ...]:
    """Draw three dates, ``before`` of them earlier than the right one as far as there are such."""
    earlier = [date for date in found if date < edtf]
    later = [date for date in found if date > edtf]
    before = rng.randint(0, WANTED) if before is None else before
    before = max(min(before, len(earlier)), WANTED - len(later))
    if len(found) < WANTED:
        raise UnsuitableError("too few other dates as exact as this one")
    return tuple(sorted((*rng.sample(earlier, before), *rng.sample(later, WANTED - before))))


def _years_to_choose(material: Material, statement: Statement, edtf: Edtf) -> tuple[int, int]:
    """Return the first and last year in which it may have been for all that a learner knows.

    None lies before a year that the statement names.
    """
    year = edtf.first()[0]
    first, last = material.lives.window(statement)
    reach = next(reach for since, reach in _REACHES if year >= since)
    named = [int(found) for found in _YEAR.findall(statement.text)]
    return max(first, year - reach, *named), min(last, year + reach)


def _of_season(date: Edtf, edtf: Edtf) -> bool:
    """Tell whether a month is that of the right date or one next to it: no storm of autumn in April."""
    apart = abs((date.first()[1] or 0) - (edtf.first()[1] or 0))
    return min(apart, 12 - apart) <= _SEASON


def _make_dates(edtf: Edtf, years: range, rng: random.Random, season: int) -> Iterator[Edtf]:
    """Give a date in each of these years, as exact as the right one, within ``season`` months if not 0."""
    around = [(edtf.first()[1] + step - 1) % 12 + 1 for step in range(-season, season + 1)]
    for year in years:
        month = None
        if edtf.precision >= Precision.MONTH:
            month = rng.choice(around) if season else rng.randint(1, 12)
        yield Edtf.of(year, month, rng.randint(1, _DAYS) if edtf.precision is Precision.DAY else None)


def _least_apart(known: Sequence[Edtf], statement: Statement) -> int:
    """Return the days that a wrong date lies off at least: nobody needs to know the 15th from the 16th.

    Twice as many for what was said or reported; few where the whole article tells of a few weeks.
    """
    span = count_days(known[-1].last()) - count_days(known[0].first()) if known else 0
    wanted = _APART_DAYS * (2 if statement.event.date_role is DateRole.REPORT else 1)
    return min(wanted, span // _PARTS)


def _clashes(date: Edtf, key: Edtf, barred: Iterable[Edtf]) -> bool:
    return date.overlaps(key) or any(date.overlaps(other) for other in barred)
