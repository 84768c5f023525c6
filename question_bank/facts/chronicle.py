"""How the lines of a chronicle end: in -음 (승격됨) or a noun of what happened (개통), a bracket aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_NOTED: Final = frozenset({"ᆷ", "음"})
_ACTING: Final = ("VV", "XSV", "VX")
_STAYING: Final = frozenset({"있", "없", "남"})
_HAPPENINGS: Final = read_words("chronicle_noun") | read_words("own_deed_noun")


def is_noted(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb of what happened ends in -음 or -ㅁ at a place: 승격됨, 들어옴 (not 있음, 다름)."""
    if at < 1 or tokens[at].tag not in {"EF", "ETN"} or tokens[at].form not in _NOTED:
        return False
    verb = tokens[at - 2] if at > 1 and tokens[at - 1].tag == "EP" else tokens[at - 1]
    return verb.tag.startswith(_ACTING) and verb.form not in _STAYING


def names_happening(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun of what happened stands at a place behind something else (한빛대교 개통)."""
    return at > 0 and tokens[at].tag == "NNG" and tokens[at].form in _HAPPENINGS


def find_line_end(tokens: Sequence[Token]) -> int:
    """Return the place of the last morpheme before a bracket that ends a line: 개통 (412m); -1 for none."""
    last = len(tokens) - 1
    while last >= 0 and tokens[last].tag in {"SF", "SSC"}:
        if tokens[last].tag == "SSC":
            last = next((i for i in range(last, -1, -1) if tokens[i].tag == "SSO"), 0)
        last -= 1
    return last
