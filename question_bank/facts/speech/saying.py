"""Quotations and the verbs that govern them: …다고 밝혔다, “…”라고 말했는데, …고 발표.

The morphemes tell a quoted statement (갔다고, 무죄라고) from an order (가라고), a proposal (가자고) and a
question (가냐고); an ending before a noun (밝힌 장관) says nothing of the sentence itself, but for the fixed
forms -ㄴ 바 있다, -ㄴ 것이다, -는 등.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token


class Mood(enum.Enum):
    """What kind of sentence is quoted."""

    STATEMENT = enum.auto()  # 갔다고, 무죄라고
    DIRECT = enum.auto()  # “갔다”고
    ORDER = enum.auto()  # 가라고
    PROPOSAL = enum.auto()  # 가자고
    QUESTION = enum.auto()  # 가느냐고
    ASIDE = enum.auto()  # 갔다며: another act follows


class Place(enum.Enum):
    """Where the verb that governs a quotation stands."""

    FINAL = enum.auto()  # it ends the sentence
    LINKED = enum.auto()  # another clause follows: 밝혔고, 밝히는 등
    ADNOMINAL = enum.auto()  # it belongs to a noun: 밝힌 장관


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation, which ends at ``quote_end``, and its verb from ``start`` on.

    ``copular`` tells that what is quoted says what something is (왕이라고); ``link`` is the ending that leads
    to the next clause (밝혔고), "" where none does.
    """

    stem: str
    start: int
    quote_end: int
    mood: Mood
    place: Place
    past: bool
    negated: bool
    copular: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb among the morphemes: its stem (발표하, 알려지), its first morpheme, the one after its stem."""

    stem: str
    first: int
    after: int


_PAST: Final = frozenset({"었", "았", "였", "었었", "았었", "였었"})
_ASIDE: Final = ("다며", "라며", "다면서", "라면서")
_QUOTING: Final = {"다고": Mood.STATEMENT, "냐고": Mood.QUESTION, "자고": Mood.PROPOSAL, "라고": Mood.ORDER}
# after these -라고 is a statement's: 왕이라고, 왕이 아니라고, 올 것이라고
_BEING: Final = frozenset({"VCP", "VCN"})
_VERBAL: Final = frozenset({"VV", "VA", "VV-R", "VV-I", "VA-R", "VA-I", "XSV"})
_BECOMING: Final = frozenset({"어", "아"})
# the passive that Kiwi takes apart: 알리+어+지
_CONTRACTED: Final = {"알리": "알려지", "밝히": "밝혀지", "여기": "여겨지", "전하": "전해지", "쓰": "쓰여지"}
_FINISHED: Final = frozenset({"바", "적", "것", "일", "상태", "정도"})
_REACH: Final = 40
_OWN_ACTS: Final = read_words("own_act_verb")
_MARKS: Final = ("SF", "SP", "SS", "SE", "SO", "SB", "W_")


def read_sayings(tokens: Sequence[Token], known: frozenset[str]) -> tuple[Saying, ...]:
    """Return the quotations of a sentence with their verbs, in order.

    ``known`` are the stems of verbs that govern a quotation. Another verb counts where it ends the
    sentence; before a noun or another clause it is passed over (…다고 기자들을 만나 말했다).
    """
    found = []
    for index, token in enumerate(tokens):
        mood = _mood(tokens, index)
        if mood is not None:
            saying = _governed(tokens, index, token.end, mood, known)
            if saying is not None:
                found.append(saying)
    return tuple(found)


def read_verb(tokens: Sequence[Token], index: int) -> Verb | None:
    """Return the verb whose stem ends at ``index``; None where none does."""
    token = tokens[index]
    if token.tag not in _VERBAL:
        return None
    first, stem = index, token.form
    if token.tag == "XSV" and index:
        first, stem = index - 1, tokens[index - 1].form + stem
    passive = [t.form for t in tokens[index + 1 : index + 3]]
    if len(passive) > 1 and passive[0] in _BECOMING and passive[1] == "지":
        return Verb(_CONTRACTED.get(stem, stem + "어지"), first, index + 3)
    return Verb(stem, first, index + 1)


def _mood(tokens: Sequence[Token], index: int) -> Mood | None:
    """Return what a token quotes; None where it quotes nothing."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    closed = before is not None and before.tag == "SSC"
    if token.tag == "JKQ":
        return Mood.DIRECT
    if token.tag not in {"EC", "EF"}:
        return None
    if token.form.endswith(_ASIDE) or (closed and token.form in {"며", "면서"}):
        ordered = token.form.endswith("라며") and before is not None and before.tag.startswith("VV")
        return Mood.ORDER if ordered else Mood.ASIDE
    if closed and token.form in {"고", "라고", "다고", "라"}:
        return Mood.DIRECT
    mood = _QUOTING.get(token.form[-2:])
    if mood is Mood.ORDER and before is not None and before.tag in _BEING:
        return Mood.STATEMENT
    return mood


def _governed(
    tokens: Sequence[Token], index: int, quote_end: int, mood: Mood, known: frozenset[str]
) -> Saying | None:
    """Return the saying of the quotation that ends at a token; None where no verb takes it up."""
    last = min(len(tokens), index + _REACH)
    at, passed = index + 1, False
    while at < last:
        verb = read_verb(tokens, at)
        if verb is None:
            at += 1
            continue
        place, end = _place(tokens, verb.after)
        past = tokens[verb.after].form in _PAST if verb.after < len(tokens) else False
        negated = any(t.tag == "VX" and t.form in {"않", "못하"} for t in tokens[verb.after : end])
        listed = verb.stem in known or verb.stem in _OWN_ACTS
        if listed or (place is Place.FINAL and not passed):
            copular = index > 0 and tokens[index - 1].tag in _BEING
            link = tokens[end - 1].form if place is Place.LINKED and end <= len(tokens) else ""
            start = tokens[verb.first].start
            return Saying(verb.stem, start, quote_end, mood, place, past, negated, copular, link)
        passed = passed or place is Place.LINKED
        at = max(end, at + 1)
    return _nominal(tokens, index, last, mood, known)


def _nominal(
    tokens: Sequence[Token], index: int, last: int, mood: Mood, known: frozenset[str]
) -> Saying | None:
    """Return the saying whose verb is cut to its noun at the end of an entry (…다고 발표)."""
    if last < len(tokens):
        return None
    while last > index + 1 and tokens[last - 1].tag.startswith(_MARKS):
        last -= 1
    noun = tokens[last - 1]
    if last - 1 == index or noun.tag != "NNG" or f"{noun.form}하" not in known:
        return None
    stem = f"{noun.form}하"
    return Saying(stem, noun.start, tokens[index].end, mood, Place.FINAL, past=True, negated=False)


def _place(tokens: Sequence[Token], at: int) -> tuple[Place, int]:
    """Return where a verb stands, from the endings after its stem, and the token after them."""
    size = len(tokens)
    while at < size:
        tag = tokens[at].tag
        if tag == "EC" and at + 1 < size and tokens[at + 1].tag.startswith("VX"):
            at += 2
        elif tag == "EP" or tag.startswith("VX"):
            at += 1
        else:
            break
    if at >= size:
        return Place.FINAL, size
    tag = tokens[at].tag
    if tag in {"EF", "ETN"}:
        return Place.FINAL, at + 1
    if tag != "ETM":
        return Place.LINKED, at + 1
    noun = tokens[at + 1] if at + 1 < size else None
    if noun is not None and noun.form == "등":
        return Place.LINKED, at + 2
    if noun is not None and noun.form in _FINISHED and _is_copula(tokens, at + 2):
        return Place.FINAL, at + 2
    return Place.ADNOMINAL, at + 1


def _is_copula(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether 이다 or 있다 follows, a particle before it passed over (바가 있다, 것이다)."""
    if at < len(tokens) and tokens[at].tag.startswith("J"):
        at += 1
    return at < len(tokens) and (tokens[at].tag == "VCP" or tokens[at].form == "있")
