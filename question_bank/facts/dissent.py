"""Dates that the article itself says others give otherwise: … 날로 적혀 있다, …라고 적은 자료도 있다.

Such a sentence stands in a footnote of the one it speaks against, or right behind it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import Contradiction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.facts.model import Event, Timeline
    from question_bank.source.article import Article, Sentence
    from question_bank.spans import Span

_DISSENTING: Final = re.compile(
    r"(?:로|라고|고|다는)\s?(?:적혀|적힌|적은|쓰여|쓰인|쓴|기록돼|기록되어|기록한|기록된|나와|나오는|되어|돼|하는|한|보는|전하는)"
    r"\s?(?:있|(?:\S{1,8}\s)?(?:자료|기록|책|문헌|설|견해|주장|곳|보도|기사|글)(?:도|이|가)?\s?(?:있|많))"
    r"|(?:다른|일부)\s(?:자료|기록|책|문헌|기사)(?:에는|에서는|는|은)"
)
_NEAR: Final = 3  # a mark stands behind the full stop, or a sign or two further


def find_dissent(article: Article, timeline: Timeline) -> Iterator[Contradiction]:
    """Give a contradiction about the date for each event that another sentence dates otherwise."""
    for section in article.sections:
        for paragraph in section.paragraphs:
            for before, sentence in pairwise(paragraph.sentences):
                if _DISSENTING.search(sentence.text):
                    span = before.passage.span()
                    yield from _against(sentence, [e for e in timeline.events if _tells(e, span)], timeline)
    for footnote in article.footnotes:
        anchor = footnote.anchor
        speaking = [one for one in footnote.paragraph.sentences if _DISSENTING.search(one.text)]
        if anchor is None or not speaking:
            continue
        told = [
            event
            for event in timeline.events
            if event.selector.start <= anchor.start <= event.selector.end + _NEAR
        ]
        for sentence in speaking:
            yield from _against(sentence, told, timeline)


def _tells(event: Event, span: Span) -> bool:
    return span.start <= event.selector.start < span.end


def _against(sentence: Sentence, told: list[Event], timeline: Timeline) -> Iterator[Contradiction]:
    """Give the events that a sentence dates otherwise, each with that sentence's own event."""
    span = sentence.passage.span()
    dates = [
        date.edtf
        for date in timeline.dates
        if date.edtf and span.start <= date.start and date.end <= span.end
    ]
    others = tuple(event.id for event in timeline.events if _tells(event, span))
    for event in told:
        edtf = event.edtf
        if edtf is not None and dates and not any(edtf.overlaps(date) for date in dates):
            yield Contradiction((event.id, *others), "date")
