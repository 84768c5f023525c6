"""The footnotes that a wiki page writes where their marks stand, and the marks in their stead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.source.draft import Note

if TYPE_CHECKING:
    from question_bank.source.passage import Passage
    from question_bank.source.strand import Strand

_FIT = re.compile(r"[^\[\]\s]{1,40}")
# what reads as a mark in running text; see composing
_LIKE_A_MARK = re.compile(r"(?<!\[)\[(?:\^[^\]\s]{1,40}|\d{1,3}|[A-Z])\](?!\])")


class Footnotes:
    """The notes of a page with their labels, in the order in which they are first met."""

    def __init__(self) -> None:
        self._passages: dict[str, Passage | None] = {}
        self._labels: dict[str, str] = {}

    def label(self, name: str = "", *, shown: bool = False) -> str:
        """Return the label of the note with this name, of a new note where it has none or is new.

        The label is the note's running number, or the name itself where the page shows it (``shown``).
        """
        if name in self._labels:
            return self._labels[name]
        number = len(self._passages) + 1
        while str(number) in self._passages:
            number += 1
        fits = shown and _FIT.fullmatch(name) and name not in self._passages
        label = name if fits else str(number)
        self._passages[label] = None
        if name:
            self._labels[name] = label
        return label

    def has_text(self, label: str) -> bool:
        """Tell whether the note already says something."""
        return self._passages.get(label) is not None

    def write(self, label: str, passage: Passage) -> None:
        """Keep what a note says; the first text counts."""
        if passage.text and not self.has_text(label):
            self._passages[label] = passage

    def notes(self) -> tuple[Note, ...]:
        """Return the notes that say something."""
        return tuple(Note(label, passage) for label, passage in self._passages.items() if passage is not None)


def put_mark(strand: Strand, label: str, start: int, end: int) -> None:
    """Put a note's mark in the text, as standing for the whole note ``[start, end)``."""
    strand.put(f"[^{label}]", start, end)


def remove_false_marks(passage: Passage) -> Passage:
    """Return the passage without what only looks like a mark, left over from another page."""
    return passage.without(_LIKE_A_MARK) if "[" in passage.text else passage
