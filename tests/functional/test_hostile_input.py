"""What nobody sends by accident must neither break the server nor reach the page as anything but text."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from flask import Flask
from werkzeug.test import create_environ, run_wsgi_app

from quiz.extensions import db
from quiz.services.importing import import_bank
from tests.factories.mixed_bank import make_mixed_bank
from tests.factories.study import NOW
from tests.functional.visitor import PASSWORD, NewVisitor, Page, Visitor

HUGE = "9" * 30
TAGS = "<img src=x onerror=alert(1)>"


@pytest.fixture
def learner(visitor: Visitor, deck_id: int) -> Visitor:
    visitor.sign_up()
    return visitor


@pytest.mark.parametrize(
    "address", ["/decks/{}", "/decks/{}/article", "/study/answers/{}", "/study/?deck={}", "/study/?item={}"]
)
def test_a_number_past_every_row_breaks_nothing(learner: Visitor, address: str) -> None:
    for number in (HUGE, str(2**31), str(2**63), "0"):
        page = learner.open(address.format(number))
        assert page.status == (200 if "?" in address else 404)


@pytest.mark.parametrize("field", ["item", "deck", "sequence", "shown"])
@pytest.mark.parametrize("value", [HUGE, f"-{HUGE}", "9" * 5_000])
def test_a_huge_number_in_an_answer_breaks_nothing(
    learner: Visitor, deck_id: int, field: str, value: str
) -> None:
    page = learner.open(f"/study/?deck={deck_id}")
    assert learner.send(page, "/answer", unknown="1", **{field: value}).status in {200, 400}


@pytest.mark.parametrize("field", ["review", "deck"])
def test_a_huge_number_in_an_undo_breaks_nothing(learner: Visitor, deck_id: int, field: str) -> None:
    page = learner.send(learner.open(f"/study/?deck={deck_id}"), "/answer", unknown="1")
    assert learner.send(page, "/undo", **{field: HUGE}).status == 200


@pytest.mark.parametrize("name", ["a\x00b", "\x00\x00", "x" * 100_000, "ㅤㅤㅤ", "가\u202e나", "가\u200b나"])
def test_a_name_that_nobody_may_have_is_told_beside_its_field(
    learner: Visitor, new_visitor: NewVisitor, name: str
) -> None:
    assert new_visitor().sign_up(name).one("div", id="name-error").text
    assert learner.send(learner.open("/people/new"), name=name, password=PASSWORD).status == 422
    assert new_visitor().sign_in(name).status == 422
    page = new_visitor().open("/recover")
    assert new_visitor().send(page, name=name, code="X", new=PASSWORD).status in {400, 422}
    assert learner.send(learner.open("/people/password"), name=name, new=PASSWORD).status == 404


def test_a_form_larger_than_any_of_ours_is_refused(visitor: Visitor) -> None:
    page = visitor.sign_up(password="x" * 1_200_000)
    assert page.status == 413
    assert page.heading == "보낸 내용이 너무 커요"


@pytest.mark.parametrize("host", ["a..b", "x" * 300])
def test_a_host_that_is_no_name_gets_an_answer_and_nothing_into_the_log(
    app: Flask, caplog: pytest.LogCaptureFixture, host: str
) -> None:
    environ = create_environ("/sign-in", headers={"Host": host})
    body, status, headers = run_wsgi_app(app, environ)
    assert status.startswith("400")
    assert headers["Content-Type"].startswith("text/plain")
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "요청을 알아볼 수 없어요" in b"".join(body).decode()
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_another_host_gets_into_no_address(app: Flask) -> None:
    answer = app.test_client().get("/study/", headers={"Host": "example.org"})
    assert answer.headers["Location"].startswith("/sign-in")
    assert "example.org" not in app.test_client().get("/", headers={"Host": "example.org"}).text


def hostile_deck(app: Flask, source: str) -> int:
    """Import a bank whose every text is a tag."""
    bank = make_mixed_bank()
    article = replace(
        bank.article, id="hostile", title=TAGS, source_url=source, licence=TAGS, language='"><b>'
    )
    items = tuple(
        replace(
            item,
            id=f"{item.id}-hostile",
            stem=f"{TAGS}{item.stem}",
            explanation=TAGS,
            evidence=tuple(replace(one, quote=TAGS) for one in item.evidence),
        )
        for item in bank.items
    )
    with app.app_context():
        return import_bank(db.session(), NOW, replace(bank, article=article, items=items)).deck_id


@pytest.mark.parametrize(
    "source", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", '"><b>']
)
def test_what_a_bank_says_is_only_ever_text(app: Flask, visitor: Visitor, source: str) -> None:
    deck_id = hostile_deck(app, source)
    visitor.sign_up()
    pages: list[Page] = [visitor.open("/"), visitor.open(f"/decks/{deck_id}")]
    pages += [visitor.open(f"/decks/{deck_id}/article?start=0&end=900"), visitor.open("/progress/")]
    for _ in range(14):
        page = visitor.open(f"/study/?deck={deck_id}&going=1")
        pages += [page, visitor.send(page, "/answer", unknown="1")]
        visitor.send(pages[-1], "/rate", rating="easy")
    assert any(TAGS in page.text for page in pages)
    for page in pages:
        assert page.status == 200
        assert not page.all("img")
        links = [one.attributes["href"] for one in page.all("a")]
        assert all(link.startswith(("/", "#")) for link in links), links


@pytest.mark.parametrize("place", [(0, 10**40), (-5, 5), (3, 3), (10**6, 10**7), ("x", "y"), ("", "")])
def test_an_article_is_shown_with_any_place(
    learner: Visitor, deck_id: int, place: tuple[object, object]
) -> None:
    page = learner.open(f"/decks/{deck_id}/article?start={place[0]}&end={place[1]}")
    assert page.status == 200
    assert "첫 다리" in page.text
