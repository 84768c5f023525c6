"""The verb that a phrase hangs on, and whether that verb tells what happened or only describes a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_VERBS: Final = ("VV", "XSV", "VA", "XSA", "VCP")
# 대회를 마치고 귀국하던: what comes next describes as well
_RUNNING_ON: Final = frozenset({"고", "며", "면서", "다가"})


def is_inside(tokens: Sequence[Token], start: int, predicate: int) -> bool:
    """Tell whether the next verb describes a noun: 열린, 조업을 한, 대회를 마치고 귀국하던.

    Looked for from the token ``start`` up to ``predicate``, the place of the last verb in the text.
    """
    for token in tokens[start:]:
        if token.start >= predicate:
            return False
        if token.tag == "ETM":
            return True
        if token.tag.startswith("E") and token.tag != "EP" and token.form not in _RUNNING_ON:
            return False
    return False


def find_verb(tokens: Sequence[Token], start: int) -> str:
    """Return the stem of the next verb: 만나, 방문 of 방문하다, 선물받."""
    for i in range(start, len(tokens)):
        token = tokens[i]
        tag = token.tag.partition("-")[0]
        if tag not in _VERBS:
            continue
        host = tokens[i - 1]
        if tag in {"XSV", "XSA"}:
            return host.form if host.tag != "SN" else ""
        return token.form
    return ""
