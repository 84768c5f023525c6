"""The reviewed table of words for questions (``data/items/words.tsv``)."""

from __future__ import annotations

import unicodedata
from importlib.resources import files

from question_bank.data.table import read_table

TABLE = "items/words.tsv"
ROWS = [(row["list"], row["word"]) for row in read_table(TABLE)]


def test_rows_stand_in_order_and_once() -> None:
    assert sorted(set(ROWS)) == ROWS


def test_words_are_whole_and_composed() -> None:
    for _, word in ROWS:
        assert word == unicodedata.normalize("NFC", word).strip()
        assert word
        assert " " not in word


def test_every_list_is_explained() -> None:
    lines = (files("question_bank.data") / TABLE).read_text("utf-8").splitlines()
    explained = " ".join(line.partition(":")[0] for line in lines if line.startswith("#   "))
    assert {name for name, _ in ROWS} == set(explained.replace("#", "").replace(",", "").split())


def test_an_office_has_one_rank() -> None:
    offices = [word for name, word in ROWS if name.startswith("office_")]
    assert len(offices) == len(set(offices))
