"""A date as Korean text: 2022-07-13 becomes 2022년 7월 13일."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.dates.edtf import Precision

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf, Point

_YEAR_PARTS = {
    (1, 6): "상반기",
    (7, 12): "하반기",
    (1, 3): "1분기",
    (4, 6): "2분기",
    (7, 9): "3분기",
    (10, 12): "4분기",
}


def word_date(edtf: Edtf) -> str:
    """Return a date as a Korean writes it.

    Intervals read ``2019년 1월 3일부터 5일까지``, without what both ends share; half-years and quarters go
    by their names, open ends read ``2000년 이후`` and ``2019년까지``, years before 1 ``기원전 57년``. An
    approximate date ends in 무렵, an uncertain one begins with 아마.
    """
    text = f"{_word_span(edtf)} 무렵" if edtf.approximate else _word_span(edtf)
    return f"아마 {text}" if edtf.uncertain else text


def _word_span(edtf: Edtf) -> str:
    start, end = edtf.start, edtf.end
    if start is None or end is None:
        return f"{_word_point(start)} 이후" if start else f"{_word_point(end)}까지" if end else ""
    if start == end:
        return _word_point(start)
    if start.precision == end.precision == Precision.MONTH and start.year == end.year:
        part = _YEAR_PARTS.get((start.month or 0, end.month or 0))
        if part:
            return f"{_word_year(start)} {part}"
    return f"{_word_point(start)}부터 {_word_rest(start, end)}까지"


def _word_rest(start: Point, end: Point) -> str:
    """Return the end of an interval without what it shares with the start."""
    if start.year != end.year or end.month is None or start.precision != end.precision:
        return _word_point(end)
    if start.month == end.month and end.day:
        return f"{end.day}일"
    return f"{end.month}월" + (f" {end.day}일" if end.day else "")


def _word_point(point: Point | None) -> str:
    if point is None:
        return ""
    words = [_word_year(point)]
    if point.month:
        words.append(f"{point.month}월")
    if point.day:
        words.append(f"{point.day}일")
    return " ".join(words)


def _word_year(point: Point) -> str:
    if point.precision is Precision.CENTURY:
        return f"{point.year // 100 + 1}세기"
    if point.precision is Precision.DECADE:
        return f"{point.year}년대"
    # the year 0 of EDTF is 1 BC
    return f"{point.year}년" if point.year > 0 else f"기원전 {1 - point.year}년"
