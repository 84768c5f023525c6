from __future__ import annotations

import re

import pytest
from flask import Flask

from quiz.extensions import csrf
from tests.functional.visitor import NewVisitor, Visitor


@pytest.fixture
def learner(visitor: Visitor, deck_id: int) -> Visitor:
    visitor.sign_up()
    return visitor


def test_a_newcomer_sees_one_button_to_start_with(visitor: Visitor, deck_id: int) -> None:
    page = visitor.open("/")
    assert page.form().attributes["action"] == "/start"
    assert "한빛시의 다리" in page.text
    assert visitor.send(page).address == f"/study/?deck={deck_id}"


def test_a_server_without_a_deck_says_so(visitor: Visitor) -> None:
    assert "아직 이 서버에 덱이 없어요" in visitor.open("/").text
    visitor.sign_up()
    assert "아직 이 서버에 덱이 없어요" in visitor.open("/").text


def test_a_deck_tells_its_counts_licence_source_and_contents(learner: Visitor, deck_id: int) -> None:
    page = learner.open(f"/decks/{deck_id}")
    assert page.one("div", class_="count-new").text == "새 카드14"
    assert "CC BY 4.0" in page.text
    assert page.all("a", href="https://example.org/bridge")
    links = [one for one in page.one("ol", class_="outline").walk() if one.tag == "a"]
    assert [one.text for one in links] == ["1. 첫 다리", "1.1. 공사", "1.2. 나룻배", "2. 돌다리", "3. 연표"]
    article = learner.open(links[3].attributes["href"].partition("#")[0])
    assert article.all("h2", id=links[3].attributes["href"].partition("#")[2])


def test_an_article_without_a_place_marks_nothing(learner: Visitor, deck_id: int) -> None:
    assert not learner.open(f"/decks/{deck_id}/article").all("mark")


@pytest.mark.parametrize("query", ["start=5", "start=9&end=2", "start=-3&end=2", "start=x&end=y"])
def test_a_broken_place_marks_nothing(learner: Visitor, deck_id: int, query: str) -> None:
    page = learner.open(f"/decks/{deck_id}/article?{query}")
    assert page.status == 200
    assert not page.all("mark")


@pytest.mark.parametrize(
    "address", ["/decks/999", "/decks/999/article", "/study/?deck=999", "/study/answers/9"]
)
def test_what_is_not_there_is_not_found(learner: Visitor, address: str) -> None:
    page = learner.open(address)
    assert page.status == 404
    assert page.heading == "페이지를 찾을 수 없어요"


def test_progress_counts_today_and_tells_what_comes(learner: Visitor, deck_id: int) -> None:
    page = learner.send(learner.open(f"/study/?deck={deck_id}"), "/answer", unknown="1")
    learner.send(page, "/rate", rating="easy")
    page = learner.open("/progress/")
    assert page.one("dd", id="answers-today").text == "1"
    counts = [int(one.text) for one in page.one("table").walk() if one.tag == "td"]
    assert len(counts) == 14
    assert sum(counts) == 1
    shown = [one.text for one in page.all("text", class_="chart-count")]
    assert shown == ["1"]


def test_people_are_added_by_an_administrator(learner: Visitor, new_visitor: NewVisitor) -> None:
    page = learner.send(learner.open("/people/new"), name="이교사", password="분필과 칠판", role="teacher")
    assert page.status == 422
    page = learner.send(page, password="분필과 넓은 칠판")
    assert page.one("p", class_="recovery-code")
    assert "이교사" in learner.open("/people/").text
    assert new_visitor().sign_in("이교사", "분필과 넓은 칠판").heading == "오늘"


def test_a_role_is_given_by_an_administrator(learner: Visitor, new_visitor: NewVisitor) -> None:
    other = new_visitor()
    other.sign_up("다른이")
    page = learner.open("/people/")
    form = next(
        one
        for one in page.all("form", action="/people/role")
        if any(inner.attributes.get("value") == "다른이" for inner in one.walk())
    )
    token = next(one.attributes["value"] for one in form.walk() if one.attributes.get("name") == "csrf_token")
    fields = {"csrf_token": token, "name": "다른이", "role": "administrator"}
    assert learner.client.post("/people/role", data=fields).status_code == 302
    assert other.open("/people/").status == 200


def test_a_lost_password_is_set_anew_by_an_administrator(learner: Visitor, new_visitor: NewVisitor) -> None:
    other = new_visitor()
    other.sign_up("다른이")
    page = learner.open("/people/password?name=다른이")
    assert learner.send(page, new="짧다").status == 422
    assert learner.send(page, new="새로 정한 열쇠말").one("p", class_="recovery-code")
    assert other.open("/account").heading == "로그인"
    assert other.sign_in("다른이", "새로 정한 열쇠말").heading == "오늘"
    assert other.open("/people/password?name=민지").status == 403
    assert learner.send(page, name="없는이", new="새로 정한 열쇠말").status == 404


def test_the_last_administrator_stays_one(learner: Visitor) -> None:
    page = learner.send(learner.open("/people/"), "/people/role", role="learner")
    assert page.all("div", role="alert", class_="notice-error")
    assert learner.open("/people/").status == 200


def test_a_form_without_its_token_is_refused_with_the_mend(visitor: Visitor) -> None:
    page = visitor.send(visitor.open("/sign-in"), csrf_token="old", name="민지", password="x")
    assert page.status == 400
    assert page.heading == "페이지를 연 지 오래됐어요"


def test_the_error_page_leads_back_to_the_page_that_was_sent(app: Flask) -> None:
    client = app.test_client()
    answer = client.post("/sign-in", headers={"Referer": "http://localhost/sign-in?next=/x"})
    assert 'href="/sign-in?next=/x"' in answer.text
    answer = client.post("/sign-in", headers={"Referer": "http://example.org/sign-in"})
    assert "example.org" not in answer.text


def test_a_wrong_method_keeps_its_header(app: Flask) -> None:
    answer = app.test_client().get("/sign-out")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]
    assert "<h1>" in answer.text


def test_a_fault_of_ours_says_that_progress_is_saved(
    app: Flask, visitor: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.view_functions["home.show_home"] = lambda: 1 // 0
    page = visitor.open("/")
    assert page.status == 500
    assert "학습 기록은 저장되어 있어요" in page.text
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in page.html


def test_every_form_that_changes_something_needs_a_token(app: Flask) -> None:
    assert not csrf._exempt_views
    assert not csrf._exempt_blueprints
    for rule in app.url_map.iter_rules():
        if "POST" in (rule.methods or ()):
            address = re.sub("<row:[a-z_]+>", "1", rule.rule)
            assert app.test_client().post(address).status_code == 400, rule
