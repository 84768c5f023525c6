"""A teacher at review: beside the article on a desk, one column on a phone, with scripts and without."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import ADMINISTRATOR, NewContext, sign_in
from tests.factories.mixed_bank import LINES, SENTENCES

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
STONE = "돌다리가 열린 날은 몇 년 몇 월 며칠인가?"


def open_review(page: Page, filters: str = "") -> None:
    sign_in(page, *ADMINISTRATOR)
    page.goto(f"/decks/1/review{filters}")


def test_a_chosen_question_marks_its_quote_without_a_new_page(new_context: NewContext) -> None:
    page = new_context(viewport=DESK).new_page()
    open_review(page)
    page.evaluate("window.same = true")
    page.get_by_role("link", name=STONE).click()
    quote = SENTENCES["1936-05-17"][0]
    expect(page.locator("mark")).to_have_text(quote)
    expect(page.locator("mark")).to_be_in_viewport(ratio=1)
    expect(page.locator("[data-entry][aria-current]")).to_contain_text(STONE)
    assert page.evaluate("window.same")
    page.reload()
    expect(page.locator("mark")).to_have_text(quote)


def test_a_question_on_several_passages_marks_them_all(new_context: NewContext) -> None:
    page = new_context(viewport=DESK).new_page()
    open_review(page)
    article = page.locator("[data-pane] article").inner_text()
    page.get_by_role("link", name="다음 사건을 일어난 순서대로 배열하시오.").click()
    expect(page.locator("mark")).to_have_text([LINES[place] for place in (1, 2, 3, 5)])
    page.get_by_role("link", name=STONE).click()
    expect(page.locator("mark")).to_have_count(1)
    assert page.locator("[data-pane] article").inner_text() == article


def test_a_quote_is_marked_without_a_script(new_context: NewContext) -> None:
    page = new_context(viewport=DESK, java_script_enabled=False).new_page()
    open_review(page)
    page.get_by_role("link", name=STONE).click()
    expect(page.locator("mark#quote")).to_have_text(SENTENCES["1936-05-17"][0])
    expect(page.locator("mark#quote")).to_be_in_viewport()


def test_a_phone_shows_one_column_and_leads_to_the_article(new_context: NewContext) -> None:
    page = new_context(viewport=PHONE, has_touch=True, is_mobile=True).new_page()
    open_review(page)
    expect(page.locator("[data-pane]")).to_be_hidden()
    entry = page.locator("[data-entry]", has_text=STONE)
    entry.get_by_role("link", name="원문에서 보기").click()
    expect(page.locator("mark#quote")).to_have_text(SENTENCES["1936-05-17"][0])


def test_the_rules_speak_while_a_question_is_written(new_context: NewContext) -> None:
    page = new_context(viewport=DESK).new_page()
    open_review(page)
    page.goto("/decks/1/review/new?type=short_answer")
    page.get_by_label("문제", exact=True).fill("한빛다리의 옛 이름")
    page.get_by_label("정답", exact=True).fill("새벽다리")
    expect(page.locator("[data-flaws]")).to_contain_text("온전한 물음이 아니에요")
    page.get_by_label("문제", exact=True).fill("한빛다리의 옛 이름은 무엇인가?")
    expect(page.locator("[data-flaws]")).to_contain_text("규칙에 어긋나는 점이 없어요")
    page.get_by_label("근거가 되는 구절").fill("이런 구절은 없다.")
    expect(page.locator("[data-flaws]")).to_contain_text("원문에 이런 구절이 없어요")
    page.get_by_label("근거가 되는 구절").fill(SENTENCES["1962-08"][0])
    expect(page.locator("[data-flaws]")).to_contain_text("규칙에 어긋나는 점이 없어요")
    page.get_by_role("button", name="문제 넣기").click()
    expect(page.get_by_role("status")).to_contain_text("문제를 덱에 넣었어요.")
    expect(page.locator("mark")).to_have_text(SENTENCES["1962-08"][0])
    page.get_by_role("button", name=re.compile("되돌리기: 문제 추가")).click()
    expect(page.get_by_role("status")).to_contain_text("되돌렸어요")


def test_ticked_questions_are_accepted_and_the_step_is_taken_back(new_context: NewContext) -> None:
    page = new_context(viewport=DESK).new_page()
    open_review(page, "?kind=true_false")
    page.locator("summary", has_text="여러 문제 한꺼번에").click()
    page.get_by_role("button", name="이 쪽의 문제 모두 고르기").click()
    page.locator("#bulk").get_by_role("button", name="수락").click()
    expect(page.get_by_role("status")).to_contain_text("문제 2개를 수락했어요.")
    expect(page.locator(".chip-accepted")).to_have_count(2)
    page.get_by_role("button", name=re.compile("되돌리기: 수락")).click()
    expect(page.locator(".chip-accepted")).to_have_count(0)
