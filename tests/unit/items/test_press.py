"""What is only a report of the press, whichever verb tells it."""

from __future__ import annotations

import pytest

from question_bank.items.press import is_press, is_press_report
from tests.unit.items.test_weight import _read


@pytest.mark.parametrize("name", ["한빛 통신", "새벽일보", "나루의 소리", "NHK", "동녘 방송국"])
def test_papers_agencies_and_stations_are_known_by_their_names(name: str) -> None:
    assert is_press(name)


@pytest.mark.parametrize("name", ["통신부", "방송통신위원회", "새벽시 의회"])
def test_who_only_deals_with_the_press_is_none(name: str) -> None:
    assert not is_press(name)


@pytest.mark.parametrize(
    ("sentence", "report"),
    [
        ("새벽일보는 다리가 무너졌다고 보도했다.", True),
        ("나루시가 새 다리를 놓았다고 한빛 통신이 밝혔다.", True),
        ("나루시는 가람군에 다리를 놓겠다고 밝혔다.", False),
        ("새벽일보는 윤전기를 새로 들였다.", False),
    ],
)
def test_what_the_press_says_is_a_report(sentence: str, report: bool) -> None:  # noqa: FBT001
    assert is_press_report(_read(sentence)[1]) is report
