"""Names, scores, versions, telephone numbers and stretches of time that look like dates and are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from question_bank.dates.korean import find_expressions
from question_bank.dates.model import MentionKind

LOOKALIKES = [
    line
    for line in (Path(__file__).parents[2] / "data" / "lookalikes.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("# ")
]


def surfaces(text: str, *, entry: bool = False) -> list[str]:
    """Return the dates of a text as written, mere names left out."""
    found = find_expressions(text, entry=entry)
    return [text[one.start : one.end] for one in found if one.kind is not MentionKind.NAME]


@pytest.mark.parametrize("lookalike", LOOKALIKES)
def test_only_the_dates_around_a_lookalike_are_dates(lookalike: str) -> None:
    text = f"2016년 5월 14일 {lookalike} 이야기가 나왔다. 6월 3일 끝났다."
    assert surfaces(text) == ["2016년 5월 14일", "6월 3일"]


def test_there_are_hundreds_of_lookalikes() -> None:
    assert len(set(LOOKALIKES)) == len(LOOKALIKES) > 500


@pytest.mark.parametrize(
    "text",
    [
        "노래 〈9월〉을 불렀다.", "《8월의 크리스마스》를 보았다.", "「9월 평양공동선언」을 읽었다.",
        "《1984년의 겨울》을 냈다.", "『2001년 우주의 여행』이 나왔다.",
    ],
)  # fmt: skip
def test_titles_of_works_give_no_date(text: str) -> None:
    assert surfaces(text) == []


@pytest.mark.parametrize(
    "text", ["〈1971년 5월〉", "〈1971년 5월 3일〉 문을 열었다.", "《봄》은 1971년 5월에 나왔다."]
)
def test_date_beside_a_title_or_alone_in_brackets_is_one(text: str) -> None:
    assert len(surfaces(text)) == 1


@pytest.mark.parametrize("text", ["3/4 이상이 찬성", "2/3가 찬성", "1/2 지점까지 12.5km"])
def test_shares_open_no_entry(text: str) -> None:
    assert surfaces(text, entry=True) == []
