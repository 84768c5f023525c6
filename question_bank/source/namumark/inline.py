"""A line of NamuMark as a reader sees it: links, macros, colours, stress and footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from question_bank.source.clean import remove_debris
from question_bank.source.footnote import Footnotes, put_mark, remove_false_marks
from question_bank.source.lists import settle_breaks
from question_bank.source.namumark.bracket import HOLD, Bracket, Sort, hold
from question_bank.source.passage import Passage
from question_bank.source.picture import has_picture, is_picture
from question_bank.source.strand import GAP, Strand, lower_figures, raise_figures, show_gaps

_MARK = re.compile(r"--|~~|\^\^|,,|''|__|\[|\]\]|\{\{|\}\}|\|\|")
_STRUCK = re.compile(r"(?<!-)--(?!-)[^\n]{1,2000}?(?<!-)--(?!-)|~~(?!~)[^\n]{1,2000}?~~")
_RAISED = re.compile(r"\^\^([^\n^]{0,300})\^\^")
_LOWERED = re.compile(r",,([^\n,]{0,300}),,")
_UNDERLINED = re.compile(r"__([^\n_]{0,500})__")
_STRESS = re.compile(r"'{2,}")
_LEFT_OPEN = re.compile(r"\{\{\{(?:#!\w+|[+-][1-5] |#[\w,#]{1,40} )?|\}\}\}|\[\[|\]\]|\[\*|\|\|")
_UNSEEN = re.compile(r"\s*(?:분류|category)\s*:", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*(?:https?|ftp)://\S*\s*", re.IGNORECASE)
_UPWARD = re.compile(r"\A\s*(?::|/|(?:\.\./)+)?")
_SILENT = re.compile(
    "목차|tableofcontents|각주|footnote|clearfix|anchor|youtube|kakaotv|nicovideo|vimeo|navertv"
)
_WIKI = re.compile(r"\{\{\{#!wiki(?:[ \t]+(?:[\w-]{1,30}=)?\"[^\"\n]*\")*[ \t]*\n?", re.IGNORECASE)
_FOLDING = re.compile(r"\{\{\{#!folding\b[ \t]*(?P<title>[^\n]*)\n?", re.IGNORECASE)
_COLOURED = re.compile(r"\{\{\{(?:[+-][1-5]|#[\w,#]{1,40})\s", re.IGNORECASE)
_CODE = re.compile(r"\{\{\{#!")
_INLINE_STYLE = re.compile(r"display:\s*inline", re.IGNORECASE)
_OPENING = re.compile(r"\A[\s\[(【]{1,9}")
_BUTTON = re.compile(
    r"(?:(?:[\s·:/|\[\](){}【】-]{1,9}|\A|(?<=기))(?:펼치기|접기|보기|열기|닫기|더보기|클릭)){1,4}[\s\])】]{0,9}\Z"
)


@dataclass(slots=True)
class Inline:
    """Reads lines of one page; ``held`` gives the bracket at a place of the article."""

    page: Passage
    held: dict[int, Bracket]
    footnotes: Footnotes = field(default_factory=Footnotes)

    def read(self, line: Passage) -> Passage:
        """Return a line, its brackets held, as a reader sees it, its line breaks as line ends."""
        passage = settle_breaks(show_gaps(self.render(line)))
        return remove_debris(passage)

    def whole(self, outermost: list[Bracket]) -> Passage:
        """Return the page, its brackets held."""
        return hold(self.page, 0, len(self.page), outermost)

    def bracket(self, passage: Passage, index: int) -> Bracket | None:
        """Return the bracket that the character stands for; None where it stands for itself."""
        return self.held.get(passage.places[index]) if passage.text[index] == HOLD else None

    def is_block(self, bracket: Bracket) -> bool:
        """Tell whether a bracket holds lines of its own: a box, a folded or a coloured part of the page."""
        if bracket.sort is not Sort.BRACE:
            return False
        text = self.page.text
        if _FOLDING.match(text, bracket.start):
            return True
        if wiki := _WIKI.match(text, bracket.start):
            has_table = text.find("\n||", wiki.end() - 1, bracket.end) >= 0
            return has_table or not _INLINE_STYLE.search(wiki[0])
        return bool(_COLOURED.match(text, bracket.start)) and text.find("\n", bracket.start, bracket.end) >= 0

    def has_picture(self, passage: Passage) -> bool:
        """Tell whether a passage, its brackets held, shows a picture, in a box within it or not."""
        brackets = (self.bracket(passage, match.start()) for match in re.finditer(HOLD, passage.text))
        return any(
            has_picture(self.page.text[bracket.start : bracket.end])
            for bracket in brackets
            if bracket is not None and bracket.sort in {Sort.LINK, Sort.BRACE}
        )

    def title(self, bracket: Bracket) -> Passage | None:
        """Return the title of a folded part; None for other brackets and where it is a mere button."""
        folding = _FOLDING.match(self.page.text, bracket.start)
        if folding is None or bracket.sort is not Sort.BRACE:
            return None
        end = min(folding.end("title"), bracket.end - 3)
        title = self.read(hold(self.page, folding.start("title"), end, bracket.inside))
        title = title.without(_OPENING).without(_BUTTON).strip()
        return title if title.text else None

    def content(self, bracket: Bracket) -> Passage:
        """Return what a brace with marks in it holds, without its head, its brackets held."""
        text = self.page.text
        head = (
            _WIKI.match(text, bracket.start)
            or _FOLDING.match(text, bracket.start)
            or _COLOURED.match(text, bracket.start)
        )
        end = bracket.end - 3
        start = min(head.end(), end) if head else bracket.start + 3
        return hold(self.page, start, end, bracket.inside)

    def render(self, passage: Passage) -> Passage:
        """Return a passage without its marks, gaps and line breaks still in it."""
        passage = _remove_marks(passage)
        strand, done = Strand(), 0
        for match in re.finditer(HOLD, passage.text):
            bracket = self.bracket(passage, match.start())
            if bracket is not None:
                strand.take(passage.cut(done, match.start()))
                self._add(strand, bracket)
                done = match.end()
        if not done:
            return passage
        strand.take(passage.cut(done, len(passage)))
        return strand.passage()

    def _add(self, strand: Strand, bracket: Bracket) -> None:
        match bracket.sort:
            case Sort.ESCAPE:
                strand.take(self.page.cut(bracket.start + 1, bracket.end))
            case Sort.LINK:
                strand.take(self._link(bracket))
            case Sort.NOTE:
                self._add_note(strand, bracket)
            case Sort.MACRO:
                self._add_macro(strand, bracket)
            case _:
                strand.take(self._brace(bracket))

    def _link(self, bracket: Bracket) -> Passage:
        inside = hold(self.page, bracket.start + 2, bracket.end - 2, bracket.inside)
        target, bar, _ = inside.text.partition("|")
        if is_picture(target) or _UNSEEN.match(target):
            return inside.cut(0, 0)
        if bar:
            return self.render(inside.cut(len(target) + 1, len(inside)))
        if address := _ADDRESS.match(target):
            return self.render(inside.cut(address.end(), len(inside)))
        page = target.partition("#")[0]
        return self.render(inside.cut(0, len(page)).without(_UPWARD))

    def _add_note(self, strand: Strand, bracket: Bracket) -> None:
        inside = hold(self.page, bracket.start + 2, bracket.end - 1, bracket.inside)
        name = re.split(r"\s", inside.text, maxsplit=1)[0]
        name = "" if HOLD in name else name
        content = inside.cut(len(name), len(inside)).strip()
        if not name and not content.text:
            return
        label = self.footnotes.label(name, shown=True)
        if content.text and self.footnotes.has_text(label):
            label = self.footnotes.label()
        put_mark(strand, label, self.page.places[bracket.start], self.page.end(bracket.end - 1))
        if content.text:
            self.footnotes.write(label, self.read(content))

    def _add_macro(self, strand: Strand, bracket: Bracket) -> None:
        name = re.split(r"[(\]]", self.page.text[bracket.start + 1 : bracket.end], maxsplit=1)[0].lower()
        start, end = bracket.start + len(name) + 2, bracket.end - 1
        place = self.page.places[bracket.start]
        if name == "br":
            strand.put("\n", place, self.page.end(end))
        elif name == "ruby":
            inside = hold(self.page, start, end, bracket.inside)
            shown = re.split(r"[,)]", inside.text, maxsplit=1)[0]
            strand.take(self.render(inside.cut(0, len(shown))))
        elif not _SILENT.fullmatch(name):
            strand.put(GAP, place, self.page.end(end))

    def _brace(self, bracket: Bracket) -> Passage:
        text = self.page.text
        if _WIKI.match(text, bracket.start) or _COLOURED.match(text, bracket.start):
            return self.render(self.content(bracket))
        if _FOLDING.match(text, bracket.start):
            return self.render(hold(self.page, bracket.start + 12, bracket.end - 3, bracket.inside))
        inside = self.page.cut(bracket.start + 3, bracket.end - 3)
        is_code = _CODE.match(text, bracket.start) or "\n" in inside.text
        return inside.cut(0, 0) if is_code else inside


def _remove_marks(passage: Passage) -> Passage:
    if not _MARK.search(passage.text):
        return passage
    passage = passage.without(_STRUCK)
    passage = _turn(passage, _RAISED, raised=True)
    passage = _turn(passage, _LOWERED, raised=False)
    return remove_false_marks(passage.without(_UNDERLINED, 1).without(_STRESS).without(_LEFT_OPEN))


def _turn(passage: Passage, pattern: re.Pattern[str], *, raised: bool) -> Passage:
    """Return the passage with what stands between the marks raised or lowered."""
    strand, done = Strand(), 0
    for match in pattern.finditer(passage.text):
        strand.take(passage.cut(done, match.start()))
        inside = passage.cut(*match.span(1))
        strand.take(raise_figures(inside) if raised else lower_figures(inside))
        done = match.end()
    if not done:
        return passage
    strand.take(passage.cut(done, len(passage)))
    return strand.passage()
