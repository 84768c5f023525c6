"""A page's text with its elements, and what each of them holds."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from question_bank.source.webpage.element import Node, read_elements

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSEEN: Final = frozenset((
    "applet", "audio", "base", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link",
    "math", "meta", "noembed", "noframes", "noscript", "object", "option", "param", "rp", "rt", "script",
    "select", "style", "svg", "template", "textarea", "title", "track", "video",
))  # fmt: skip
"""The names of the elements whose texts are no words of the page: programs, controls, drawings, ruby."""

_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its text, and its nodes as :func:`read_elements` gives them."""

    text: str
    nodes: list[Node]
    ids: dict[str, int]

    @classmethod
    def of(cls, text: str) -> Page:
        """Return the page of a text."""
        nodes = read_elements(text)
        ids: dict[str, int] = {}
        for number, node in enumerate(nodes):
            for name in ("id", "name") if node.name == "a" else ("id",):
                if node.attributes and (value := node.attributes.get(name)):
                    ids.setdefault(html.unescape(value), number)
        return cls(text, nodes, ids)

    def target(self, number: int) -> int:
        """Return the number of the element on this page that a link leads to, -1 where there is none.

        A browser that saves a page writes the page's own address before the mark #.
        """
        _, mark, name = self.attribute(number, "href").partition("#")
        return self.ids.get(name, self.ids.get(unquote(name), -1)) if mark else -1

    def children(self, number: int) -> Iterator[int]:
        """Give the numbers of what stands directly in an element."""
        i, tail = number + 1, self.nodes[number].tail
        while i < tail:
            yield i
            i = self.nodes[i].tail

    def within(self, number: int) -> Iterator[int]:
        """Give the numbers of the texts that an element holds, but for what is unseen."""
        i, tail = number, self.nodes[number].tail
        while i < tail:
            node = self.nodes[i]
            if node.name in UNSEEN:
                i = node.tail
                continue
            if not node.name:
                yield i
            i += 1

    def words(self, number: int) -> str:
        """Return what a reader sees of an element on one line, without white space around it."""
        texts = (self.nodes[i] for i in self.within(number))
        return squeeze("".join(self.text[node.start : node.end] for node in texts))

    def attribute(self, number: int, name: str) -> str:
        """Return an attribute's value as it is meant, empty where there is none."""
        return html.unescape(self.nodes[number].attributes.get(name, ""))


def squeeze(text: str) -> str:
    """Return a piece of a page's source as one line with its character references resolved."""
    return _SPACES.sub(" ", html.unescape(text)).strip()
