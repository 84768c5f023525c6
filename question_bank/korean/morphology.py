"""Korean morphology: Kiwi, loaded at the first call and kept."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiwipiepy import Kiwi

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme: its form, its Sejong tag (NNG, JKS, EF …) and its place ``[start, end)`` in the text."""

    form: str
    tag: str
    start: int
    end: int


@functools.cache
def _kiwi() -> Kiwi:
    # the extra dictionaries double the time to load and change no sentence end
    return Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)


def sentence_starts(text: str) -> list[int]:
    """Return where each sentence of one line begins, in code points, in order; nothing for blank text.

    Kiwi takes more than linear time on very long lines: hand it a few thousand characters at a time.
    """
    if not text.strip():
        return []
    return [sentence.start for sentence in _kiwi().split_into_sents(text, return_sub_sents=False)]


def tokens(text: str) -> tuple[Token, ...]:
    """Return the morphemes of a text in order."""
    return tuple(Token(token.form, token.tag, token.start, token.end) for token in _kiwi().tokenize(text))


def join(morphemes: Iterable[tuple[str, str]]) -> str:
    """Write morphemes, each a form with its tag, as one word: 돕/VV-I and ᆫ/ETM give 도운."""
    return str(_kiwi().join(list(morphemes)))
