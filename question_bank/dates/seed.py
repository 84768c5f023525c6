"""Where a date may begin: one quick pattern, so that the grammar is tried at few places only."""

from __future__ import annotations

import re
from typing import Final

from question_bank.dates.english import SEED as ENGLISH
from question_bank.dates.sexagenary import SEED as SEXAGENARY
from question_bank.dates.vocabulary import HOLIDAYS, LUNAR_FEASTS

_SIGNS: Final = (r"B\.?\s?C", r"A\.?\s?D", r"[’'‘]\d", ENGLISH)
_WORDS: Final = (
    "기원", "서기", "단기", "불기", "紀元前", "西紀", "西暦", "檀紀",
    "음력", "양력", "구력", "신력", "율리우스력", r"윤\s?\d",
    r"같은\s?[해달날]", r"그\s?이듬", r"그\s?다음\s?해", r"그\s?[해달날]", r"다음\s?[해달날]",
    r"이\s해", r"이번\s?달", "동년", "올해", r"올\s?[0123456789초늦이봄여가겨]", "금년",
    "이듬", "이날", "이튿", "이달", "내년", "작년", "지난", "전해", "전년", "전날", "재작년", "오는",
    "당일", "익일", "익년", "당해", "동월", "익월", "반년",
    "어제", "그저께", "오늘(?![날의])", "내일", "모레",
    "하루", "이틀", "사흘", "나흘", "닷새", "엿새", "이레", "여드레", "아흐레", "열흘", "보름", "일주일",
    r"[한두세석넉네]\s?[달해]", r"다섯\s달", r"여섯\s달", r"일곱\s달", r"여덟\s달", r"아홉\s달", r"열\s달",
    r"봄[에부까]", r"여름[에부까]", r"가을[에부까]", r"겨울[에부까]",
    "원년", "즉위년", "元年", "[상하]반기", "[연월][말초](?=에|까지|부터|께|쯤|경|무렵)",
    SEXAGENARY, *map(re.escape, (*HOLIDAYS, *LUNAR_FEASTS)),
)  # fmt: skip
_TOKEN: Final = re.compile(r"\[([^]]*)\]|(\\s\??)|\\?(.)")


def _signs(pattern: str) -> tuple[str, str]:
    """Return the characters that a word can begin with and those that can come second."""
    found = [(signs or one, blank) for signs, blank, one in _TOKEN.findall(pattern)[:3]]
    first, second = found[0][0], found[1][0]
    if found[1][1]:
        second = " " + (found[2][0] if found[1][1].endswith("?") else "")
    return first, second


_FIRST, _SECOND = (
    re.escape("".join(sorted({sign for signs in some for sign in signs})))
    for some in zip(*map(_signs, _WORDS), strict=True)
)
SEED: Final = re.compile(
    rf"\d+|(?=[{_FIRST}][{_SECOND}])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})|{'|'.join(_SIGNS)}"
)
"""Finds the places; the classes in front keep the search from trying each word at each place."""
