"""What a narrator adds is left out; what tells two names apart stays."""

from __future__ import annotations

import pytest

from question_bank.korean.narration import OPENING, find_asides, leave_out


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("새벽시는 아예 협정을 파기했다", "새벽시는 협정을 파기했다"),
        ("새벽시는 무려 30명을 보냈다", "새벽시는 30명을 보냈다"),
        ("새벽시는 말 그대로 빈손이 되었다", "새벽시는 빈손이 되었다"),
        ("쌀 수출이 1분기(812t)의 두 배로 늘었다", "쌀 수출이 1분기의 두 배로 늘었다"),
        ("나루시 인구가 12%나 늘었다", "나루시 인구가 12% 늘었다"),
        ("새벽시는 (당시 인구 3만 명) 항구를 열었다", "새벽시는 항구를 열었다"),
    ],
)
def test_comment_and_aside_are_left_out(text: str, plain: str) -> None:
    assert leave_out(text, find_asides(text)) == plain


@pytest.mark.parametrize(
    "text",
    [
        "나루시 감사원(NAO)이 쇠내댐을 조사했다",
        "전라남도 광주(光州)에 지하철이 놓였다",
        "광주(경기도 동쪽)와 광주(전라남도 서쪽)가 만났다",
        "박온은 “결국 우리가 (모두 3명) 이겼다”고 말했다",
        "새벽시는 아예마을을 샀다",
    ],
)
def test_name_in_a_bracket_and_a_quotation_stay_whole(text: str) -> None:
    assert find_asides(text) == []


def test_opening_is_only_taken_from_the_beginning() -> None:
    assert OPENING.sub("", "- 그러나 새벽시는 항구를 열었다") == "새벽시는 항구를 열었다"
    assert OPENING.sub("", "새벽시는 그러나 항구를 열었다") == "새벽시는 그러나 항구를 열었다"
