"""Questions on places, other names, makers, routes and figures."""

from __future__ import annotations

import pytest

from question_bank.items.kind.figure import ask_figures
from question_bank.items.kind.location import ask_locations
from question_bank.items.kind.maker import ask_who_made
from question_bank.items.kind.naming import ask_names
from question_bank.items.kind.route import ask_routes
from question_bank.items.model import Asks, ItemType
from tests.factories.asked import ask

STATES = "2001년 3월 4일 프랑스와 독일이 회의를 열었다. 2002년 3월 4일 스페인과 이탈리아가 회의를 열었다. "


def test_an_embassy_in_the_capital_is_not_asked_for_its_city() -> None:
    assert ask(f"{STATES}주 독일 프랑스 대사관은 베를린에 있다.", ask_locations)[0] == []


def test_a_capital_is_asked_for_by_its_country() -> None:
    (item,), _ = ask(f"{STATES}프랑스의 수도는 파리이다.", ask_locations)
    assert (item.stem, item.key, item.asks) == ("프랑스의 수도는 어디인가?", "파리", Asks.PLACE)
    assert item.explanation == "프랑스의 수도는 파리다."


def test_a_fact_without_a_date_is_tagged_by_its_part_of_the_article() -> None:
    (item,), _ = ask(f"{STATES}프랑스의 수도는 파리이다.", ask_locations)
    assert item.tags == ("유형:장소", "단원:왕래")


def test_a_seat_is_asked_for() -> None:
    items, _ = ask(f"{STATES}유럽우주국의 본부는 파리에 있다.", ask_locations)
    assert [item.key for item in items] == ["파리"]


@pytest.mark.parametrize(
    "sentence",
    ["주 베를린 문화원은 베를린에 있다.", "서담국제공항은 서담시 남쪽 늘목읍에 있는 국제공항이다."],
)
def test_a_place_that_its_name_tells_or_that_is_no_known_city_is_not_asked(sentence: str) -> None:
    assert ask(f"{STATES}{sentence}", ask_locations)[0] == []


def test_initials_in_latin_letters_are_not_asked_for() -> None:
    items, _ = ask(
        f"{STATES}유럽우주국(ESA)은 2003년 6월 2일 탐사선을 쏘았다. "
        "2004년 6월 2일 국제원자력기구는 유엔과 협력했다. 2005년 6월 2일 국제축구연맹은 회의를 열었다.",
        ask_names,
    )
    assert items == []


def test_a_short_form_is_asked_for() -> None:
    items, _ = ask("전국철도노동조합(약칭 철도노조)은 2003년 6월 2일 파업을 시작했다.", ask_names)
    assert [(item.stem, item.key) for item in items] == [
        ("‘전국철도노동조합’의 약칭은 무엇인가?", "철도노조"),
    ]


def test_a_name_given_at_birth_is_asked_for() -> None:
    (item,), _ = ask("가수 별하나(본명 김순자)는 2001년 5월 2일 첫 음반을 냈다.", ask_names)
    assert (item.type, item.stem, item.key) == (
        ItemType.SHORT_ANSWER,
        "‘별하나’의 본명은 무엇인가?",
        "김순자",
    )


def test_a_short_form_within_the_name_is_not_asked() -> None:
    items, reasons = ask("러시아 연방(러시아)은 2001년 5월 2일 기념식을 열었다.", ask_names)
    assert items == []
    assert "one name is a part of the other" in reasons


def test_what_joins_two_places_is_asked_by_its_kind() -> None:
    (item,), _ = ask("부산항대교는 감만동과 청학동을 잇는 길이 3.4km의 사장교이다.", ask_routes)
    assert (item.stem, item.key) == ("감만동과 청학동을 잇는 사장교의 이름은 무엇인가?", "부산항대교")


def test_a_length_is_to_be_written_in_its_unit() -> None:
    (item,), _ = ask("한누리대교의 길이는 1,240m이다.", ask_figures)
    assert (item.type, item.stem, item.key) == (
        ItemType.NUMBER_ENTRY,
        "한누리대교의 길이는 몇 m인가?",
        1240,
    )


@pytest.mark.parametrize(
    "sentence",
    ["한누리대교의 높이는 약 90m이다.", "유네스코의 회원국은 194개국이다."],
)
def test_a_rough_or_changing_figure_is_not_asked(sentence: str) -> None:
    assert ask(sentence, ask_figures)[0] == []


def test_the_countries_of_two_places_are_no_part_of_their_names() -> None:
    (item,), _ = ask("발틱커넥터는 핀란드의 잉코와 에스토니아의 팔디스키를 잇는 해저 가스관이다.", ask_routes)
    assert item.stem == "잉코와 팔디스키를 잇는 해저 가스관의 이름은 무엇인가?"


PEOPLE = "2001년 3월 4일 윤서진은 이하람과 만났다. 2002년 5월 6일 최다온은 이하람과 헤어졌다. "


def test_a_founder_is_asked_for_among_people_of_the_article() -> None:
    (item,), _ = ask(f"{PEOPLE}대한적십자사의 설립자는 박승빈이다.", ask_who_made)
    assert (item.stem, item.key) == ("대한적십자사를 설립한 인물은 누구인가?", "박승빈")
    assert set(item.options or ()) == {"박승빈", "윤서진", "이하람", "최다온"}
    assert item.explanation.startswith("대한적십자사는 박승빈이 설립했다.")


def test_a_thing_named_after_its_maker_is_not_asked_for_him() -> None:
    items, reasons = ask(f"{PEOPLE}박승빈재단의 설립자는 박승빈이다.", ask_who_made)
    assert (items, reasons) == ([], {"the thing is named after its maker"})
