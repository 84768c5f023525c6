"""The proper name in a noun phrase: which morphemes are one, which say its kind, which make it no name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.undated.relation import read_uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.korean.morphology import Token

_PROPER: Final = frozenset({"NNP", "SL", "SH"})
_SITES: Final = tuple(site for use in ("site", "route") for site in read_uses(use) if len(site) > 1)
_KNOWN: Final = read_uses("proper")
_COINED: Final = 4
_SHORTEST: Final = 2
_COMMON: Final = frozenset({"NNG", "XPN", "XSN", "XR", "MM"})
_KINDS: Final = frozenset(
    {
        kind.replace(" ", "")
        for use in ("kind", "body", "work", "route", "site", "post")
        for kind in read_uses(use)
    }
) | {row["title"] for row in read_table("gazetteer/titles.tsv")}
# 제9번, 3호, 2세, 유럽 쪽: the only bound nouns that stand in a name
_BOUND: Final = frozenset({"번", "호", "세", "차", "쪽", "대", "호선", "회", "권", "편", "시", "주"})


def cut_kind(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the proper name that ends a phrase, a noun before it that only says its kind left out.

    수도 베를린 gives 베를린, 독일 총리 메르켈 gives 메르켈; 마더 테레사 and 서울특별시 구로구 stay whole.
    """
    first = len(tokens)
    for start, end in _words_of(tokens):
        if any(token.tag in _PROPER for token in tokens[start:end]):
            first = min(first, start)
        elif first < len(tokens) and all(token.tag in _COMMON for token in tokens[start:end]):
            return tokens[first:] if says_kind(tokens[start:end]) else tokens
        elif tokens[start].tag == "MM":
            return tokens[first:] if first < len(tokens) else tokens
        else:
            return tokens
    return tokens


def _words_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the words between spaces as ranges of morphemes, the last first."""
    end = len(tokens)
    for at in range(len(tokens) - 1, -1, -1):
        if not at or tokens[at - 1].end < tokens[at].start:
            yield at, end
            end = at


def says_kind(tokens: Sequence[Token]) -> bool:
    """Tell whether a common noun says what kind of thing bears the name after it."""
    return "".join(token.form for token in tokens) in _KINDS


def holds_name(tokens: Sequence[Token]) -> bool:
    """Tell whether a phrase holds a proper name, be it one that Kiwi does not know (천지연폭포)."""
    return any(token.tag in _PROPER or token.form in _KNOWN or _is_coined(token) for token in tokens)


def _is_coined(token: Token) -> bool:
    """Tell whether a noun is a kind of place with a name before it that is no word of its own."""
    if token.tag != "NNG" or len(token.form) < _COINED or token.form in _KINDS:
        return False
    return any(token.form.endswith(site) and len(token.form) >= len(site) + _SHORTEST for site in _SITES)


def is_loose(token: Token) -> bool:
    """Tell whether a morpheme makes a phrase none of a name: a pronoun, 등, a unit behind a figure."""
    return token.tag == "NP" or (token.tag == "NNB" and token.form not in _BOUND)
