"""The way of a learner through the application."""

from __future__ import annotations

from playwright.sync_api import expect

from question_bank.items.model import ItemType
from tests.browser.answering import give_right_answer, give_wrong_answer, item_on
from tests.browser.conftest import NewContext, sign_in, sign_up


def test_ten_cards_one_of_them_wrong_are_there_after_signing_in_again(
    new_context: NewContext, name: str
) -> None:
    page = new_context().new_page()
    sign_up(page, name)
    page.get_by_role("link", name="공부하기").click()
    wrong, kinds = "", set()
    for _ in range(10):
        if not wrong and item_on(page).type in (ItemType.MULTIPLE_CHOICE, ItemType.TRUE_FALSE):
            wrong = item_on(page).stem
            give_wrong_answer(page)
            expect(page.locator("h1")).to_contain_text("틀렸어요")
            expect(page.locator(".answer-key, .option-right").first).to_be_visible()
            quote = page.locator("blockquote").first.inner_text()
            page.get_by_role("link", name="원문에서 보기").first.click()
            expect(page.locator("mark#quote")).to_have_text(quote)
            expect(page.locator("mark#quote")).to_be_in_viewport()
            page.go_back()
        else:
            kinds.add(give_right_answer(page))
            expect(page.locator("h1")).to_contain_text("맞았어요!")
        page.locator(".rating-proposed").click()
    assert wrong
    assert len(kinds) >= 5

    again = new_context().new_page()
    sign_in(again, name)
    again.get_by_role("link", name="학습 현황").click()
    expect(again.locator("#answers-today")).to_have_text("10")
    again.goto("/")
    again.get_by_role("link", name="공부하기").click()
    assert item_on(again).stem == wrong


def test_a_newcomer_studies_after_one_click_and_keeps_the_progress(
    new_context: NewContext, name: str
) -> None:
    page = new_context().new_page()
    page.goto("/")
    page.get_by_role("button", name="바로 공부 시작하기").click()
    give_right_answer(page)
    page.locator(".rating-proposed").click()
    page.goto("/")
    page.get_by_role("link", name="내 기록 지키기").click()
    page.get_by_label("이름").fill(name)
    page.get_by_label("비밀번호").fill("강물은 흘러간다")
    page.get_by_role("button", name="기록 지키기").click()
    expect(page.locator(".recovery-code")).to_be_visible()
    page.goto("/progress/")
    expect(page.locator("#answers-today")).to_have_text("1")


def test_everything_is_studied_without_a_script(new_context: NewContext, name: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    sign_up(page, name)
    page.get_by_role("link", name="공부하기").click()
    kinds = set()
    for _ in range(14):
        kinds.add(give_right_answer(page, scripts=False))
        expect(page.locator("h1")).to_contain_text("맞았어요!")
        page.get_by_role("button", name="쉬움").click()
    assert len(kinds) == 9
    expect(page.locator("h1")).to_have_text("오늘 공부를 마쳤어요")
    page.get_by_role("link", name="학습 현황 보기").click()
    expect(page.locator("#answers-today")).to_have_text("14")


def test_the_zone_of_the_browser_goes_into_the_account(new_context: NewContext, name: str) -> None:
    page = new_context(timezone_id="America/Lima").new_page()
    page.goto("/sign-up")
    expect(page.locator("input[name=zone]")).to_have_value("America/Lima")
    sign_up(page, name)
    expect(page.locator("h1")).to_have_text("오늘")


def test_the_recovery_code_is_printed_without_the_frame(new_context: NewContext, name: str) -> None:
    page = new_context().new_page()
    page.goto("/sign-up")
    page.get_by_label("이름").fill(name)
    page.get_by_label("비밀번호").fill("강물은 흘러간다")
    page.get_by_role("button", name="가입하기").click()
    expect(page.get_by_role("button", name="인쇄하기")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".recovery-code")).to_be_visible()
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.get_by_role("button", name="인쇄하기")).to_be_hidden()
