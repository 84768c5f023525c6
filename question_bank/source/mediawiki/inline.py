"""A paragraph of MediaWiki text as a reader sees it: links, templates, tags, references.

``mwparserfromhell`` parses it. Its nodes know no places, but written out they give the text back, so that
places can be counted; where they do not, nothing of the paragraph's brackets is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import mwparserfromhell
from mwparserfromhell.nodes import Template
from mwparserfromhell.parser import ParserError

from question_bank.source.clean import remove_debris
from question_bank.source.footnote import Footnotes
from question_bank.source.lists import settle_breaks
from question_bank.source.mediawiki.bracket import Bracket, Sort, scan
from question_bank.source.mediawiki.hold import HOLDS, Held, hold
from question_bank.source.mediawiki.link import find_words, is_seen
from question_bank.source.mediawiki.template import (
    NOTHING,
    UNKNOWN,
    find_case,
    find_shown,
    find_values,
    positional,
)
from question_bank.source.mediawiki.walk import Walk
from question_bank.source.passage import Passage
from question_bank.source.reference import decode_references
from question_bank.source.strand import GAP, Strand, show_gaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mwparserfromhell.wikicode import Wikicode

_MARKUP = re.compile(r"[{<]|\[\[|\]\]|\}\}|\[(?:[a-z]{3,6}:|//)|://", re.IGNORECASE)
_NESTED = re.compile(r"[\[\]{}<]")
_STRESS = re.compile(r"'{2,}")
# in the place of what the parser is not to see: "<" that opens no element, marks without a partner
_STAND_IN, _STRAY = "\ue000", "\ue001"
_STRAYS = re.compile(f"{_STRAY}+")
# a footnote's mark, which the parser is not to take for the end of a link, nor its number for an exponent
_HIDE_MARK = {ord(one): 0xE010 + i for i, one in enumerate("[^]0123456789")}
_SHOW_MARK = {stand_in: one for one, stand_in in _HIDE_MARK.items()}
_QUOTED = r"\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s\"'/<>]+))"
_NAME = re.compile(rf"[\s\"']name{_QUOTED}", re.IGNORECASE)
_GROUP = re.compile(rf"[\s\"']group{_QUOTED}", re.IGNORECASE)


@dataclass(slots=True)
class Inline:
    """Reads paragraphs of one page; ``definitions`` are the texts of the references with a name."""

    definitions: dict[str, Passage]
    footnotes: Footnotes = field(default_factory=Footnotes)
    _read_names: set[str] = field(default_factory=set)

    def read(self, passage: Passage) -> Passage:
        """Return a paragraph as a reader sees it, its line breaks as line ends."""
        return self.see(*hold(passage))

    def see(self, line: Passage, held: Mapping[int, Held]) -> Passage:
        """Return a paragraph whose brackets are held as a reader sees it, its line breaks as line ends."""
        passage = self._release(line, held).without(_STRESS)
        if _MARKUP.search(passage.text):
            passage = self._render(passage)
        else:
            passage = Passage(passage.text.replace("\n", " "), passage.places, passage.wide)
        passage = Passage(passage.text.translate(_SHOW_MARK), passage.places, passage.wide)
        passage = decode_references(passage)
        return remove_debris(settle_breaks(show_gaps(passage)))

    def _release(self, line: Passage, held: Mapping[int, Held]) -> Passage:
        """Return a paragraph with what its brackets show; those with others in them stay for the parser."""
        strand, done = Strand(), 0
        for match in HOLDS.finditer(line.text):
            bracket = held.get(line.places[match.start()])
            if bracket is not None:
                strand.take(line.cut(done, match.start()))
                self._release_one(strand, bracket)
                done = match.end()
        if not done:
            return line
        strand.take(line.cut(done, len(line)))
        return strand.passage()

    def _release_one(self, strand: Strand, bracket: Held) -> None:
        start, end = bracket.whole.places[0], bracket.whole.end(-1)
        name, bar, _ = bracket.inside.text.partition("|")
        if bracket.sort is Sort.REF:
            label = self.refer(bracket.opening)
            strand.put(f"[^{label}]".translate(_HIDE_MARK), start, end)
            if bracket.inside.text:
                self.define(label, bracket.inside)
        elif bracket.sort is Sort.TEMPLATE and not find_case(name) and find_shown(name) in {NOTHING, UNKNOWN}:
            if find_shown(name) == UNKNOWN:
                strand.put(GAP, start, end)
        elif bracket.sort is Sort.LINK and not _NESTED.search(bracket.inside.text):
            first, last = len(name) + len(bar), len(bracket.inside)
            if not bracket.inside.text[first:].strip():
                first, last = find_words(name, piped=bool(bar))
            strand.take(bracket.inside.cut(first, last if is_seen(name) else first))
        else:
            strand.take(bracket.whole)

    def values(self, template: Passage) -> list[Passage]:
        """Return the values without names of a template that a passage consists of, in order."""
        _, masked, _ = _mask(template)
        code = _parse(masked)
        node = code.nodes[0] if code is not None and code.nodes else None
        if not isinstance(node, Template):
            return []
        values = positional(find_values(node, 0))
        return [template.cut(value.start, value.start + len(str(value.code))) for value in values]

    def _render(self, passage: Passage) -> Passage:
        display, masked, brackets = _mask(passage)
        code = _parse(masked)
        if code is None:
            return leave_gaps(display, brackets).without(_STRAYS)
        walk = Walk(self, display)
        walk.read(code, 0)
        return walk.strand.passage().without(_STRAYS)

    def define(self, label: str, passage: Passage) -> None:
        """Read what a note says, unless it is known already."""
        if not self.footnotes.has_text(label):
            self.footnotes.write(label, self.read(passage))

    def refer(self, attributes: str) -> str:
        """Return the label of the reference with these attributes, and read what defines its name."""
        name = _read_name(attributes)
        label = self.footnotes.label(name)
        if name in self.definitions and name not in self._read_names:
            self._read_names.add(name)  # a note may refer to itself
            self.define(label, self.definitions[name])
        return label


def find_definitions(page: Passage, brackets: Sequence[Bracket]) -> dict[str, Passage]:
    """Return the texts of the references with a name, wherever in the page they stand."""
    definitions: dict[str, Passage] = {}
    for bracket in brackets:
        if bracket.sort is Sort.REF and bracket.outer > bracket.inner:
            name = _read_name(page.text[bracket.start : bracket.inner])
            if name:
                definitions.setdefault(name, page.cut(bracket.inner, bracket.outer))
    return definitions


def leave_gaps(passage: Passage, brackets: Iterable[Bracket]) -> Passage:
    """Return a passage with a gap in the place of each of these brackets."""
    strand, done = Strand(), 0
    for bracket in brackets:
        strand.take(passage.cut(done, bracket.start))
        strand.put(GAP, passage.places[bracket.start], passage.end(bracket.end - 1))
        done = bracket.end
    strand.take(passage.cut(done, len(passage)))
    return strand.passage()


def _read_name(attributes: str) -> str:
    """Return the name and group of a reference as one key, empty where it has no name."""
    name, group = _value(_NAME, attributes), _value(_GROUP, attributes)
    return f"{group}/{name}" if name else ""


def _value(pattern: re.Pattern[str], attributes: str) -> str:
    match = pattern.search(attributes)
    return next(filter(None, match.groups()), "").strip() if match else ""


def _mask(passage: Passage) -> tuple[Passage, str, Iterable[Bracket]]:
    """Return a paragraph as one line, its text for the parser, and its outermost brackets.

    Both are as long as the paragraph, so that places stay the same.
    """
    found = scan(passage.text)
    shown, masked = list(passage.text.replace("\n", " ")), list(passage.text)
    for place in found.signs:
        masked[place] = _STAND_IN
    for start, end in found.strays:
        shown[start:end] = masked[start:end] = _STRAY * (end - start)
    display = Passage("".join(shown), passage.places, passage.wide)
    return display, "".join(masked), found.outermost(*Sort)


def _parse(text: str) -> Wikicode | None:
    """Return the tree of a text, None where it does not give the text back."""
    try:
        code = mwparserfromhell.parse(text, skip_style_tags=True)
    except (ParserError, RecursionError):
        return None
    return code if str(code) == text else None
