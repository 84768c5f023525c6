"""Answers a question page as a person does, by what is on the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from question_bank.items.wording.figure import write_figure
from tests.factories.mixed_bank import make_mixed_items

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from question_bank.items.model import Item

ITEMS = {item.stem.replace("____", ""): item for item in make_mixed_items()}


def item_on(page: Page) -> Item:
    """Return the item that the page asks, once its heading has come over the net."""
    heading = page.locator("h1")
    expect(heading).to_have_text(re.compile(r"\S"))
    return ITEMS[heading.inner_text().strip()]


def give_right_answer(page: Page, *, scripts: bool = True) -> str:
    """Fill in the right answer of any type of question and send it; return the type."""
    item = item_on(page)
    kind = item.type.value
    if kind == "multiple_choice":
        page.get_by_role("radio", name=str(item.key)).check(force=True)
    elif kind == "true_false":
        page.get_by_role("radio", name="참" if item.key else "거짓").check(force=True)
    elif kind == "multiple_response":
        for option in _words(item):
            page.get_by_role("checkbox", name=option).check(force=True)
    elif kind == "ordering" and scripts:
        _move_into_order(page, _words(item))
    elif kind == "ordering":
        for place, option in enumerate(_words(item), 1):
            page.get_by_label(f"‘{option}’의 순서").select_option(str(place))
    elif kind == "matching":
        for left, right in _pairs(item):
            page.get_by_label(left).select_option(right)
    else:
        page.locator("#response").fill(_text(item))
    page.get_by_role("button", name="확인").click()
    return kind


def give_wrong_answer(page: Page) -> None:
    """Choose a wrong option of a question to choose or to judge, and send it."""
    item = item_on(page)
    options = item.options or ("참", "거짓")
    right = item.key if isinstance(item.key, str) else "참" if item.key else "거짓"
    page.get_by_role("radio", name=next(option for option in options if option != right)).check(force=True)
    page.get_by_role("button", name="확인").click()


def _words(item: Item) -> tuple[str, ...]:
    assert isinstance(item.key, tuple)
    return tuple(str(word) for word in item.key)


def _pairs(item: Item) -> list[tuple[str, str]]:
    assert isinstance(item.key, tuple)
    return [(pair[0], pair[1]) for pair in item.key]


def _text(item: Item) -> str:
    is_number = isinstance(item.key, float | int) and not isinstance(item.key, bool)
    return write_figure(float(item.key)) if is_number else str(item.key)  # type: ignore[arg-type] # a number


def _move_into_order(page: Page, order: tuple[str, ...]) -> None:
    """Move each line up by its button until it stands where it belongs."""
    for place, option in enumerate(order):
        shown = page.locator(".order-text").all_inner_texts()
        for _ in range(shown.index(option) - place):
            page.get_by_role("button", name=f"앞으로 옮기기: {option}").click()
