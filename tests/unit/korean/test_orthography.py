"""Slips of an article that a question does not pass on."""

from pathlib import Path

import pytest

from question_bank.data.table import read_table
from question_bank.korean.orthography import mend

TABLE = Path(__file__).parents[2] / "data" / "orthography.tsv"
CASES = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()[2:]]


@pytest.mark.parametrize(("found", "mended"), CASES)
def test_slip_is_mended_and_what_is_right_stays(found: str, mended: str) -> None:
    assert mend(found, names=("김대중",)) == mended


@pytest.mark.parametrize("mended", [mended for _, mended in CASES])
def test_mending_twice_changes_nothing_more(mended: str) -> None:
    assert mend(mended, names=("김대중",)) == mended


def test_right_spelling_is_never_a_wrong_one() -> None:
    rows = read_table("korean/spelling.tsv")
    wrong = {row["wrong"] for row in rows}

    assert [row["right"] for row in rows if any(other in row["right"] for other in wrong)] == []
    assert [row["wrong"] for row in rows] == sorted(wrong)
