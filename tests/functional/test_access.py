"""Who may open what. A new route fails here until it is put on the list of those who may see it."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.functional.visitor import NewVisitor, Visitor

EVERYBODY = {
    "account.choose_language",
    "account.choose_theme",
    "account.recover",
    "account.sign_in",
    "account.sign_up",
    "account.start_guest",
    "bootstrap.static",
    "home.show_home",
    "static",
}
LEARNERS = {  # guests too
    "account.change_password",
    "account.delete_account",
    "account.keep_guest",
    "account.leave_guest",
    "account.renew_recovery_code",
    "account.show_account",
    "account.sign_out",
    "decks.show_article",
    "decks.show_deck",
    "progress.show_progress",
    "report.send_report",
    "study.answer",
    "study.rate",
    "study.show_card",
    "study.show_feedback",
    "study.suspend",
    "study.undo",
}
TEACHERS = {
    "review.add_item",
    "review.check",
    "review.decide",
    "review.edit_item",
    "review.list_decks",
    "review.settle_reports",
    "review.show_review",
    "review.undo",
}
ADMINISTRATORS = {"admin.add_user", "admin.list_users", "admin.reset_password", "admin.set_role"}


@pytest.fixture(autouse=True)
def _without_tokens(app: Flask) -> None:
    """Let forms in without their token: it is asked for before the role and would hide it."""
    app.config["WTF_CSRF_ENABLED"] = False


def addresses(app: Flask, endpoints: set[str]) -> list[tuple[str, str]]:
    """Return method and address of every page of these endpoints."""
    adapter = app.url_map.bind("localhost")
    return [
        (method, adapter.build(rule.endpoint, dict.fromkeys(rule.arguments, 1)))
        for rule in app.url_map.iter_rules()
        if rule.endpoint in endpoints
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
    ]


def ask(visitor: Visitor, method: str, address: str) -> tuple[int, str]:
    with visitor.client.open(address, method=method, headers=visitor.headers) as answer:
        return answer.status_code, answer.headers.get("Location", "")


def test_every_route_is_on_exactly_one_list(app: Flask) -> None:
    listed = [*EVERYBODY, *LEARNERS, *TEACHERS, *ADMINISTRATORS]
    assert sorted(listed) == sorted({rule.endpoint for rule in app.url_map.iter_rules()})


def test_a_visitor_is_asked_to_sign_in_before_every_other_page(app: Flask, visitor: Visitor) -> None:
    pages = addresses(app, LEARNERS | TEACHERS | ADMINISTRATORS)
    assert len(pages) > len(LEARNERS | TEACHERS | ADMINISTRATORS)
    for method, address in pages:
        status, target = ask(visitor, method, address)
        assert (status, target.partition("?")[0]) == (302, "/sign-in"), address


def test_pages_for_everybody_ask_nobody_to_sign_in(app: Flask, visitor: Visitor) -> None:
    for method, address in addresses(app, EVERYBODY - {"static", "bootstrap.static"}):
        assert not ask(visitor, method, address)[1].startswith("/sign-in"), address


def test_only_an_administrator_looks_after_people(
    app: Flask, visitor: Visitor, new_visitor: NewVisitor
) -> None:
    visitor.sign_up("관리자")
    learner, guest = new_visitor(), new_visitor()
    learner.sign_up("학습자")
    ask(guest, "POST", "/start")
    for method, address in addresses(app, ADMINISTRATORS):
        assert ask(learner, method, address)[0] == 403, address
        assert ask(guest, method, address)[0] == 403, address
        assert ask(visitor, method, address)[0] != 403, address


def test_only_teachers_and_administrators_review(
    app: Flask, visitor: Visitor, new_visitor: NewVisitor, deck_id: int
) -> None:
    visitor.sign_up("관리자")
    learner, guest, teacher = new_visitor(), new_visitor(), new_visitor()
    learner.sign_up("학습자")
    teacher.sign_up("선생님")
    visitor.client.post("/people/role", data={"name": "선생님", "role": "teacher"})
    ask(guest, "POST", "/start")
    for method, address in addresses(app, TEACHERS):
        assert ask(learner, method, address)[0] == 403, address
        assert ask(guest, method, address)[0] == 403, address
        assert ask(teacher, method, address)[0] != 403, address
        assert ask(visitor, method, address)[0] != 403, address
    for method, address in addresses(app, ADMINISTRATORS):
        assert ask(teacher, method, address)[0] == 403, address


def test_who_signs_in_after_sending_a_form_comes_back_to_its_page(
    visitor: Visitor, new_visitor: NewVisitor, deck_id: int
) -> None:
    visitor.sign_up()
    signed_out = new_visitor(Referer=f"http://localhost/study/?deck={deck_id}&going=1")
    status, target = ask(signed_out, "POST", "/study/answer")
    assert status == 302
    page = signed_out.open(target)
    page = signed_out.send(page, name="민지", password="강물은 흘러간다")
    assert (page.status, page.address) == (200, f"/study/?deck={deck_id}&going=1")
