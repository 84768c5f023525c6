"""The headings of an article that is shown as plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.services.reading import Line

LONGEST_HEADING = 60
# "2.1. 이름" of a copied wiki page, "== 이름 ==" of wiki text, "## 이름" of Markdown
NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.\s+(?P<title>\S.*)")
WIKI = re.compile(r"(?P<signs>={1,6})#?\s*(?P<title>[^=\s].*?)\s*#?(?P=signs)")
MARKDOWN = re.compile(r"(?P<signs>#{1,6})\s+(?P<title>\S.*)")
# A line of prose may begin with a number too, but it ends as a sentence does
SENTENCE_END = re.compile(r"[.!?。,;:…]['\"”’)\]]*(?:\[\d+\])*$|(?:[았었였했]|니|이)다$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level (1 = outermost), its words, and where its line starts."""

    level: int
    title: str
    start: int


def read_heading(text: str, start: int) -> Heading | None:
    """Return the heading that a line is, or None. For looks only: nothing is drawn out of the text by it."""
    line = text.strip()
    if match := WIKI.fullmatch(line) or MARKDOWN.fullmatch(line):
        return Heading(max(1, len(match["signs"]) - 1), match["title"], start)
    match = NUMBERED.fullmatch(line)
    if match is None or len(line) > LONGEST_HEADING or SENTENCE_END.search(match["title"]):
        return None
    return Heading(match["number"].count(".") + 1, f"{match['number']}. {match['title']}", start)


def read_outline(lines: Iterable[Line]) -> list[Heading]:
    """Return the headings of an article, in its order; of a heading that comes twice (contents) the last."""
    found: dict[str, Heading] = {}
    for line in lines:
        words = "".join(fragment.text for fragment in line.fragments)
        if line.level is None:
            heading = read_heading(words, line.start)
        else:  # markup says itself what is a heading
            heading = Heading(line.level, words, line.start) if line.level else None
        if heading is not None:
            found.pop(heading.title, None)
            found[heading.title] = heading
    return sorted(found.values(), key=lambda heading: heading.start)
