"""Whose name a learner can be expected to write."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.facts.model import EntityType, Participant
from question_bank.items.prominence import find_leading
from tests.factories.events import Told, make_timeline


def _leads(name: str, times: int, *, implied: bool = False) -> bool:
    told = tuple(
        Told(f"20{i:02}-02-08", f"20{i:02}년 2월 8일", f"20{i:02}년 2월 8일 {i}번 다리를 고쳤다.")
        for i in range(1, times + 1)
    )
    who = (Participant(name, EntityType.PERSON, None, implied),)
    events = [replace(event, participants=who) for event in make_timeline(told)[1].events]
    return name in find_leading(events)


@pytest.mark.parametrize(("times", "leads"), [(1, False), (2, False), (3, True)])
def test_who_takes_part_three_times_is_worth_writing(times: int, leads: bool) -> None:  # noqa: FBT001 - a table
    assert _leads("안솔", times) is leads
    assert _leads("안솔", times, implied=True) is leads


@pytest.mark.parametrize(
    ("name", "leads"),
    [
        ("도널드 럼즈펠드", True),
        ("앙겔라 메르켈", True),
        ("세르게이 랴브코프", False),
        ("C. S. 루이스", False),
    ],
)
def test_heads_and_ministers_are_known_and_their_deputies_and_writers_are_not(name: str, leads: bool) -> None:  # noqa: FBT001 - a table
    assert _leads(name, 1) is leads
