"""Where a time can stand in a sentence so that it is that of the sentence, not of a clause within it."""

from __future__ import annotations

import re
from itertools import pairwise
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
_PLACED: Final = ("NN", "XSN", "XPN", "XR", "JKG", "MM", "SL")
_NEAR: Final = 6
_OWN: Final = frozenset({"JKS", "JX", "JKQ", "SSO", "SSC", "SP"})
_PAST: Final = ("었", "았", "였")
_SINCE: Final = ("ᆫ", "은", "던")
# 나루에서 열린 회의에서: it was held when what is told of it happened
_HELD: Final = frozenset({"열리", "개최"})
# 도시에 대한, 잇따른: a quality by now
_TIMELESS: Final = FIXED | {"잇따르", "잇달"}
_DATED: Final = re.compile(r"작년|올해|내년|지난|이듬해|최근|앞서|\d\s?세기")
_UNITS: Final = frozenset("년월일")
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


def find_linked_place(body: Sequence[Token], endings: Sequence[Token], start: int) -> int:
    """Return where a time goes before a linked clause that leads up to the subject at ``start``; else 0.

    언덕에 있던 창고가 무너져 두 명이 다쳤다: behind 창고가, as the ruin and the harm are of one time.
    """
    before = [one for one in endings if one.end <= start]
    past = max((one.end for one in before if one.tag == "ETM"), default=0)
    mark = next((one.end for one in body if past <= one.start < start and one.tag == "JKS"), 0)
    linked = any(one.tag == "EC" and one.start >= mark for one in before)
    return mark if past and linked else 0


def is_open_to(text: str, body: Sequence[Token]) -> bool:
    """Tell whether a time before these words, which a sentence's own verb follows, is not taken for theirs.

    So it is where nothing in them is past or dated: 문을 열겠다고, 값이 오른다고, 길을 낼 계획을; but neither
    배가 떠났다고 nor 무너진 탑을.
    """
    if not body or _DATED.search(text[body[0].start : body[-1].end]):
        return False
    if any(one.tag == "SN" and unit.tag == "NNB" and unit.form[0] in _UNITS for one, unit in pairwise(body)):
        return False  # 3월 1일, but neither U20 월드컵 nor 3 일본인
    return not any(_is_past(body, i) for i in range(len(body)))


def _is_past(body: Sequence[Token], i: int) -> bool:
    token = body[i]
    if token.tag == "EP":
        return token.form.endswith(_PAST)
    quality = (
        i > 0
        and (body[i - 1].tag in _QUALITIES or body[i - 1].form in _TIMELESS)
        and not token.form.endswith("던")
    )
    if token.tag != "ETM" or not token.form.endswith(_SINCE) or quality:
        return False
    held = not _HELD.isdisjoint(one.form for one in body[max(0, i - 2) : i])
    case = next((one.form for one in body[i + 1 :] if one.tag in _CASES or one.tag == "JKS"), "")
    return not (held and case == "에서")


def write_time(when: str, following: Sequence[Token], *, first: bool) -> str:
    """Return a time as it stands before these words: without 에 before a scene (2019년 5월 파리에서).

    ``first``: they stand before the subject, where a place in 에 is a scene, too (파리에 탑이 섰다), and a
    figure is set apart (2023년 9월, 4년 만에 회담이 열렸다).
    """
    if first and following and following[0].tag == "SN":
        return f"{when.removesuffix('에')},"
    end = next((i for i, token in enumerate(following) if not token.tag.startswith(_PLACED)), 0)
    marks = {"에서", "에"} if first else {"에서"}
    bound = any(token.form in FIXED for token in following[end + 1 : end + 2])  # 조례에 따라
    scene = 0 < end <= _NEAR and following[end].form in marks and not bound
    return when.removesuffix("에") if scene else when


def is_phrase(lead: Sequence[Token]) -> bool:
    """Tell whether words before a subject have no verb of their own, 에 따라 and the like aside."""
    for i, token in enumerate(lead):
        fixed = token.tag == "EC" and i > 0 and lead[i - 1].form in FIXED
        if token.tag in _OWN or (token.tag.startswith("E") and not fixed):
            return False
    return True


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
