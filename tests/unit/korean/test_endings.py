"""Turning a finished statement into the form before a noun."""

from __future__ import annotations

import pytest

from question_bank.korean.endings import last_predicate
from question_bank.korean.morphology import tokens


@pytest.mark.parametrize(
    ("statement", "modifier"),
    [
        ("의회가 새 법을 승인했다.", "의회가 새 법을 승인한"),
        ("다리가 다시 개통되었다.", "다리가 다시 개통된"),
        ("왕이 성을 지었다.", "왕이 성을 지은"),
        ("이웃 마을이 복구를 도왔다.", "이웃 마을이 복구를 도운"),
        ("목수가 배를 만들었다.", "목수가 배를 만든"),
        ("두 도시가 조약을 맺었다.", "두 도시가 조약을 맺은"),
        ("임금께서 궁을 옮기셨다.", "임금께서 궁을 옮기신"),
        ("시가 항구를 열기로 했다.", "시가 항구를 열기로 한"),
        ("그 항구가 수도였다.", "그 항구가 수도였던"),
        ("그 섬이 성이었다.", "그 섬이 성이었던"),
        ("의회가 법을 고치지 않았다.", "의회가 법을 고치지 않은"),
        ("인구가 크게 늘었다.", "인구가 크게 늘어난"),
        ("시장이 침묵을 비난하기도 했다.", "시장이 침묵을 비난한"),
        ("두 도시가 사업을 추진한 바 있다.", "두 도시가 사업을 추진한"),
        ("두 도시가 의정서에 서명함.", "두 도시가 의정서에 서명한"),
        ("두 도시가 의정서에 서명하다.", "두 도시가 의정서에 서명한"),
        ("두 도시가 협정을 파기해버렸다.", "두 도시가 협정을 파기한"),
        ("두 도시가 협정을 파기해 버리고 말았다.", "두 도시가 협정을 파기한"),
        ("두 도시가 다리를 세웠었다.", "두 도시가 다리를 세운"),
        ("시장이 이웃 도시를 방문한 것이다.", "시장이 이웃 도시를 방문한"),
    ],
)
def test_past_statement_takes_the_form_before_a_noun(statement: str, modifier: str) -> None:
    predicate = last_predicate(statement, tokens(statement))
    assert predicate is not None
    assert predicate.modifier() == modifier


@pytest.mark.parametrize(
    "statement",
    [
        "시장이 항구를 방문한다.",
        "배가 곧 떠나겠다.",
        "조약 체결.",
        "누가 왔는가?",
        "다리는 왕이 세운 것이다.",
        "다리는 강변에 세운 것이다.",
    ],
)
def test_what_is_not_told_in_the_past_has_no_predicate(statement: str) -> None:
    assert last_predicate(statement, tokens(statement)) is None


def test_retrospect_is_told_as_plain_past() -> None:
    text = "두 도시가 사업을 추진한 바 있다."
    predicate = last_predicate(text, tokens(text))
    assert predicate is not None
    assert predicate.before + predicate.surface == "두 도시가 사업을 추진했다"


def test_denial_is_negative() -> None:
    text = "의회가 법을 고치지 않았다."
    predicate = last_predicate(text, tokens(text))
    assert predicate is not None
    assert predicate.negative
