"""Questions on treaties: who concluded them, which one, what it is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.items.checks import check_each
from question_bank.items.kind.agreement import ask_agreements
from question_bank.items.kind.matching_of_agreements import match_agreements
from question_bank.items.model import Item, ItemType
from tests.factories.asked import ask, ask_on, stems

TREATIES = (
    "1963년 1월 22일 프랑스와 독일은 엘리제 조약을 체결했다. "
    "2001년 3월 4일 프랑스와 스페인은 어업 협정을 체결했다. "
    "2004년 6월 8일 프랑스와 이탈리아는 문화 교류 협정을 맺었다. "
    "2005년 6월 8일 폴란드가 회의를 열었다."
)


@pytest.fixture(scope="module")
def treaties() -> list[Item]:
    return ask(TREATIES, ask_agreements)[0]


def _of(items: list[Item], kind: ItemType, stem: str) -> Item:
    (found,) = [item for item in items if item.type is kind and item.stem == stem]
    return found


def test_the_parties_are_chosen_among_other_countries_of_the_article(treaties: list[Item]) -> None:
    item = _of(
        treaties,
        ItemType.MULTIPLE_RESPONSE,
        "1963년 1월 22일에 엘리제 조약을 체결한 나라를 모두 고르시오.",
    )
    assert set(item.key if isinstance(item.key, tuple) else ()) == {"프랑스", "독일"}
    assert {"스페인", "이탈리아", "폴란드"} >= set(item.options or ()) - {"프랑스", "독일"}


def test_an_agreement_is_chosen_among_those_of_other_dates(treaties: list[Item]) -> None:
    item = _of(
        treaties,
        ItemType.MULTIPLE_CHOICE,
        "2001년 3월 4일에 프랑스와 스페인이 체결한 것은 무엇인가?",
    )
    assert item.key == "어업 협정"
    assert set(item.options or ()) == {"어업 협정", "엘리제 조약", "문화 교류 협정"}
    assert item.explanation.startswith("어업 협정은 2001년 3월 4일에 프랑스와 스페인이 체결했다.")


def test_a_name_is_asked_by_its_kind(treaties: list[Item]) -> None:
    item = _of(
        treaties,
        ItemType.SHORT_ANSWER,
        "2004년 6월 8일에 프랑스와 이탈리아가 체결한 협정의 이름은 무엇인가?",
    )
    assert item.key == "문화 교류 협정"


def test_an_agreement_of_one_pair_is_chosen_among_their_others_of_other_dates() -> None:
    said = (
        "2001년 3월 4일 프랑스와 독일은 어업 협정을 체결했다. "
        "2003년 5월 6일 프랑스와 독일은 문화 협정을 체결했다. "
        "2005년 7월 8일 프랑스와 독일은 우주 협정을 체결했다."
    )
    items, _, timeline = ask_on(said, ask_agreements)
    item = _of(items, ItemType.MULTIPLE_CHOICE, "2003년 5월 6일에 프랑스와 독일이 체결한 것은 무엇인가?")
    assert (item.key, len(item.options or ())) == ("문화 협정", 3)
    assert list(check_each([item], timeline, None)) == []


def test_another_agreement_of_the_pair_without_a_date_may_be_right_as_well() -> None:
    said = (
        f"{TREATIES} 2003년 5월 6일 프랑스와 독일은 문화 협정을 체결했다. "
        "프랑스와 독일은 우주 협정을 체결했다."
    )
    items, _, timeline = ask_on(said, ask_agreements)
    item = _of(items, ItemType.MULTIPLE_CHOICE, "2003년 5월 6일에 프랑스와 독일이 체결한 것은 무엇인가?")
    assert "우주 협정" not in (item.options or ())
    wrong = replace(item, options=(*(item.options or ())[:-1], "우주 협정"))
    wrong = wrong if item.key in (wrong.options or ()) else replace(wrong, key=(wrong.options or ("",))[0])
    assert "option_also_right" in {flaw.rule for flaw in check_each([wrong], timeline, None)}


def test_a_name_that_tells_the_parties_is_no_fact_to_ask_but_its_day_is() -> None:
    said = f"{TREATIES} 1953년 10월 1일 대한민국과 미국은 한미 상호방위조약을 체결했다."
    items, _, timeline = ask_on(said, ask_agreements)
    (item,) = [item for item in items if "상호방위조약" in str(item.key)]
    assert item.type is ItemType.SHORT_ANSWER
    assert item.events == tuple(event.id for event in timeline.events if "상호방위조약" in event.headline)


def test_who_reads_the_parties_in_one_name_alone_does_not_find_the_key_by_it() -> None:
    items, _ = ask(
        f"{TREATIES} 1953년 10월 1일 대한민국과 미국은 한미 상호방위조약을 체결했다.", ask_agreements
    )
    assert not any("한미 상호방위조약" in (item.options or ()) for item in items)


def test_agreements_are_matched_with_their_years() -> None:
    (item,), _, timeline = ask_on(TREATIES, match_agreements)
    assert item.stem == "다음 조약·협정을 체결한 해와 짝지으시오."
    assert set(item.key if isinstance(item.key, tuple) else ()) == {
        ("엘리제 조약", "1963년"),
        ("어업 협정", "2001년"),
        ("문화 교류 협정", "2004년"),
    }
    assert list(check_each([item], timeline, None)) == []
    assert ask(TREATIES.replace("2004년 6월 8일 프랑스", "2001년 6월 8일 프랑스"), match_agreements)[0] == []


def test_a_name_that_tells_the_parties_is_not_asked_for_them() -> None:
    items, reasons = ask(
        f"{TREATIES} 1953년 10월 1일 대한민국과 미국은 한미 상호방위조약을 체결했다.", ask_agreements
    )
    assert "the agreement's name tells its parties" in reasons
    assert not any("한미 상호방위조약" in stem for stem in stems(items))


def test_the_name_without_the_parties_signs_is_accepted() -> None:
    items, _ = ask(
        f"{TREATIES} 1953년 10월 1일 대한민국과 미국은 한미 상호방위조약을 체결했다.", ask_agreements
    )
    (item,) = [
        item for item in items if item.type is ItemType.SHORT_ANSWER and "상호방위조약" in str(item.key)
    ]
    assert "상호방위조약" in item.accepted


@pytest.mark.parametrize(
    "sentence",
    [
        "2010년 5월 6일 프랑스와 독일은 우주 협정을 파기했다.",
        "2010년 5월 6일 프랑스와 독일은 우주 협정을 체결하기로 했다.",
        "2010년 5월 6일 프랑스와 독일은 우주 협정을 체결하지 않았다.",
    ],
)
def test_what_was_not_concluded_then_is_not_asked(sentence: str) -> None:
    items, _ = ask(f"{TREATIES} {sentence}", ask_agreements)
    assert not any("우주 협정" in stem or "2010년" in stem for stem in stems(items))


def test_a_descriptive_name_is_not_to_be_written() -> None:
    items, reasons = ask(
        "2016년 2월 프랑스와 독일은 불법 체류자의 송환에 관한 협정을 체결했다. "
        "2017년 5월 스페인과 이탈리아가 회의를 열었다.",
        ask_agreements,
    )
    assert {item.type for item in items} == {ItemType.MULTIPLE_RESPONSE}
    assert "its name is more of a description" in reasons


def test_the_parties_are_not_asked_where_the_article_is_about_the_two() -> None:
    others = " ".join(f"200{year}년 6월 8일 프랑스와 독일은 {year}번 등대를 세웠다." for year in range(2, 7))
    items, reasons = ask(f"2001년 3월 4일 프랑스와 독일은 어업 협정을 체결했다. {others}", ask_agreements)
    assert ItemType.MULTIPLE_RESPONSE not in {item.type for item in items}
    assert "the whole article is about its parties" in reasons


def test_a_name_is_not_asked_where_it_may_go_by_another() -> None:
    said = "2001년 3월 4일 프랑스와 스페인은 어업 협정을 체결했다. "
    assert "어업 협정" in {item.key for item in ask(said, ask_agreements)[0]}
    items, reasons = ask(f"{said}프랑스와 스페인은 바다 협정을 체결했다.", ask_agreements)
    assert items == []
    assert "the article may call it by another name" in reasons
