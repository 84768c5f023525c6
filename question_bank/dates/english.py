"""Dates in English, as references and captions have them: March 3, 2020; 3 March 2020; Sep. 2019."""

from __future__ import annotations

import re

from question_bank.dates.expression import Part, Reading
from question_bank.dates.model import MentionKind
from question_bank.dates.years import FIRST_FOUR_DIGIT, LAST_YEAR

_MONTHS = {
    "Jan": "uary", "Feb": "ruary", "Mar": "ch", "Apr": "il", "May": "", "Jun": "e", "Jul": "y",
    "Aug": "ust", "Sep": "tember", "Oct": "ober", "Nov": "ember", "Dec": "ember",
}  # fmt: skip
_NUMBERS = {short: number for number, short in enumerate(_MONTHS, 1)}
_NAME = "(?:" + "|".join(f"{short}(?:{rest})?" for short, rest in _MONTHS.items()) + r"|Sept)\.?"
SEED = rf"(?<![A-Za-z])(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?\s\d"
"""What such a date looks like (a pattern), where it does not begin with its day."""

_DATE = re.compile(
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s)?(?P<month>{_NAME})"
    r"(?:\s(?P<d2>\d{1,2})(?:st|nd|rd|th)?)?,?\s(?P<year>\d{4})(?!\d)"
)
_DAYS = range(32)


def read_english(text: str, start: int) -> Reading | None:
    """Return the English date that begins at ``start``, with its year; None where there is none."""
    match = _DATE.match(text, start)
    if match is None or (match["d1"] and match["d2"]):
        return None
    year, day = int(match["year"]), int(match["d1"] or match["d2"] or 0)
    if not FIRST_FOUR_DIGIT <= year <= LAST_YEAR or day not in _DAYS:
        return None
    part = Part(year, month=_NUMBERS[match["month"][:3]], day=day or None)
    return Reading(start, match.end(), part, MentionKind.EXPLICIT)
