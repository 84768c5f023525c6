"""What a key must be for each type of item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.errors import EdtfError
from question_bank.items.model import Item, ItemType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.items.rule.flaw import Ground


def fits_type(item: Item, _: Ground) -> Iterator[str]:
    """Give the complaint where the key is not what its type of item asks for (``bank/1``)."""
    complaint, fits = _FORMS.get(item.type, ("the key is empty", _is_text))
    if not fits(item):
        yield f"{complaint} ({item.key!r})"


def _is_option(item: Item) -> bool:
    return isinstance(item.key, str) and item.key in (item.options or ())


def _is_part(item: Item) -> bool:
    return isinstance(item.key, tuple) and bool(item.key) and set(item.key) < set(item.options or ())


def _is_permutation(item: Item) -> bool:
    return isinstance(item.key, tuple) and sorted(map(str, item.key)) == sorted(item.options or ())


def _is_truth(item: Item) -> bool:
    return isinstance(item.key, bool)


def _is_date(item: Item) -> bool:
    return isinstance(item.key, str) and _edtf(item.key) is not None


def _is_number(item: Item) -> bool:
    return isinstance(item.key, int | float) and not isinstance(item.key, bool)


def _is_pairs(item: Item) -> bool:
    return isinstance(item.key, tuple) and all(isinstance(pair, tuple) for pair in item.key)


def _is_text(item: Item) -> bool:
    return isinstance(item.key, str) and bool(item.key.strip())


_FORMS: Final = {
    ItemType.MULTIPLE_CHOICE: ("the key is none of the options", _is_option),
    ItemType.MULTIPLE_RESPONSE: ("the key is no part of the options", _is_part),
    ItemType.ORDERING: ("the key does not hold the same events as the options", _is_permutation),
    ItemType.TRUE_FALSE: ("the key is neither true nor false", _is_truth),
    ItemType.DATE_ENTRY: ("the key is no EDTF date", _is_date),
    ItemType.TIMELINE_PLACEMENT: ("the key is no EDTF date", _is_date),
    ItemType.NUMBER_ENTRY: ("the key is no number", _is_number),
    ItemType.MATCHING: ("the key is no list of pairs", _is_pairs),
}


def _edtf(text: str) -> Edtf | None:
    try:
        return Edtf.parse(text)
    except EdtfError:
        return None
