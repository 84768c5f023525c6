"""Noun phrases beside a place of a sentence, read from its morphemes."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from question_bank.korean.morphology import Token

_NOUNS: Final = frozenset({"NNG", "NNP", "XSN", "XPN", "XR", "SL", "SH", "NNB", "NR", "SN"})
_PHRASE: Final = _NOUNS - {"SN", "NR"}
_FULL: Final = frozenset({"NNG", "NNP", "XSN", "SL", "SH"})
_FAR: Final = 12  # tokens: no phrase is longer


@dataclass(frozen=True)
class Line:
    """A text with its morphemes, which are asked for by place.

    ``text`` is what the rules read, ``written`` the same with wide digits and spaces as they stand.
    """

    text: str
    written: str
    tokens: Sequence[Token]

    @functools.cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def index_from(self, place: int) -> int:
        """Return the index of the first token at or after a place."""
        return bisect.bisect_left(self._starts, place)

    def token_at(self, place: int) -> Token | None:
        """Return the token that begins at a place."""
        index = self.index_from(place)
        return self.tokens[index] if index < len(self.tokens) and self._starts[index] == place else None

    def is_parted(self, start: int, end: int) -> bool:
        """Tell whether the morphemes see a word of its own between two places."""
        index = self.index_from(start)
        if index == len(self.tokens) or self._starts[index] != start:
            return False
        following = self.index_from(end)
        return (
            following == len(self.tokens)
            or self._starts[following] == end
            or self.tokens[following - 1].end <= end
        )

    def after(self, place: int, count: int) -> Sequence[Token]:
        """Return the tokens from a place on, ``count`` at most."""
        index = self.index_from(place)
        return self.tokens[index : index + count]


@dataclass(frozen=True, slots=True)
class Noun:
    """The last word of a noun phrase without its particle: ``text`` at tokens ``[first, last)``."""

    text: str
    first: int
    last: int
    proper: bool


def noun_ending(line: Line, last: int) -> Noun | None:
    """Return the noun whose last token stands before index ``last``: 북한 노동자들 gives 노동자."""
    tokens = line.tokens
    end = last
    while end and tokens[end - 1].tag == "XSN" and tokens[end - 1].form == "들":
        end -= 1
    if not end or tokens[end - 1].tag not in _FULL:
        return None
    first = end - 1
    while (
        first
        and end - first < _FAR
        and tokens[first - 1].tag in _NOUNS
        and tokens[first - 1].end == tokens[first].start
    ):
        first -= 1
    numbered = first
    while first < end and tokens[first].tag in {"SN", "NR", "NNB"}:  # 3개팀: the number is no part of it
        first += 1
    if first == end or (first > numbered and tokens[end - 1].end == tokens[first].start + 1):  # 5만원권
        return None
    text = line.written[tokens[first].start : tokens[end - 1].end]
    return Noun(text, first, last, all(token.tag == "NNP" for token in tokens[first:end]))


def noun_following(line: Line, place: int) -> Noun | None:
    """Return the noun at the end of the phrase that begins at ``place``: 북한 의용군이 gives 의용군.

    One verb before it that ends in -ㄴ or -는 is passed over (젊은 선원).
    """
    index = line.index_from(place)
    noun = _phrase_from(line, index)
    if noun is not None:
        return noun
    before = line.tokens[index : index + 4]
    modifier = next((i for i, token in enumerate(before) if token.tag == "ETM"), None)
    if not modifier or any(token.tag.startswith(("J", "N")) for token in before[:modifier]):
        return None
    return _phrase_from(line, index + modifier + 1)


def _phrase_from(line: Line, index: int) -> Noun | None:
    """Return the last noun of the run of nouns that begins at a token, unless a verb is made of it."""
    tokens = line.tokens
    limit = min(len(tokens), index + _FAR)
    at = index
    while at < limit and tokens[at].tag in _PHRASE:
        at += 1
    following = tokens[at] if at < len(tokens) else None
    if at == index or (following is not None and following.tag in {"XSV", "XSA"}):
        return None
    return noun_ending(line, at)
