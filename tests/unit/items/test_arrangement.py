import itertools
from dataclasses import replace

from question_bank.items.arrangement import arrange
from question_bank.items.model import Item, ItemType
from tests.factories.bank import make_bank

KINDS = (ItemType.DATE_ENTRY, ItemType.MULTIPLE_CHOICE, ItemType.TRUE_FALSE)


def make(events: int, joint: int) -> list[Item]:
    blank = make_bank().items[0]
    single = [
        replace(blank, id=f"{event}-{kind}", type=kind, events=(f"e-{event}",))
        for event in range(events)
        for kind in KINDS
    ]
    several = [
        replace(
            blank,
            id=f"o-{number}",
            type=ItemType.ORDERING,
            events=("e-0", "e-1", "e-2"),
            evidence=blank.evidence * 3,
        )
        for number in range(joint)
    ]
    return single + several


def test_every_item_comes_once() -> None:
    items = make(7, 3)
    arranged = arrange(items)
    assert len(arranged) == len(items)
    assert {item.id for item in arranged} == {item.id for item in items}


def test_siblings_stand_a_round_apart() -> None:
    places = [item.events for item in arrange(make(7, 0))]
    for event in set(places):
        first, second, third = (place for place, found in enumerate(places) if found == event)
        assert (second - first, third - second) == (7, 7)


def test_neighbours_differ_in_kind() -> None:
    kinds = [item.type for item in arrange(make(7, 0))][:7]
    assert all(left is not right for left, right in itertools.pairwise(kinds))


def test_questions_on_several_statements_are_spread() -> None:
    places = [place for place, item in enumerate(arrange(make(10, 3))) if item.type is ItemType.ORDERING]
    assert places == [10, 21, 32]


def test_a_bank_of_nothing_but_orderings_stays_whole() -> None:
    assert len(arrange(make(0, 3))) == 3


def test_statements_do_not_come_in_the_order_of_time() -> None:
    events = [item.events[0] for item in arrange(make(7, 0))][:7]
    assert events != sorted(events)


def test_a_further_statement_leaves_the_order_of_the_others() -> None:
    seven, eight = ([item.events[0] for item in arrange(make(count, 0))][:count] for count in (7, 8))
    assert [event for event in eight if event != "e-7"] == seven


def test_the_first_question_is_one_to_choose() -> None:
    assert arrange(make(7, 0))[0].type is ItemType.MULTIPLE_CHOICE
