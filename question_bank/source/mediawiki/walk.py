"""The nodes of a parsed paragraph of MediaWiki text, and what a reader sees of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mwparserfromhell.nodes import Argument, Comment, ExternalLink, Heading, Tag, Template, Wikilink

from question_bank.data.table import read_table
from question_bank.source.footnote import put_mark
from question_bank.source.mediawiki.link import find_words, is_seen
from question_bank.source.mediawiki.template import (
    ALL,
    DATE,
    NOTE,
    NOTHING,
    Value,
    find_case,
    find_shown,
    find_values,
    positional,
)
from question_bank.source.strand import GAP, Strand, lower_figures, raise_figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from mwparserfromhell.nodes import Node
    from mwparserfromhell.wikicode import Wikicode

    from question_bank.source.mediawiki.inline import Inline
    from question_bank.source.passage import Passage

_SHOWN = {row["element"]: row["shows"] for row in read_table("wiki/elements.tsv")}
_YEAR = re.compile(r"\s*(\d{1,4})\s*")
_PART = re.compile(r"\s*(\d{1,2})\s*")
_PARTS = ((_YEAR, "년"), (_PART, "월"), (_PART, "일"))


def _as_it_is(passage: Passage) -> Passage:
    return passage


_TURNS: dict[str, Callable[[Passage], Passage]] = {"sup": raise_figures, "sub": lower_figures}


class Walk:
    """Goes through the nodes of a paragraph and collects what a reader sees, with its place."""

    def __init__(self, inline: Inline, display: Passage) -> None:
        self.strand = Strand()
        self._inline = inline
        self._display = display
        self._turn: Callable[[Passage], Passage] = _as_it_is

    def read(self, code: Wikicode, start: int) -> None:
        """Read the nodes that start at ``start`` of the paragraph."""
        for node in code.nodes:
            end = start + len(str(node))
            self._read_node(node, start, end)
            start = end

    def put(self, text: str, start: int, end: int) -> None:
        """Show characters in the place of ``[start, end)`` of the paragraph."""
        self.strand.put(text, self._display.places[start], self._display.end(end - 1))

    def _read_node(self, node: Node, start: int, end: int) -> None:
        match node:
            case Template():
                self._read_template(node, start, end)
            case Wikilink():
                self._read_link(node, start)
            case ExternalLink():
                if node.brackets and node.title is not None:
                    space = 0 if node.suppress_space else 1
                    self.read(node.title, start + 1 + len(str(node.url)) + space)
            case Tag():
                self._read_tag(node, start, end)
            case Argument():
                if node.default is not None:
                    self.read(node.default, start + len("{{{") + len(str(node.name)) + 1)
            case Heading():
                self.read(node.title, start + node.level)
            case Comment():
                pass
            case _:
                self.strand.take(self._turn(self._display.cut(start, end)))

    def _read_link(self, link: Wikilink, start: int) -> None:
        target = str(link.title)
        if not is_seen(target):
            return
        if link.text is not None and str(link.text).strip():
            self.read(link.text, start + 2 + len(target) + 1)
            return
        first, last = find_words(target, piped=link.text is not None)
        self.strand.take(self._display.cut(start + 2 + first, start + 2 + last))

    def _read_tag(self, tag: Tag, start: int, end: int) -> None:
        name = str(tag.tag).strip().lower()
        inner = end if tag.self_closing else end - len(f"{tag.contents}</{tag.closing_tag}>")
        if tag.wiki_markup:
            inner = end - len(f"{tag.contents or ''}{tag.closing_wiki_markup or ''}")
        attributes = self._display.text[start:inner]
        shown = _SHOWN.get(name, "words")
        if name == "ref":
            self._read_note(tag, attributes, start, inner, end)
        elif shown == "gap":
            self.put(GAP, start, end)
        elif shown != "nothing":
            self._read_contents(tag, name, start, inner, end)

    def _read_contents(self, tag: Tag, name: str, start: int, inner: int, end: int) -> None:
        breaks = _SHOWN.get(name) == "lines" and not (tag.wiki_markup and tag.self_closing)
        if breaks:
            self.put("\n", start, inner)
        if tag.contents is not None and not tag.self_closing:
            turn, self._turn = self._turn, _TURNS.get(name, self._turn)
            self.read(tag.contents, inner)
            self._turn = turn
            if breaks:
                self.put("\n", end - 1, end)

    def _read_note(self, tag: Tag, attributes: str, start: int, inner: int, end: int) -> None:
        label = self._inline.refer(attributes)
        put_mark(self.strand, label, self._display.places[start], self._display.end(end - 1))
        if tag.contents is not None and not tag.self_closing:
            content = self._display.cut(inner, inner + len(str(tag.contents)))
            self._inline.define(label, content)

    def _read_template(self, template: Template, start: int, end: int) -> None:
        name = str(template.name)
        if case := find_case(name):
            self.strand.take(self._display.cut(start + 2 + case, start + 2 + len(name)))
            return
        shown = find_shown(name)
        values = find_values(template, start)
        if shown == NOTHING:
            return
        if shown == NOTE:
            self._read_note_template(values, start, end)
        elif shown == DATE:
            self._read_date(positional(values), start, end)
        elif shown == ALL:
            for value in positional(values):
                self.put("\n", value.start - 1, value.start)
                self.read(value.code, value.start)
        elif shown.startswith("="):
            self.put(shown[1:] or " ", start, end)
        elif shown in values:
            self.read(values[shown].code, values[shown].start)
        else:
            self.put(GAP, start, end)

    def _read_note_template(self, values: dict[str, Value], start: int, end: int) -> None:
        name, group = (
            next((str(values[key].code) for key in keys if key in values), "")
            for keys in (("name", "이름"), ("group", "그룹"))
        )
        label = self._inline.footnotes.label(f"{group.strip()}/{name.strip()}" if name.strip() else "")
        put_mark(self.strand, label, self._display.places[start], self._display.end(end - 1))
        if "1" in values:
            value = values["1"]
            self._inline.define(label, self._display.cut(value.start, value.start + len(str(value.code))))

    def _read_date(self, values: list[Value], start: int, end: int) -> None:
        """Show year, month and day as a date; a template that starts with no year shows who knows what."""
        date: list[str] = []
        for value, (part, unit) in zip(values, _PARTS, strict=False):
            match = part.fullmatch(str(value.code))
            if match is None:
                break
            date.append(f"{int(match[1])}{unit}")
        self.put(" ".join(date) or GAP, start, end)
