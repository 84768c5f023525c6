"""Days named by their feast: 광복절, 이듬해 삼일절, 2014년 추석."""

from __future__ import annotations

import re

from question_bank.dates.expression import Part, Reading, Shift, Unit
from question_bank.dates.model import MentionKind
from question_bank.dates.vocabulary import HOLIDAYS, LUNAR_FEASTS

_FEAST = re.compile(
    r"\s?(?P<name>"
    + "|".join(sorted(map(re.escape, (*HOLIDAYS, *LUNAR_FEASTS)), key=len, reverse=True))
    + ")"
)
_FIRST = frozenset(name[0] for name in (*HOLIDAYS, *LUNAR_FEASTS))
_NAMED_AFTER = re.compile(
    r"[가-힣]{2}|\s(?:특사|사면|연휴|특집|전후|즈음|무렵|전날|이튿날|다음|대목|선물|시즌|직전|직후|이브)"
)
_OBSERVED = re.compile(
    r"에(?!서)|(?:을|를)\s(?:맞|계기|기념)|(?:이|였)던|인\s|\s?당일|\s(?:경축|기념|경기)|,|\s행사|\s?:\s"
)


def read_feast(text: str, start: int) -> Reading | None:
    """Return the feast that begins at ``start``; None where it only names something (광복절 특사)."""
    match = _FEAST.match(text, start)
    if match is None or match.start("name") != start or not _OBSERVED.match(text, match.end()):
        return None
    if match["name"] in LUNAR_FEASTS:
        part = Part(shift=Shift(Unit.YEAR, 0))
        return Reading(start, match.end(), part, MentionKind.HOLIDAY, holiday=True, lunar=True, doubt=True)
    month, day = HOLIDAYS[match["name"]]
    return Reading(start, match.end(), Part(month=month, day=day), MentionKind.HOLIDAY, holiday=True)


def read_feast_of(text: str, year: Reading) -> Reading | None:
    """Return the feast that stands right after a year, as a day of it."""
    first = text[year.end : year.end + 2].lstrip()[:1]
    match = _FEAST.match(text, year.end) if first in _FIRST else None
    if match is None:
        return None
    observed = _OBSERVED.match(text, match.end()) or not _NAMED_AFTER.match(text, match.end())
    if year.kind is MentionKind.EXPLICIT and not observed:
        return None
    kind = MentionKind.EXPLICIT if year.kind is MentionKind.EXPLICIT else MentionKind.HOLIDAY
    if match["name"] in LUNAR_FEASTS:
        return year._replace(end=match.end(), kind=kind, holiday=True, lunar=True, doubt=True)
    month, day = HOLIDAYS[match["name"]]
    part = year.part._replace(month=month, day=day)
    return year._replace(end=match.end(), part=part, kind=kind, holiday=True)
