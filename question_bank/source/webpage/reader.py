"""A page of the web, saved from the browser.

The places of texts must be true in the file itself. Of the parsers compared (html.parser, html5lib, lxml,
selectolax, BeautifulSoup, tree-sitter) only html.parser and tree-sitter tell them. Both need quadratic time
for broken comments, and html.parser reads broken tags otherwise in each Python release: hence the tokenizer
in ``tag``, which follows the standard.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.source.article import Kind
from question_bank.source.draft import Block, Draft, Heading, Note, join
from question_bank.source.lists import read_lines, settle_breaks
from question_bank.source.namuwiki import FOOTER
from question_bank.source.numbering import Number, read_heading
from question_bank.source.table import read_table
from question_bank.source.webpage.boilerplate import find_root, mark_left_out, weigh
from question_bank.source.webpage.element import BLOCKS, HEADINGS
from question_bank.source.webpage.head import find_revised, find_title
from question_bank.source.webpage.line import PageLines
from question_bank.source.webpage.note import PageNotes, find_notes, find_signs
from question_bank.source.webpage.page import Page
from question_bank.source.webpage.table import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADING: Final = re.compile(r"\s*+<(?:(?P<comment>!--)|\?)")
_WHOLE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PART: Final = re.compile(r"<(?:article|div|h1|link|main|meta|p|section|table|title)\b", re.IGNORECASE)
_TAG: Final = re.compile(r"</?(?:a|br|div|h[1-6]|li|p|span|td|tr)\b", re.IGNORECASE)
_BEGINNING: Final = 20_000
_MIN_TAGS: Final = 8
_NAVIGATION: Final = re.compile(
    r"\[\s*[가-힣\s|·]{0,20}(?:편집|펼치기|접기|목차|각주|숨기기|보이기|더보기)\s*\]|목차|편집|분류\s?[:：].*|댓글(?:\s?\d+)?"
)
_STAMP: Final = re.compile(
    r"(?:\s?(?:기사|최종|최근|첫)?\s?(?:입력|등록|수정|승인|송고|게재|발행|작성|업데이트)(?:\s?(?:일시|일|시각|시간))?\s?[:|]?"
    r"\s?\d{4}[-./년][\d년월화수목금토일시분초오전후.:/()\s-]{3,40}[|·]?){1,4}"
)
_EDIT: Final = re.compile(r"\s*\[\s*(?:원본 )?편집(?:\s*\|\s*(?:원본 )?편집)?\s*\]$")
_CAPTION: Final = re.compile(r"caption|gallerytext|(?:img|image|photo)[-_]?(?:desc|txt|text)", re.IGNORECASE)
_KINDS: Final = {
    "li": Kind.ENTRY,
    "dt": Kind.ENTRY,
    "dd": Kind.ENTRY,
    "figure": Kind.CAPTION,
    "caption": Kind.CAPTION,
}
_MAX_CAPTION: Final = 60  # nodes
_MAX_NODES: Final = 100  # of a heading
_MAX_HEADING: Final = 200


def is_webpage(text: str) -> bool:
    """Tell whether a text is HTML: a whole page, or a part of one with many tags."""
    start = 0
    while leading := _LEADING.match(text, start):
        end = "-->" if leading["comment"] else ">"
        start = text.find(end, leading.end()) + len(end)
        if start < leading.end():
            return False
    start += len(text[start : start + _BEGINNING]) - len(text[start : start + _BEGINNING].lstrip())
    return bool(_WHOLE.match(text, start)) or (
        bool(_PART.match(text, start)) and len(_TAG.findall(text, start, start + _BEGINNING)) >= _MIN_TAGS
    )


def read_webpage(text: str) -> Draft:
    """Return the title, headings, blocks and footnotes of a saved page, and the day of its last change.

    Left out is what is no part of the article: navigation, boxes, comments, scripts, hidden and deleted text.
    """
    page = Page.of(text)
    weights = weigh(page)
    left_out = mark_left_out(page, weights)
    notes = find_notes(page)
    for note in notes.texts:
        left_out[note.first : note.tail] = b"\1" * (note.tail - note.first)
    title = find_title(page)
    reader = _Reader(page, left_out, PageLines(page, notes.marks), title)
    reader.read(find_root(page, weights, left_out))
    return Draft(title, tuple(reader.parts), tuple(_read_notes(page, notes)), find_revised(page))


def _read_notes(page: Page, notes: PageNotes) -> Iterator[Note]:
    lines = PageLines(page, notes.marks)
    for text in notes.texts:
        lines.add_all(text.first, text.tail, find_signs(page, text).__contains__)
        found = lines.take_all()
        if found:
            yield Note(text.label, join(found))


class _Reader:
    """Reads an element into parts; ``_open`` holds the blocks around, each with its tail and its kind."""

    def __init__(self, page: Page, left_out: bytearray, lines: PageLines, title: str) -> None:
        self.parts: list[Heading | Block] = []
        self._page = page
        self._left_out = left_out
        self._lines = lines
        self._title = title
        self._open: list[tuple[int, Kind | None]] = []
        self._number: Number = ()
        self._terms_until = 0

    def read(self, root: int) -> None:
        """Read what an element holds."""
        tail = self._page.nodes[root].tail
        i = root + 1
        while i < tail:
            while self._open and self._open[-1][0] <= i:
                self._close()
                self._open.pop()
            i = self._read_node(i)
        self._close()

    def _read_node(self, number: int) -> int:
        """Read a node by itself; return the number of the next one to look at."""
        node = self._page.nodes[number]
        is_caption = bool(node.attributes) and self._is_caption(number)
        if not (node.name in BLOCKS or is_caption):
            return number + 1 if self._left_out[number] else self._lines.add(number)
        self._close()
        if self._left_out[number]:
            return number + 1
        if node.name in HEADINGS and self._read_heading(number):
            return node.tail
        if node.name == "table":
            rows = read_rows(self._page, number, self._left_out.__getitem__, self._lines)
            if rows is not None:
                self.parts.extend(read_table(rows))
                return node.tail
        if node.name == "pre":
            self._lines.keep_lines(number)
        if node.name == "dt":
            self._terms_until = self._page.nodes[node.parent].tail
        kind = self._open[-1][1] if self._open else None
        if is_caption:
            kind = Kind.CAPTION
        elif node.name != "dd" or number < self._terms_until:  # without a term it only indents
            kind = _KINDS.get(node.name, kind)
        self._open.append((node.tail, kind))
        return number + 1

    def _is_caption(self, number: int) -> bool:
        node = self._page.nodes[number]
        return node.tail - number <= _MAX_CAPTION and bool(_CAPTION.search(node.attributes.get("class", "")))

    def _read_heading(self, number: int) -> bool:
        """Read a heading; False where the element is none, for it holds more than a line."""
        node = self._page.nodes[number]
        if node.tail - number > _MAX_NODES:
            return False
        self._lines.add_all(number + 1, node.tail, self._left_out.__getitem__)
        pieces = self._lines.take_all()
        passage = join(pieces).without(_EDIT).strip() if pieces else None
        if passage is None or _NAVIGATION.fullmatch(passage.text):
            return True
        if len(passage) > _MAX_HEADING:
            return False
        numbered = read_heading(passage, self._number, None)
        if numbered:
            passage, self._number = numbered.title.strip(), numbered.number
        if passage.text != self._title or self.parts:
            self.parts.append(Heading(int(node.name[1]), passage))
        return True

    def _close(self) -> None:
        """End the lines that stand together."""
        kind = self._open[-1][1] if self._open else None
        for group in self._lines.take():
            lines = [line for line in group if not _is_about_page(line.text)]
            if not lines:
                continue
            passage = join(lines, "\n") if kind is not Kind.CAPTION else join(lines)
            if kind is None:
                self.parts.extend(read_lines(settle_breaks(passage).split("\n")))
            else:
                self.parts.append(Block(kind, settle_breaks(passage)))


def _is_about_page(text: str) -> bool:
    """Tell whether a line serves the page and not its readers: a button, a stamp, a licence."""
    return bool(_NAVIGATION.fullmatch(text) or _STAMP.fullmatch(text) or FOOTER.match(text))
