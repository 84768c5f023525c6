"""How questions and explanations read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Act, Attribution
from question_bank.items.material import Material, UnsuitableError, gather
from question_bank.items.statement import Statement
from question_bank.items.wording.date_text import find_dates
from question_bank.items.wording.explanation import LONGEST, explain, explain_several
from question_bank.items.wording.question import ask_event, place_in_time
from tests.factories.events import CITY, Told, make_timeline


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2019-04-24", "2019년 4월 24일에"),
        ("2019", "2019년에"),
        ("2024-06-18/2024-06-19", "2024년 6월 18일부터 19일까지"),
        ("04XX", "5세기에"),
    ],
)
def test_date_takes_the_particle_that_fits_before_what_happened(edtf: str, told: str) -> None:
    assert place_in_time(Edtf.parse(edtf)) == told
    assert ask_event(Edtf.parse(edtf)) == f"{told} 있었던 일은 무엇인가?"


def _read(*told: Told) -> tuple[Material, list[Statement]]:
    material = gather("city", make_timeline(told)[1], 0)
    return material, list(material.statements)


def _explained(told: Told, changed: str | None = None) -> str:
    material, (statement,) = _read(told)
    return explain(material, statement, changed)


def test_explanation_says_whose_words_they_are() -> None:
    words = replace(CITY[5], attribution=Attribution("박온", Act.ANNOUNCED))
    assert _explained(words).startswith("2004년 2월 8일에 박온 새벽시 대변인은 ")
    press = replace(CITY[4], attribution=Attribution("나루 통신", Act.REPORTED))
    assert "나루 통신은" in _explained(press)


def test_explanation_of_what_the_article_states_names_the_place_alone() -> None:
    assert _explained(CITY[0]).endswith("이 내용은 문서의 ‘왕래와 소식’ 부분에 나온다.")


def test_explanation_of_a_false_statement_says_first_what_is_wrong() -> None:
    assert _explained(CITY[1], "시기").startswith(
        "시기가 다르다. 실제로 한빛시가 새벽시에 쌀 30t을 보낸 것은 1999년 7월의 일이다."
    )
    assert _explained(CITY[1], "수").startswith(
        "수가 다르다. 실제로는 1999년 7월에 한빛시가 새벽시에 쌀 30t을 보냈다."
    )


def test_explanation_tells_what_came_before_and_after_without_the_dates() -> None:
    material, (_, rice, _, _) = _read(*CITY[:4])
    text = explain(material, rice)
    assert "앞서 한빛시와 새벽시가 우정 협약을 맺었고, 그 뒤에" in text
    assert [str(date) for date in find_dates(text)] == ["1999-07"]


def test_what_was_said_is_told_beside_nothing_else() -> None:
    material, (first, *_) = _read(CITY[3], CITY[5])
    assert "박온" not in explain(material, first)


def test_no_explanation_is_too_long_to_read() -> None:
    material, statements = _read(*CITY)
    texts = [explain(material, statement) for statement in statements]
    assert max(map(len, texts)) <= LONGEST
    assert len({text.split()[0] for text in texts}) > 1


def test_several_things_are_told_in_their_order_with_no_year_twice_in_a_row() -> None:
    days = tuple(
        Told(f"2004-02-{day:02}", f"2004년 2월 {day}일", f"2004년 2월 {day}일 {what}")
        for day, what in ((20, "새벽시는 시립 수영장을 열었다."), (9, "한빛시는 강변 공원을 꾸몄다."))
    )
    year = Told("2004-11", "2004년 11월", "2004년 11월 새벽시 시민들은 합창단을 꾸렸다.")
    _, statements = _read(CITY[0], *days, year)
    assert explain_several(statements) == (
        "1998년 3월 2일에 한빛시와 새벽시가 우정 협약을 맺었다. "
        "2004년 2월 9일에 한빛시가 강변 공원을 꾸몄다. "
        "같은 해 2월 20일에 새벽시가 시립 수영장을 열었다. "
        "같은 해 11월에 새벽시 시민들이 합창단을 꾸렸다."
    )


def test_a_chain_of_things_without_a_date_cannot_be_told() -> None:
    _, (statement,) = _read(CITY[0])
    undated = Statement(replace(statement.event, edtf=None), statement.clause, statement.words)
    with pytest.raises(UnsuitableError):
        explain_several([undated])
