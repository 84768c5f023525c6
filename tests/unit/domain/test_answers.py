import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.domain.answers import read_number, same_text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,696", 1696),
        ("2만 5천", 25_000),
        ("2만5천t", 25_000),
        ("13개국", 13),
        ("열두 명", 12),
        ("72.9%", 72.9),
        ("3분의 1", 1 / 3),
        ("1/3", 1 / 3),
        ("1.5억 달러", 150_000_000),
        ("-5", -5),
        ("\N{MINUS SIGN}5℃", -5),
        ("\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}", 12),
        ("0", 0),
        ("3만 5천", 35_000),
        ("\N{FULLWIDTH DIGIT THREE}만 \N{FULLWIDTH DIGIT FIVE}천 명", 35_000),
        ("35,000\u00a0명", 35_000),
        ("이만 명", 20_000),
        ("약 9천만 원", 90_000_000),
        ("10만여 명", 100_000),
        ("12마리", 12),
        ("스무 마리", 20),
        ("5.5km²", 5.5),
        ("3 KM", 3),
        ("72.9 퍼센트", 72.9),
        ("1억2,000만 달러", 120_000_000),
    ],
)
def test_a_number_is_read_by_its_value(text: str, number: float) -> None:
    assert read_number(text) == pytest.approx(number)


@pytest.mark.parametrize("text", ["", "많이", "개국", "1/0", "1,2,3", "--5"])
def test_what_is_no_number_is_not_guessed_at(text: str) -> None:
    assert read_number(text) is None


@given(st.text(max_size=40))
def test_no_text_makes_it_fail(text: str) -> None:
    read_number(text)
    assert not same_text(text, "")


@pytest.mark.parametrize(
    ("given_text", "right"),
    [
        ("한빛 시", "한빛시"),
        ("한빛시가", "한빛시"),
        ("김솔은", "김솔"),
        ("「새벽 신문」", "새벽신문"),
        ("s-400", "S-400"),
        ("S400", "S-400"),
        ("6·25 전쟁", "6.25전쟁"),
        (unicodedata.normalize("NFD", "한빛시"), "한빛시"),
        ("Hanbit  City", "hanbit city"),
    ],
)
def test_the_same_name_in_another_spelling_is_the_same(given_text: str, right: str) -> None:
    assert same_text(given_text, right)


@pytest.mark.parametrize(
    ("given_text", "right"),
    [
        ("김솔", "김설"),
        ("15t", "1.5t"),
        ("", "한빛시"),
        ("...", "한빛시"),
        ("한빛", "한빛시"),
        ("이가", "이"),
    ],
)
def test_another_name_is_not(given_text: str, right: str) -> None:
    assert not same_text(given_text, right)
