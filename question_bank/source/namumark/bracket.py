"""The brackets of NamuMark: links, footnotes, macros, braces and escapes, matched in one pass."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from question_bank.errors import ArticleError
from question_bank.source.strand import Strand

if TYPE_CHECKING:
    from question_bank.source.passage import Passage

HOLD = "\ue000"
"""Stands for a whole bracket in the text around it."""

MAX_DEPTH = 50

_MACROS = (
    "목차|tableofcontents|각주|footnote|br|clearfix|date|datetime|age|dday|pagecount|include|youtube|kakaotv"
    "|nicovideo|vimeo|navertv|anchor|ruby|math"
)
_TOKEN = re.compile(
    rf"(?P<escape>\\[^\n])|(?P<brace>\{{\{{\{{)|(?P<unbrace>\}}\}}\}})|(?P<link>\[\[)|(?P<note>\[\*)"
    rf"|(?P<macro>\[(?:{_MACROS})(?=[(\]]))|(?P<plain>\[)|(?P<close>\])"
    # a paragraph, a heading or a row ends: what is still open inside it was no bracket
    r"|(?P<end>\n(?=[ \t]*\n|={1,6}#?\s|\|\|))",
    re.IGNORECASE,
)
# braces whose inside is text with marks of its own; all others hold code
_MARKED = re.compile(r"#!(?:wiki|folding)\b|[+-][1-5](?=\s)|#[\w,#]{1,40}(?=\s)", re.IGNORECASE)


class Sort(enum.Enum):
    """What a bracket is."""

    ESCAPE = "escape"
    LINK = "link"
    NOTE = "note"
    MACRO = "macro"
    BRACE = "brace"
    PLAIN = "plain"


@dataclass(slots=True)
class Bracket:
    """A bracket ``[start, end)`` of the page with what stands in it at the first level."""

    sort: Sort
    start: int
    end: int
    inside: list[Bracket] = field(default_factory=list)


def find_brackets(page: str) -> list[Bracket]:
    """Return the outermost brackets of a page in order; one that is not closed is none.

    Raises ArticleError where they nest more than :data:`MAX_DEPTH` deep.
    """
    return _nest(page, sorted(_match(page), key=lambda bracket: bracket.start))


def hold(passage: Passage, start: int, end: int, brackets: list[Bracket]) -> Passage:
    """Return ``[start, end)`` of the page with one character :data:`HOLD` for each of the brackets in it."""
    strand = Strand()
    for bracket in brackets:
        if start <= bracket.start and bracket.end <= end:
            strand.take(passage.cut(start, bracket.start))
            place = passage.places[bracket.start]
            strand.put(HOLD, place, place + 1)
            start = bracket.end
    strand.take(passage.cut(start, end))
    return strand.passage()


def _match(page: str) -> list[Bracket]:
    """Return all brackets that are closed, and the escapes, in the order in which they end."""
    braces = _match_braces(page)
    closings = set(braces.values())
    found: list[Bracket] = []
    stack: list[tuple[Sort, int]] = []
    place = 0
    while token := _TOKEN.search(page, place):
        place = token.end()
        start = token.start()
        match token.lastgroup:
            case "escape":
                found.append(Bracket(Sort.ESCAPE, start, place))
            case "brace" if start in braces:
                if _MARKED.match(page, place):
                    stack.append((Sort.BRACE, start))
                else:
                    place = braces[start]
                    found.append(Bracket(Sort.BRACE, start, place))
            case "unbrace" if place in closings:
                _leave_open(stack)
                found.append(Bracket(Sort.BRACE, stack.pop()[1], place))
            case "link" | "note" | "macro" | "plain" as sort:
                stack.append((Sort(sort), start))
            case "close":
                place = _close(page, stack, start, found)
            case "end":
                _leave_open(stack)
    return found


def _match_braces(page: str) -> dict[int, int]:
    """Return where each brace ends that is closed again, by where it starts."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for token in re.finditer(r"\\[^\n]|\{\{\{|\}\}\}", page):
        if token[0] == "{{{":
            opened.append(token.start())
        elif token[0] == "}}}" and opened:
            ends[opened.pop()] = token.end()
    return ends


def _leave_open(stack: list[tuple[Sort, int]]) -> None:
    """Forget what has been opened since the last brace and is not closed."""
    while stack and stack[-1][0] is not Sort.BRACE:
        stack.pop()


def _close(page: str, stack: list[tuple[Sort, int]], start: int, found: list[Bracket]) -> int:
    """Read "]" or "]]" at ``start``, whichever the innermost bracket asks for; return where it ends."""
    if not stack or stack[-1][0] is Sort.BRACE:
        return start + 1
    sort, opened = stack[-1]
    if sort is Sort.LINK:
        if not page.startswith("]]", start):
            return start + 1
        stack.pop()
        found.append(Bracket(Sort.LINK, opened, start + 2))
        return start + 2
    stack.pop()
    if sort is not Sort.PLAIN:
        found.append(Bracket(sort, opened, start + 1))
    return start + 1


def _nest(page: str, found: list[Bracket]) -> list[Bracket]:
    outermost: list[Bracket] = []
    around: list[Bracket] = []
    for bracket in found:
        while around and around[-1].end <= bracket.start:
            around.pop()
        (around[-1].inside if around else outermost).append(bracket)
        around.append(bracket)
        if len(around) > MAX_DEPTH:
            line = page.count("\n", 0, bracket.start) + 1
            raise ArticleError(
                f"line {line}: brackets stand in brackets more than {MAX_DEPTH} deep; close those left open"
            )
    return outermost
