"""Dates spelled out in words: 천구백오십 년, 삼월 일일, 一九五〇年, 정월 초하루.

They are rewritten in figures, so that one grammar reads all; the places in the original text are kept.
유월 and 시월 are the standard forms of 6월 and 10월 (표준어 규정, 한글 맞춤법 제52항).
정월, 동짓달, 섣달 and the days from 초하루 on are those of the lunar calendar (표준국어대사전).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from question_bank.korean.numerals import parse_number

_ONES = "일이삼사오육칠팔구"
_HANJA = "一二三四五六七八九〇零十百千"
_YEAR = rf"[일이]?천[{_ONES}백십영공]{{1,8}}|[일이][{_ONES}영공]{{3}}"
_MONTH = rf"십[일이]?|[{_ONES}유시]"
_DAY = rf"(?:이?십|삼십)?[{_ONES}]|이?십|삼십"
# a round number alone is rather a stretch: 이천 년 동안, but 이천년 시월
_LUNAR_MONTHS = {"정월": 1, "동짓달": 11, "섣달": 12}
_LUNAR_DAYS = {
    "초하루": 1, "초이틀": 2, "초사흘": 3, "초나흘": 4, "초닷새": 5, "초엿새": 6, "초이레": 7, "초여드레": 8,
    "초아흐레": 9, "초열흘": 10, "보름": 15, "그믐날": 29, "그믐": 29,
}  # fmt: skip
_LUNAR = (
    rf"(?<![가-힣])(?P<moon>{'|'.join(_LUNAR_MONTHS)})(?=에\s|에는|부터|까지|\s(?:초|\d|중순|하순|한\s?달|(?:그믐날?|보름)(?:[에,]|부터|까지)))"
    rf"|(?<=[월달]\s)(?P<moonday>{'|'.join(_LUNAR_DAYS)})(?=$|[\s,.에부까])(?<!그믐(?=\s))(?<!보름(?=\s))"
)
_SPELLED = re.compile(
    rf"{_LUNAR}|(?<![가-힣])(?:(?P<year>{_YEAR})(?=\s?년)|(?P<round>[일이]?천)(?=\s?년\s(?:{_MONTH})월))"
    rf"|(?<![가-힣])(?P<month>{_MONTH})(?=\s?월\s?(?:{_DAY})일(?:$|[\s,.]|에|자|부터|까지))"
    rf"|(?<=[년年])\s?(?P<next>{_MONTH})(?=\s?월(?!드|급))|(?<=[년年]\s)(?P<after>{_MONTH})(?=\s?월(?!드|급))"
    rf"|(?<=월)\s?(?P<day>{_DAY})(?=\s?일(?:$|[\s,.]|에|자|부터|까지))"
    rf"|(?<=월\s)(?P<later>{_DAY})(?=\s?일(?:$|[\s,.]|에|자|부터|까지))"
    rf"|(?P<hanja>[{_HANJA}]{{1,9}})(?=\s?[年月日년월일])"
)
_LIKELY = re.compile(
    r"정월|동짓달|섣달|월\s초|월\s그믐|월\s보름"
    rf"|[{_ONES}십백천유시]\s?[년월]|[{_HANJA}]\s?[年月日년월일]"
)
_TO_HANGUL = str.maketrans("一二三四五六七八九〇零十百千", "일이삼사오육칠팔구영영십백천")
_ODD = {"유": 6, "시": 10}


class Rewriting(NamedTuple):
    """A text in figures; ``starts`` and ``ends`` give for each character where it comes from."""

    text: str
    starts: list[int]
    ends: list[int]


def write_figures(text: str) -> Rewriting | None:
    """Return the text with its spelled dates in figures, or None where it has none."""
    if _LIKELY.search(text) is None:
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _SPELLED.finditer(text):
        name = match.lastgroup or ""
        begin, end = match.span(name)
        figures = _write(name, match[name])
        if figures is None:
            continue
        parts += (text[done:begin], figures)
        starts += (*range(done, begin), *([begin] * len(figures)))
        ends += (*range(done + 1, begin + 1), *([end] * len(figures)))
        done = end
    if not done:
        return None
    parts.append(text[done:])
    starts += range(done, len(text))
    ends += range(done + 1, len(text) + 1)
    return Rewriting("".join(parts), starts, ends)


def _write(name: str, word: str) -> str | None:
    """Return a spelled month, day or year in figures, one of the lunar calendar with its mark."""
    if name == "moon":
        return f"음력 {_LUNAR_MONTHS[word]}월"
    if name == "moonday":
        return f"{_LUNAR_DAYS[word]}일(음력)"
    number = _ODD.get(word) or parse_number(word.translate(_TO_HANGUL))
    return str(number) if isinstance(number, int) else None
