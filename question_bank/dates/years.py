"""Reads what names a year: figures of an era, years of a reign, decades and centuries."""

from __future__ import annotations

import re

from question_bank.dates.edtf import Precision
from question_bank.dates.expression import Part, Reading
from question_bank.dates.grammar import BEFORE_A_SPAN, NOT_A_YEAR
from question_bank.dates.model import MentionKind
from question_bank.dates.reckoning import has_lunar_months
from question_bank.dates.vocabulary import REIGNS

FIRST_FOUR_DIGIT, LAST_YEAR = 1000, 2199
"""The years that four figures without an era are read as."""

_CENTURY, _DECADE = 100, 10
_TWO, _THREE, _FOUR = 2, 3, 4
_OLD_STYLE = 40  # 97년 is 1997, 22년 2022
_DANGI = 2333  # 단기 1 is 2333 BC
_BULGI = 544  # as Korea counts since 1967; other lands count one year less
_LISTED = re.compile(r"\d{4}")
_ABOUT = re.compile(r"(?:약|대략)\s?$")
_FOLLOWS_A_YEAR = re.compile(r"에|부터|까지|경|무렵|이후|이전|[,(]|\s?\d{1,2}월|\s?음력|\s?[~∼–]")
_ROUND_SPAN = re.compile(
    r"\s?(?:전(?![가-힣])|전에|전의|전부터|뒤(?![가-힣])|이상|넘|역사|전통|세월|묵|여\s|가까이|고도|사직|고찰)"
)
_LONG_SPAN = re.compile(r"\s?(?:간(?![가-힣])|간의|간은|동안|만에|만의|째|묵은|넘게|가까이|주년)")
_CENTURY_SPAN = re.compile(
    r"\s?(?:동안|만에|만의|간(?![가-힣])|이상|여\s|넘게|전(?!반)|후(?!반)|뒤|폭스|북스|소년)"
)
_LABEL = re.compile(r"(?:형|식|산|판|생)(?![가-힣])")
_FOLLOWS_LOW = re.compile(
    r"에(?:는|도)?\s(?!이르|걸|달하|불과)|\s[말초](?=[\s에까부])|부터|까지|,?\s?\d{1,2}월|\s(?=[가-힣]{3})|,"
)
_FIGURE_NEXT = re.compile(r"\s\d")
_COUNTED_BEFORE = re.compile(
    r"(?:재위|즉위|집권|치세|최대|최소|최장|약|총|단|불과|무려|평균|꼬박|향후|매|지난|최근|수명|기간|만기|임기|나이|정년|경력)(?:[은는이]\s)?\s?$"
)
_LATIN_ERA = re.compile(
    r"(?P<era>B\.?\s?C\.?(?:E\.?)?|A\.?\s?D\.?)\s?(?P<year>\d{1,4})(?!\d|\s?[년年세]|[.,]\d)"
)
_REIGN = re.compile(
    r"(?P<n>\d{1,3}|원|元|즉위)(?:\s?[년年](?:\s?\((?:서기\s?)?(?P<y>\d{3,4})년?\))?|\s?\((?P<z>\d{4})\)\s?년)"
)
_NOTED = re.compile(r"(?P<y>\d{3,4})\((?P<name>[가-힣]{2,8}?)(?:\s?(?:\d{1,3}|원|즉위))?\)년")
_REIGN_NAME = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(,·]))(?P<house>[당송명청요금원수한]\s)?(?P<name>[가-힣]{2,6}|[一-龥]{2})\s?$"
)
_REIGN_NOTE = re.compile(r"\s?\((?P<name>[가-힣]{2,8}?)\s?(?:\d|원|즉위)")
_RULER = re.compile(r"왕|제|종|조|황제|천황")


def read_year(text: str, match: re.Match[str]) -> Reading | None:
    """Return the reading of a year in figures, or None where the figures count years."""
    end = match.end("note") if match["note"] else match.end("yunit") if match["yunit"] else match.end()
    if match["short"]:
        year = int(match["short"])
        year += 1900 if year > _OLD_STYLE else 2000
        return Reading(match.start(), match.end("short") + 1, Part(year), MentionKind.EXPLICIT, doubt=True)
    written, first, era = match["year"], match["year0"] or match["listed"], match["era"] or ""
    doubt = False
    if era:
        if int(written) < 1:
            return None  # no calendar has a year 0
        year = _of_era(era, int(written))
    elif first and len(written) < len(first):
        year = int(first[: -len(written)] + written)
    elif not _is_year(text, match):
        return _read_low_year(text, match)
    else:
        year = int(written) + (1900 if len(written) == _TWO else 0)
        label = _LABEL.match(text, match.end("yunit")) is not None
        follows = _FOLLOWS_A_YEAR.match(text, match.end("yunit")) is not None
        # the school year 2019 begins in March, a financial year when its company likes
        doubt = (
            label
            or match["yunit"].endswith(("학년도", "연도"))
            or len(written) == _TWO
            or (len(written) == _THREE and not follows)
        )
    part = Part(year)
    if first:
        part = Part(_of_era(era, int(first)), end_year=year)
        if (part.year or 0) > year:
            return None
    # 2017·2019년 leaves out the year between
    listed = 1 + len(_LISTED.findall(match["more"])) if match["listed"] else 0
    doubt = doubt or era == "불기" or (listed > 0 and year - int(match["listed"]) != listed)
    low = int(written) if len(written) == _TWO and not era and not first else None
    about = _ABOUT.search(text, max(0, match.start() - 4), match.start()) is not None
    noted = _REIGN_NOTE.match(match["note"]) if match["note"] else None
    return Reading(
        match.start(),
        end,
        part,
        MentionKind.EXPLICIT,
        doubt=doubt,
        low=low,
        approximate=about,
        reign=noted is not None and not first and has_lunar_months(noted["name"], year),
    )


def read_noted_year(text: str, start: int) -> Reading | None:
    """Return a year whose unit stands after the reign in brackets: 1592(선조 25)년."""
    match = _NOTED.match(text, start)
    if match is None or int(match["y"]) > LAST_YEAR:
        return None
    year = int(match["y"])
    lunar = has_lunar_months(match["name"], year)
    return Reading(start, match.end(), Part(year), MentionKind.EXPLICIT, reign=lunar)


def read_latin_era(text: str, start: int) -> Reading | None:
    """Return a year after BC or AD that has no unit: (B.C. 57)."""
    match = _LATIN_ERA.match(text, start)
    if match is None or int(match["year"]) < 1:
        return None
    part = Part(_of_era(match["era"], int(match["year"])))
    return Reading(start, match.end(), part, MentionKind.EXPLICIT)


def _read_low_year(text: str, match: re.Match[str]) -> Reading | None:
    """Return a year of one or two figures, which only a narrative of the first centuries can mean."""
    end = match.end("yunit")
    opens = not text[: match.start()].strip() and _FIGURE_NEXT.match(text, end)
    if (
        len(match["year"]) > _TWO
        or NOT_A_YEAR.match(text, end)
        or not (opens or _FOLLOWS_LOW.match(text, end))
    ):
        return None
    if _COUNTED_BEFORE.search(text, max(0, match.start() - 6), match.start()):
        return None
    number = int(match["year"])
    return Reading(match.start(), end, Part(number), MentionKind.EXPLICIT, doubt=True, low=number)


def _of_era(era: str, number: int) -> int:
    """Return the astronomical year of an era's year."""
    if era.startswith(("기원전", "서기전", "紀元前", "B")):
        return 1 - number
    return number - {"단기": _DANGI, "檀紀": _DANGI, "불기": _BULGI}.get(era, 0)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Tell whether figures before 년 name a year: by their length and by the words around them."""
    written, end = match["year"], match.end("yunit")
    number = int(written)
    is_round = number % 100 == 0
    if len(written) == _FOUR:
        is_round = is_round or _ABOUT.search(text, max(0, match.start() - 4), match.start()) is not None
        span = _LONG_SPAN.match(text, end) or (is_round and _ROUND_SPAN.match(text, end))
        return FIRST_FOUR_DIGIT <= number <= LAST_YEAR and not span
    if NOT_A_YEAR.match(text, end) or BEFORE_A_SPAN.search(text, max(0, match.start() - 5), match.start()):
        return False
    if len(written) == _THREE:
        return number > _CENTURY and (not is_round or bool(_FOLLOWS_A_YEAR.match(text, end)))
    return len(written) == _TWO and number >= _OLD_STYLE and match["day"] is not None


def read_long_unit(text: str, match: re.Match[str]) -> Reading | None:
    """Return the reading of a decade or a century, or of several, or None where it is a stretch of time."""
    if match["century"]:
        if _CENTURY_SPAN.match(text, match.end("cunit")):
            return None
        part = _centuries(match["era3"] or "", int(match["century"]), int(match["century0"] or 0))
        doubt, end, full = False, match.end("cunit"), True
    else:
        part = _decades(match["era2"] or "", int(match["decade"]), int(match["decade0"] or 0))
        end = match.end("dunit")
        full = len(match["decade"]) >= _THREE or len(match["decade0"] or "") >= _THREE
        doubt = not full or int(match["decade"]) % _CENTURY == 0
    if part is None:
        return None
    low = int(match["decade"]) if match["decade"] and not full else None
    return Reading(match.start(), end, part, MentionKind.EXPLICIT, doubt=doubt, low=low)


def _centuries(era: str, number: int, first: int) -> Part | None:
    if number < 1 or number * _CENTURY > LAST_YEAR + 1:
        return None
    if era.startswith(("기원전", "서기전", "B")):
        # 기원전 1세기 is 100 to 1 BC
        return Part(1 - _CENTURY * max(number, first), end_year=-_CENTURY * (number - 1))
    return _several((number - 1) * _CENTURY, (first - 1) * _CENTURY if first else None, Precision.CENTURY)


def _decades(era: str, number: int, first: int) -> Part | None:
    if number % _DECADE or first % _DECADE or number > LAST_YEAR:
        return None
    if era.startswith(("기원전", "서기전", "B")):
        # 기원전 50년대 is 59 to 50 BC
        return Part(1 - max(number, first) - 9, end_year=1 - number)
    if number < _CENTURY:
        number += first // _CENTURY * _CENTURY if first > _CENTURY else 1900 if number >= 30 else 2000  # noqa: PLR2004
    if 0 < first < _CENTURY:
        first += number // _CENTURY * _CENTURY
    return _several(number, first or None, Precision.DECADE)


def _several(number: int, first: int | None, precision: Precision) -> Part:
    part = Part(number, precision)
    return part._replace(year=first, end_year=number) if first is not None and first < number else part


def read_reign(text: str, start: int) -> Reading | None:
    """Return a year of a reign (``영양왕 9년(598년)``, ``세종 25년``) whose figure stands at ``start``.

    The year in brackets decides; without one the ruler must be in the list of reigns, and the year is
    doubtful, since rulers of other countries bear the same names.
    """
    match = _REIGN.match(text, start)
    before = _REIGN_NAME.search(text, max(0, start - 10), start) if match else None
    if match is None or before is None:
        return None
    name, written = before["name"], match["y"] or match["z"]
    known = () if before["house"] else REIGNS.get(name, ())
    rivals: tuple[int, ...] = ()
    if written and (known or _RULER.search(name[-2:])):
        year = int(written)
    elif known and match["n"] != "즉위":
        past = 0 if match["n"] in "원元" else int(match["n"]) - 1
        year, rivals = known[0] + past, tuple(first + past for first in known)
    else:
        return None
    return Reading(
        before.start(),
        match.end(),
        Part(year),
        MentionKind.EXPLICIT,
        doubt=written is None,
        rivals=rivals,
        reign=has_lunar_months(name, year),
    )
