"""The article behind a question."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import ADMINISTRATOR, NewContext, sign_in
from tests.factories.mixed_bank import PATTERNS, select


def test_a_quote_at_the_end_is_in_sight_at_once(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 400}).new_page()
    sign_in(page, *ADMINISTRATOR)
    place = select(PATTERNS)
    page.goto(f"/decks/1/article?start={place.start}&end={place.end}#quote", wait_until="load")
    quote = page.locator("mark#quote")
    expect(quote).to_have_text(PATTERNS)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    expect(quote).to_be_in_viewport(ratio=1)
    bar = page.locator(".bar").bounding_box()
    box = quote.bounding_box()
    assert bar
    assert box
    assert box["y"] >= bar["y"] + bar["height"]
