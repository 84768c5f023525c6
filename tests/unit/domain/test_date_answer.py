import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.dates.edtf import Edtf
from quiz.domain.date_answer import precision_name, read_date


@pytest.mark.parametrize(
    "text",
    [
        *("1990. 9. 30.", "1990.9.30", "1990년 9월 30일", "1990년9월30일", "1990-09-30", "1990/9/30"),
        *("90년 9월 30일", "'90. 9. 30.", "90-9-30", "19900930", "900930", "1990 9 30"),
        *("30 September 1990", "September 30, 1990", "Sept. 30th 1990", "30th of Sep, 1990"),
        *("1990, 9, 30", "1990·9·30", "1990_09_30", "1990 9월 30일", "1990년 9월 30", "1990年9月30日"),
        *("1990년 9월 30일이다.", "1990년 9월 30일입니다", "1990년 9월 30일에", "90년 9월 30일이에요"),
        *("１９９０년 ９월 ３０일", "1990–09–30", "1990년 9월 30일 (일)", "  1990년  9월 30일 일요일 "),
    ],
)
def test_a_day_is_one_value_however_it_is_written(text: str) -> None:
    assert read_date(text, 1988) == Edtf.of(1990, 9, 30)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1990년 9월", "1990-09"),
        ("1990.9", "1990-09"),
        ("1990-09", "1990-09"),
        ("September 1990", "1990-09"),
        ("Sep '90", "1990-09"),
        ("1990", "1990"),
        ("1990년", "1990"),
        ("90년", "1990"),
        ("1990년도", "1990"),
        ("1990년이다", "1990"),
        ("1990 9월", "1990-09"),
        ("기원전 57", "-0056"),
        ("서기 660", "0660"),
        ("기원전 57년", "-0056"),
        ("57 BC", "-0056"),
        ("B.C. 57", "-0056"),
        ("660년", "0660"),
        ("AD 660", "0660"),
        ("1990년대", "199X"),
        ("1990s", "199X"),
        ("19세기", "18XX"),
        ("2017년 상반기", "2017-01/2017-06"),
        ("2017년 하반기", "2017-07/2017-12"),
        ("2017년 4분기", "2017-10/2017-12"),
        ("2010/2016", "2010/2016"),
        ("2019-03~", "2019-03~"),
    ],
)
def test_coarser_dates_are_read_too(text: str, edtf: str) -> None:
    assert str(read_date(text, 1988)) == edtf


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "..",
            "9월 30일",
            "12월",
            "19 9월",
            "10.12",
            "Sep 30",
            "어느 봄날",
            "1990년 13월",
            "1990-02-30",
            "1990년 2월 30일",
        ),
        *("31. 9. 1990", "1990-09-30T10", "기원전", "년", "9" * 5_000, "0세기"),
    ],
)
def test_what_is_no_date_is_not_guessed_at(text: str) -> None:
    assert read_date(text, 1988) is None


@pytest.mark.parametrize(
    ("near", "year"), [(1988, 1990), (1888, 1890), (2019, 1990), (2044, 2090), (660, 690)]
)
def test_two_digits_mean_the_nearest_such_year(near: int, year: int) -> None:
    assert read_date("90년", near) == Edtf.of(year)


@given(st.dates())
def test_every_day_is_read_back_in_each_form(day: object) -> None:
    year, month, number = (int(part) for part in str(day).split("-"))
    wanted = Edtf.of(year, month, number)
    padded = f"{year:04}"
    for text in (
        *(str(wanted), f"{padded}년 {month}월 {number}일", f"{padded}. {month}. {number}."),
        f"{padded}{month:02}{number:02}",
    ):
        assert read_date(text, 2000) == wanted


@given(st.text(max_size=40))
def test_no_text_makes_it_fail(text: str) -> None:
    read_date(text, 1988)


@pytest.mark.parametrize(
    ("edtf", "name"),
    [
        ("1990-09-30", "day"),
        ("1990-09", "month"),
        ("1990", "year"),
        ("199X", "decade"),
        ("1990/1991", "interval"),
    ],
)
def test_the_precision_asked_for_has_a_name(edtf: str, name: str) -> None:
    assert precision_name(Edtf.parse(edtf)) == name
