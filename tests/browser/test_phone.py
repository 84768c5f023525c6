"""What a phone shows otherwise than a desk."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SMALLEST_PX = 10  # letters in a chart


def start(page: Page) -> None:
    """Begin without an account: the first question is shown."""
    page.goto("/")
    page.locator("form[action^='/start'] button").first.click()
    page.wait_for_url("**/study/**")


def test_who_has_no_keyboard_is_not_told_of_keys(new_context: NewContext) -> None:
    for settings, seen in ((PHONE, False), ({}, True)):
        page = new_context(**settings).new_page()
        start(page)
        expect(page.locator("[data-keys-toggle]")).not_to_be_empty()
        expect(page.locator(".keys")).to_be_visible(visible=seen)
        expect(page.locator("kbd")).to_be_visible(visible=seen)


@pytest.mark.parametrize("language", ["ko-KR", "en-US"])
@pytest.mark.parametrize("width", [320, 390, 641, 1280])
def test_the_forecast_fits_and_its_letters_keep_apart(
    new_context: NewContext, width: int, language: str
) -> None:
    page = new_context(locale=language, viewport={"width": width, "height": 844}).new_page()
    start(page)
    page.locator("button[name=unknown]").click()
    page.wait_for_url("**/study/answers/**")
    page.goto("/progress/")
    sheet = page.locator("section", has=page.locator(".chart")).bounding_box()
    assert sheet
    boxes = [one.bounding_box() for one in page.locator(".chart-day").all() if one.is_visible()]
    days = [box for box in boxes if box]
    assert len(days) >= 7
    assert days[0]["x"] >= sheet["x"]
    assert days[-1]["x"] + days[-1]["width"] <= sheet["x"] + sheet["width"]
    for day, following in pairwise(days):
        assert day["x"] + day["width"] <= following["x"]
        assert day["height"] >= SMALLEST_PX
