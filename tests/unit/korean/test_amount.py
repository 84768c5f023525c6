"""Numbers in running text, whatever follows them."""

from __future__ import annotations

import pytest

from question_bank.korean.amount import Amount, find_amount


def only(text: str) -> Amount | None:
    amount, _ = find_amount(text, 0)
    return amount


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2만5천", 25_000, None),
        ("1조 2,500억", 1_250_000_000_000, None),
        ("3백50만", 3_500_000, None),
        ("100여만", 1_000_000, None),
        ("1.5억", 150_000_000, None),
        ("삼천만", 30_000_000, None),
        ("백열두", 112, None),
        ("스물세", 23, None),
        ("三千", 3000, None),
        ("두세", 2, 3),
        ("이삼십", 20, 30),
        ("3~4만", 30_000, 40_000),
        ("9천~1만", 9000, 10_000),
        ("2, 3", 2, 3),
        ("3 내지 5", 3, 5),
        ("3분의 1", 0.3333, None),
        ("절반", 0.5, None),
        ("-12.5", -12.5, None),
    ],
)
def test_a_number_is_read_whole(text: str, low: float, high: float | None) -> None:
    amount = only(f"그날 {text} ")

    assert amount is not None
    assert (amount.low, amount.high) == (low, high)
    assert f"그날 {text} "[amount.start : amount.end] == text


@pytest.mark.parametrize("text", ["수십만", "몇백", "수천"])
def test_a_number_that_only_gives_its_order_has_no_value(text: str) -> None:
    amount = only(text)

    assert amount is not None
    assert (amount.low, amount.high) == (None, None)


@pytest.mark.parametrize("text", ["S-400", "B52", "2.13.5", "만한", "이", "조", "열정한"])
def test_what_is_no_number_or_part_of_a_name_has_no_value(text: str) -> None:
    amount = only(text)

    assert amount is None or text[amount.start : amount.end] != text


def test_the_search_goes_on_behind_a_number_and_ends_at_the_end() -> None:
    text = "3명과 2만 5천 명과 열둘"
    at, found = 0, []
    while at < len(text):
        amount, at = find_amount(text, at)
        if amount is not None:
            found.append(amount.low)

    assert found == [3, 25_000, 12]
