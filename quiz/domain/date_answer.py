"""Dates as learners write them, read by value."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from question_bank.dates.edtf import Edtf, Point, Precision
from question_bank.errors import EdtfError

_MONTH_NAMES: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NAME: Final = "(?P<name>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTH_NAMES) + r"|sept)\.?"
_MONTH: Final = r"(?P<month>\d{1,2})"
_DAY: Final = r"(?P<day>\d{1,2})"
_NTH: Final = _DAY + "(?:st|nd|rd|th)?"
# A year of two digits is read only where nothing else can be meant: not in 10.12 or in Sep 30
_SHORT: Final = r"'?(?P<year>\d{2,4})"
_FULL: Final = r"(?:'(?=\d\d$))?(?P<year>(?<=')\d{2}|\d{3,4})"

# The forms of a point in time, after _tidy: NFKC, small letters, single blanks, no weekday.
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        # 1990년 9월 30일, 1990년 9월 30, 90년 9월, 기원전 57년
        rf"(?P<bc>기원전|bc)?\s*(?:서기\s*)?'?(?P<year>\d{{1,4}})\s*년(?:도)?(?:\s*{_MONTH}\s*월(?:\s*{_DAY}\s*일?)?)?",
        # 1990 9월 30일
        rf"(?P<year>\d{{3,4}})\s+{_MONTH}\s*월(?:\s*{_DAY}\s*일?)?",
        # 1990. 9. 30., 1990-09-30, 1990/9/30, 1990 9 30, 1990, 9, 30, 90.9.30
        rf"{_SHORT}\s*(?P<sign>[./\-,·_ ])\s*{_MONTH}\s*(?P=sign)\s*{_DAY}\s*\.?",
        # 1990. 9., 1990-09
        rf"(?P<year>\d{{3,4}})\s*[./\- ]\s*{_MONTH}\s*\.?",
        # 19900930, 900930
        r"(?P<year>\d{4}|\d{2})(?P<month>\d{2})(?P<day>\d{2})",
        # 1990, '90
        rf"{_SHORT}\s*\.?",
        # 57 BC, BC 57, AD 660, 기원전 57
        r"(?P<bc>bc|ad|기원전|서기)\s*(?P<year>\d{1,4})|(?P<old>\d{1,4})\s*(?P<after>bce?|ad|ce)",
        # September 30, 1990; September 1990; 30 September 1990
        rf"{_NAME}\s*{_NTH}\s*,?\s+{_SHORT}",
        rf"{_NAME}\s*,?\s*{_FULL}",
        rf"{_NTH}\s*(?:of\s+)?{_NAME}\s*,?\s*{_SHORT}",
    )
)
_WEEKDAY: Final = re.compile(r"\s*(?:\(\s*[월화수목금토일](?:요일)?\s*\)|[월화수목금토일]요일)\s*$")
_ENDING: Final = re.compile(r"(?<=[\d년월일])(?:에|이다|입니다|이에요|예요)\.?$")
_DECADE: Final = re.compile(r"(\d{3})0년대|(\d{3})0s")
_CENTURY: Final = re.compile(r"(\d{1,2})세기")
_HALVES: Final = re.compile(r"(?P<year>\d{2,4})\s*년\s*(?:(?P<half>[상하])반기|(?P<quarter>[1-4])\s*분기)")
_IN_HANGUL: Final = str.maketrans("年月日", "년월일")
_TWO_DIGITS: Final = 100
_BEFORE_CHRIST: Final = {"기원전", "bc", "bce"}


def read_date(text: str, near: int) -> Edtf | None:
    """Read a date as people write it in Korean, English or ISO form; None where it is none.

    "1990. 9. 30.", "1990년 9월 30일", "1990-09-30", "90년 9월 30일", "19900930" and "30 September 1990" are
    one value. A year of two digits is the nearest to the year ``near``. Years alone, months, 1990년대,
    19세기, 상반기 and 1분기 are read too, and whatever EDTF the bank itself writes.
    """
    tidy = _tidy(text)
    for reader in (_read_point, _read_span, _read_edtf):
        value = reader(tidy, near)
        if value is not None:
            return value
    return None


def _tidy(text: str) -> str:
    """Return the text in one spelling.

    NFKC, small letters, single blanks, dashes as hyphens, 年月日 in Hangul, no weekday, no particle or 이다.
    """
    tidy = unicodedata.normalize("NFKC", text).casefold().translate(_IN_HANGUL)
    tidy = re.sub("[‐-―\N{MINUS SIGN}]", "-", tidy)
    tidy = re.sub(r"[’‘`]", "'", tidy)
    tidy = re.sub(r"\s+", " ", tidy).strip()
    tidy = re.sub(r"\bb\.\s?c\.(?:\s?e\.)?", "bc", tidy)
    return _WEEKDAY.sub("", _ENDING.sub("", tidy)).strip()


def _read_point(tidy: str, near: int) -> Edtf | None:
    """Read a day, a month or a year."""
    for form in _FORMS:
        found = form.fullmatch(tidy)
        if not found:
            continue
        parts = found.groupdict()
        era = parts.get("bc") or parts.get("after") or ""
        year = _full_year(parts["year"] or parts["old"] or "", near, era)
        month = _month_of(parts)
        day = int(parts["day"]) if parts.get("day") else None
        try:
            return Edtf.of(year, month, day)
        except EdtfError:  # there is no 31 February
            continue
    return None


def _month_of(parts: dict[str, str | None]) -> int | None:
    """Return the month of a form, given by number or by its English name."""
    name, number = parts.get("name"), parts.get("month")
    if name:
        return next(place for place, full in enumerate(_MONTH_NAMES, 1) if full.startswith(name[:3]))
    return int(number) if number else None


def _full_year(digits: str, near: int, era: str = "") -> int:
    """Return the astronomical year (0 is 1 BC); two digits mean the nearest such year."""
    year = int(digits)
    if era in _BEFORE_CHRIST:
        return 1 - year
    if len(digits) == 2 and near >= _TWO_DIGITS and not era:  # noqa: PLR2004 - digits of '90
        return _nearest(year, near)
    return year


def _nearest(two_digits: int, near: int) -> int:
    """Return the year that ends in these two digits and lies nearest to another year."""
    century = near - near % 100
    return min((century + shift + two_digits for shift in (-100, 0, 100)), key=lambda year: abs(year - near))


def _read_span(tidy: str, near: int) -> Edtf | None:
    """Read a decade, a century, a half-year or a quarter."""
    decade, century, part = _DECADE.fullmatch(tidy), _CENTURY.fullmatch(tidy), _HALVES.fullmatch(tidy)
    try:
        if decade:
            return Edtf.parse(f"{decade[1] or decade[2]}X")
        if century:
            return Edtf.parse(f"{int(century[1]) - 1:02}XX")
        if part:
            year = _full_year(part["year"], near)
            months = 6 if part["half"] else 3
            number = "상하".index(part["half"]) if part["half"] else int(part["quarter"]) - 1
            return Edtf(Point.of(year, number * months + 1), Point.of(year, (number + 1) * months))
    except EdtfError:
        return None
    return None


def _read_edtf(tidy: str, near: int) -> Edtf | None:  # noqa: ARG001 - one of three readers
    """Read EDTF as the bank writes it."""
    try:
        return Edtf.parse(tidy.upper())
    except EdtfError:
        return None


def precision_name(value: Edtf) -> str:
    """Return what a date asks for: "day", "month", "year", "decade", "century" or "interval"."""
    return "interval" if value.is_interval else Precision(value.precision).name.lower()
