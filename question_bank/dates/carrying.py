"""Gives every date expression of an article its value, from front to back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from question_bank.dates.anchor import Anchor, least
from question_bank.dates.composing import complete_right, compose
from question_bank.dates.edtf import Day, Edtf
from question_bank.dates.evidence import Note, Pause, find_founding, judge_by_pause
from question_bank.dates.expression import Expression, Lean, Open, Part, Unit
from question_bank.dates.model import Confidence, MentionKind, MentionRole, YearSource
from question_bank.dates.narrative import Narrative
from question_bank.dates.outlook import Outlook
from question_bank.dates.placing import Placed, Setting, place
from question_bank.dates.reading import SEASON_SPANS
from question_bank.dates.reckoning import DOUBT, LAST_SAFE_LUNAR_MONTH, may_be_lunar
from question_bank.dates.relating import relate
from question_bank.dates.scanning import Found

_THREE_FIGURES = range(100, 1000)
_SAME_AGE_YEARS = 200
_REACH = 60
_FIRST_CENTURIES = 150

COUNTED = "so many years, not a year"
"""The reason of what is no date after all."""
_GENERAL = re.compile(
    r"(?:은|는)\s[^.]{0,60}이다\W*$|이다\W*$|.{0,20}(?:매년|해마다)|은\s.{0,30}(?:의\s날|기념일)(?:이|로)\s"
)
_LOOKS_BACK = re.compile(r"앞서|당초|이미")
_TOLD_AFTER = re.compile(r"에?\s(?:\S{1,12}\s){0,3}\S{0,12}[한된은던]\s(?:일|것)이(?:었|다)")
_EARLIER = re.compile(r"(?:앞서|앞선|\s전)\s*$")


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression means: its days (None where nothing decides), why, and how sure that is.

    ``sure_of_year`` is how sure its year is, where that is another matter.
    """

    edtf: Edtf | None
    source: YearSource
    confidence: Confidence
    reason: str
    part: Part | None = None
    sure_of_year: Confidence | None = None


@dataclass(slots=True)
class Carrier:
    """Reads the expressions ``found`` in their order.

    ``ceiling`` is the day of the article's last revision, ``foundings`` the first year of what has
    anniversaries; ``solar_article`` says that the article tells of lands which counted by the sun.
    """

    found: Sequence[Found]
    ceiling: Day | None
    notes: Mapping[int, Note]
    foundings: Mapping[str, int]
    solar_article: bool
    narrative: Narrative = field(default_factory=Narrative)
    _next_note: int = 0
    _pauses: list[Pause] = field(default_factory=list)
    _order: list[int] = field(default_factory=list)
    _outlook: Outlook = field(init=False)

    def __post_init__(self) -> None:
        self._order = sorted(self.notes)
        self._outlook = Outlook(self.found)

    def read(self, index: int) -> Value:
        """Return the value of the expression with this number and move the narrative on."""
        one = self._by_calendar(self.found[index])
        self._take_notes(one)
        self.narrative.begin_mention(one)
        value = self._value(index, one)
        if value.part is not None and value.edtf is not None and one.sentence is not None:
            sure = (value.sure_of_year or value.confidence, value.confidence)
            self.narrative.advance(one, value.part, sure, self._outlook.find_next_day(index))
        return value

    def _value(self, index: int, one: Found) -> Value:
        expression = one.expression
        if expression.kind is MentionKind.NAME:
            return Value(None, YearSource.EXPLICIT, Confidence.CERTAIN, "a name, not a date")
        if expression.kind is MentionKind.EXPLICIT:
            return self._read_explicit(one)
        if expression.left.shift or expression.lean is not Lean.NONE or expression.kind is MentionKind.DAY:
            return self._read_relative(one)
        return self._read_bare(index, one)

    def _read_explicit(self, one: Found) -> Value:
        left, confidence, reason = one.expression.left, Confidence.CERTAIN, "the year is written"
        if one.expression.low is not None:
            last = self.narrative.last
            if last is not None and abs(last.year) <= _FIRST_CENTURIES:
                left = replace(left, year=one.expression.low)
            elif left.year == one.expression.low:
                return Value(None, YearSource.EXPLICIT, Confidence.AMBIGUOUS, COUNTED)
        if one.expression.doubt and not self._is_among_its_like(left):
            confidence, reason = Confidence.PROBABLE, "the spelling can mean something else"
        return self._finish(one, left, YearSource.EXPLICIT, confidence, reason)

    def _is_among_its_like(self, part: Part) -> bool:
        """Tell whether a year of three figures stands in a narrative of such years."""
        last, year = self.narrative.last, part.year or 0
        near = (
            last is not None and last.year < _THREE_FIGURES.stop and abs(last.year - year) <= _SAME_AGE_YEARS
        )
        return near and year in _THREE_FIGURES

    def _read_relative(self, one: Found) -> Value:
        base = self.narrative.last or self.narrative.main
        if base is None:
            return Value(None, YearSource.RELATIVE, Confidence.AMBIGUOUS, "no date before it")
        related = relate(one, base, self.narrative.main or base)
        if related is None and (lead := self.narrative.lead_for(one)) is not None:
            related = relate(one, lead, lead)
        if related is None:
            return Value(None, YearSource.RELATIVE, Confidence.AMBIGUOUS, "the date before it is too coarse")
        value = self._finish(one, *related)
        near = base.paragraph == one.paragraph and not base.from_heading and one.expression.keeps_year
        same_year = near and value.part is not None and value.part.year == base.year
        return replace(value, sure_of_year=base.confidence) if same_year else value

    def _read_bare(self, index: int, one: Found) -> Value:
        left, right = one.expression.left, one.expression.right
        if right is not None and right.year is not None:
            year = right.year - (right.last() < left.first())
            reason = "its other end has the year"
            return self._finish(
                one, replace(left, year=year), YearSource.EXPLICIT, Confidence.CERTAIN, reason
            )
        if _GENERAL.match(one.passage.text, one.expression.end):
            return Value(None, YearSource.INHERITED, Confidence.AMBIGUOUS, "it is said of every year")
        base = self.narrative.base_for(one)
        if base is None:
            return Value(None, YearSource.INHERITED, Confidence.AMBIGUOUS, "no year before it")
        placed = self._weigh(one, place(left, base, self._setting(index, one, base)))
        confidence = least(placed.confidence, base.confidence)
        if self.narrative.is_stale:
            confidence = least(confidence, Confidence.PROBABLE)
        if one.expression.opening is Open.UNTIL and one.role is not MentionRole.NARRATIVE:
            confidence = Confidence.AMBIGUOUS
        source = placed.source
        if one.expression.holiday and source is YearSource.INHERITED:
            source = YearSource.HOLIDAY
        return self._finish(one, replace(left, year=placed.year), source, confidence, placed.reason)

    def _weigh(self, one: Found, placed: Placed) -> Placed:
        """Return the year as an anniversary or a pause in the same sentence has it."""
        note = self.notes.get(one.sentence) if one.sentence is not None else None
        if note is None:
            return placed
        if note.anniversary and (founding := find_founding(self.foundings, note.anniversary)) is not None:
            year = founding + note.anniversary.count
            if year - placed.year in (0, 1):
                reason = "the anniversary gives the year"
                return Placed(year, YearSource.ANNIVERSARY, Confidence.PROBABLE, reason)
        month = one.expression.left.first()[0]
        by_pause = judge_by_pause(placed.rivals, month, note, self._pauses)
        if by_pause is None:
            return placed
        return Placed(
            by_pause, YearSource.DURATION, Confidence.AMBIGUOUS, "the length of the pause fits best"
        )

    def _finish(
        self, one: Found, part: Part, source: YearSource, confidence: Confidence, reason: str
    ) -> Value:
        """Return the value of an expression whose first part has its year now."""
        expression = one.expression
        right = complete_right(part, expression.right) if expression.right is not None else None
        edtf = compose(expression, part, right)
        if edtf is None:
            return Value(None, source, Confidence.AMBIGUOUS, "there is no such day")
        sure = Confidence.CERTAIN if source is YearSource.EXPLICIT else confidence
        if expression.doubt and source is not YearSource.EXPLICIT:
            confidence = least(confidence, Confidence.PROBABLE)
        if expression.lunar and part.last()[0] > LAST_SAFE_LUNAR_MONTH and part.has_month:
            confidence = least(confidence, Confidence.PROBABLE)
            reason = "the last lunar months reach into the next year"
        sure_of_year = sure if part.months in SEASON_SPANS else confidence
        if may_be_lunar(expression, part, one.passage.text, solar_article=self.solar_article):
            confidence, reason = least(confidence, Confidence.PROBABLE), DOUBT
            edtf = edtf.qualified(uncertain=True)
        elif confidence is Confidence.AMBIGUOUS:
            edtf = edtf.qualified(uncertain=True)
        return Value(edtf, source, confidence, reason, right or part, sure_of_year)

    def _by_calendar(self, one: Found) -> Found:
        """Return a day or month that leans on a lunar day of its paragraph as a lunar one."""
        expression, last = one.expression, self.narrative.last
        leans = expression.kind is not MentionKind.EXPLICIT and not (expression.lunar or expression.solar)
        if last is None or not last.is_lunar or last.paragraph != one.paragraph or not leans:
            return one
        shift = expression.left.shift
        by_days = shift is not None and shift.unit is not Unit.YEAR
        if not (by_days or expression.left.month or expression.left.day):
            return one
        return replace(one, expression=replace(expression, lunar=True, doubt=True))

    def _setting(self, index: int, one: Found, base: Anchor) -> Setting:
        start = one.expression.start
        before = one.passage.text[max(0, start - _REACH) : start]
        next_day = self._outlook.find_next_day(index)
        descends = next_day is not None and next_day < base.first()
        return Setting(
            paragraph=one.paragraph,
            sentence=one.sentence,
            opens_paragraph=one.opens_paragraph,
            looks_back=descends
            or one.role is MentionRole.MODIFIER
            or _LOOKS_BACK.search(before) is not None
            or _TOLD_AFTER.match(one.passage.text, one.expression.end) is not None,
            is_earlier=_is_earlier(one.expression, before),
            is_entry=one.is_entry,
            bound=self._outlook.find_bound(index, base),
            ceiling=self.ceiling,
            calendar_year=self.narrative.calendar_year,
            gap_paragraphs=max(0, one.paragraph - base.paragraph - 1),
        )

    def _take_notes(self, one: Found) -> None:
        """Read the notes of the sentences before this one: pauses, anniversaries that turn the year."""
        here = one.sentence if one.sentence is not None else -1
        while self._next_note < len(self._order) and self._order[self._next_note] < here:
            note = self.notes[self._order[self._next_note]]
            self._next_note += 1
            main = self.narrative.main
            if main is None:
                continue
            if note.stopped:
                self._pauses.append(Pause(note.stems, main))
            if note.anniversary is not None:
                founding = find_founding(self.foundings, note.anniversary)
                if founding is not None and founding + note.anniversary.count == main.year + 1:
                    self.narrative.turn_year()


def _is_earlier(expression: Expression, before: str) -> bool:
    """Tell whether the words before a date put it before the date it leans on: 한 달 전인 12월 2일."""
    gap = expression.gap
    return (gap is not None and gap.amount < 0) or _EARLIER.search(before) is not None
