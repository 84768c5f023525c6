"""What may have happened at other times, too, and what is too slight to ask more than once."""

from __future__ import annotations

import pytest

from question_bank.items.grain import date_to_ask
from question_bank.items.kind.choice_of_actor import is_generic
from question_bank.items.kind.true_false import judge
from question_bank.items.material import Material, UnsuitableError
from question_bank.items.model import Asks
from question_bank.items.option.ballot import pick_other_states
from question_bank.items.option.cast import Cast
from question_bank.items.option.country import is_of_other_side
from question_bank.items.recurrence import is_any_time, is_idle, is_minor, is_singled_out
from question_bank.items.statement import Statement
from tests.factories.chronicle import read_chronicle
from tests.factories.gathered import gather_from

AROUND = (
    ("2009-02-03", "마루읍이 가람군에 벽돌 300장을 보냈다."),
    ("2010-04-09", "가람군이 낡은 성문을 헐었다."),
    ("2014-07-21", "마루읍이 염전의 제방을 고쳤다."),
)


def _read(sentence: str) -> tuple[Material, Statement]:
    material = read_chronicle(*AROUND, ("2012-03-02", sentence))
    (found,) = [one for one in material.statements if one.event.headline.endswith(sentence)]
    return material, found


@pytest.mark.parametrize(
    ("sentence", "any_time"),
    [
        ("나루시가 가람군을 방문했다.", True),
        ("나루시가 제방을 고치기 위해 가람군을 방문했다.", False),
        ("나루시가 가람군에서 총격을 당했다.", True),
        ("나루시가 처음으로 가람군을 방문했다.", False),
        ("나루시가 가람군에서 시위를 벌였다.", True),
        ("나루시가 가람군의 성문을 헐었다.", False),
    ],
)
def test_a_purpose_a_figure_or_a_first_time_sets_one_act_apart(sentence: str, *, any_time: bool) -> None:
    material, statement = _read(sentence)
    assert is_any_time(statement) is any_time
    assert is_any_time(statement) is not (is_singled_out(statement) or "헐었다" in sentence)
    if any_time:
        with pytest.raises(UnsuitableError, match="another time"):
            date_to_ask(material, statement)
    else:
        assert date_to_ask(material, statement)


def test_a_figure_sets_one_gift_apart() -> None:
    sent = "2012년 3월 2일 프랑스가 스페인에 {}소금을 보냈다."
    for words, any_time in (("", True), ("400t의 ", False)):
        (statement,) = [one for one in gather_from(sent.format(words)).statements if "소금" in one.text]
        assert is_any_time(statement) is any_time


def test_a_visit_is_not_told_with_another_date() -> None:
    for seed in range(8):
        material = read_chronicle(*AROUND, ("2012-03-02", "나루시가 가람군을 방문했다."), seed=seed)
        for statement in material.statements:
            if "방문" in statement.text:
                try:
                    assert judge(material, statement).asks is not Asks.DATE
                except UnsuitableError:
                    continue


def test_words_are_not_told_with_another_date() -> None:
    said = (
        "2012년 3월 2일 안나 린데 스웨덴 장관은 등대의 불을 켜겠다고 밝혔다. "
        "2013년 5월 4일 스웨덴이 다리를 놓았다. 2015년 6월 9일 스웨덴이 제방을 헐었다."
    )
    for seed in range(8):
        material = gather_from(said, seed)
        for statement in material.statements:
            if statement.clause.saying:
                try:
                    assert judge(material, statement).asks is not Asks.DATE
                except UnsuitableError:
                    continue


def test_a_shop_and_a_court_are_minor() -> None:
    assert is_minor(_read("나루시의 법원이 가람군의 어부들을 풀어 주었다.")[1])
    assert not is_minor(_read("나루시가 가람군의 어부들을 풀어 주었다.")[1])


@pytest.mark.parametrize(
    ("sentence", "idle"),
    [
        ("나루시는 가람군에 축전을 보냈다.", True),
        ("나루시는 가람군에 창립 축전을 보냈다.", False),
        ("나루시는 가람군의 성문을 헐었다.", False),
    ],
)
def test_a_greeting_needs_an_occasion(sentence: str, *, idle: bool) -> None:
    assert is_idle(_read(sentence)[1]) is idle


@pytest.mark.parametrize(
    ("name", "generic"),
    [
        ("프랑스 법원", True),
        ("프랑스군", True),
        ("일본 정보당국", True),
        ("프랑스 외무부", False),
        ("나루 법원", False),
        ("프랑스", False),
    ],
)
def test_a_country_with_a_common_noun_names_no_body(name: str, *, generic: bool) -> None:
    assert is_generic(name) is generic


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("QX를", False),
        ("UN을", True),
        ("S-400을", True),
        ("나루망(QXN)을", True),
    ],
)
def test_initials_that_nothing_explains_are_not_asked(words: str, *, told: bool) -> None:
    material = gather_from(f"2012년 3월 2일 프랑스가 {words} 도왔다.")
    assert bool(material.rejected["initials that nothing explains"]) is not told


def test_an_ally_of_none_of_the_voters_is_no_option() -> None:
    assert is_of_other_side("프랑스", {"쿠바", "이란"})
    assert not is_of_other_side("프랑스", {"일본", "이란"})
    assert not is_of_other_side("인도", {"쿠바", "이란"})
    listed = (
        "2001년 3월 4일 프랑스와 인도가 회의를 열었다. 2002년 3월 4일 스페인과 중국이 회의를 열었다. "
        "2003년 3월 4일 쿠바와 이란이 다리를 놓았다. "
        "2011년 5월 6일 유엔 총회는 고래잡이를 금지하는 결의안을 채택했다. "
        "이 결의안에 반대표를 던진 나라는 모두 2개국으로, 쿠바, 이란이다."
    )
    timeline = gather_from(listed).timeline
    (vote,) = timeline.votes
    assert set(pick_other_states(Cast.of(timeline), vote)) == {"인도", "중국"}


def test_what_the_press_told_is_not_judged() -> None:
    told = "2012년 3월 2일 나루 통신은 프랑스가 다리 20개를 놓았다고 보도했다."
    for seed in range(8):
        material = gather_from(told, seed)
        for statement in material.statements:
            if "보도했다" in statement.text:
                with pytest.raises(UnsuitableError, match="press report"):
                    judge(material, statement)


def test_a_place_in_a_part_of_its_country_has_no_other_option() -> None:
    told = (
        "2012년 3월 2일 프랑스 남부 마르세유에서 시장이 열렸다. 2012년 5월 2일 프랑스 릴에서 다리가 놓였다. "
        "2013년 5월 2일 프랑스 리옹에서 등대가 섰다. 2013년 7월 2일 프랑스 보르도에서 성문이 헐렸다."
    )
    for seed in range(8):
        material = gather_from(told, seed)
        for statement in material.statements:
            if "남부" in statement.text:
                try:
                    assert judge(material, statement).asks is not Asks.PLACE
                except UnsuitableError:
                    continue
