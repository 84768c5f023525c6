"""A name stands before its whole office."""

from __future__ import annotations

import pytest

from question_bank.facts.model import EntityType, Participant
from question_bank.items.title_order import order_titles


def _person(role: str | None) -> Participant:
    return Participant("박온", EntityType.PERSON, role, implied=False)


@pytest.mark.parametrize(
    ("torn", "role", "whole"),
    [
        (
            "독일의 박온 교육부 장관이 섬에 갔다",
            "교육부 장관",
            "박온 독일 교육부 장관이 섬에 갔다",
        ),
        (
            "섬에서 프랑스 외무부 제2국의 박온 국장을 만났다",
            "국장",
            "섬에서 박온 프랑스 외무부 제2국 국장을 만났다",
        ),
    ],
)
def test_a_country_or_body_goes_behind_the_name(torn: str, role: str, whole: str) -> None:
    assert order_titles(torn, [_person(role)]) == whole


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("독일의 박온 교육부 장관이 섬에 갔다", None),
        ("독일의 박온 독일 총리가 섬에 갔다", "독일 총리"),
        ("남부 독일의 박온 시장이 섬에 갔다", "시장"),
        ("새 노래의 박온 작곡가가 섬에 갔다", "작곡가"),
        ("박온 교육부 장관이 섬에 갔다", "교육부 장관"),
    ],
)
def test_other_words_stay_in_their_order(text: str, role: str | None) -> None:
    assert order_titles(text, [_person(role)]) == text
