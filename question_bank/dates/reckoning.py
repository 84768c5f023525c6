"""Which calendar the days of an article are counted by.

Korea counted its days by the moon until the 17th day of the eleventh lunar month of 1895, which an edict
made 1 January 1896 (한국민족문화대백과사전, "건양": https://encykorea.aks.ac.kr/Article/Keyword/태양력).
China followed in 1912, Japan had done so in 1873. An older month or day that is not marked may therefore be a
lunar one, whose figures run three to seven weeks behind the solar day's; the last lunar months lie in the
next solar year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.vocabulary import LANDS, REIGNS

if TYPE_CHECKING:
    from question_bank.dates.expression import Expression, Part

SOLAR_SINCE = 1896
"""The first year in which Korea counted days by the solar calendar."""

LAST_SAFE_LUNAR_MONTH = 10
"""The lunar months after it can lie in the next solar year."""

DOUBT = "it may count by the lunar calendar"
"""The reason of a date that has this doubt."""

_MOON = ("음력", "실록", "왕조", "임금", *(name for name, sky in LANDS.items() if sky == "moon"))
_SUN = tuple(name for name, sky in LANDS.items() if sky == "sun")
_LEAP_MONTH = re.compile(r"윤\s?\d{1,2}월")
_OLD_CALENDARS = frozenset({"음력", "구력", "율리우스력"})
_NEW_CALENDARS = frozenset({"양력", "신력", "그레고리력"})
_NOTE = re.compile(r"\s?\((?:(?P<new>양력|신력|그레고리력)|음력|구력|율리우스력)")
_OUTWEIGHED = 10
_JAPAN_SOLAR_SINCE = 1873
_LAST_ERAS = frozenset({"메이지", "明治"})


def tells_of_solar_lands(text: str) -> bool:
    """Tell whether a text is about lands of the solar calendar alone, as far as the lands it names show.

    They must be named, and ten times as often as those that counted by the moon (``data/dates/lands.tsv``).
    """
    solar = sum(map(text.count, _SUN))
    return solar > 0 and solar >= _OUTWEIGHED * (sum(map(text.count, _MOON)) + len(_LEAP_MONTH.findall(text)))


def may_be_lunar(expression: Expression, part: Part, text: str, *, solar_article: bool) -> bool:
    """Tell whether a month or day of the years before 1896 may count by the moon without saying so.

    ``part`` has its year; ``text`` is the sentence. A season or half-year is no day of either calendar.
    """
    if part.month is None or part.year is None or part.year >= SOLAR_SINCE:
        return False
    if expression.lunar or expression.solar:
        return False
    return not solar_article or any(word in text for word in _MOON) or _LEAP_MONTH.search(text) is not None


def has_lunar_months(name: str, year: int) -> bool:
    """Tell whether the months of a year of this reign, or era, count by the moon."""
    return name in REIGNS and year < (_JAPAN_SOLAR_SINCE if name in _LAST_ERAS else SOLAR_SINCE)


def find_calendar(match: re.Match[str], text: str) -> tuple[bool, bool]:
    """Tell whether a match of the grammar is said to count by the moon, and whether by the sun as we do.

    Its own words say so, or the other calendar's day in brackets. The old style of Europe (율리우스력, 구력)
    is taken like the lunar calendar: its days are not ours.
    """
    named = match["calendar0"] or match["calendar"] or match["calendar2"]
    noted = _NOTE.match(text, match.end())
    lunar = named in _OLD_CALENDARS or match["leap"] is not None or (noted and noted["new"]) is not None
    solar = named in _NEW_CALENDARS or noted is not None
    return lunar, solar and not lunar
