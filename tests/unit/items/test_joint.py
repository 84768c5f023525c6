"""Questions on several statements: in order, first or last, matched, and all of a year."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Act, Attribution, DateRole, Event, Fact, Timeline
from question_bank.facts.undated.relation import Relation
from question_bank.items.checks import check_each
from question_bank.items.kind.first import ask_first
from question_bank.items.kind.matching import match_dates, match_people
from question_bank.items.kind.matching_of_facts import match_facts
from question_bank.items.kind.ordering import order_events
from question_bank.items.kind.response import ask_year
from question_bank.items.material import gather
from question_bank.items.model import Item
from question_bank.items.wording.date_text import read_date
from question_bank.korean.particles import attach
from tests.factories.events import CITY, Told, make_timeline

THINGS = re.findall(
    r"\w+",
    "풍차 수영장 박물관 시계탑 도서관 등대 온실 우물 극장 병원 경기장 동물원 목장 제방 수로 방앗간 양조장 "
    "인쇄소 시장 공원 학교 법원 은행 감옥 성당 사찰 향교 역사 부두 창고 발전소 정수장 염전 과수원 채석장 "
    "광산 제철소 조선소 천문대 기상대 비행장 우체국 전화국 방송국 소방서 요양원",
)
DEEDS = (
    ("03-02", "세웠다"),
    ("05-11", "헐었다"),
    ("07-20", "옮겼다"),
    ("09-30", "넓혔다"),
    ("11-08", "팔았다"),
)
PLACES = ("나루군이 강변의", "가람시가 언덕의", "마루읍이 역 앞의", "다솜시가 바닷가의", "보람군이 옛 성터의")


def _chronicle(years: range) -> Timeline:
    told = []
    for year in years:
        for number in range(2 + year % 3):
            thing = THINGS[(3 * (year - 1931) + number + (year - 1931) // 3) % len(THINGS)]
            day, deed = DEEDS[(year + 2 * number) % len(DEEDS)]
            date = f"{year}년 {int(day[:2])}월 {int(day[3:])}일"
            place = PLACES[(2 * year + number) % len(PLACES)]
            told.append(Told(f"{year}-{day}", date, f"{date} {place} {attach(thing, '을')} {deed}."))
    return make_timeline(tuple(told))[1]


CHRONICLE = _chronicle(range(1931, 1945))
DATES = {event.id: event.edtf for event in CHRONICLE.events}


def _made(timeline: Timeline, make: object, seed: int = 7) -> list[Item]:
    assert callable(make)
    return list(make(gather("두-도시", timeline, seed)))


def _dates(item: Item) -> list[Edtf]:
    return [date for date in (DATES[name] for name in item.events) if date]


JOINT = (order_events, ask_first, match_dates, ask_year)


@pytest.mark.parametrize("make", JOINT)
def test_every_kind_comes_out_of_a_chronicle(make: object) -> None:
    assert len(_made(CHRONICLE, make)) >= 2


@pytest.mark.parametrize("make", JOINT)
def test_no_question_on_several_statements_has_a_flaw(make: object) -> None:
    assert check_each(_made(CHRONICLE, make), CHRONICLE, None) == ()


@pytest.mark.parametrize("make", JOINT)
def test_each_statement_has_its_passage_and_its_date_in_the_explanation(make: object) -> None:
    for item in _made(CHRONICLE, make):
        assert len(item.evidence) == len(item.events) == len(set(item.events))
        for date in _dates(item):
            year, month, day = date.first()
            assert f"{year}년" in item.explanation
            # a year told just before is not told again
            assert f" {month}월 {day}일" in item.explanation


@pytest.mark.parametrize("make", JOINT)
def test_the_same_statements_make_the_same_question_once(make: object) -> None:
    items = _made(CHRONICLE, make)
    assert len({item.id for item in items}) == len(items)
    assert items == _made(CHRONICLE, make)


@pytest.mark.parametrize("make", JOINT)
def test_a_year_more_leaves_the_questions_on_far_years(make: object) -> None:
    before = {item.id: item for item in _made(CHRONICLE, make)}
    after = {item.id: item for item in _made(_chronicle(range(1931, 1946)), make)}
    far = {name for name, item in before.items() if max(_dates(item)).first()[0] < 1938}
    assert far
    assert all(after.get(name) == before[name] for name in far)


@pytest.mark.parametrize("make", [order_events, ask_first, match_dates])
def test_dates_beside_one_another_do_not_overlap(make: object) -> None:
    for item in _made(CHRONICLE, make):
        assert all(
            earlier < later and not earlier.overlaps(later) for earlier, later in pairwise(_dates(item))
        )


def test_first_and_last_are_asked_and_right() -> None:
    words = {"먼저": 0, "나중에": -1}
    quotes = {event.id: event.selector.quote for event in CHRONICLE.events}
    asked = set()
    for seed in range(3):
        for item in _made(CHRONICLE, ask_first, seed):
            word = next(word for word in words if f"가장 {word}" in item.stem)
            asked.add(word)
            assert str(item.key).split()[-1] in quotes[item.events[words[word]]]
            assert item.key in (item.options or ())
    assert asked == set(words)


def test_right_ones_of_a_year_lie_in_it_and_wrong_ones_outside() -> None:
    for item in _made(CHRONICLE, ask_year):
        year = Edtf.of(int(item.stem[:4]))
        inside = [date for date in _dates(item) if year.contains(date)]
        assert isinstance(item.key, tuple)
        assert 2 <= len(inside) == len(item.key) <= 3
        assert 4 <= len(item.options or ()) <= 5
        assert all(not year.overlaps(date) for date in _dates(item) if date not in inside)


def test_dates_to_match_are_shown_in_order_and_events_are_not() -> None:
    for item in _made(CHRONICLE, match_dates):
        lefts, rights = zip(*item.key, strict=True)
        shown = item.options or ()
        assert shown[: len(lefts)] == lefts
        assert set(shown[len(lefts) :]) == set(rights)
        dates = [date for option in shown[len(lefts) :] if (date := read_date(option))]
        assert dates == sorted(dates)
        assert shown[len(lefts) :] != rights


def test_people_are_matched_with_what_only_they_did() -> None:
    items = _made(make_timeline()[1], match_people)
    assert items
    for item in items:
        assert isinstance(item.key, tuple)
        for act, name in item.key:
            assert name not in act
            sentence = next(told.sentence for told in CITY if name in told.sentence)
            assert act.split()[-2][:1] == sentence.split()[-1][:1]


def _without(timeline: Timeline, number: int, **changes: object) -> tuple[Event, Timeline]:
    events = list(timeline.events)
    events[number] = replace(events[number], **changes)  # type: ignore[arg-type]
    return events[number], replace(timeline, events=tuple(events))


@pytest.mark.parametrize(
    "changes",
    [
        {"date_role": DateRole.REPORT},
        {"attribution": Attribution("나루 통신", Act.CLAIMED)},
        {"edtf": Edtf.parse("1937-03/1937-05")},
    ],
)
def test_reports_claims_and_intervals_do_not_stand_among_others(changes: dict[str, object]) -> None:
    for number in range(10, 20):
        event, timeline = _without(CHRONICLE, number, **changes)
        for make in JOINT:
            assert not any(event.id in item.events for item in _made(timeline, make))


def _office(number: int, person: str, office: str) -> Fact:
    selector = make_timeline()[1].events[number].selector
    return Fact(f"f-{number}", person, Relation.OFFICE, office, selector)


OFFICES = (
    ("김솔", "한빛시 시장"),
    ("박온", "새벽시 대변인"),
    ("이든", "나루 은행 총재"),
    ("최별", "가람 대학교 총장"),
)


def test_offices_are_not_matched_for_they_change_with_the_time() -> None:
    facts = tuple(_office(number, *held) for number, held in enumerate(OFFICES))
    assert _made(replace(CHRONICLE, facts=facts), match_facts) == []
