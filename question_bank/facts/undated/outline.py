"""A sentence as a row of noun phrases and verbs, the form in which patterns of facts are read.

Tags are those of the Sejong corpus, particles are given in one form each (은 for 은 and 는, 와 for 과
and 와), so that a pattern need not know what sound a name ends in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.korean.morphology import Token

if TYPE_CHECKING:
    from collections.abc import Sequence


_NOUNS: Final = ("NN", "NR", "NP", "XSN", "XPN", "XR", "SN", "SL", "SH", "SW", "SO", "MM", "W_", "UN")
_ONE_FORM: Final = {
    "는": "은",
    "가": "이",
    "께서": "이",
    "를": "을",
    "과": "와",
    "하고": "와",
    "랑": "와",
    "이랑": "와",
    "으로": "로",
    "이라고": "라고",
}
_QUOTES: Final = {"‘": "’", "“": "”", "'": "'", '"': '"', "《": "》", "〈": "〉", "「": "」", "『": "』"}
_LONGEST_QUOTATION: Final = 40
_LONGEST_BRACKET: Final = 60  # morphemes
_PAST: Final = frozenset({"었", "았", "였", "었었", "았었", "였었"})
_NOT: Final = frozenset({"않", "못하", "말"})
_LINKING: Final = frozenset({"며", "으며", "고", "지만", "으나", "나", "는데", "은데", "ᆫ데"})
_NAMING: Final = frozenset({"라고", "라"})


@dataclass(frozen=True, slots=True)
class Nominal:
    """Nouns that stand together: ``text[start:end]``, quotation marks and a bracket after them left out.

    ``tokens`` are their morphemes, ``mark`` is the particle in its one form ("" for none), ``topic`` tells
    whether 은/는 stands after it, ``also`` whether 도 does, ``bracket`` is the inside of a bracket after the
    nouns, ``stop`` the mark that follows (a comma, a middle dot), ``quoted`` whether they are in quotation
    marks.
    """

    start: int
    end: int
    tokens: tuple[Token, ...]
    mark: str = ""
    topic: bool = False
    also: bool = False
    bracket: tuple[int, int] | None = None
    stop: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Verbal:
    """A verb, an adjective or the copula (stem 이) with its endings, at ``[start, end)``.

    ``tag`` is that of the last ending: EF closes the sentence, EC a clause, ETM stands before a noun, ETN
    makes a noun. ``stop`` is a comma after it.
    """

    start: int
    end: int
    stem: str
    ending: str
    tag: str
    past: bool = False
    negative: bool = False
    stop: str = ""


Phrase: TypeAlias = Nominal | Verbal


def read_phrases(text: str, tokens: Sequence[Token]) -> tuple[Phrase, ...]:
    """Return the noun phrases and verbs of a sentence in order; adverbs and the final mark are left out."""
    found: list[Phrase] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.tag in {"SSO", "SS"} and token.form in _QUOTES:
            at = _quotation(tokens, at, found)
        elif token.tag == "SSO":
            at = _bracket(text, tokens, at, found)
        elif token.tag in {"SP", "SC"}:
            if found and not found[-1].stop:
                found[-1] = replace(found[-1], stop=token.form)
            at += 1
        elif token.tag.startswith("V") or (following and following.tag in {"XSV", "XSA"}):
            at = _verbal(tokens, at, found)
        elif token.tag.startswith(_NOUNS):
            at = _nominal(tokens, at, found)
        else:
            if token.tag.startswith("J"):
                _mark(found, token)
            at += 1
    return tuple(found)


def _nominal(tokens: Sequence[Token], first: int, found: list[Phrase]) -> int:
    """Add the nouns that begin at ``first``; return where they end."""
    at = first
    while at < len(tokens) and tokens[at].tag.startswith(_NOUNS):
        if at + 1 < len(tokens) and tokens[at + 1].tag in {"XSV", "XSA"}:
            break
        at += 1
    run = tuple(tokens[first:at])
    found.append(Nominal(run[0].start, run[-1].end, run))
    return at


def _quotation(tokens: Sequence[Token], opening: int, found: list[Phrase]) -> int:
    """Add what stands in quotation marks as one name, unless it is long or a sentence."""
    closer = _QUOTES[tokens[opening].form]
    at = opening + 1
    while at < len(tokens) and tokens[at].form != closer:
        long = tokens[at].end - tokens[opening].end > _LONGEST_QUOTATION
        if long or tokens[at].tag == "EF":
            return opening + 1
        at += 1
    inside = tuple(tokens[opening + 1 : at])
    if at == len(tokens) or not inside:
        return opening + 1
    found.append(Nominal(inside[0].start, inside[-1].end, inside, quoted=True))
    return at + 1


def _bracket(text: str, tokens: Sequence[Token], opening: int, found: list[Phrase]) -> int:
    """Give the nouns before a bracket what is in it; return where it closes."""
    at = opening + 1
    limit = min(len(tokens), opening + _LONGEST_BRACKET)
    while at < limit and tokens[at].tag != "SSC":
        at += 1
    if at == limit:
        return opening + 1
    last = found[-1] if found else None
    if isinstance(last, Nominal) and not last.mark and at > opening + 1:
        beside = not text[last.end : tokens[opening].start].strip(" ’”'\"》〉」』")
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        apart = following is None or following.start > tokens[at].end
        if beside and (following is None or apart or not following.tag.startswith(_NOUNS)):
            found[-1] = replace(last, bracket=(tokens[opening].end, tokens[at].start))
    return at + 1


def _mark(found: list[Phrase], token: Token) -> None:
    """Give the last nouns their particle."""
    last = found[-1] if found else None
    if not isinstance(last, Nominal):
        return
    form = _ONE_FORM.get(token.form, token.form)
    mark, topic, also = last.mark or form, last.topic or form == "은", last.also or form == "도"
    found[-1] = Nominal(
        last.start, last.end, last.tokens, mark, topic, also, last.bracket, last.stop, last.quoted
    )


def _verbal(tokens: Sequence[Token], first: int, found: list[Phrase]) -> int:
    """Add the verb that begins at ``first`` with all its endings; return where it ends."""
    at = first
    stem = tokens[at].form
    at += 1
    if not tokens[first].tag.startswith("V"):
        stem += tokens[at].form
        at += 1
    past, negative = False, tokens[first].tag == "VCN" or _denied(tokens, first)
    ending = tag = ""
    while at < len(tokens) and (tokens[at].tag.startswith("E") or tokens[at].tag == "VX"):
        token = tokens[at]
        if tag and token.tag != "VX":
            break
        past = past or (token.tag == "EP" and token.form in _PAST)
        negative = negative or (token.tag == "VX" and token.form in _NOT)
        ending, tag = ("", "") if token.tag in {"EP", "VX"} else (token.form, token.tag)
        at += 1
    last = found[-1] if found else None
    if stem == "이" and ending in _NAMING and tag == "EC" and isinstance(last, Nominal):
        found[-1] = replace(last, mark="라고")  # 한라선이라고 불린다
        return at
    found.append(Verbal(tokens[first].start, tokens[at - 1].end, stem, ending, tag, past, negative))
    return at


def _denied(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether 안 or 못 stands before a verb."""
    before = tokens[first - 1] if first else None
    return before is not None and before.tag == "MAG" and before.form in {"안", "못"}


def split_clauses(phrases: Sequence[Phrase]) -> tuple[tuple[int, int], ...]:
    """Return the clauses of a sentence as ranges of its phrases: 수도이며, 수도로, 잇고 있고 each end one."""
    ends = [at + 1 for at, phrase in enumerate(phrases) if _closes(phrase) or _is_gapped(phrases, at)]
    starts = [0, *ends]
    return tuple(
        (first, last) for first, last in zip(starts, [*ends, len(phrases)], strict=True) if first < last
    )


def _is_gapped(phrases: Sequence[Phrase], at: int) -> bool:
    """Tell whether a clause leaves its 이다 to the next one (높이는 123m, 길이는 530m이다)."""
    phrase, following = phrases[at], phrases[at + 1] if at + 1 < len(phrases) else None
    before = phrases[at - 1] if at else None
    return (
        isinstance(phrase, Nominal)
        and isinstance(following, Nominal)
        and isinstance(before, Nominal)
        and not phrase.mark
        and phrase.stop == ","
        and following.mark == before.mark == "은"
    )


def _closes(phrase: Phrase) -> bool:
    """Tell whether a phrase ends a clause."""
    if isinstance(phrase, Nominal):
        return phrase.mark == "로" and phrase.stop == ","
    both = phrase.stem == "이" and phrase.ending == "자"  # 수도이자 최대 도시이다
    return phrase.tag == "EC" and (phrase.ending in _LINKING or both)
