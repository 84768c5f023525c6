"""A sentence is about its subject where that has a name."""

from __future__ import annotations

import pytest

from question_bank.items.topic import names_one
from question_bank.korean.clause import read_clause
from tests.factories.events import CITY, make_timeline

_, TIMELINE = make_timeline(CITY[:1])


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("한빛시는 쌀을 보냈다", True),
        ("최별 대통령이 섬에 갔다", True),
        ("로켓 NR-3이 궤도에 올랐다", True),
        ("새벽시와 어부들이 길을 닦았다", True),
        ("연구소 ‘나루’가 문을 열었다", True),
        ("독일 측이 쌀을 보냈다", True),
        ("배 세 척이 항구를 떠났다", False),
        ("어부 24명이 항구를 떠났다", False),
        ("낡은 등대가 무너졌다", False),
        ("잃어버린 청자가 나왔다", False),
    ],
)
def test_somebody_with_a_name_is_what_a_sentence_is_about(sentence: str, *, named: bool) -> None:
    assert names_one(TIMELINE.events[0], read_clause(sentence, ("한빛시",))) is named
