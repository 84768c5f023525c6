"""By whom something is voted on: 유엔 총회, 국회, 국민투표."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from question_bank.facts.speech.scene import clean_phrase
from question_bank.facts.word_list import any_of

if TYPE_CHECKING:
    from question_bank.facts.ballot.clause import Clause

_HEADS: Final = any_of("voting_body")
BODY: Final = re.compile(
    rf"(?<![가-힣])(?P<head>[가-힣A-Z]{{0,20}}(?:{_HEADS}))"
    r"(?P<mark>에서는|에서도|에서|에는|에|은|는|이|가|을|를|의|도)?(?=[\s,.]|$)"
)
BODY_END: Final = re.compile(rf"(?:{_HEADS})$")
# only where no nearer body is named
LEAGUE: Final = re.compile(r"(?<![가-힣])(?:유엔|국제\s?연맹|국제\s?연합|UN)(?![가-힣])")
_SITTING: Final = re.compile(
    r"\s(?:의원|위원|대의원|재판관|표결|투표|회의|특별\s?회의|긴급\s?회의)(?:들)?(?:에서는|에서|은|는|이|가)\s"
)
_ACTING: Final = frozenset({"에서는", "에서도", "에서", "은", "는", "이", "가"})
_PASSED: Final = frozenset({"의", "을", "를", "에", "에는"})
# said of the occasion; a body named beside it is the one that votes
_OCCASION: Final = ("본회의", "찬반투표", "찬반 투표", "조합원 투표")
_NOUNS: Final = ("NN", "NR", "XSN", "XPN", "XR", "SN", "SL", "SH", "SW", "W_", "SO")
_ACTS: Final = 3
_MOST: Final = 50


def find_body(clause: Clause, before: int | None = None) -> str | None:
    """Return who votes in a clause: the last body that acts ``before`` the numbers, else one it names."""
    ranked: list[tuple[int, int, str]] = []
    for match in islice(BODY.finditer(clause.text, clause.start, clause.end), _MOST):
        rank, near = _rank(clause, match), before is None or match.start() < before
        name = clean_phrase(_nouns(clause, match.start(), match.end("head")))
        if name:
            ranked.append((rank if near else 0, match.start() if near else -match.start(), name))
    if ranked:
        return max(ranked)[2]
    league = LEAGUE.search(clause.text, clause.start, clause.end)
    return league[0] if league else None


def _rank(clause: Clause, match: re.Match[str]) -> int:
    """Return how likely a body is the one that votes, by its particle."""
    if match["head"].endswith(_OCCASION):
        return 1
    if match["mark"] in _ACTING or (not match["mark"] and _SITTING.match(clause.text, match.end("head"))):
        return _ACTS
    return 2 if match["mark"] in _PASSED else 1


def _nouns(clause: Clause, start: int, end: int) -> str:
    """Return the nouns that end at a place, those before them included (국제 올림픽 위원회 총회)."""
    begin = start
    for token in clause.before(end):
        if not token.tag.startswith(_NOUNS) or token.tag == "NNB":
            break
        if token.end < begin and clause.text[token.end : begin].strip():
            break
        begin = min(begin, token.start)
    return clause.text[begin:end]
