"""Which questions a bank keeps: at most four on a statement, in many ways, none telling another's answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from question_bank.facts.model import Timeline
from question_bank.items.ground import count_names
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.selection import FULL, JOINED, TOLD, TWIN, WAYS, is_joint, select
from tests.factories.bank import make_bank

BANK = make_bank()
BLANK = replace(BANK.items[0], evidence=(), explanation="")
NOTHING = Timeline((), ())
count_names("")  # the morphology takes a second to load, which is no matter of these tests
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
    key: str | bool = True if kind is ItemType.TRUE_FALSE else f"{event}{number}"
    stem = f"{event * 3} 곳에서 {number}번째로 이루어진 일은 무엇인가?"
    return replace(
        BLANK,
        id=f"{event}-{number}",
        type=kind,
        asks=asks,
        stem=stem,
        key=key,
        events=(event,),
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
    assert max(joint.values(), default=0) <= 2
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
    types = []
    for event in "가나다라마바사아자차카하":
        kept, _ = select([_single(event, number) for number in range(len(KINDS))], NOTHING)
        assert len({item.asks for item in kept}) >= 3
        types.append(len({item.type for item in kept}))
    # its date is asked once, to write or to choose among others, as the event is: then two are of one type
    assert min(types) >= WAYS - 1
    assert max(types) == WAYS


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
        stem="한빛시와 새벽시가 평화 협정을 맺은 날은 언제인가?",
        key="2001-03-04",
        events=("가",),
    )
    told = "2001년 3월 4일에 새벽시와 평화 협정을 맺은 한빛시의 시장은 누구인가?"
    teller = replace(BLANK, id="b", asks=Asks.PARTICIPANT, stem=told, key="김솔", events=("나",))
    kept, left = select([asked, teller], NOTHING)
    assert len(kept) == 1
    assert left == {TOLD: 1}


def test_who_it_was_is_asked_twice_only_where_nothing_else_is_left() -> None:
    named = [
        replace(
            _single("가", number),
            key="김솔",
            id=f"누구-{number}",
            stem=f"{number} 배를 보낸 인물은 누구인가?",
        )
        for number in (4, 5)
    ]
    dated = [_single("가", number) for number in (0, 1)]
    others = [_single("가", number) for number in (3, 6)]
    assert {item.asks for item in select([*named, *others], NOTHING)[0]} >= {Asks.PARTICIPANT, Asks.EVENT}
    assert len(select([*named, *others], NOTHING)[0]) == len([*named, *others])
    kept, left = select([*named, *dated], NOTHING)
    answers = Counter(item.asks for item in kept)
    assert sorted(answers.values()) == [1, 2]
    assert left == {FULL: 1}


def test_a_person_is_not_asked_for_by_the_office_and_without_it() -> None:
    who = replace(_single("가", 4), key="안온")
    holder = replace(who, id="가-holder", asks=Asks.OFFICE, events=("f", "가"))
    kept, left = select([who, holder, replace(holder, id="나", key="박들")], NOTHING)
    assert len({item.asks for item in kept if item.key == "안온"}) == 1
    assert left == {TWIN: 1}


def test_no_statement_is_asked_for_its_time_alone() -> None:
    for event in "가나다라마바사아자차카하":
        kept, _ = select([_single(event, number) for number in range(len(KINDS))], NOTHING)
        assert Asks.PARTICIPANT in {item.asks for item in kept}
