"""A pronoun that goes back to a word of its own sentence keeps nobody from asking."""

import pytest

from question_bank.facts.judgement import Reason
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def reason(sentence: str) -> str | None:
    text = f"# 섬의 기록\n\n{sentence}\n"
    return draw_timeline(read_article(text.encode(), name="a.md", article_id="a")).events[0].reason


@pytest.mark.parametrize(
    "sentence",
    [
        "2009년 5월 2일 페루가 고깃배를 붙잡았을 때 칠레는 이를 침략으로 규정했다.",
        "1971년 4월 페루가 첼라섬을 제 땅이라고 선언했다.",
    ],
)
def test_what_the_sentence_itself_tells_is_no_pointer(sentence: str) -> None:
    assert reason(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "2009년 5월 2일 칠레 의회가 이를 비준했다.",
        "2009년 5월 2일 칠레 정부는 성명을 내고 이를 부인했다.",
        "2009년 5월 2일 칠레는 이를 침략으로 규정하고 대사를 불러들였다.",
    ],
)
def test_what_only_another_sentence_tells_stays_one(sentence: str) -> None:
    assert reason(sentence) == Reason.UNRESOLVED
