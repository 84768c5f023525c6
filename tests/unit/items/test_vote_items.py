"""Questions on ballots."""

from __future__ import annotations

import pytest

from question_bank.items.kind.vote import ask_votes
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.ballot import pick_figures
from tests.factories.asked import ask, stems

STATES = "2001년 3월 4일 프랑스와 독일이 회의를 열었다. 2002년 3월 4일 스페인과 이탈리아가 회의를 열었다. "
LISTED = (
    f"{STATES}2011년 5월 6일 유엔 총회는 고래잡이를 금지하는 결의안을 채택했다. "
    "이 결의안에 반대표를 던진 나라는 모두 3개국으로, 일본, 노르웨이, 아이슬란드이다."
)
HOUSE = "2019년 6월 20일 국회는 철도 개정안을 찬성 162표, 반대 55표, 기권 11표로 가결했다."


@pytest.fixture(scope="module")
def listed() -> list[Item]:
    return ask(LISTED, ask_votes)[0]


def _of(items: list[Item], kind: ItemType) -> Item:
    (found,) = [item for item in items if item.type is kind]
    return found


def test_all_who_voted_so_are_chosen_among_other_states(listed: list[Item]) -> None:
    item = _of(listed, ItemType.MULTIPLE_RESPONSE)
    assert item.stem.endswith("표결에서 반대표를 던진 나라를 모두 고르시오.")
    assert set(item.key if isinstance(item.key, tuple) else ()) == {"일본", "노르웨이", "아이슬란드"}
    assert set(item.options or ()) - {"일본", "노르웨이", "아이슬란드"} <= {
        "프랑스",
        "독일",
        "스페인",
        "이탈리아",
    }


def test_one_who_voted_so_is_the_only_one_among_the_options(listed: list[Item]) -> None:
    item = _of(listed, ItemType.MULTIPLE_CHOICE)
    assert item.key in {"일본", "노르웨이", "아이슬란드"}
    assert len({"일본", "노르웨이", "아이슬란드"} & set(item.options or ())) == 1


def test_how_many_is_to_be_written(listed: list[Item]) -> None:
    item = _of(listed, ItemType.NUMBER_ENTRY)
    assert (item.key, item.asks) == (3, Asks.VOTE)
    assert item.stem.endswith("나라는 모두 몇 개국인가?")


def test_a_statement_on_a_state_is_judged_by_the_list() -> None:
    keys = set()
    for seed in range(8):
        item = _of(ask(LISTED, ask_votes, seed)[0], ItemType.TRUE_FALSE)
        state = item.stem.split("은 ")[0].split("는 ")[0]
        assert item.key is (state in {"일본", "노르웨이", "아이슬란드"})
        keys.add(item.key)
    assert keys == {True, False}


def test_every_item_rests_on_the_ballot_and_shows_it(listed: list[Item]) -> None:
    assert len({item.events for item in listed}) == 1
    assert all("3개국" in item.evidence[0].quote for item in listed)
    assert all("일본, 노르웨이, 아이슬란드 3개국이다." in item.explanation for item in listed)


def test_a_ballot_knows_its_part_of_the_article(listed: list[Item]) -> None:
    assert {item.tags for item in listed} == {("연도:2011", "유형:표결", "단원:왕래")}


def test_an_incomplete_list_makes_nobody_a_wrong_option() -> None:
    items, reasons = ask(
        f"{STATES}2011년 5월 6일 유엔 안전보장이사회에서 "
        "고래잡이 금지 결의안에 중국과 러시아가 거부권을 행사했다.",
        ask_votes,
    )
    assert items == []
    assert "the list of who voted so is not complete" in reasons


def test_the_numbers_of_a_house_are_asked_on_both_sides() -> None:
    items, _ = ask(HOUSE, ask_votes)
    assert stems(items) == {
        "2019년 6월 20일 국회의 ‘철도 개정안’ 표결에서 반대표는 몇 표였는가?",
        "2019년 6월 20일 국회의 ‘철도 개정안’ 표결에서 찬성표는 몇 표였는가?",
    }
    choice = _of(items, ItemType.MULTIPLE_CHOICE)
    assert choice.key == "55표"
    assert list(choice.options or ()) == sorted(choice.options or (), key=lambda one: int(one[:-1]))


def test_a_common_motion_without_a_date_is_no_certain_ballot() -> None:
    items, reasons = ask(HOUSE.replace("2019년 6월 20일 ", ""), ask_votes)
    assert items == []
    assert reasons == {"without a certain date the ballot cannot be told from others"}


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("count", [1, 3, 9, 55, 162])
def test_four_numbers_in_order_hold_the_right_one(count: int, place: int) -> None:
    figures = pick_figures(count, (162, 55, 11), place)
    assert count in figures
    assert len(set(figures)) == 4
    assert list(figures) == sorted(figures)
    assert min(figures) > 0


def test_the_date_of_the_signing_is_not_that_of_the_ballot() -> None:
    items, _ = ask(
        "1996년 2월 3일 배가 떠났다. "
        "어업 지원법은 국회에서 74 대 22로 가결되어 3월 12일 대통령의 서명을 받았다.",
        ask_votes,
    )
    assert items
    assert not any("3월 12일" in item.stem for item in items)


def test_a_motion_that_says_nothing_is_not_asked_about() -> None:
    said = "2011년 3월 17일 도의회는 {} 조례를 찬성 21표, 반대 14표로 가결했다."
    assert ask(said.format("관련"), ask_votes)[0] == []
    assert ask(said.format("등대 보존"), ask_votes)[0]
