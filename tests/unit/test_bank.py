import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from question_bank.bank import read_bank, write_bank
from question_bank.errors import BankError
from question_bank.facts.model import Contradiction
from tests.factories.bank import make_bank


def test_a_bank_read_again_is_the_same_bank() -> None:
    bank = make_bank(revised=date(2024, 11, 11))
    assert read_bank(write_bank(bank), name="bank.json") == bank


def test_a_bank_file_has_the_fields_of_its_schema() -> None:
    document = json.loads(write_bank(make_bank()))
    assert list(document) == ["schema", "edition", "generator", "article", "timeline", "items"]
    assert document["schema"] == "bank/1"
    assert list(document["timeline"]) == [
        *("dates", "events", "votes", "facts", "duplicates", "contradictions")
    ]
    assert set(document["items"][0]) == {
        *("id", "type", "asks", "stem", "options", "key", "accepted", "tolerance", "explanation", "events"),
        *("evidence", "tags", "difficulty", "status", "origin", "edited", "changed_in"),
    }
    assert document["timeline"]["events"][1]["quantities"][0]["value"] == 30


def test_hangul_is_written_as_it_is_read() -> None:
    assert "한빛시와 새벽시" in write_bank(make_bank())


def test_a_bank_from_before_duplicates_were_listed_is_read() -> None:
    document = json.loads(write_bank(make_bank()))
    del document["timeline"]["duplicates"], document["timeline"]["contradictions"]
    document["timeline"]["facts"] = [
        {
            "id": "f-1",
            "subject": "로마",
            "relation": "capital_of",
            "object": "이탈리아",
            "selector": document["timeline"]["events"][0]["selector"],
        }
    ]
    timeline = read_bank(json.dumps(document), name="bank.json").timeline

    assert (timeline.duplicates, timeline.contradictions) == ((), ())
    assert [(fact.quizzable, fact.reason) for fact in timeline.facts] == [(True, None)]


def test_duplicates_and_contradictions_are_read_as_they_were_written() -> None:
    bank = make_bank()
    ids = tuple(event.id for event in bank.timeline.events[:2])
    timeline = replace(bank.timeline, duplicates=(ids,), contradictions=(Contradiction(ids, "date"),))
    told = replace(bank, timeline=timeline)

    assert read_bank(write_bank(told), name="bank.json") == told


def test_an_unknown_field_is_no_fault() -> None:
    document = json.loads(write_bank(make_bank()))
    document["items"][0]["colour"] = "blue"
    assert read_bank(json.dumps(document), name="bank.json") == make_bank()


def spoil(document: dict[str, Any], *path: str | int, value: object = None, drop: bool = False) -> None:
    for step in path[:-1]:
        document = document[step]  # type: ignore[index]
    if drop:
        del document[path[-1]]  # type: ignore[arg-type]
    else:
        document[path[-1]] = value  # type: ignore[index]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda d: spoil(d, "items", 1, "stem", value=3),
            "$.items[1].stem: expected text, found a whole number 3",
        ),
        (lambda d: spoil(d, "items", 1, "stem", drop=True), "$.items[1].stem: a required field is missing"),
        (
            lambda d: spoil(d, "items", 1, "type", value="riddle"),
            "$.items[1].type: expected one of multiple_choice",
        ),
        (
            lambda d: spoil(d, "timeline", "events", 0, "edtf", value="2022-02-30"),
            "2022-02 has no day 30; it has 28",
        ),
        (lambda d: spoil(d, "items", 1, "key", value=[1]), "$.items[1].key: expected text, a number"),
        (
            lambda d: spoil(d, "items", 1, "stem", value="가\ud800"),
            "$.items[1].stem: expected text, found half a character: '\\ud800'",
        ),
        (
            lambda d: spoil(d, "items", 1, "key", value=["가", "\udfff"]),
            "$.items[1].key: expected text, found half",
        ),
        (
            lambda d: spoil(d, "items", 1, "changed_in", value=2**63),
            "$.items[1].changed_in: expected a number of at most 64 bits",
        ),
        (lambda d: spoil(d, "items", value="abc"), "$.items: expected a list, found text 'abc'"),
        (lambda d: spoil(d, "items", 0, value=None), "$.items[0]: expected an object, found nothing (null)"),
        (lambda d: spoil(d, "items", 0, "evidence", 0, "start", value=True), "expected a whole number"),
        (lambda d: spoil(d, "article", drop=True), "$.article: a required field is missing"),
        (lambda d: spoil(d, "article", "revised", value="gestern"), "$.article.revised: "),
        (lambda d: spoil(d, "items", 2, "tags", value="abc"), "$.items[2].tags: expected a list"),
        (lambda d: spoil(d, "schema", value="bank/9"), "the schema is 'bank/9', not 'bank/1'"),
    ],
)
def test_a_broken_bank_is_refused_with_file_place_and_mend(
    change: Callable[[dict[str, Any]], None], said: str
) -> None:
    document = json.loads(write_bank(make_bank()))
    change(document)
    with pytest.raises(BankError) as refusal:
        read_bank(json.dumps(document), name="bank.json")
    message = str(refusal.value)
    assert message.startswith("bank.json: ")
    assert said in message
    assert "\n" not in message
    assert message.endswith(("build the bank again", "the file that 'quiz build' wrote"))


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"schema": NaN}', "[" * 100_000])
def test_what_is_no_bank_at_all_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BankError, match=r"^bank\.json: [^\n]+'quiz build' wrote$"):
        read_bank(text, name="bank.json")
