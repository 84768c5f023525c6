"""The reviewed tables of units and words for figures."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from question_bank.data.table import read_table
from question_bank.facts.figure.counting import GUARDS
from question_bank.facts.model import FigurePrecision
from question_bank.facts.quantities import find_quantities
from question_bank.korean.morphology import tokens
from question_bank.korean.numerals import parse_number

NAMES = ("units", "words", "hedges", "rough_numerals")
OF_TIME = {"년", "월", "일", "시", "분", "초", "주일", "개월", "달", "시간", "세기", "주년", "살", "위"}
UNITS = read_table("figures/units.tsv")
PLAIN = [row["unit"] for row in UNITS if row["guard"] in {"", "attached"}]


@pytest.mark.parametrize("name", NAMES)
def test_rows_stand_in_order_and_once(name: str) -> None:
    rows = [tuple(row.values()) for row in read_table(f"figures/{name}.tsv")]

    assert rows == sorted(set(rows))


def test_a_unit_stands_once_and_measures_no_time() -> None:
    counted = Counter(row["unit"] for row in UNITS)

    assert [unit for unit, times in counted.items() if times > 1] == []
    assert OF_TIME & counted.keys() == set()


def test_units_name_guards_that_exist() -> None:
    assert {row["guard"] for row in UNITS} <= GUARDS


def test_guards_that_ask_for_words_have_them() -> None:
    assert all(bool(row["words"]) == (row["guard"] in {"degree", "storey"}) for row in UNITS)


@pytest.mark.parametrize("unit", PLAIN)
def test_every_unit_without_conditions_is_read(unit: str) -> None:
    text = f"그들은 모두 1,234{unit}를 가졌다."
    (found,) = find_quantities(text, tokens(text))

    assert (found.value, found.unit) == (1234, unit)


def test_every_list_of_words_is_explained() -> None:
    lines = (files("question_bank.data") / "figures/words.tsv").read_text("utf-8").splitlines()
    explained = "".join(line for line in lines if line.startswith("#"))

    assert {row["list"] for row in read_table("figures/words.tsv") if row["list"] not in explained} == set()


def test_words_of_precision_name_a_place_and_a_precision() -> None:
    rows = read_table("figures/hedges.tsv")

    assert {row["place"] for row in rows} == {"before", "after", "after_이", "after_에"}
    assert {row["precision"] for row in rows} <= set(FigurePrecision)


def test_rough_numerals_are_no_plain_numbers_and_rise() -> None:
    for row in read_table("figures/rough_numerals.tsv"):
        assert int(row["low"]) < int(row["high"] or 100)
        assert parse_number(row["word"]) is None or row["high"]
