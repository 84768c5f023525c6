"""Statements to judge: what may be changed, and what the learner is told afterwards."""

from __future__ import annotations

from question_bank.facts.model import DateRole
from question_bank.items.generate import generate_items
from question_bank.items.model import Asks, Item, ItemType
from tests.factories.events import CITY, Told, count, make_timeline


def test_explanation_of_a_wrong_statement_names_what_differs() -> None:
    generation = generate_items("두-도시", make_timeline()[1], seed=7)
    differs = {Asks.DATE: "시기이다.", Asks.QUANTITY: "수이다.", Asks.PARTICIPANT: "말한 사람이다."}
    judged = [item for item in generation.items if item.type is ItemType.TRUE_FALSE]
    assert {item.key for item in judged} == {True, False}
    for item in judged:
        named = item.explanation.startswith("문서와 다른 것은 ")
        assert named is (item.key is False)
        assert not named or differs[item.asks] in item.explanation


def _false(told: Told, seed: int) -> Item | None:
    """Return the wrong statement made of what is told, if this seed makes it one."""
    _, timeline = make_timeline((*CITY, told))
    items = generate_items("두-도시", timeline, seed=seed).items
    ours = (
        item
        for item in items
        if item.type is ItemType.TRUE_FALSE and item.events == (timeline.events[-1].id,)
    )
    return next((item for item in ours if item.key is False), None)


def test_number_of_a_name_is_not_changed() -> None:
    told = Told(
        "2010-05-06",
        "2010년 5월 6일",
        "2010년 5월 6일 새벽시는 다온 3호를 쏘아 올렸다.",
        quantities=(count("3호", 3, "호"),),
    )
    found = [item for item in (_false(told, seed) for seed in range(12)) if item]
    assert found
    assert all("다온 3호" in item.stem and item.asks is Asks.DATE for item in found)


def test_report_is_not_given_to_another_paper() -> None:
    told = Told(
        "2010-05-06",
        "2010년 5월 6일",
        "2010년 5월 6일 나루 통신은 새 항구가 문을 열었다고 보도했다.",
        bodies=("나루 통신",),
        role=DateRole.REPORT,
    )
    found = [item for item in (_false(told, seed) for seed in range(12)) if item]
    assert found
    assert all("나루 통신이" in item.stem for item in found)
