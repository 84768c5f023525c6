"""How questions and explanations read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Act, Attribution
from question_bank.items.material import Material, UnsuitableError, gather
from question_bank.items.statement import Statement
from question_bank.items.wording.date_text import find_dates
from question_bank.items.wording.explanation import LONGEST, explain, explain_several
from question_bank.items.wording.question import ask_event, place_in_time
from tests.factories.events import CITY, Told, make_timeline


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("2019-04-24", "2019년 4월 24일에"),
        ("2019", "2019년에"),
        ("2024-06-18/2024-06-19", "2024년 6월 18일부터 19일까지"),
        ("04XX", "5세기에"),
    ],
)
def test_date_takes_the_particle_that_fits_before_what_happened(edtf: str, told: str) -> None:
    assert place_in_time(Edtf.parse(edtf)) == told
    assert ask_event(Edtf.parse(edtf)) == f"다음 중 {told} 있었던 일은 무엇인가?"


def _read(*told: Told) -> tuple[Material, list[Statement]]:
    material = gather("city", make_timeline(told)[1], 0)
    return material, list(material.statements)


def _explained(told: Told, changed: tuple[str, str] | None = None) -> str:
    material, (statement,) = _read(told)
    return explain(material, statement, changed)


def test_explanation_says_whose_words_they_are() -> None:
    words = replace(CITY[5], attribution=Attribution("박온", Act.ANNOUNCED))
    assert _explained(words).startswith("2004년 2월 8일에 박온 새벽시 대변인은 ")
    press = replace(CITY[4], attribution=Attribution("나루 통신", Act.REPORTED))
    assert "나루 통신은" in _explained(press)


def test_explanation_of_a_false_statement_says_what_is_wrong_and_what_is_right() -> None:
    assert _explained(CITY[1], ("2001년 3월", "1999년 7월")) == (
        "한빛시가 새벽시에 쌀 30t을 보낸 것은 2001년 3월이 아니라 1999년 7월의 일이다."
    )
    assert _explained(CITY[1], ("45t", "30t")) == (
        "45t이 아니라 30t이다. 1999년 7월에 한빛시가 새벽시에 쌀 30t을 보냈다."
    )


SHIPS = tuple(
    Told(f"2004-{month:02}", f"2004년 {month}월", f"2004년 {month}월 {what}")
    for month, what in (
        (2, "한빛시가 나루호를 샀다."),
        (3, "새벽시는 동물원을 열었다."),
        (7, "새벽시는 나루호를 빌려 쌀을 날랐다."),
        (11, "한빛시가 나루호를 고물상에 넘겼다."),
    )
)
OTHERS = tuple(
    Told(f"{1980 + year}", f"{1980 + year}년", f"{1980 + year}년 새벽시는 {what} 꾸렸다.")
    for year, what in enumerate(("합창단을", "소방대를", "극단을", "악단을", "조합을"))
)


def test_months_apart_one_ship_is_told_beside_nothing() -> None:
    material, statements = _read(*OTHERS, *SHIPS)
    told = [explain(material, statement) for statement in statements]
    assert not any("그 뒤에" in text or "앞서" in text or "뒤의 일" in text for text in told)


def test_only_a_question_on_the_date_has_the_date_last() -> None:
    material, statements = _read(*OTHERS, *SHIPS)
    assert not any("것은" in explain(material, statement) for statement in statements)
    assert any("것은" in explain(material, statement, dating=True) for statement in statements)


def test_what_is_only_near_in_time_stands_beside_nothing() -> None:
    material, statements = _read(*OTHERS, *SHIPS)
    told = {explain(material, statement) for statement in statements if "동물원" in statement.text}
    assert not any("나루호" in text for text in told)
    assert len(told) == 1


def _visit(later: int) -> tuple[Told, ...]:
    return tuple(
        Told(
            f"2004-02-{day:02}",
            f"2004년 2월 {day}일",
            f"2004년 2월 {day}일 {what}",
            (("김솔", "한빛시 시장"),),
        )
        for day, what in (
            (9, "김솔 한빛시 시장이 여객선을 타고 새벽시를 찾았다."),
            (later, "김솔 한빛시 시장이 어시장과 조선소를 둘러보았다."),
        )
    )


@pytest.mark.parametrize(("later", "joined"), [(10, True), (13, True), (14, False)])
def test_one_visit_of_some_days_is_told_together(later: int, *, joined: bool) -> None:
    material, statements = _read(*OTHERS, *_visit(later))
    told = explain(material, statements[-1])
    assert told.endswith("여객선을 타고 새벽시를 찾았다.") is joined
    assert len(list(find_dates(told))) == 1


def test_what_another_part_of_the_article_tells_is_no_neighbour() -> None:
    material, statements = _read(*OTHERS, *_visit(10))
    tour = statements[-1]
    elsewhere = Statement(replace(tour.event, section=("다른 곳",)), tour.clause, tour.words)
    assert "여객선" not in explain(material, elsewhere)


def test_a_name_that_the_passage_spells_otherwise_is_explained_once() -> None:
    told = Told(
        "2004-02-09",
        "2004년 2월 9일",
        "2004년 2월 9일 다리온 나무로 한빛시 시장이 등대를 열었다.",
        (("다리온 나로무", "한빛시 시장"),),
    )
    material, (statement,) = _read(told)
    spelled = replace(material, spellings={"다리온 나로무": ("나무로", "다리온 나무로")})
    note = "인용문의 ‘나무로’는 나로무를 달리 적은 것이다."
    assert explain(spelled, statement).endswith(note)
    assert explain_several(spelled, [statement, statement]).count(note) == 1


def test_what_was_said_is_told_beside_nothing_else() -> None:
    material, (first, *_) = _read(CITY[3], CITY[5])
    assert "박온" not in explain(material, first)


def test_no_explanation_is_too_long_to_read() -> None:
    material, statements = _read(*CITY)
    texts = [explain(material, statement) for statement in statements]
    assert max(map(len, texts)) <= LONGEST
    assert len({text.split()[0] for text in texts}) > 1


def test_several_things_are_told_in_their_order_with_no_year_twice_in_a_row() -> None:
    days = tuple(
        Told(f"2004-02-{day:02}", f"2004년 2월 {day}일", f"2004년 2월 {day}일 {what}")
        for day, what in ((20, "새벽시는 시립 수영장을 열었다."), (9, "한빛시는 강변 공원을 꾸몄다."))
    )
    year = Told("2004-11", "2004년 11월", "2004년 11월 새벽시 시민들은 합창단을 꾸렸다.")
    material, statements = _read(CITY[0], *days, year)
    assert explain_several(material, statements) == (
        "한빛시와 새벽시는 1998년 3월 2일에 평화 협정을 맺었다. "
        "2004년 2월 9일에 한빛시가 강변 공원을 꾸몄다. "
        "같은 해 2월 20일에 새벽시가 시립 수영장을 열었다. "
        "같은 해 11월에 새벽시 시민들이 합창단을 꾸렸다."
    )


def test_a_chain_of_things_without_a_date_cannot_be_told() -> None:
    material, (statement,) = _read(CITY[0])
    undated = Statement(replace(statement.event, edtf=None), statement.clause, statement.words)
    with pytest.raises(UnsuitableError):
        explain_several(material, [undated])
