"""NamuMark, the markup of NamuWiki's page sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.source.article import Kind
from question_bank.source.clean import states_something
from question_bank.source.draft import BLANK_LINES, Block, Draft, Heading, join, lines
from question_bank.source.lists import read_lines
from question_bank.source.namumark.bracket import HOLD, Bracket, find_brackets
from question_bank.source.namumark.inline import Inline
from question_bank.source.passage import Passage
from question_bank.source.table import Cell, make_cell, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMENT = re.compile(r"^##[^\n]*\n?|\r(?=\n)", re.MULTILINE)
_LINE_END = re.compile(r"\r")
_TITLE = re.compile(r"^#title[ \t]+(\S[^\n]*)", re.IGNORECASE)
_DIRECTIVE = re.compile(r"#(?:redirect|넘겨주기|title)\b.*", re.IGNORECASE)
_HEADING = re.compile(r"(={1,6}+)#?\s*+([^\s=].*?)(?<!=)\s*#?\1\s*")
_MAX_HEADING = 300
_RULE = re.compile(r"-{4,}\s*")
_ITEM = re.compile(r"\s+(?:\*|[1aAiI]\.(?:#\d{1,9})?)\s*")
_QUOTE = re.compile(r"\s*(?:>[ \t]?)+")
_CAPTION = re.compile(r"\|([^|\n]{1,300})\|{1,2}")
_CELL = re.compile(
    r"(?:[ \t]*+<(?:-\d{1,4}|[\^v]?\|\d{1,4}|[:()]|#[^<>\n]{1,40}|[A-Za-z]{1,20}[ \t]?(?:=[^<>\n]{0,80})?)>)+"
)
_PART = re.compile(rf"[\n{HOLD}]|\A[=>#|-]")
_ROW_ENDS = re.compile(r"\A\|\||\|\|\Z")
_ROWS = re.compile(r"<[\^v]?\|(\d{1,4})>")


def read_namumark(text: str) -> Draft:
    """Return the headings, prose, entries, captions and footnotes of a page's source.

    Deleted text, comments, categories and what templates add is left out. Raises ArticleError where brackets
    nest deeper than any page's.
    """
    page = (
        Passage.of(text, 0, len(text))
        .without(_COMMENT)
        .replace(_LINE_END, lambda _: "\n")
        .without(BLANK_LINES)
    )
    outermost = find_brackets(page.text)
    inline = Inline(page, {page.places[bracket.start]: bracket for bracket in _all(outermost)})
    reader = _Reader(inline)
    reader.read(inline.whole(outermost))
    title = _TITLE.match(page.text)
    return Draft(title[1].strip() if title else "", tuple(reader.parts), inline.footnotes.notes())


def _all(brackets: Sequence[Bracket]) -> Iterator[Bracket]:
    for bracket in brackets:
        yield bracket
        yield from _all(bracket.inside)


class _Reader:
    """Reads the lines of a page, and of each part of it that holds lines of its own, into one list."""

    def __init__(self, inline: Inline) -> None:
        self.parts: list[Heading | Block] = []
        self._inline = inline
        self._together: list[Passage] = []
        self._below_picture = False
        self._in_item = False
        self.has_table = False

    def read(self, passage: Passage) -> None:
        """Read a part of the page, its brackets held."""
        all_lines = lines(passage)
        row_ends = _row_ends(all_lines)
        i = 0
        while i < len(all_lines):
            if row_ends[i] >= 0:
                self._close()
                i = self._read_table(all_lines, row_ends, i)
            else:
                self._read_line(all_lines[i])
                i += 1
        self._close()

    def _read_line(self, line: Passage) -> None:
        text = line.text
        if match := _match_heading(text):
            self._close()
            title = self._inline.read(line.cut(*match.span(2)))
            if title.text:
                self.parts.append(Heading(len(match[1]), title))
        elif item := _ITEM.match(text):
            self._close()
            self._in_item = True
            self._read_text(line.cut(item.end(), len(line)))
        elif not text.strip() or _RULE.fullmatch(text) or _DIRECTIVE.fullmatch(text):
            self._close()
        else:
            if not text[0].isspace():
                self._close_item()
            quote = _QUOTE.match(text)
            words = line.cut(quote.end() if quote else 0, len(line)).strip()
            if not _RULE.fullmatch(words.text):
                self._read_text(words)

    def _read_text(self, line: Passage) -> None:
        """Read the words of a line, and the lines of each box that stands in it."""
        done = 0
        for match in re.finditer(HOLD, line.text):
            bracket = self._inline.bracket(line, match.start())
            if bracket is not None and self._inline.is_block(bracket):
                self._add(line.cut(done, match.start()))
                done = match.end()
                self._read_box(bracket)
        self._add(line.cut(done, len(line)))

    def _read_box(self, bracket: Bracket) -> None:
        self._close()
        title = self._inline.title(bracket)
        if title is not None:
            self.parts.append(Block(Kind.ENTRY, title))
        self.read(self._inline.content(bracket))

    def _add(self, line: Passage) -> None:
        """Add a line to those that stand together, or as the words below a picture."""
        if not line.text.strip():
            return
        clean = self._inline.read(line)
        if not clean.text:
            self._below_picture = self._inline.has_picture(line)
        elif self._below_picture and not self._in_item and not states_something(clean.text):
            self._close()
            self.parts.append(Block(Kind.CAPTION, clean))
        else:
            self._below_picture = False
            self._together.extend(clean.split("\n"))

    def _close(self) -> None:
        """End the lines that stand together."""
        self._close_item()
        self.parts.extend(read_lines(self._together))
        self._together, self._below_picture = [], False

    def _close_item(self) -> None:
        if self._in_item and self._together:
            self.parts.append(Block(Kind.ENTRY, join(self._together, "\n")))
            self._together = []
        self._in_item = False

    def _read_table(self, all_lines: Sequence[Passage], row_ends: Sequence[int], first: int) -> int:
        """Read the rows from a line on; return the number of the line behind them."""
        self.has_table = True
        caption = _CAPTION.match(all_lines[first].text.lstrip())
        rows: list[list[Cell]] = []
        while first < len(all_lines) and row_ends[first] >= 0:
            last = row_ends[first] + 1
            row = join(list(all_lines[first:last]), "\n").strip()
            if caption and not rows:
                self.parts.append(Block(Kind.CAPTION, self._inline.read(row.cut(*caption.span(1)))))
                row = row.cut(caption.end(), len(row))
            rows.append([self._read_cell(cell) for cell in row.without(_ROW_ENDS).split("||")])
            first = last
        self.parts.extend(read_table(rows))
        return first

    def _read_cell(self, cell: Passage) -> Cell:
        options = _CELL.match(cell.text)
        if options is None and not cell.text.strip():
            return _EMPTY
        reach = _ROWS.search(options[0]) if options else None
        rows = int(reach[1]) if reach else 1
        content = cell.cut(options.end() if options else 0, len(cell)).strip()
        if not _PART.search(content.text):
            return make_cell(read_lines(self._inline.read(content).split("\n")), rows=rows)
        inner = _Reader(self._inline)
        inner.read(content)
        return make_cell(
            inner.parts,
            rows=rows,
            has_picture=self._inline.has_picture(content),
            has_table=inner.has_table,
        )


_EMPTY = make_cell([])


def _match_heading(text: str) -> re.Match[str] | None:
    return _HEADING.fullmatch(text) if text.startswith("=") and len(text) <= _MAX_HEADING else None


def _row_ends(all_lines: Sequence[Passage]) -> list[int]:
    """Return for each line that starts a row of a table the line on which the row ends, for others -1."""
    ends = [-1] * len(all_lines)
    following = -1
    for i in range(len(all_lines) - 1, -1, -1):
        text = all_lines[i].text.strip()
        closes = text.endswith("||")
        if text.startswith("|"):
            opens = text.startswith("||") or _CAPTION.match(text)
            ends[i] = (i if closes and text != "||" else following) if opens else -1
        if closes:
            following = i
        elif _match_heading(all_lines[i].text):
            following = -1
    return ends
