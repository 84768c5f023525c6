"""Finds every date expression of an article and notes where it stands."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from question_bank.dates.citing import find_cited, heads_references
from question_bank.dates.edtf import Day, Precision
from question_bank.dates.expression import Expression, Open
from question_bank.dates.korean import find_expressions
from question_bank.dates.model import MentionKind, MentionRole
from question_bank.dates.quoting import find_quote_ends
from question_bank.dates.roles import find_roles, is_initial
from question_bank.source.article import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.source.article import Article, Paragraph
    from question_bank.source.passage import Passage

_LONGEST_ASIDE = 120
_LONGEST_SPEECH = 1000
_CALENDAR_YEAR = re.compile(r"\W*(?:\d+(?:\.\d+)*\.?\s+)?(\d{4})년\W*")

_CELL_SIGN = re.compile(r"\||</?t[dh]\b", re.IGNORECASE)
# two bars, a bar or mark of a head in front of a line, a tag; a bar in another tag or beside brackets
# belongs to a link or template
_CELL_END = re.compile(
    r"\|\||\n[ \t]*[|!]|</?t[dh]\b|\A(?:[^\[\]{}|<>]|<[^<>]*+>)*+\|(?:[^\[\]{}<>]|<[^<>]*+>)*+\Z",
    re.IGNORECASE,
)


class Found(NamedTuple):
    """An expression with its place: the passage, and the running numbers of sentence, paragraph and section.

    ``sentence`` is None in a heading. ``opens_paragraph`` and ``opens_sentence`` say that nothing but a
    connective stands before it; ``quote_end`` where the quotation ends that it belongs to, 0 for none.
    """

    expression: Expression
    passage: Passage
    role: MentionRole
    sentence: int | None
    paragraph: int
    section: int
    opens_sentence: bool
    opens_paragraph: bool
    is_entry: bool
    quote_end: int = 0

    @property
    def is_aside(self) -> bool:
        """Whether it stands in direct speech, or in brackets behind a word, where no story goes on."""
        if self.is_spoken:
            return True
        text, start = self.passage.text, self.expression.start
        first = max(0, start - _LONGEST_ASIDE)
        opened = text.rfind("(", first, start)
        return opened > 0 and opened > text.rfind(")", first, start) and bool(text[:opened].strip("-*• "))

    @property
    def is_spoken(self) -> bool:
        """Whether it stands in direct speech."""
        text, start = self.passage.text, self.expression.start
        first = max(0, start - _LONGEST_ASIDE)
        return (
            text.rfind("“", first, start) > text.rfind("”", first, start)
            or text.count('"', max(0, start - _LONGEST_SPEECH), start) % 2 == 1
        )

    @property
    def carries_year(self) -> bool:
        """Whether the expression gives a year of its own that the narrative can stand in."""
        return (
            self.expression.kind is MentionKind.EXPLICIT
            and self.role is MentionRole.NARRATIVE
            and self.sentence is not None
            and not self.expression.is_coarse
            and self.expression.low is None
        )

    def first_day(self) -> Day | None:
        """Return the first day of an expression with its own year, None for others."""
        left = self.expression.left
        return (left.year, *left.first()) if left.year is not None else None

    def last_day(self) -> Day | None:
        """Return the last day of an expression with its own year; for a mere year its first day.

        Who writes a new year writes it where it begins, so that a month before it belongs to the old one.
        """
        left = self.expression.left
        if left.year is None:
            return None
        return (left.year, *left.last()) if left.has_month else (left.year, 1, 1)


class Place(NamedTuple):
    """Running numbers of a passage (``sentence`` is None for a heading), and what kind of block it is in."""

    sentence: int | None
    paragraph: int
    section: int
    opens_paragraph: bool = False
    is_entry: bool = False


def scan_body(article: Article) -> Iterator[Found]:
    """Give the expressions of headings and body in reading order."""
    sentence = paragraph = 0
    for number, section in enumerate(article.sections):
        paragraph += 1
        is_cited = any(map(heads_references, section.headings))
        if section.heading is not None:
            yield from _scan_passage(article.text, section.heading, Place(None, paragraph, number))
        for block in section.paragraphs:
            paragraph += 1
            found = scan_paragraph(article.text, block, sentence, paragraph, number)
            yield from (one._replace(role=MentionRole.CITATION) for one in found) if is_cited else found
            sentence += len(block.sentences)


def scan_paragraph(
    source: str, block: Paragraph, sentence: int, paragraph: int, section: int
) -> Iterator[Found]:
    """Give the expressions of a paragraph whose first sentence has the number ``sentence``.

    ``source`` is the article's original text.
    """
    is_entry = block.kind is Kind.ENTRY
    for offset, one in enumerate(block.sentences):
        place = Place(sentence + offset, paragraph, section, opens_paragraph=offset == 0, is_entry=is_entry)
        yield from _scan_passage(source, one.passage, place)


def _scan_passage(source: str, passage: Passage, place: Place) -> Iterator[Found]:
    expressions = _find_by_cell(source, passage) if place.is_entry else find_expressions(passage.text)
    roles = find_roles(passage.text, expressions) if expressions else ()
    ends = find_quote_ends(passage.text, expressions) if expressions else ()
    cited = find_cited(passage.text, expressions) if expressions else frozenset()
    for index, (expression, role, quote_end) in enumerate(zip(expressions, roles, ends, strict=True)):
        initial = is_initial(passage.text, expression)
        yield Found(
            expression,
            passage,
            MentionRole.CITATION if expression.start in cited else role,
            place.sentence,
            place.paragraph,
            place.section,
            opens_sentence=initial,
            opens_paragraph=place.opens_paragraph and (initial or index == 0),
            is_entry=place.is_entry,
            quote_end=quote_end,
        )


def _find_by_cell(source: str, passage: Passage) -> tuple[Expression, ...]:
    """Return the expressions of an entry; in a table's row none reaches from one cell into the next."""
    text, places = passage.text, passage.places
    if not text or not _CELL_SIGN.search(source, places[0], places[-1]):
        return () if text.isdigit() else find_expressions(text, entry=True)
    gaps = (source[before:after] for before, after in pairwise(places))
    starts = [i for i, gap in enumerate(gaps, 1) if (len(gap) > 1 or gap == "|") and _CELL_END.search(gap)]
    return tuple(
        one._replace(start=one.start + first, end=one.end + first)
        for first, last in pairwise([0, *starts, len(text)])
        if first == 0 or not text[first:last].strip().isdigit()
        for one in find_expressions(text[first:last].rstrip(), entry=True)
    )


def find_calendar_year(heading: str) -> int | None:
    """Return the year of a heading that consists of it (``2022년``), else None."""
    match = _CALENDAR_YEAR.fullmatch(heading)
    return int(match[1]) if match else None


def find_heading_year(heading: str) -> tuple[int, int | None] | None:
    """Return the year, and the month where there is one, of a heading that names one year only."""
    years = {
        (e.left.year, e.left.month)
        for e in find_expressions(heading)
        if e.kind is MentionKind.EXPLICIT
        and e.left.precision is Precision.YEAR
        and not e.is_coarse
        and e.opening is not Open.UNTIL
    }
    if len(years) != 1:
        return None
    year, month = years.pop()
    return (year, month) if year is not None else None


def find_heading_month(heading: str) -> int | None:
    """Return the month of a heading such as ``3월``, else None."""
    months = {e.left.month for e in find_expressions(heading) if e.kind is MentionKind.BARE}
    return months.pop() if len(months) == 1 else None
