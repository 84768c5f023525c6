"""Speakers at the head of a sentence that no subject shows: 새론시, … 발표; 상원도 “…”라고 밝혔다."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from question_bank.facts.speech.candidate import may_speak, show
from question_bank.facts.speech.scene import clean_phrase
from question_bank.facts.syntax import Subject

if TYPE_CHECKING:
    from question_bank.facts.speech.scene import Scene

# 해온시는: Kiwi may take an unknown name apart, yet its last syllables tell a body
_TORN: Final = re.compile(
    r"(?<![가-힣])(?P<who>[가-힣A-Za-z]{2,20}(?<!또다)(?<!도)"
    r"(?:시|[군시구]청|공사|협회|위원회|의회|재단|연맹|신문|방송))(?:은|는|도)\s"
)
# 새론시, 노면전차를 … 열겠다고 발표
_ENTRY: Final = re.compile(r"(?:^|[:년월일]\s)(?P<who>[^\s\d,:“”\"][^,:“”\"]{0,30}?),\s")
_NOUNS: Final = ("NN", "NR", "XSN", "XPN", "XR", "SL", "SH", "SW", "W_")
_ADDING: Final = frozenset({"도", "만"})
_FIRST: Final = 14


def find_opener(scene: Scene, end: int) -> str | None:
    """Return who speaks at the head of a sentence, before a place; None where that is nobody for certain."""
    if not scene.syntax.predicate.finite:
        entry = _ENTRY.search(scene.text, 0, end)
        return _named(scene, *entry.span("who")) if entry is not None else None
    torn = _TORN.search(scene.text, 0, end)
    if torn is not None:
        return clean_phrase(torn["who"]) or None
    for index, token in enumerate(scene.tokens[:_FIRST]):
        if token.end > end or token.tag == "SSO":
            break
        if token.tag == "JX" and token.form in _ADDING:
            return _named(scene, _phrase_start(scene, index), token.start)
    return None


def _phrase_start(scene: Scene, index: int) -> int:
    """Return where the nouns before a particle begin."""
    first = index
    while first and scene.tokens[first - 1].tag.startswith(_NOUNS):
        first -= 1
    return scene.tokens[first].start


def _named(scene: Scene, start: int, end: int) -> str | None:
    """Return who the nouns between two places name; None where they are none or cannot speak."""
    inside = list(takewhile(lambda token: token.start < end, scene.after(start)))
    if not inside or start == end or not all(token.tag.startswith(_NOUNS) for token in inside):
        return None
    subject = Subject(start, end, scene.text[start:end], topic=True)
    return show(scene, subject) if may_speak(scene, subject) else None
