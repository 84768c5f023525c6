"""Dates as days, months and years; events in drawers of these, to find what a date overlaps at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.dates.edtf import Edtf, Precision
from question_bank.facts.model import Confidence
from question_bank.items.wording.question import is_askable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from question_bank.dates.edtf import Day
    from question_bank.facts.model import Event, Timeline

Drawers: TypeAlias = "Mapping[tuple[int, int | None], tuple[Event, ...]]"
_LONGEST: Final = 200


def sort_into_drawers(events: Iterable[Event]) -> Drawers:
    """Put events of a day or a month into the drawer of their month, coarser ones into that of each year.

    Events without a date or with an open end lie in none; of longer intervals the first 200 years count.
    """
    drawers: dict[tuple[int, int | None], list[Event]] = defaultdict(list)
    for event in events:
        if event.edtf is None or event.edtf.is_open:
            continue
        first, last = event.edtf.first(), event.edtf.last()
        if first[:2] == last[:2]:
            drawers[first[0], first[1]].append(event)
        else:
            for year in range(first[0], min(last[0], first[0] + _LONGEST) + 1):
                drawers[year, None].append(event)
    return {key: tuple(found) for key, found in drawers.items()}


def find_overlapping(drawers: Drawers, edtf: Edtf) -> Iterator[Event]:
    """Give the events whose date overlaps this one."""
    first, last = edtf.first(), edtf.last()
    for year in range(max(first[0], last[0] - _LONGEST), last[0] + 1):
        months = [month for month in range(1, 13) if first[:2] <= (year, month) <= last[:2]]
        for key in ((year, None), *((year, month) for month in months)):
            for event in drawers.get(key, ()):
                if event.edtf and event.edtf.overlaps(edtf):
                    yield event


def coarsen(edtf: Edtf, grain: Precision) -> Edtf:
    """Return the month or the year in which a date lies; an interval, or what is as coarse, stays."""
    point = edtf.start
    if point is None or edtf.is_interval or edtf.precision <= grain:
        return edtf
    return Edtf.of(point.year, point.month if grain is Precision.MONTH else None)


def count_days(day: Day) -> int:
    """Return a day as a number of days, near enough to compare distances."""
    year, month, date = day
    return year * 365 + month * 30 + date


def collect_dates(timeline: Timeline) -> Mapping[Precision, tuple[Edtf, ...]]:
    """Return the certain days, months and years of the article, and those in which they lie, in order."""
    found: dict[Precision, set[Edtf]] = defaultdict(set)
    sure = [(date.edtf, date.confidence) for date in timeline.dates]
    sure += [(event.edtf, event.confidence) for event in timeline.events]
    for edtf, confidence in sure:
        if edtf and confidence is Confidence.CERTAIN and is_askable(edtf):
            found[edtf.precision].add(edtf)
            for grain in (Precision.MONTH, Precision.YEAR):
                found[grain] |= {coarsen(edtf, grain)} if edtf.precision > grain else set()
    return {precision: tuple(sorted(dates)) for precision, dates in found.items()}
