"""How a right answer is said."""

from __future__ import annotations

import pytest

from question_bank.items.model import ItemType
from quiz.domain.key import key_text, number_to_choose


@pytest.mark.parametrize(
    ("kind", "key", "text"),
    [
        (ItemType.TRUE_FALSE, True, "O"),
        (ItemType.TRUE_FALSE, False, "X"),
        (ItemType.ORDERING, ["가", "나"], "가 → 나"),
        (ItemType.MULTIPLE_RESPONSE, ["가", "나"], "가, 나"),
        (ItemType.MATCHING, [["가", "1"], ["나", "2"]], "가 – 1, 나 – 2"),
        (ItemType.NUMBER_ENTRY, 25_000.0, "25,000"),
        (ItemType.NUMBER_ENTRY, 0.3333, "0.3333"),
        (ItemType.DATE_ENTRY, "1948-10-12", "1948-10-12"),
        (ItemType.SHORT_ANSWER, "한빛시", "한빛시"),
    ],
)
def test_every_key_can_be_said_in_one_line(kind: ItemType, key: object, text: str) -> None:
    assert key_text(kind, key) == text


def test_a_number_is_said_with_the_unit_that_the_stem_asks_for() -> None:
    stem = "그 극단의 공연에는 관객이 약 몇 명 들었는가?"
    assert key_text(ItemType.NUMBER_ENTRY, 25_000, stem) == "25,000명"


@pytest.mark.parametrize(
    ("stem", "number"),
    [
        ("다음 중 섬나라 두 곳을 고르시오.", 2),
        ("음반을 낸 밴드 3개를 고르시오.", 3),
        ("협정을 체결한 나라를 모두 고르시오.", None),
        ("협정을 체결한 나라를 고르시오.", None),
        ("철도 두 개를 잇는 역을 모두 고르시오.", None),
    ],
)
def test_a_stem_may_say_how_many_to_choose(stem: str, number: int | None) -> None:
    assert number_to_choose(stem) == number
