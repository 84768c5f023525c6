"""All that questions on one article are made of, indexed so that each looks only at its neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import Event, Participant, Timeline
from question_bank.facts.undated.triviality import FAMILIAR
from question_bank.items.actor import Actor, find_actor, find_famous, find_misread, find_roles, find_sides
from question_bank.items.era import Era, find_cast, find_scenes
from question_bank.items.full_name import Bearers
from question_bank.items.lifetime import Lifetimes
from question_bank.items.model import item_id
from question_bank.items.occasion import is_yearly
from question_bank.items.option.cast import Cast
from question_bank.items.period import Drawers, collect_dates, find_overlapping, sort_into_drawers
from question_bank.items.prominence import find_leading
from question_bank.items.refusal import UnusableError
from question_bank.items.similarity import Likeness, content_words
from question_bank.items.spelling import find_spellings
from question_bank.items.statement import Statement, read_statement
from question_bank.items.truth import draw_chance, draw_truths
from question_bank.korean.morphology import tokens

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from question_bank.facts.model import DateMention
    from question_bank.korean.morphology import Token

_PLACES: Final = 4
SAME: Final = 0.72
"""Statements that share so much of their words could be taken for one another."""
TWICE: Final = 0.85
"""Statements of one date that share so much tell one event twice."""


class UnsuitableError(ValueError):
    """This kind of question cannot be made of the statement; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Material:
    """The statements of an article in the order of time, and what else a question draws on."""

    article_id: str
    seed: int
    statements: tuple[Statement, ...]
    places: Mapping[str, int]
    twins: Mapping[str, tuple[Event, ...]]
    likeness: Likeness[str]
    dates: Mapping[Precision, tuple[Edtf, ...]]
    actors: Mapping[str, Actor]
    sides: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]
    famous: frozenset[str]
    leading: frozenset[str]
    pair: frozenset[str]
    misread: frozenset[str]
    cast: Era[Participant]
    scenes: Era[str]
    lives: Lifetimes
    spellings: Mapping[str, tuple[str, ...]]
    drawers: Drawers
    truths: frozenset[str]
    rejected: Counter[str]
    timeline: Timeline
    explained: dict[tuple[str, tuple[str, str] | None, bool], str] = field(default_factory=dict)
    """What was written of a statement for after the answer: most kinds of question show the same."""

    def identity(self, kind: str, *statements: str) -> str:
        """Return the id of the item of this kind on these statements."""
        return item_id(self.article_id, statements, kind)

    def chance(self, item: str) -> random.Random:
        """Return the item's own source of choices: another item's change does not move it."""
        return draw_chance(self.seed, item)

    def key_place(self, event_id: str, kind: int, options: int) -> int:
        """Return where the key stands among so many options.

        The kinds of question on one event take places next to one another, from a start drawn for the event,
        so that the places are even over the bank although each item stays where it is.
        """
        return (self.chance(f"place\x1f{event_id}").randrange(_PLACES) + kind) % options

    def near(self, statement: Statement, reach: int) -> Iterator[Statement]:
        """Give the other statements in the order of their distance in time, ``reach`` on each side."""
        place = self.places[statement.event.id]
        for step in range(1, reach + 1):
            for other in (place - step, place + step):
                if 0 <= other < len(self.statements):
                    yield self.statements[other]

    def meanwhile(self, edtf: Edtf) -> Iterator[Event]:
        """Give the events whose date overlaps this one."""
        yield from find_overlapping(self.drawers, edtf)

    def recurs(self, statement: Statement) -> bool:
        """Tell whether the article, or the calendar, has the like of this statement at another date."""
        return bool(self.twins[statement.event.id]) or is_yearly(statement.text)


def gather(
    article_id: str,
    timeline: Timeline,
    seed: int,
    truths: Mapping[str, bool] | None = None,
    morphemes: Mapping[str, Sequence[Token]] | None = None,
) -> Material:
    """Read every event of a timeline; ``rejected`` counts those of which no statement can be made.

    ``truths`` says which events were told truly, which otherwise, in an earlier edition; ``morphemes`` are
    those of sentences that were read before.
    """
    rejected: Counter[str] = Counter()
    mentions, bearers = _mentions_by_event(timeline), Bearers.of(timeline)
    read: dict[str, Statement] = {}
    words: dict[str, frozenset[str]] = {}
    for event in timeline.events:
        try:
            read[event.id] = read_statement(event, mentions[event.id], bearers)
            words[event.id] = read[event.id].words
        except UnusableError as error:
            rejected[str(error)] += 1
            quote = event.selector.quote
            words[event.id] = content_words((morphemes or {}).get(quote) or tokens(quote))
    likeness = Likeness.of(words)
    events = {event.id: event for event in timeline.events}
    twins: dict[str, tuple[Event, ...]] = {}
    usable: list[Statement] = []
    for name, statement in read.items():
        close = tuple(events[other] for other in likeness.close(name, SAME))
        twins[name] = tuple(other for other in close if not _same_date(statement.event, other))
        if _told_before(statement, close, likeness, read):
            rejected["the article tells it a second time"] += 1
        elif not statement.certain:
            rejected["the date is not certain"] += 1
        else:
            usable.append(statement)
    usable.sort(key=_in_time)
    misread = find_misread(timeline.events)
    return Material(
        article_id=article_id,
        seed=seed,
        statements=tuple(usable),
        places={statement.event.id: i for i, statement in enumerate(usable)},
        twins=twins,
        likeness=likeness,
        dates=collect_dates(timeline),
        actors={
            actor.statement.event.id: actor
            for actor in map(find_actor, usable)
            if actor and actor.participant.name not in misread
        },
        sides=find_sides(timeline.events, load_gazetteer()),
        roles=find_roles(timeline.events),
        famous=find_famous(timeline.events, FAMILIAR),
        leading=find_leading(timeline.events),
        pair=Cast.of(timeline).pair,
        misread=misread,
        cast=find_cast(timeline.events, misread),
        scenes=find_scenes(timeline.events),
        lives=Lifetimes.of(usable),
        spellings=find_spellings(timeline),
        drawers=sort_into_drawers(timeline.events),
        truths=draw_truths(usable, seed, truths or {}),
        rejected=rejected,
        timeline=timeline,
    )


def _mentions_by_event(timeline: Timeline) -> Mapping[str, list[DateMention]]:
    """Return the date mentions inside each event's selector."""
    ordered = sorted(timeline.dates, key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    found: dict[str, list[DateMention]] = {}
    for event in timeline.events:
        first = bisect_left(starts, event.selector.start)
        inside = found.setdefault(event.id, [])
        while first < len(ordered) and ordered[first].end <= event.selector.end:
            inside.append(ordered[first])
            first += 1
    return found


def _same_date(event: Event, other: Event) -> bool:
    return event.edtf is not None and other.edtf is not None and event.edtf.overlaps(other.edtf)


def _told_before(
    statement: Statement, close: Sequence[Event], likeness: Likeness[str], read: Mapping[str, Statement]
) -> bool:
    """Tell whether an earlier sentence of the article tells the same event of the same date."""
    event = statement.event
    return any(
        other.id in read
        and _same_date(event, other)
        and other.selector.start < event.selector.start
        and likeness.shared(event.id, other.id) >= TWICE
        for other in close
    )


def _in_time(statement: Statement) -> tuple[object, ...]:
    event = statement.event
    bounds = event.edtf.bounds() if event.edtf else ()
    return (*bounds, event.selector.start, event.id)
