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

from question_bank.dates.vocabulary import LANDS

if TYPE_CHECKING:
    from question_bank.dates.expression import Expression, Part

SOLAR_SINCE = 1896
"""The first year in which Korea counted days by the solar calendar."""

LAST_SAFE_LUNAR_MONTH = 10
"""The lunar months after it can lie in the next solar year."""

DOUBT = "it may count by the lunar calendar"
"""The reason of a date that has this doubt."""

_MOON = re.compile(
    r"음력|윤\s?\d{1,2}월|실록|왕조|임금|" + "|".join(name for name, sky in LANDS.items() if sky == "moon")
)
_SUN = re.compile("|".join(name for name, sky in LANDS.items() if sky == "sun"))
_OUTWEIGHED = 10


def tells_of_solar_lands(text: str) -> bool:
    """Tell whether a text is about lands of the solar calendar alone, as far as the lands it names show.

    They must be named, and ten times as often as those that counted by the moon (``data/dates/lands.tsv``).
    """
    solar = sum(1 for _ in _SUN.finditer(text))
    return solar > 0 and solar >= _OUTWEIGHED * sum(1 for _ in _MOON.finditer(text))


def may_be_lunar(expression: Expression, part: Part, text: str, *, solar_article: bool) -> bool:
    """Tell whether a month or day of the years before 1896 may count by the moon without saying so.

    ``part`` has its year; ``text`` is the sentence. A season or half-year is no day of either calendar.
    """
    if part.month is None or part.year is None or part.year >= SOLAR_SINCE:
        return False
    if expression.lunar or expression.solar:
        return False
    return not solar_article or _MOON.search(text) is not None
