"""Korean morphology: Kiwi, loaded at the first call and kept."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiwipiepy import Kiwi

if TYPE_CHECKING:
    from collections.abc import Iterable


_SENTENCE_END = re.compile(r"[.!?…。][\"'”’)\]」』]*\s+")
# the longest names that are written without a space (of acts and treaties) have some eighty syllables
_NO_WORD = re.compile(r"[가-힣]{120,}|(?P<sign>[^\w\s])(?P=sign){99,}")
_CHUNK = 1500
_MAX_CHUNK = 4000


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


def split_line(text: str) -> tuple[list[int], tuple[Token, ...]]:
    """Return where each sentence of one line begins, in code points and in order, and all its morphemes.

    Blank text gives nothing.
    """
    starts: list[int] = []
    found: list[Token] = []
    for first, piece in _pieces(text):
        if not piece.strip():
            continue
        for sentence in _kiwi().split_into_sents(piece, return_tokens=True, return_sub_sents=False):
            starts.append(first + sentence.start)
            found += (Token(t.form, t.tag, first + t.start, first + t.end) for t in sentence.tokens or ())
    return starts, tuple(found)


# what mends a statement, reads it, checks it and judges its merit asks for the same texts
@functools.lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the morphemes of a text in order."""
    return tuple(
        Token(token.form, token.tag, first + token.start, first + token.end)
        for first, piece in _pieces(text)
        for token in _kiwi().tokenize(piece)
    )


def _pieces(text: str) -> list[tuple[int, str]]:
    """Cut a long text at ends of sentences, else at spaces, each piece with its place.

    Kiwi takes more than linear time on a long text, and a minute for a million syllables that are no words:
    a run of these, or of one sign, comes as one character.
    """
    text = _NO_WORD.sub(lambda match: (match["sign"] or "A").ljust(len(match[0])), text)
    pieces: list[tuple[int, str]] = []
    start = 0
    while len(text) - start > _CHUNK:
        end = _SENTENCE_END.search(text, start + _CHUNK, start + _MAX_CHUNK)
        cut = end.end() if end else text.rfind(" ", start + 1, start + _MAX_CHUNK) + 1
        cut = cut or min(start + _MAX_CHUNK, len(text))
        pieces.append((start, text[start:cut]))
        start = cut
    pieces.append((start, text[start:]))
    return pieces


def join(morphemes: Iterable[tuple[str, str]]) -> str:
    """Write morphemes, each a form with its tag, as one word: 돕/VV-I and ᆫ/ETM give 도운."""
    return str(_kiwi().join(list(morphemes)))
