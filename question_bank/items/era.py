"""What an article names in the order of time: who and what stands near a year."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from question_bank.facts.model import Event, Participant

_PRIVATE: Final = "private"

_MODERN: Final = 1800
_MIDDLE: Final = 1000
_WINDOWS: Final = (10, 25, 50)

Named = TypeVar("Named")


def window(year: int) -> int:
    """Return within how many years of a year something is of the same time for a learner.

    Ten in modern times; the farther back, the longer, for what one knows of it is less exact.
    """
    modern, middle, early = _WINDOWS
    if year >= _MODERN:
        return modern
    return middle if year >= _MIDDLE else early


@dataclass(frozen=True, slots=True)
class Era(Generic[Named]):
    """Things by the years in which the article tells of them, ascending."""

    years: Sequence[int]
    things: Sequence[Named]

    @classmethod
    def of(cls, dated: Iterable[tuple[int, Named]]) -> Era[Named]:
        """Put things in the order of their years; those of one year keep the order in which they come."""
        ordered = sorted(dated, key=lambda pair: pair[0])
        return cls([year for year, _ in ordered], [thing for _, thing in ordered])

    def around(self, year: int, reach: int) -> Iterator[tuple[int, Named]]:
        """Give up to ``reach`` things on each side, the nearest years first, with the years between."""
        right = bisect_left(self.years, year)
        left, stop, start = right - 1, min(len(self.years), right + reach), max(0, right - reach)
        while left >= start or right < stop:
            before = year - self.years[left] if left >= start else None
            after = self.years[right] - year if right < stop else None
            if after is not None and (before is None or after <= before):
                yield after, self.things[right]
                right += 1
            elif before is not None:
                yield before, self.things[left]
                left -= 1


def find_cast(events: Iterable[Event], misread: Container[str] = ()) -> Era[Participant]:
    """Return who takes part in the article's dated events, but for the private people of its accidents.

    Nor are those in it whose names were ``misread`` as persons'.
    """
    return Era.of(
        (year, one)
        for year, event in _dated(events)
        for one in event.participants
        if not one.implied and one.name not in misread
    )


def find_scenes(events: Iterable[Event]) -> Era[str]:
    """Return the places of the article's dated events."""
    return Era.of((year, place) for year, event in _dated(events) for place in event.places)


def _dated(events: Iterable[Event]) -> Iterator[tuple[int, Event]]:
    for event in events:
        if event.edtf and not event.edtf.is_open and _PRIVATE not in (event.reason or ""):
            yield event.edtf.first()[0], event
