"""A right answer in words, and what a question shows to answer it by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from question_bank.items.model import ItemType
from question_bank.items.wording.figure import unit_asked, write_figure
from question_bank.korean.numerals import parse_number

if TYPE_CHECKING:
    from collections.abc import Sequence

_TRUTH_SIGNS: Final = {True: "O", False: "X"}
_CHOOSE: Final = re.compile(
    r"(?<![가-힣\d])(\d{1,2}|[한두세네]|다섯|여섯)\s?(?:가지|개국|개|명|곳|나라|사람)(?:를|을|만)?\s(?:모두\s)?(?:고르|골라)"
)


def key_text(kind: ItemType, key: Any, stem: str = "") -> str:  # noqa: ANN401 - any key of any item type
    """Return a key as one line of text: EDTF for a date, O or X for a truth value, "가 → 나" for an order.

    A number has its thousands apart and the unit that the stem asks for.
    """
    match kind:
        case ItemType.TRUE_FALSE:
            return _TRUTH_SIGNS[bool(key)]
        case ItemType.ORDERING:
            return " → ".join(key)
        case ItemType.MULTIPLE_RESPONSE:
            return ", ".join(key)
        case ItemType.MATCHING:
            return ", ".join(f"{left} – {right}" for left, right in key)
        case ItemType.NUMBER_ENTRY:
            return write_figure(float(key), unit_asked(stem))
        case _:
            return str(key)


def choices_of(
    kind: ItemType,
    options: Sequence[str] | None,
    key: Any,  # noqa: ANN401 - any key of any item type
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is to be chosen from, and the right sides of a matching; no order of them tells the key."""
    shown = tuple(options or ())
    if kind is ItemType.MATCHING:
        lefts = tuple(left for left, _ in key)
        rights = {right for _, right in key}
        targets = tuple(one for one in shown if one not in lefts)
        return lefts, targets if rights <= set(targets) else tuple(sorted(rights))
    if not shown and kind is ItemType.ORDERING:
        return tuple(sorted(key)), ()
    return shown, ()


def number_to_choose(stem: str) -> int | None:
    """Return how many options a stem says to choose ("두 곳을 고르시오"); None where it does not say."""
    match = _CHOOSE.search(stem)
    value = parse_number(match[1]) if match else None
    return None if value is None else int(value)
