"""Which questions a bank keeps: at most four on a statement, in many ways, none telling another's answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from question_bank.facts.model import Timeline
from question_bank.items.merit import judge_merit, rank
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.selection import FULL, JOINED, TOLD, WAYS, is_joint, select
from tests.factories.bank import make_bank

BANK = make_bank()
BLANK = replace(BANK.items[0], evidence=(), explanation="")
NOTHING = Timeline((), ())
KINDS = (
    (ItemType.DATE_ENTRY, Asks.DATE),
    (ItemType.MULTIPLE_CHOICE, Asks.DATE),
    (ItemType.CLOZE, Asks.DATE),
    (ItemType.MULTIPLE_CHOICE, Asks.EVENT),
    (ItemType.MULTIPLE_CHOICE, Asks.PARTICIPANT),
    (ItemType.SHORT_ANSWER, Asks.PARTICIPANT),
    (ItemType.TRUE_FALSE, Asks.EVENT),
)


def _single(event: str, number: int) -> Item:
    kind, asks = KINDS[number]
    key: object = True if kind is ItemType.TRUE_FALSE else f"{event}{number}"
    stem = f"{event * 3} 곳에서 {number}번째로 이루어진 일은 무엇인가?"
    return replace(
        BLANK,
        id=f"{event}-{number}",
        type=kind,
        asks=asks,
        stem=stem,
        key=key,
        events=(event,),  # type: ignore[arg-type]
    )


def _joint(*events: str) -> Item:
    passages = tuple(
        replace(BANK.items[0].evidence[0], start=9 * i, end=9 * i + 9) for i in range(len(events))
    )
    return replace(
        BLANK,
        id="+".join(events),
        type=ItemType.ORDERING,
        asks=Asks.ORDER,
        stem="다음 사건을 일어난 순서대로 배열하시오.",
        key=events,
        options=events[::-1],
        events=events,
        evidence=passages,
    )


items = st.lists(
    st.one_of(
        st.builds(_single, st.sampled_from("가나다라마바"), st.integers(0, len(KINDS) - 1)),
        st.lists(st.sampled_from("가나다라마바"), min_size=3, max_size=5, unique=True).map(
            lambda events: _joint(*events)
        ),
    ),
    unique_by=lambda item: item.id,
    max_size=60,
)


@given(items)
def test_no_statement_stands_in_more_than_four_questions(pool: list[Item]) -> None:
    kept, left = select(pool, NOTHING)
    ways = Counter(event for item in kept for event in item.events)
    joint = Counter(event for item in kept if is_joint(item) for event in item.events)
    dates = Counter(event for item in kept if item.asks is Asks.DATE for event in item.events)
    assert max(ways.values(), default=0) <= WAYS
    assert max(joint.values(), default=0) <= 1
    assert max(dates.values(), default=0) <= 2
    assert len(kept) + left.total() == len(pool)
    assert set(left) <= {FULL, JOINED, TOLD}


@given(items, st.randoms(use_true_random=False))
def test_what_is_kept_does_not_depend_on_the_order(pool: list[Item], rng: object) -> None:
    mixed = list(pool)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    assert {one.id for one in select(pool, NOTHING)[0]} == {one.id for one in select(mixed, NOTHING)[0]}


@given(items)
def test_a_statement_apart_changes_nothing_elsewhere(pool: list[Item]) -> None:
    more = [*pool, *(_single("하", number) for number in range(len(KINDS)))]
    kept = {item.id for item in select(pool, NOTHING)[0]}
    assert {item.id for item in select(more, NOTHING)[0] if "하" not in item.events} == kept


def test_four_ways_to_ask_differ_as_far_as_they_can() -> None:
    kept, _ = select([_single("가", number) for number in range(len(KINDS))], NOTHING)
    assert len({item.type for item in kept}) == WAYS
    assert len({item.asks for item in kept}) >= 3


def test_true_and_false_are_chosen_alike() -> None:
    pool = [_single("가", number) for number in range(len(KINDS))]
    false = [
        replace(item, key=False, asks=Asks.DATE) if item.type is ItemType.TRUE_FALSE else item
        for item in pool
    ]
    assert [item.id for item in select(pool, NOTHING)[0]] == [item.id for item in select(false, NOTHING)[0]]


def test_of_two_that_tell_one_another_one_is_kept() -> None:
    asked = replace(
        BLANK,
        id="a",
        stem="한빛시와 새벽시가 우정 협약을 맺은 날은 언제인가?",
        key="2001-03-04",
        events=("가",),
    )
    told = "2001년 3월 4일에 새벽시와 우정 협약을 맺은 한빛시의 시장은 누구인가?"
    teller = replace(BLANK, id="b", asks=Asks.PARTICIPANT, stem=told, key="김솔", events=("나",))
    kept, left = select([asked, teller], NOTHING)
    assert len(kept) == 1
    assert left == {TOLD: 1}


def test_the_plainer_question_has_the_greater_merit() -> None:
    plain = replace(BLANK, stem="새벽시가 한빛시에 영사관을 연 해는 몇 년인가?")
    for worse in (
        "새벽시가 한빛시에 영사관(임시)을 연 해는 몇 년인가?",
        "새벽시가 한빛시에 영사관을 무려 연 해는 몇 년인가?",
        "새벽시가 한빛시에 “문이 열렸으니 누구나 오라”며 영사관을 연 해는 몇 년인가?",
        f"{'새벽시가 한빛시에 물건을 보내고 돌을 쌓고 ' * 4}영사관을 연 해는 몇 년인가?",
    ):
        assert judge_merit(replace(plain, stem=worse), {}) < judge_merit(plain, {})


def test_the_best_ones_ask_about_many_statements() -> None:
    pool = [_single(event, number) for event in "가나다라" for number in range(len(KINDS))]
    ranked = rank(pool, NOTHING)
    assert sorted(item.id for item in ranked) == sorted(item.id for item in pool)
    assert {item.events for item in ranked[:4]} == {(event,) for event in "가나다라"}
    assert ranked == rank(pool[::-1], NOTHING)
