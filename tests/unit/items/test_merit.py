"""How good a question is likely to be: what its statement tells, how it is asked, how it reads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Act, Attribution, DateRole, EntityType, Event, Participant, Timeline
from question_bank.items.merit import judge_merit, rank
from question_bank.items.model import Asks, Item, ItemType
from tests.factories.bank import make_bank

BANK = make_bank()
BLANK = replace(BANK.items[0], evidence=(), explanation="")
SIDES = (Participant("페루", EntityType.COUNTRY), Participant("칠레", EntityType.COUNTRY))
TREATY = "페루와 칠레가 리마에서 국경 조약을 체결했다"


def _event(headline: str, date: str = "1929-06-03", name: str = "가", speaker: str | None = None) -> Event:
    said = Attribution(speaker, Act.CLAIMED) if speaker else None
    return replace(
        BANK.timeline.events[0],
        id=name,
        headline=headline,
        edtf=Edtf.parse(date),
        attribution=said,
        participants=SIDES,
    )


def _judge(event: Event, item: Item | None = None) -> float:
    item = item or replace(BLANK, type=ItemType.TRUE_FALSE, asks=Asks.EVENT, key=True)
    return judge_merit(replace(item, stem=f"{event.headline}.", events=(event.id,)), {event.id: event})


@pytest.mark.parametrize(
    ("lesser", "why"),
    [
        (_event("페루와 칠레가 리마에서 국경 조약을 논의했다"), "nothing came of it"),
        (_event("칠레 대통령이 페루 대통령에게 리마에서 감사를 표했다"), "a courtesy"),
        (_event("칠레 법원이 페루 선원에게 리마에서 벌금을 물렸다"), "a lesser case"),
        (_event("페루 리마에서 칠레 사람들이 광장에 모였다"), "nothing that weighs"),
        (_event("두 나라가 수도에서 국경 조약을 체결했다"), "nobody is named"),
        (_event(TREATY, "1929-06"), "dated by the month"),
    ],
)
def test_a_treaty_with_its_day_and_its_sides_stands_above_a_lesser_statement(lesser: Event, why: str) -> None:
    assert _judge(lesser) < _judge(_event(TREATY)), why


def test_what_is_dated_by_the_year_stands_below_what_is_dated_by_the_month() -> None:
    assert _judge(_event(TREATY, "1929")) < _judge(_event(TREATY, "1929-06"))


def test_a_press_report_stands_below_a_speech_and_that_below_a_deed() -> None:
    told = "칠레 정부가 페루와 맺은 국경 조약을 지키겠다고 밝혔다"
    speech = _event(told, speaker="칠레 정부")
    report = replace(speech, attribution=Attribution("리마 신문", Act.REPORTED), date_role=DateRole.REPORT)
    assert _judge(report) < _judge(speech) < _judge(_event(TREATY))


def test_a_short_weighty_question_stands_above_a_long_one_on_a_report_in_whatever_form() -> None:
    report = replace(
        _event("칠레 정부가 페루와 맺은 국경 조약을 지키겠다고 밝혔다고 리마의 한 신문이 보도했다"),
        attribution=Attribution("리마의 한 신문", Act.REPORTED),
        date_role=DateRole.REPORT,
    )
    date = replace(
        BLANK, type=ItemType.MULTIPLE_CHOICE, asks=Asks.DATE, key="1929년", options=("1929년", "1931년")
    )
    assert _judge(report) < _judge(_event(TREATY), date)


def test_a_year_that_another_sentence_names_counts_against_a_question() -> None:
    event = _event(TREATY)
    item = replace(BLANK, type=ItemType.TRUE_FALSE, asks=Asks.EVENT, key=True)
    leaning = replace(item, evidence=(event.selector, event.selector))
    assert _judge(event, leaning) < _judge(event, replace(item, evidence=(event.selector,)))


def test_whether_a_statement_is_told_truly_plays_no_part() -> None:
    item = replace(BLANK, type=ItemType.TRUE_FALSE, asks=Asks.EVENT, key=True)
    false = replace(item, asks=Asks.DATE, key=False)
    assert _judge(_event(TREATY), item) == _judge(_event(TREATY), false)


def test_a_name_to_choose_stands_below_the_same_name_to_write() -> None:
    write = replace(BLANK, type=ItemType.SHORT_ANSWER, asks=Asks.PARTICIPANT, key="페루")
    choose = replace(write, type=ItemType.MULTIPLE_CHOICE, options=("페루", "볼리비아", "브라질", "쿠바"))
    fewer = replace(choose, options=("페루", "볼리비아", "브라질"))
    event = _event(TREATY)
    assert _judge(event, fewer) < _judge(event, choose) < _judge(event, write)


def test_wrong_dates_that_all_lie_far_off_count_against_a_question() -> None:
    near = replace(
        BLANK,
        type=ItemType.MULTIPLE_CHOICE,
        asks=Asks.DATE,
        key="1929년",
        options=("1922년", "1925년", "1929년", "1931년"),
    )
    far = replace(near, options=("1850년", "1870년", "1929년", "1960년"))
    assert _judge(_event(TREATY), far) < _judge(_event(TREATY), near)


def test_the_plainer_question_has_the_greater_merit() -> None:
    plain = replace(BLANK, stem="새벽시가 한빛시에 영사관을 연 해는 몇 년인가?")
    for worse in (
        "새벽시가 한빛시에 영사관을 무려 연 해는 몇 년인가?",
        "새벽시가 한빛시에 “문이 열렸으니 누구나 오라”며 영사관을 연 해는 몇 년인가?",
        f"{'새벽시가 한빛시에 물건을 보내고 돌을 쌓고 ' * 4}영사관을 연 해는 몇 년인가?",
    ):
        assert judge_merit(replace(plain, stem=worse), {}) < judge_merit(plain, {})


FORMS: tuple[tuple[ItemType, Asks, str | bool], ...] = (
    (ItemType.DATE_ENTRY, Asks.DATE, "1929-06-03"),
    (ItemType.MULTIPLE_CHOICE, Asks.DATE, "1929년 6월 3일"),
    (ItemType.TRUE_FALSE, Asks.EVENT, True),
    (ItemType.SHORT_ANSWER, Asks.PARTICIPANT, "페루"),
)
EVENTS = tuple(_event(TREATY, name=name) for name in "가나다라마바")
POOL = [
    replace(BLANK, id=f"{event.id}{n}", type=kind, asks=asks, key=key, stem=TREATY, events=(event.id,))
    for event in EVENTS
    for n, (kind, asks, key) in enumerate(FORMS)
]
RANKED = rank(POOL, Timeline((), EVENTS))


def test_every_item_is_ranked_once_and_always_alike() -> None:
    assert sorted(item.id for item in RANKED) == sorted(item.id for item in POOL)
    assert rank(POOL[::-1], Timeline((), EVENTS)) == RANKED


def test_no_statement_is_asked_a_third_time_before_all_were_asked_twice() -> None:
    half = Counter(item.events[0] for item in RANKED[: 2 * len(EVENTS)])
    assert set(half.values()) == {2}


def test_the_best_of_a_statement_do_not_ask_the_same_twice() -> None:
    for event in EVENTS:
        first, second = [item for item in RANKED if item.events == (event.id,)][:2]
        assert first.asks is not second.asks


def test_the_best_are_of_many_types() -> None:
    types = Counter(item.type for item in RANKED[: 2 * len(EVENTS)])
    assert len(types) >= 3
    assert max(types.values()) <= len(EVENTS)


def test_a_better_statement_comes_before_a_worse_one_of_the_same_form() -> None:
    poor = _event("사람들이 거리에 모였다", "1930", name="하")
    item = replace(POOL[2], id="하2", events=("하",), stem=poor.headline)
    ranked = rank([*POOL[2::4], item], Timeline((), (*EVENTS, poor)))
    assert ranked[-1] is item
