"""Questions for what a thing is called: a probe, a medal, a law."""

from __future__ import annotations

import pytest

from question_bank.items.kind.thing import ask_things
from question_bank.items.model import ItemType
from question_bank.items.solver.question import read_question
from question_bank.items.solver.thing import find_things
from question_bank.items.solver.verdict import Knowledge, disagree
from tests.factories.asked import ask
from tests.factories.gathered import gather_from


@pytest.mark.parametrize(
    ("sentence", "stem", "key", "accepted"),
    [
        (
            "2013년 11월 5일 수성 탐사선 보이저가 우주기지에서 떠났다.",
            "2013년 11월 5일 우주기지에서 떠난 수성 탐사선의 이름은 무엇인가?",
            "보이저",
            "탐사선 보이저",
        ),
        (
            "2013년 11월 5일 앙겔라 메르켈 독일 총리는 아르테미스 훈장을 받았다.",
            "앙겔라 메르켈 독일 총리는 2013년 11월 5일에 어떤 훈장을 받았는가?",
            "아르테미스 훈장",
            "아르테미스",
        ),
        (
            "2013년 11월 5일 앙겔라 메르켈 독일 총리는 새 환경보호법에 서명했다.",
            None,
            None,
            None,
        ),
    ],
)
def test_a_thing_is_asked_for_by_its_kind(
    sentence: str, stem: str | None, key: str | None, accepted: str | None
) -> None:
    items, _ = ask(sentence, ask_things)
    assert [(item.stem, item.key) for item in items] == ([(stem, key)] if stem else [])
    for item in items:
        assert item.type is ItemType.SHORT_ANSWER
        assert accepted in item.accepted
        assert disagree(item, Knowledge.of(gather_from(sentence).timeline)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        # no name: what it is for, or whose
        "2013년 11월 5일 독일은 프랑스 로켓을 샀다.",
        "2013년 11월 5일 독일은 장거리 미사일을 샀다.",
        "2013년 11월 5일 독일은 새 위성을 쏘았다.",
        # in a year there may have been others
        "2013년 앙겔라 메르켈 독일 총리는 아르테미스 훈장을 받았다.",
    ],
)
def test_what_has_no_name_of_its_own_is_not_asked_for(sentence: str) -> None:
    assert ask(sentence, ask_things)[0] == []


def test_two_such_things_of_one_day_are_not_asked_for() -> None:
    said = (
        "2013년 11월 5일 수성 탐사선 보이저가 우주기지에서 떠났다. "
        "2013년 11월 5일 화성 탐사선 베네라가 항구에 닿았다."
    )
    items, reasons = ask(said, ask_things)
    assert items == []
    assert "another such thing is told of at the same time" in reasons


def test_a_reader_finds_the_name_before_or_behind_its_kind() -> None:
    told = "2013년 11월 5일 수성 탐사선 보이저(VOYAGER)가 우주기지에서 떠났다."
    stem = "2013년 11월 5일에 우주기지에서 떠난 수성 탐사선의 이름은 무엇인가?"
    events = Knowledge.of(gather_from(told).timeline).events
    assert find_things(events, read_question(stem), stem) == {"보이저"}
    assert not find_things(events, read_question("누가 떠났는가?"), "누가 떠났는가?")
