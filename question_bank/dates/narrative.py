"""Where the narrative stands while an article is read from front to back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from question_bank.dates.anchor import Anchor, least, less_sure, loosen
from question_bank.dates.edtf import Precision
from question_bank.dates.expression import Open
from question_bank.dates.model import Confidence, MentionKind, MentionRole
from question_bank.dates.movement import follows_another_year, make_anchor, turns_back
from question_bank.dates.roles import PASSING

if TYPE_CHECKING:
    from question_bank.dates.edtf import Day
    from question_bank.dates.expression import Part
    from question_bank.dates.scanning import Found


class OtherYear(NamedTuple):
    """A year that the article names without going there, where it is named, and what it does there."""

    year: int
    paragraph: int
    sentence: int
    role: MentionRole
    confidence: Confidence


class _Saying(NamedTuple):
    """Where the narrative stood when a quotation began, the sentence of it and where it ends."""

    sentence: int | None
    quote_end: int
    main: Anchor | None
    last: Anchor | None


@dataclass(slots=True)
class Narrative:
    """``main`` is where the narrative stands, ``last`` the date right before, asides included.

    ``calendar_year`` is the year of a heading that consists of it, for the section that is being read.
    ``lead`` is the first day of the article's opening section, which often is the day the article is about,
    ``other`` the last year that was named without moving the narrative.
    """

    main: Anchor | None = None
    last: Anchor | None = None
    section: int = -1
    main_section: int = -1
    calendar_year: int | None = None
    lead: Anchor | None = None
    other: OtherYear | None = None
    _saying: _Saying | None = None

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
        """Leave a quotation behind; begin each paragraph below a calendar year's heading in that year."""
        saying = self._saying
        if saying and (saying.sentence != one.sentence or one.expression.start >= saying.quote_end):
            day_told = self.last is not None and self.last.day is not None and self.last != saying.last
            self.main, self.last = saying.main, saying.last
            self._saying = None
            if day_told:  # 이튿날 may be the day after that which was told of
                self.main, self.last = loosen(self.main), loosen(self.last)
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
        passing = aside.is_look_back or (aside.month is None and main.month and aside.year < main.year)
        base = main if passing and aside.sentence != one.sentence else aside
        return base._replace(confidence=least(base.confidence, Confidence.PROBABLE))

    def lead_for(self, one: Found) -> Anchor | None:
        """Return the day the article is about as a guess for a section that has no date of its own yet."""
        if self.lead is None or not self.is_stale or one.section == 0:
            return None
        return self.lead._replace(confidence=Confidence.AMBIGUOUS, paragraph=one.paragraph)

    def advance(
        self, one: Found, part: Part, sure: tuple[Confidence, Confidence], next_day: Day | None
    ) -> None:
        """Move on to a date, unless it is a deadline, a measure, the end of a period or a look back.

        ``sure`` says how sure its year is and how sure all of it; ``next_day`` is the first day of the next
        date with a year in the section.
        """
        if one.expression.is_coarse and not one.quote_end:
            self._pass_years(one, part)
            return
        if one.expression.opening is Open.UNTIL:
            self._pass_time(one, part, Confidence.PROBABLE)
        anchor = self._quote(one, make_anchor(one, part, *sure))
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
            self.main = main._replace(paragraph=one.paragraph, sentence=one.sentence)
        elif not looks_back:
            self.main = less_sure(anchor) if follows_another_year(one, anchor, main) else anchor
        elif turns_back(one, anchor, main, next_day):
            far = main.paragraph == one.paragraph and main.year - anchor.year > 1
            # within a paragraph it may be an aside after all
            self.main = self.last = less_sure(anchor) if far else anchor

    def note_year(self, one: Found, year: int | None, confidence: Confidence) -> None:
        """Remember a written year that the narrative has not gone to; forget what stood before its move."""
        main = self._saying.main if self._saying else self.main
        if year is None or one.sentence is None or main is None:
            return
        if year != main.year:
            if one.expression.kind is MentionKind.EXPLICIT and not (one.expression.is_coarse or one.is_aside):
                self.other = OtherYear(year, one.paragraph, one.sentence, one.role, confidence)
        elif one.role is MentionRole.NARRATIVE and not one.quote_end and one.sentence == main.sentence:
            self.other = None

    def find_other(self, one: Found, base: Anchor, *, same_year: bool = False) -> OtherYear | None:
        """Return another year named since the base in the paragraph, which may be the one that is meant.

        A plan or a comparison is such a one in its own sentence alone, but for a word for the ``same_year``
        (그해), which may well lean on the year that was named last.
        """
        other = self.other
        if other is None or other.paragraph != one.paragraph or other.year == base.year:
            return None
        if base.sentence is not None and other.sentence < base.sentence:
            return None
        passing = other.role in PASSING
        return None if passing and not same_year and other.sentence != one.sentence else other

    def _quote(self, one: Found, anchor: Anchor | None) -> Anchor | None:
        """Stand on a date of what is quoted until the quotation ends; give it back if nothing is quoted."""
        if not one.quote_end:
            return anchor
        if self._saying is None:
            self._saying = _Saying(one.sentence, one.quote_end, self.main, self.last)
        self.last = anchor or self.last
        return None

    def _pass_years(self, one: Found, part: Part) -> None:
        """Move on over several years: to the end of a span; to nowhere sure with a decade or a century."""
        main, year = self.main, part.end_year or part.year
        if one.role is not MentionRole.NARRATIVE or year is None or main is None or one.is_aside:
            return
        if part.precision is Precision.YEAR and one.expression.opening is not Open.UNTIL:
            end = less_sure(
                Anchor(year, part.month, part.day, paragraph=one.paragraph, sentence=one.sentence)
            )
            if end.first() > main.first():
                self.main = self.last = end
        elif part.precision < Precision.YEAR:
            self._pass_time(one, part, Confidence.AMBIGUOUS)

    def _pass_time(self, one: Found, part: Part, unsure: Confidence) -> None:
        """Lose track of the year where the story runs on into a later one: 1918년까지 이어졌다."""
        main = self.main
        if main is None or part.year is None or part.year <= main.year:
            return
        if one.role is MentionRole.NARRATIVE and not one.is_aside:
            sure, sure_of_month = least(main.confidence, unsure), least(main.sure_of_month, unsure)
            self.main = self.last = main._replace(confidence=sure, sure_of_month=sure_of_month)
