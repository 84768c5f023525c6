"""What whole sentences become in a question, by a table of expected forms (tests/data/clauses.tsv)."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from question_bank.data.table import read_table
from question_bank.items.refusal import UnusableError
from question_bank.items.statement import Statement, read_statement
from tests.factories.events import Told, make_timeline

TABLE = Path(__file__).parents[2] / "data" / "clauses.tsv"
PEOPLE = ("박온", "최별", "김솔", "서온", "왕건")


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as lines:
        rows = (line for line in lines if not line.startswith("#"))
        return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows()


def _read(sentence: str) -> Statement:
    people = tuple((name, "") for name in PEOPLE if name in sentence)
    told = Told("2001-03-04", "2001년 3월 4일", f"2001년 3월 4일, {sentence}.", people=people)
    _, timeline = make_timeline((told,))
    return read_statement(timeline.events[0], timeline.dates)


@pytest.mark.parametrize("row", [row for row in ROWS if not row["refusal"]], ids=lambda row: row["sentence"])
def test_sentence_takes_its_forms(row: dict[str, str]) -> None:
    statement = _read(row["sentence"])
    assert statement.text == row["statement"]
    assert statement.clause.modifier() == row["modifier"]
    assert statement.clause.modifier_without_subject() == row["without_subject"]


@pytest.mark.parametrize("row", [row for row in ROWS if row["refusal"]], ids=lambda row: row["sentence"])
def test_sentence_that_is_not_safe_is_refused(row: dict[str, str]) -> None:
    with pytest.raises(UnusableError) as refused:
        _read(row["sentence"])
    assert str(refused.value) == row["refusal"]


def test_table_is_large_enough_to_tell_something() -> None:
    assert len({row["sentence"] for row in ROWS}) == len(ROWS) >= 300


def test_tables_of_grammar_hold_only_what_their_heads_explain() -> None:
    needs = {need for row in read_table("korean/verb_frames.tsv") for need in row["needs"].split()}
    assert needs == {"object", "to", "as", "into", "from", "way", "whom", "with"}
    kinds = {row["kind"] for row in read_table("korean/common_nouns.tsv")}
    assert kinds == {"body", "person", "thing", "place", "modifier", "owned", "local", "related", "about"}
    assert {row["kind"] for row in read_table("korean/narration.tsv")} == {"word", "opening"}
    assert {row["kind"] for row in read_table("korean/chain_words.tsv")} == {
        "time",
        "motion",
        "unwilled",
        "done",
    }
