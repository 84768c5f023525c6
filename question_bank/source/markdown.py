"""Markdown: headings, paragraphs, lists, quotations, tables, pictures and footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from question_bank.source.article import Kind
from question_bank.source.clean import ends_as_sentence, remove_invisible
from question_bank.source.draft import Block, Draft, Heading, Note, join, lines
from question_bank.source.inline import remove_inline
from question_bank.source.passage import Passage
from question_bank.source.table import read_row

_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*(?:\{#[^}]*\})?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
# a fence protects what looks like a comment inside it
_COMMENT = re.compile(
    r"(?P<fenced>^[ \t>]*(?P<mark>`{3,}|~{3,}).*?(?:^[ \t>]*(?P=mark)|\Z))|<!--.*?(?:-->|\Z)",
    re.DOTALL | re.MULTILINE,
)
_FRONT = re.compile(r"---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title\s*:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*")
_REFERENCE = re.compile(r" {0,3}\[[^\]^][^\]]*\]:[ \t]*\S+.*")
_PICTURE = re.compile(r"\s*(?:\[?!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])(?:\]\([^()]*\))?\s*)+")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_SIGNS = re.compile(
    r"^[ \t]*[-*+] \S|\*\*\S[^*\n]*\*\*|\]\([^()\s]{1,300}\)|^[ \t]*>\s|^[ \t]*`{3}|\[\^\w+\]|^\|.*\|[ \t]*$",
    re.MULTILINE,
)
_HEADING_SIGN = re.compile(r"^ {0,3}#{1,6} \S|^\S.{0,60}\r?\n=+\s*$", re.MULTILINE)
_MIN_SIGNS = 2
_MAX_HEADING = 300


def is_markdown(text: str) -> bool:
    """Tell whether a text is Markdown: front matter, a heading with its mark, or several other marks."""
    if _FRONT.match(text) or _HEADING_SIGN.search(text):
        return True
    return len({match[0].strip()[:2] for match in _SIGNS.finditer(text)}) >= _MIN_SIGNS


def read_markdown(text: str) -> Draft:
    """Return the headings (the first of level 1 is the title), blocks and footnotes of a Markdown text."""
    front = _FRONT.match(text)
    begin = front.end() if front else 0
    page = _Page()
    for line in lines(Passage.of(text, begin, len(text)).without(_COMMENT, "fenced")):
        page.read(line)
    page.close()
    title = page.title
    if not title and front and (named := _FRONT_TITLE.search(front[0])):
        title = named[1].strip()
    return Draft(title, tuple(page.parts), tuple(page.notes))


@dataclass(slots=True)
class _Page:
    """What has been read so far, and the paragraph that is still open."""

    parts: list[Heading | Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    title: str = ""
    kind: Kind = Kind.PROSE
    label: str = ""
    open: list[Passage] = field(default_factory=list)
    fence: str = ""
    table: bool = False

    def read(self, line: Passage) -> None:
        """Read the next line."""
        quote = _QUOTE.match(line.text)
        if quote:
            line = line.cut(quote.end(), len(line))
        text = line.text
        fence = _FENCE.match(text)
        if self.fence or fence:
            self._read_fence(fence[1] if fence else "")
        elif not text.strip():
            self.close()
        elif len(text) <= _MAX_HEADING and (match := _ATX.fullmatch(text)):
            self.close()
            self._head(len(match[1]), line.cut(*match.span(2)))
        elif self._is_underline(text):
            heading = join(self.open)
            self.open = []
            self._head(1 if "=" in text else 2, heading)
        elif _TABLE_RULE.fullmatch(text):
            self._open_table()
        elif _RULE.fullmatch(text) or _REFERENCE.fullmatch(text):
            self.close()
        else:
            self._read_text(line)

    def _read_fence(self, mark: str) -> None:
        if not self.fence:
            self.close()
            self.fence = mark
        elif mark.startswith(self.fence):
            self.fence = ""

    def _read_text(self, line: Passage) -> None:
        text = line.text
        if match := _NOTE.match(text):
            self.close()
            self.label = match[1]
            self.open = [line.cut(match.end(), len(line)).strip()]
        elif match := _ITEM.match(text):
            self.close()
            self.kind = Kind.ENTRY
            self.open = [line.cut(match.end(), len(line)).strip()]
        elif _PICTURE.fullmatch(text):
            self.close()
            for picture in re.finditer(r"!\[([^\[\]]*)\]", text):
                if picture[1].strip():
                    self.parts.append(Block(Kind.CAPTION, line.cut(*picture.span(1)).strip()))
        elif text.strip().startswith("|") or (self.table and "|" in text):
            self.close()
            self.table = True
            self.parts.extend(_read_row(line))
        else:
            self.open.append(line.strip())

    def _is_underline(self, text: str) -> bool:
        plain = bool(self.open) and self.kind is Kind.PROSE and not self.label
        title = plain and len(self.open) == 1 and not ends_as_sentence(self.open[0].text)
        return title and bool(_UNDERLINE.fullmatch(text))

    def _open_table(self) -> None:
        """Read the line above a table's rule as its head, where it had no bar in front."""
        head = self.open.pop() if self.open and "|" in self.open[-1].text else None
        self.close()
        self.table = True
        if head is not None:
            self.parts.extend(_read_row(head))

    def _head(self, level: int, passage: Passage) -> None:
        passage = remove_inline(passage).strip()
        if level == 1 and not self.title:
            self.title = passage.text
        elif passage.text:
            self.parts.append(Heading(level, passage))

    def close(self) -> None:
        """End the open paragraph, entry or footnote."""
        pieces = [piece for piece in self.open if piece.text]
        passage = remove_inline(remove_invisible(join(pieces))).strip() if pieces else None
        if passage is not None and passage.text:
            if self.label:
                self.notes.append(Note(self.label, passage))
            else:
                self.parts.append(Block(self.kind, passage))
        self.open, self.kind, self.label, self.table = [], Kind.PROSE, "", False


def _read_row(line: Passage) -> list[Block]:
    return read_row([remove_inline(cell).strip() for cell in line.split("|")])
