"""A passage put together piece by piece; what a page shows and its text does not hold is a gap in it."""

from __future__ import annotations

import re
from array import array

from question_bank.source.passage import Passage

GAP = "\ufffc"
"""Stands for something that a page shows and its text does not hold: a formula, an unknown template."""

_GAP = re.compile(r"\ufffc(?:\s*+\ufffc)*+")
_LETTER = re.compile(r"[^\W\d_]")
_OPEN = ("", *".!?…。\n")
_SHOWN = "…"
_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


class Strand:
    """Collects pieces of an article in reading order and gives them as one passage."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._places: array[int] = array("l")
        self._wide: dict[int, int] = {}

    def take(self, passage: Passage) -> None:
        """Add a passage."""
        self._text.append(passage.text)
        self._places.extend(passage.places)
        if passage.wide:
            self._wide |= passage.own_wide()

    def put(self, text: str, start: int, end: int) -> None:
        """Add characters that stand for the article's ``[start, end)``."""
        self._text.append(text)
        self._places.extend([start] * len(text))
        if text and end > start + 1:
            self._wide[start] = end

    def passage(self) -> Passage:
        """Return what has been collected."""
        return Passage("".join(self._text), self._places, self._wide)


def show_gaps(passage: Passage) -> Passage:
    """Return the passage with "…" where something is missing inside a sentence, other gaps closed.

    A gap is inside where a letter follows at once, or where words stand on both sides and no sentence has
    ended before it. No question is made of a statement with "…", so none is asked with a word missing.
    """
    if GAP not in passage.text:
        return passage
    text, strand, done = passage.text, Strand(), 0
    for match in _GAP.finditer(text):
        start, end = match.span()
        before, after = start, end
        while before > done and text[before - 1].isspace() and text[before - 1] != "\n":
            before -= 1
        while after < len(text) and text[after].isspace() and text[after] != "\n":
            after += 1
        glued = bool(_LETTER.match(text, end))
        inside = not (text[max(0, before - 1) : before] in _OPEN or text[after : after + 1] in _OPEN)
        strand.take(passage.cut(done, start))
        if glued or inside:
            strand.put(_SHOWN, passage.places[start], passage.end(end - 1))
        done = end
    strand.take(passage.cut(done, len(passage)))
    return strand.passage()


def raise_figures(passage: Passage) -> Passage:
    """Return the passage with figures and signs as superscripts: ⁸ in 10⁸, which is not 108."""
    return Passage(passage.text.translate(_RAISED), passage.places, passage.wide)


def lower_figures(passage: Passage) -> Passage:
    """Return the passage with figures and signs as subscripts, as in CO₂."""
    return Passage(passage.text.translate(_LOWERED), passage.places, passage.wide)
