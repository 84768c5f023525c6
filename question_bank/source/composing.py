"""A reader's draft to an Article: footnote marks tied, sentences split, sections nested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.source.article import Article, Footnote, Kind, Paragraph, Section, Sentence
from question_bank.source.clean import is_link_list, is_pointer, states_something
from question_bank.source.draft import Block, Draft, Note
from question_bank.source.sentences import split_sentences
from question_bank.spans import Span

if TYPE_CHECKING:
    from question_bank.source.passage import Passage

_MARK = re.compile(
    r"(?:\s(?=\[[^\]]{1,41}\](?:\s|$)))?"
    r"(?P<mark>\[(?:\^(?P<name>[^\]\s]{1,40})\]|(?P<number>\d{1,3}|[A-Z])\](?!\()))"
)
_Anchors = dict[str, tuple[Span, tuple[str, ...]]]


def compose(draft: Draft, text: str, *, title: str, article_id: str, kind: str) -> Article:
    """Return the article of a draft; ``text`` is what the draft was read from."""
    anchors: _Anchors = {}
    sections: list[Section] = []
    headings: tuple[str, ...] = ()
    heading: Passage | None = None
    paragraphs: list[Paragraph] = []
    levels: list[int] = []
    for part in draft.parts:
        if isinstance(part, Block):
            paragraph = _paragraph(part, headings, anchors)
            if paragraph.sentences:
                paragraphs.append(paragraph)
            continue
        _close(sections, headings, heading, paragraphs)
        heading, paragraphs = _untie(part.passage, headings, anchors).strip(), []
        while levels and levels[-1] >= part.level:
            levels.pop()
        levels.append(part.level)
        headings = (*headings[: len(levels) - 1], heading.text)
    _close(sections, headings, heading, paragraphs)
    return Article(
        id=article_id,
        title=title,
        text=text,
        format=kind,
        sections=tuple(sections),
        footnotes=tuple(footnote for note in draft.notes if (footnote := _footnote(note, anchors))),
        revised=draft.revised,
    )


def _close(
    sections: list[Section], headings: tuple[str, ...], heading: Passage | None, paragraphs: list[Paragraph]
) -> None:
    if heading is not None or paragraphs:
        sections.append(Section(headings, heading, tuple(paragraphs)))


def _paragraph(block: Block, headings: tuple[str, ...], anchors: _Anchors) -> Paragraph:
    passage = _untie(block.passage, headings, anchors)
    verse = block.kind is Kind.VERSE
    pieces = [(line, None) for line in passage.split("\n")] if verse else split_sentences(passage)
    link_list = bool(headings) and is_link_list(headings[-1]) and block.kind is not Kind.FOOTNOTE
    sentences = tuple(
        Sentence(piece.strip(), block.kind, headings, tokens)
        for piece, tokens in pieces
        if piece.text.strip()
        and not is_pointer(piece.text)
        and (states_something(piece.text) or not link_list)
    )
    return Paragraph(block.kind, sentences)


def _footnote(note: Note, anchors: _Anchors) -> Footnote | None:
    """Return the footnote below the headings its mark stands under; None where nothing is left of it.

    Marks in a footnote that is written in the running text are added to the anchors.
    """
    anchor, headings = anchors.get(note.label, (None, ()))
    inside: _Anchors = {}
    paragraph = _paragraph(Block(Kind.FOOTNOTE, note.passage), headings, inside)
    for label, place in inside.items():
        if anchor is not None and anchor.contains(place[0]):
            anchors.setdefault(label, place)
    return Footnote(note.label, anchor, paragraph) if paragraph.sentences else None


def _untie(passage: Passage, headings: tuple[str, ...], anchors: _Anchors) -> Passage:
    """Return the passage without footnote marks, and add where each mark stands for the first time."""
    for match in _MARK.finditer(passage.text):
        label = match["name"] or match["number"]
        anchors.setdefault(label, (passage.span(*match.span("mark")), headings))
    return passage.without(_MARK)
