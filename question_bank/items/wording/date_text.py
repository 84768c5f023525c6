"""Dates in Korean text: finding them, and every way of writing one that would give it away."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.errors import EdtfError
from question_bank.korean.numerals import sino

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR: Final = (
    r"(?:(?P<bc>기원전\s*)(?P<before>\d{1,4})|(?P<year>\d{3,4}))년"
    r"(?!여|간|째|\s?(?:만에|동안|뒤|전에)|\s?\d*\s?개월)"
)
_WRITTEN: Final = re.compile(
    rf"(?<!\d){_YEAR}(?:\s*(?P<month>\d{{1,2}})월(?:\s*(?P<day>\d{{1,2}})일(?!간))?)?"
    r"|(?<![\d-])(?P<iso>-?\d{4}-\d{2}(?:-\d{2})?)(?!\d)",
)
# looked for in a text without white space; each figure is tried, also where the one before it goes on
_YEAR_FIGURE: Final = re.compile(r"(?<!\d)(\d+)(?=년|[-./]\d|$|[)\]~∼])")
_MONTH_FIGURE: Final = re.compile(r"(?<!\d)(\d+)월")
_DAY_FIGURES: Final = re.compile(r"(?<![\d.])(?=(\d{1,2})(?:월|[-./])(\d{1,2})(?:일|(?![\d%.])))")
_HANJA: Final = str.maketrans("0123456789", "〇一二三四五六七八九")
_HANJA_PLACES: Final = str.maketrans("영일이삼사오육칠팔구십백천", "零一二三四五六七八九十百千")
_MONTHS: Final = {6: "유", 10: "시"}  # 유월, 시월: the sound changes before 월


def find_dates(text: str) -> Iterator[Edtf]:
    """Give the dates that name their year, in the order of the text; what the calendar lacks is left out."""
    return iter(_read_all(text))


# the rules ask for the dates of one stem or option many times
@lru_cache(maxsize=16384)
def _read_all(text: str) -> tuple[Edtf, ...]:
    return tuple(_read_each(text))


def _read_each(text: str) -> Iterator[Edtf]:
    for match in _WRITTEN.finditer(text):
        try:
            if match["iso"]:
                yield Edtf.parse(match["iso"])
                continue
            year = 1 - int(match["before"]) if match["bc"] else int(match["year"])
            month = int(match["month"]) if match["month"] else None
            yield Edtf.of(year, month, int(match["day"]) if match["day"] else None)
        except EdtfError:
            continue


@lru_cache(maxsize=16384)
def read_date(text: str) -> Edtf | None:
    """Return the date that is the whole text, Korean or EDTF, or None."""
    found = list(find_dates(text))
    match = _WRITTEN.fullmatch(text.strip())
    if match and len(found) == 1:
        return found[0]
    try:
        return Edtf.parse(text.strip())
    except EdtfError:
        return None


def gives_away(text: str, edtf: Edtf) -> bool:
    """Tell whether a text names the year of a date, or its month and day, in digits, Hangul or hanja."""
    bare = re.sub(r"\s+", "", text)
    point = edtf.start or edtf.end
    if point is None or point.precision < Precision.YEAR:
        return False
    year = point.year if point.year > 0 else 1 - point.year
    if str(year) in _YEAR_FIGURE.findall(bare):
        return True
    spoken = sino(year).replace(" ", "")
    hanja = spoken.translate(_HANJA_PLACES)
    forms = [f"{spoken}년", f"{str(year).translate(_HANJA)}年", f"{hanja}年"]
    if point.month and point.day:
        month, day = _MONTHS.get(point.month, sino(point.month)), sino(point.day)
        forms += [
            f"{month}월{day}일",
            f"{sino(point.month)}월{day}일".translate(_HANJA_PLACES).replace("월", "月"),
        ]
        if (point.month, point.day) in ((int(m), int(d)) for m, d in _DAY_FIGURES.findall(bare)):
            return True
    elif point.month and str(point.month) in _MONTH_FIGURE.findall(bare):
        return True
    return any(form in bare for form in forms)
