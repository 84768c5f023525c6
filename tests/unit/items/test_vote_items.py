"""Questions on ballots."""

from __future__ import annotations

import pytest

from question_bank.items.kind.vote import ask_votes
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.ballot import pick_figures
from question_bank.items.wording.ballot import Side, deny_side
from question_bank.items.wording.motion import word_motion
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
    assert {item.type for item in items} == {ItemType.TRUE_FALSE}
    assert "the list of who voted so is not complete" in reasons


def test_of_an_incomplete_list_a_named_state_is_told_on_its_own_side_or_on_the_other() -> None:
    said = (
        f"{STATES}2011년 5월 6일 유엔 안전보장이사회에서 "
        "고래잡이 금지 결의안에 중국과 러시아가 거부권을 행사했다."
    )
    told = set()
    for seed in range(8):
        (item,) = ask(said, ask_votes, seed)[0]
        assert item.stem.startswith(("중국은 2011년 5월 6일", "러시아는 2011년 5월 6일"))
        assert item.stem.endswith("반대표를 던졌다." if item.key else "찬성표를 던졌다.")
        told.add(item.key)
    assert told == {True, False}


VETO = "2013년 5월 6일, 유엔 안보리에서 평화유지군의 파병을 연장할지에 대해 {} 반대하여 무산되었다."


def test_who_brought_a_motion_down_is_asked_where_one_alone_is_named() -> None:
    items, _ = ask(f"{STATES}{VETO.format('러시아가')}", ask_votes)
    item = _of(items, ItemType.SHORT_ANSWER)
    assert item.stem.startswith("2013년 5월 6일 유엔 안보리의 ‘평화유지군의 파병 연장’ 표결에서 ")
    assert item.stem.endswith(" 반대하여 안건을 무산시킨 나라는 어디인가?")
    assert item.key == "러시아"
    assert ItemType.MULTIPLE_CHOICE not in {one.type for one in items}


def test_who_brought_a_motion_down_is_not_asked_of_two() -> None:
    items, _ = ask(f"{STATES}{VETO.format('중국과 러시아가')}", ask_votes)
    assert ItemType.SHORT_ANSWER not in {one.type for one in items}


INVASION = (
    f"{STATES}2003년 미국의 이라크 침공 때 많은 나라가 반대했다. "
    "미국의 이라크 침공 유엔 규탄 결의안에 반대표를 던진 나라는 총 3개국이며, "
    "일본 이외의 국가는 노르웨이, 아이슬란드다."
)


def test_a_ballot_without_a_date_is_asked_by_the_year_of_its_matter() -> None:
    # no heading or passage of the ballot tells when the invasion was
    assert ask(INVASION, ask_votes)[0] == []
    dated = INVASION.replace("미국의 이라크 침공 유엔", "2003년 미국의 이라크 침공 유엔")
    items, _ = ask(dated, ask_votes)
    assert (
        "2003년 미국의 이라크 침공을 규탄하는 유엔 결의안 표결에서 반대표를 던진 나라는 모두 몇 개국인가?"
        in (stems(items))
    )


def test_whom_the_motion_names_is_no_wrong_option() -> None:
    items, _ = ask(LISTED.replace("고래잡이를 금지하는", "프랑스의 고래잡이를 금지하는"), ask_votes)
    assert "독일" in (_of(items, ItemType.MULTIPLE_RESPONSE).options or ())
    assert not any("프랑스" in (item.options or ()) for item in items)


def test_a_meeting_that_did_not_come_about_is_no_certain_ballot() -> None:
    items, reasons = ask(
        f"{STATES}지진 피해를 살피는 유엔 안보리 회의가 영국과 프랑스의 반대로 끝내 무산되었다.",
        ask_votes,
    )
    assert items == []
    assert reasons == {"what is opposed is a meeting, and which one is not told"}


@pytest.mark.parametrize(
    ("motion", "words", "literal"),
    [
        ("철도 개정안", "철도 개정안", True),
        ("미국의 이라크 침공 유엔 규탄 결의안", "미국의 이라크 침공을 규탄하는 유엔 결의안", False),
        ("고래잡이 금지 결의", "고래잡이 금지 결의", True),
        ("일본의 핵실험 규탄 결의", "일본의 핵실험을 규탄하는 결의", False),
        ("중국의 인권 비난 결의", "중국의 인권 비난 결의", True),
        ("프랑스의 이스라엘 유엔 지지 결의안", "프랑스의 이스라엘 유엔 지지 결의안", True),
        (
            "여러 나라가 오래 뜻을 모아 남극해 보호 기구의 예산을 늘리는 북극 항로 감시단의 임기 연장",
            "북극 항로 감시단의 임기 연장",
            False,
        ),
    ],
)
def test_a_motion_is_told_shortly_and_by_what_it_does(motion: str, words: str, literal: bool) -> None:  # noqa: FBT001 - a table
    told = word_motion(motion)
    assert (told.words, told.literal) == (words, literal)


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


def test_who_is_told_to_have_voted_otherwise_did_not() -> None:
    assert deny_side(Side.YES, Side.NO, "독일") == "독일은 찬성표를 던진 것이 아니라 반대표를 던졌다."
    assert deny_side(Side.NO, Side.YES, "독일", cast=False) == "독일은 반대한 것이 아니라 찬성했다."
