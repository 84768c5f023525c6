"""How far the name of an agreement reaches in a sentence, read from its head to the left.

It is a run of nouns that ends in a head such as 조약, with the phrase before …에 관한 where there is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from question_bank.facts.word_list import any_of, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.korean.morphology import Token

HEADS: Final = any_of("agreement_head")
"""A pattern of the heads that make a name with any noun before them: 조약, 협정."""

_DECLARATIONS: Final = any_of("declaration_head")
HEAD: Final = re.compile(rf"{HEADS}|{_DECLARATIONS}")
"""Every head, 선언 and 합의 included."""

# 조약 기구, 협정문, 조약들: something else, or more than one
_OTHER: Final = re.compile(
    r"\s?(?:기구|상대국|당사국|가입국)|[가-힣]*문(?=[\s은이을에과의])|들|국(?=[\s은이을])"
)
NUMBERED: Final = re.compile(r"\d{1,2}[·.ㆍ]\d{1,2}")
"""A day that opens a name."""

_OPENERS: Final = {"’": "‘", "”": "“", "'": "'", '"': '"', "」": "「", "』": "『", "》": "《", "〉": "〈"}
_NOUN: Final = frozenset({"NNG", "NNP", "XPN", "XSN", "SL", "SH", "SN", "NR"})
_MARK: Final = frozenset("·ㆍ-–—.")
_WITHIN_WORD: Final = frozenset({"MM", "NP", "MAG"})
_ABOUT: Final = frozenset({"관하", "대하", "위하", "의하"})
_LEADS: Final = read_words("agreement_lead")
_REACH: Final = 90
_ADNOMINAL: Final = 3


def find_spans(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the start and end of every run of nouns that ends in a head, with the phrase before …에 관한."""
    last = 0
    for match in HEAD.finditer(text):
        end = match.end()
        at = bisect_left(tokens, end, key=attrgetter("end"))
        if at == len(tokens) or tokens[at].end != end or tokens[at].tag not in _NOUN:
            continue
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        glued = following is not None and following.start == end and following.tag in {"NNG", "NNP", "XSN"}
        if glued or _OTHER.match(text, end):
            continue
        start = _quoted_start(text, end)
        if start is None or start < last:
            start = tokens[_first(text, tokens, at, max(last, end - _REACH))].start
        last = end
        yield start, end


def _quoted_start(text: str, end: int) -> int | None:
    """Return where a name in quotation marks begins that ends here; None where no mark closes it."""
    opener = _OPENERS.get(text[end : end + 1])
    if opener is None:
        return None
    at = text.rfind(opener, max(0, end - _REACH), end)
    return None if at < 0 or re.search(r"[을를]\s|[,.]\s", text[at + 1 : end]) else at + 1


def _first(text: str, tokens: Sequence[Token], head: int, limit: int) -> int:
    """Return the index of the token that a name begins with, read from its head to the left."""
    at, formal = head, False
    while at > 0 and tokens[at - 1].start >= limit:
        if text[tokens[at - 1].end : tokens[at].start].strip():
            break
        steps = _steps(tokens, at, formal=formal)
        if not steps:
            break
        formal = formal or _about(tokens, at)
        at -= steps
    while at < head and (tokens[at].form in _LEADS or _is_loose(tokens, at)):
        at += 1
    # a name begins with a word: Kiwi takes 한 in 한불 for a determiner
    while at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].tag in _WITHIN_WORD:
        at -= 1
    return at


def _steps(tokens: Sequence[Token], at: int, *, formal: bool) -> int:
    """Return how many tokens before a place belong to the name; ``formal`` behind …에 관한 조약."""
    before = tokens[at - 1]
    if before.tag in _NOUN:
        return 0 if HEAD.fullmatch(before.form) else 1
    if _about(tokens, at) or [t.form for t in tokens[max(0, at - 3) : at]] == ["적", "이", "ᆫ"]:
        return _ADNOMINAL  # 협력에 관한, 포괄적인
    ordinal = before.form == "차" and at > 1 and tokens[at - 2].tag == "SN"
    joint = before.form in _MARK and before.end == tokens[at].start and _is_joint(tokens, at - 1)
    listed = formal and ((before.tag == "JKG" and _qualifies(tokens, at - 1)) or before.form == "및")
    return int(ordinal or joint or listed)


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark stands right behind a token (가쓰라-태프트)."""
    return at > 0 and tokens[at - 1].end == tokens[at].start


def _about(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether …에 관한 or …을 위한 stands before a token."""
    if at < _ADNOMINAL + 1:
        return False
    particle, verb, ending = tokens[at - 3 : at]
    return ending.tag == "ETM" and verb.form in _ABOUT and particle.tag in {"JKB", "JKO"}


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 의 stands behind a common noun that is part of the title (핵무기의 비확산)."""
    return at > 0 and tokens[at - 1].tag == "NNG" and tokens[at - 1].form not in _LEADS


def _is_loose(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark or a number that belongs to no name opens the run (3 자유무역협정)."""
    token, following = tokens[at], tokens[at + 1]
    if token.form in _MARK or token.tag == "XSN":
        return True
    return token.tag == "SN" and token.end != following.start and not NUMBERED.fullmatch(token.form)
