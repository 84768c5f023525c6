"""Sentences that tell several dated happenings, taken apart into clauses that each tell one.

A clause that ends in -고, -(으)며, -지만, -(으)나, -는데, -자 (연결 어미, 표준국어대사전) and has a date
of its own stands for a sentence of its own; it is then read with a final ending (맺었고 as 맺었다).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.dates.model import Mention
from question_bank.facts.syntax import is_quoting, read_syntax
from question_bank.facts.word_list import read_words
from question_bank.korean.linking import finishes_clause, tells_manner
from question_bank.korean.morphology import Token, join
from question_bank.source.article import Kind
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from question_bank.source.article import Article, Sentence

_LINKS: Final = read_words("link")
_SAYING: Final = frozenset(row["word"] for row in read_table("gazetteer/acts.tsv") if row["kind"] == "verb")
_PAST: Final = frozenset({"었", "았", "였"})
_STEMS: Final = ("VV", "VA", "XSV", "XSA", "VX", "VCP", "VCN")
# not 하자: the date before it may be that of what it led to
_JOINING: Final = frozenset({"고", "며"})
# 착공하여 2019년에, 열려 2002년에: right before a date they part two happenings
_LEADING_ON: Final = frozenset({"어", "아", "여", "어서", "아서", "다가", "었다가", "았다가"})
# a bracket behind a link belongs to the clause before: 통과되었으며(찬성 12) …
_GAP: Final = re.compile(r"[\s,;·]*(?:\([^()]*\)[\s,;·]*)?")
_START: Final = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Portion:
    """A sentence, or a clause of one that is read as a sentence.

    ``text`` has a final ending, ``tokens`` and ``mentions`` count from its beginning; the selector covers
    what the article writes, ``reach`` also what the sentence says before it. ``number`` counts the portions
    of a sentence from 0, ``link`` is the ending that ties it to the next; ``is_answered``: the next one says
    something to what is claimed here, most often no.
    """

    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    kind: Kind
    section: tuple[str, ...]
    selector: Selector
    reach: Selector
    number: int = 0
    link: str = ""
    is_answered: bool = False


def divide(
    article: Article,
    sentence: Sentence,
    mentions: Sequence[Mention],
    analyse: Callable[[str], tuple[Token, ...]],
) -> list[Portion]:
    """Return the portions of a dated sentence, in order: most often the sentence as it is."""
    text, tokens = sentence.text, analyse(sentence.text)
    several = _has_rivals(mentions) or _says_twice(tokens)
    cuts = _cuts(text, tokens, mentions) if several else _first_cut(text, tokens, mentions)
    if not cuts:
        selector = sentence.passage.selector(article.text)
        return [Portion(text, tokens, tuple(mentions), sentence.kind, sentence.section, selector, selector)]
    places = [0, *(cut.end for cut in cuts), len(text)]
    past = read_syntax(text, tokens).predicate.past
    portions = []
    for number, (first, last) in enumerate(pairwise(places)):
        gap = _GAP.match(text, first)
        begin = gap.end() if gap and first else first
        inside = tuple(
            Token(token.form, token.tag, token.start - begin, token.end - begin)
            for token in tokens[
                bisect_left(tokens, begin, key=_START) : bisect_left(tokens, last, key=_START)
            ]
        )
        written = text[begin:last]
        link = cuts[number].form if number < len(cuts) else ""
        if number < len(cuts):
            written, inside = _finish(written, inside, past=past)
        dated = tuple(
            replace(m, start=m.start - begin, end=m.end - begin) for m in mentions if begin <= m.start < last
        )
        selector = sentence.passage.selector(article.text, begin, last)
        reach = sentence.passage.selector(article.text, 0, last) if number else selector
        portions.append(
            Portion(written, inside, dated, sentence.kind, sentence.section, selector, reach, number, link)
        )
    quoting = [any(is_quoting(token) for token in portion.tokens) for portion in portions]
    answered = [said and reply for said, reply in pairwise([*quoting, False])]
    return [replace(one, is_answered=reply) for one, reply in zip(portions, answered, strict=True)]


def _has_rivals(mentions: Sequence[Mention]) -> bool:
    return len({mention.date.edtf for mention in mentions if mention.is_anchor}) > 1


def _says_twice(tokens: Sequence[Token]) -> bool:
    return sum(is_quoting(token) for token in tokens) > 1


def _cuts(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Token]:
    """Return the endings after which a clause with a date of its own is over."""
    dates = [mention.start for mention in mentions if mention.is_anchor]
    links = [i for i, token in enumerate(tokens) if token.tag == "EC" and _may_part(text, tokens, i, dates)]
    cuts: list[Token] = []
    for index, following in pairwise([*links, None]):
        if index is None:
            break
        token, since = tokens[index], cuts[-1].end if cuts else 0
        next_date = next((date for date in dates if date >= token.end), None)
        # the last ending before the next date: what stands between belongs to the date before
        nearest = next_date is not None and (following is None or next_date < tokens[following].start)
        if not any(since <= date < token.start for date in dates):
            continue
        answered = next_date is None and _is_answered(text, tokens, index, since)
        if answered or (nearest and _ends_telling(text, tokens, index, since)):
            cuts.append(token)
    return cuts


def _may_part(text: str, tokens: Sequence[Token], index: int, dates: Sequence[int]) -> bool:
    """Tell whether an ending may part two happenings: a link between clauses, or one right before a date."""
    token = tokens[index]
    if token.form in _LINKS:
        return not tells_manner(tokens, index)
    gap = _GAP.match(text, token.end)
    return token.form in _LEADING_ON and gap is not None and gap.end() in dates


def _first_cut(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Token]:
    """Return the ending after which a first clause with the only date is over; another tells what followed.

    It has a tense of its own (했고, 했으나), or both clauses have their own subjects (물러나고 …가 이었다).
    """
    dates = [mention.start for mention in mentions if mention.is_anchor]
    if not dates or any(is_quoting(token) for token in tokens):
        return _cut_before_saying(text, tokens, dates[-1]) if dates else []
    for index, token in enumerate(tokens):
        if token.tag != "EC" or token.form not in _LINKS or token.start < dates[-1]:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.tag == "VX" or tells_manner(tokens, index):
            continue
        ended = finishes_clause(tokens, index) and _stands_apart(text, tokens, index, 0)
        if ended or (token.form in _JOINING and _both_act(text, tokens, index)):
            return [token]
    return []


def _cut_before_saying(text: str, tokens: Sequence[Token], date: int) -> list[Token]:
    """Return the ending after which somebody speaks to what was told: 채택했고, …는 …다고 맞섰다.

    The speaker is the topic right behind that ending, and a verb of saying is the last; else the first clause
    may be a part of what is said.
    """
    quoted = next((i for i, token in enumerate(tokens) if is_quoting(token)), len(tokens))
    for index, token in enumerate(tokens[:quoted]):
        if token.form not in _LINKS or token.start < date or not finishes_clause(tokens, index):
            continue
        between = read_syntax(text, tokens[index + 1 : quoted]).subjects
        speaks = bool(between) and between[0].topic and between[0].start <= token.end + len(", ")
        if speaks and _stands_apart(text, tokens, index, 0):
            said = read_syntax(text, tokens[quoted:])
            return [token] if said.predicate.stem in _SAYING and not said.subjects else []
    return []


def _both_act(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether the clauses before and after an ending have their own subjects, the first no topic."""
    before = read_syntax(text, tokens[: index + 1]).subjects
    if len(before) != 1 or before[0].topic:
        return False
    return bool(read_syntax(text, tokens[index + 1 :]).subjects)


def _ends_telling(text: str, tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether a clause with an act of its own ends here: outside a quotation, its subject its own."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.tag == "VX":
        return False
    if _is_saying(tokens, index, since):
        return True
    quoted_later = any(is_quoting(token) for token in tokens[index + 1 :])
    return not quoted_later and _stands_apart(text, tokens, index, since)


def _is_saying(tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether the verb that ends here is one of saying, behind what is said (없다고 부인했으나)."""
    stem = "".join(t.form for t in tokens[max(0, index - 3) : index] if t.tag not in {"EP", "EC", "JKQ"})
    quoted = any(is_quoting(token) for token in tokens[:index] if token.start >= since)
    return quoted and any(stem.endswith(saying) for saying in _SAYING)


def _is_answered(text: str, tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether somebody else answers what was said: 통신은 …다고 보도했으나, 정부는 …다고 부인했다."""
    rest = tokens[index + 1 :]
    return (
        _is_saying(tokens, index, since)
        and any(is_quoting(token) for token in rest)
        and any(subject.topic for subject in read_syntax(text, rest).subjects)
    )


def _stands_apart(text: str, tokens: Sequence[Token], index: int, since: int) -> bool:
    """Tell whether the clause that ends here keeps no subject of the next one: A는 B가 …하자 …했다 does."""
    before = read_syntax(text, [t for t in tokens[: index + 1] if t.start >= since]).subjects
    if not any(s.topic and not other.topic for s, other in pairwise(before)):
        return True
    return bool(read_syntax(text, tokens[index + 1 :]).subjects)


def _finish(text: str, tokens: tuple[Token, ...], *, past: bool) -> tuple[str, tuple[Token, ...]]:
    """Return a clause with the ending of a finished sentence; without a tense it has that of the main one."""
    link = tokens[-1]
    kept = tokens[:-1]
    if kept and kept[-1].form in _PAST:
        finished = text[: link.start] + "다"
        return finished, (*kept, Token("다", "EF", link.start, link.start + 1))
    if not past or not kept or not kept[-1].tag.startswith(_STEMS):
        return text, tokens
    stem = kept[-1]
    finished = text[: stem.start] + join([(stem.form, stem.tag), ("었", "EP"), ("다", "EF")])
    end = len(finished)
    return finished, (*kept, Token("었", "EP", stem.start, end - 1), Token("다", "EF", end - 1, end))
