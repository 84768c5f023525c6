"""What opens and closes in MediaWiki text: templates, links, tables, elements, matched in one pass."""

from __future__ import annotations

import enum
import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.data.table import read_table
from question_bank.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 30

_INSIDE = {row["element"]: row["inside"] for row in read_table("wiki/elements.tsv")}
_TOKEN = re.compile(
    r"(?P<comment><!--)"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?=[\s/>])(?P<attributes>[^<>]{0,400})(?P<tag>>)"
    r"|(?P<template>\{\{)|(?P<untemplate>\}\})|(?P<link>\[\[)|(?P<unlink>\]\])"
    r"|(?P<table>^[ \t:]{0,20}\{\|)|(?P<untable>^[ \t]{0,20}\|\}(?!\}))"
    r"|(?P<address>\[(?=(?:https?:|ftp:)?//|mailto:))|(?P<unaddress>\])"
    r"|(?P<end>\n(?=[ \t]{0,20}\n|={1,6}[^=\n]))"
    r"|(?P<less><)",
    re.MULTILINE | re.IGNORECASE,
)
_REF_OPEN = re.compile(r"<ref(?:\s[^<>]{0,400})?(?<!/)>", re.IGNORECASE)
_REF_CLOSE = re.compile(r"</ref\s{0,5}>", re.IGNORECASE)


class Sort(enum.Enum):
    """What a bracket is."""

    COMMENT = "comment"
    RAW = "raw"  # an element whose inside is no wiki text, or is read by itself
    REF = "ref"
    TEMPLATE = "template"
    TABLE = "table"
    LINK = "link"
    ELEMENT = "element"
    ADDRESS = "address"


# An end closes across what has a lower rank, and never across what has a higher one.
_RANK = {Sort.REF: 4, Sort.TEMPLATE: 3, Sort.TABLE: 2, Sort.LINK: 1, Sort.ELEMENT: 1, Sort.ADDRESS: 1}
_INLINE = 1


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket ``[start, end)`` that holds ``[inner, outer)``; ``name`` is an element's."""

    sort: Sort
    start: int
    inner: int
    outer: int
    end: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Scan:
    """The brackets of a text that are closed, outermost first.

    ``strays`` are the marks that open or close nothing, ``signs`` the places of "<" that opens no element.
    """

    brackets: tuple[Bracket, ...]
    strays: tuple[tuple[int, int], ...]
    signs: tuple[int, ...]

    def outermost(self, *sorts: Sort) -> Iterator[Bracket]:
        """Give the brackets of these sorts that stand in no other of them, in order."""
        end = 0
        for bracket in self.brackets:
            if bracket.sort in sorts and bracket.start >= end:
                end = bracket.end
                yield bracket


def scan(text: str) -> Scan:
    """Return the brackets of a wiki text.

    Raises ArticleError where they nest more than :data:`MAX_DEPTH` deep.
    """
    scanner = _Scanner(text)
    scanner.read()
    brackets = sorted(scanner.found, key=lambda bracket: (bracket.start, -bracket.end))
    _check_depth(text, brackets)
    return Scan(tuple(brackets), tuple(sorted(scanner.strays)), tuple(scanner.signs))


def _check_depth(text: str, brackets: list[Bracket]) -> None:
    around: list[int] = []
    for bracket in brackets:
        while around and around[-1] <= bracket.start:
            around.pop()
        around.append(bracket.end)
        if len(around) > MAX_DEPTH:
            line = text.count("\n", 0, bracket.start) + 1
            raise ArticleError(
                f"line {line}: templates, links or tables stand in each other more than {MAX_DEPTH} deep; "
                "close those left open"
            )


class _Scanner:
    """Keeps what is open, and the places of each kind, so that no end looks further than it may close."""

    def __init__(self, text: str) -> None:
        self.found: list[Bracket] = []
        self.strays: list[tuple[int, int]] = []
        self.signs: list[int] = []
        self._text = text
        self._open: list[tuple[Sort, str, int, int]] = []
        self._depths: dict[tuple[Sort, str], list[int]] = {}
        self._by_rank: dict[int, list[int]] = {rank: [] for rank in (0, *_RANK.values())}
        self._never_closed: set[str] = set()
        self._refs = [match.start() for match in _REF_OPEN.finditer(text)]
        self._ref_ends = [match.start() for match in _REF_CLOSE.finditer(text)]

    def read(self) -> None:
        """Read the whole text."""
        place = 0
        while token := _TOKEN.search(self._text, place):
            place = self._read_token(token)
        self._drop_to(0)

    def _read_token(self, token: re.Match[str]) -> int:
        """Read one token and return where the next may begin."""
        match token.lastgroup:
            case "comment":
                return self._read_raw(Sort.COMMENT, token, "", re.compile("-->"))
            case "tag":
                return self._read_tag(token)
            case "template" | "link" | "table" | "address" as name:
                self._push(Sort(name), "", token)
            case "unlink" if self._open and self._open[-1][0] is Sort.ADDRESS:
                self._close(Sort.ADDRESS, "", token.start(), token.start() + 1)
                return token.start() + 1
            case "untemplate" | "unlink" | "untable" | "unaddress" as name:
                self._close(Sort(name.removeprefix("un")), "", *token.span())
            case "end":
                walls = [depths[-1] for rank, depths in self._by_rank.items() if rank > _INLINE and depths]
                self._drop_to(max(walls, default=-1) + 1)
            case _:
                self.signs.append(token.start())
        return token.end()

    def _read_tag(self, token: re.Match[str]) -> int:
        name = token["name"].lower()
        inside = _INSIDE.get(name)
        if inside is None:
            self.signs.append(token.start())
            return token.start() + 1
        if token["close"]:
            self._close(Sort.REF if name == "ref" else Sort.ELEMENT, name, *token.span())
        elif inside == "empty" or token["attributes"].endswith("/"):
            if name == "ref":
                self.found.append(Bracket(Sort.REF, *token.span(), token.end(), token.end(), name))
        elif inside == "raw":
            return self._read_raw(Sort.RAW, token, name, re.compile(rf"</{name}\s{{0,5}}>", re.IGNORECASE))
        elif name != "ref":
            self._push(Sort.ELEMENT, name, token)
        elif self._is_closed_ref(token.start()):
            self._push(Sort.REF, name, token)
        else:
            self.strays.append(token.span())
        return token.end()

    def _read_raw(self, sort: Sort, token: re.Match[str], name: str, closing: re.Pattern[str]) -> int:
        """Read an element up to its end, whatever stands in it; a comment without an end hides the rest."""
        end = closing.search(self._text, token.end()) if name not in self._never_closed else None
        if end:
            self.found.append(Bracket(sort, token.start(), token.end(), end.start(), end.end(), name))
            return end.end()
        if sort is Sort.COMMENT:
            last = len(self._text)
            self.found.append(Bracket(sort, token.start(), token.end(), last, last))
            return last
        self._never_closed.add(name)
        self.strays.append(token.span())
        return token.end()

    def _is_closed_ref(self, start: int) -> bool:
        """Tell whether a reference ends before the next one begins; none stands in another."""
        following = bisect_right(self._refs, start)
        ending = bisect_right(self._ref_ends, start)
        if ending == len(self._ref_ends):
            return False
        return following == len(self._refs) or self._ref_ends[ending] < self._refs[following]

    def _push(self, sort: Sort, name: str, token: re.Match[str]) -> None:
        depth = len(self._open)
        self._open.append((sort, name, *token.span()))
        self._depths.setdefault((sort, name), []).append(depth)
        self._by_rank[_RANK[sort]].append(depth)

    def _close(self, sort: Sort, name: str, start: int, end: int) -> None:
        depths = self._depths.get((sort, name))
        stronger = (depths[-1] for rank, depths in self._by_rank.items() if rank > _RANK[sort] and depths)
        if not depths or depths[-1] < max(stronger, default=-1):
            if sort is not Sort.ADDRESS:
                self.strays.append((start, end))
            return
        self._drop_to(depths[-1] + 1)
        _, _, opened, inner = self._pop()
        self.found.append(Bracket(sort, opened, inner, start, end, name))

    def _drop_to(self, depth: int) -> None:
        """Take what stands open from a depth on for strays."""
        while len(self._open) > depth:
            _, _, start, end = self._pop()
            self.strays.append((start, end))

    def _pop(self) -> tuple[Sort, str, int, int]:
        sort, name, start, end = self._open.pop()
        self._depths[sort, name].pop()
        self._by_rank[_RANK[sort]].pop()
        return sort, name, start, end
