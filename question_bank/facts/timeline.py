"""The timeline of an article: all its dates, its dated events, its ballots, its facts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from question_bank.dates.resolve import resolve_mentions
from question_bank.facts.ballot.day import Calendar
from question_bank.facts.dissent import find_dissent
from question_bank.facts.ellipsis import read_along
from question_bank.facts.events import draw_events
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.happening import Happening
from question_bank.facts.learning import learn_names
from question_bank.facts.model import Event, Timeline
from question_bank.facts.office import carry_offices
from question_bank.facts.reconciliation import reconcile
from question_bank.facts.undated.finding import find_facts
from question_bank.facts.undated.relation import Relation
from question_bank.facts.undated.tenancy import refuse_undated
from question_bank.facts.undated.triviality import refuse_trivial
from question_bank.facts.votes import Material, find_votes
from question_bank.korean.morphology import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from question_bank.dates.model import Mention
    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.source.article import Article, Sentence


def draw_timeline(article: Article) -> Timeline:
    """Return the timeline of an article.

    Events stand in the order of the text; identical statements are one event (the first). What the article
    tells twice, or in two ways, is kept and listed; see :func:`question_bank.facts.reconciliation.reconcile`.
    """
    mentions: dict[int, list[Mention]] = {}
    found = resolve_mentions(article)
    for mention in found:
        if mention.sentence is not None:
            mentions.setdefault(mention.sentence, []).append(mention)
    sentences = list(article.sentences())
    read = article.morphemes()
    analyse_anew = cache(tokens)

    def analyse(text: str) -> tuple[Token, ...]:
        return read[text] if text in read else analyse_anew(text)

    texts = (sentence.text for sentence in sentences)
    gazetteer = learn_names(article.title, texts, load_gazetteer(), analyse)
    events: dict[str, Event] = {}
    told: dict[str, Sentence] = {}
    for index, heard in enumerate(read_along(article)):
        for event in draw_events(article, heard, mentions.get(index, ()), gazetteer, analyse):
            events.setdefault(event.id, event)
            told.setdefault(event.id, heard[-1])
    dated = {index for index, some in mentions.items() if any(m.date.edtf is not None for m in some)}
    calendar = Calendar(mentions, tuple(events.values()))
    carried = carry_offices(tuple(events.values()))
    dates = tuple(sorted((mention.date for mention in found), key=lambda date: date.start))
    facts = refuse_undated(find_facts(article, gazetteer, dated, analyse), carried, dates)
    timeline = Timeline(
        dates=dates,
        events=carried,
        votes=find_votes(Material(article, sentences, calendar, gazetteer, analyse)),
        facts=refuse_trivial(facts, carried, gazetteer),
    )
    happenings = tuple(_happenings(article, timeline, told, gazetteer, analyse))
    return reconcile(timeline, happenings, tuple(find_dissent(article, timeline)))


def _happenings(
    article: Article,
    timeline: Timeline,
    told: Mapping[str, Sentence],
    gazetteer: Gazetteer,
    analyse: Callable[[str], tuple[Token, ...]],
) -> Iterator[Happening]:
    """Give the events, each with the morphemes of its part of the sentence that tells it."""
    aliases = {fact.object: fact.subject for fact in timeline.facts if fact.relation == Relation.ALIAS}
    for event in timeline.events:
        sentence, text = told[event.id], event.selector.quote
        inside = analyse(sentence.text)
        start = max(0, sentence.text.find(text))
        if len(text) < len(sentence.text):
            end = start + len(text)
            inside = tuple(
                Token(token.form, token.tag, token.start - start, token.end - start)
                for token in inside
                if start <= token.start and token.end <= end
            )
        yield Happening(event, text, inside, gazetteer, article.title, aliases)
