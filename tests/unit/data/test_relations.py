import pytest

from question_bank.data.table import read_table
from question_bank.facts.undated.relation import LASTING, SINGLE, TOLD_IN_PAST, Relation

TABLES = ("gazetteer/relations.tsv", "gazetteer/happenings.tsv")


@pytest.mark.parametrize("name", TABLES)
def test_rows_stand_in_order_and_once(name: str) -> None:
    rows = [tuple(row.values())[:2] for row in read_table(name)]

    assert rows == sorted(set(rows))


def test_relations_are_those_of_the_closed_set() -> None:
    assert {row["relation"] for row in read_table("gazetteer/relations.tsv")} - {"-"} <= set(Relation)
    assert TOLD_IN_PAST < LASTING
    assert set(Relation) >= SINGLE


def test_acts_have_a_known_kind_and_outcomes_have_opposites() -> None:
    rows = read_table("gazetteer/happenings.tsv")
    signs: dict[str, set[str]] = {}
    for row in rows:
        signs.setdefault(row["act"], set()).add(row["sign"])

    assert {row["kind"] for row in rows} == {"once", "meeting", "outcome", "-"}
    assert all(signs[row["act"]] == {"yes", "no"} for row in rows if row["kind"] == "outcome")
    assert all(row["sign"] == "-" for row in rows if row["kind"] != "outcome")
    assert len({row["word"] for row in rows}) == len(rows)
