"""Finds the year of a month or day that stands without one.

The candidates are the year in which the narrative stands and the next one. They are judged by the order of
the section (dates mostly run on), by the next date with a year as upper bound, by the page's revision as
ceiling, and by how near the date that they lean on stands. A careful reader has no doubt only where one
candidate alone is left, or where the year stands in the same paragraph; all else is probable or ambiguous.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from question_bank.dates.anchor import Anchor, months_between
from question_bank.dates.composing import is_real
from question_bank.dates.model import Confidence, YearSource

if TYPE_CHECKING:
    from question_bank.dates.expression import Part
    from question_bank.dates.setting import Setting

LONG_WAY_BACK = 5
"""So many months back inside a paragraph are read as the next year rather than as a look back."""


class Placed(NamedTuple):
    """The year found, why, and how sure it is."""

    year: int
    source: YearSource
    confidence: Confidence
    reason: str
    rivals: tuple[int, ...] = ()


def place(part: Part, anchor: Anchor, setting: Setting) -> Placed:
    """Return the year of a bare month or day that leans on an anchor."""
    inherited = YearSource.HEADING if anchor.from_heading else YearSource.INHERITED
    stated = _place_stated(part, anchor, setting, inherited)
    if stated is not None:
        return stated
    if _is_before(part, anchor):
        return _place_backward(part, anchor, setting, inherited)
    if anchor.month is not None and setting.is_earlier:
        reason = "it lies before the date it leans on"
        return Placed(anchor.year - 1, inherited, Confidence.PROBABLE, reason)
    if anchor.month is not None and setting.looks_back and part.first()[0] > anchor.month:
        return Placed(anchor.year, inherited, Confidence.PROBABLE, "it may look back to the year before")
    return _place_forward(part, anchor, setting, inherited)


def _place_stated(part: Part, anchor: Anchor, setting: Setting, inherited: YearSource) -> Placed | None:
    """Return the year that a heading, the calendar or words beside the date state; None where none does."""
    far_back = (
        _is_before(part, anchor)
        and anchor.month is not None
        and anchor.month - part.first()[0] >= LONG_WAY_BACK
    )
    if setting.calendar_year == anchor.year and not (far_back and setting.paragraph == anchor.paragraph):
        reason = "the heading names this calendar year"
        return Placed(anchor.year, YearSource.HEADING, Confidence.CERTAIN, reason)
    if setting.turns_year and anchor.month is not None:
        near = setting.paragraph == anchor.paragraph
        sure = Confidence.CERTAIN if near else Confidence.PROBABLE
        return Placed(anchor.year + 1, YearSource.ROLLOVER, sure, "the words tell that a new year has begun")
    years = [year for year in (anchor.year, anchor.year + 1) if is_real(year, part)]
    if len(years) == 1:
        reason = "the day exists in one of the two years only"
        return Placed(years[0], inherited, Confidence.PROBABLE, reason)
    return None


def _place_forward(part: Part, anchor: Anchor, setting: Setting, inherited: YearSource) -> Placed:
    """Return the year of a month that runs on from where the narrative stands."""
    this_year = Placed(
        anchor.year, inherited, Confidence.PROBABLE, "the next date with a year lies before it"
    )
    if not _fits(part, anchor.year, setting):
        return this_year
    if anchor.is_open:
        reason = "the date before it opens a period of unknown length"
        return this_year._replace(confidence=Confidence.AMBIGUOUS, reason=reason)
    if not _fits(part, anchor.year + 1, setting):
        reason = "no other year lies between the dates around it"
        return this_year._replace(confidence=Confidence.CERTAIN, reason=reason)
    same_paragraph = setting.paragraph == anchor.paragraph
    if same_paragraph or (setting.gap_paragraphs == 0 and setting.is_entry):
        return this_year._replace(confidence=Confidence.CERTAIN, reason="it follows the date it leans on")
    if setting.gap_paragraphs == 0 or (anchor.from_heading and not setting.bound):
        return this_year._replace(reason="the paragraph before has this year")
    reason = "both this year and the next fit between the dates around it"
    rivals = (anchor.year, anchor.year + 1)
    return this_year._replace(confidence=Confidence.AMBIGUOUS, reason=reason, rivals=rivals)


def _place_backward(part: Part, anchor: Anchor, setting: Setting, inherited: YearSource) -> Placed:
    """Return the year of a month that lies before the month the narrative has reached."""
    back = months_between((anchor.year, part.first()[0]), (anchor.year, anchor.month or 1))
    next_year = Placed(
        anchor.year + 1, YearSource.ROLLOVER, Confidence.PROBABLE, "the months run on into the next year"
    )
    same_year = Placed(anchor.year, inherited, Confidence.PROBABLE, "it looks back within the year")
    if setting.ends_period and _fits(part, anchor.year + 1, setting):
        return next_year
    if back <= 1 or setting.looks_back or not _fits(part, anchor.year + 1, setting):
        return same_year
    if setting.opens_paragraph:
        return next_year
    if setting.sentence == anchor.sentence:
        return next_year if back > 2 * LONG_WAY_BACK - 1 else same_year
    if back >= LONG_WAY_BACK:
        return next_year
    return Placed(
        anchor.year,
        inherited,
        Confidence.AMBIGUOUS,
        "a look back or the next year",
        (anchor.year, anchor.year + 1),
    )


def _is_before(part: Part, anchor: Anchor) -> bool:
    """Tell whether a month or day lies before the anchor within its year, as far as both say."""
    if anchor.month is None:
        return False
    month, day = part.first()
    last_month = part.last()[0]
    if part.months and last_month >= anchor.month >= month:
        return False
    if month != anchor.month:
        return month < anchor.month
    return part.day is not None and anchor.day is not None and day < anchor.day


def _fits(part: Part, year: int, setting: Setting) -> bool:
    """Tell whether the date in that year lies before the next date with a year and before the ceiling."""
    first = (year, *part.first())
    return all(limit is None or first <= limit for limit in (setting.bound, setting.ceiling))
