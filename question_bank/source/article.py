"""An article as the later layers see it: sections, paragraphs, sentences, footnotes."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from question_bank.korean.morphology import Token
from question_bank.source.passage import Passage
from question_bank.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(enum.StrEnum):
    """What a paragraph is. Questions are made only of prose, entries and footnotes."""

    PROSE = "prose"
    ENTRY = "entry"  # one line of a list
    CAPTION = "caption"  # the words below a picture
    VERSE = "verse"  # lyrics, a poem
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its passage, the paragraph's kind and the headings above it, from the outermost in.

    ``tokens`` are its morphemes where they are known already.
    """

    passage: Passage
    kind: Kind
    section: tuple[str, ...]
    tokens: tuple[Token, ...] | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The sentence as a reader sees it."""
        return self.passage.text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together: a line of prose, an entry of a list, a caption, a footnote."""

    kind: Kind
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it. The text before the first heading has no heading."""

    headings: tuple[str, ...]
    heading: Passage | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: its label, where its mark stands in the running text, and what it says."""

    label: str
    anchor: Span | None
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Article:
    """An article: its original text and what a reader sees of it, in reading order.

    ``encoding`` is that in which the file was read, as ``decoding.decode`` names it.
    """

    id: str
    title: str
    text: str
    format: str
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    revised: date | None = None
    language: str = "ko"
    encoding: str = "utf-8"

    def sentences(self) -> Iterator[Sentence]:
        """Give every sentence of the body in reading order, then those of the footnotes."""
        for section in self.sections:
            for paragraph in section.paragraphs:
                yield from paragraph.sentences
        for footnote in self.footnotes:
            yield from footnote.paragraph.sentences

    def morphemes(self) -> dict[str, tuple[Token, ...]]:
        """Return the morphemes of the sentences by their text, as far as splitting the text has read them."""
        return {one.text: one.tokens for one in self.sentences() if one.tokens is not None}
