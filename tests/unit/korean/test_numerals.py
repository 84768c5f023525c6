"""Korean numbers are read and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.korean.numerals import NATIVE_LIMIT, SINO_LIMIT, in_myriads, native, parse_number, sino

NAMEABLE = st.integers(0, SINO_LIMIT - 1)


@given(NAMEABLE, st.booleans())
def test_what_is_written_in_large_units_is_read_back(number: int, grouped: bool) -> None:  # noqa: FBT001
    assert parse_number(in_myriads(number, grouped=grouped)) == number


def test_large_units_stand_apart() -> None:
    assert in_myriads(1_204_000_000) == "12억 400만"
    assert in_myriads(845_000_000) == "8억 4,500만"
    assert in_myriads(845_000_000, grouped=False) == "8억 4500만"
    assert in_myriads(7_300) == "7,300"


@pytest.mark.parametrize(
    ("spellings", "value"),
    [
        ("0|영|공|000", 0),
        ("1|하나|한|일", 1),
        ("3|셋|세|서|석|삼| 3 |+3|3.0|\uff13", 3),
        ("-3|\u22123|마이너스 삼|마이너스3", -3),
        ("4|넷|네|너|넉|사", 4),
        ("12|열둘|열두|십이|\uff11\uff12|012", 12),
        ("20|스무|스물|이십|2십", 20),
        ("21|스물하나|스물한|이십일", 21),
        ("99|아흔아홉|구십구", 99),
        ("125|백스물다섯|백이십오|일이오|1백25", 125),
        ("320|삼백이십|삼 백 이 십|3백20|3백2십", 320),
        ("1000|1,000|천|일천|1천", 1000),
        ("1001|천하나|천일|천한", 1001),
        ("1500|1,500|1.5천|천오백", 1500),
        ("1696|1,696|천육백구십육", 1696),
        ("1945|일구사오|천구백사십오", 1945),
        ("2024|이공이사|이영이사|이천이십사", 2024),
        ("10000|만|일만|1만|10,000", 10000),
        ("11000|만 천|만천|1만1천", 11000),
        ("25000|2만5천|2만 5천|2만5000|2만 5,000|이만 오천|2.5만", 25000),
        ("100000|십만|10만", 100000),
        ("2500000|2.5백만|250만|이백오십만", 2500000),
        ("30000000|3천만|삼천만|3,000만", 30000000),
        ("123456789|1억 2,345만 6,789|1억2345만6789", 123456789),
        ("100010000|일억 일만|1억1만", 100010000),
        ("150000000|1.5억|1억5천만", 150000000),
        ("33100000000|331억|삼백삼십일억", 33100000000),
        ("350000000000|3천5백억|3,500억|3500억", 350000000000),
        ("1200000000000|1조2000억|1조 2천억|1.2조", 1200000000000),
    ],
)
def test_every_spelling_of_a_whole_number_is_read_as_int(spellings: str, value: int) -> None:
    for text in spellings.split("|"):
        result = parse_number(text)
        assert result == value, text
        assert type(result) is int


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.14", 3.14),
        ("72.9", 72.9),
        ("0.5", 0.5),
        ("-0.5", -0.5),
        ("삼점일사", 3.14),
        ("영점오", 0.5),
        ("3점 5", 3.5),
    ],
)
def test_fraction_is_read_as_float(text: str, value: float) -> None:
    result = parse_number(text)
    assert result == value
    assert type(result) is float


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param("| |-|마이너스|사람|,|점", id="no number at all"),
        pytest.param("5명|제3|수십|한두|서너|몇|3 5|1, 696", id="more or less than one number"),
        pytest.param("억만|만만|일만일억|1만2억|십백|이이십|이십열", id="units out of order"),
        pytest.param("1억20000만|2만50000|20천만|영천|십십", id="count too large or zero"),
        pytest.param("두만|열억|다섯백", id="native count of a large unit"),
        pytest.param("1,69|1,2345|16,96,000|,5|.5|5.|1.2.3", id="misplaced separators"),
        pytest.param("점오|삼점|삼점일점사|1.5점3|삼점십", id="broken decimals"),
        pytest.param("10²|½|Ⅳ|1e5|0x10|--3|+-3|٣", id="other notations"),
        pytest.param("9" * 101, id="too long"),
    ],
)
def test_anything_else_is_none(texts: str) -> None:
    for text in texts.split("|"):
        assert parse_number(text) is None, text


@pytest.mark.parametrize(
    ("number", "reading"),
    [
        (0, "영"),
        (1, "일"),
        (10, "십"),
        (11, "십일"),
        (25, "이십오"),
        (100, "백"),
        (110, "백십"),
        (320, "삼백이십"),
        (1000, "천"),
        (1111, "천백십일"),
        (1994, "천구백구십사"),
        (10000, "만"),
        (11000, "만 천"),
        (20000, "이만"),
        (25000, "이만 오천"),
        (10**7, "천만"),
        (10**8, "일억"),
        (100010000, "일억 일만"),
        (1234567898, "십이억 삼천사백오십육만 칠천팔백구십팔"),
        (10**12, "일조"),
        (10**20, "일해"),
        (-3, "마이너스 삼"),
    ],
)
def test_sino_korean_reading(number: int, reading: str) -> None:
    assert sino(number) == reading


@pytest.mark.parametrize(
    ("number", "full", "short"),
    [
        (1, "하나", "한"),
        (2, "둘", "두"),
        (3, "셋", "세"),
        (4, "넷", "네"),
        (5, "다섯", "다섯"),
        (10, "열", "열"),
        (12, "열둘", "열두"),
        (20, "스물", "스무"),
        (21, "스물하나", "스물한"),
        (34, "서른넷", "서른네"),
        (99, "아흔아홉", "아흔아홉"),
    ],
)
def test_native_reading_shortens_before_a_noun(number: int, full: str, short: str) -> None:
    assert native(number) == full
    assert native(number, before_noun=True) == short


@pytest.mark.parametrize("number", [-1, 0, 100, 1000])
def test_native_refuses_what_has_no_native_numeral(number: int) -> None:
    with pytest.raises(ValueError, match="no native"):
        native(number)


@pytest.mark.parametrize("number", [SINO_LIMIT, -SINO_LIMIT])
def test_sino_refuses_what_it_cannot_name(number: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        sino(number)


@given(NAMEABLE)
def test_sino_reading_parses_back_with_and_without_spaces(number: int) -> None:
    assert parse_number(sino(number)) == number
    assert parse_number(sino(number).replace(" ", "")) == number


@given(NAMEABLE.filter(bool))
def test_negative_reading_parses_back(number: int) -> None:
    assert parse_number(sino(-number)) == -number


@given(NAMEABLE)
def test_digits_parse_back_with_and_without_commas(number: int) -> None:
    assert parse_number(str(number)) == number
    assert parse_number(f"{number:,}") == number


@given(st.integers(0, 9999), st.integers(1, 9999))
def test_mixed_man_notation_parses(rest: int, count: int) -> None:
    assert parse_number(f"{count}만{rest or ''}") == count * 10000 + rest


@given(st.text(alphabet="영일이삼사오육칠팔구", min_size=1, max_size=20))
def test_digit_run_parses_digit_by_digit(text: str) -> None:
    assert parse_number(text) == int("".join(str("영일이삼사오육칠팔구".index(char)) for char in text))


def test_every_native_numeral_parses_back() -> None:
    for number in range(1, NATIVE_LIMIT):
        assert parse_number(native(number)) == number
        assert parse_number(native(number, before_noun=True)) == number


@given(st.text() | st.text(alphabet="영공일이십백천만억조점 0123456789,.-마이너스하나둘열", max_size=30))
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert isinstance(parse_number(text), int | float | None)
