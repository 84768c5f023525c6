"""Date mentions: what stands in the text, which days it means, why, and how sure that is."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from question_bank.dates.edtf import Edtf


class YearSource(enum.StrEnum):
    """Where the year of a date comes from."""

    EXPLICIT = "explicit"
    INHERITED = "inherited"
    ROLLOVER = "rollover"
    ANNIVERSARY = "anniversary"
    DURATION = "duration"
    RELATIVE = "relative"
    HOLIDAY = "holiday"
    HEADING = "heading"


class Confidence(enum.StrEnum):
    """How sure a date is. No question asks for a date that is not certain."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    AMBIGUOUS = "ambiguous"


class MentionKind(enum.StrEnum):
    """How a date is written."""

    EXPLICIT = "explicit"  # with its year: 2016년 5월 14일, 1990년대, 19세기 말
    BARE = "bare"  # a month, half-year or quarter without its year: 11월, 2월 7일, 3분기
    DAY = "day"  # a day without its month: 17일
    RELATIVE = "relative"  # 같은 달, 작년, 이듬해 3월, 이날, 지난 1월
    HOLIDAY = "holiday"  # 광복절
    NAME = "name"  # a name that looks like a date: 6.25 전쟁; its EDTF value is None


class MentionRole(enum.StrEnum):
    """What a date does in its sentence, as far as the words around it show."""

    NARRATIVE = "narrative"  # it can date what the sentence tells
    DEADLINE = "deadline"  # 2019년 말까지 송환할 것, 3월에 열릴 예정
    COMPARISON = "comparison"  # 2016년 상반기 대비
    CITATION = "citation"  # it belongs to a reference: 2014년 5월 3일에 확인함
    MODIFIER = "modifier"  # it belongs to a noun or to the clause before one: 2014년의 합병


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as it stands in the text: ``text[start:end] == exact``; ``edtf`` is None for a mere name."""

    start: int
    end: int
    exact: str
    edtf: Edtf | None
    year_source: YearSource
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Mention:
    """A date mention and its place in a sentence.

    ``sentence`` counts the sentences in the order of ``Article.sentences()``; it is None where the mention
    stands in a heading. ``start`` and ``end`` are offsets into that sentence's (or heading's) clean text,
    those of ``date`` into the article's original text. ``reason`` says in one English phrase why the date has
    this year and this confidence.
    """

    sentence: int | None
    start: int
    end: int
    date: DateMention
    kind: MentionKind
    role: MentionRole
    reason: str

    @property
    def is_anchor(self) -> bool:
        """Whether the mention can date what its sentence tells."""
        return self.sentence is not None and self.role is MentionRole.NARRATIVE and self.date.edtf is not None
