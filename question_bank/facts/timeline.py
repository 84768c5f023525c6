"""The timeline of an article: all its dates, its dated events, its ballots."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from question_bank.dates.resolve import resolve_mentions
from question_bank.facts.events import draw_event
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.judgement import Reason
from question_bank.facts.learning import learn_names
from question_bank.facts.model import Event, Timeline, Vote
from question_bank.facts.votes import find_vote
from question_bank.korean.morphology import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from question_bank.dates.model import Mention
    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.source.article import Article, Sentence

_AGREEMENT: Final = re.compile(
    r"(?P<name>(?:[가-힣A-Za-z·-]+\s){0,4}[가-힣A-Za-z·-]*(?:조약|협정|의정서|협약|선언))"
)
_SIGNED: Final = re.compile(r"체결|맺|서명|조인")
_PHRASE_ENDS: Final = ("은", "는", "이", "가", "을", "를", "의", "에서", "한", "된", "와", "과", "에", "로")
_SHORTEST_NAME: Final = 4


def draw_timeline(article: Article) -> Timeline:
    """Return the timeline of an article.

    Events stand in the order of the text; identical statements are one event (the first). An event that the
    article tells with two dates is kept twice and not quizzable.
    """
    mentions: dict[int, list[Mention]] = {}
    found = resolve_mentions(article)
    for mention in found:
        if mention.sentence is not None:
            mentions.setdefault(mention.sentence, []).append(mention)
    sentences = list(article.sentences())
    read = {sentence.text: sentence.tokens for sentence in sentences if sentence.tokens is not None}
    analyse_anew = cache(tokens)

    def analyse(text: str) -> tuple[Token, ...]:
        return read[text] if text in read else analyse_anew(text)

    texts = (sentence.text for sentence in sentences)
    gazetteer = learn_names(article.title, texts, load_gazetteer(), analyse)
    events: dict[str, Event] = {}
    for index, sentence in enumerate(sentences):
        event = draw_event(article, sentence, mentions.get(index, ()), gazetteer, analyse)
        if event is not None:
            events.setdefault(event.id, event)
    return Timeline(
        dates=tuple(sorted((mention.date for mention in found), key=lambda date: date.start)),
        events=_refuse_contradictions(tuple(events.values()), gazetteer.abbreviations),
        votes=tuple(_find_votes(article, sentences, events.values(), gazetteer)),
    )


def _find_votes(
    article: Article, sentences: Sequence[Sentence], events: Iterable[Event], gazetteer: Gazetteer
) -> Iterable[Vote]:
    """Give the ballots in the order of the text; the date is that of the sentence or of the one before."""
    dated = {event.selector.start: event for event in events}
    for index, sentence in enumerate(sentences):
        selector = sentence.passage.selector(article.text)
        near = [s for s in sentences[max(0, index - 2) : index] if s.section == sentence.section]
        sources = [selector.start, *(s.passage.span().start for s in reversed(near))]
        event = next((dated[start] for start in sources if start in dated), None)
        vote = find_vote(
            sentence.text,
            [s.text for s in near],
            event.edtf if event else None,
            selector,
            article_id=article.id,
            gazetteer=gazetteer,
        )
        if vote is not None:
            yield vote


def _refuse_contradictions(events: tuple[Event, ...], signs: Container[str]) -> tuple[Event, ...]:
    """Refuse the events that conclude one and the same agreement on different dates."""
    signed: dict[str, list[Event]] = {}
    for event in events:
        name = _agreement(event, signs)
        if name:
            signed.setdefault(name, []).append(event)
    doubtful = {
        event.id
        for name, ours in signed.items()
        for other_name, theirs in signed.items()
        if name.endswith(other_name) or other_name.endswith(name)
        for event in ours
        for other in theirs
        if event.edtf and other.edtf and not event.edtf.overlaps(other.edtf)
    }
    return tuple(
        replace(event, quizzable=False, reason=Reason.DATES_DIFFER.value)
        if event.id in doubtful and event.quizzable
        else event
        for event in events
    )


def _agreement(event: Event, signs: Container[str]) -> str | None:
    """Return the name of the agreement that an event concludes, without spaces and signs; None for others."""
    if not _SIGNED.search(event.selector.quote):
        return None
    found = None
    for match in _AGREEMENT.finditer(event.headline):
        words: list[str] = []
        for word in reversed(match["name"].split()):
            if words and word.endswith(_PHRASE_ENDS):
                break
            words.insert(0, word)
        found = "".join(words)
    if found is None:
        return None
    while len(found) > _SHORTEST_NAME and all(sign in signs for sign in found[:2]):
        found = found[2:]
    return found if len(found) >= _SHORTEST_NAME else None
