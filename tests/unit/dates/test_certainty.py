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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1950년 났다. 1961년부터 1965년까지 배웠다. 이듬해 돌아왔다.", "1966"),
        ("1950년 왔다. 1980년대 초 떠났다. 이듬해 돌아왔다.", "1951?"),
        ("1950년 왔다. 1990년대에 이름을 얻었다. 3월 3일 상을 받았다.", "1950-03-03?"),
        ("2010년 3월 3일부터 5일까지 장이 섰다. 이날 비가 왔다.", "2010-03-05"),
        ("2010년 3월 3일 떴다. 1988년 9월 17일 뜬 배와 한배였다. 이튿날 졌다.", "1988-09-18"),
        ("1988년에 1호가, 1992년에 2호가 나왔다. 7월 25일 팔렸다.", "1992-07-25"),
        ("1897년 태어났다. 열일곱에 집을 나왔다. 5월에 배를 탔다.", "1897-05"),
        ("1914년 7월 시작했다. 1918년까지 이어졌다. 11월 11일 그쳤다.", "1914-11-11"),
        ("2019년 1월 첫 책을 냈다. 이후 5년 동안 쉬었다. 3월 둘째 책을 냈다.", "2019-03"),
        ("2019년 1월 첫 책을 내고 오랫동안 쉬었다. 3월 둘째 책을 냈다.", "2019-03"),
        ("2019년 1월 첫 책을 냈다. 3년 만에 또 냈다. 5월 셋째 책을 냈다.", "2019-05"),
        ("2019년 1월 첫 책을 냈다. 2년이 지나 5월 둘째 책을 냈다.", "2019-05"),
        ("2019년 2월 파기 시작했다. 10월에 다 팔 예정이었다.", "2019-10"),
    ],
)
def test_date_after_time_has_passed_is_not_certain(text: str, wanted: str) -> None:
    last = dates(text)[-1]
    assert (str(last.edtf), last.confidence in UNSURE) == (wanted, True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2010년 3월 책이 나왔다. “2012년에 만나자”고 적었다. 5월 다시 찍었다.", "2010-05"),
        ("2010년 3월 3일 열렸다(1988년 9월 17일 첫 대회). 이튿날 비가 왔다.", "2010-03-04"),
        ("2010년 3월 열렸다. 2014년에 다시 열기로 했다. 5월 책을 냈다.", "2010-05"),
        ("2001년 5월 정했다. 2004년 6월 완공을 목표로 했다. 이듬해 팠다.", "2002"),
        ("2015년 4월 땅이 흔들렸다. 1934년 지진 뒤로 가장 컸다. 5월 12일 또 흔들렸다.", "2015-05-12"),
        ("2005년 11월 4일 멈추었다. 해가 바뀌어 1월 3일 다시 돌았다.", "2006-01-03"),
        ("2001년 11월 5일 찍기 시작했다. 1월 10일(목) 다 찍었다.", "2002-01-10"),
    ],
)
def test_asides_and_stated_turns_leave_the_next_date_certain(text: str, wanted: str) -> None:
    last = dates(text)[-1]
    assert (str(last.edtf), last.confidence) == (wanted, Confidence.CERTAIN)


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


@pytest.mark.parametrize(
    ("text", "wanted", "sure"),
    [
        ("2010년 9월. 시장이 17일 이웃 시장과 만났다.", "2010-09-17", True),
        ("2010년 9월. 시장이 17일 가게를 닫았다.", "2010-09-17", False),
        ("2010년 9월 3일 다투었다. 시장은 8일 “곧 연다”고 말했다.", "2010-09-08", True),
        ("2010년 9월 3일 다투었고, 29일 두 마을은 화해했다.", "2010-09-29", True),
        ("2010년 9월 3일 다투었고, 29일 훈련은 끝났다.", "2010-09-29", False),
        ("2010년 9월. 시장이 17일 훈련을 마치고 도착했다.", "2010-09-17", False),
        ("2010년 9월 3일 다투었고, 29일 가게를 닫았다.", "2010-09-29", False),
    ],
)
def test_a_day_without_its_month_is_certain_where_it_can_be_no_length_of_time(
    text: str, wanted: str, *, sure: bool
) -> None:
    last = dates(text)[-1]
    assert (str(last.edtf), last.confidence is Confidence.CERTAIN) == (wanted, sure)


@pytest.mark.parametrize(
    ("following", "sure"), [("2017년 상반기에 손님이 늘었다.", True), ("2016년 손님이 늘었다.", False)]
)
def test_only_a_date_of_an_earlier_year_tells_that_the_last_comes_first(
    following: str, *, sure: bool
) -> None:
    _, second, _ = dates("2017년 7월 28일 문을 닫았다. 8월 9일 다시 열었다.", following)
    assert (str(second.edtf), second.confidence is Confidence.CERTAIN) == ("2017-08-09", sure)
