"""Years of the cycle of sixty and weekdays: what a calendar says beside the figures."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.dates.sexagenary import CYCLE, find_nearest, read_cycle
from question_bank.dates.weekday import agrees, read_weekday


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("임진", 1592),
        ("병자", 1636),
        ("갑오", 1894),
        ("을미", 1895),
        ("경술", 1910),
        ("기미", 1919),
        ("갑진", 2024),
    ],
)
def test_name_of_a_year_is_found_near_it(name: str, year: int) -> None:
    found = read_cycle(f"{name}년에", 0)
    assert found is not None
    assert found.cycle is not None
    assert find_nearest(found.cycle, year - 7) == year


def test_combination_that_no_year_has_is_none() -> None:
    assert read_cycle("갑축년에", 0) is None


def test_year_in_brackets_that_has_another_name_is_doubtful() -> None:
    right, wrong = read_cycle("임진년(1592년)", 0), read_cycle("임진년(1593년)", 0)
    assert right is not None
    assert wrong is not None
    assert (right.part.year, right.doubt, wrong.doubt) == (1592, False, True)


@given(st.integers(0, CYCLE - 1), st.integers(-500, 2500))
def test_nearest_year_is_within_half_a_cycle(place: int, year: int) -> None:
    nearest = find_nearest(place, year)
    assert nearest % CYCLE == place
    assert abs(nearest - year) <= CYCLE // 2


@given(st.dates(date(1896, 1, 1), date(2199, 12, 31)))
def test_weekday_agrees_on_its_day_alone(day: date) -> None:
    assert [n for n in range(7) if agrees(n, day.year, day.month, day.day)] == [day.weekday()]


@pytest.mark.parametrize(
    ("text", "weekday", "end"),
    [
        ("13일(수) 열렸다", 2, 6),
        ("13일 수요일 열렸다", 2, 3),
        ("13일(日)", 6, 6),
        ("13일(수도권)", None, None),
    ],
)
def test_weekday_stands_beside_its_day(text: str, weekday: int | None, end: int | None) -> None:
    assert read_weekday(text, 0, 3) == (None if weekday is None else (weekday, end))
