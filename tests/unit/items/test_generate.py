"""The questions that a timeline gives."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Confidence, DateRole, Event, Timeline
from question_bank.items.checks import check_items
from question_bank.items.generate import Generation, generate_items
from question_bank.items.kind.choice_of_date import ask_when
from question_bank.items.kind.choice_of_event import ask_what
from question_bank.items.kind.ordering import order_events
from question_bank.items.material import UnsuitableError, gather
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.date_text import find_dates
from question_bank.korean.particles import attach
from tests.factories.events import CITY, Told, make_timeline


@pytest.fixture(scope="module")
def generation() -> Generation:
    return generate_items("두-도시", make_timeline()[1], seed=7)


def _only(generation: Generation, kind: ItemType, asks: Asks, part: str) -> Item:
    found = [
        item
        for item in generation.items
        if item.type is kind and item.asks is asks and any(part in proof.quote for proof in item.evidence)
    ]
    assert len(found) == 1
    return found[0]


def test_same_arguments_give_the_same_questions(generation: Generation) -> None:
    assert generate_items("두-도시", make_timeline()[1], seed=7) == generation


def test_no_question_has_a_flaw(generation: Generation) -> None:
    text, timeline = make_timeline()
    assert check_items(generation.items, timeline, text) == ()


BUILDER = tuple(
    Told(f"{year}-04-05", f"{year}년 4월 5일", f"{year}년 4월 5일 나린은 {work}.", people=(("나린", ""),))
    for year, work in (
        (2013, "새벽시의 다리를 설계했다"),
        (2015, "한빛시의 극장을 고쳤다"),
        (2017, "시계탑을 세웠다"),
    )
)


def test_many_kinds_of_question_come_out() -> None:
    made = generate_items("두-도시", make_timeline((*CITY, *BUILDER))[1], seed=7)
    assert {item.type for item in made.items} >= {
        ItemType.DATE_ENTRY,
        ItemType.MULTIPLE_CHOICE,
        ItemType.SHORT_ANSWER,
        ItemType.TRUE_FALSE,
    }


@pytest.mark.parametrize(
    ("part", "stem", "key"),
    [
        ("평화 협정", "한빛시와 새벽시가 평화 협정을 맺은 날은 몇 년 몇 월 며칠인가?", "1998-03-02"),
        ("쌀 30t", "한빛시가 새벽시에 쌀 30t을 보낸 해는 몇 년인가?", "1999"),
        ("도서관", "새벽시 의회가 강변에 도서관을 세우기로 한 해는 몇 년인가?", "2001"),
    ],
)
def test_date_entry_asks_for_the_day_of_what_weighs_and_for_the_year_of_the_rest(
    generation: Generation, part: str, stem: str, key: str
) -> None:
    item = _only(generation, ItemType.DATE_ENTRY, Asks.DATE, part)
    assert (item.stem, item.key) == (stem, key)


def test_choice_of_dates_is_sorted_and_holds_the_key_once() -> None:
    material = gather("두-도시", make_timeline()[1], 7)
    item = next(ask_when(material, one) for one in material.statements if "물값" in one.text)
    assert item.stem == "한빛시에서 농민들이 물값 인하를 요구한 때는 몇 년 몇 월인가?"
    assert item.options is not None
    assert item.options.count("2012년 8월") == 1
    years = [int(option.split("년")[0]) for option in item.options]
    assert years == sorted(years)


def test_the_day_of_a_report_is_not_to_be_written(generation: Generation) -> None:
    written = [item for item in generation.items if item.type is ItemType.DATE_ENTRY]
    assert written
    assert not any("보도" in item.stem for item in written)


def test_who_is_asked_without_the_name_and_offered_others(generation: Generation) -> None:
    item = _only(generation, ItemType.MULTIPLE_CHOICE, Asks.PARTICIPANT, "등대")
    assert item.stem == "2004년 2월, 등대의 불을 다시 켜겠다고 밝힌 인물은 누구인가?"
    assert item.key == "박온"
    assert set(item.options or ()) == {"박온", "김솔", "이든", "최별"}


def test_wrong_statement_differs_from_the_article_in_one_element(generation: Generation) -> None:
    false = [item for item in generation.items if item.type is ItemType.TRUE_FALSE and item.key is False]
    assert false
    for item in false:
        quote = item.evidence[0].quote.rstrip(".")
        date = next(told.edtf for told in CITY if told.sentence == item.evidence[0].quote)
        changed_date = not any(Edtf.parse(date).overlaps(found) for found in find_dates(item.stem))
        words = re.sub(r"\d+년(?: \d+월)?(?: \d+일)?에", "", item.stem.rstrip(".")).split()[:-1]
        foreign = [word for word in words if word[:-1] not in quote]
        assert changed_date != bool(foreign)


def test_who_was_the_first_is_not_asked_without_the_name() -> None:
    told = Told(
        "2010-05-06",
        "2010년 5월 6일",
        "2010년 5월 6일 마루 한빛시 시장은 처음으로 새벽시의 성문에 올랐다.",
        people=(("마루", "한빛시 시장"), ("김솔", "한빛시 시장")),
    )
    _, timeline = make_timeline((*CITY, told))
    made = generate_items("두-도시", timeline, seed=7)
    ours = {item.asks for item in made.items if item.events == (timeline.events[-1].id,)}
    assert Asks.DATE in ours
    assert Asks.PARTICIPANT not in ours


def test_like_of_the_key_is_no_wrong_option() -> None:
    like = Told("2011-05", "2011년 5월", "2011년 5월 새벽시의 소금 수입이 가파르게 늘었다.")
    told = Told("2011-03", "2011년 3월", "2011년 3월 새벽시가 밀가루의 수입을 크게 늘렸다.")
    _, timeline = make_timeline((*CITY, told, like))
    for seed in range(6):
        made = generate_items("두-도시", timeline, seed=seed)
        asked = _only(made, ItemType.MULTIPLE_CHOICE, Asks.EVENT, "밀가루")
        assert not any("소금" in option for option in asked.options or ())


def test_what_comes_every_year_is_no_wrong_option() -> None:
    told = Told(
        "2012-08-15", "2012년 8월 15일", "2012년 8월 15일 새벽시는 광복절을 맞아 성문에 등불을 걸었다."
    )
    _, timeline = make_timeline((*CITY, told))
    for seed in range(6):
        items = generate_items("두-도시", timeline, seed=seed).items
        chosen = [
            item for item in items if item.asks is Asks.EVENT and timeline.events[-1].id not in item.events
        ]
        assert chosen
        assert not any("광복절" in option for item in chosen for option in item.options or ())


def test_events_to_order_stand_in_the_order_of_time() -> None:
    dates = {event.id: event.edtf for event in make_timeline()[1].events}
    orders = list(order_events(gather("두-도시", make_timeline()[1], 7)))
    assert orders
    for item in orders:
        found = [date for date in (dates[name] for name in item.events) if date]
        assert all(not a.overlaps(b) and a < b for a, b in pairwise(found))
        assert item.options != item.key


def _changed(timeline: Timeline, number: int, **changes: object) -> Timeline:
    events = list(timeline.events)
    events[number] = replace(events[number], **changes)  # type: ignore[arg-type]
    return replace(timeline, events=tuple(events))


@pytest.mark.parametrize("changes", [{"confidence": Confidence.PROBABLE}, {"date_role": DateRole.OTHER}])
def test_uncertain_date_is_not_asked(changes: dict[str, object]) -> None:
    _, timeline = make_timeline()
    event = timeline.events[6]
    made = generate_items("두-도시", _changed(timeline, 6, **changes), seed=7)
    assert not any(event.id in item.events for item in made.items)


def test_interval_is_not_asked_for_its_date() -> None:
    _, timeline = make_timeline()
    event = timeline.events[6]
    made = generate_items("두-도시", _changed(timeline, 6, edtf=Edtf.parse("2005-06/2005-09")), seed=7)
    assert not any(event.id in item.events and item.asks is Asks.DATE for item in made.items)


def test_ids_stay_when_another_event_is_gone(generation: Generation) -> None:
    _, timeline = make_timeline()
    less = replace(timeline, events=timeline.events[:-1])
    made = {
        item.id: item.stem for item in generate_items("두-도시", less, seed=7).items if len(item.events) == 1
    }
    before = {item.id: item.stem for item in generation.items}
    same = sum(before.get(name) == stem for name, stem in made.items())
    assert same >= 0.9 * len(made)


def test_events_that_could_be_confused_are_not_asked_for_their_date() -> None:
    twice = (
        *CITY,
        Told("2014-05-05", "2014년 5월 5일", "2014년 5월 5일 한빛시와 새벽시는 평화 협정을 맺었다."),
    )
    _, timeline = make_timeline(twice)
    made = generate_items("두-도시", timeline, seed=7)
    once = dict(generate_items("두-도시", make_timeline()[1], seed=7).rejected)
    first: Event = timeline.events[0]
    assert not any(first.id in item.events and item.asks is Asks.DATE for item in made.items)
    reason = "date to write: the like happened at another time, too"
    assert dict(made.rejected)[reason] - once.get(reason, 0) == 2


def test_rejected_candidates_are_counted_by_reason() -> None:
    told = (*CITY, Told("2015-01-01", "2015년 1월 1일", "2015년 1월 1일 그는 항구를 떠났다."))
    made = generate_items("두-도시", make_timeline(told)[1], seed=7)
    assert dict(made.rejected)["sentence: points to another sentence"] == 1


THINGS = (*"탑못숲섬집길벽문", "성문", "우물", "창고", "학교", "병원", "극장", "등대", "수로", "제방", "온실")
DEEDS = (("한빛시가", "헐었다"), ("새벽시가", "고쳤다"), ("나루군이", "샀다"), ("가람군이", "팔았다"))


def test_keys_stand_at_every_place() -> None:
    many = []
    for year, thing in enumerate(THINGS * 2, start=1920):
        who, deed = DEEDS[year % 4]
        date = f"{year}년 4월 11일"
        many.append(Told(f"{year}-04-11", date, f"{date} {who} 낡은 {attach(thing, '을')} {deed}."))
    items = generate_items("두-도시", make_timeline(tuple(many))[1], seed=1).items
    chosen = [item for item in items if item.options and item.type is ItemType.MULTIPLE_CHOICE]
    places = Counter((item.options or ()).index(str(item.key)) for item in chosen)
    assert len(chosen) > 25
    assert set(places) == {0, 1, 2, 3}
    assert max(places.values()) < 2 * min(places.values())


def test_what_happened_stands_beside_the_same_years_only() -> None:
    acts = ("낡은 등대를 고쳤다", "새로운 다리를 열었다", "커다란 시장을 세웠다", "오래된 성벽을 헐었다")
    told = tuple(
        Told(f"{year}-03-02", f"{year}년 3월 2일", f"{year}년 3월 2일 한빛시가 {act}.")
        for year, act in zip((1950, 1958, 1991, 1995, 1998), (*acts, "조그만 배를 띄웠다"), strict=True)
    )
    material = gather("한빛시", make_timeline(told)[1], 5)
    asked = {one.text: ask_what(material, one).options for one in material.statements[2:]}
    assert asked
    for options in asked.values():
        assert not any("등대" in option or "다리를" in option for option in options or ())
    with pytest.raises(UnsuitableError, match="too few"):
        ask_what(material, material.statements[0])
