"""MediaWiki text, the markup of Wikipedia's page sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.source.article import Kind
from question_bank.source.draft import BLANK_LINES, Block, Draft, Heading, join, lines
from question_bank.source.footnote import remove_false_marks
from question_bank.source.lists import read_line, read_lines
from question_bank.source.mediawiki.bracket import Scan, Sort
from question_bank.source.mediawiki.cell import count_rows, end_of_options, split_cells
from question_bank.source.mediawiki.hold import HOLD, Held, hold, remove_comments, restore
from question_bank.source.mediawiki.inline import Inline, find_definitions
from question_bank.source.mediawiki.template import ALL, find_shown
from question_bank.source.passage import Passage
from question_bank.source.picture import has_picture, is_option, is_picture
from question_bank.source.table import Cell, make_cell, read_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LINE_END = re.compile(r"\r\n?")
_TITLE = re.compile(r"\{\{\s*DISPLAYTITLE\s*:\s*([^{}\n]{1,200})\}\}", re.IGNORECASE)
_REDIRECT = re.compile(r"\A\s*#(?:redirect|넘겨주기)\b[^\n]*", re.IGNORECASE)
_SWITCH = re.compile(r"__(?:[A-Z]{3,24}|(?:목차|편집|갤러리|색인|새글)[가-힣]{0,8})__")
_HEADING = re.compile(r"(={1,6}+)\s*+([^\s=].*?)\s*(?<!=)\1\s*")
_MAX_HEADING = 300
_RULE = re.compile(r"-{4,}\s*")
_ITEM = re.compile(r"(?P<mark>[*#:;]{1,20})[ \t]*")
_BLOCK_TAG = re.compile(
    r"(?:\s*</?(?:div|center|blockquote|p|noinclude|onlyinclude|br|hr|table|tr|td|th|ul|ol|li|dl)\b[^<>]{0,400}>)+\s*",
    re.IGNORECASE,
)
_PART = re.compile(rf"[\n{HOLD}]|\A[=*#:;-]")
_ROW_MARK = re.compile(r"[ \t]*(\|-|\|\+|[|!])")


def read_mediawiki(text: str) -> Draft:
    """Return the headings, prose, entries, captions and footnotes of a page's source.

    Comments, infoboxes, navigation, citations and deleted text are left out; "…" stands where a template that
    nobody knows stands in a sentence. Raises ArticleError where brackets nest deeper than any page's, or are
    more than a page can hold.
    """
    page = Passage.of(text, 0, len(text)).replace(_LINE_END, lambda _: "\n")
    page = remove_false_marks(page.without(_SWITCH).without(BLANK_LINES).without(_REDIRECT))
    page, found = remove_comments(page)
    title = _TITLE.search(page.text)
    inline = Inline(find_definitions(page, found.brackets))
    reader = _Reader(inline)
    reader.read(page, found)
    return Draft(title[1].strip() if title else "", tuple(reader.parts), inline.footnotes.notes())


class _Reader:
    """Reads the lines of a page, and of each part of it that holds lines of its own."""

    def __init__(self, inline: Inline) -> None:
        self.parts: list[Heading | Block] = []
        self.has_table = False
        self._inline = inline
        self._paragraph: list[Passage] = []
        self._held: Mapping[int, Held] = {}

    def read(self, passage: Passage, found: Scan | None = None) -> None:
        """Read a part of the page; ``found`` are its brackets where they are known."""
        around = self._held
        passage, self._held = hold(passage, found)
        all_lines = lines(passage)
        i = 0
        while i < len(all_lines):
            if all_lines[i].text.lstrip(" :").startswith("{|"):
                end = _find_end(all_lines, i + 1)
                self._read_rows(all_lines[i + 1 : end])
                i = end
            else:
                self._read_line(all_lines[i])
                i += 1
        self._close()
        self._held = around

    def _read_line(self, line: Passage) -> None:
        text = line.text
        if match := _match_heading(text):
            self._close()
            title = self._see(line.cut(*match.span(2)))
            if title.text:
                self.parts.append(Heading(len(match[1]), title))
        elif item := _ITEM.match(text):
            self._close()
            self._read_item(item["mark"], line.cut(item.end(), len(line)))
        elif not text.strip() or _RULE.fullmatch(text) or _BLOCK_TAG.fullmatch(text) or text.startswith("|}"):
            self._close()
        elif text[0] == " ":
            self._close()
            self._read_text(line.strip())
            self._close()
        else:
            self._read_text(line.strip())

    def _read_item(self, mark: str, line: Passage) -> None:
        before = len(self.parts)
        self._read_text(line)
        clean = self._take_paragraph()
        if clean.text:
            marked = not mark.endswith(":") or len(self.parts) > before
            self.parts.append(Block(Kind.ENTRY, clean) if marked else read_line(clean))

    def _read_text(self, line: Passage) -> None:
        """Read the words of a line, and what stands in it as a part of its own."""
        done = 0
        for match in re.finditer(HOLD, line.text):
            held = self._held.get(line.places[match.start()])
            before = line.cut(done, match.start())
            if held is None or not self._is_part(held, line, before):
                continue
            if before.text.strip():
                self._paragraph.append(before)
            done = match.end()
            self._read_part(held)
        rest = line.cut(done, len(line)).strip()
        if rest.text:
            self._paragraph.append(rest)

    def _is_part(self, held: Held, line: Passage, before: Passage) -> bool:
        """Tell whether a bracket is no word of its line: a table, a poem, pictures, a list in a template."""
        if held.sort is Sort.LINK:
            return is_picture(held.inside.text) and not before.text.strip()
        if held.sort is Sort.TEMPLATE:
            return line.text.strip() == HOLD and find_shown(held.inside.text.split("|", 1)[0]) == ALL
        return held.sort is Sort.TABLE or held.name in {"poem", "gallery"}

    def _read_part(self, held: Held) -> None:
        if held.sort is Sort.LINK:
            self._add_caption(held.inside)
            return
        self._close()
        if held.sort is Sort.TABLE:
            self._read_table(held.inside)
        elif held.sort is Sort.TEMPLATE:
            for value in self._inline.values(held.whole):
                self.read(value)
        elif held.name == "poem":
            verse = [self._inline.read(line) for line in lines(held.inside)]
            self.parts.append(Block(Kind.VERSE, join([line for line in verse if line.text], "\n")))
        else:
            for line in lines(held.inside):
                self._add_caption(line)

    def _add_caption(self, words: Passage) -> None:
        """Add the words of a picture: the last of its parts that is no option."""
        inside, held = hold(words)
        parts = inside.split("|")[1:]
        if parts and not is_option(parts[-1].text):
            self._close()
            caption = self._inline.see(parts[-1], held)
            if caption.text:
                self.parts.append(Block(Kind.CAPTION, caption))

    def _read_table(self, inside: Passage) -> None:
        around = self._held
        inside, self._held = hold(inside)
        self._read_rows(lines(inside)[1:])
        self._held = around

    def _read_rows(self, all_lines: Sequence[Passage]) -> None:
        self._close()
        self.has_table = True
        rows: list[list[Cell]] = []
        cell: list[Passage] = []
        options = ""
        for line in [*all_lines, None]:
            mark = _ROW_MARK.match(line.text) if line is not None else None
            if line is not None and mark is None:
                cell.append(line)
                continue
            if cell and rows:
                rows[-1].append(self._read_cell(cell, options))
            cell = []
            if line is None or mark is None:
                break
            content = line.cut(mark.end(), len(line))
            if mark[1] == "|-":
                rows.append([])
            elif mark[1] == "|+":
                self.parts.extend(read_table(rows))
                self._add_table_caption(content)
                rows = []
            else:
                rows = rows or [[]]
                *finished, last = split_cells(content, mark[1])
                rows[-1].extend(self._read_cell([one], reach) for one, reach in finished)
                cell, options = [last[0]], last[1]
        self.parts.extend(read_table(rows))

    def _read_cell(self, cell: Sequence[Passage], options: str) -> Cell:
        rows = count_rows(options)
        filled = next((i for i, line in enumerate(cell) if line.text), len(cell))
        content = join(list(cell[filled:]), "\n").strip()
        if not _PART.search(content.text):
            return make_cell(read_lines(self._inline.read(content).split("\n")), rows=rows)
        content = restore(content, self._held)
        inner = _Reader(self._inline)
        inner.read(content)
        return make_cell(
            inner.parts,
            rows=rows,
            has_picture=has_picture(content.text),
            has_table=inner.has_table,
        )

    def _add_table_caption(self, content: Passage) -> None:
        end = len(content)
        caption = self._see(content.cut(end_of_options(content.text, 0, end), end))
        if caption.text:
            self.parts.append(Block(Kind.CAPTION, caption))

    def _see(self, line: Passage) -> Passage:
        return self._inline.see(line, self._held)

    def _take_paragraph(self) -> Passage:
        paragraph, self._paragraph = self._paragraph, []
        return self._see(join(paragraph, "\n"))

    def _close(self) -> None:
        """End the open paragraph."""
        clean = self._take_paragraph() if self._paragraph else None
        if clean is not None and clean.text:
            self.parts.append(Block(Kind.PROSE, clean))


def _match_heading(text: str) -> re.Match[str] | None:
    return _HEADING.fullmatch(text.rstrip()) if text.startswith("=") and len(text) <= _MAX_HEADING else None


def _find_end(all_lines: Sequence[Passage], first: int) -> int:
    """Return the line that ends a table which nothing closes: its next heading, or the end of the page."""
    ends = (i for i in range(first, len(all_lines)) if _match_heading(all_lines[i].text))
    return next(ends, len(all_lines))
