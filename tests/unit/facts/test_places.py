from functools import partial

import pytest

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.names import find_names
from question_bank.facts.places import find_places
from question_bank.korean.morphology import tokens


def places(text: str) -> tuple[str, ...]:
    gazetteer = load_gazetteer()
    return find_places(text, gazetteer, find_names(text, gazetteer, partial(tokens, text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("회담은 하노이에서 열렸다.", ("하노이",)),
        ("푸틴은 평양을 방문했다.", ("평양",)),
        ("배는 나선항으로 떠났다.", ("나선항",)),
        ("러시아는 북한에서 포탄을 사들였다.", ("북한",)),
        ("평양 만수대의사당에서 서명했다.", ("평양", "만수대의사당")),
    ],
)
def test_a_place_is_known_by_its_particle(text: str, expected: tuple[str, ...]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text", ["모스크바는 러시아의 수도이다.", "우크라이나 측에서 밝혔다.", "서울을 사랑했다."]
)
def test_a_place_name_that_locates_nothing_is_left_out(text: str) -> None:
    assert places(text) == ()
