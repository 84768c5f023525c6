"""The grammar of one sentence, as far as facts need it: subjects, quotation, tense, links between clauses.

Kiwi's morphemes decide what no list of endings can: whether 는 is a topic (러시아는) or an ending (하는).
Tags are those of the Sejong corpus: JKS and JX particles, EC and EF endings, ETM the ending before a noun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_NOUNS: Final = ("N", "XSN", "XPN", "XR", "SN", "SL", "SH", "SW", "W_", "UN", "Z_")
_TOPICS: Final = frozenset({"은", "는"})
# the subject of a clause before one of these is also that of the main clause (방문한 뒤 서명했다)
_AFTER: Final = frozenset({"뒤", "후", "이후", "직후", "다음", "이래", "끝", "이유", "만큼", "채", "대로", "듯"})
_QUOTING: Final = re.compile(r".*(?:다고|라고|냐고|자고|려고라고|다며|라며|다면서|라면서)$")
_LINKS: Final = frozenset({"고", "으며", "며", "지만", "으나", "나", "는데", "은데", "ᆫ데", "자", "으면서", "면서"})
_PAST_LINKS: Final = frozenset({"고", "으며", "며", "지만", "으나", "나", "는데", "은데"})
_MODALS: Final = frozenset({"겠"})
_VERBAL: Final = frozenset({"VV", "VA", "VX", "VCP", "VCN", "XSV", "XSA", "VV-R", "VV-I", "VA-R", "VA-I"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase with 이/가, 은/는 or 께서: the phrase stands at ``[start, end)``, the particle after it."""

    start: int
    end: int
    text: str
    topic: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """What the morphemes of a sentence say.

    ``subjects`` are those of the main clause in order (one inside a clause before a noun is left out);
    ``quote_end`` is where the last quoted clause ends (…다고), ``past`` whether the last predicate is in the
    past, ``finite`` whether there is one, ``linked`` whether finished clauses stand side by side (했고, 했지만,
    하자), ``links`` the places of all links between clauses outside the quotation.
    """

    subjects: tuple[Subject, ...]
    quote_end: int | None
    past: bool
    finite: bool
    linked: bool
    links: tuple[int, ...]


def read_clause(text: str, tokens: Sequence[Token]) -> Clause:
    """Return the grammar of a sentence from its text and its morphemes."""
    quote_end = next((t.end for t in reversed(tokens) if _is_quoting(t)), None)
    past, finite = _last_predicate(tokens)
    links, linked = [], False
    for index, token in enumerate(tokens):
        if token.tag != "EC" or token.form not in _LINKS or (quote_end is not None and token.end <= quote_end):
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is not None and following.tag == "VX":
            continue
        links.append(token.end)
        before = tokens[index - 1] if index else None
        tensed = before is not None and before.form in {"었", "았"} and token.form in _PAST_LINKS
        linked = linked or tensed or token.form == "자"
    return Clause(_subjects(text, tokens), quote_end, past, finite, linked, tuple(links))


def _is_quoting(token: Token) -> bool:
    if token.tag == "JKQ":
        return True
    return token.tag in {"EC", "EF"} and bool(_QUOTING.fullmatch(token.form))


def _last_predicate(tokens: Sequence[Token]) -> tuple[bool, bool]:
    """Tell whether the sentence ends in a past predicate, and whether it ends in a predicate at all."""
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.tag.startswith("S") or token.tag == "W_URL":
            continue
        if token.tag != "EF":
            return False, False
        before = tokens[index - 1].form if index else ""
        return before in {"었", "았"}, True
    return False, False


def _subjects(text: str, tokens: Sequence[Token]) -> tuple[Subject, ...]:
    """Return the subjects of the main clause; an ending before a noun takes the nearest 이/가 with it."""
    open_subjects: list[Subject] = []
    for index, token in enumerate(tokens):
        topic = token.tag == "JX" and token.form in _TOPICS
        if token.tag == "JKS" or topic:
            start = _phrase_start(text, tokens, index)
            if start is not None:
                open_subjects.append(Subject(start, token.start, text[start : token.start], topic))
        elif token.tag == "ETM" and not _goes_on(tokens, index):
            nearest = next((s for s in reversed(open_subjects) if not s.topic), None)
            if nearest is not None and not _bracketed(text, nearest.end, token.end):
                open_subjects.remove(nearest)
    return tuple(open_subjects)


def _bracketed(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation mark opens or closes between two places."""
    return any(mark in text[start:end] for mark in "“”\"")


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the clause that ends here shares its subject with the main one (방문한 뒤)."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and (following.tag == "NNB" or following.form in _AFTER)


def _phrase_start(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return where the noun phrase before a particle begins; None where no noun stands there."""
    first = index
    while first and tokens[first - 1].tag.startswith(_NOUNS):
        first -= 1
        gap = text[tokens[first - 1].end : tokens[first].start] if first else ""
        if gap.strip():
            break
    if first == index:
        closing = tokens[index - 1] if index else None
        return _bracket_start(tokens, index) if closing is not None and closing.tag == "SSC" else None
    return tokens[first].start


def _bracket_start(tokens: Sequence[Token], index: int) -> int | None:
    """Return where a phrase in quotation marks or brackets begins, its noun before the bracket included."""
    for first in range(index - 1, -1, -1):
        if tokens[first].tag == "SSO":
            while first and tokens[first - 1].tag.startswith(_NOUNS):
                first -= 1  # noqa: PLW2901 - the walk goes on to the left
            return tokens[first].start
    return None
