from importlib.resources import files
from pathlib import Path

import pytest

from question_bank.data.table import read_table
from question_bank.facts.word_list import read_words

DATA = Path(str(files("question_bank.data")))
TABLES = sorted(str(path.relative_to(DATA)) for path in DATA.rglob("*.tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_lines_before_a_table_explain_every_column(name: str) -> None:
    lines = (DATA / name).read_text("utf-8").splitlines()
    explained = " ".join(line for line in lines if line.startswith("#"))

    assert all(column in explained for column in read_table(name)[0])


def test_every_list_of_words_is_explained() -> None:
    explained = "".join(
        line for line in (DATA / "gazetteer/words.tsv").read_text("utf-8").splitlines() if line[0] == "#"
    )

    assert {row["list"] for row in read_table("gazetteer/words.tsv") if row["list"] not in explained} == set()


def test_a_table_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_table("gazetteer/no_such_table.tsv")


def test_an_unknown_list_of_words_is_an_error() -> None:
    with pytest.raises(KeyError):
        read_words("no such list")
