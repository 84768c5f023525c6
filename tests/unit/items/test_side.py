"""Fights and bonds of two of which a sentence names one, and nouns that only their owner makes known."""

from dataclasses import replace

import pytest

from question_bank.items.full_name import Bearers
from question_bank.items.refusal import UnusableError
from question_bank.items.statement import Statement, read_statement
from question_bank.items.writing import write_out
from tests.factories.events import Told, make_timeline


def _read(sentence: str, *people: str) -> Statement:
    named = tuple((name, "") for name in people)
    told = Told("1801-03-04", "1801년 3월 4일", f"1801년 3월 4일, {sentence}.", people=named)
    _, timeline = make_timeline((told,))
    return read_statement(timeline.events[0], timeline.dates)


@pytest.mark.parametrize(
    "sentence",
    [
        "덴마크와 벌이던 어업 다툼은 끝났다",
        "덴마크와 두 번째 전쟁이 일어났다",
        "오슬로에서 강화가 맺어졌다",
        "스웨덴은 홀로 강화하여 고틀란드를 내주었다",
        "스웨덴은 맞소송을 냈다",
        "스웨덴과 덴마크는 총을 내려놓았다",
        "스웨덴은 오슬로에서 맞불을 놓았다",
        "스웨덴은 고틀란드에서 철군을 약속했다",
        "덴마크 법원은 형 집행을 멈추라고 명령했다",
        "스웨덴 해군은 장교 5명을 파면했다",
        "스웨덴은 오슬로에서 덴마크와 만난 뒤 철군을 약속했다",
        "박온 장관은 오슬로를 방문했다",
        "제국군은 오슬로 전투에서 스웨덴군에 졌다",
    ],
)
def test_sentence_that_names_one_side_is_refused(sentence: str) -> None:
    with pytest.raises(UnusableError):
        _read(sentence)


def test_one_syllable_before_an_office_gets_its_whole_name() -> None:
    told = Told("1801-03-04", "1801년 3월 4일", "1801년 3월 4일, 곤 총리는 오슬로를 방문했다.")
    _, timeline = make_timeline((replace(told, people=(("라온 곤", ""),)),))
    assert Bearers.of(timeline).name_fully("곤 총리는 오슬로를 방문했다", timeline.events[0]) == (
        "라온 곤 총리는 오슬로를 방문했다"
    )


@pytest.mark.parametrize(
    ("found", "written"),
    [
        ("초조해진 박온은 물러났다", "박온은 물러났다"),
        ("새로 임명된 박온은 물러났다", "박온은 물러났다"),
        ("통일된 독일은 물러났다", "통일된 독일은 물러났다"),
        ("박온과 김솔은 그것을 영 모르던 것은 아니어서, 오슬로에서 만났다", "오슬로에서 만났다"),
        ("박온은 간첩질을 했다", "박온은 간첩 활동을 했다"),
    ],
)
def test_comment_and_state_before_the_act_are_left_out(found: str, written: str) -> None:
    assert write_out(found) == written


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("스웨덴은 덴마크를 상대로 맞소송을 냈다", "스웨덴이 덴마크를 상대로 맞소송을 냈다"),
        ("스웨덴과 덴마크의 전쟁은 오슬로에서 끝났다", "스웨덴과 덴마크의 전쟁이 오슬로에서 끝났다"),
        ("스웨덴은 오슬로에서 덴마크와 강화를 맺었다", "스웨덴이 오슬로에서 덴마크와 강화를 맺었다"),
        ("스웨덴은 덴마크 전쟁을 끝내고 총을 내려놓았다", "스웨덴이 덴마크 전쟁을 끝내고 총을 내려놓았다"),
        ("덴마크 제국군은 오슬로에서 스웨덴군에 졌다", "덴마크 제국군이 오슬로에서 스웨덴군에 졌다"),
    ],
)
def test_sentence_that_names_both_is_kept(sentence: str, statement: str) -> None:
    assert _read(sentence).text == statement
