"""Dates that belong to a reference: the day a page was looked at, the issue of a newspaper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.expression import Expression

_HEADING = re.compile(
    r"\W*(?:각주|주석|출처|주해|미주|외부\s?(?:링크|고리)|참고\s?(?:문헌|자료|서적|도서|사이트)|인용\s?(?:문헌|자료)"
    r"|참조|References?|Notes|Bibliography|Sources|External\s?links)(?:\s?(?:및|과|와)\s\S{1,8})?\W*",
    re.IGNORECASE,
)
# 2014년 5월 3일에 확인함, 2014년 5월 3일 원본 문서에서 보존된 문서
_LOOKED_AT = re.compile(
    r"\s?(?:자\s)?(?:에\s?)?[,(]?\s?(?:(?:마지막으로\s)?(?:확인함|검색함|열람함|접속함|접근함|보존함)"
    r"|(?:확인|검색|열람|접속|접근)\s?[.)\]]*\s*$|원본\s?(?:문서)?(?:에서|을)\s(?:보존|저장)|[^.!?]{1,30}에서\s확인(?:함|\s?[.)\]]*\s*$))"
)
_LABEL = re.compile(
    r"(?:검색일|접속일|열람일|확인일|접근일|방문일|최종\s?확인|(?:확인|검색|접속|접근|열람)\s?(?:날짜|일자|일시))(?:자)?\s?[:：은,(]?\s?\Z"
)
_PRESS = re.compile(
    r"(?:신문|일보|뉴스|통신|저널|타임[스즈]|투데이|헤럴드|포스트|매일|경제)[》」』〉>)\]”\"’']{0,3}\s?[,.(（:]?\s?\Z"
)
_ISSUE = re.compile(r"\s?자?\s?[,·]?\s?\(?(?:제?\d{1,3}[면쪽])?[).,）\s\]]*\Z")
_REACH = 30


def heads_references(heading: str) -> bool:
    """Tell whether a heading stands above references: 각주, 참고 문헌."""
    return _HEADING.fullmatch(heading) is not None


def find_cited(text: str, expressions: Sequence[Expression]) -> frozenset[int]:
    """Return where the dates of a sentence begin that belong to a reference in it."""
    return frozenset(one.start for one in expressions if _is_cited(text, one))


def _is_cited(text: str, one: Expression) -> bool:
    if _LOOKED_AT.match(text, one.end):
        return True
    first = max(0, one.start - _REACH)
    if _LABEL.search(text, first, one.start):
        return True
    return _ISSUE.match(text, one.end) is not None and _PRESS.search(text, first, one.start) is not None
