"""Questions for a person, a country, a place or a figure that a statement names besides its subject."""

from __future__ import annotations

import pytest

from question_bank.items.kind.part import ask_for_parts
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.slot import find_slots
from question_bank.korean.numerals import parse_number
from tests.factories.asked import ask
from tests.factories.gathered import gather_from

MEETINGS = (
    "2015년 3월 2일 앙겔라 메르켈 독일 총리는 에마뉘엘 마크롱 프랑스 대통령을 만났다. "
    "2015년 6월 2일 토니 블레어 영국 총리가 항구의 문을 열었다. "
    "2016년 6월 8일 마리오 드라기 이탈리아 총리는 다리의 기둥을 고쳤다. "
    "2016년 9월 9일 페드로 산체스 스페인 총리는 등대의 불을 켰다. "
)
PLACES = (
    "2015년 3월 2일 독일과 프랑스의 회담이 리옹에서 열렸다. "
    "2015년 9월 4일 독일의 배가 마르세유에 닿았다. 2016년 6월 8일 두 나라의 기차가 니스에서 처음 만났다. "
    "2016년 9월 9일 프랑스의 화가가 함부르크에서 전시회를 열었다. "
)


def _made(sentences: str, kind: ItemType, asks: Asks, seed: int = 0) -> list[Item]:
    return [
        item for item in ask(sentences, ask_for_parts, seed)[0] if item.type is kind and item.asks is asks
    ]


def _slots(sentence: str) -> list[tuple[str, str]]:
    return [
        (str(slot.role), slot.name)
        for statement in gather_from(sentence).statements
        for slot in find_slots(statement)
    ]


@pytest.mark.parametrize(
    ("sentence", "slots"),
    [
        (
            "2015년 3월 2일 앙겔라 메르켈 독일 총리는 에마뉘엘 마크롱 프랑스 대통령을 만났다.",
            [("person", "에마뉘엘 마크롱")],
        ),
        ("2015년 3월 2일 앙겔라 메르켈 독일 총리는 프랑스를 방문했다.", [("country", "프랑스")]),
        ("2015년 3월 2일 독일과 프랑스의 회담이 리옹에서 열렸다.", [("place", "리옹")]),
        # one of two answers would be half of it
        ("2015년 3월 2일 앙겔라 메르켈 독일 총리는 프랑스와 스페인을 방문했다.", []),
        # many are criticised, and often
        ("2015년 3월 2일 앙겔라 메르켈 독일 총리는 에마뉘엘 마크롱 프랑스 대통령을 비판했다.", []),
        # somebody else than the one who is named
        ("2015년 3월 2일 앙겔라 메르켈 독일 총리는 에마뉘엘 마크롱의 측근을 만났다.", []),
        # what it became, no place where it went
        ("1946년 9월 1일 한빛면은 한빛읍으로 승격되었다.", []),
    ],
)
def test_only_a_phrase_with_one_answer_is_asked_for(sentence: str, slots: list[tuple[str, str]]) -> None:
    assert _slots(sentence) == slots


def test_a_person_met_is_asked_in_his_own_place() -> None:
    (item,) = _made(MEETINGS, ItemType.SHORT_ANSWER, Asks.PARTICIPANT)
    assert item.stem == "앙겔라 메르켈 독일 총리는 2015년 3월 2일에 누구를 만났는가?"
    assert item.key == "에마뉘엘 마크롱"
    assert {"마크롱", "마크롱 대통령", "에마뉘엘 마크롱 프랑스 대통령"} <= set(item.accepted)


def test_others_of_like_office_stand_beside_the_person_met() -> None:
    (item,) = _made(MEETINGS, ItemType.MULTIPLE_CHOICE, Asks.PARTICIPANT)
    assert item.key == "에마뉘엘 마크롱"
    assert set(item.options or ()) == {"에마뉘엘 마크롱", "토니 블레어", "마리오 드라기", "페드로 산체스"}


def test_who_was_met_in_a_whole_year_is_not_asked_with_options() -> None:
    items, reasons = ask(MEETINGS.replace("2015년 3월 2일", "2015년"), ask_for_parts)
    assert not any(item.type is ItemType.MULTIPLE_CHOICE and item.key == "에마뉘엘 마크롱" for item in items)
    assert "in so long a time others may have been met as well" in reasons


def test_somebody_of_another_age_is_no_option() -> None:
    older = MEETINGS + "1952년 9월 9일 샤를 드골 프랑스 대통령은 새 성문을 열었다."
    (item,) = _made(older, ItemType.MULTIPLE_CHOICE, Asks.PARTICIPANT)
    assert set(item.options or ()) == {"에마뉘엘 마크롱", "토니 블레어", "마리오 드라기", "페드로 산체스"}


def test_a_blank_leaves_the_office_where_it_stands() -> None:
    met = MEETINGS.replace("에마뉘엘 마크롱 프랑스 대통령", "로랑 파비위스 프랑스 외무장관")
    (item,) = _made(met, ItemType.CLOZE, Asks.PARTICIPANT)
    assert item.stem == "앙겔라 메르켈 독일 총리는 2015년 3월 2일에 ____ 프랑스 외무장관을 만났다."


def test_a_blank_before_the_office_of_a_head_of_state_needs_no_thought() -> None:
    items, reasons = ask(MEETINGS, ask_for_parts)
    assert not any(item.type is ItemType.CLOZE and item.asks is Asks.PARTICIPANT for item in items)
    assert "everybody knows who leads the country" in reasons


def test_what_was_said_is_asked_within_the_words_of_who_said_it() -> None:
    (item,) = _made(
        "2015년 3월 2일 헤럴드 신문은 배 24척이 항구를 떠났다고 보도했다.",
        ItemType.NUMBER_ENTRY,
        Asks.QUANTITY,
    )
    assert item.stem == "2015년 3월 2일에 헤럴드 신문은 배 몇 척이 항구를 떠났다고 보도했는가?"
    assert (item.key, item.tolerance) == (24, None)


def test_a_place_stands_beside_places_of_its_country_and_others() -> None:
    (item,) = [one for one in _made(PLACES, ItemType.MULTIPLE_CHOICE, Asks.PLACE) if one.key == "리옹"]
    assert item.stem == "독일과 프랑스의 회담은 2015년 3월 2일 어느 도시에서 열렸는가?"
    assert "리옹" in (item.options or ())
    assert {"마르세유", "니스"} & set(item.options or ())


def test_a_capital_stands_beside_capitals_and_not_that_of_who_went_there() -> None:
    visit = (
        "2015년 3월 2일 앙겔라 메르켈 독일 총리는 로마를 방문했다. 2015년 6월 2일 프랑스가 새 배를 샀다. "
        "2016년 6월 8일 스페인이 낡은 다리를 헐었다. 2016년 9월 9일 독일이 등대를 세웠다. "
        "2016년 9월 9일 포르투갈이 새 돛배를 샀다."
    )
    (item,) = _made(visit, ItemType.MULTIPLE_CHOICE, Asks.PLACE)
    assert item.stem == "앙겔라 메르켈 독일 총리는 2015년 3월 2일에 어느 도시를 방문했는가?"
    assert set(item.options or ()) == {"로마", "파리", "마드리드", "리스본"}


def test_where_else_something_happened_on_that_day_is_no_option() -> None:
    same = PLACES + "2015년 3월 2일 프랑스의 배가 낭트에 닿았다."
    for seed in range(6):
        made = _made(same, ItemType.MULTIPLE_CHOICE, Asks.PLACE, seed)
        assert not any("낭트" in (item.options or ()) for item in made if item.key == "리옹")


def test_a_region_has_no_options_for_one_may_lie_in_another() -> None:
    items, reasons = ask("2015년 3월 2일 독일의 배가 시베리아에 닿았다.", ask_for_parts)
    assert ItemType.MULTIPLE_CHOICE not in {item.type for item in items}
    assert "regions may lie in one another" in reasons


@pytest.mark.parametrize(
    ("figure", "question", "number", "unit"),
    [
        ("말 447마리를", "말 몇 마리를", "447", "마리"),
        ("쌀 2만5천t을", "쌀 몇 t을", "2만 5천", "t"),
        ("금화 9천만 냥을", "금화 몇 냥을", "9천만", " 냥"),
        ("책 3,200권을", "책 몇 권을", "3,200", "권"),
        ("배 세 척을", "배 몇 척을", "세", " 척"),
    ],
)
def test_wrong_figures_are_of_one_form_and_in_order(
    figure: str, question: str, number: str, unit: str
) -> None:
    right = parse_number(number)
    assert right
    for seed in range(8):
        sentence = f"2015년 3월 2일 독일은 프랑스에 {figure} 보냈다."
        (item,) = _made(sentence, ItemType.MULTIPLE_CHOICE, Asks.QUANTITY, seed)
        assert question in item.stem
        assert item.key == number + unit
        values = [parse_number(option.removesuffix(unit)) or 0 for option in item.options or ()]
        assert 3 <= len(values) <= 4
        assert values == sorted(set(values))
        assert all(right / 3 <= value <= 3 * right for value in values)


def test_a_figure_of_the_same_sentence_is_no_wrong_option() -> None:
    for seed in range(12):
        made = _made(
            "2015년 3월 2일 독일은 프랑스에 배 6척과 말 5마리를 보냈다.",
            ItemType.MULTIPLE_CHOICE,
            Asks.QUANTITY,
            seed,
        )
        assert len(made) == 2
        assert not any({"6마리", "5척"} & set(item.options or ()) for item in made)


def test_a_rounded_figure_is_asked_as_such_and_may_be_missed_a_little() -> None:
    sentence = "2015년 3월 2일 독일은 프랑스에 쌀 약 300t을 보냈다."
    (item,) = _made(sentence, ItemType.NUMBER_ENTRY, Asks.QUANTITY)
    assert "쌀 약 몇 t을" in item.stem
    assert (item.key, item.tolerance) == (300, 30)
    assert not _made(sentence, ItemType.CLOZE, Asks.QUANTITY)


@pytest.mark.parametrize("figure", ["배 한 척을", "제3차 함대를", "“배 30척”을"])
def test_one_a_number_in_a_name_and_a_quoted_figure_are_not_asked(figure: str) -> None:
    assert not _made(f"2015년 3월 2일 독일은 프랑스에 {figure} 보냈다.", ItemType.NUMBER_ENTRY, Asks.QUANTITY)


def test_votes_are_left_to_the_questions_on_votes() -> None:
    sentence = "2015년 3월 2일 의회는 다리를 놓는 안건을 찬성 98표, 반대 20표로 통과시켰다."
    assert not _made(sentence, ItemType.NUMBER_ENTRY, Asks.QUANTITY)


def test_the_id_comes_from_the_statement_and_what_is_asked_alone() -> None:
    first = {item.id: item.key for item in ask(MEETINGS, ask_for_parts, 1)[0]}
    other = {item.id: item.key for item in ask(MEETINGS + PLACES, ask_for_parts, 2)[0]}
    assert first
    assert first.items() <= other.items()


def test_what_only_describes_a_noun_is_left_out_but_not_asked_for() -> None:
    said = "2015년 3월 2일 리옹에서 열린 회담에서 독일과 프랑스는 항로를 열기로 했다."
    items, reasons = ask(said, ask_for_parts)
    assert {item.type for item in items if item.key == "리옹"} <= {ItemType.CLOZE}
    assert "it stands in a clause that describes something else" in reasons


def test_a_town_is_asked_for_in_its_country_and_a_region_not_at_all() -> None:
    said = "2015년 9월 4일 독일의 배가 마르세유에 닿았다. 2015년 9월 9일 프랑스가 등대를 세웠다. "
    items, reasons = ask(said + "2015년 3월 2일 독일의 배가 시베리아에 닿았다.", ask_for_parts)
    written = [item for item in items if item.type is ItemType.SHORT_ANSWER]
    assert [item.stem for item in written] == ["2015년 9월 4일에 독일의 배는 프랑스의 어느 도시에 닿았는가?"]
    assert "regions may lie in one another" in reasons


def test_a_town_of_another_country_is_no_option_where_the_sentence_names_the_country() -> None:
    said = "2015년 3월 2일 프랑스에 머물던 독일 상인들이 리옹에서 시장을 열었다. " + PLACES.partition(". ")[2]
    for seed in range(4):
        for item in _made(said, ItemType.MULTIPLE_CHOICE, Asks.PLACE, seed):
            assert item.key != "리옹" or "함부르크" not in (item.options or ())


def test_a_greeting_to_the_leader_told_of_most_is_not_asked_for() -> None:
    bridges = " ".join(
        f"2015년 {month}월 2일 에마뉘엘 마크롱 프랑스 대통령은 {month}번 다리를 열었다."
        for month in range(4, 10)
    )
    said = "2015년 3월 2일 앙겔라 메르켈 독일 총리는 에마뉘엘 마크롱 프랑스 대통령에게 당선 축전을 보냈다. "
    assert any(item.key == "에마뉘엘 마크롱" for item in ask(said, ask_for_parts)[0])
    assert not any(item.key == "에마뉘엘 마크롱" for item in ask(said + bridges, ask_for_parts)[0])


def test_the_visited_one_of_two_countries_that_it_is_all_about_is_not_asked_for() -> None:
    others = " ".join(
        f"2015년 {month}월 2일 독일과 프랑스가 {month}번 다리를 열었다." for month in range(4, 8)
    )
    visit = "2015년 3월 2일 앙겔라 메르켈 독일 총리는 프랑스를 방문했다. "
    assert "프랑스" not in {item.key for item in ask(visit + others, ask_for_parts)[0]}


def test_a_figure_of_one_named_thing_is_not_asked_for() -> None:
    items, _ = ask("2015년 3월 2일 길이 90m의 나루호가 부산에서 떠났다.", ask_for_parts)
    assert not any("몇 m의" in item.stem for item in items)


def test_what_measures_the_subject_is_asked_of_it() -> None:
    items, _ = ask(
        "2015년 3월 2일 무게 24t의 나루호가 항구에서 진수되었다.",
        ask_for_parts,
    )
    stems = {item.stem for item in items if item.asks is Asks.QUANTITY}
    assert stems == {"2015년 3월 항구에서 진수된 나루호의 무게는 몇 t인가?"}


def test_what_measures_something_else_is_not_asked() -> None:
    items, reasons = ask("2015년 3월 2일 독일은 무게 24t의 종을 달았다.", ask_for_parts)
    assert not [item for item in items if item.asks is Asks.QUANTITY]
    assert "the figure only describes something" in reasons


def test_a_figure_is_asked_though_its_spacing_was_mended() -> None:
    items, _ = ask("2015년 3월 2일 헤럴드 신문은 시민 10만명이 항구에 모였다고 보도했다.", ask_for_parts)
    (item,) = [one for one in items if one.type is ItemType.NUMBER_ENTRY]
    assert (item.stem, item.key) == (
        "2015년 3월 2일에 헤럴드 신문은 시민 몇 명이 항구에 모였다고 보도했는가?",
        100_000,
    )


def test_whom_everybody_knows_is_not_asked_for_in_his_own_country() -> None:
    visit = "2015년 3월 2일 앙겔라 메르켈 독일 총리는 {}에서 에마뉘엘 마크롱을 만났다. 2015년 6월 2일 {}"
    other = "에마뉘엘 마크롱 프랑스 대통령은 등대를 고쳤다."
    for land, asked in (("스페인", True), ("프랑스", False)):
        items, _ = ask(visit.format(land, other), ask_for_parts)
        assert any(item.key == "에마뉘엘 마크롱" for item in items) is asked


def test_nothing_is_asked_of_what_was_denied() -> None:
    denied = "2015년 3월 2일 독일 외무부는 배 24척이 프랑스를 방문했다는 보도를 부인했다."
    assert not any(item.asks is Asks.PARTICIPANT for item in ask(denied, ask_for_parts)[0])


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("2015년 3월 2일 독일은 프랑스에 배 400척 중 130척을 보냈다.", {130}),
        ("2015년 3월 2일 독일은 수문장 12명 전원을 프랑스에 보냈다.", set()),
        ("2015년 3월 2일 독일은 수문장 3명을 프랑스에 보냈다.", set()),
        ("2015년 3월 2일 독일은 수문장 43명을 프랑스에 보냈다.", {43}),
    ],
)
def test_the_whole_of_a_part_and_a_handful_of_people_are_not_asked_for(
    sentence: str, asked: set[int]
) -> None:
    made = _made(sentence, ItemType.NUMBER_ENTRY, Asks.QUANTITY)
    assert {item.key for item in made} == asked


def test_large_figures_beside_one_in_large_units_are_written_as_it_is() -> None:
    for seed in range(4):
        sentence = "2015년 3월 2일 독일은 프랑스에 금화 8억 4,500만 냥을 보냈다."
        (item,) = _made(sentence, ItemType.MULTIPLE_CHOICE, Asks.QUANTITY, seed)
        assert item.key == "8억 4,500만 냥"
        assert all("억 " in one or "만 " in one for one in item.options or ())


def test_who_is_fought_is_no_place() -> None:
    assert _slots("2015년 3월 2일 독일 함대는 리옹에 참패했다.") == []
