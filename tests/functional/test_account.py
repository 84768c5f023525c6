from __future__ import annotations

import pytest
from flask import Flask

from quiz.extensions import db
from quiz.models import User
from tests.factories.clock import Clock
from tests.functional.visitor import PASSWORD, NewVisitor, Visitor


def test_signing_up_shows_the_recovery_code_once(visitor: Visitor) -> None:
    page = visitor.sign_up()
    code = page.one("p", class_="recovery-code").text
    assert len(code.replace("-", "")) == 20
    assert code not in visitor.open("/").html
    assert code not in visitor.open("/account").html


def test_the_first_account_made_on_the_machine_itself_looks_after_the_server(
    visitor: Visitor, new_visitor: NewVisitor
) -> None:
    visitor.sign_up("첫사람")
    other = new_visitor()
    other.sign_up("둘째사람")
    assert visitor.open("/people/").status == 200
    assert other.open("/people/").status == 403


def test_a_guest_who_keeps_the_progress_first_looks_after_the_server_and_is_told_so(
    new_visitor: NewVisitor, deck_id: int
) -> None:
    said = []
    for name in ("첫사람", "둘째사람"):
        visitor = new_visitor()
        visitor.send(visitor.open("/"), "/start")
        page = visitor.send(visitor.open("/keep"), name=name, password=PASSWORD)
        said.append([one.text for one in page.all("p", id="administrator")])
        assert visitor.open("/people/").status == (200 if name == "첫사람" else 403)
    assert said == [["이 서버의 관리자가 되었어요. ‘사용자’ 메뉴에서 계정을 관리할 수 있어요."], []]


def test_a_new_recovery_code_makes_nobody_administrator_anew(visitor: Visitor) -> None:
    assert visitor.sign_up().one("p", id="administrator")
    page = visitor.send(visitor.open("/account/recovery-code"), old=PASSWORD)
    assert page.one("p", class_="recovery-code")
    assert page.all("p", id="administrator") == []


@pytest.mark.parametrize("password", ["민지와 친구들 모두", "12345678", "aaaaaaaa"])
def test_a_password_easy_to_guess_is_told_beside_its_field(visitor: Visitor, password: str) -> None:
    page = visitor.sign_up("민지와 친구들 모두", password)
    assert page.status == 422
    assert "알아맞히기 쉬운" in page.one("div", id="password-error").text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_an_account_made_through_a_proxy_is_a_learners(new_visitor: NewVisitor, header: str) -> None:
    visitor = new_visitor(**{header: "203.0.113.7"})
    visitor.sign_up()
    assert visitor.open("/people/").status == 403


def test_a_refused_name_is_told_beside_its_field(visitor: Visitor, new_visitor: NewVisitor) -> None:
    visitor.sign_up("민지")
    page = new_visitor().sign_up("민지")
    field = page.one("input", id="name")
    assert page.status == 422
    assert field.attributes["aria-invalid"] == "true"
    assert "name-error" in field.attributes["aria-describedby"].split()
    error = page.one("div", id="name-error")
    assert error.attributes["role"] == "alert"
    assert "이미 쓰고 있는 이름" in error.text
    assert field.attributes["value"] == "민지"


def test_a_refused_password_is_told_beside_its_field_and_not_sent_back(visitor: Visitor) -> None:
    page = visitor.sign_up(password="짧다")
    assert "8자 이상" in page.one("div", id="password-error").text
    assert page.one("input", id="password").attributes.get("value", "") == ""


def test_signing_in_again_leads_to_the_decks(visitor: Visitor, new_visitor: NewVisitor, deck_id: int) -> None:
    visitor.sign_up()
    page = new_visitor().sign_in()
    assert page.heading == "오늘"
    assert "한빛시의 다리" in page.text


@pytest.mark.parametrize(("name", "password"), [("민지", "틀린 비밀번호"), ("없는이", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(
    visitor: Visitor, new_visitor: NewVisitor, name: str, password: str
) -> None:
    visitor.sign_up("민지")
    page = new_visitor().sign_in(name, password)
    assert page.status == 422
    assert page.one("div", id="password-error").text == "이름이나 비밀번호가 맞지 않아요."


def test_ten_failures_stop_even_the_right_password_for_a_quarter_of_an_hour(
    visitor: Visitor, new_visitor: NewVisitor, clock: Clock
) -> None:
    visitor.sign_up("민지")
    other = new_visitor()
    for _ in range(10):
        other.sign_in("민지", "틀린 비밀번호")
    assert other.sign_in("민지").status == 429
    clock.pass_by(minutes=16)
    assert other.sign_in("민지").heading == "오늘"


def test_sign_in_leads_back_to_the_page_that_asked_for_it(
    visitor: Visitor, new_visitor: NewVisitor, deck_id: int
) -> None:
    visitor.sign_up()
    other = new_visitor()
    page = other.open(f"/decks/{deck_id}")
    assert page.heading == "로그인"
    page = other.send(page, name="민지", password=PASSWORD)
    assert page.address == f"/decks/{deck_id}"


def test_sign_in_never_leads_to_another_site(visitor: Visitor, new_visitor: NewVisitor) -> None:
    visitor.sign_up()
    for target in ("https://example.org/", "//example.org", "/\\example.org", "/\t/example.org"):
        other = new_visitor()
        page = other.open("/sign-in")
        page = other.send(page, name="민지", password=PASSWORD, next=target)
        assert page.address == "/"


def test_the_recovery_code_sets_a_new_password_and_is_then_void(
    visitor: Visitor, new_visitor: NewVisitor
) -> None:
    code = visitor.sign_up().one("p", class_="recovery-code").text
    other = new_visitor()
    page = other.send(other.open("/recover"), name="민지", code=code, new="새로 정한 열쇠말")
    assert page.one("p", class_="recovery-code").text != code
    again = new_visitor()
    assert again.send(again.open("/recover"), name="민지", code=code, new="또 다른 열쇠말이야").status == 422
    assert again.sign_in(password="새로 정한 열쇠말").heading == "오늘"


def test_a_new_recovery_code_needs_the_password_and_voids_the_old_one(
    visitor: Visitor, new_visitor: NewVisitor
) -> None:
    old = visitor.sign_up().one("p", class_="recovery-code").text
    page = visitor.send(visitor.open("/account/recovery-code"), old="틀린 비밀번호")
    assert "비밀번호가 맞지 않아요" in page.one("div", id="old-error").text
    new = visitor.send(page, old=PASSWORD).one("p", class_="recovery-code").text
    other = new_visitor()
    assert other.send(other.open("/recover"), name="민지", code=old, new="새로 정한 열쇠말").status == 422
    assert other.send(other.open("/recover"), name="민지", code=new, new="새로 정한 열쇠말").status == 200


def test_a_new_password_signs_out_the_other_browsers(visitor: Visitor, new_visitor: NewVisitor) -> None:
    visitor.sign_up()
    other = new_visitor()
    other.sign_in()
    page = visitor.send(visitor.open("/account/password"), old=PASSWORD, new="새로 정한 열쇠말")
    assert page.heading == "민지"
    assert other.open("/account").heading == "로그인"


def test_a_wrong_present_password_is_told_beside_its_field(visitor: Visitor) -> None:
    visitor.sign_up()
    page = visitor.send(visitor.open("/account/password"), old="틀린 비밀번호", new="새로 정한 열쇠말")
    assert "비밀번호가 맞지 않아요" in page.one("div", id="old-error").text


def test_a_guest_studies_at_once_and_keeps_the_progress_under_a_name(
    visitor: Visitor, new_visitor: NewVisitor, deck_id: int
) -> None:
    page = visitor.send(visitor.open("/"), "/start")
    assert page.address.startswith("/study")
    visitor.send(page, "/answer", unknown="1")
    assert "내 기록 지키기" in visitor.open("/").text
    page = visitor.send(visitor.open("/keep"), name="민지", password=PASSWORD)
    assert page.all("p", class_="recovery-code")
    other = new_visitor()
    other.sign_in()
    assert other.open("/progress/").one("dd", id="answers-today").text == "1"
    assert "내 기록 지키기" not in other.open("/").text


def test_a_guest_is_asked_before_the_progress_is_left_behind(visitor: Visitor, deck_id: int) -> None:
    page = visitor.send(visitor.open("/"), "/start")
    page = visitor.send(page, "/sign-out")
    assert page.heading == "계정 없이 나갈까요?"
    page = visitor.send(page, "/sign-out", sure="1")
    assert visitor.open("/progress/").heading == "로그인"


def count_users(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(db.select(db.func.count(User.id))) or 0


def test_a_guest_who_leaves_leaves_nothing_behind(app: Flask, visitor: Visitor, deck_id: int) -> None:
    page = visitor.send(visitor.open("/"), "/start")
    visitor.send(page, "/answer", unknown="1")
    visitor.send(visitor.open("/leave"), "/sign-out", sure="1")
    assert count_users(app) == 0


def test_a_guest_is_told_before_signing_in_and_leaves_nothing_behind(
    app: Flask, visitor: Visitor, new_visitor: NewVisitor, deck_id: int
) -> None:
    new_visitor().sign_up()
    visitor.send(visitor.open("/"), "/start")
    for address in ("/sign-in", "/recover"):
        assert visitor.open(address).one("a", class_="btn-quiet", href="/keep")
    assert visitor.sign_in(password="틀린 비밀번호").status == 422
    assert count_users(app) == 2
    assert visitor.sign_in().heading == "오늘"
    assert count_users(app) == 1


@pytest.mark.parametrize(
    ("address", "filled"),
    [
        ("/recover", {"name": "민지", "code": "ABCD", "new": "새로 정한 열쇠말"}),
        ("/account/password", {"old": "틀린 비밀번호", "new": "새로 정한 열쇠말"}),
        ("/account/recovery-code", {"old": "틀린 비밀번호"}),
    ],
)
def test_no_secret_can_be_tried_more_than_ten_times_in_a_row(
    visitor: Visitor, clock: Clock, address: str, filled: dict[str, str]
) -> None:
    visitor.sign_up()
    page = visitor.open(address)
    assert [visitor.send(page, **filled).status for _ in range(11)] == [422] * 10 + [429]
    clock.pass_by(minutes=16)
    assert visitor.send(page, **filled).status == 422


def test_signing_out_closes_the_learners_pages(visitor: Visitor) -> None:
    visitor.sign_up()
    page = visitor.send(visitor.open("/"), "/sign-out")
    assert "로그아웃했어요" in page.text
    assert visitor.open("/account").heading == "로그인"


def test_an_account_is_deleted_only_after_a_second_yes(visitor: Visitor, new_visitor: NewVisitor) -> None:
    new_visitor().sign_up("관리자")
    visitor.sign_up()
    page = visitor.send(visitor.open("/account/delete"))
    assert page.status == 422
    assert page.one("div", id="sure-error").attributes["role"] == "alert"
    page = visitor.send(page, sure="y")
    assert "모두 삭제했어요" in page.text
    assert new_visitor().sign_in().status == 422


def test_the_last_administrator_cannot_be_deleted(visitor: Visitor, new_visitor: NewVisitor) -> None:
    visitor.sign_up()
    new_visitor().sign_up("다른이")
    page = visitor.send(visitor.open("/account/delete"), sure="y")
    assert page.status == 409
    assert "마지막 관리자" in page.text
    assert visitor.open("/account").heading == "민지"


def test_settings_of_study_are_kept(visitor: Visitor, deck_id: int) -> None:
    visitor.sign_up()
    page = visitor.send(visitor.open("/account"), new_per_day="3", retention="95", rollover_hour="5")
    assert page.one("input", id="new_per_day").attributes["value"] == "3"
    chosen = [one.text for one in page.all("option") if "selected" in one.attributes]
    assert chosen == ["95%", "05:00"]
    assert "오늘 공부할 카드가 3장" in visitor.open("/").text


def test_a_setting_out_of_range_is_told_beside_its_field(visitor: Visitor) -> None:
    visitor.sign_up()
    page = visitor.send(visitor.open("/account"), new_per_day="-1")
    assert page.status == 422
    assert page.one("div", id="new_per_day-error").text
