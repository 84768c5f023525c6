from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from question_bank.items.model import ItemType
from quiz.extensions import db
from quiz.models import Card, Item, Review
from quiz.services.importing import import_bank
from tests.factories.clock import Clock
from tests.factories.mixed_bank import make_mixed_bank
from tests.functional.visitor import NewVisitor, Page, Visitor

Ask = Callable[[str], Page]
TRUTH = "1950년 다리 양쪽에 등대 모양 기둥이 세워졌다."
RIGHT: dict[str, dict[str, Any]] = {
    "나무다리가 큰물에 떠내려간 해는 언제인가?": {"response": "1931년"},
    "1950년 다리 양쪽에 등대 모양 기둥이 세워졌다.": {"response": "true"},
    "돌다리가 열린 날은 몇 년 몇 월 며칠인가?": {"response": "1936. 5. 17."},
    "나무다리가 완성된 것은 몇 년 몇 월인가?": {"response": "1924년 10월"},
    "다리가 없는 동안 나룻배는 몇 척이었는가?": {"response": "12척"},
    "1962년 8월에 바뀐 다리의 새 이름은 무엇인가?": {"response": "한빛다리"},
    "난간에 새겨진 무늬를 모두 고르시오.": {"response": ["거북", "소나무", "학"]},
    "사건과 해를 짝지으시오.": {"target-0": "1936년", "target-1": "1962년", "target-2": "1950년"},
}


@pytest.fixture
def learner(visitor: Visitor, deck_id: int) -> Visitor:
    visitor.sign_up()
    return visitor


@pytest.fixture
def ask(app: Flask, deck_id: int, learner: Visitor) -> Ask:
    """Open the page of one question by its stem."""

    def ask(stem: str) -> Page:
        with app.app_context():
            item_id = db.session.scalars(db.select(Item.id).where(Item.stem == stem)).one()
        return learner.open(f"/study/?deck={deck_id}&item={item_id}")

    return ask


def count_reviews(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(db.select(db.func.count(Review.id))) or 0


@pytest.mark.parametrize("stem", RIGHT)
def test_a_right_answer_is_told_with_its_quote_and_place(learner: Visitor, ask: Ask, stem: str) -> None:
    page = learner.send(ask(stem), "/answer", **RIGHT[stem])
    assert "맞았어요!" in page.heading
    quote = page.all("blockquote")[0].text
    link = page.all("figcaption")[0].walk()[-1].attributes["href"]
    article = learner.open(link)
    assert article.one("mark", id="quote").text.replace("<b>", "").replace("</b>", "") == quote


def test_the_lines_put_in_order_without_a_script_are_graded(learner: Visitor, ask: Ask) -> None:
    page = ask("다음 사건을 일어난 순서대로 배열하시오.")
    lines = [
        one.attributes["value"] for one in page.all("input") if one.attributes["name"].startswith("option-")
    ]
    order = ["나무다리 완성", "큰물로 유실", "돌다리 개통", "문화유산 지정"]
    places = {f"place-{number}": str(order.index(line) + 1) for number, line in enumerate(lines)}
    assert "맞았어요!" in learner.send(page, "/answer", **places).heading


def test_a_half_right_order_is_told_by_its_neighbours(learner: Visitor, ask: Ask) -> None:
    page = ask("다음 사건을 일어난 순서대로 배열하시오.")
    lines = [
        one.attributes["value"] for one in page.all("input") if one.attributes["name"].startswith("option-")
    ]
    order = ["큰물로 유실", "나무다리 완성", "돌다리 개통", "문화유산 지정"]
    places = {f"place-{number}": str(order.index(line) + 1) for number, line in enumerate(lines)}
    page = learner.send(page, "/answer", **places)
    assert "이웃한 두 사건 3쌍 가운데 1쌍의 순서가 맞았어요" in page.heading


def test_a_place_given_twice_is_asked_again_with_what_was_chosen(
    app: Flask, learner: Visitor, ask: Ask
) -> None:
    page = ask("다음 사건을 일어난 순서대로 배열하시오.")
    page = learner.send(page, "/answer", **{f"place-{number}": "2" for number in range(4)})
    assert page.status == 422
    assert page.one("p", id="refusal").attributes["role"] == "alert"
    chosen = [one.text for one in page.all("option") if "selected" in one.attributes]
    assert chosen == ["2"] * 4
    assert count_reviews(app) == 0


def test_a_matching_tells_of_each_line_whether_it_was_right(learner: Visitor, ask: Ask) -> None:
    right = {"돌다리 개통": "1936년", "이름 변경": "1962년", "기둥 설치": "1950년"}
    chosen = {**right, "이름 변경": "1950년", "기둥 설치": "1962년"}
    page = ask("사건과 해를 짝지으시오.")
    lines = [
        one.attributes["value"] for one in page.all("input") if one.attributes["name"].startswith("option-")
    ]
    places = {f"target-{number}": chosen[line] for number, line in enumerate(lines)}
    page = learner.send(page, "/answer", **places)
    assert "3개 가운데 1개가 맞았어요" in page.heading
    wrong = [one.text for one in page.all("li", class_="pair-wrong")]
    assert len(page.all("li", class_="pair-right")) == 1
    assert len(wrong) == 2
    for left in ("이름 변경", "기둥 설치"):
        told = next(one for one in wrong if left in one)
        assert told.index(right[left]) < told.index(chosen[left])


def test_a_number_is_asked_in_its_unit_and_its_key_shown_with_it(learner: Visitor, ask: Ask) -> None:
    page = ask("다리가 없는 동안 나룻배는 몇 척이었는가?")
    assert page.one("label").text == "숫자 (단위: 척)"
    page = learner.send(page, "/answer", response="13척")
    assert page.one("div", class_="answer-key").text == "정답12척"


def test_an_old_answer_of_another_shape_is_not_shown(
    app: Flask, clock: Clock, learner: Visitor, ask: Ask
) -> None:
    page = learner.send(ask(TRUTH), "/answer", response="true")
    bank = make_mixed_bank()
    matching = next(one for one in bank.items if one.type is ItemType.MATCHING)
    items = [replace(matching, id=one.id) if one.stem == TRUTH else one for one in bank.items]
    with app.app_context():
        import_bank(db.session(), clock(), replace(bank, items=tuple(items)))
    page = learner.open(page.address)
    assert page.status == 200
    assert page.heading == "답한 뒤에 정답이 고쳐졌어요."
    assert not page.all("li", class_="pair-wrong")


def test_a_wrong_answer_shows_the_right_one_beside_it(learner: Visitor, ask: Ask) -> None:
    page = learner.send(ask("나무다리가 큰물에 떠내려간 해는 언제인가?"), "/answer", response="1924년")
    assert "틀렸어요" in page.heading
    assert "1931년" in page.one("li", class_="option-right").text
    assert "1924년" in page.one("li", class_="option-wrong").text
    assert page.one("button", class_="rating-proposed").attributes["value"] == "again"


def test_a_year_where_the_day_was_asked_is_no_pass(learner: Visitor, ask: Ask) -> None:
    page = learner.send(ask("돌다리가 열린 날은 몇 년 몇 월 며칠인가?"), "/answer", response="1936년")
    assert "더 자세한 날짜" in page.heading
    assert "1936년 5월 17일" in page.text


def test_a_date_that_cannot_be_read_is_asked_again_and_costs_nothing(
    app: Flask, learner: Visitor, ask: Ask
) -> None:
    page = learner.send(ask("돌다리가 열린 날은 몇 년 몇 월 며칠인가?"), "/answer", response="언젠가")
    assert page.status == 422
    field = page.one("input", id="response")
    assert field.attributes["value"] == "언젠가"
    assert {"date-help", "refusal"} == set(field.attributes["aria-describedby"].split())
    assert count_reviews(app) == 0


def test_not_knowing_is_an_answer(learner: Visitor, ask: Ask) -> None:
    page = learner.send(ask("돌다리를 처음으로 건넌 사람은 누구인가?"), "/answer", unknown="1")
    assert "이제 알게 됐어요" in page.heading


def test_four_ratings_each_tell_when_the_card_comes_again(learner: Visitor, ask: Ask) -> None:
    page = learner.send(ask("1950년 다리 양쪽에 등대 모양 기둥이 세워졌다."), "/answer", response="true")
    names = [one.text.replace("(추천)", "").strip() for one in page.all("span", class_="rating-name")]
    assert names == ["다시", "어려움", "알맞음", "쉬움"]
    due = [one.text for one in page.all("span", class_="rating-due")]
    assert due[0] == "1분"
    assert due[2] == "10분"
    assert due[3].endswith("일")
    assert page.one("button", class_="rating-proposed").attributes["value"] == "good"


def test_another_rating_changes_when_the_card_comes_again(app: Flask, learner: Visitor, ask: Ask) -> None:
    page = learner.send(ask("1950년 다리 양쪽에 등대 모양 기둥이 세워졌다."), "/answer", response="true")
    learner.send(page, "/rate", rating="easy")
    with app.app_context():
        review = db.session.scalars(db.select(Review)).one()
        assert review.rating == "easy"
        assert review.card.due_on is not None


def test_a_stale_page_without_an_answer_does_not_ask_again(app: Flask, learner: Visitor, ask: Ask) -> None:
    old = ask(TRUTH)
    learner.send(old, "/answer", response="true")
    page = learner.send(old, "/answer")
    assert "이미 답한 카드예요" in page.text
    assert page.one("h1", id="stem").text != TRUTH
    assert count_reviews(app) == 1


def test_the_back_button_does_not_ask_an_undone_card_that_is_answered_again(
    app: Flask, learner: Visitor, ask: Ask
) -> None:
    page = learner.send(ask(TRUTH), "/answer", response="true")
    undone = learner.send(page, "/undo")
    assert undone.one("h1", id="stem").text == TRUTH
    page = learner.send(undone, "/answer", response="true")
    learner.send(page, "/rate", rating="easy")
    assert learner.open(undone.address).one("h1", id="stem").text != TRUTH
    assert count_reviews(app) == 1


def test_a_doubled_click_on_undo_takes_back_one_answer(app: Flask, learner: Visitor, deck_id: int) -> None:
    page = learner.open(f"/study/?deck={deck_id}")
    for _ in range(3):
        page = learner.send(learner.send(page, "/answer", unknown="1"), "/rate", rating="easy")
    learner.send(page, "/undo")
    assert "이미 답한 카드예요" in learner.send(page, "/undo").text
    assert count_reviews(app) == 2


def test_a_rating_of_an_answer_taken_back_elsewhere_leads_on(app: Flask, learner: Visitor, ask: Ask) -> None:
    page = learner.send(ask(TRUTH), "/answer", response="true")
    learner.send(page, "/undo")
    page = learner.send(page, "/rate", rating="easy")
    assert page.status == 200
    assert "되돌린 답이에요" in page.text
    assert count_reviews(app) == 0


def test_undo_is_offered_only_where_there_is_an_answer(learner: Visitor, deck_id: int) -> None:
    page = learner.open(f"/study/?deck={deck_id}")
    assert not page.all("form", action="/study/undo")
    page = learner.send(learner.send(page, "/answer", unknown="1"), "/rate", rating="easy")
    assert page.all("form", action="/study/undo")
    assert not learner.send(page, "/undo").all("form", action="/study/undo")


def test_an_old_page_tells_that_the_answer_was_corrected_since(
    app: Flask, clock: Clock, learner: Visitor, ask: Ask
) -> None:
    page = learner.send(ask(TRUTH), "/answer", response="true")
    assert "맞았어요!" in page.heading
    bank = make_mixed_bank()
    items = [replace(one, key=False) if one.stem == TRUTH else one for one in bank.items]
    with app.app_context():
        import_bank(db.session(), clock(), replace(bank, items=tuple(items)))
    page = learner.open(page.address)
    assert page.heading == "답한 뒤에 정답이 고쳐졌어요."
    assert "맞았어요!" not in page.text


def test_a_question_that_changed_while_it_was_shown_is_asked_anew(
    app: Flask, learner: Visitor, ask: Ask, clock: Clock
) -> None:
    page = ask("나무다리가 큰물에 떠내려간 해는 언제인가?")
    bank = make_mixed_bank()
    years = ("1922년", "1924년", "1932년", "1950년")
    changed = replace(bank.items[0], options=years, key="1932년")
    with app.app_context():
        import_bank(db.session(), clock(), replace(bank, items=(changed, *bank.items[1:])))
    again = learner.send(page, "/answer", response="1931년")
    assert "다시 물어볼게요" in again.text
    assert [one.attributes["value"] for one in again.all("input", name="response")] == list(years)
    assert count_reviews(app) == 0
    assert "맞았어요!" in learner.send(again, "/answer", response="1932년").heading


def test_a_question_taken_out_while_it_was_shown_is_passed_over(
    app: Flask, learner: Visitor, ask: Ask, clock: Clock
) -> None:
    page = ask(TRUTH)
    bank = make_mixed_bank()
    with app.app_context():
        import_bank(db.session(), clock(), replace(bank, items=(bank.items[0], *bank.items[2:])))
    for filled in ({"response": "true"}, {}):
        answered = learner.send(page, "/answer", **filled)
        assert answered.status == 200
        assert "이제 나오지 않는 문제예요" in answered.text
    assert count_reviews(app) == 0


def test_an_answer_sent_twice_counts_once(app: Flask, learner: Visitor, ask: Ask) -> None:
    page = ask("1950년 다리 양쪽에 등대 모양 기둥이 세워졌다.")
    learner.send(page, "/answer", response="true")
    again = learner.send(page, "/answer", response="true")
    assert "이미 답한 카드예요" in again.text
    assert count_reviews(app) == 1


def test_the_last_answer_can_be_taken_back(app: Flask, learner: Visitor, ask: Ask) -> None:
    stem = "1950년 다리 양쪽에 등대 모양 기둥이 세워졌다."
    page = learner.send(ask(stem), "/answer", response="false")
    undone = learner.send(page, "/undo")
    assert undone.heading == stem
    assert count_reviews(app) == 0
    again = learner.send(page, "/undo")
    assert count_reviews(app) == 0
    assert "되돌" in again.text


def test_taking_back_works_after_the_last_card_too(app: Flask, learner: Visitor, deck_id: int) -> None:
    page = learner.open(f"/study/?deck={deck_id}")
    for _ in range(30):
        if not page.all("button", name="unknown"):
            break
        page = learner.send(page, "/answer", unknown="1")
        page = learner.send(page, "/rate", rating="easy")
    assert page.heading == "오늘 공부를 마쳤어요"
    before = count_reviews(app)
    page = learner.send(page, "/undo")
    assert page.one("button", name="unknown")
    assert count_reviews(app) == before - 1


def test_a_card_in_a_long_step_is_waited_for(
    app: Flask, learner: Visitor, deck_id: int, clock: Clock
) -> None:
    learner.send(learner.open("/account"), new_per_day="1")
    page = learner.open(f"/study/?deck={deck_id}")
    learner.send(page, "/answer", unknown="1")
    with app.app_context():
        db.session.scalars(db.select(Card)).one().due_at = clock() + timedelta(minutes=50)
        db.session.commit()
    page = learner.open(f"/study/?deck={deck_id}")
    assert page.heading == "잠깐 쉬어요"
    assert "30분 뒤에" in page.text
    clock.pass_by(minutes=31)
    assert learner.open(f"/study/?deck={deck_id}").one("button", name="unknown")


def test_the_time_taken_is_saved(app: Flask, learner: Visitor, ask: Ask, clock: Clock) -> None:
    page = ask("1950년 다리 양쪽에 등대 모양 기둥이 세워졌다.")
    clock.pass_by(seconds=7)
    learner.send(page, "/answer", response="true")
    with app.app_context():
        assert db.session.scalars(db.select(Review.duration_ms)).one() == 7000


def test_nobody_sees_the_answers_of_another(learner: Visitor, ask: Ask, new_visitor: NewVisitor) -> None:
    page = learner.send(ask("1950년 다리 양쪽에 등대 모양 기둥이 세워졌다."), "/answer", response="true")
    other = new_visitor()
    other.sign_up("다른이")
    assert other.open(page.address).status == 404


def test_a_question_page_does_not_tell_the_answer(ask: Ask) -> None:
    page = ask("1962년 8월에 바뀐 다리의 새 이름은 무엇인가?")
    assert "한빛다리" not in page.html


def test_the_words_of_the_article_are_never_read_as_html(learner: Visitor, ask: Ask) -> None:
    page = learner.send(ask("난간에 새겨진 무늬를 모두 고르시오."), "/answer", unknown="1")
    article = learner.open(page.all("figcaption")[0].walk()[-1].attributes["href"])
    assert "<b>난간</b>" in article.text
    assert not article.all("b")


def test_studying_asks_a_visitor_to_sign_in_or_to_start_without(visitor: Visitor, deck_id: int) -> None:
    page = visitor.open(f"/study/?deck={deck_id}")
    assert page.heading == "로그인"
    page = visitor.send(page, "/start")
    assert page.address == f"/study/?deck={deck_id}"


@pytest.mark.parametrize("filled", [{"item": ""}, {"sequence": "x"}, {"type": "riddle"}])
def test_a_mangled_form_is_refused(learner: Visitor, ask: Ask, filled: dict[str, str]) -> None:
    page = ask("1950년 다리 양쪽에 등대 모양 기둥이 세워졌다.")
    assert learner.send(page, "/answer", response="true", **filled).status == 400
