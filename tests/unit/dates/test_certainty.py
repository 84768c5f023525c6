"""Turns of a narrative in which a wrong year must not be certain."""

from __future__ import annotations

import pytest

from question_bank.dates.model import Confidence, DateMention
from question_bank.dates.resolve import resolve_dates
from question_bank.source.readers import read_article

LEAD = "이 글은 시험을 위해 지은 글이며 어느 도시의 이야기를 적는다."
UNSURE = (Confidence.PROBABLE, Confidence.AMBIGUOUS)


def dates(*paragraphs: str) -> list[DateMention]:
    article = read_article("\n\n".join(("# 물빛시", LEAD, *paragraphs)).encode(), name="town.md")
    return list(resolve_dates(article))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2003년 1월 3일 알렸다. 한 달 전인 12월 2일 정했다.", "2002-12-02"),
        ("2003년 1월 3일 알렸다. 앞서 12월 2일 정했다.", "2002-12-02"),
        ("2003년 1월 3일 알렸다. 12월 2일 정한 일이었다.", "2003-12-02"),
        ("2003년 5월 다리를 놓았다. 2년 전 7월 정한 일이다.", "2001-07"),
        ("2020년 물빛 올림픽은 7월 23일 개막했다.", "2020-07-23"),
        ("1988년 물빛 박람회 때 지은 집을 헐기로 했다. 6월 헐었다.", "1988-06"),
        ("2003년 5월 3일 알렸다. 한 달 전 5일에 정했다.", "2003-05-05?"),
        ("2019년 3월 법이 바뀌었다. 선거는 4월 둘째 수요일에 열린다.", "2019-04"),
        ("2016년 5월 2일 시장은 “지난달 28일 정했고 오는 10일 연다”고 했다.", "2016-05-10"),
        ("2023학년도", "2023"),
        ("2019 회계연도", "2019"),
        ("2019년 3·9월", "2019-03/2019-09"),
        ("2019년 3월 32일", "2019-03"),
        ("2019년 13월", "2019"),
    ],
)
def test_last_date_is_right_and_unsure(text: str, wanted: str) -> None:
    last = dates(text)[-1]
    assert (str(last.edtf), last.confidence in UNSURE) == (wanted, True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2019년 2~3분기", "2019-04/2019-09"),
        ("2019년 1·2분기", "2019-01/2019-06"),
        ("2019년 제3분기", "2019-07/2019-09"),
        ("2019년 상·하반기", "2019-01/2019-12"),
        ("2003.05.03~05.07", "2003-05-03/2003-05-07"),
        ("2003-05-03 ~ 05-07", "2003-05-03/2003-05-07"),
        ("2003. 5. 3. ~ 7.", "2003-05-03/2003-05-07"),
        ("2010-12년", "2010/2012"),
        ("1997-98년", "1997/1998"),
        ("2003년 6월 28일부터 3일까지", "2003-06-28/2003-07-03"),
        ("2003년 12월 30일부터 2일까지", "2003-12-30/2004-01-02"),
        ("2019년 연말", "2019~"),
        ("2019년 5월 14일 후반", "2019-05-14"),
        ("1857년 여름에 갔다. 이듬해 여름에 왔다. 그해에 또 갔다.", "1858"),
    ],
)
def test_last_date_is_right_and_certain(text: str, wanted: str) -> None:
    last = dates(text)[-1]
    assert (str(last.edtf), last.confidence) == (wanted, Confidence.CERTAIN)


@pytest.mark.parametrize("text", ["서기 0년에 섰다.", "2019년 2월 30일 열렸다.", "2019-02-30 열렸다."])
def test_day_that_never_was_has_no_value(text: str) -> None:
    assert [d.edtf for d in dates(text) if d.edtf is not None] == []


def test_month_far_back_below_a_calendar_year_may_be_of_the_next() -> None:
    found = dates("## 2019년", "1월 3일 들어갔다. 12월 20일 다쳤다. 1월 5일 떠났다.")
    assert str(found[-1].edtf) == "2020-01-05"
    assert found[-1].confidence in UNSURE


def test_look_back_to_the_year_before_does_not_move_the_narrative() -> None:
    found = dates("2019년 9월 초 전해에 잃은 배를 찾았다. 값이 올랐다. 11월 1일 배를 팔았다.")
    assert str(found[-1].edtf) == "2019-11-01"


def test_section_without_a_date_leans_on_the_day_the_article_is_about() -> None:
    found = dates(
        "물빛시 홍수는 2017년 11월 15일 일어났다.",
        "## 그 뒤",
        "비는 사흘 뒤 그쳤다. 같은 달 22일 길이 열렸다.",
    )
    assert [str(d.edtf) for d in found[1:]] == ["2017-11-18?", "2017-11-22?"]


def test_no_date_reaches_from_one_cell_of_a_table_into_the_next() -> None:
    found = dates("| 해 | 날 | 일 |\n|---|---|---|\n| 1925년 | 7월 9일 | 홍수 |\n| | 8월 1일 | 홍수 |")
    assert [(d.exact, str(d.edtf)) for d in found] == [
        ("1925년", "1925"),
        ("7월 9일", "1925-07-09"),
        ("8월 1일", "1925-08-01"),
    ]


def test_bare_figures_in_a_table_are_at_most_probable_years() -> None:
    found = dates("| 해 | 수 | 일 |\n|---|---|---|\n| 2002 | 1500 | 홍수 |\n| 가 | 1234 | 2019 |")
    assert [(d.exact, d.confidence) for d in found] == [("2002", Confidence.PROBABLE)]
