"""What a sentence says about its year without naming it: an anniversary, the length of a pause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from question_bank.dates.anchor import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_ANNIVERSARY = re.compile(
    r"(?P<subject>[가-힣A-Za-z·]+(?:\s[가-힣A-Za-z·]+)?)\s(?P<count>\d{1,4})\s?(?:주년|돌(?=을|\s|,|이))"
)
_STOPPED = re.compile(r"중단|멈[추췄춘]|끊[겼긴]|폐쇄|봉쇄|휴전|휴교|닫[혔힌]|막[혔힌]")
_LASTED = re.compile(
    r"(?:(?P<years>\d{1,2})년\s?)?(?P<months>\d{1,2})개월\s?(?:동안|만에|간)|(?P<only>\d{1,2})년\s?(?:동안|만에|간\s)"
)
_WORD = re.compile(r"[가-힣]{2,}")
_YEARS = r"(?:\d{1,2}여?\s?년|[한두세네]\s해|몇\s(?:해|년)|여러\s해|수(?:십)?\s?년|수십\s년)"
_SKIP = re.compile(
    rf"{_YEARS}(?:여|간|\s?동안|\s?만에|[이가]\s(?:지나|흐르|흘러)|\s?넘게)|오랫동안|오랜\s세월|줄곧"
)
_LASTED_ON = re.compile(rf"(?:{_YEARS}(?:여|간|\s?동안|\s?넘게)|오랫동안|줄곧)\s(?:\S+\s){{0,3}}\S+다\W*$")
_REACH = 60
_STEM = 2


@dataclass(frozen=True, slots=True)
class Anniversary:
    """That something has its N-th anniversary; ``subject`` is what is remembered, without spaces."""

    subject: str
    count: int


@dataclass(frozen=True, slots=True)
class Note:
    """What a sentence gives: its anniversary, whether it tells of a pause, how many months that lasted."""

    sentence: int
    anniversary: Anniversary | None
    stopped: bool
    lasted: int | None
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause told of earlier: the stems of that sentence's words and where the narrative stood."""

    stems: frozenset[str]
    anchor: Anchor


def read_notes(texts: Iterable[str]) -> dict[int, Note]:
    """Return the notes of the sentences that give any, by the sentence's number."""
    notes = {}
    for number, text in enumerate(texts):
        found = _ANNIVERSARY.search(text) if "주년" in text or "돌" in text else None
        stopped = bool(_STOPPED.search(text))
        if not found and not stopped:
            continue
        anniversary = Anniversary(found["subject"].replace(" ", ""), int(found["count"])) if found else None
        stems = frozenset(word[:_STEM] for word in _WORD.findall(text)) if stopped else frozenset()
        notes[number] = Note(number, anniversary, stopped, find_length(text) if stopped else None, stems)
    return notes


@lru_cache(maxsize=64)  # many dates lean over the same sentences
def passes_years(text: str) -> bool:
    """Tell whether a sentence tells of years that pass and no date names: 이후 5년 동안 쉬었다."""
    return _SKIP.search(text) is not None


def lasts_on(text: str) -> bool:
    """Tell whether a sentence ends with what lasted for years after its own date: 2년 동안 쉬었다."""
    return _LASTED_ON.search(text, max(0, len(text) - _REACH)) is not None


def find_length(text: str) -> int | None:
    """Return the stated length of a stretch of time in months (``2년 8개월 동안`` is 32), or None."""
    match = _LASTED.search(text)
    if match is None:
        return None
    if match["only"]:
        return 12 * int(match["only"])
    return 12 * int(match["years"] or 0) + int(match["months"])


def find_founding(foundings: Mapping[str, int], anniversary: Anniversary) -> int | None:
    """Return the year of what is remembered, also where one of the two namings is the longer one."""
    for subject, year in foundings.items():
        if subject.endswith(anniversary.subject) or anniversary.subject.endswith(subject):
            return year
    return None


def judge_by_pause(rivals: Sequence[int], month: int, note: Note, pauses: Sequence[Pause]) -> int | None:
    """Return the year whose beginning of the pause lies nearest to where the article first told of it.

    ``rivals`` are the years between which the order of the text leaves a choice; None where the article has
    not told of such a pause before.
    """
    if note.lasted is None or not pauses or not rivals:
        return None
    related = max(pauses, key=lambda pause: len(pause.stems & note.stems))
    if len(related.stems & note.stems) < 2:  # noqa: PLR2004 - the verb and what had stopped
        return None
    told = related.anchor.year * 12 + (related.anchor.month or 1)
    length = note.lasted
    return min(rivals, key=lambda year: abs(year * 12 + month - length - told))
