"""What a reader hands over: headings, blocks of text and footnotes, before sentences are split."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, replace
from datetime import date

from question_bank.source.article import Kind
from question_bank.source.passage import Passage

_LINE = re.compile(r"(?P<line>[^\r\n]*)(?:\r\n|\r|\n|\Z)")

BLANK_LINES = re.compile(r"(?<=\n)(?:[ \t]*+\n)+(?=[ \t]*+\n)")
"""Blank lines but for the last of them, which ends a paragraph as well as many."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading without its number or marks; level 1 is the outermost."""

    level: int
    passage: Passage


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, an entry, a caption, or the lines of a verse."""

    kind: Kind
    passage: Passage


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote's label and text."""

    label: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its reader sees it. ``title`` is empty where the text names none."""

    title: str
    parts: tuple[Heading | Block, ...]
    notes: tuple[Note, ...] = ()
    revised: date | None = None

    def within(self, outer: Passage) -> Draft:
        """Return the draft of a text that was itself drawn from another one, with its places in that."""
        return replace(
            self,
            parts=tuple(replace(part, passage=part.passage.within(outer)) for part in self.parts),
            notes=tuple(replace(note, passage=note.passage.within(outer)) for note in self.notes),
        )

    def text(self) -> str:
        """Return what a reader sees, a line for each part and footnote."""
        return "\n".join(one.passage.text for one in (*self.parts, *self.notes))


def lines(passage: Passage) -> list[Passage]:
    """Return the lines of a passage without their ends, in order; LF, CR LF and CR end a line."""
    found = (match.span("line") for match in _LINE.finditer(passage.text) if match[0])
    return [passage.cut(start, end) for start, end in found]


def join(pieces: list[Passage], mark: str = " ") -> Passage:
    """Return the pieces as one passage; the mark between two stands where the first one's line ends."""
    places: array[int] = array("l")
    wide: dict[int, int] = {}
    for piece in pieces:
        if places:
            places.append(wide.get(places[-1], places[-1] + 1))
        places.extend(piece.places)
        wide |= piece.own_wide()
    return Passage(mark.join(piece.text for piece in pieces), places, wide)
