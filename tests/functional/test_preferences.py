from __future__ import annotations

import pytest

from tests.functional.visitor import NewVisitor, Visitor


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("", "ko"), ("ko-KR,ko;q=0.9,en;q=0.5", "ko"), ("en-US,en;q=0.9,ko;q=0.5", "en"), ("fr-FR", "ko")],
)
def test_the_page_speaks_korean_unless_the_browser_prefers_english(
    new_visitor: NewVisitor, accepted: str, language: str
) -> None:
    page = new_visitor(**{"Accept-Language": accepted}).open("/")
    assert page.one("html").attributes["lang"] == language
    assert ("메뉴" in page.text) == (language == "ko")


def test_a_chosen_language_stays_with_the_browser(new_visitor: NewVisitor) -> None:
    visitor = new_visitor(**{"Accept-Language": "ko"})
    page = visitor.send(visitor.open("/sign-up"), "/language", language="en")
    assert page.address == "/sign-up"
    assert page.heading == "Sign up"
    assert visitor.open("/").one("html").attributes["lang"] == "en"


def test_a_chosen_language_follows_the_account(visitor: Visitor, new_visitor: NewVisitor) -> None:
    visitor.sign_up()
    visitor.send(visitor.open("/"), "/language", language="en")
    other = new_visitor(**{"Accept-Language": "ko"})
    assert other.sign_in().one("html").attributes["lang"] == "en"


@pytest.mark.parametrize(("theme", "sheets"), [("light", 0), ("dark", 1), ("auto", 1)])
def test_colours_are_chosen_without_a_script(visitor: Visitor, theme: str, sheets: int) -> None:
    page = visitor.send(visitor.open("/sign-in"), "/theme", theme=theme)
    assert page.address == "/sign-in"
    dark = [one for one in page.all("link") if "dark.css" in one.attributes["href"]]
    assert len(dark) == sheets
    assert all(("media" in one.attributes) == (theme == "auto") for one in dark)
    pressed = [one.attributes["value"] for one in page.all("button", aria_pressed="true")]
    assert theme in pressed


@pytest.mark.parametrize(("address", "field"), [("/language", "language"), ("/theme", "theme")])
def test_an_unknown_wish_is_refused(visitor: Visitor, address: str, field: str) -> None:
    assert visitor.send(visitor.open("/"), address, **{field: "<x>"}).status == 400
