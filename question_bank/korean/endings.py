"""Verb endings: what the last predicate of a sentence is, and the same sentence before a noun.

A finished statement becomes a modifier by its ending (표준국어대사전, ``-ㄴ``, ``-은``, ``-던``): a verb in
the past takes -(으)ㄴ (승인했다, 승인한), an adjective and the copula -았던/-었던 (수도였다, 수도였던).
Kiwi joins the morphemes, so irregular verbs come out right (도왔다, 도운; 지었다, 지은; 만들었다, 만든).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.korean.act_noun import takes_object
from question_bank.korean.morphology import Token, join
from question_bank.korean.particles import particle_for

if TYPE_CHECKING:
    from collections.abc import Sequence

_VERBS: Final = frozenset({"VV", "XSV", "VX"})
_STATES: Final = frozenset({"VA", "XSA", "VCP", "VCN"})
_NOUN_ENDINGS: Final = frozenset({"음", "ᆷ"})
_PAST: Final = frozenset({"었", "았", "였", "었었", "았었"})
_HONORIFIC: Final = frozenset({"시", "으시"})
_PERIOD: Final = "SF"
_LONG_PAST: Final = frozenset({"었었", "았었"})
_DICTIONARY: Final = frozenset({"VV", "VV-R", "VV-I", "XSV"})
_PAST_MODIFIERS: Final = frozenset({"ᆫ", "은", "던"})
_COLOURING: Final = frozenset({("어", "버리"), ("아", "버리"), ("고", "말")})
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

    Taken: -았다/-었다, -았었다, and what chronicles write for it: the noted form -음/-ㅁ (서명함) and the
    form of dictionaries (서명하다). Left: questions, bare nouns, and present and future, because 방문한다 may
    be a plan whatever the date is. What only colours the telling is left out (see :func:`_plain_end`).
    ``tokens`` are those of ``text``.
    """
    body = [token for token in tokens if token.tag != _PERIOD]
    end, written = _stem_end(body)
    plain = _plain_end(body, end)
    if plain < 1:
        return None
    return _predicate(text, body, plain - 1, text[: body[-1].end] if written and plain == end else None)


def _stem_end(body: Sequence[Token]) -> tuple[int, bool]:
    """Return where the stem of the last predicate ends, 0 for none, and whether it is written as -았다."""
    if len(body) < 3:  # noqa: PLR2004 - a noun, a stem and an ending
        return 0, False
    last, before = body[-1], body[-2]
    past = before.tag == "EP" and before.form in _PAST
    if last.tag == "EF" and last.form == "다":
        if past:
            return len(body) - 2, before.form not in _LONG_PAST
        if before.tag in _DICTIONARY or _looks_back(body, len(body) - 1) < len(body) - 1:
            return len(body) - 1, False
    if last.tag == "ETN" and last.form in _NOUN_ENDINGS:
        return len(body) - (2 if past else 1), False
    return 0, False


def _plain_end(body: Sequence[Token], end: int) -> int:
    """Return where the stem ends without what tells only how the narrator sees it; 0 where that is unclear.

    -어 버리다 and -고 말다 (regret), -기도 하다, -ㄴ 바 있다 and -ㄴ 것이다 say no more than the past.
    """
    while end > 2:  # noqa: PLR2004 - what is left out has at least two morphemes
        verb, link = body[end - 1], body[end - 2]
        shorter = _looks_back(body, end)
        if verb.tag.startswith("VX") and (link.form, verb.form) in _COLOURING:
            shorter = end - 2
        elif [token.form for token in body[end - 3 : end]] == ["기", "도", "하"]:
            shorter = end - 3
        if shorter == end:
            return end
        end = shorter
        if end and body[end - 1].tag == "EP" and body[end - 1].form in _PAST:
            end -= 1
    return end


def _looks_back(body: Sequence[Token], end: int) -> int:
    """Return where the stem before -ㄴ 바 있- or -ㄴ 것이- ends; ``end`` itself where neither ends there.

    -ㄴ 것이다 may also say what something is (다리는 왕이 세운 것이다): without an object only a verb that
    takes none is read as an act; 0 for the others.
    """
    tail = body[max(0, end - 3) : end]
    if len(tail) < 3 or tail[0].tag != "ETM" or tail[0].form not in _PAST_MODIFIERS:  # noqa: PLR2004
        return end
    forms = [token.form for token in tail[1:]]
    if forms == ["바", "있"]:
        return end - 3
    if forms != ["것", "이"]:
        return end
    before = body[: end - 3]
    verbs = [token for token in before[-2:] if token.tag.startswith(("VV", "XSV", "EP"))]
    topics = sum(token.tag == "JX" and token.form in {"은", "는"} for token in before)
    subjects = sum(token.tag == "JKS" for token in before)
    has_object = any(token.tag == "JKO" for token in before)
    act = next((token.form for token in reversed(before) if token.tag == "NNG"), "")
    settled = bool(verbs) and topics + subjects == 1 and (has_object or not takes_object(act))
    return end - 3 if settled else 0


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
