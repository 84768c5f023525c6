"""The end of a word is read aloud as a Korean newspaper reader would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.korean.hangul import Ending, is_syllable
from question_bank.korean.numerals import sino
from question_bank.korean.reading import ending, spoken_end


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("150t", "톤"),
        ("13,000㎞", "킬로미터"),
        ("150㎡", "미터"),
        ("1kg/㎡", "킬로그램"),
        ("80km/h", "킬로미터"),
        ("10µg", "마이크로그램"),
        ("100\u2113", "터"),
        ("20℃", "도"),
        ("72.9%", "퍼센트"),
        ("US$500만", "달러"),
        ("FSB", "비"),
        ("NATO", "나토"),
        ("Kim", "김"),
        ("9/11", "일일"),
        ("10²", "제곱"),
        ("ㅅ", "시옷"),
        ("ㅢ", "의"),
        ("北", "북"),
        ("Ω", "오메가"),
        ("Ⅻ", "십이"),
        ("한국(韓國)", "국"),
        ("http", "피"),
    ],
)
def test_end_is_read_as_written_out(word: str, reading: str) -> None:
    assert spoken_end(word) == reading


@pytest.mark.parametrize(("word", "reading"), [("150t", "톤"), ("IL-62M", "엠"), ("T-5t", "티"), ("t", "티")])
def test_unit_needs_a_number_that_is_no_model_name(word: str, reading: str) -> None:
    assert spoken_end(word) == reading


@pytest.mark.parametrize("word", ["…", "😀", "___", "Правда", "カナ", "()", "™"])
def test_unreadable_word_has_unknown_ending(word: str) -> None:
    assert spoken_end(word) == ""
    assert ending(word) is Ending.UNKNOWN


@pytest.mark.parametrize("word", ["산)", "산))", "(산", "((산)", "산(바다", "산]"])
def test_unbalanced_brackets_are_survived(word: str) -> None:
    assert spoken_end(word) in {"산", "다"}


def test_bracketed_note_is_skipped_even_when_nested_or_repeated() -> None:
    assert spoken_end("서울(수도(首都), 나라)") == "울"
    assert spoken_end("김정은(金正恩)[1][주 2]") == "은"
    assert spoken_end("「(주)」") == "주"


def test_number_too_long_to_name_ends_in_its_last_digit() -> None:
    assert spoken_end("1" * 5000) == "일"
    assert spoken_end("1" + "0" * 23) == "천해"
    assert spoken_end("1" + "0" * 24) == "영"


@given(st.integers(0, 10**24 - 1))
def test_number_ends_as_its_sino_korean_reading(number: int) -> None:
    assert spoken_end(f"{number:,}") == sino(number)


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_reads_as_hangul_or_nothing(word: str) -> None:
    assert all(is_syllable(char) or char == " " for char in spoken_end(word))
    assert isinstance(ending(word), Ending)


@given(st.text(alphabet="()[]{}\u3014\u3015 가", min_size=1).filter(str.strip))
def test_word_in_any_pile_of_brackets_is_found(word: str) -> None:
    assert spoken_end(word) == ("가" if "가" in word else "")
