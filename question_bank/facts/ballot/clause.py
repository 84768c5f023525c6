"""A clause that may tell of a ballot, with all that is known of its sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from question_bank.facts.mention import NameMention
from question_bank.facts.syntax import Syntax
from question_bank.korean.morphology import Token

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Clause:
    """A part of a sentence: ``text[start:end]``; all else is that of the whole sentence."""

    text: str
    start: int
    end: int
    tokens: Sequence[Token]
    syntax: Syntax
    names: Sequence[NameMention] = ()

    def before(self, end: int) -> Iterator[Token]:
        """Give the morphemes of the clause that end at a place or before it, from right to left."""
        for index in range(bisect_right(self._ends, end) - 1, -1, -1):
            if self.tokens[index].start < self.start:
                return
            yield self.tokens[index]

    def between(self, start: int, end: int) -> Iterator[Token]:
        """Give the morphemes that begin at ``start`` or behind it and end before ``end``."""
        for index in range(bisect_left(self._starts, start), bisect_right(self._ends, end)):
            yield self.tokens[index]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]
