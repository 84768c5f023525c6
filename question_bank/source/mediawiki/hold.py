"""MediaWiki text with one character for each template, link, table and reference, so that lines are lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.errors import ArticleError
from question_bank.source.mediawiki.bracket import Scan, Sort, scan
from question_bank.source.passage import Passage
from question_bank.source.strand import Strand

if TYPE_CHECKING:
    from collections.abc import Mapping

HOLD = "\ue002"
"""Stands for a whole bracket in the text around it."""

MAX_BRACKETS = 60_000

HOLDS = re.compile(HOLD)
_HELD = (Sort.RAW, Sort.REF, Sort.TEMPLATE, Sort.TABLE, Sort.LINK)


@dataclass(frozen=True, slots=True)
class Held:
    """A bracket, its whole text, what it holds, and the mark or tag that opens it."""

    sort: Sort
    name: str
    whole: Passage
    inside: Passage
    opening: str


def remove_comments(page: Passage) -> tuple[Passage, Scan]:
    """Return a page without comments, and the brackets in it; a line that holds only a comment goes whole.

    Raises ArticleError where there are more than :data:`MAX_BRACKETS`.
    """
    found = scan(page.text)
    unseen = [one for one in found.brackets if one.sort is Sort.COMMENT or one.name == "includeonly"]
    if unseen:
        strand, done = Strand(), 0
        for bracket in unseen:
            before = page.text[bracket.start - 1 : bracket.start]
            alone = before in {"", "\n"} and page.text.startswith("\n", bracket.end)
            strand.take(page.cut(done, bracket.start))
            done = bracket.end + (1 if alone else 0)
        strand.take(page.cut(done, len(page)))
        page = strand.passage()
        found = scan(page.text)
    if len(found.brackets) > MAX_BRACKETS:
        raise ArticleError(
            f"{len(found.brackets):,} templates, links and tags are more than a page of a wiki holds "
            f"({MAX_BRACKETS:,}); split the article into parts"
        )
    return page, found


def restore(passage: Passage, held: Mapping[int, Held]) -> Passage:
    """Return a passage with the whole text of each bracket in its place again."""
    strand, done = Strand(), 0
    for match in HOLDS.finditer(passage.text):
        bracket = held.get(passage.places[match.start()])
        if bracket is not None:
            strand.take(passage.cut(done, match.start()))
            strand.take(bracket.whole)
            done = match.end()
    strand.take(passage.cut(done, len(passage)))
    return strand.passage()


def hold(passage: Passage, found: Scan | None = None) -> tuple[Passage, dict[int, Held]]:
    """Return the passage with :data:`HOLD` for each outermost bracket, and these by their places.

    ``found`` are the passage's brackets where they are known.
    """
    strand, done = Strand(), 0
    held: dict[int, Held] = {}
    for bracket in (found or scan(passage.text)).outermost(*_HELD):
        place = passage.places[bracket.start]
        strand.take(passage.cut(done, bracket.start))
        strand.put(HOLD, place, place + 1)
        held[place] = Held(
            bracket.sort,
            bracket.name,
            passage.cut(bracket.start, bracket.end),
            passage.cut(bracket.inner, bracket.outer),
            passage.text[bracket.start : bracket.inner],
        )
        done = bracket.end
    strand.take(passage.cut(done, len(passage)))
    return strand.passage(), held
