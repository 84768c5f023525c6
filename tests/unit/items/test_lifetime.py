"""In which years something could have happened, and the wrong dates that follow from it."""

from __future__ import annotations

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.items.lifetime import find_terms, tells_year
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.option.date import pick_dates
from question_bank.items.option.distractors import pick_statements
from question_bank.items.statement import Statement
from tests.factories.chronicle import find_statement, read_chronicle

SPREAD = (
    ("1903-02-04", "나루시가 우물의 뚜껑을 바꾸었다."),
    ("1906-05-09", "가람군이 낡은 성문을 헐었다."),
    ("1907-08-12", "마루읍이 염전의 제방을 고쳤다."),
    ("1912-03-03", "다솜시가 다리의 기둥을 세웠다."),
    ("1915-11-20", "보람군이 소금 창고를 옮겼다."),
    ("1909-09-09", "하늘군이 부두의 난간을 새로 칠했다."),
)


def _wrong_years(material: Material, statement: Statement, edtf: str) -> set[int]:
    found: set[int] = set()
    for seed in range(12):
        try:
            dates = pick_dates(material, statement, Edtf.parse(edtf), material.chance(str(seed)))
        except UnsuitableError:
            continue
        found |= {date.first()[0] for date in dates}
    return found


def test_terms_are_found_as_whole_words() -> None:
    assert find_terms("코로나19가 번졌다") == ((2020, 2023),)
    assert find_terms("신냉전이라는 말이 돌았다") == ()


def test_a_head_of_state_is_known_by_the_office_or_as_the_subject() -> None:
    assert find_terms("존슨 대통령이 다리를 건넜다") == ((1963, 1969),)
    assert find_terms("보리스 옐친 러시아 대통령이 다리를 건넜다") == ((1991, 1999),)
    assert find_terms("김영삼과의 정상회담이 열렸다") == ((1993, 1998),)
    assert find_terms("케네디가 다리를 건넜다") == ((1961, 1963),)
    assert find_terms("존슨이라는 상인이 다리를 건넜다") == ()


def test_what_a_head_of_state_did_lies_in_his_time() -> None:
    material = read_chronicle(("1962-03-02", "존 케네디가 나루시에 다리를 놓았다.", "존 케네디"), *SPREAD)
    statement = find_statement(material, "다리를 놓았다")
    assert material.lives.could_be(statement, 1963)
    assert not material.lives.could_be(statement, 1958)


def test_only_what_lasted_a_few_years_tells_the_year() -> None:
    assert tells_year("코로나19 때문에 문을 닫았다", 2021)
    assert not tells_year("소련이 배를 보냈다", 1950)


def test_wrong_dates_lie_within_the_time_of_what_is_named() -> None:
    material = read_chronicle(
        ("1917-02-03", "가람군이 낡은 성문을 헐었다."),
        ("1919-04-08", "마루읍이 제방을 고쳤다."),
        ("1923-11-04", "소련이 나루시에 배 한 척을 보냈다."),
        ("1926-05-02", "다솜시가 우물을 팠다."),
        ("1929-08-01", "보람군이 창고를 지었다."),
    )
    years = _wrong_years(material, find_statement(material, "소련"), "1923")
    assert years
    assert min(years) == 1922


def test_a_death_is_not_said_to_lie_before_what_the_dead_still_did() -> None:
    material = read_chronicle(
        ("1905-03-02", "나루시가 우물의 뚜껑을 바꾸었다."),
        ("1907-04-02", "한소리가 가람군의 성문을 헐었다.", "한소리"),
        ("1909-05-12", "한소리가 나루시에서 병으로 사망했다.", "한소리"),
        ("1911-03-02", "다솜시가 다리의 기둥을 세웠다."),
        ("1914-03-02", "보람군이 우물을 팠다."),
    )
    years = _wrong_years(material, find_statement(material, "사망"), "1909")
    assert years
    assert min(years) == 1907


def test_years_lie_near_the_right_one_and_within_the_article() -> None:
    material = read_chronicle(*SPREAD)
    years = _wrong_years(material, find_statement(material, "부두"), "1909")
    assert years == {1905, 1906, 1907, 1908, 1910, 1911, 1912, 1913}
    assert _wrong_years(material, find_statement(material, "다리"), "1912") <= set(range(1908, 1916))


def test_there_are_three_wrong_dates_or_none() -> None:
    material = read_chronicle(*SPREAD)
    for statement in material.statements:
        edtf = statement.event.edtf
        assert edtf is not None
        try:
            dates = pick_dates(material, statement, edtf, material.chance("날"))
        except UnsuitableError:
            continue
        assert len(dates) == 3
        assert not any(date.overlaps(edtf) for date in dates)


def test_a_regime_that_is_gone_is_no_option_for_a_later_date() -> None:
    for seed in range(8):
        material = read_chronicle(
            ("1988-02-03", "소련이 나루시에 다리를 놓았다."),
            ("1989-06-06", "가람군이 낡은 성문을 헐었다."),
            ("1990-04-08", "마루읍이 높은 제방을 쌓았다."),
            ("1993-05-02", "다솜시가 깊은 우물을 팠다."),
            ("1995-08-01", "보람군이 소금 창고를 지었다."),
            seed=seed,
        )
        statement = find_statement(material, "다솜시")
        options = pick_statements(material, statement, Edtf.parse("1993-05"), material.chance("우물"))
        assert options
        assert not any("소련" in option for option in options)


def test_an_event_of_the_same_year_is_no_option() -> None:
    material = read_chronicle(*SPREAD, ("1909-02-02", "누리군이 밭의 울타리를 세웠다."))
    statement = find_statement(material, "부두")
    options = pick_statements(material, statement, Edtf.parse("1909-09"), material.chance("부두"))
    assert options
    assert not any("누리군" in option for option in options)


def test_a_key_with_a_person_does_not_stand_alone_with_one() -> None:
    material = read_chronicle(
        ("1907-03-02", "한소리가 가람군의 성문을 헐었다.", "한소리"),
        ("1908-03-02", "나루시가 소금을 사들였다."),
        ("1909-03-02", "가람군이 우물을 깊이 팠다."),
        ("1910-03-02", "보람군이 창고를 옮겼다."),
    )
    with pytest.raises(UnsuitableError, match="names a person"):
        pick_statements(
            material, find_statement(material, "한소리"), Edtf.parse("1907-03"), material.chance("성문")
        )


def test_months_to_choose_from_lie_in_different_years() -> None:
    months = [
        (f"19{year:02}-{month:02}", f"{town} 우물을 {number}개 팠다.")
        for number, (year, month, town) in enumerate(
            (
                (8, 2, "가람군이"),
                (9, 1, "마루읍이"),
                (9, 4, "다솜시가"),
                (9, 11, "보람군이"),
                (10, 5, "누리군이"),
            ),
            2,
        )
    ]
    material = read_chronicle(*SPREAD, *months)
    for seed in range(8):
        dates = pick_dates(
            material, find_statement(material, "부두"), Edtf.parse("1909-09"), material.chance(str(seed))
        )
        years = [date.first()[0] for date in dates]
        assert len(set(years)) == len(years) == 3
