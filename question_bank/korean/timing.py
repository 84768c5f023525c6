"""Where a time can stand in a sentence so that it is that of the sentence, not of a clause within it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.korean.inner import FIXED
from question_bank.korean.linking import ties_auxiliary
from question_bank.korean.subject import SAYING, ClauseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.korean.morphology import Token

_QUALITIES: Final = frozenset({"VA", "VCP", "XSA"})
_CASES: Final = frozenset({"JKO", "JKB"})
# 여러 나라를 대상으로 is one phrase, as 하는 것에 대해 is
_BOUND: Final = FIXED | {"대상", "중심", "바탕", "계기", "목적", "목표", "이유", "상대", "기념"}
_PAIRS: Final = {"“": "”", "‘": "’", '"': '"', "「": "」", "『": "』", "〈": "〉", "《": "》"}


def find_inner_endings(body: Sequence[Token]) -> Iterator[Token]:
    """Give the endings that close a clause among the tokens before the last predicate."""
    for i, token in enumerate(body):
        # 낡은 has no time of its own
        quality = token.tag == "ETM" and i > 0 and body[i - 1].tag in _QUALITIES
        closes = token.tag in {"EC", "ETM"} and not quality and not ties_auxiliary(body, i)
        if closes or token.tag == "JKQ":
            yield token


def find_time_place(body: Sequence[Token], endings: Sequence[Token], *, said: bool) -> int:
    """Return where a time goes in a sentence without its subject; 0 for the front.

    ``endings`` are what :func:`find_inner_endings` gives; ``said``: the sentence tells what somebody said.
    """
    if said:
        return max((one.end for one in endings if one.tag == "JKQ" or one.form.endswith(SAYING)), default=0)
    place = 0
    for ending in endings:
        if ending.tag != "ETM":
            break
        behind = (i for i, one in enumerate(body) if one.start >= ending.end and one.tag in _CASES)
        found = next(behind, None)
        if found is not None:
            bound = [one.form for one in body[found + 1 : found + 2] if one.form in _BOUND]
            place = max(place, body[min(found + 2, len(body) - 1) if bound else found].end)
    return place


def outside_quotes(text: str, found: Sequence[Token]) -> Iterator[Token]:
    """Give the tokens outside quotation marks; raise ClauseError where a mark stays open."""
    hidden = [False] * len(text)
    closing = ""
    for i, char in enumerate(text):
        if closing:
            hidden[i] = char != closing
            closing = "" if char == closing else closing
        elif char in _PAIRS:
            closing = _PAIRS[char]
    if closing:
        raise ClauseError("a quotation mark without its pair")
    return (token for token in found if not hidden[token.start])
