"""Date expressions of one text, before any year is carried over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.dates.edtf import Precision
from question_bank.dates.expression import Expression, Lean, Open, Unit
from question_bank.dates.korean import find_expressions
from question_bank.dates.model import MentionKind


def only(text: str, *, entry: bool = False) -> Expression:
    (expression,) = find_expressions(text, entry=entry)
    return expression


@pytest.mark.parametrize(
    ("text", "surface", "year", "month", "day"),
    [
        ("시장은 2016년 5월 14일 다리를 열었다.", "2016년 5월 14일", 2016, 5, 14),
        ("2000년다리를 놓았다.", "2000년", 2000, None, None),
        ("1998년도 예산", "1998년도", 1998, None, None),
        ("2022-07-13 개관", "2022-07-13", 2022, 7, 13),
        ("2022.7.13. 개관", "2022.7.13.", 2022, 7, 13),
        ("2022. 7. 13. 개관", "2022. 7. 13.", 2022, 7, 13),
        ("(2011.05)", "2011.05", 2011, 5, None),
        ("1945年 8月 15日", "1945年 8月 15日", 1945, 8, 15),
        ("’22년 3월에", "’22년 3월", 2022, 3, None),
        ("기원전 57년 4월", "기원전 57년 4월", -56, 4, None),
        ("BC 108년", "BC 108년", -107, None, None),
        ("서기 42년에", "서기 42년", 42, None, None),
        ("단기 4278년", "단기 4278년", 1945, None, None),
        ("660년 7월", "660년 7월", 660, 7, None),
        ("영양왕 9년(598년) 2월", "영양왕 9년(598년) 2월", 598, 2, None),
        ("1443년(세종 25년) 12월", "1443년(세종 25년) 12월", 1443, 12, None),
        ("세종 25년에", "세종 25년", 1443, None, None),
        ("광무 원년에", "광무 원년", 1897, None, None),
    ],
)
def test_year_month_and_day_are_read(
    text: str, surface: str, year: int, month: int | None, day: int | None
) -> None:
    found = only(text)
    assert text[found.start : found.end] == surface
    assert found.kind is MentionKind.EXPLICIT
    assert (found.left.year, found.left.month, found.left.day) == (year, month, day)


@pytest.mark.parametrize(
    "text",
    [
        "사흘 걸릴 일을 2일만에 끝냈다.", "15일간 머물렀다.", "징역 2년형을 받았다.", "30대 남성", "5선 의원",
        "관중은 1,696명이었다.", "참가자 1696명", "오후 3시 15분", "4년여 만에", "1년 이상", "2년 8개월 동안",
        "2년8개월 동안", "500년 왕조", "700년 가까이", "1400년 전의 무덤", "100년 전쟁", "2000년 동안",
        "S-400 미사일", "화성-12형", "북위 39도선", "코로나19", "최대 15일까지는 아니다", "10명 중 3명",
        "0.0016%", "재위 32년 2월에", "비자를 2일로 줄였다.", "2세기 동안", "7일 휴가", "20일 걸렸다",
        "전쟁 이전", "하이날 공원", "올림픽", "그 뒤 이전했다",
    ],
)  # fmt: skip
def test_counts_ages_and_stretches_are_no_dates(text: str) -> None:
    assert [
        e for e in find_expressions(text) if e.left.shift is None and e.kind is not MentionKind.NAME
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "6.25 전쟁", "2.13 합의", "6.15 남북 공동선언", "4·19 혁명", "3·1운동",
        "5·18 민주화 운동", "9·11 이후",
        "6월 항쟁", "10월 유신", "매년 10월 3일에 열린다", "8월 평균 기온",
    ],
)  # fmt: skip
def test_names_that_look_like_dates_are_names(text: str) -> None:
    assert only(text).kind is MentionKind.NAME


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2017년 상반기", (1, 6)),
        ("2017년 하반기", (7, 12)),
        ("3분기에", (7, 9)),
        ("2014년 봄", (3, 5)),
        ("그해 겨울", (12, 14)),
        ("3~5월", (3, 5)),
        ("2020년 1, 2월", (1, 2)),
    ],
)
def test_parts_of_a_year_are_months(text: str, months: tuple[int, int]) -> None:
    assert only(text).left.months == months


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("2010년 ~ 2016년까지", (2010, None, None), (2016, None, None)),
        ("2010년부터 2016년까지", (2010, None, None), (2016, None, None)),
        ("1592년에서 1598년까지", (1592, None, None), (1598, None, None)),
        ("6월 18일부터 19일까지", (None, 6, 18), (None, None, 19)),
        ("6월 18~19일", (None, 6, 18), (None, None, 19)),
        ("8월 24, 25일", (None, 8, 24), (None, None, 25)),
        ("2022년 7월 16일 – 9월 24일", (2022, 7, 16), (None, 9, 24)),
        ("(1910.8.29.~1945.8.15.)", (1910, 8, 29), (1945, 8, 15)),
    ],
)
def test_ranges_have_two_ends(text: str, left: tuple[int | None, ...], right: tuple[int | None, ...]) -> None:
    found = only(text)
    assert found.right is not None
    assert found.opening is None
    assert (found.left.year, found.left.month, found.left.day) == left
    assert (found.right.year, found.right.month, found.right.day) == right


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2018∼2019년", (2018, 2019)),
        ("1592~98년", (1592, 1598)),
        ("(1397~1450)", (1397, 1450)),
        ("기원전 37~18년", (-36, -17)),
        ("2013-14 시즌", (2013, 2014)),
        ("기원전 1세기", (-99, 0)),
    ],
)
def test_spans_of_years_are_one_expression(text: str, years: tuple[int, int]) -> None:
    found = only(text)
    assert (found.left.year, found.left.end_year) == years


@pytest.mark.parametrize(
    ("text", "year", "precision"),
    [
        ("19세기 말", 1800, Precision.CENTURY),
        ("1990년대", 1990, Precision.DECADE),
        ("90년대", 1990, Precision.DECADE),
    ],
)
def test_decades_and_centuries_are_coarser_than_years(text: str, year: int, precision: Precision) -> None:
    assert (only(text).left.year, only(text).left.precision) == (year, precision)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("2017년 5월부터", Open.SINCE),
        ("2000년 이후", Open.SINCE),
        ("2019년 말까지", Open.UNTIL),
        ("2020년 이전", Open.UNTIL),
        ("2012년 이전했다", None),
        ("(1910~)", Open.SINCE),
    ],
)
def test_particles_open_an_end(text: str, opening: Open | None) -> None:
    assert only(text).opening is opening


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("2019년 3월 중순", True),
        ("1960년경", True),
        ("1994년 전후", True),
        ("2019년 말", True),
        ("8월 10일경", True),
        ("2010년 말레이시아", False),
        ("2011년 경기도", False),
        ("2015년 초등학교", False),
        ("2000년 초과", False),
    ],
)
def test_vague_words_are_told_from_words_that_begin_alike(text: str, vague: bool) -> None:  # noqa: FBT001 - a column
    assert only(text).approximate is vague


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("이듬해", Unit.YEAR, 1),
        ("같은 해 8월", Unit.YEAR, 0),
        ("작년에", Unit.YEAR, -1),
        ("같은 달 17일", Unit.MONTH, 0),
        ("이튿날", Unit.DAY, 1),
        ("이날부터", Unit.DAY, 0),
        ("3년 뒤", Unit.YEAR, 3),
        ("한 달 뒤", Unit.MONTH, 1),
    ],
)
def test_relative_words_say_how_far_they_lead(text: str, unit: Unit, amount: int) -> None:
    shift = only(text).left.shift
    assert shift is not None
    assert (shift.unit, shift.amount) == (unit, amount)


def test_stretch_before_a_day_is_kept_as_its_gap() -> None:
    found = only("이틀 뒤인 29일에 열렸다.")
    assert (found.left.day, found.gap and found.gap.amount) == (29, 2)


def test_past_month_leans_back() -> None:
    assert only("지난 1월 무역이 줄었다.").lean is Lean.PAST


def test_feast_is_a_day_only_where_it_is_kept() -> None:
    assert (only("광복절을 맞아 모였다.").left.month, only("광복절을 맞아 모였다.").left.day) == (8, 15)
    assert find_expressions("광복절 특사로 풀려났다.") == ()


def test_lunar_day_is_marked() -> None:
    assert only("1592년 음력 4월 13일").lunar
    assert only("1592년 4월 13일(음력)").lunar


@pytest.mark.parametrize(("text", "year"), [("1988: 개관", 1988), ("1392 조선 건국", 1392)])
def test_list_entry_may_open_with_a_bare_year(text: str, year: int) -> None:
    assert only(text, entry=True).left.year == year
    assert find_expressions(text) == ()


def test_list_entry_may_open_with_month_and_day() -> None:
    assert (only("7/13 개관", entry=True).left.month, only("4. 27. 회담", entry=True).left.day) == (7, 27)
    assert find_expressions("1500 미터 달리기", entry=True) == ()


@given(
    st.text(
        alphabet="0123456789년월일분기세대~∼-./()이듬같은해달날부터까지말초 ,뒤인기원전음력'’", max_size=60
    )
)
def test_any_text_gives_expressions_in_order_within_it(text: str) -> None:
    done = 0
    for found in find_expressions(text, entry=True):
        assert done <= found.start < found.end <= len(text)
        done = found.end
