"""Studying without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.answering import ITEMS
from tests.browser.conftest import NewContext

CHOICE = "나무다리가 큰물에 떠내려간 해는 언제인가?"
TRUTH = "1950년 다리 양쪽에 등대 모양 기둥이 세워졌다."
DATE = "돌다리가 열린 날은 몇 년 몇 월 며칠인가?"
ORDER = "다음 사건을 일어난 순서대로 배열하시오."


@pytest.fixture
def page(new_context: NewContext) -> Page:
    page = new_context().new_page()
    page.goto("/")
    page.get_by_role("button", name="바로 공부 시작하기").click()
    expect(page.locator("h1")).to_be_visible()
    return page


def open_item(page: Page, stem: str) -> None:
    """Open the question with this stem; the bank's order is the order of their numbers."""
    page.goto(f"/study/?item={list(ITEMS).index(stem) + 1}")
    expect(page.locator("h1")).to_have_text(stem)
    wait_for_keys(page)


def wait_for_keys(page: Page) -> None:
    """Wait until the script of the page has run."""
    expect(page.locator("[data-keys-toggle]")).not_to_be_empty()


def test_a_digit_chooses_enter_checks_and_a_digit_rates(page: Page) -> None:
    open_item(page, CHOICE)
    page.keyboard.press("2")
    expect(page.get_by_role("radio", name="1931년")).to_be_checked()
    page.keyboard.press("1")
    expect(page.get_by_role("radio", name="1924년")).to_be_checked()
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("맞았어요!")
    wait_for_keys(page)
    page.keyboard.press("4")
    expect(page.locator("[data-study=question]")).to_be_visible()


def test_enter_takes_the_proposed_rating(page: Page) -> None:
    open_item(page, TRUTH)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.locator(".rating-proposed")).to_contain_text("알맞음")
    wait_for_keys(page)
    page.keyboard.press("Enter")
    expect(page.locator("[data-study=question]")).to_be_visible()


def test_digits_in_a_date_stay_digits(page: Page) -> None:
    open_item(page, DATE)
    page.keyboard.type("1936-05-17")
    expect(page.locator("#response")).to_have_value("1936-05-17")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("맞았어요!")


def test_lines_are_moved_by_the_arrow_keys_and_told_to_a_screen_reader(page: Page) -> None:
    open_item(page, ORDER)
    shown = page.locator(".order-text").all_inner_texts()
    page.get_by_role("button", name=f"뒤로 옮기기: {shown[0]}").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".order-text").nth(1)).to_have_text(shown[0])
    expect(page.locator("[data-order-status]")).to_have_text("2번째로 옮겼어요")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".order-text").nth(3)).to_have_text(shown[0])
    expect(page.get_by_role("button", name=f"앞으로 옮기기: {shown[0]}")).to_be_focused()
    places = [page.locator("[data-place]").nth(number).input_value() for number in range(4)]
    assert places == ["1", "2", "3", "4"]


def test_u_takes_the_last_answer_back(page: Page) -> None:
    open_item(page, TRUTH)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("틀렸어요")
    wait_for_keys(page)
    page.keyboard.press("u")
    expect(page.locator("h1")).to_have_text(TRUTH)


def test_keys_can_be_switched_off_and_stay_off(page: Page) -> None:
    page.get_by_role("button", name="단축키 끄기").click()
    open_item(page, CHOICE)
    page.keyboard.press("2")
    assert page.locator("input:checked").count() == 0
    page.get_by_role("button", name="단축키 켜기").click()
    page.keyboard.press("2")
    expect(page.get_by_role("radio", name="1931년")).to_be_checked()


def test_the_menu_closes_by_escape_and_gives_the_focus_back(page: Page) -> None:
    page.locator("summary", has_text="메뉴").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="어둡게")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="어둡게")).to_be_hidden()
    expect(page.locator("summary", has_text="메뉴")).to_be_focused()


def test_tab_reaches_the_content_past_the_bar(page: Page) -> None:
    page.goto("/sign-in")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="본문으로 건너뛰기")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_script_that_comes_late_leaves_the_focus_where_it_is(page: Page) -> None:
    def hold_until_the_menu_has_the_focus(route: Route) -> None:
        page.locator("summary", has_text="메뉴").focus()
        route.continue_()

    page.route("**/js/study.js*", hold_until_the_menu_has_the_focus)
    page.goto("/study/?deck=1")
    wait_for_keys(page)
    expect(page.locator("summary", has_text="메뉴")).to_be_focused()
