"""Questions on who held which office when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.items.checks import check_each
from question_bank.items.kind.matching_of_offices import match_offices
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


def test_an_office_is_asked_by_what_its_holder_did_in_it(cabinet: list[Item]) -> None:
    item = _one(cabinet, "2003년 3월 베를린에서 연설한 요슈카 피셔의 직책은 무엇인가?")
    assert (item.asks, item.key) == (Asks.OFFICE, "독일 외무장관")
    assert set(item.options or ()) == {"독일 외무장관", "독일 총리", "독일 국방장관", "독일 경제장관"}


def test_the_holder_is_asked_among_others_of_his_country(cabinet: list[Item]) -> None:
    item = _one(cabinet, "2003년 4월에 파리를 찾은 독일 총리는 누구인가?")
    assert item.key == "게르하르트 슈뢰더"
    assert len(item.options or ()) == 4


def test_an_item_rests_on_the_fact_and_on_the_event(cabinet: list[Item]) -> None:
    item = _one(cabinet, "2003년 5월에 예산을 발표한 페터 슈트루크의 직책은 무엇인가?")
    assert [name[0] for name in item.events] == ["f", "e"]
    assert item.evidence[0].quote == "2003년 5월 3일 독일 국방장관 페터 슈트루크는 예산을 발표했다."
    assert item.explanation.startswith("독일 국방장관 페터 슈트루크는 2003년 5월 3일에 예산을 발표했다.")
    assert item.tags == ("연도:2003", "유형:직책", "단원:왕래")


def test_the_same_arguments_give_the_same_items(cabinet: list[Item]) -> None:
    assert ask(CABINET, ask_offices)[0] == cabinet
    assert len({item.id for item in cabinet}) == len(cabinet)


def test_of_an_office_that_several_hold_at_once_no_visitor_is_asked_for() -> None:
    items, reasons = ask(CABINET.replace("독일 경제장관", "독일 외무차관"), ask_offices)
    assert not any("독일 외무차관은 누구인가" in stem for stem in stems(items))
    assert "several hold such an office at once, and any may have done the like" in reasons
    assert "2003년 6월에 공장을 방문한 지그마르 가브리엘의 직책은 무엇인가?" in stems(items)


def test_who_held_the_office_at_another_time_is_no_wrong_option() -> None:
    items, _ = ask(
        f"{CABINET} 2006년 7월 2일 독일 외무장관 프랑크발터 슈타인마이어는 서울에서 강연했다.", ask_offices
    )
    item = _one(items, "2003년 3월 베를린에서 연설한 요슈카 피셔의 직책은 무엇인가?")
    assert item.key == "독일 외무장관"
    holder = _one(items, "2003년 3월 베를린에서 연설한 독일 외무장관은 누구인가?")
    assert "프랑크발터 슈타인마이어" not in (holder.options or ())


def test_an_office_of_the_same_person_is_no_wrong_option() -> None:
    items, _ = ask(f"{CABINET} 1998년 2월 1일 독일 국방장관 요슈카 피셔는 부대를 방문했다.", ask_offices)
    item = _one(items, "2003년 3월 베를린에서 연설한 요슈카 피셔의 직책은 무엇인가?")
    assert "독일 국방장관" not in (item.options or ())


def test_a_day_on_which_an_office_changes_hands_shows_nobody_in_it() -> None:
    items, reasons = ask(
        f"{CABINET} 2003년 8월 1일 독일 노동장관 프란츠 뮌테페링은 자리에서 물러났다.", ask_offices
    )
    assert not any("뮌테페링" in stem or "노동장관" in stem for stem in stems(items))
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
    assert not any("아이헬" in stem or "재무장관" in stem for stem in stems(items))


def test_a_year_alone_asks_for_no_holder() -> None:
    items, reasons = ask(CABINET.replace("2003년 4월 2일", "2004년"), ask_offices)
    assert not any("독일 총리는 누구" in stem for stem in stems(items))
    assert "an office may change hands within a year" in reasons


def test_a_name_to_write_is_asked_of_who_leads_or_comes_three_times() -> None:
    again = "2003년 7월 9일 페터 슈트루크는 로마에서 쉬었다."
    once, _ = ask(CABINET, ask_offices)
    twice, _ = ask(f"{CABINET} {again}", ask_offices)
    thrice, _ = ask(f"{CABINET} {again} 2003년 8월 7일 페터 슈트루크는 빈에서 연설했다.", ask_offices)
    written = [
        {item.key for item in items if item.type is ItemType.SHORT_ANSWER} for items in (once, twice, thrice)
    ]
    assert "페터 슈트루크" not in written[0] | written[1]
    assert "페터 슈트루크" in written[2]
    assert "게르하르트 슈뢰더" in written[0]


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
    asked = _one(items, "2003년 4월에 파리를 찾은 독일 총리는 누구인가?")
    (proved,) = prove_years([asked], timeline)
    assert [proof.quote for proof in proved.evidence] == [
        "4월 2일 독일 총리 게르하르트 슈뢰더는 파리를 찾았다.",
        "2003년 3월 9일 독일 외무장관 요슈카 피셔가 베를린에서 연설했다.",
    ]
    assert "연도" not in proved.explanation


def test_the_office_of_a_head_of_state_is_not_asked(cabinet: list[Item]) -> None:
    assert not any("슈뢰더의 직책" in item.stem for item in cabinet)


def test_offices_and_holders_of_another_time_are_no_options() -> None:
    items, _ = ask(CABINET.replace("2003년 6월 8일", "1952년 6월 8일"), ask_offices)
    offered = {option for item in items if "2003년" in item.stem for option in item.options or ()}
    assert offered.isdisjoint({"지그마르 가브리엘", "독일 경제장관"})
    assert offered


def test_who_leads_a_country_is_to_be_written_though_the_article_names_him_once() -> None:
    items, reasons = ask("2003년 4월 2일 독일 총리 게르하르트 슈뢰더는 파리를 찾았다.", ask_offices)
    assert stems(items) == {"2003년 4월에 파리를 찾은 독일 총리는 누구인가?"}
    items, reasons = ask("2003년 5월 3일 독일 국방장관 페터 슈트루크는 예산을 발표했다.", ask_offices)
    assert items == []
    assert "the article names the person too seldom" in reasons


ENVOY = " ".join(
    f"2003년 {month}월 2일 OFFICE 한스 아이헬은 {month}번 등대를 찾았다." for month in range(4, 9)
)


@pytest.mark.parametrize(("office", "asked"), [("프랑스 주재 독일 대사", True), ("독일 재무장관", False)])
def test_an_envoy_of_whom_much_is_told_is_still_asked_for_his_office(office: str, asked: bool) -> None:  # noqa: FBT001 - a table
    items, _ = ask(f"{CABINET} {ENVOY.replace('OFFICE', office)}", ask_offices)
    assert any("한스 아이헬의 직책" in item.stem for item in items) is asked


MINISTERS = (
    "2003년 3월 9일 김가람 교육상이 이끄는 북한 교육성 대표단이 모스크바를 찾았다. "
    "2003년 5월 2일 이나루 북한 외무상이 베이징을 방문했다. "
    "2003년 8월 4일 박다온 북한 체육상은 공장을 방문했다."
)


def _pairs(sentences: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for item in ask(sentences, match_offices)[0]:
        pairs |= (
            dict(pair for pair in item.key if isinstance(pair, tuple)) if isinstance(item.key, tuple) else {}
        )
    return pairs


def test_a_minister_is_that_of_the_country_whose_ministry_stands_beside() -> None:
    led = MINISTERS.replace("교육상이 이끄는", "교육상을 단장으로 하는")
    assert _pairs(MINISTERS)["김가람(2003년)"] == _pairs(led)["김가람(2003년)"] == "북한 교육상"


def test_without_a_deed_the_time_alone_asks_for_nothing() -> None:
    items, reasons = ask(MINISTERS, ask_offices)
    assert not any("김가람" in stem or "교육상은 누구" in stem for stem in stems(items))
    assert "no deed of the holder can be told, and the time decides nothing" in reasons


def test_the_month_asks_where_a_person_held_several_offices() -> None:
    more = (
        "2003년 9월 5일 한누리 북한 보건상은 병원을 방문했다. "
        "2006년 8월 4일 김가람 북한 체육상은 다른 공장을 방문했다."
    )
    items, _ = ask(f"{MINISTERS} {more}", ask_offices)
    asked = _one(items, "2003년 3월 당시 김가람은 어떤 직책에 있었는가?")
    assert asked.key == "북한 교육상"
    assert "북한 체육상" not in (asked.options or ())
    assert [name[0] for name in asked.events] == ["f"]


def test_a_ministry_that_a_minister_only_meets_is_not_his() -> None:
    met = MINISTERS.replace("교육상이 이끄는 북한 교육성 대표단이", "교육상이 북한 교육성 대표단을 만나")
    assert met != MINISTERS
    assert not any("북한 교육상" in str(one.key) for one in ask(met, ask_offices)[0])


def test_people_are_matched_with_the_offices_of_a_year() -> None:
    (item,), _, timeline = ask_on(MINISTERS, match_offices)
    assert (item.type, item.asks) == (ItemType.MATCHING, Asks.OFFICE)
    assert item.stem == "다음 인물을 괄호 안의 시기에 맡고 있던 직책과 짝지으시오."
    assert set(item.key if isinstance(item.key, tuple) else ()) == {
        ("김가람(2003년)", "북한 교육상"),
        ("이나루(2003년)", "북한 외무상"),
        ("박다온(2003년)", "북한 체육상"),
    }
    assert "이나루 북한 외무상은 2003년 5월 2일에 베이징을 방문했다." in item.explanation
    assert [name[0] for name in item.events] == ["f", "f", "f"]
    assert list(check_each([item], timeline, None)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("이나루 북한 외무상", "이나루 중국 외교부장"),
        ("이나루 북한 외무상", "이나루 북한 교육상"),
        ("2003년 5월 2일", "1953년 5월 2일"),
        ("이나루 북한 외무상", "보리스 옐친 북한 외무상"),
    ],
)
def test_no_pair_is_found_by_country_by_time_or_by_the_form_of_a_name(old: str, new: str) -> None:
    assert ask(MINISTERS.replace(old, new), match_offices)[0] == []


def test_a_pair_that_the_article_tells_otherwise_is_wrong() -> None:
    (item,), _, timeline = ask_on(MINISTERS, match_offices)
    pairs = [pair for pair in item.key if isinstance(pair, tuple)] if isinstance(item.key, tuple) else []
    (one, office), (other, another), *rest = pairs
    swapped = replace(item, key=((one, another), (other, office), *rest))
    assert {flaw.rule for flaw in check_each([swapped], timeline, None)} >= {
        "matching_key_wrong",
        "solver_disagrees",
    }


def test_nobody_of_another_country_stands_beside_the_holder() -> None:
    items, _ = ask(CABINET.replace("독일 경제장관 지그마르", "프랑스 경제장관 지그마르"), ask_offices)
    assert not any("지그마르 가브리엘" in (item.options or ()) for item in items if "독일" in item.stem)


def test_a_question_by_a_deed_keeps_every_rule_and_is_answered_without_its_key(cabinet: list[Item]) -> None:
    items, _, timeline = ask_on(CABINET, ask_offices)
    by_deed = [item for item in items if "e" in {name[0] for name in item.events}]
    assert by_deed == items == cabinet
    assert list(check_each(items, timeline, None)) == []
    wrong = [
        replace(item, key=next(option for option in item.options if option != item.key))
        for item in items
        if item.options
    ]
    flawed = {flaw.item for flaw in check_each(wrong, timeline, None) if flaw.rule == "solver_disagrees"}
    assert flawed == {item.id for item in wrong}


def test_no_deed_tells_the_office_that_is_asked_for() -> None:
    told = CABINET.replace("예산을 발표했다", "국방장관 회의를 열었다")
    assert not any("슈트루크" in item.stem or "회의를" in item.stem for item in ask(told, ask_offices)[0])


def test_whom_the_holder_met_is_no_wrong_option() -> None:
    met = CABINET.replace("예산을 발표했다", "독일 외무장관 요슈카 피셔와 만나 예산을 논의했다")
    item = _one(ask(met, ask_offices)[0], _stem(ask(met, ask_offices)[0], "논의한 독일 국방장관은"))
    assert "요슈카 피셔" not in (item.options or ())


def _stem(items: list[Item], part: str) -> str:
    (found,) = {item.stem for item in items if part in item.stem}
    return found


def test_nobody_is_asked_for_in_the_month_in_which_another_held_the_office() -> None:
    items, reasons = ask(f"{CABINET} 2003년 5월 28일 독일 국방장관 한스 아이헬은 다리를 고쳤다.", ask_offices)
    assert not any("국방장관은 누구" in stem for stem in stems(items))
    assert "another office, or another holder, is told of at that time" in reasons
