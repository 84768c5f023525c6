"""A sentence of the article as a teacher would write it, and where a place of it has gone."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from question_bank.items.repair import repair
from question_bank.items.rewording import reword
from question_bank.korean.orthography import mend
from question_bank.korean.plain import make_plain
from question_bank.korean.quotation import tidy_quotes

if TYPE_CHECKING:
    from collections.abc import Sequence


@lru_cache(maxsize=4096)  # the rules ask again for what the statement was made of
def write_out(text: str, names: Sequence[str] = ()) -> str:
    """Return a sentence without full stop in good Korean, where both say the same.

    Quotation marks, spelling and spacing, clumsy phrases, slips of grammar and heavy ends are mended, in this
    order. ``names`` are spelled as they are.
    """
    return make_plain(repair(reword(mend(tidy_quotes(text), names))))


def carry(old: str, new: str, at: int) -> int:
    """Return the place in a mended text that a place of the text before has become."""
    if old[:at] == new[:at]:
        return at
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if start <= at < end:
            return first + at - start if kind == "equal" else last
    return len(new)
