"""The reviewed word lists are whole, and each word does in a sentence what the list says."""

from __future__ import annotations

import unicodedata

import pytest

from question_bank.data.table import read_table
from question_bank.dates.edtf import Edtf
from question_bank.dates.korean import find_expressions
from question_bank.dates.model import MentionKind
from question_bank.dates.vocabulary import HOLIDAYS, LANDS, LUNAR_FEASTS, OCCASIONS, REIGNS

TABLES = (
    "happenings.tsv",
    "holidays.tsv",
    "lands.tsv",
    "lunar_feasts.tsv",
    "names.tsv",
    "occasions.tsv",
    "reigns.tsv",
)
PAIRED = ("names.tsv", "reigns.tsv")
"""Tables whose first two columns together are unique."""


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_complete_composed_and_unique(name: str) -> None:
    rows = read_table(f"dates/{name}")
    assert rows
    for row in rows:
        assert all(cell and cell == cell.strip() for cell in row.values())
        assert all(unicodedata.is_normalized("NFC", cell) for cell in row.values())
    keys = [tuple(row.values())[: 2 if name in PAIRED else 1] for row in rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", sorted(HOLIDAYS))
def test_feast_is_found_on_a_real_day(name: str) -> None:
    found = [e for e in find_expressions(f"{name}에 모였다.") if e.holiday]
    month, day = HOLIDAYS[name]
    assert [(e.left.month, e.left.day) for e in found] == [(month, day)]
    assert Edtf.of(2023, month, day).last() == (2023, month, day)


@pytest.mark.parametrize("row", read_table("dates/names.tsv"), ids=lambda row: row["example"])
def test_example_of_a_name_is_read_as_a_name(row: dict[str, str]) -> None:
    assert row["word"] in row["example"].replace(" ", "") or row["word"] in row["example"]
    assert [e.kind for e in find_expressions(f"그는 {row['example']}을 적었다.")] == [MentionKind.NAME]


@pytest.mark.parametrize("name", sorted(REIGNS))
def test_first_year_of_a_reign_is_its_year_one(name: str) -> None:
    (first,) = find_expressions(f"{name} 1년에")
    (tenth,) = find_expressions(f"{name} 10년에")
    assert first.rivals == REIGNS[name]
    assert (tenth.left.year or 0) - (first.left.year or 0) == 9
    assert first.doubt


@pytest.mark.parametrize("name", sorted(LUNAR_FEASTS))
def test_feast_of_the_lunar_calendar_has_no_day_of_ours(name: str) -> None:
    (found,) = find_expressions(f"{name}에 모였다.")
    assert (found.holiday, found.lunar, found.left.month, found.left.day) == (True, True, None, None)


@pytest.mark.parametrize("name", sorted(OCCASIONS))
def test_time_is_counted_from_an_occasion(name: str) -> None:
    (found,) = find_expressions(f"{name} 사흘 뒤 모였다.")
    assert (found.after, found.left.shift and found.left.shift.amount) == (name, 3)


def test_lands_count_by_the_moon_or_by_the_sun() -> None:
    assert set(LANDS.values()) == {"moon", "sun"}
