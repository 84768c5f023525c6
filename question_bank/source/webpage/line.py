"""The words of a page line by line, as a browser sets them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from question_bank.source.clean import remove_debris
from question_bank.source.footnote import put_mark, remove_false_marks
from question_bank.source.passage import Passage
from question_bank.source.reference import decode_references
from question_bank.source.strand import GAP, Strand, lower_figures, raise_figures, show_gaps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from question_bank.source.webpage.page import Page

IsLeftOut = Callable[[int], object]
"""Tells whether a node, by its number, is left out with what it holds."""

_SPACES: Final = re.compile(r"[ \t\n\f\r]+")
_LINE_END: Final = re.compile(r"\r\n?|\n")
_BREAKS: Final = frozenset(("br", "hr"))
_RAISED: Final = {"sup": raise_figures, "sub": lower_figures}


class PageLines:
    """Collects the words of a page's nodes; ``marks`` are the labels of the footnote marks by their nodes."""

    def __init__(self, page: Page, marks: Mapping[int, str]) -> None:
        self._page = page
        self._marks = marks
        self._lines = [Strand()]
        self._raised = ("", 0)
        self._kept_until = 0

    def keep_lines(self, number: int) -> None:
        """Take the line ends in an element (``<pre>``) as they stand."""
        self._kept_until = self._page.nodes[number].tail

    def add(self, number: int) -> int:
        """Add what a node shows by itself; return the number of the next node to look at."""
        node = self._page.nodes[number]
        if number in self._marks:
            self._add_mark(number)
            return node.tail
        if not node.name:
            self._add_text(number)
        elif node.name in _BREAKS:
            self._lines.append(Strand())
        elif node.name in _RAISED:
            self._raised = (node.name, node.tail)
        elif node.name == "math" or "mwe-math-element" in node.attributes.get("class", ""):
            self._lines[-1].put(GAP, node.start, node.end)
            return node.tail
        return number + 1

    def add_all(self, first: int, tail: int, is_left_out: IsLeftOut) -> None:
        """Add the nodes from the first one to the tail, but for those left out."""
        i = first
        while i < tail:
            i = i + 1 if is_left_out(i) else self.add(i)

    def take(self) -> list[list[Passage]]:
        """Return the lines so far, those that stand together without a blank one between, and start anew."""
        lines, self._lines = self._lines, [Strand()]
        groups: list[list[Passage]] = [[]]
        for line in lines:
            passage = _clean(line.passage())
            if passage.text:
                groups[-1].append(passage)
            elif groups[-1]:
                groups.append([])
        return [group for group in groups if group]

    def take_all(self) -> list[Passage]:
        """Return all lines so far that hold something, and start anew."""
        return [line for group in self.take() for line in group]

    def _add_mark(self, number: int) -> None:
        texts = [self._page.nodes[i] for i in self._page.within(number)]
        put_mark(self._lines[-1], self._marks[number], texts[0].start, texts[-1].end)

    def _add_text(self, number: int) -> None:
        node = self._page.nodes[number]
        passage = remove_false_marks(Passage.of(self._page.text, node.start, node.end))
        name, until = self._raised
        if number < until:
            passage = _RAISED[name](passage)
        if number >= self._kept_until:
            self._lines[-1].take(passage)
            return
        done = 0
        for end in _LINE_END.finditer(passage.text):
            self._lines[-1].take(passage.cut(done, end.start()))
            self._lines.append(Strand())
            done = end.end()
        self._lines[-1].take(passage.cut(done, len(passage)))


def _clean(line: Passage) -> Passage:
    """Return a line with white space as a browser sets it, and without debris."""
    passage = decode_references(line.replace(_SPACES, lambda _: " "))
    return remove_debris(show_gaps(passage))
