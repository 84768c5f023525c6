"""The syntax of a whole sentence as the article writes it: subjects, quotation, tense, links between clauses.

It says what it finds, sure or not, to judge what the sentence tells. :mod:`question_bank.korean.clause` takes
a sentence apart to turn it round, and refuses where that is not certain; what both rest on stands in korean.

Kiwi's morphemes decide what no list of endings can: whether 는 is a topic (러시아는) or an ending (하는).
Tags are those of the Sejong corpus: JKS and JX particles, EC and EF endings, ETM the ending before a noun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.chronicle import find_line_end, is_noted, names_happening
from question_bank.facts.word_list import read_words
from question_bank.korean.linking import finishes_clause
from question_bank.korean.subject import is_misread_particle, is_topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.korean.morphology import Token

_NOUNS: Final = ("NN", "NR", "NP", "XSN", "XPN", "XR", "SN", "SL", "SH", "SW", "W_", "UN", "Z_")
_MARKS: Final = frozenset({"SF", "SP", "SS", "SSO", "SSC", "SE", "SO", "SW", "SB"})
_PAST: Final = frozenset({"었", "았", "였", "었었", "았었", "였었"})
# the subject of a clause before one of these is also that of the main clause (방문한 뒤 서명했다)
_AFTER: Final = read_words("after_noun")
_QUOTING: Final = re.compile(r".*(?:다고|라고|냐고|자고|려고라고|다며|라며|다면서|라면서)$")
# 대한, 관한, 위한: a fixed form, no clause with a subject
_FIXED: Final = read_words("fixed_verb")
_BECOMING: Final = (["어", "지"], ["아", "지"])
_ADJECTIVES: Final = frozenset({"VA", "XSA", "VA-R", "VA-I"})
_LINKS: Final = read_words("link")
_LEADING_DATE: Final = re.compile(r"^(?:\d{1,4}(?:년|월|일|\.)\s?(?:초|말|중순)?\s?)+(?=\S)")


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase with 이/가, 은/는 or 께서 after it; the phrase alone stands at ``[start, end)``."""

    start: int
    end: int
    text: str
    topic: bool


@dataclass(frozen=True, slots=True)
class Predicate:
    """The last predicate: its stem (보도하, 밝히), where it begins, whether it is past.

    ``finite`` is False where the sentence ends in no predicate at all; the stem is then empty. A line of a
    chronicle ends in -음 (승격됨), which is read as past, or is ``nominal``: in a noun of what happened.
    """

    stem: str
    start: int
    past: bool
    finite: bool
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Syntax:
    """What the morphemes of a sentence say.

    ``subjects`` are those of the main clause in order (one inside a clause before a noun is left out);
    ``quote_end`` is where the last quoted clause ends (…다고), ``linked`` whether finished clauses stand side
    by side (했고, 하자), ``links`` the places of all links between clauses outside the quotation,
    ``adnominal_starts`` where the verbs before a noun begin (벌어진 in 벌어진 전쟁).
    """

    subjects: tuple[Subject, ...]
    quote_end: int | None
    predicate: Predicate
    linked: bool
    links: tuple[int, ...]
    adnominal_starts: frozenset[int]


def read_syntax(text: str, tokens: Sequence[Token]) -> Syntax:
    """Return the syntax of a sentence from its text and its morphemes."""
    quote_end = next((t.end for t in reversed(tokens) if is_quoting(t)), None)
    links, linked = [], False
    for index, token in enumerate(tokens):
        if token.tag != "EC" or token.form not in _LINKS:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is not None and following.tag == "VX":
            continue
        if quote_end is None or token.end > quote_end:
            links.append(token.end)
        linked = linked or finishes_clause(tokens, index) or token.form == "자"
    return Syntax(
        _subjects(text, tokens), quote_end, _last_predicate(tokens), linked, tuple(links), _adnominals(tokens)
    )


def _adnominals(tokens: Sequence[Token]) -> frozenset[int]:
    """Return where the verbs with an ending before a noun begin: the verb itself or its noun (체결된)."""
    starts: set[int] = set()
    for index, token in enumerate(tokens):
        if token.tag != "ETM":
            continue
        at = index - 1
        while at > 0 and (tokens[at].tag in {"EP", "VX"} or tokens[at].tag == "EC"):
            at -= 1
        if at < 0 or tokens[at].tag in _ADJECTIVES or tokens[at].tag == "VCP":
            continue  # 큰 지진: nothing happens in it
        if at > 0 and tokens[at].tag == "XSV":
            at -= 1
        starts.add(tokens[at].start)
    return frozenset(starts)


def without_date(phrase: str) -> str:
    """Return a subject without a date that runs into it: 2011년 3월 5일 팀 is 팀."""
    return _LEADING_DATE.sub("", phrase)


def is_quoting(token: Token) -> bool:
    """Tell whether a morpheme ends a quoted clause: …라고, …다고, …다며."""
    if token.tag == "JKQ":
        return True
    return token.tag in {"EC", "EF"} and bool(_QUOTING.fullmatch(token.form))


def _last_predicate(tokens: Sequence[Token]) -> Predicate:
    """Return the predicate that the sentence ends in."""
    last = len(tokens) - 1
    while last >= 0 and (tokens[last].tag in _MARKS or tokens[last].tag.startswith("W_")):
        last -= 1
    if last < 0 or tokens[last].tag != "EF":
        last = find_line_end(tokens)
        if names_happening(tokens, last):
            return Predicate(tokens[last].form, tokens[last].start, past=True, finite=False, nominal=True)
        if not is_noted(tokens, last):
            return Predicate("", tokens[-1].end if tokens else 0, past=False, finite=False)
    past = last > 0 and (tokens[last - 1].form in _PAST or is_noted(tokens, last))
    at = last
    while at >= 0 and _helps(tokens, at):
        at -= 1
    if at < 0:
        return Predicate("", tokens[last].start, past, finite=True)
    stem, start = tokens[at].form, tokens[at].start
    if tokens[at].tag in {"XSV", "XSA"} and at:
        stem, start = tokens[at - 1].form + stem, tokens[at - 1].start
    if [t.form for t in tokens[at + 1 : at + 3]] in _BECOMING:  # 없어지다
        stem += "어지"
    return Predicate(stem, start, past, finite=True)


def _helps(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a morpheme only helps the verb before it: an ending, -고 있다, -게 되다."""
    token = tokens[at]
    becoming = token.form == "되" and at > 0 and tokens[at - 1].form == "게"
    return token.tag == "VX" or token.tag.startswith(("E", "JX")) or becoming


def _subjects(text: str, tokens: Sequence[Token]) -> tuple[Subject, ...]:
    """Return the subjects of the main clause; an ending before a noun takes the nearest 이/가 with it."""
    open_subjects: list[Subject] = []
    for index, token in enumerate(tokens):
        topic = is_topic(token)
        if token.tag == "JKS" or topic or is_misread_particle(text, tokens, index):
            start = _phrase_start(tokens, index)
            if start is not None and text[start : token.start].strip():
                open_subjects.append(Subject(start, token.start, text[start : token.start], topic))
        elif token.tag == "ETM" and not _goes_on(tokens, index):
            _close(text, tokens, index, open_subjects)
    return tuple(open_subjects)


def _close(text: str, tokens: Sequence[Token], index: int, open_subjects: list[Subject]) -> None:
    """Take the subject of a clause before a noun out of the list, where that clause has one of its own."""
    verb = tokens[index - 1] if index else None
    if verb is None or verb.form in _FIXED or verb.tag == "VCP":
        return
    mine = [subject for subject in open_subjects if not subject.topic]
    # the one subject before …했다는 주장 is rather that of the sentence
    if not mine or (tokens[index].form.endswith(("다는", "라는")) and len(open_subjects) < 2):  # noqa: PLR2004
        return
    # an adjective has only the noun right before it for a subject (수가 많은, but 대사관이 엄격한 관리를)
    far = verb.tag in _ADJECTIVES and any(
        mine[-1].end + 1 < t.start < verb.start and t.tag not in {"MAG", "XR", "NNG"} for t in tokens
    )
    if not far and not _bracketed(text, mine[-1].end, tokens[index].end):
        open_subjects.remove(mine[-1])


def _bracketed(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation mark opens or closes between two places."""
    return any(mark in text[start:end] for mark in '“”"')


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the clause that ends here shares its subject with the main one (방문한 뒤)."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and (following.tag == "NNB" or following.form in _AFTER)


def _phrase_start(tokens: Sequence[Token], index: int) -> int | None:
    """Return where the noun phrase before a particle begins; None where no noun stands there."""
    first = index
    while first and (
        tokens[first - 1].tag.startswith(_NOUNS) or (first < index and _links_nouns(tokens[first - 1]))
    ):
        first -= 1
    if first == index:
        closing = tokens[index - 1] if index else None
        return _bracket_start(tokens, index) if closing is not None and closing.tag == "SSC" else None
    return tokens[first].start


def _links_nouns(token: Token) -> bool:
    """Tell whether a token stands between the nouns of one phrase: 의, 한, 전."""
    return token.tag == "JKG" or (token.tag == "MM" and token.form in {"한", "전", "현", "새"})


def _bracket_start(tokens: Sequence[Token], index: int) -> int | None:
    """Return where a phrase in quotation marks or brackets begins, its noun before the bracket included."""
    for first in range(index - 1, -1, -1):
        if tokens[first].tag == "SSO":
            while first and tokens[first - 1].tag.startswith(_NOUNS):
                first -= 1  # noqa: PLW2901 - the walk goes on to the left
            return tokens[first].start
    return None
