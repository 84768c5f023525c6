"""What stands on the two sides of a card, by the type of question."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from question_bank.export.anki.note import notes
from question_bank.export.anki.notetype import FIELDS
from question_bank.items.model import ItemType
from tests.factories.bank import make_bank

BANK = make_bank()
ENSEMBLES = (("나루", "1990년"), ("솔빛", "1994년"), ("물결", "1998년"))


def card(kind: ItemType, key: Any, **values: Any) -> dict[str, str]:  # noqa: ANN401 - a key of any type
    item = replace(BANK.items[0], type=kind, key=key, **{"options": None, **values})
    return dict(zip(FIELDS, notes(replace(BANK, items=(item,)))[0].fields, strict=True))


@pytest.mark.parametrize(
    ("key", "tolerance", "answer"),
    [
        (3.0, None, "3명"),
        (25_000, None, "25,000명"),
        (1_000, 100.0, "1,000명<br><small>(이것도 정답: 900~1,100명)</small>"),
    ],
)
def test_a_number_is_asked_and_told_in_its_unit(key: float, tolerance: float | None, answer: str) -> None:
    told = card(ItemType.NUMBER_ENTRY, key, stem="그 공연에는 관객이 몇 명 들었는가?", tolerance=tolerance)
    assert told["Question"] == "그 공연에는 관객이 몇 명 들었는가?<br><small>(단위: 명)</small>"
    assert told["Answer"] == answer


def test_a_number_without_a_unit_has_none_on_its_card() -> None:
    told = card(ItemType.NUMBER_ENTRY, 72.9, stem="그 값은 얼마인가?")
    assert (told["Question"], told["Answer"]) == ("그 값은 얼마인가?", "72.9")


def test_a_matching_shows_both_sides_and_does_not_pair_them() -> None:
    options = ("나루", "솔빛", "물결", "1998년", "1990년", "1994년")
    told = card(ItemType.MATCHING, ENSEMBLES, options=options)
    lefts = "<li>나루</li><li>솔빛</li><li>물결</li>"
    rights = "<li>1998년</li><li>1990년</li><li>1994년</li>"
    assert told["Options"] == f'{lefts}<li style="list-style: none"><ol type="A">{rights}</ol></li>'
    assert told["Answer"] == "<ul><li>나루 → 1990년</li><li>솔빛 → 1994년</li><li>물결 → 1998년</li></ul>"


def test_several_right_options_are_a_list_on_the_back() -> None:
    told = card(ItemType.MULTIPLE_RESPONSE, ("페루", "칠레"), options=("쿠바", "페루", "칠레"))
    assert told["Options"] == "<li>쿠바</li><li>페루</li><li>칠레</li>"
    assert told["Answer"] == "<ul><li>페루</li><li>칠레</li></ul>"


@pytest.mark.parametrize("kind", [ItemType.SHORT_ANSWER, ItemType.CLOZE])
def test_a_written_answer_tells_what_else_is_right(kind: ItemType) -> None:
    told = card(kind, "나루 통신", stem="그 소식은 ____이 전했다.", accepted=("나루통신", "나루뉴스"))
    assert told["Question"] == "그 소식은 ____이 전했다."
    assert told["Options"] == ""
    assert told["Answer"] == "나루 통신<br><small>(이것도 정답: 나루뉴스)</small>"
