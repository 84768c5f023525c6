"""The facts of an article that need no date: what is where, joins what, belongs to whom, is called what.

Only plain statements count: no claim, no hearsay, no plan, no condition. A sentence with a date states only
what does not change (:data:`question_bank.facts.undated.relation.LASTING`).
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from question_bank.facts.identity import fact_id
from question_bank.facts.judgement import Reason
from question_bank.facts.model import Fact
from question_bank.facts.undated.alias import read_brackets, read_naming
from question_bank.facts.undated.attribute import Attribute, is_attribute
from question_bank.facts.undated.background import Background, find_topic
from question_bank.facts.undated.definition import Definition
from question_bank.facts.undated.existence import read_existence
from question_bank.facts.undated.office import (
    Holding,
    find_holdings,
    find_past_holdings,
    has_title,
    state_offices,
)
from question_bank.facts.undated.outline import Nominal, Verbal, split_clauses
from question_bank.facts.undated.party import read_parties
from question_bank.facts.undated.plainness import is_cued, is_plain
from question_bank.facts.undated.proper_name import says_kind
from question_bank.facts.undated.relation import LASTING, Link, Relation, read_uses
from question_bank.source.article import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.undated.term import Reader
    from question_bank.korean.morphology import Token
    from question_bank.source.article import Article, Paragraph, Sentence

_NOW: Final = read_uses("now")
_ONCE: Final = read_uses("once")
_FINDING: Final = frozenset({"발명하", "발견하"})
_CLEAR: Final = 3
_TOLD: Final = frozenset({Kind.PROSE, Kind.ENTRY, Kind.FOOTNOTE})


def find_facts(
    article: Article,
    gazetteer: Gazetteer,
    dated: Container[int],
    analyse: Callable[[str], Sequence[Token]],
) -> tuple[Fact, ...]:
    """Return the facts of an article in the order of the text, each once, with the sentence that states it.

    ``dated`` are the sentences that tell a date, counted as ``Article.sentences()`` gives them; ``analyse``
    gives the morphemes of a text.
    """
    finder = _Finder(article, gazetteer, dated, analyse)
    for paragraph in _paragraphs(article):
        finder.read(paragraph)
    return finder.facts()


def _paragraphs(article: Article) -> Iterator[Paragraph]:
    for section in article.sections:
        yield from section.paragraphs
    for footnote in article.footnotes:
        yield footnote.paragraph


class _Finder:
    """Reads an article's paragraphs one after another."""

    def __init__(
        self,
        article: Article,
        gazetteer: Gazetteer,
        dated: Container[int],
        analyse: Callable[[str], Sequence[Token]],
    ) -> None:
        self._article = article
        self._gazetteer = gazetteer
        self._dated = dated
        self._analyse = analyse
        self._sentences: list[Sentence] = []
        self._found: list[tuple[int, Link]] = []
        self._holdings: list[Holding] = []

    def read(self, paragraph: Paragraph) -> None:
        """Read the sentences of one paragraph."""
        first = len(self._sentences)
        self._sentences.extend(paragraph.sentences)
        if paragraph.kind not in _TOLD:
            return
        texts = [sentence.text for sentence in paragraph.sentences]
        background = Background(texts, self._gazetteer, self._article.title, self._analyse)
        for at, text in enumerate(texts):
            number = first + at
            if has_title(text, self._gazetteer):
                analyse = partial(self._analyse, text)
                self._holdings.extend(find_holdings(text, number, self._gazetteer, analyse))
            if not is_cued(text):
                continue
            for link in _read_sentence(background, at):
                if number not in self._dated or link.relation in LASTING:
                    self._found.append((number, link))
            self._holdings.extend(find_past_holdings(background.reader(at), number))

    def facts(self) -> tuple[Fact, ...]:
        """Return the facts of all that was read."""
        facts: dict[str, Fact] = {}
        offices = state_offices(self._holdings, self._gazetteer)
        aliases = {link.object: link.subject for _, link in self._found if link.relation is Relation.ALIAS}
        for number, stated in sorted([*self._found, *offices], key=itemgetter(0)):
            link = stated
            if link.relation is Relation.BETWEEN:
                link = replace(link, subject=aliases.get(link.subject, link.subject))
            selector = self._sentences[number].passage.selector(self._article.text)
            name = fact_id(self._article.id, link.subject, link.relation.value, link.object)
            reason = Reason.PASSING.value if link.passing else None
            fact = Fact(
                id=name,
                subject=link.subject,
                relation=link.relation.value,
                object=link.object,
                selector=selector,
                quizzable=reason is None,
                reason=reason,
                section=self._sentences[number].section,
            )
            facts.setdefault(name, fact)
        return tuple(facts.values())


def _read_sentence(background: Background, at: int) -> Iterator[Link]:
    """Give what one sentence of a paragraph states."""
    reader = background.reader(at)
    plain = is_plain(reader)
    yield from read_brackets(reader)
    yield from read_parties(reader, plain=plain)
    if not plain:
        return
    forms = {token.form for token in reader.tokens}
    once, now = not _ONCE.isdisjoint(forms), not _NOW.isdisjoint(forms)
    for link in _read_clauses(reader, partial(background.topic_before, at)):
        if link.relation in LASTING:
            yield link
        elif not once:
            yield Link(link.subject, link.relation, link.object, link.passing or now)


def _read_clauses(reader: Reader, before: Callable[[], str | None]) -> Iterator[Link]:
    """Give what the clauses of a sentence state; ``before`` gives the topic of the sentences before."""
    topic: str | None = None
    for number, (start, end) in enumerate(split_clauses(reader.phrases)):
        at = find_topic(reader.phrases, start, end)
        if at is not None and is_attribute(reader, at) and not reader.has_owner(at):
            topic = topic if number else before()
            yield from Attribute(reader, start, end, topic).read()
            continue
        if at is not None and is_attribute(reader, at):
            topic = reader.owner(at)
            yield from Attribute(reader, start, end, None).read()
            continue
        goes_on = at is None and number > 0 and _states(reader, start - 1)
        links = list(Attribute(reader, start, end, topic if goes_on else None).read())
        yield from links
        if goes_on:
            first = start
        else:
            topic = _subject(reader, at, end) if at is not None and not links else None
            first = at + 1 if at is not None else start
        if topic:
            yield from Definition(reader, topic, first, end).read()
        yield from read_naming(reader, start, end, topic, at)
        if at is None and topic is None:
            yield from read_existence(reader, start, end)


def _subject(reader: Reader, at: int, end: int) -> str | None:
    """Return the name of a clause's topic; a common noun counts where it is said who invented or found it."""
    name = reader.name(at)
    phrase, verb = reader.phrases[at], reader.phrases[end - 3] if end - 3 > at else None
    if name is None and isinstance(phrase, Nominal) and isinstance(verb, Verbal) and verb.stem in _FINDING:
        token = phrase.tokens[0]
        alone = len(phrase.tokens) == 1 and at == 0 and token.tag == "NNG"
        name = token.form if alone and len(token.form) >= _CLEAR and not says_kind(phrase.tokens) else None
    return name


def _states(reader: Reader, last: int) -> bool:
    """Tell whether a clause that ends at ``last`` says what its subject is, which the next goes on with."""
    phrase = reader.phrases[last]
    return isinstance(phrase, Nominal) or phrase.stem == "이"
