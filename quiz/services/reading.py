"""The article as people read it: its lines, and where a passage stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from question_bank.errors import ArticleError
from question_bank.source.draft import Heading
from question_bank.source.letter import see
from question_bank.source.readers import READERS, detect_format
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKUP = frozenset({"html", "mediawiki", "namumark"})
"""The formats whose source is not what a reader sees; all others are shown as they stand."""
LONGEST_PASSAGE = 1_000


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of the article as a reader sees it.

    ``text[i]`` stands at ``places[i]`` of the source, between ``first`` and ``last``. ``level``: of a
    heading, 1 the outermost; 0: prose; None: not known, for plain text does not say.
    """

    text: str
    places: Sequence[int]
    level: int | None
    first: int
    last: int

    @classmethod
    def of(cls, text: str, places: Sequence[int], level: int | None) -> Strip:
        """Return a line that is not empty."""
        return cls(text, places, level, min(places), max(places))

    @property
    def start(self) -> int:
        """Where the line begins in the source."""
        return self.places[0]

    def find(self, start: int, end: int) -> tuple[int, int]:
        """Return which of the line's characters stand in ``[start, end)`` of the source: from, to.

        Where a quotation mark was put in for markup behind it, the places do not grow throughout.
        """
        if end <= self.first or start > self.last:
            return 0, 0
        inside = [index for index, place in enumerate(self.places) if start <= place < end]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of a line; ``mark`` is the number of the quote it belongs to (from 0), or None."""

    text: str
    mark: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article: where it starts (code points) and its fragments, which make up all of it.

    ``level``: see Strip.
    """

    start: int
    fragments: tuple[Fragment, ...]
    level: int | None = None

    @property
    def is_marked(self) -> bool:
        """Whether a quote touches this line."""
        return any(fragment.mark is not None for fragment in self.fragments)


@lru_cache(maxsize=4)
def lay_out(text: str) -> tuple[Strip, ...]:
    """Return an article's lines that are not blank, in reading order, footnotes last.

    Of a saved web page and of wiki text only what a reader sees; the library's readers tell that. Takes up to
    a second for a megabyte of markup; the last articles are remembered.
    """
    seen = see(text)
    letters = text if seen is None else seen.text
    kind = detect_format(letters)
    if kind in MARKUP:
        try:
            draft = READERS[kind](letters)
        except ArticleError:  # built with another format: then the source is all there is
            return _as_it_stands(text)
        draft = draft if seen is None else draft.within(seen)
        parts = [(part.passage, part.level if isinstance(part, Heading) else 0) for part in draft.parts]
        parts += [(note.passage, 0) for note in draft.notes]
        return tuple(
            Strip.of(passage.text, passage.places, level) for passage, level in parts if passage.text.strip()
        )
    return _as_it_stands(text)


def _as_it_stands(text: str) -> tuple[Strip, ...]:
    """Return the lines of plain text."""
    strips = []
    start = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if bare.strip():
            strips.append(Strip.of(bare, range(start, start + len(bare)), None))
        start += len(line)
    return tuple(strips)


def mark_lines(text: str, quotes: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """Return the article's lines with these ranges [start, end) of the source marked.

    Ranges outside the text mark nothing; where two overlap, the first named has the text.
    """
    return [Line(strip.start, tuple(_fragments(strip, quotes)), strip.level) for strip in lay_out(text)]


def find_marks(text: str, quotes: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return where quotes stand: (start of the line, first character in it, the one after the last)."""
    return [
        (strip.start, left, right)
        for strip in lay_out(text)
        for quote in quotes
        for left, right in [strip.find(*quote)]
        if left < right
    ]


def find_passage(text: str, passage: str) -> Selector | None:
    """Return where a passage that was copied from the article stands, white space aside; None if nowhere.

    It may run over several lines only where the article is shown as its source stands.
    """
    words = passage.split()
    if not words or len(passage) > LONGEST_PASSAGE:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    for strip in lay_out(text):
        if match := pattern.search(strip.text):
            found = strip.places[match.start() : match.end()]
            start, end = min(found), max(found) + 1
            return Selector(start, end, text[start:end], " ".join(words))
    is_source = all(strip.level is None for strip in lay_out(text))
    if is_source and (match := pattern.search(text)):
        return Selector(match.start(), match.end(), match[0], " ".join(words))
    return None


def _fragments(strip: Strip, quotes: Sequence[tuple[int, int]]) -> Iterator[Fragment]:
    """Cut a line where quotes begin and end."""
    places = [strip.find(*quote) for quote in quotes]
    cuts = {0, len(strip.text)} | {cut for place in places for cut in place}
    for left, right in pairwise(sorted(cuts)):
        inside = (number for number, (first, last) in enumerate(places) if first <= left and right <= last)
        yield Fragment(strip.text[left:right], next(inside, None))
