"""Verb endings: what the last predicate of a sentence is, and the same sentence before a noun.

A finished statement becomes a modifier by its ending (표준국어대사전, ``-ㄴ``, ``-은``, ``-던``): a verb in
the past takes -(으)ㄴ (승인했다, 승인한), an adjective and the copula -았던/-었던 (수도였다, 수도였던).
Kiwi joins the morphemes, so irregular verbs come out right (도왔다, 도운; 지었다, 지은; 만들었다, 만든).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.korean.morphology import Token, join
from question_bank.korean.particles import particle_for

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERBS: Final = frozenset({"VV", "XSV", "VX"})
_STATES: Final = frozenset({"VA", "XSA", "VCP", "VCN"})
_NOUN_ENDINGS: Final = frozenset({"음", "ᆷ"})
_PAST: Final = frozenset({"었", "았"})
_HONORIFIC: Final = frozenset({"시", "으시"})
_PERIOD: Final = "SF"
# 늘다 and 줄다 before a noun are 는 and 준, which read as other words
_CLEARER: Final = {"늘": "늘어나", "줄": "줄어들"}


@dataclass(frozen=True, slots=True)
class Predicate:
    """The last predicate of a past statement.

    ``before`` is the text up to it, ``stem`` its morphemes without tense and ending (with an honorific -시-),
    ``surface`` the word as written up to its -다, ``verb`` whether it takes -(으)ㄴ, ``negative`` whether it
    denies.
    """

    before: str
    stem: tuple[tuple[str, str], ...]
    surface: str
    verb: bool
    negative: bool

    @property
    def lemma(self) -> str:
        """The stem of the predicate without an honorific."""
        return self.stem[0][0]

    def modifier(self) -> str:
        """Return the whole text in the form that stands before a noun."""
        if self.verb:
            stem = ((_CLEARER.get(self.lemma, self.lemma), self.stem[0][1]), *self.stem[1:])
            return self.before + join((*stem, ("ᆫ", "ETM")))
        if self.stem[0][1] == "VCP":
            # Kiwi would write 수도 이었던 apart without the noun before it
            return self.before + particle_for(self.before.split()[-1], "이었던/였던")
        return self.before + join((*self.stem, ("었", "EP"), ("던", "ETM")))


def last_predicate(text: str, tokens: Sequence[Token]) -> Predicate | None:
    """Return the predicate that ends a statement about the past, or None where it ends otherwise.

    Taken: -았다/-었다 and the noted form -음/-ㅁ (서명함), read as past. Left: present and future (한다,
    하겠다), questions, bare nouns. ``-기도 했다`` and ``-ㄴ 바 있다``, which only look back, are read
    as the plain past of their verb. ``tokens`` are those of ``text``.
    """
    body = [token for token in tokens if token.tag != _PERIOD]
    if len(body) < 3:  # noqa: PLR2004 - a noun, a stem and an ending
        return None
    last = body[-1]
    shortened = _without_retrospect(text, body)
    if shortened:
        return shortened
    if last.tag == "EF" and last.form == "다" and body[-2].form in _PAST and body[-2].tag == "EP":
        return _predicate(text, body, len(body) - 3, text[: last.end])
    if last.tag == "ETN" and last.form in _NOUN_ENDINGS:
        told = len(body) - (3 if body[-2].form in _PAST and body[-2].tag == "EP" else 2)
        return _predicate(text, body, told, None)
    return None


def _predicate(text: str, body: Sequence[Token], at: int, whole: str | None) -> Predicate | None:
    """Build the predicate whose stem ends at token ``at``; ``whole`` is the text if its wording stays."""
    stem = [(body[at].form, body[at].tag)]
    if body[at].tag == "EP" and body[at].form in _HONORIFIC:
        at -= 1
        stem.insert(0, (body[at].form, body[at].tag))
    tag = body[at].tag.partition("-")[0]
    if tag not in _VERBS | _STATES:
        return None
    auxiliary = tag == "VX" and body[at].form in {"않", "못하"}
    host = body[at - 2].tag.partition("-")[0] if auxiliary and at > 1 else tag
    before = text[: body[at].start]
    surface = whole[body[at].start :] if whole else join((*stem, ("었", "EP"), ("다", "EF")))
    negative = (
        auxiliary
        or tag == "VCN"
        or (at > 0 and body[at - 1].tag == "MAG" and body[at - 1].form in {"못", "안"})
    )
    return Predicate(before, tuple(stem), surface, host in _VERBS, negative)


def _without_retrospect(text: str, body: Sequence[Token]) -> Predicate | None:
    """Read 비난하기도 했다 as 비난했다 and 추진한 바 있다 as 추진했다."""
    forms = [token.form for token in body]
    if forms[-5:] == ["기", "도", "하", "었", "다"] and body[-5].tag == "ETN":
        at = len(body) - 6
    elif forms[-4:] == ["ᆫ", "바", "있", "다"] or forms[-5:-2] == ["ᆫ", "바", "있"]:
        at = forms.index("바", len(forms) - 5) - 2
    else:
        return None
    if at > 0 and body[at].tag == "EP" and body[at].form in _PAST:
        at -= 1
    return _predicate(text, body, at, None) if at > 0 else None
