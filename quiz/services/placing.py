"""Telling below which headings a passage stands."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.facts.model import Event
    from question_bank.spans import Selector


class Sections:
    """The headings above each passage, as far as the timeline's events tell."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._events = sorted((event.selector.span, event.section) for event in events)

    def of(self, selector: Selector) -> list[str]:
        """Return the headings of the shortest event that meets the passage.

        Where none does, those that the events before and after it share: then nothing but them lies between.
        """
        span = selector.span
        meeting = [(len(place), section) for place, section in self._events if place.overlaps(span)]
        if meeting:
            return list(min(meeting)[1])
        after = bisect([place for place, _ in self._events], span)
        around = {section for _, section in self._events[max(after - 1, 0) : after + 1]}
        return list(around.pop()) if len(around) == 1 and 0 < after < len(self._events) else []
