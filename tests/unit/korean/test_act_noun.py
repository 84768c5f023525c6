"""Notes of chronicles finished as sentences, only where their voice is settled."""

from __future__ import annotations

import pytest

from question_bank.data.table import read_table
from question_bank.korean.act_noun import finish_note, name_actor, takes_object
from question_bank.korean.morphology import tokens


def _finish(note: str) -> str | None:
    return finish_note(note, tokens(note + "."))


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("새벽시가 광역시로 승격", "새벽시가 광역시로 승격했다"),
        ("한빛대학교 설립", "한빛대학교가 설립되었다"),
        ("나루도서관 개관", "나루도서관이 개관했다"),
        ("하람시의회, 화장장 건립 동의안을 가결", "하람시의회가 화장장 건립 동의안을 가결했다"),
        ("새벽시와 나루시, 우정 협약을 체결", "새벽시와 나루시가 우정 협약을 체결했다"),
        ("시장을 지낸 박온을 의장으로 선출", "시장을 지낸 박온이 의장으로 선출되었다"),
        ("김솔 시장 취임", "김솔 시장이 취임했다"),
        ("제주도에 첫 등대 설치", "제주도에 첫 등대가 설치되었다"),
    ],
)
def test_note_becomes_a_sentence(note: str, sentence: str) -> None:
    assert _finish(note) == sentence


@pytest.mark.parametrize(
    "note",
    [
        "서울특별시로 승격",
        "새벽시 의회가 가결",
        "한빛전자 나루반도체 인수",
        "서울 개최",
        "평양 도착",
        "새벽시와 자매결연 체결",
        "윤재호 시장 퇴임, 후임에 임덕수",
        "첫 시의회 의원 선거",
        "시청 앞에서 집회",
        "나루시 인구 20만 명 돌파",
    ],
)
def test_note_whose_voice_is_not_settled_is_left(note: str) -> None:
    assert _finish(note) is None


def test_actor_before_a_comma_takes_its_particle() -> None:
    note = "한빛전자, 나루반도체를 사들임"
    assert name_actor(note, tokens(note + ".")) == "한빛전자가 나루반도체를 사들임"
    told = "한빛전자, 나루반도체를 사들였다"
    assert name_actor(told, tokens(told + ".")) is None


def test_table_of_acts_holds_only_what_its_head_explains() -> None:
    rows = read_table("korean/act_nouns.tsv")
    assert {row["bare"] for row in rows} == {"done", "noun", "itself", "does", "-"}
    assert {row["undergone"] for row in rows} == {"되", "-"}
    assert len({row["noun"] for row in rows}) == len(rows)
    assert not takes_object("취임")
    assert takes_object("설립")
