"""Questions on who held which office when."""

from __future__ import annotations

import pytest

from question_bank.items.kind.office import ask_offices
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.tenure import is_bound, is_single, stands_alone
from question_bank.items.year_proof import prove_years
from tests.factories.asked import ask, ask_on, stems

CABINET = (
    "2003년 3월 9일 독일 외무장관 요슈카 피셔가 베를린에서 연설했다. "
    "2003년 4월 2일 독일 총리 게르하르트 슈뢰더는 파리를 찾았다. "
    "2003년 5월 3일 독일 국방장관 페터 슈트루크는 예산을 발표했다. "
    "2003년 6월 8일 독일 경제장관 지그마르 가브리엘은 공장을 방문했다."
)


@pytest.fixture(scope="module")
def cabinet() -> list[Item]:
    return ask(CABINET, ask_offices)[0]


def _one(items: list[Item], stem: str) -> Item:
    (found,) = [item for item in items if item.stem == stem and item.type is ItemType.MULTIPLE_CHOICE]
    return found


def test_an_office_is_asked_for_the_day_that_shows_it(cabinet: list[Item]) -> None:
    item = _one(cabinet, "2003년 3월 9일 당시 요슈카 피셔는 어떤 직책에 있었는가?")
    assert (item.asks, item.key) == (Asks.OFFICE, "독일 외무장관")
    assert set(item.options or ()) == {"독일 외무장관", "독일 총리", "독일 국방장관", "독일 경제장관"}


def test_the_holder_is_asked_among_others_of_his_country(cabinet: list[Item]) -> None:
    item = _one(cabinet, "2003년 4월 2일 당시 독일 총리였던 인물은 누구인가?")
    assert item.key == "게르하르트 슈뢰더"
    assert len(item.options or ()) == 4


def test_an_item_rests_on_the_fact_and_shows_the_event(cabinet: list[Item]) -> None:
    item = _one(cabinet, "2003년 5월 3일 당시 페터 슈트루크는 어떤 직책에 있었는가?")
    assert [name[0] for name in item.events] == ["f"]
    assert item.evidence[0].quote == "2003년 5월 3일 독일 국방장관 페터 슈트루크는 예산을 발표했다."
    assert item.explanation == (
        "페터 슈트루크는 2003년 5월 3일 당시 독일 국방장관이었다. 이 내용은 문서의 ‘왕래’ 부분에 나온다."
    )
    assert item.tags == ("연도:2003", "유형:직책", "단원:왕래")


def test_the_same_arguments_give_the_same_items(cabinet: list[Item]) -> None:
    assert ask(CABINET, ask_offices)[0] == cabinet
    assert len({item.id for item in cabinet}) == len(cabinet)


def test_an_office_that_several_hold_at_once_is_asked_among_the_options_only() -> None:
    items, _ = ask(CABINET.replace("독일 경제장관", "독일 외무차관"), ask_offices)
    assert "다음 중 2003년 6월 8일 당시 독일 외무차관이었던 인물은 누구인가?" in stems(items)


def test_who_held_the_office_at_another_time_is_no_wrong_option() -> None:
    items, _ = ask(
        f"{CABINET} 2006년 7월 2일 독일 외무장관 프랑크발터 슈타인마이어는 서울에서 강연했다.", ask_offices
    )
    item = _one(items, "2003년 3월 9일 당시 요슈카 피셔는 어떤 직책에 있었는가?")
    assert item.key == "독일 외무장관"
    holder = _one(items, "2003년 3월 9일 당시 독일 외무장관이었던 인물은 누구인가?")
    assert "프랑크발터 슈타인마이어" not in (holder.options or ())


def test_an_office_of_the_same_person_is_no_wrong_option() -> None:
    items, _ = ask(f"{CABINET} 1998년 2월 1일 독일 국방장관 요슈카 피셔는 부대를 방문했다.", ask_offices)
    item = _one(items, "2003년 3월 9일 당시 요슈카 피셔는 어떤 직책에 있었는가?")
    assert "독일 국방장관" not in (item.options or ())


def test_a_day_on_which_an_office_changes_hands_shows_nobody_in_it() -> None:
    items, reasons = ask(
        f"{CABINET} 2003년 8월 1일 독일 노동장관 프란츠 뮌테페링은 자리에서 물러났다.", ask_offices
    )
    assert not any("프란츠 뮌테페링은" in stem or "노동장관이었던" in stem for stem in stems(items))
    assert "no event of certain date shows the office" in reasons


def test_a_sentence_of_two_dates_shows_nobody_in_office() -> None:
    items, _ = ask(
        f"{CABINET} 2003년 9월 1일 시작된 회의에서 프랑스 총리 장피에르 라파랭은 2005년 5월 계획을 설명했다.",
        ask_offices,
    )
    assert not any("라파랭" in stem or "프랑스 총리" in stem for stem in stems(items))


def test_who_is_remembered_holds_no_office() -> None:
    items, _ = ask(
        f"{CABINET} 2012년 4월 5일 독일 정부는 독일 총리 콘라트 아데나워의 45주기를 맞았다.", ask_offices
    )
    assert not any("아데나워" in stem or "2012년" in stem for stem in stems(items))


def test_a_former_office_is_none_of_that_day() -> None:
    items, _ = ask(f"{CABINET} 2003년 9월 4일 한스 아이헬 전 독일 재무장관이 강연했다.", ask_offices)
    assert not any("한스 아이헬은" in stem or "재무장관이었던" in stem for stem in stems(items))


def test_a_year_alone_asks_for_no_holder() -> None:
    items, reasons = ask(CABINET.replace("2003년 4월 2일", "2004년"), ask_offices)
    assert "2004년 당시 독일 총리였던 인물은 누구인가?" not in stems(items)
    assert "an office may change hands within a year" in reasons


def test_a_name_to_write_is_asked_of_who_comes_twice() -> None:
    items, _ = ask(f"{CABINET} 2003년 7월 9일 게르하르트 슈뢰더는 로마에서 쉬었다.", ask_offices)
    (written,) = [item for item in items if item.type is ItemType.SHORT_ANSWER]
    assert (written.key, "슈뢰더" in written.accepted) == ("게르하르트 슈뢰더", True)


def test_the_first_holder_of_an_office_needs_no_date() -> None:
    items, _ = ask(
        "대한축구협회의 초대 회장은 박승빈이다. 2001년 3월 4일 윤서진은 이하람과 만났다. "
        "2002년 5월 6일 최다온은 이하람과 헤어졌다.",
        ask_offices,
    )
    item = _one(items, "대한축구협회 초대 회장은 누구인가?")
    assert item.key == "박승빈"
    assert set(item.options or ()) == {"박승빈", "윤서진", "이하람", "최다온"}


@pytest.mark.parametrize(
    ("office", "single"),
    [
        ("독일 총리", True),
        ("프랑스 외무장관", True),
        ("북한 교육상", True),
        ("독일 주재 프랑스 대사", True),
        ("독일 부총리", False),
        ("독일 외무차관", False),
        ("북한 외무성 부상", False),
        ("상원 부의장", False),
    ],
)
def test_which_offices_one_person_at_a_time_holds(office: str, single: bool) -> None:  # noqa: FBT001 - a table
    assert is_single(office) is single


@pytest.mark.parametrize(
    ("office", "alone", "bound"),
    [
        ("독일 총리", True, True),
        ("국방장관", True, False),
        ("장관", False, False),
        ("초대 감독", False, False),
        ("공사 사장", False, False),
    ],
)
def test_which_offices_can_be_understood_by_themselves(office: str, alone: bool, bound: bool) -> None:  # noqa: FBT001 - a table
    assert (stands_alone(office), is_bound(office)) == (alone, bound)


def test_the_passage_that_names_the_year_is_shown_too() -> None:
    items, _, timeline = ask_on(
        CABINET.replace("2003년 4월 2일", "4월 2일"),
        ask_offices,
    )
    asked = _one(items, "2003년 4월 2일 당시 독일 총리였던 인물은 누구인가?")
    (proved,) = prove_years([asked], timeline)
    assert [proof.quote for proof in proved.evidence] == [
        "4월 2일 독일 총리 게르하르트 슈뢰더는 파리를 찾았다.",
        "2003년 3월 9일 독일 외무장관 요슈카 피셔가 베를린에서 연설했다.",
    ]
    assert proved.explanation.endswith("연도는 앞에 나온 ‘2003년 3월 9일’에서 이어진다.")


def test_the_office_of_a_head_of_state_is_not_asked(cabinet: list[Item]) -> None:
    assert not any("슈뢰더는 어떤 직책" in item.stem for item in cabinet)


def test_offices_and_holders_of_another_time_are_no_options() -> None:
    items, _ = ask(CABINET.replace("2003년 6월 8일", "1952년 6월 8일"), ask_offices)
    offered = {option for item in items if "2003년" in item.stem for option in item.options or ()}
    assert offered.isdisjoint({"지그마르 가브리엘", "독일 경제장관"})
    assert offered


def test_nobody_of_another_country_stands_beside_the_holder() -> None:
    items, _ = ask(CABINET.replace("독일 경제장관 지그마르", "프랑스 경제장관 지그마르"), ask_offices)
    assert not any("지그마르 가브리엘" in (item.options or ()) for item in items if "독일" in item.stem)
