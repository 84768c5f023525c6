"""What a question calls a place by its name, and the table of the kinds."""

from __future__ import annotations

import unicodedata

import pytest

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.items.kind.part import ask_for_parts
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.place_kind import group_of, is_place, noun_of, other_forms
from tests.factories.asked import ask

ROWS = read_table("items/place_nouns.tsv")


def _written(sentences: str) -> list[Item]:
    made, _ = ask(sentences, ask_for_parts)
    return [item for item in made if item.type is ItemType.SHORT_ANSWER and item.asks is Asks.PLACE]


def test_rows_stand_in_order_and_once() -> None:
    words = [(row["word"], row["use"]) for row in ROWS]
    assert sorted(set(words)) == words
    assert {row["use"] for row in ROWS} == {"name", "end"}


def test_words_are_whole_and_composed() -> None:
    for row in ROWS:
        assert row["word"] == unicodedata.normalize("NFC", row["word"]).strip() != ""
        assert " " not in row["noun"]


def test_every_capital_is_a_city_or_named_by_its_end() -> None:
    assert {noun_of(name) for name in load_gazetteer().capitals} <= {"도시", "지역", "성", "주"}


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("리옹", "도시"),
        ("한빛시", "도시"),
        ("부산", "도시"),
        ("백두산", "산"),
        ("나루 국제공항", "공항"),
        ("나루 발사장", "발사장"),
        ("큰돌 고분", "고분"),
        ("시베리아", "지역"),
        ("텍사스주", "주"),
        ("비무장지대", ""),
        ("네이멍구", ""),
        ("아무데", ""),
    ],
)
def test_a_place_is_called_by_its_kind(name: str, noun: str) -> None:
    assert noun_of(name) == noun


def test_towns_stand_beside_towns_and_regions_beside_nothing() -> None:
    assert group_of("리옹") == group_of("한빛시") == group_of("쿠르스크")
    assert group_of("시베리아") == group_of("아무데") == ""
    assert group_of("백두산") != group_of("부산")


def test_what_says_the_kind_may_be_left_out_where_people_leave_it_out() -> None:
    assert other_forms("한빛시") == ("한빛",)
    assert other_forms("나루 발사장") == ("나루",)
    assert other_forms("서울") == ("서울시",)
    assert other_forms("한라산") == ()


def test_a_region_is_right_with_the_word_for_one() -> None:
    assert other_forms("시베리아") == ("시베리아 지역", "시베리아 지방")


def test_only_a_place_tells_where_another_lies() -> None:
    assert is_place("프랑스의")
    assert not is_place("프랑스 남부")
    assert not is_place("개교 직후")


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("2015년 3월 2일 독일의 배가 울릉도에 닿았다.", "어느 섬에"),
        ("2015년 3월 2일 독일의 비행기가 인천국제공항에 내렸다.", "어느 공항에"),
        ("2015년 3월 2일 독일의 배가 러시아 연해주에 닿았다.", "러시아의 어느 지역에"),
    ],
)
def test_a_place_is_asked_for_at_its_grain(sentence: str, asked: str) -> None:
    (item,) = _written(sentence)
    assert asked in item.stem


def test_what_stands_before_a_place_and_is_none_is_no_part_of_the_answer() -> None:
    for item in _written("2015년 3월 2일 독일의 화가는 개학 직후 리옹에서 화실을 열었다."):
        assert "개학 직후 리옹" not in item.accepted


def test_a_capital_goes_without_its_district_too() -> None:
    assert other_forms("워싱턴 D.C.") == ("워싱턴",)
