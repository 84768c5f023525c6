"""Spelled dates become figures, and every place stays true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.dates.korean import find_expressions
from question_bank.dates.spelled import write_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("천구백오십 년 여름", "1950 년 여름"),
        ("일천구백십구년 삼월 일일 서울", "1919년 3월 1일 서울"),
        ("一九五〇年 六月 二十五日", "1950年 6月 25日"),
        ("이천이년 유월", "2002년 6월"),
        ("昭和 十五年", "昭和 15年"),
    ],
)
def test_spelled_date_is_written_in_figures(text: str, figures: str) -> None:
    found = write_figures(text)
    assert found is not None
    assert found.text == figures


@pytest.mark.parametrize(
    "text", ["이천 년 동안", "십오 년 뒤", "사월 초파일", "유월절", "일 년에 한 번", "그 일월산"]
)
def test_other_words_stay(text: str) -> None:
    assert write_figures(text) is None


@given(st.text(alphabet="일이삼천구백오십년월 一九五零年月日2019년3월에", max_size=40))
def test_every_character_knows_its_place(text: str) -> None:
    found = write_figures(text)
    if found is not None:
        assert len(found.text) == len(found.starts) == len(found.ends)
        assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))
        assert found.starts == sorted(found.starts)
    for one in find_expressions(text, entry=True):
        assert 0 <= one.start < one.end <= len(text)
