"""What a date expression means once its year is known: its days, and how sure they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from question_bank.dates.anchor import least
from question_bank.dates.composing import complete_right, compose
from question_bank.dates.model import Confidence, YearSource
from question_bank.dates.reckoning import DOUBT, LAST_SAFE_LUNAR_MONTH, may_be_lunar
from question_bank.dates.tail import SEASON_SPANS
from question_bank.dates.weekday import agrees

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.dates.expression import Expression, Part


class Value(NamedTuple):
    """What an expression means: its days (None where nothing decides), why, and how sure that is.

    ``sure_of_year`` is how sure its year is, where that is another matter.
    """

    edtf: Edtf | None
    source: YearSource
    confidence: Confidence
    reason: str
    part: Part | None = None
    sure_of_year: Confidence | None = None


class Dated(NamedTuple):
    """The first end of an expression with its year, where the year comes from, and how sure it is."""

    part: Part
    source: YearSource
    confidence: Confidence
    reason: str


def make_value(expression: Expression, dated: Dated, text: str, *, solar_article: bool) -> Value:
    """Return the value of an expression of a sentence's ``text`` whose first end has its year now."""
    part, source, confidence, reason = dated
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
    if fits_weekday(expression.weekdays[0], part) is False or (
        right is not None and fits_weekday(expression.weekdays[1], right) is False
    ):
        confidence, reason = Confidence.AMBIGUOUS, "it does not fall on the weekday that is told"
    if may_be_lunar(expression, part, text, solar_article=solar_article):
        confidence, reason = least(confidence, Confidence.PROBABLE), DOUBT
        edtf = edtf.qualified(uncertain=True)
    elif confidence is Confidence.AMBIGUOUS:
        edtf = edtf.qualified(uncertain=True)
    return Value(edtf, source, confidence, reason, right or part, sure_of_year)


def fits_weekday(weekday: int | None, part: Part) -> bool | None:
    """Tell whether a day with its year falls on the weekday told beside it; None where neither is known."""
    if weekday is None or part.year is None or part.month is None or part.day is None:
        return None
    return agrees(weekday, part.year, part.month, part.day)
