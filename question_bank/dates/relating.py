"""Gives relative dates their value: 이듬해 3월, 같은 달 17일, 이날, 지난 1월, 이틀 뒤인 29일."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from question_bank.dates.anchor import Anchor, least, rank, shift_days, shift_months
from question_bank.dates.expression import Lean, Part, Shift, Unit
from question_bank.dates.model import Confidence, YearSource
from question_bank.dates.sexagenary import find_nearest
from question_bank.dates.tail import SEASON_SPANS

if TYPE_CHECKING:
    from question_bank.dates.scanning import Found

Related: TypeAlias = tuple[Part, YearSource, Confidence, str]

_SPEAKERS_DAY = ("그저께", "어제", "오늘", "내일", "모레")
_SPEAKERS_YEAR = (
    *_SPEAKERS_DAY,
    "올",
    "작년",
    "전년",
    "지난해",
    "지난 해",
    "내년",
    "금년",
    "재작년",
    "이달",
    "이번",
    "지난달",
    "지난 달",
)
_MARKS_A_DAY = re.compile(r"에|,|$|\s?[\"“]|\s?(?:오전|오후|새벽|아침|저녁|밤|낮|자정|정오)")
# 장관이 17일 …와 만났다, 선언했고, 29일 의회는 …: behind a length of time stands neither what takes no days
# nor a body's name for a topic
_SUBJECT = re.compile(r"[가-힣][이가은는]\s$")
_MOMENT = re.compile(
    r"\s(?:(?:(?![고며]\s)[^,.!?]){1,60}\s)?(?:만나|만났|(?:회담|면담|통화|서명|체결|도착|발표)(?:[을를]\s|[했하])|밝[히혔])"
)
_CLAUSE = re.compile(r",\s$")
_TOPIC = re.compile(
    r"\s(?:[가-힣]+\s)?[가-힣]*"
    r"(?:나라|양국|정부|의회|국회|법원|재판소|위원회|대통령|총리|장관|당국|외무부|국방부|마을)[은는]\s"
)
_JOINED = re.compile(r"(?:일[과와,·]|[째날]인)\s?$")
_LOOSE_DAYS = ("그날", "전날", "당일")
_NEAR_SENTENCES = 2
_FAR = 9
_NEAR_YEARS = 10
_TOLERANCE = 3  # days: 닷새 뒤 is also said of six


def relate(one: Found, base: Anchor, main: Anchor) -> Related | None:
    """Return the value of a relative date from the date before it; None where that is too coarse.

    ``base`` is the date right before, ``main`` where the narrative stands.
    """
    expression = one.expression
    sure = _nearness(one, base)
    if main.sentence == one.sentence and _is_of_speaker(one):
        base = main  # what a report says is seen from the day of the report
    if expression.lean is not Lean.NONE:
        near = base.paragraph == one.paragraph
        return _lean(expression.left, expression.lean, base if near else main, near=near)
    found = _by_gap(expression.left, expression.gap, base) if expression.gap is not None else None
    if found is not None:
        part, exact = found
        sure = least(sure, base.sure_of_month) if exact else Confidence.PROBABLE
        return part, YearSource.RELATIVE, sure, "so many days after the date before"
    if expression.left.shift is None:
        return _day_alone(one, base, least(sure, base.sure_of_month))
    if expression.cycle is not None:
        return _by_cycle(expression.left, expression.cycle, base, sure)
    return _by_word(one, expression.left.shift, base, main)


def _by_word(one: Found, shift: Shift, base: Anchor, main: Anchor) -> Related | None:
    """Return the value of 이듬해, 같은 달, 이날 and their like."""
    expression, sure = one.expression, _nearness(one, base)
    word = one.passage.text[expression.start : expression.end]
    if word in _SPEAKERS_DAY and base.sentence != one.sentence:
        return None
    if _is_of_speaker(one):
        near = base.paragraph == one.paragraph and not base.is_look_back
        base, sure = (base if near else main), Confidence.PROBABLE
    loose_day = shift.unit is Unit.DAY and (
        word.startswith(_LOOSE_DAYS) or base.is_span or _steps(one, base) > 1
    )
    doubt = expression.doubt and expression.left.months not in SEASON_SPANS
    if loose_day or doubt or base.year != main.year:
        sure = least(sure, Confidence.PROBABLE)
    if shift.unit is not Unit.YEAR:
        sure = least(sure, base.sure_of_month)
    if shift.unit is Unit.YEAR and base.year == main.year and main.paragraph == one.paragraph:
        sure = max(sure, main.confidence, key=rank) if not doubt else sure
    shifted = _shifted(expression.left, shift, base)
    return (shifted, YearSource.RELATIVE, sure, "relative to the date before") if shifted else None


def _by_cycle(part: Part, cycle: int, base: Anchor, sure: Confidence) -> Related:
    """Return the value of a year of the cycle of sixty: the nearest to the narrative."""
    year = find_nearest(cycle, base.year)
    sure = sure if year == base.year else least(sure, Confidence.PROBABLE)
    sure = sure if abs(year - base.year) <= _NEAR_YEARS else Confidence.AMBIGUOUS
    reason = "the nearest year of that name in the cycle of sixty"
    return part._replace(year=year, shift=None), YearSource.RELATIVE, sure, reason


def _is_of_speaker(one: Found) -> bool:
    """Tell whether a relative word is seen from the day of who speaks: 작년, 지난달, 오는 10일."""
    word = one.passage.text[one.expression.start : one.expression.end]
    return one.expression.lean is not Lean.NONE or word.startswith(_SPEAKERS_YEAR)


def _steps(one: Found, base: Anchor) -> int:
    """Return how many sentences lie between a mention and its base; many where one of them has no number."""
    if base.sentence is None or one.sentence is None:
        return _FAR
    return one.sentence - base.sentence


def _nearness(one: Found, base: Anchor) -> Confidence:
    """Return how sure a relative word is by how near the date before it stands."""
    if base.paragraph == one.paragraph and not base.from_heading:
        return base.confidence
    if one.paragraph - base.paragraph <= 1:
        return least(base.confidence, Confidence.PROBABLE)
    return Confidence.AMBIGUOUS


def _shifted(part: Part, shift: Shift, base: Anchor) -> Part | None:
    """Return the part so many years, months or days from the base."""
    part = part._replace(shift=None)
    if shift.unit is Unit.YEAR:
        return part._replace(year=base.year + shift.amount)
    if base.month is None:
        return None
    if shift.unit is Unit.MONTH:
        year, month = shift_months(base.year, base.month, shift.amount)
        return part._replace(year=year, month=month)
    if base.day is None:
        return None
    day = shift_days((base.year, base.month, base.day), shift.amount)
    return part._replace(year=day[0], month=day[1], day=day[2]) if day else None


def _has_come(part: Part, base: Anchor, *, near: bool) -> bool:
    """Tell whether the month, or the beginning of the quarter, lies behind the base within its year.

    From another paragraph the narrative has moved on since the base, so that its own month has come too.
    """
    month, day = part.first()
    if month != base.month:
        return month < (base.month or 0)
    return part.months is not None or not near or (part.day is not None and day < (base.day or 0))


def _lean(part: Part, lean: Lean, base: Anchor, *, near: bool) -> Related | None:
    """Return the nearest such month before (지난) or after (오는) the base."""
    reason = "the nearest such month as seen from the narrative"
    sure = Confidence.AMBIGUOUS if base.month is None else Confidence.PROBABLE
    if not part.has_month:
        if base.month is None or part.day is None:
            return None
        before = lean is Lean.PAST and base.day is not None and part.day > base.day
        year, month = shift_months(base.year, base.month, -1 if before else 0)
        return part._replace(year=year, month=month), YearSource.RELATIVE, sure, reason
    year = base.year
    if base.month is not None and lean is Lean.PAST:
        year -= 0 if _has_come(part, base, near=near) else 1
    elif base.month is not None:
        year += 0 if part.first()[0] >= base.month else 1
    return part._replace(year=year), YearSource.RELATIVE, sure, reason


def _by_gap(part: Part, gap: Shift, base: Anchor) -> tuple[Part, bool] | None:
    """Return the day of that number nearest to so many days from the base, and whether it is that day."""
    if gap.unit is not Unit.DAY or base.month is None or base.day is None or part.has_month or not part.day:
        return None
    target = shift_days((base.year, base.month, base.day), gap.amount)
    if target is None:
        return None
    near = [shift_days(target, days) for days in sorted(range(-_TOLERANCE, _TOLERANCE + 1), key=abs)]
    hit = next((day for day in near if day is not None and day[2] == part.day), None)
    if hit is None:
        return None
    return part._replace(shift=None, year=hit[0], month=hit[1]), hit == target


def _day_alone(one: Found, base: Anchor, sure: Confidence) -> Related | None:
    """Return a day without its month: it belongs to the month of the date before."""
    part = one.expression.left
    near = one.paragraph - base.paragraph <= 1 or base.from_heading
    if base.month is None or part.day is None or not near:
        return None
    text, expression = one.passage.text, one.expression
    marked = (
        one.opens_sentence
        or expression.opening is not None
        or expression.right is not None
        or expression.weekdays[0] is not None
        or _MARKS_A_DAY.match(text, expression.end) is not None
        or _JOINED.search(text, max(0, expression.start - 4), expression.start) is not None
        or _tells_moment(one, base)
    )
    if one.passage.text[: one.expression.start].endswith(" 전 "):
        sure = Confidence.AMBIGUOUS
    if base.from_heading:
        sure = Confidence.CERTAIN if one.is_entry else Confidence.PROBABLE
    elif _steps(one, base) >= _NEAR_SENTENCES or not marked or (base.day is not None and part.day < base.day):
        sure = least(sure, Confidence.PROBABLE)
    placed = part._replace(year=base.year, month=base.month)
    return placed, YearSource.INHERITED, sure, "the month of the date before"


def _tells_moment(one: Found, base: Anchor) -> bool:
    """Tell whether figures before 일 can be no length of time, by what stands around them."""
    text, start, end = one.passage.text, one.expression.start, one.expression.end
    near = slice(max(0, start - 4), start)
    if base.sentence != one.sentence:
        return False
    if _SUBJECT.search(text[near]) and _MOMENT.match(text, end):
        return True
    return _CLAUSE.search(text[near]) is not None and _TOPIC.match(text, end) is not None
