"""당시 after a date points to no other sentence."""

from __future__ import annotations

import pytest

from question_bank.items.reference import points_elsewhere


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("2003년 4월 2일 당시 독일 총리였던 인물은 누구인가?", False),
        ("1996년 당시 어떤 직책에 있었는가?", False),
        ("당시 독일 총리였던 인물은 누구인가?", True),
        ("그 당시 독일 총리였던 인물은 누구인가?", True),
        ("회의가 열릴 당시 총리였던 인물은 누구인가?", True),
    ],
)
def test_a_date_before_it_resolves_it(text: str, points: bool) -> None:  # noqa: FBT001 - a table
    assert points_elsewhere(text) is points
