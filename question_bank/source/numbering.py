"""Numbered headings ("2.4.1. …") and the table of contents that lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.source.clean import ends_as_sentence
from question_bank.source.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

Number = tuple[int, ...]

_HEADING = re.compile(r"((?:\d{1,2}\.){1,6})\s+(\S.*?)(?:\s*\[편집\])?")
_ENTRY = re.compile(r"(?=((?:\d{1,2}\.){1,6})\s)")
_MAX_TITLE = 60
_MAX_LINE = 200


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: the lines ``[first, last)`` it takes, and the title of each number."""

    first: int
    last: int
    titles: dict[Number, str]


@dataclass(frozen=True, slots=True)
class NumberedHeading:
    """A heading line: its number and its title without the number."""

    number: Number
    title: Passage


def follows(number: Number, previous: Number) -> bool:
    """Tell whether a heading of this number can come next; () comes before the first."""
    depth = len(number)
    if depth > len(previous):
        return number == (*previous, 1)
    return number == (*previous[: depth - 1], previous[depth - 1] + 1)


def read_heading(line: Passage, previous: Number, contents: Contents | None) -> NumberedHeading | None:
    """Return the heading a line is, or None: it stands in the table of contents, or its number follows.

    No heading stands twice. A number that only follows makes a heading of a short line without a sentence's
    end; where there is a table, only below the depth that the table shows.
    """
    line = line.strip()
    match = _HEADING.fullmatch(line.text) if len(line) <= _MAX_LINE else None
    if not match:
        return None
    number = _number(match[1])
    heading = NumberedHeading(number, line.cut(*match.span(2)))
    known = contents.titles.get(number) if contents else None
    if known is not None:
        return heading if number > previous and _same(known, match[2]) else None
    if not follows(number, previous) or len(match[2]) > _MAX_TITLE or ends_as_sentence(match[2]):
        return None
    listed = contents is not None and len(number) <= max(map(len, contents.titles))
    return None if listed else heading


def find_contents(lines: Sequence[Passage]) -> Contents | None:
    """Return the table of contents: numbered lines, glued or not, whose first title heads a later line."""
    texts = [line.text.strip() for line in lines]
    heads = {_squeezed(text): place for place, text in enumerate(texts) if text.startswith("1.")}
    for first, text in enumerate(texts):
        if not text.startswith("1."):
            continue
        titles: dict[Number, str] = {}
        last = first
        while last < len(texts) and _add_entries(texts[last], titles):
            last += 1
        if titles and heads.get(_squeezed(f"1. {titles[1,]}"), -1) >= last:
            return Contents(first, last, titles)
    return None


def _add_entries(line: str, titles: dict[Number, str]) -> bool:
    """Add the entries glued on one line; False where the line is no entry, and then nothing is added."""
    previous = next(reversed(titles), ())
    found: list[tuple[int, int, Number]] = []
    for match in _ENTRY.finditer(line):
        number = _number(match[1])
        if (not found or match.start() >= found[-1][1]) and follows(number, previous):
            found.append((match.start(), match.end(1), number))
            previous = number
    if not found or found[0][0] != 0:
        return False
    for (_, start, number), end in zip(found, [place for place, *_ in found[1:]] + [len(line)], strict=True):
        titles[number] = line[start:end].strip()
    return True


def _number(text: str) -> Number:
    return tuple(int(part) for part in text.split(".") if part)


def _same(one: str, other: str) -> bool:
    return _squeezed(one) == _squeezed(other)


def _squeezed(text: str) -> str:
    return "".join(text.removesuffix("[편집]").split())
