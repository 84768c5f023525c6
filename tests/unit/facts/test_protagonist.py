"""Whom a whole article is about is put in where a sentence leaves the subject out, with a proof."""

import pytest

from question_bank.facts.model import Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

POET = "# 한서우\n\n한서우(1901년 3월 2일 ~ 1977년 5월 6일)는 한국의 시인이다.\n\n## 생애\n\n"
MAKER = "# 누리정밀\n\n누리정밀은 대한민국의 시계 제조 회사이다.\n\n## 연혁\n\n"


def last(text: str) -> Event:
    found = draw_timeline(read_article(text.encode(), name="a.md", article_id="a")).events[-1]
    if found.naming is not None:
        assert text[found.naming.start : found.naming.end] == found.naming.exact
    return found


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            POET + "1926년 4월 수원의 한 학교에서 아이들을 가르쳤다.",
            "한서우는 수원의 한 학교에서 아이들을 가르쳤다",
        ),
        (
            POET + "첫 시집이 출간되었다. 1931년 9월 가족과 함께 부산으로 내려갔다.",
            "한서우는 가족과 함께 부산으로 내려갔다",
        ),
        (MAKER + "1988년 10월 20일 증권거래소에 주식을 올렸다.", "누리정밀은 증권거래소에 주식을 올렸다"),
        (MAKER + "- 2006년 4월: 독일 지사 설립", "누리정밀은 독일 지사를 설립했다"),
        (
            MAKER + "- 2012년 2월: 시계 회사 에어로닉 인수 (870억 원)",
            "누리정밀은 시계 회사 에어로닉을 인수했다",
        ),
    ],
)
def test_the_articles_subject_is_named_and_another_passage_proves_it(text: str, headline: str) -> None:
    found = last(text)

    assert (found.headline, found.quizzable) == (headline, True)
    assert found.naming is not None
    assert headline.split(maxsplit=1)[0][:-1] in found.naming.quote


@pytest.mark.parametrize(
    "text",
    [
        POET + "동생 한지우는 의사였다. 1931년 9월 가족과 함께 부산으로 내려갔다.",
        POET + "그 무렵 스승 박도윤이 학교를 세웠다. 1931년 9월 아이들을 가르쳤다.",
        POET + "1948년 3월 1일 초연되었다.",
        POET + "1931년 9월 물러났다.",
        MAKER + "1871년 3월 2일 시계 장인 프레드리크 아만린이 탈린의 여울에 공장을 지을 허가를 받았다.",
    ],
)
def test_nobody_is_put_in_where_somebody_else_may_be_meant(text: str) -> None:
    found = last(text)

    assert not found.quizzable
    assert found.naming is None or found.reason == "too long or too short to ask"
