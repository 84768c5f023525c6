"""Stretches of text that were shown, joined where they meet, to ask quickly what lies among them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Passage: TypeAlias = tuple[int, int]
"""First character and the one after the last, as in the bank's evidence."""


class Coverage:
    """What of one text a learner has been shown, as disjoint passages in order."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []

    def add(self, passage: Passage) -> None:
        """Add a passage; one that overlaps others becomes one with them."""
        start, end = passage
        first, last = self._overlapped(passage)
        if first < last:
            start = min(start, self._passages[first][0])
            end = max(end, self._passages[last - 1][1])
        self._passages[first:last] = [(start, end)]

    def overlaps(self, passages: Iterable[Passage]) -> bool:
        """Tell whether one of the passages has a character in common with what was shown."""
        return any(first < last for first, last in map(self._overlapped, passages))

    def _overlapped(self, passage: Passage) -> tuple[int, int]:
        """Return the slice of the shown passages that a passage overlaps."""
        start, end = passage
        first = bisect_left(self._passages, start + 1, key=lambda shown: shown[1])
        last = bisect_left(self._passages, end, key=lambda shown: shown[0])
        return first, max(first, last)
