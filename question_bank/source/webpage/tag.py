"""HTML text to its tags and texts, each with its place."""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Quantifiers are possessive (x*+): whatever a page holds, each character is read once.
_TAG: Final = re.compile(
    r"<!--(?:>|->|.*?(?:--!?>|\Z))"
    r"|<(?:[!?]|/(?![A-Za-z]))[^>]*+>?"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>\"'][^\s>]*+)?)*+)>?",
    re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(
    r"(?P<name>[^\s=/>\"'][^\s=/>]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"?|'(?P<single>[^']*+)'?|(?P<bare>[^\s>\"'][^\s>]*+)))?"
)
_RAW: Final = frozenset((
    "iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp",
))  # fmt: skip
_FOREIGN: Final = frozenset(("math", "svg"))
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class Tag(NamedTuple):
    """A tag at ``[start, end)``, or a piece of text, whose name is empty.

    ``empty`` tells that it needs no end tag: ``<path/>`` in a drawing or a formula.
    """

    name: str
    start: int
    end: int
    attributes: Mapping[str, str] = _NONE
    closes: bool = False
    empty: bool = False


def read_tags(text: str) -> Iterator[Tag]:
    """Give the tags and texts of a page in order; comments and declarations are left out.

    Names are in lower case; attributes keep their character references. A script or a style is one text. The
    time is linear in the length of any text. Source: HTML Living Standard, 13.2.5 Tokenization.
    """
    done = foreign = 0
    while match := _TAG.search(text, done):
        if match.start() > done:
            yield Tag("", done, match.start())
        done = match.end()
        if not match["name"]:
            continue
        name, closes = match["name"].lower(), bool(match["close"])
        attributes = match["attributes"]
        empty = foreign > 0 and attributes.endswith("/")
        if name in _FOREIGN:
            foreign = max(0, foreign - 1) if closes else foreign + (not attributes.endswith("/"))
        named = not closes and attributes.strip("/ \t\r\n\f")
        yield Tag(name, match.start(), done, _attributes(attributes) if named else _NONE, closes, empty)
        if name in _RAW and not closes and not empty:
            end = _end_tag(name).search(text, done)
            stop = end.start() if end else len(text)
            if stop > done:
                yield Tag("", done, stop)
            done = stop
    if done < len(text):
        yield Tag("", done, len(text))


def _attributes(text: str) -> dict[str, str]:
    """Return a tag's attributes by their names; the first of two with one name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        found.setdefault(match["name"].lower(), match["double"] or match["single"] or match["bare"] or "")
    return found


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
