"""Statements to judge: what may be changed, and what the learner is told afterwards."""

from __future__ import annotations

import re

from question_bank.facts.model import DateRole
from question_bank.items.kind.true_false import judge
from question_bank.items.material import Material, UnsuitableError, gather
from question_bank.items.model import Asks, Item
from tests.factories.events import CITY, Told, count, make_timeline
from tests.factories.gathered import gather_from

SEEDS = 12
MEETINGS = (
    "2015년 3월 2일 앙겔라 메르켈 독일 총리는 에마뉘엘 마크롱 프랑스 대통령을 초청했다. "
    "2015년 6월 2일 토니 블레어 영국 총리가 항구의 문을 열었다. "
    "2016년 6월 8일 마리오 드라기 이탈리아 총리는 다리의 기둥을 고쳤다. "
    "2016년 9월 9일 페드로 산체스 스페인 총리는 등대의 불을 켰다. "
)


def _judged(material: Material) -> list[Item]:
    made = []
    for statement in material.statements:
        try:
            made.append(judge(material, statement))
        except UnsuitableError:
            continue
    return made


def _false(told: Told) -> list[Item]:
    """Return the wrong statements made of what is told, with several seeds."""
    _, timeline = make_timeline((*CITY, told))
    made = (_judged(gather("두-도시", timeline, seed)) for seed in range(SEEDS))
    event = timeline.events[-1].id
    return [item for items in made for item in items if item.events == (event,) and item.key is False]


def _false_on(sentences: str, part: str) -> list[Item]:
    """Return the wrong statements made of the sentence with this part."""
    made = (_judged(gather_from(sentences, seed)) for seed in range(SEEDS))
    return [item for items in made for item in items if part in item.evidence[0].quote and item.key is False]


def test_explanation_of_a_wrong_statement_names_what_differs() -> None:
    judged = _judged(gather("두-도시", make_timeline()[1], 7))
    assert {item.key for item in judged} == {True, False}
    for item in judged:
        assert (" 아니라 " in item.explanation) is (item.key is False)
        wrong = item.explanation.partition(" 아니라 ")[0].split(" 것은 ")[-1]
        assert item.key is True or wrong[:-1] in item.stem


def test_number_of_a_name_is_not_changed() -> None:
    told = Told(
        "2010-05-06",
        "2010년 5월 6일",
        "2010년 5월 6일 새벽시는 다온 3호를 쏘아 올렸다.",
        quantities=(count("3호", 3, "호"),),
    )
    found = _false(told)
    assert found
    assert all("다온 3호" in item.stem and item.asks is Asks.DATE for item in found)


def test_a_figure_is_changed_to_another_of_its_form() -> None:
    told = Told(
        "2010-05-06",
        "2010년 5월 6일",
        "2010년 5월 6일 새벽시는 시장에 소금 2,500자루를 보냈다.",
        quantities=(count("2,500자루", 2500, "자루"),),
    )
    changed = [item for item in _false(told) if item.asks is Asks.QUANTITY]
    assert changed
    for item in changed:
        assert "2,500" not in item.stem
        assert "자루를 보냈다." in item.stem
        assert item.stem.startswith("2010년 5월에")


def test_a_report_of_the_press_is_told_neither_truly_nor_otherwise() -> None:
    told = Told(
        "2010-05-06",
        "2010년 5월 6일",
        "2010년 5월 6일 나루 통신은 새 항구에 배 20척이 들어왔다고 보도했다.",
        bodies=("나루 통신",),
        quantities=(count("20척", 20, "척"),),
        role=DateRole.REPORT,
    )
    _, timeline = make_timeline((*CITY, told))
    event = timeline.events[-1].id
    for seed in range(SEEDS):
        assert all(event not in item.events for item in _judged(gather("두-도시", timeline, seed)))


def test_who_was_the_first_is_not_given_to_another() -> None:
    told = Told(
        "2010-05-06",
        "2010년 5월 6일",
        "2010년 5월 6일 마루 한빛시 시장은 처음으로 새벽시의 성문에 올랐다.",
        people=(("마루", "한빛시 시장"),),
    )
    found = _false(told)
    assert found
    assert all("마루 한빛시 시장" in item.stem for item in found)


def test_somebody_else_is_told_to_have_acted_or_been_met() -> None:
    found = _false_on(MEETINGS, "메르켈")
    others = [item for item in found if item.asks is Asks.PARTICIPANT]
    assert others
    for item in others:
        assert ("앙겔라 메르켈 독일 총리" in item.stem) != ("에마뉘엘 마크롱 프랑스 대통령" in item.stem)
        assert " 아니라 " in item.explanation.split(". ")[0]


def test_a_wrong_statement_has_the_form_of_a_right_one() -> None:
    for item in _false_on(MEETINGS, "메르켈"):
        assert re.search("총리[가는] ", item.stem)


def test_another_country_is_not_told_to_have_been_visited() -> None:
    visit = "2015년 3월 2일 앙겔라 메르켈 독일 총리는 프랑스를 방문했다. "
    others = MEETINGS.replace("2015년 3월 2일", "2014년 4월 4일")
    assert _false_on(visit + others, "방문") == []
    assert _false_on(visit.replace("방문", "승인") + others, "승인")


def test_what_cannot_be_told_otherwise_is_told_truly_or_not_at_all() -> None:
    told = Told("2010-05-06", "2010년 5월 6일", "2010년 5월 6일 한빛시는 새벽시를 방문했다.")
    _, timeline = make_timeline((*CITY, told))
    event = timeline.events[-1].id
    made = [item for seed in range(SEEDS) for item in _judged(gather("두-도시", timeline, seed))]
    assert {item.key for item in made if event in item.events} == {True}
