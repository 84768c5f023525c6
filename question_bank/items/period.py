"""Events in drawers of months and years, to find what a date overlaps without looking at all of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from question_bank.dates.edtf import Day, Edtf
    from question_bank.facts.model import Event

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


def count_days(day: Day) -> int:
    """Return a day as a number of days, near enough to compare distances."""
    year, month, date = day
    return year * 365 + month * 30 + date
