"""What makes a question harder, each thing by itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from question_bank.items.difficulty import count_names, estimate
from question_bank.items.generate import generate_items
from question_bank.items.model import Asks, Item, ItemType, Key
from tests.factories.bank import make_bank
from tests.factories.events import CITY, make_timeline

ENTRY = make_bank().items[0]


def item(kind: ItemType, asks: Asks, key: Key, *options: str, stem: str = "무엇인가?") -> Item:
    return replace(ENTRY, type=kind, asks=asks, key=key, options=options or None, stem=stem)


def is_rising(items: list[Item]) -> bool:
    values = [estimate(one) for one in items]
    return all(left < right for left, right in pairwise(values))


def test_a_finer_date_to_write_is_harder() -> None:
    assert is_rising([replace(ENTRY, key=key) for key in ("2001", "2001-03", "2001-03-04")])


@pytest.mark.parametrize(
    ("asks", "key", "others"),
    [
        (
            Asks.DATE,
            "2001년 3월 4일",
            ("1950년 1월 2일", "1990년 1월 2일", "2000년 1월 2일", "2001년 4월 2일"),
        ),
        (Asks.QUANTITY, "150명", ("1,000명", "400명", "200명", "160명")),
    ],
)
def test_a_nearer_wrong_option_is_harder(asks: Asks, key: str, others: tuple[str, ...]) -> None:
    assert is_rising([item(ItemType.MULTIPLE_CHOICE, asks, key, key, other) for other in others])


def test_a_name_that_the_article_has_seldom_is_harder() -> None:
    who = item(ItemType.SHORT_ANSWER, Asks.PARTICIPANT, "김솔")
    values = [estimate(who, {"김솔": count, "박온": 20}) for count in (20, 5, 1)]
    assert values == sorted(set(values))


def test_recalling_is_harder_than_choosing() -> None:
    key = "김솔"
    choosing = item(ItemType.MULTIPLE_CHOICE, Asks.PARTICIPANT, key, key, "박온", "이든")
    assert is_rising([choosing, item(ItemType.SHORT_ANSWER, Asks.PARTICIPANT, key)])
    assert is_rising([item(ItemType.MULTIPLE_CHOICE, Asks.DATE, "2001년", "2001년", "1960년"), ENTRY])


@pytest.mark.parametrize("kind", [ItemType.ORDERING, ItemType.MULTIPLE_RESPONSE, ItemType.MATCHING])
def test_more_things_to_hold_together_are_harder(kind: ItemType) -> None:
    things = ("가", "나", "다", "라", "마", "바")
    assert is_rising([item(kind, Asks.ORDER, things[:size], *things[:size]) for size in (3, 4, 5, 6)])


def test_a_changed_figure_is_harder_to_see_than_a_changed_date() -> None:
    assert is_rising([item(ItemType.TRUE_FALSE, asks, key=False) for asks in (Asks.DATE, Asks.QUANTITY)])


@pytest.mark.parametrize("kind", ItemType)
@pytest.mark.parametrize("asks", Asks)
def test_every_question_has_an_estimate_between_0_and_1(kind: ItemType, asks: Asks) -> None:
    things = tuple(f"{year}년 3월 {day}일" for year in range(1990, 1999) for day in (1, 2))
    assert 0 <= estimate(item(kind, asks, things[0], *things, stem="1990년 3월 4일에?")) <= 1


def test_names_are_counted_by_the_events_that_they_have_a_part_in() -> None:
    counts = count_names(make_timeline(CITY)[1])
    assert counts["박온"] == 1
    assert counts["없는 이름"] == 0


def test_the_questions_of_an_article_are_not_all_as_hard() -> None:
    timeline = make_timeline(CITY)[1]
    assert len({one.difficulty for one in generate_items("city", timeline, seed=0).items}) > 3
