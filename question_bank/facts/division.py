"""Sentences that tell several dated happenings, taken apart into clauses that each tell one.

A clause that ends in -고, -(으)며, -지만, -(으)나, -는데, -자 (연결 어미, 표준국어대사전) and has a date
of its own stands for a sentence of its own; it is then read with a final ending (맺었고 as 맺었다).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from question_bank.dates.model import Mention
from question_bank.facts.cut import GAP, find_cuts
from question_bank.facts.syntax import is_quoting, read_syntax
from question_bank.korean.morphology import Token, join
from question_bank.source.article import Kind
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from question_bank.source.article import Article, Sentence

_PAST: Final = frozenset({"었", "았", "였"})
_STEMS: Final = ("VV", "VA", "XSV", "XSA", "VX", "VCP", "VCN")
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
    cuts = find_cuts(text, tokens, mentions)
    if not cuts:
        selector = sentence.passage.selector(article.text)
        return [Portion(text, tokens, tuple(mentions), sentence.kind, sentence.section, selector, selector)]
    places = [0, *(cut.end for cut in cuts), len(text)]
    past = read_syntax(text, tokens).predicate.past
    portions = []
    for number, (first, last) in enumerate(pairwise(places)):
        gap = GAP.match(text, first)
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
    # 밝혔는데, 재미있는 점은 …라는 것: no answer by anybody
    replies = [
        said and read_syntax(one.text, one.tokens).predicate.finite
        for said, one in zip(quoting, portions, strict=True)
    ]
    answered = [said and reply for said, reply in zip(quoting, [*replies[1:], False], strict=True)]
    return [replace(one, is_answered=reply) for one, reply in zip(portions, answered, strict=True)]


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
