"""How questions and explanations read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Act, Attribution
from question_bank.items.material import gather
from question_bank.items.statement import read_statement
from question_bank.items.wording.explanation import explain
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


def _explained(told: Told) -> str:
    article_id, timeline = "city", make_timeline((told,))[1]
    statement = read_statement(timeline.events[0], timeline.dates)
    return explain(gather(article_id, timeline, 0), statement)


def test_explanation_says_whose_words_they_are() -> None:
    words = replace(CITY[5], attribution=Attribution("박온", Act.ANNOUNCED))
    assert _explained(words).endswith(
        "이 내용은 문서의 ‘왕래와 소식’ 부분에 박온 새벽시 대변인의 말로 나온다."
    )
    press = replace(CITY[4], attribution=Attribution("나루 통신", Act.REPORTED))
    assert _explained(press).endswith("부분에 나루 통신의 보도로 나온다.")


def test_explanation_of_what_the_article_states_names_the_place_alone() -> None:
    assert _explained(CITY[0]).endswith("이 내용은 문서의 ‘왕래와 소식’ 부분에 나온다.")
