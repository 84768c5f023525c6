"""Who is asked for, and who stands beside the key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType, Participant, Timeline
from question_bank.items.actor import find_actor, find_sides
from question_bank.items.generate import generate_items
from question_bank.items.model import Asks, ItemType
from question_bank.items.statement import read_statement
from tests.factories.events import CITY, Told, make_timeline

DATE = "2007년 2월 8일"


def _actor(sentence: str, *people: tuple[str, str]) -> str | None:
    _, timeline = make_timeline((Told("2007-02-08", DATE, f"{DATE} {sentence}", people=people),))
    found = find_actor(read_statement(timeline.events[0], timeline.dates))
    return found.participant.name if found else None


@pytest.mark.parametrize(
    ("sentence", "person", "name"),
    [
        ("솔로비크 시장은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), "안톤 솔로비크"),
        ("한빛시의 솔로비크 시장은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), "안톤 솔로비크"),
        ("솔로비크는 제주도의 항구를 열었다.", ("안톤 솔로비크", ""), "안톤 솔로비크"),
        ("솔로비크 측근은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), None),
        ("솔로비크의 측근은 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), None),
        ("솔로비크가의 집사는 제주도의 항구를 열었다.", ("안톤 솔로비크", "시장"), None),
    ],
)
def test_last_name_stands_for_the_person(sentence: str, person: tuple[str, str], name: str | None) -> None:
    assert _actor(sentence, person) == name


def test_press_is_found_however_it_is_spaced() -> None:
    told = Told("2007-02-08", DATE, f"{DATE} 나루통신은 값이 올랐다고 보도했다.", bodies=("나루 통신",))
    _, timeline = make_timeline((told,))
    found = find_actor(read_statement(timeline.events[0], timeline.dates))
    assert found is not None
    assert found.participant.name == "나루 통신"


def _served(*people: tuple[str, str], countries: tuple[str, ...]) -> dict[str, str]:
    _, timeline = make_timeline((Told("2007-02-08", DATE, f"{DATE} 배가 떠났다.", people=people),))
    lands = tuple(Participant(name, EntityType.COUNTRY) for name in countries)
    event = timeline.events[0]
    told = replace(event, participants=event.participants + lands)
    return dict(find_sides([told], load_gazetteer()))


def test_last_country_of_the_office_is_the_one_served() -> None:
    served = _served(("다온 마루", "한빛국 주재 새벽국 대사"), countries=("한빛국", "새벽국"))
    assert served == {"다온 마루": "새벽국"}


def test_gazetteer_tells_the_country_where_the_article_does_not() -> None:
    assert _served(("나폴레옹 보나파르트", "황제"), countries=()) == {"나폴레옹 보나파르트": "프랑스"}


def _visits() -> Timeline:
    """Return visits of ministers of two countries; the first goes to 새벽국."""
    people = (
        ("안톤 솔로", "한빛국 장관", "새벽국을 방문했다"),
        ("이반 마루", "한빛국 장관", "부두의 문을 열었다"),
        ("보리 나루", "한빛국 장관", "성문의 열쇠를 받았다"),
        ("다온 가람", "새벽국 장관", "다리의 기둥을 고쳤다"),
        ("라온 바람", "새벽국 장관", "등대의 불을 켰다"),
    )
    told = [
        Told(
            f"20{i:02}-02-08",
            f"20{i:02}년 2월 8일",
            f"20{i:02}년 2월 8일 {name} {role}은 {act}.",
            ((name, role),),
        )
        for i, (name, role, act) in enumerate(people, 1)
    ]
    _, timeline = make_timeline((*CITY, *told))
    lands = tuple(Participant(name, EntityType.COUNTRY) for name in ("한빛국", "새벽국"))
    events = tuple(replace(event, participants=event.participants + lands) for event in timeline.events)
    return replace(timeline, events=events)


def test_nobody_of_the_country_visited_is_offered_as_visitor() -> None:
    items = generate_items("두-나라", _visits(), seed=3).items
    who = next(
        item
        for item in items
        if item.type is ItemType.MULTIPLE_CHOICE and item.asks is Asks.PARTICIPANT and item.key == "안톤 솔로"
    )
    assert set(who.options or ()) == {"안톤 솔로", "이반 마루", "보리 나루"}
