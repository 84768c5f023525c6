"""Dates in figures alone: 2022-07-13, 2022.7.13., 2022. 7., 2022/7/13, 2022.7~2022.9."""

from __future__ import annotations

import re

from question_bank.dates.expression import Part, Reading
from question_bank.dates.grammar import DASH
from question_bank.dates.model import MentionKind
from question_bank.dates.years import FIRST_FOUR_DIGIT, LAST_YEAR

_MONTHS, _DAYS = range(1, 13), range(1, 32)
_FIGURES = re.compile(
    r"(?P<y>\d{4})(?:"
    r"-(?P<m1>\d{2})(?:-(?P<d1>\d{2}))?(?![\d-]|\s?(?:시즌|년))"
    r"|-(?P<m9>\d{1,2})-(?P<d9>\d{1,2})(?![\d-])"
    r"|\.\s?(?P<m2>\d{1,2})\.\s?(?P<d2>\d{1,2})(?:\.(?!\d)|(?![\d.]))"
    r"|\.\s?(?P<m3>\d{1,2})\.(?!\s?\d)"
    rf"|\.(?P<m0>\d{{1,2}})(?=\s?{DASH}\s?현재)"
    r"|\.(?P<m4>0[1-9]|1[0-2])(?![\d.])(?=[\s~∼–)\],]|$)"
    r"|/(?P<m5>\d{1,2})/(?P<d5>\d{1,2})(?![\d/])"
    rf"|\.(?P<m6>\d{{1,2}})(?=\s?{DASH}\s?\d{{4}}\.\d{{1,2}}(?![\d.]))"
    rf"|(?<={DASH}\d{{4}})\.(?P<m7>\d{{1,2}})(?![\d.])|(?<={DASH}\s\d{{4}})\.(?P<m8>\d{{1,2}})(?![\d.]))"
)


def read_figures(text: str, start: int) -> Reading | None:
    """Return the date in figures that begins at ``start``; None where they are no date."""
    match = _FIGURES.match(text, start)
    if match is None:
        return None
    found = match.groupdict()
    month = next((int(found[f"m{i}"]) for i in range(10) if found[f"m{i}"]), None)
    day = next((int(found[f"d{i}"]) for i in (1, 2, 5, 9) if found[f"d{i}"]), None)
    year = int(found["y"])
    if not FIRST_FOUR_DIGIT <= year <= LAST_YEAR or month not in _MONTHS or (day and day not in _DAYS):
        return None
    # without a full stop after it the month may be a decimal
    doubt = any(found[f"m{i}"] for i in (0, 4, 6, 7, 8))
    part = Part(year, month=month, day=day)
    return Reading(match.start(), match.end(), part, MentionKind.EXPLICIT, doubt=doubt)
