"""Where the narrative stands while an article is read from front to back, and what moves it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from question_bank.dates.anchor import Anchor, least
from question_bank.dates.expression import Lean, Open
from question_bank.dates.model import Confidence, MentionKind, MentionRole

if TYPE_CHECKING:
    from question_bank.dates.edtf import Day
    from question_bank.dates.expression import Part
    from question_bank.dates.scanning import Found

_DECEMBER = 12
# the year in a name need not be that of the narrative: 2020년 도쿄 올림픽은 2021년에 열렸다
_EDITION = re.compile(
    r"도?\s?(?:[가-힣A-Z]+\s){0,3}(?:올림픽|패럴림픽|월드컵|아시안\s?게임|유니버시아드|선수권|엑스포|박람회|비엔날레|영화제|유로)"
)


@dataclass(slots=True)
class Narrative:
    """``main`` is where the narrative stands, ``last`` the date right before, asides included.

    ``calendar_year`` is the year of a heading that consists of it, for the section that is being read.
    ``lead`` is the first day of the article's opening section, which often is the day the article is about.
    """

    main: Anchor | None = None
    last: Anchor | None = None
    section: int = -1
    main_section: int = -1
    calendar_year: int | None = None
    lead: Anchor | None = None

    @property
    def is_stale(self) -> bool:
        """Whether no date of this section has set the narrative yet."""
        return self.main is None or self.main_section != self.section

    def enter_section(self, section: int, anchor: Anchor | None, calendar_year: int | None) -> None:
        """Begin a section; ``anchor`` is the date that its headings give, if any."""
        self.section = section
        self.calendar_year = calendar_year
        if anchor is not None:
            self.main, self.last, self.main_section = anchor, anchor, section

    def begin_mention(self, one: Found) -> None:
        """Begin each paragraph below a calendar year's heading in that year again."""
        main, year = self.main, self.calendar_year
        if year is None or main is None or main.year == year or main.paragraph == one.paragraph:
            return
        self.main = self.last = Anchor(year, paragraph=one.paragraph, from_heading=True)

    def turn_year(self) -> None:
        """Move on to the next year, which an anniversary shows to have begun."""
        if self.main is not None:
            turned = Anchor(self.main.year + 1, confidence=Confidence.PROBABLE, paragraph=self.main.paragraph)
            self.main = self.last = turned

    def base_for(self, one: Found) -> Anchor | None:
        """Return the date that a bare month leans on: an aside of its own paragraph, else the narrative."""
        aside, main = self.last, self.main
        if aside is None or main is None or aside.paragraph != one.paragraph or aside.year == main.year:
            return main
        base = main if aside.is_look_back and aside.sentence != one.sentence else aside
        return replace(base, confidence=least(base.confidence, Confidence.PROBABLE))

    def lead_for(self, one: Found) -> Anchor | None:
        """Return the day the article is about as a guess for a section that has no date of its own yet."""
        if self.lead is None or not self.is_stale or one.section == 0:
            return None
        return replace(self.lead, confidence=Confidence.AMBIGUOUS, paragraph=one.paragraph)

    def advance(
        self, one: Found, part: Part, sure: tuple[Confidence, Confidence], next_day: Day | None
    ) -> None:
        """Move on to a date, unless it is a deadline, a measure, the end of a period or a look back.

        ``sure`` says how sure its year is and how sure all of it; ``next_day`` is the first day of the next
        date with a year in the section.
        """
        anchor = _anchor_of(one, part, *sure)
        if anchor is None:
            return
        main = self.main
        if main is None and anchor.day is not None:
            self.lead = anchor
        looks_back = main is not None and anchor.first() < main.first()
        if not (one.role is MentionRole.MODIFIER and looks_back):
            self.last = anchor
        if main is None or self.is_stale:
            self.main, self.main_section = anchor, self.section
        elif anchor.month is None and anchor.year == main.year:
            self.main = replace(main, paragraph=one.paragraph, sentence=one.sentence)
        elif not looks_back or _turns_back(one, anchor, main, next_day):
            self.main = anchor


def _anchor_of(one: Found, part: Part, confidence: Confidence, sure_of_month: Confidence) -> Anchor | None:
    """Return the anchor that a date makes, None where nothing can lean on it."""
    expression = one.expression
    if one.role in (MentionRole.DEADLINE, MentionRole.COMPARISON) or expression.is_coarse:
        return None
    if not part.has_month and _EDITION.match(one.passage.text, expression.end):
        confidence = least(confidence, Confidence.PROBABLE)
    if part.year is None or expression.opening is Open.UNTIL:
        return None  # before 까지 the sentence tells what went on until then
    month, day = part.month, part.day
    if part.months:
        first, last = part.months
        month = last if expression.lean is Lean.PAST and last <= _DECEMBER else first
    if (expression.lunar or expression.solar) and one.passage.text[: expression.start].endswith(("(", "（")):
        return None  # the same day by the other calendar
    is_open = expression.opening is Open.SINCE and month is None
    shift = expression.left.shift
    looks_back = shift is not None and shift.amount < 0
    return Anchor(
        part.year,
        month,
        day,
        confidence,
        one.paragraph,
        one.sentence,
        is_open=is_open,
        is_lunar=expression.lunar,
        is_look_back=looks_back,
        sure_of_month=sure_of_month,
    )


def _turns_back(one: Found, anchor: Anchor, main: Anchor, next_day: Day | None) -> bool:
    """Tell whether a date before the narrative moves the narrative itself back."""
    expression = one.expression
    if expression.kind is not MentionKind.EXPLICIT or expression.lean is not Lean.NONE:
        return False
    if one.role is MentionRole.MODIFIER or not one.opens_sentence:
        return False
    if anchor.month is not None:
        return True
    return one.opens_paragraph and next_day is not None and anchor.first() <= next_day < main.first()
