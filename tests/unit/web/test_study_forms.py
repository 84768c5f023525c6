from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from werkzeug.datastructures import MultiDict

from question_bank.items.model import ItemType
from quiz.domain.errors import Reason, RefusedError
from quiz.web.study.forms import read_duration_ms, read_response, stamp

NOW = datetime(2026, 3, 2, 1, 2, 3, 456_000, tzinfo=UTC)


def read(kind: ItemType, *pairs: tuple[str, str]) -> object:
    return read_response(kind, MultiDict(pairs))


@pytest.mark.parametrize("kind", list(ItemType))
def test_not_knowing_is_none_for_every_type(kind: ItemType) -> None:
    assert read(kind, ("unknown", "1"), ("response", "x")) is None


@pytest.mark.parametrize("kind", list(ItemType))
def test_nothing_chosen_cannot_be_read(kind: ItemType) -> None:
    with pytest.raises(RefusedError) as refusal:
        read(kind)
    assert refusal.value.reason is Reason.UNREADABLE_RESPONSE


def test_lines_come_in_the_order_of_their_places() -> None:
    lines = [("option-0", "가"), ("option-1", "나"), ("option-2", "다")]
    assert read(ItemType.ORDERING, *lines, ("place-0", "3"), ("place-1", "1"), ("place-2", "2")) == [
        "나",
        "다",
        "가",
    ]


@pytest.mark.parametrize("places", [("1", "1"), ("1", ""), ("1", "3"), ("0", "1"), ("x", "y")])
def test_places_that_are_no_order_cannot_be_read(places: tuple[str, ...]) -> None:
    lines = [
        ("option-0", "가"),
        ("option-1", "나"),
        *((f"place-{number}", place) for number, place in enumerate(places)),
    ]
    with pytest.raises(RefusedError):
        read(ItemType.ORDERING, *lines)


def test_lines_moved_on_the_page_keep_their_own_places() -> None:
    lines = [("option-1", "나"), ("place-1", "1"), ("option-0", "가"), ("place-0", "2")]
    assert read(ItemType.ORDERING, *lines) == ["나", "가"]


def test_pairs_are_read_and_a_missing_one_is_asked_for() -> None:
    lines = [("option-0", "가"), ("option-1", "나"), ("target-0", "하나")]
    assert read(ItemType.MATCHING, *lines, ("target-1", "둘")) == [["가", "하나"], ["나", "둘"]]
    with pytest.raises(RefusedError):
        read(ItemType.MATCHING, *lines)


def test_the_time_taken_counts_from_the_stamp_and_stays_in_bounds() -> None:
    shown = stamp(NOW)
    assert read_duration_ms(shown, NOW + timedelta(milliseconds=1500)) == 1500
    assert read_duration_ms(shown, NOW - timedelta(seconds=5)) == 0
    assert read_duration_ms(shown, NOW + timedelta(days=2)) == 3_600_000
    assert read_duration_ms(None, NOW) == 0
