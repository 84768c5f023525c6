"""Gives every date expression of an article its value, from front to back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from question_bank.dates.anchor import Anchor, least
from question_bank.dates.choosing import choose_year, heed_weekday
from question_bank.dates.edtf import Day
from question_bank.dates.evidence import Note, Pause, find_founding, judge_by_pause
from question_bank.dates.expression import Lean, Open, Part, Unit
from question_bank.dates.model import Confidence, MentionKind, MentionRole, YearSource
from question_bank.dates.narrative import Narrative
from question_bank.dates.occasion import find_occasion, names_year_by_deed
from question_bank.dates.outlook import Outlook
from question_bank.dates.placing import Placed, place
from question_bank.dates.reckoning import SOLAR_SINCE
from question_bank.dates.relating import relate
from question_bank.dates.scanning import Found
from question_bank.dates.setting import have_years_passed, read_setting
from question_bank.dates.value import Dated, Value, make_value
from question_bank.dates.vocabulary import LUNAR_FEASTS

_THREE_FIGURES = range(100, 1000)
_SAME_AGE_YEARS = 200
_GENERAL = re.compile(
    r"(?:은|는)\s[^.]{0,60}이다\W*$|이다\W*$|.{0,20}(?:매년|해마다)|은\s.{0,30}(?:의\s날|기념일)(?:이|로)\s"
)
_FEASTS = tuple(LUNAR_FEASTS)


@dataclass(slots=True)
class Carrier:
    """Reads the expressions ``found`` in their order.

    ``ceiling`` is the day of the article's last revision, ``foundings`` the first year of what has
    anniversaries; ``solar_article`` says that the article tells of lands which counted by the sun; ``texts``
    are its sentences in order.
    """

    found: Sequence[Found]
    ceiling: Day | None
    notes: Mapping[int, Note]
    foundings: Mapping[str, int]
    solar_article: bool
    texts: Sequence[str] = ()
    narrative: Narrative = field(default_factory=Narrative)
    _next_note: int = 0
    _pauses: list[Pause] = field(default_factory=list)
    _order: list[int] = field(default_factory=list)
    _values: list[Value] = field(default_factory=list)
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
        self._values.append(value)
        if value.part is not None and value.edtf is not None and one.sentence is not None:
            sure = (value.sure_of_year or value.confidence, value.confidence)
            self.narrative.advance(one, value.part, sure, self._outlook.find_next_day(index))
            self.narrative.note_year(one, value.part.year, value.confidence)
        return value

    def _value(self, index: int, one: Found) -> Value:
        expression = one.expression
        if expression.kind is MentionKind.NAME:
            return Value(None, YearSource.EXPLICIT, Confidence.CERTAIN, "a name, not a date")
        if expression.kind is MentionKind.EXPLICIT:
            return self._read_explicit(one)
        if expression.left.shift or expression.lean is not Lean.NONE or expression.kind is MentionKind.DAY:
            return self._read_relative(index, one)
        return self._read_bare(index, one)

    def _read_explicit(self, one: Found) -> Value:
        left = choose_year(one.expression, self.narrative.last)
        if isinstance(left, str):
            return Value(None, YearSource.EXPLICIT, Confidence.AMBIGUOUS, left)
        confidence, reason = Confidence.CERTAIN, "the year is written"
        if one.expression.doubt and (one.expression.rivals or not self._is_among_its_like(left)):
            confidence, reason = Confidence.PROBABLE, "the spelling can mean something else"
        return self._finish(one, left, YearSource.EXPLICIT, confidence, reason)

    def _is_among_its_like(self, part: Part) -> bool:
        """Tell whether a year of three figures stands in a narrative of such years."""
        last, year = self.narrative.last, part.year or 0
        near = (
            last is not None and last.year < _THREE_FIGURES.stop and abs(last.year - year) <= _SAME_AGE_YEARS
        )
        return near and year in _THREE_FIGURES

    def _read_relative(self, index: int, one: Found) -> Value:
        base, main = self.narrative.last or self.narrative.main, self.narrative.main
        if one.expression.after is not None:
            base = main = find_occasion(self.found, index, self._values) or _guess(base, one)
        if base is None:
            return Value(None, YearSource.RELATIVE, Confidence.AMBIGUOUS, "no date before it")
        if one.expression.after is None:
            base, main = self._heed_other_year(one, base, main or base)
        if one.is_spoken and one.sentence != base.sentence:
            base = main = _unsure(base)  # the speaker may mean another year
        related = relate(one, base, main or base)
        if related is None and (lead := self.narrative.lead_for(one)) is not None:
            related = relate(one, lead, lead)
        if related is None:
            return Value(None, YearSource.RELATIVE, Confidence.AMBIGUOUS, "the date before it is too coarse")
        value = self._finish(one, *related)
        if one.expression.holiday and one.passage.text.startswith(_FEASTS, one.expression.start):
            value = value._replace(source=YearSource.HOLIDAY)
        near = base.paragraph == one.paragraph and not base.from_heading and one.expression.keeps_year
        same_year = near and value.part is not None and value.part.year == base.year
        return value._replace(sure_of_year=base.confidence) if same_year else value

    def _heed_other_year(self, one: Found, base: Anchor, main: Anchor) -> tuple[Anchor, Anchor]:
        """Return what a word for a year leans on where another year has been named since, less sure.

        그해 goes back to the year right before in its sentence: 2005년 개통을 내걸었고 그해 7월에 열었다.
        """
        shift = one.expression.left.shift
        if shift is None or shift.unit is not Unit.YEAR or one.expression.cycle is not None:
            return base, main
        other = self.narrative.find_other(one, base, same_year=shift.amount == 0)
        if other is None:
            return base, main
        sure = least(base.confidence, other.confidence, Confidence.PROBABLE)
        if other.sentence != one.sentence or other.role is MentionRole.COMPARISON:
            return base._replace(confidence=sure), main._replace(confidence=sure)
        there = Anchor(
            other.year, confidence=sure, paragraph=one.paragraph, sentence=one.sentence, sure_of_month=sure
        )
        return there, there

    def _read_bare(self, index: int, one: Found) -> Value:
        left, right = one.expression.left, one.expression.right
        if right is not None and right.year is not None:
            year = right.year - (right.last() < left.first())
            reason = "its other end has the year"
            return self._finish(
                one, left._replace(year=year), YearSource.EXPLICIT, Confidence.CERTAIN, reason
            )
        if _GENERAL.match(one.passage.text, one.expression.end):
            return Value(None, YearSource.INHERITED, Confidence.AMBIGUOUS, "it is said of every year")
        base = self.narrative.base_for(one)
        if base is None:
            return Value(None, YearSource.INHERITED, Confidence.AMBIGUOUS, "no year before it")
        if names_year_by_deed(one):
            base = _unsure(base)
        limits = (self.ceiling, self.narrative.calendar_year)
        placed = self._weigh(one, place(left, base, read_setting(one, index, base, self._outlook, limits)))
        if one.expression.weekdays[0] is not None:
            placed = heed_weekday(one.expression, placed, base.year)
        confidence = least(placed.confidence, base.confidence)
        born = base.is_birth and base.sentence != one.sentence
        named = self.narrative.find_other(one, base)
        other = named is not None and named.role is not MentionRole.COMPARISON
        if self.narrative.is_stale or born or other or have_years_passed(one, base, self.texts):
            confidence = least(confidence, Confidence.PROBABLE)
        if one.expression.opening is Open.UNTIL and one.role is not MentionRole.NARRATIVE:
            confidence = Confidence.AMBIGUOUS
        elif one.role is MentionRole.DEADLINE:
            confidence = least(confidence, Confidence.PROBABLE)  # a plan may look far ahead
        source = placed.source
        if one.expression.holiday and source is YearSource.INHERITED:
            source = YearSource.HOLIDAY
        return self._finish(one, left._replace(year=placed.year), source, confidence, placed.reason)

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
        dated = Dated(part, source, confidence, reason)
        return make_value(one.expression, dated, one.passage.text, solar_article=self.solar_article)

    def _by_calendar(self, one: Found) -> Found:
        """Return a day or month that leans on a lunar day of its paragraph as a lunar one."""
        expression, last = one.expression, self.narrative.last
        leans = expression.kind is not MentionKind.EXPLICIT and not (expression.lunar or expression.solar)
        if last is None or not last.is_lunar or not leans:
            return one
        if one.paragraph - last.paragraph > (last.year < SOLAR_SINCE):
            return one
        shift = expression.left.shift
        by_days = shift is not None and shift.unit is not Unit.YEAR
        if not (by_days or expression.left.month or expression.left.day):
            # the months that lean on 이듬해 count by the moon as well
            return one._replace(expression=expression._replace(reign=True))
        return one._replace(expression=expression._replace(lunar=True, doubt=True))

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


def _unsure(base: Anchor) -> Anchor:
    return base._replace(confidence=Confidence.AMBIGUOUS, sure_of_month=Confidence.AMBIGUOUS)


def _guess(base: Anchor | None, one: Found) -> Anchor | None:
    """Return the date before in the same paragraph as a mere guess."""
    if base is None or base.paragraph != one.paragraph:
        return None
    return base._replace(confidence=Confidence.AMBIGUOUS)
