"""Figures as a reader writes them, the unit that a stem asks for, and what else is right."""

from __future__ import annotations

import pytest

from question_bank.items.model import Key
from question_bank.items.wording.answer import choose_spellings, write_margin
from question_bank.items.wording.figure import unit_asked, write_figure


@pytest.mark.parametrize(
    ("stem", "unit"),
    [
        ("2011년에 그 극단은 배우 몇 명을 새로 뽑았는가?", "명"),
        ("가온 신문은 관객이 약 몇 명이라고 보도했는가?", "명"),
        ("2014년 매출은 몇 % 늘어났는가?", "%"),
        ("새 다리의 길이는 몇 m인가?", "m"),
        ("새 다리의 넓이는 몇 km²인가?", "km²"),
        ("협약에 서명한 나라는 모두 몇 개국인가?", "개국"),
        ("다리가 없는 동안 나룻배는 몇 척이었는가?", "척"),
        ("그 말은 몇 원에 팔렸는가?", "원"),
        ("공사비는 몇 달러였는가?", "달러"),
        ("2011년에 몇 해 만에 문을 열었고 말 몇 마리를 샀는가?", "마리"),
        ("다리는 몇 년 몇 월에 놓였는가?", ""),
        ("길이는 얼마인가?", ""),
    ],
)
def test_the_unit_is_what_the_stem_asks_for(stem: str, unit: str) -> None:
    assert unit_asked(stem) == unit


@pytest.mark.parametrize(
    ("number", "unit", "written"),
    [
        (3.0, "명", "3명"),
        (20_500, "", "20,500"),
        (20_000, "명", "2만명"),
        (1_204_000_000, "", "12억 400만"),
        (72.9, "%", "72.9%"),
        (1_234.5, "t", "1,234.5t"),
        (0.1 + 0.2, "km", "0.3km"),
        (90_000_000.0, "원", "9,000만원"),
    ],
)
def test_a_figure_is_written_as_a_reader_writes_it(number: float, unit: str, written: str) -> None:
    assert write_figure(number, unit) == written


def test_room_around_a_key_is_told_in_its_unit() -> None:
    stem = "그 극단의 공연에는 관객이 약 몇 명 들었는가?"
    assert write_margin(25_000, 2_500.0, stem) == "22,500~27,500명"


@pytest.mark.parametrize(("key", "tolerance"), [(12, None), (12, 0.0), ("한빛시", 1.0), (True, 1.0)])
def test_an_exact_answer_has_no_margin(key: Key, tolerance: float | None) -> None:
    assert not write_margin(key, tolerance, "몇 명인가?")


def test_other_spellings_are_shown_once_and_the_shortest_first() -> None:
    accepted = ("나루통신", "나루 통신사", "조간 나루", "나루뉴스", "새 나루뉴스")
    assert choose_spellings("나루 통신", accepted) == ("나루뉴스", "조간 나루")
    assert choose_spellings("한빛시", tuple("가나다라마")) == ("가", "나", "다", "라")
