"""What lies ahead of a date in its section: the next dates that have a year of their own."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.anchor import Anchor
    from question_bank.dates.edtf import Day
    from question_bank.dates.scanning import Found

LOOKAHEAD = 12
"""So many dates with a year ahead are searched for the upper bound."""


class Outlook:
    """Looks ahead in the expressions of an article, given in reading order."""

    def __init__(self, found: Sequence[Found]) -> None:
        self._found = found
        self._with_year = [number for number, one in enumerate(found) if one.carries_year]

    def find_bound(self, index: int, base: Anchor) -> Day | None:
        """Return the last day of the next date with a year that does not lie before the base."""
        section = self._found[index].section
        following = bisect_right(self._with_year, index)
        for number in self._with_year[following : following + LOOKAHEAD]:
            other = self._found[number]
            if other.section != section:
                return None
            first, last = other.first_day(), other.last_day()
            if first and last and first >= base.first() and last > base.first():
                return last
        return None

    def find_next_day(self, index: int) -> Day | None:
        """Return the first day of the next date with a year in the same section."""
        following = bisect_right(self._with_year, index)
        if following == len(self._with_year):
            return None
        other = self._found[self._with_year[following]]
        return other.first_day() if other.section == self._found[index].section else None
