"""What is a correction of an answer, and what only says it in other words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.edition.comparison import Comparison
from question_bank.items.model import Asks, ItemType
from tests.factories.bank import make_bank

BANK = make_bank()
TIMELINE = BANK.timeline
BLANK = replace(BANK.items[0], events=("e-0",), stem="무엇인가?", options=None)
TOLD = Asks.EVENT
WHO = Asks.PARTICIPANT
AMOUNT = Asks.QUANTITY
ORDERING, MATCHING = ItemType.ORDERING, ItemType.MATCHING
CHOICE, SEVERAL = ItemType.MULTIPLE_CHOICE, ItemType.MULTIPLE_RESPONSE
WRITTEN, NUMBER, TRUTH = ItemType.SHORT_ANSWER, ItemType.NUMBER_ENTRY, ItemType.TRUE_FALSE
PAIRS = (("첫 공연", "1990년"), ("첫 음반", "1992년"), ("해체", "1999년"))


def alike(kind: ItemType, asks: Asks, old: Any, new: Any, **changes: Any) -> bool:  # noqa: ANN401 - keys of any type
    before = replace(BLANK, type=kind, asks=asks, key=old, options=changes.pop("shown", None))
    after = replace(before, key=new, **changes)
    return Comparison(TIMELINE, TIMELINE, BANK.article.text).answers_alike(before, after)


@pytest.mark.parametrize(
    ("kind", "asks", "old", "new"),
    [
        (CHOICE, TOLD, "두 시가 협약을 맺었다", "두 시가 우정 협약을 체결했다"),
        (CHOICE, WHO, "김솔", "김솔 시장"),
        (WRITTEN, WHO, "김솔 시장", "김솔"),
        (CHOICE, AMOUNT, "2만 명", "20,000명"),
        (NUMBER, AMOUNT, 12, 12.0),
        (ORDERING, Asks.ORDER, ("공연", "음반", "해체"), ("첫 공연", "음반", "밴드의 해체")),
        (
            MATCHING,
            Asks.OFFICE,
            (("김솔", "시장"), ("박들", "의장")),
            (("김솔", "한빛시 시장"), ("박들", "의장")),
        ),
        (MATCHING, Asks.DATE, PAIRS, (("처음 연 공연", "1990년"), *PAIRS[1:])),
        (MATCHING, Asks.OFFICE, (("김솔(2001년 3월 4일)", "시장"),), (("김솔(2001년)", "시장"),)),
        (SEVERAL, WHO, ("페루", "칠레"), ("칠레", "페루")),
        # who knows the day knows its month and its year
        (ItemType.DATE_ENTRY, Asks.DATE, "2001-03-04", "2001"),
        (CHOICE, Asks.DATE, "2001년 3월 4일", "2001년 3월"),
    ],
)
def test_other_words_are_no_correction(kind: ItemType, asks: Asks, old: object, new: object) -> None:
    assert alike(kind, asks, old, new)


@pytest.mark.parametrize(
    ("kind", "asks", "old", "new"),
    [
        (WRITTEN, WHO, "김솔", "박들"),
        (ItemType.DATE_ENTRY, Asks.DATE, "2001-03-04", "2001-03-05"),
        (ItemType.DATE_ENTRY, Asks.DATE, "2001-03-04", "2001-04"),
        (ItemType.DATE_ENTRY, Asks.DATE, "2001", "2001-03-04"),
        (NUMBER, AMOUNT, 12, 13),
        (CHOICE, AMOUNT, "2만 명", "3만 명"),
        (CHOICE, AMOUNT, "20명", "20척"),
        (TRUTH, TOLD, True, False),
        (ORDERING, Asks.ORDER, ("공연", "음반", "해체"), ("음반", "공연", "해체")),
        (ORDERING, Asks.ORDER, ("공연", "음반", "해체"), ("음반", "첫 공연", "해체")[::-1]),
        (MATCHING, Asks.OFFICE, (("김솔", "시장"), ("박들", "의장")), (("김솔", "의장"), ("박들", "시장"))),
        (MATCHING, Asks.OFFICE, (("김솔(2001년 3월 4일)", "시장"),), (("김솔(2002년)", "시장"),)),
        (MATCHING, Asks.OFFICE, (("김솔(2001년 3월 4일)", "시장"),), (("김솔(2001년)", "의장"),)),
        (MATCHING, Asks.DATE, PAIRS, (("첫 공연", "1991년"), *PAIRS[1:])),
        (SEVERAL, WHO, ("페루", "칠레"), ("페루", "쿠바")),
        (SEVERAL, WHO, ("페루", "칠레"), ("페루", "칠레", "쿠바")),
    ],
)
def test_another_fact_is_a_correction(kind: ItemType, asks: Asks, old: object, new: object) -> None:
    assert not alike(kind, asks, old, new)


@pytest.mark.parametrize("shown", [("협약을 맺었다", "쌀을 보냈다"), ("협약을 맺었다", "영사관을 열었다")])
def test_an_option_that_was_wrong_and_is_right_now_is_a_correction(shown: tuple[str, ...]) -> None:
    options = ("협약을 맺었다", "쌀을 보냈다")
    assert not alike(CHOICE, TOLD, "협약을 맺었다", "쌀을 보냈다", shown=shown, options=options)


@pytest.mark.parametrize(("kind", "key"), [(TRUTH, True), (CHOICE, "두 시가 협약을 맺었다")])
def test_another_date_in_the_stem_is_a_correction_though_the_key_stands(kind: ItemType, key: object) -> None:
    first, *rest = TIMELINE.events
    redated = replace(TIMELINE, events=(replace(first, edtf=Edtf.parse("2001-03-05")), *rest))
    old = replace(BLANK, type=kind, asks=TOLD, key=key, stem="2001년 3월 4일의 일")  # type: ignore[arg-type]
    new = replace(old, stem="2001년 3월 5일의 일")
    comparison = Comparison(TIMELINE, redated, BANK.article.text)
    assert not comparison.answers_alike(old, new)
    assert Comparison(TIMELINE, TIMELINE, BANK.article.text).answers_alike(old, new)
