"""Names that are known, each one morpheme whatever Kiwi makes of its syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.korean.morphology import Token
from question_bank.korean.subject import is_misread_particle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PARTICLES: Final = {"이": "JKS", "가": "JKS", "은": "JX", "는": "JX", "을": "JKO", "를": "JKO"}


def join_names(text: str, found: Sequence[Token], names: Sequence[str]) -> Iterator[Token]:
    """Join the pieces of known names, and read a bare 이 after a noun as the particle it must be."""
    spans = sorted(span for name in names for span in _places(text, name))
    named: tuple[int, int] | None = None
    for i, token in enumerate(found):
        span = next((span for span in spans if span[0] <= token.start < span[1]), None)
        if span and token.end <= span[1]:
            if span != named:
                yield Token(text[span[0] : span[1]], "NNP", *span)
            named = span
            continue
        tail = _PARTICLES.get(text[span[1] : token.end]) if span else None
        if span and tail and text[token.end : token.end + 1] == " ":
            # Kiwi takes 최별이 for one word, and 라는 out of 마고라는
            if span != named:
                yield Token(text[span[0] : span[1]], "NNP", *span)
            named = span
            yield Token(text[span[1] : token.end], tail, span[1], token.end)
            continue
        if is_misread_particle(text, found, i):
            yield Token("이", "JKS", token.start, token.end)
        else:
            yield token


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while name and start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + len(name))
