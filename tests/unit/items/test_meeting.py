"""Who may have been met as well."""

from __future__ import annotations

import pytest

from question_bank.items.actor import Actor
from question_bank.items.option.meeting import meet_about
from tests.factories.gathered import gather_from

MET = "앙겔라 메르켈 독일 총리는 {} 만났다. "


@pytest.mark.parametrize(
    ("day", "again", "met"),
    [
        ("3월 2일", "", False),
        ("3월 2일", "2015년 5월 30일에도 다시 만났다. ", True),
        ("3월 2일", "2015년 3월 30일에도 다시 만났다. ", False),
        ("5월 20일", "", True),
    ],
)
def test_a_sentence_without_names_is_about_whom_the_one_before_names(
    day: str, again: str, *, met: bool
) -> None:
    first = f"2015년 {day} " + MET.format("토니 블레어 영국 총리를")
    material = gather_from(first + again + "2015년 6월 2일 " + MET.format("에마뉘엘 마크롱 프랑스 대통령을"))
    last = material.statements[-1]
    asked = next(one for one in last.event.participants if one.name == "에마뉘엘 마크롱")
    names = set(meet_about(material, Actor(asked, "에마뉘엘 마크롱 프랑스 대통령", last)))
    assert ("토니 블레어" in names) is met
