"""A page's elements and texts, in the order in which they stand, each knowing what it holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.source.webpage.tag import read_tags

if TYPE_CHECKING:
    from collections.abc import Collection

    from question_bank.source.webpage.tag import Tag

HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""The names of the elements that are headings."""

BLOCKS: Final = HEADINGS | frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
"""The names of the elements that stand on lines of their own."""

_EMPTY: Final = frozenset((
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
_ONCE: Final = frozenset(("body", "head", "html"))
_HEAD: Final = frozenset((
    "base", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title",
))  # fmt: skip
_SCOPE: Final = frozenset((
    "applet", "caption", "html", "marquee", "object", "table", "td", "template", "th",
))  # fmt: skip
_TABLE: Final = frozenset(["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"])
_IN_PARAGRAPH: Final = _TABLE - {"table"} | {"body", "html", "legend"}
_ENDS_PARAGRAPH: Final = BLOCKS - _IN_PARAGRAPH

# An opening tag ends the innermost element of the first names, unless one of the second stands inside of it.
_ENDS: Final[Mapping[str, tuple[Collection[str], Collection[str]]]] = {
    "li": (("li",), ("dir", "menu", "ol", "ul", "table")),
    "dt": (("dd", "dt"), ("dl", "table")),
    "dd": (("dd", "dt"), ("dl", "table")),
    "td": (("td", "th", "caption"), ("table", "tr")),
    "th": (("td", "th", "caption"), ("table", "tr")),
    "tr": (("tr", "caption"), ("table",)),
    "tbody": (("tbody", "tfoot", "thead", "caption"), ("table",)),
    "thead": (("tbody", "tfoot", "thead", "caption"), ("table",)),
    "tfoot": (("tbody", "tfoot", "thead", "caption"), ("table",)),
    "option": (("option",), ("select",)),
    "rt": (("rp", "rt"), ("ruby",)),
    "rp": (("rp", "rt"), ("ruby",)),
}


@dataclass(slots=True)
class Node:
    """An element, or with an empty name a text, at ``[start, end)`` of the page.

    ``parent`` is the number of the element around it, ``tail`` that of the first node behind all it holds.
    """

    name: str
    start: int
    end: int
    attributes: Mapping[str, str]
    parent: int
    tail: int


def read_elements(text: str) -> list[Node]:
    """Return the nodes of a page; the first one holds all others.

    What a page leaves open is closed as a browser does it, by the rules that matter for what stands in which
    paragraph, list or table. Source: HTML Living Standard, 13.2.6 Tree construction.
    """
    tree = _Tree(len(text))
    for tag in read_tags(text):
        tree.add(tag)
    tree.leave(1, len(text))
    tree.nodes[0].tail = len(tree.nodes)
    return tree.nodes


class _Tree:
    """The nodes so far and the elements that are open, a depth counting from the outermost one.

    ``depths`` has them by name, ``scopes`` those that shut in what they hold, ``lines`` the blocks.
    """

    def __init__(self, size: int) -> None:
        self.nodes = [Node("#document", 0, size, {}, 0, 0)]
        self.path = [0]
        self.depths: defaultdict[str, list[int]] = defaultdict(list)
        self.scopes = [0]
        self.lines = [0]

    def add(self, tag: Tag) -> None:
        """Take in the next tag or text."""
        if not tag.name or (tag.closes and tag.name == "br"):  # browsers read </br> as a line's end
            self._append(tag)
        elif not tag.closes:
            self._open(tag)
        elif tag.name not in ("body", "html"):  # what comes behind these still belongs to the page
            self._close(tag)

    def leave(self, depth: int, place: int) -> None:
        """End the elements from a depth on, the innermost first."""
        while len(self.path) > depth:
            node = self.nodes[self.path.pop()]
            node.end, node.tail = place, len(self.nodes)
            self.depths[node.name].pop()
            for group in (self.scopes, self.lines):
                if group[-1] == len(self.path):
                    group.pop()

    def _open(self, tag: Tag) -> None:
        name = tag.name
        if name in _ONCE and self.depths[name]:
            return
        if self.depths["head"] and name not in _HEAD:
            self.leave(self.depths["head"][-1], tag.start)
        if name in _ENDS_PARAGRAPH:
            self._end(("p",), self.scopes[-1], tag.start)
        if name in HEADINGS and self.nodes[self.path[-1]].name in HEADINGS:
            self.leave(len(self.path) - 1, tag.start)
        elif name == "a":
            self._end(("a",), self.lines[-1], tag.start)
        elif name in _ENDS:
            ended, limits = _ENDS[name]
            self._end(ended, self._innermost(limits), tag.start)
        self._append(tag)
        if name in _EMPTY or tag.empty:
            return
        depth = len(self.path)
        self.depths[name].append(depth)
        if name in _SCOPE:
            self.scopes.append(depth)
        if name in BLOCKS:
            self.lines.append(depth)
        self.path.append(len(self.nodes) - 1)

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if name in HEADINGS:  # whichever heading is open
            self._end(HEADINGS, self.scopes[-1], tag.end)
        elif name in _TABLE:
            self._end((name,), 0 if name == "table" else self._innermost(("table",)), tag.end)
        elif name in ("li", "dd", "dt"):
            self._end((name,), self._innermost(_ENDS[name][1]), tag.end)
        else:
            self._end((name,), (self.scopes if name in BLOCKS else self.lines)[-1], tag.end)

    def _end(self, names: Collection[str], limit: int, place: int) -> None:
        """End the innermost element of these names where it stands deeper than the limit."""
        depth = self._innermost(names)
        if depth > limit:
            self.leave(depth, place)

    def _innermost(self, names: Collection[str]) -> int:
        return max((depths[-1] for name in names if (depths := self.depths.get(name))), default=0)

    def _append(self, tag: Tag) -> None:
        number = len(self.nodes)
        self.nodes.append(Node(tag.name, tag.start, tag.end, tag.attributes, self.path[-1], number + 1))
