"""Which figures are worth writing, and how money is asked for."""

from __future__ import annotations

import pytest

from question_bank.items.figure import find_figures
from question_bank.items.kind.choice_of_figure import ask_how_many
from question_bank.items.kind.number_entry import write_figure
from question_bank.items.material import UnsuitableError
from tests.factories.gathered import gather_from


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("노을시는 새벽시에 쌀 30t을 보냈다.", True),
        ("노을시는 새벽시에 소 70마리를 보냈다.", True),
        ("노을시는 새벽시에 소 7마리를 보냈다.", False),
        ("노을시의 인구는 3.5% 늘었다.", False),
        ("노을시는 나루호를 300만 달러에 팔았다.", False),
    ],
)
def test_a_figure_that_nobody_need_write_is_chosen_among_others(told: str, *, written: bool) -> None:
    material = gather_from(f"2017년 7월 4일 {told}")
    (statement,) = material.statements
    (figure,) = find_figures(statement)
    assert ask_how_many(material, statement, figure).key == statement.text[figure.start : figure.end]
    if written:
        assert write_figure(material, statement, figure).key == figure.value
    else:
        with pytest.raises(UnsuitableError):
            write_figure(material, statement, figure)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("나루호를 약 300만 달러에 팔았다.", "나루호를 약 얼마에 팔았는가?"),
        ("새벽시에서 3,000만 원을 빌렸다.", "새벽시에서 얼마를 빌렸는가?"),
    ],
)
def test_money_is_asked_for_without_its_unit(told: str, asked: str) -> None:
    material = gather_from(f"2015년 5월 2일 노을시는 {told}")
    (statement,) = material.statements
    (figure,) = find_figures(statement)
    assert ask_how_many(material, statement, figure).stem.endswith(asked)
