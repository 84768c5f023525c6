"""Days before 1896: the moon's or the sun's."""

from __future__ import annotations

import pytest

from question_bank.dates.model import Confidence, DateMention
from question_bank.dates.reckoning import tells_of_solar_lands
from question_bank.dates.resolve import resolve_dates
from question_bank.source.readers import read_article

LEAD = "이 글은 시험을 위해 지은 글이며 어느 고을의 이야기를 적는다."


def dates(*paragraphs: str) -> list[DateMention]:
    article = read_article("\n\n".join(("# 물빛골", LEAD, *paragraphs)).encode(), name="town.md")
    return list(resolve_dates(article))


@pytest.mark.parametrize(
    "text", ["1597년 9월 16일 이겼다.", "1894년 1월 일어났다.", "1443년 12월 글자를 지었다."]
)
def test_unmarked_month_before_1896_is_not_certain(text: str) -> None:
    (date,) = dates(text)
    assert date.confidence is Confidence.PROBABLE
    assert date.edtf is not None
    assert date.edtf.uncertain


def test_year_before_1896_and_day_after_it_are_certain() -> None:
    assert [str(d.edtf) for d in dates("1597년 이겼다.", "1896년 2월 11일 떠났다.")] == ["1597", "1896-02-11"]
    assert all(d.confidence is Confidence.CERTAIN for d in dates("1597년 이겼다.", "1896년 2월 11일 떠났다."))


@pytest.mark.parametrize(
    "text",
    [
        "1592년 6월 16일(음력 5월 7일) 이겼다.",
        "1592년 6월 16일(양력) 이겼다.",
        "1592년 양력 6월 16일 이겼다.",
        "양력 1592년 6월 16일 이겼다.",
    ],
)
def test_day_said_to_be_solar_is_certain(text: str) -> None:
    first = dates(text)[0]
    assert (str(first.edtf), first.confidence) == ("1592-06-16", Confidence.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "1592년 4월 13일(음력) 왔다.",
        "음력 1592년 4월 13일 왔다.",
        "1592년 음력 4월 13일 왔다.",
        "1592년 윤4월 왔다.",
        "1592년 4월 13일(양력 5월 23일) 왔다.",
        "1917년 10월 25일(율리우스력) 일어났다.",
    ],
)
def test_day_of_another_calendar_is_its_year(text: str) -> None:
    first = dates(text)[0]
    assert str(first.edtf) == f"{text[text.index('1') :][:4]}~"
    assert first.confidence is Confidence.CERTAIN


def test_last_lunar_months_may_lie_in_the_next_year() -> None:
    assert dates("1592년 음력 11월 13일 왔다.")[0].confidence is Confidence.PROBABLE
    assert dates("1592년에 왔다. 같은 해 음력 12월 1일 갔다.")[1].confidence is Confidence.PROBABLE


def test_days_that_lean_on_a_lunar_day_are_lunar_too() -> None:
    found = dates(
        "1592년 음력 4월 13일 왔다. 이튿날 성이 무너졌다. 15일에 또 무너졌다. 5월 3일 서울에 들어왔다."
    )
    assert [str(d.edtf) for d in found] == ["1592~", "1592~", "1592~", "1592~"]
    assert [d.confidence is Confidence.CERTAIN for d in found] == [True, False, False, False]


def test_lunar_day_in_brackets_does_not_move_the_narrative() -> None:
    found = dates("1876년 2월 27일(음력 2월 3일) 맺었다. 이튿날 떠났다.")
    assert str(found[-1].edtf) == "1876-02-28?"


def test_year_that_leans_on_a_doubtful_day_is_certain() -> None:
    found = dates("1597년 9월 16일 이겼다. 이듬해 끝났다.")
    assert (str(found[1].edtf), found[1].confidence) == ("1598", Confidence.CERTAIN)


def test_article_on_solar_lands_alone_is_certain() -> None:
    found = dates("프랑스에서 1789년 7월 14일 감옥이 무너졌다. 8월 4일 왕은 물러섰다.", "영국은 지켜보았다.")
    assert [str(d.edtf) for d in found] == ["1789-07-14", "1789-08-04"]
    assert all(d.confidence is Confidence.CERTAIN for d in found)


@pytest.mark.parametrize(
    ("text", "solar"),
    [
        ("프랑스와 영국이 싸웠다.", True),
        ("프랑스 배가 조선에 왔다.", False),
        ("성이 무너졌다.", False),
        ("프랑스 " * 10 + "그리고 일본", True),
    ],
)
def test_lands_show_the_calendar(text: str, solar: bool) -> None:  # noqa: FBT001 - a column
    assert tells_of_solar_lands(text) is solar


def test_sentence_on_a_lunar_land_is_doubtful_in_any_article() -> None:
    found = dates("프랑스와 영국과 독일의 이야기이다. " * 5, "1866년 9월 조선에 배가 왔다.")
    assert found[0].confidence is Confidence.PROBABLE
