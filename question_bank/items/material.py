"""All that questions on one article are made of, indexed so that each looks only at its neighbours."""

from __future__ import annotations

import hashlib
import random
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Precision
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import Act, Confidence, Event, Participant, Timeline
from question_bank.items.actor import Actor, find_actor, find_roles, find_sides
from question_bank.items.era import Era, find_cast, find_scenes
from question_bank.items.model import item_id
from question_bank.items.occasion import is_yearly
from question_bank.items.period import Drawers, find_overlapping, sort_into_drawers
from question_bank.items.refusal import UnusableError
from question_bank.items.similarity import Likeness, content_words
from question_bank.items.spelling import find_spellings
from question_bank.items.statement import Statement, read_statement
from question_bank.items.wording.question import NEGATION, is_askable
from question_bank.korean.morphology import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.facts.model import DateMention

_PLAN: Final = re.compile(r"(?:것|예정|계획|방침)이라")
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
    cast: Era[Participant]
    scenes: Era[str]
    spellings: Mapping[str, tuple[str, ...]]
    drawers: Drawers
    truths: frozenset[str]
    rejected: Counter[str]
    timeline: Timeline
    explained: dict[tuple[str, str | None], str] = field(default_factory=dict)
    """What was written of a statement for after the answer: most kinds of question show the same."""
    sure: dict[str, bool] = field(default_factory=dict)
    """Whether a question for who it was could be made of a statement."""

    def identity(self, kind: str, *statements: str) -> str:
        """Return the id of the item of this kind on these statements."""
        return item_id(self.article_id, statements, kind)

    def chance(self, item: str) -> random.Random:
        """Return the item's own source of choices: another item's change does not move it."""
        return _chance(self.seed, item)

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
    article_id: str, timeline: Timeline, seed: int, truths: Mapping[str, bool] | None = None
) -> Material:
    """Read every event of a timeline; ``rejected`` counts those of which no statement can be made.

    ``truths`` says which events were told truly, which otherwise, in an earlier edition.
    """
    rejected: Counter[str] = Counter()
    mentions = _mentions_by_event(timeline)
    read: dict[str, Statement] = {}
    words: dict[str, frozenset[str]] = {}
    for event in timeline.events:
        try:
            read[event.id] = read_statement(event, mentions[event.id])
            words[event.id] = read[event.id].words
        except UnusableError as error:
            rejected[str(error)] += 1
            words[event.id] = content_words(tokens(event.selector.quote))
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
    return Material(
        article_id=article_id,
        seed=seed,
        statements=tuple(usable),
        places={statement.event.id: i for i, statement in enumerate(usable)},
        twins=twins,
        likeness=likeness,
        dates=_dates(timeline),
        actors={actor.statement.event.id: actor for actor in map(find_actor, usable) if actor},
        sides=find_sides(timeline.events, load_gazetteer()),
        roles=find_roles(timeline.events),
        cast=find_cast(timeline.events),
        scenes=find_scenes(timeline.events),
        spellings=find_spellings(timeline),
        drawers=sort_into_drawers(timeline.events),
        truths=_draw_truths(usable, seed, truths or {}),
        rejected=rejected,
        timeline=timeline,
    )


def _chance(seed: int, name: str) -> random.Random:
    digest = hashlib.sha256(f"{seed}\x1f{name}".encode()).digest()
    return random.Random(digest)  # noqa: S311 - reproducible choices, no secret


def _draw_truths(statements: Sequence[Statement], seed: int, known: Mapping[str, bool]) -> frozenset[str]:
    """Return the ids of the events to be told truly: half of them, those that drew the lowest numbers.

    Those that are known stay as they are. Without them a further event moves the middle by one place, so at
    most one other statement changes sides.
    """
    ids = [statement.event.id for statement in statements if is_judgeable(statement)]
    told = [name for name in ids if known.get(name)]
    drawn = sorted(
        (name for name in ids if name not in known),
        key=lambda name: (_chance(seed, f"truth\x1f{name}").random(), name),
    )
    return frozenset((*told, *drawn[: max(0, (len(ids) + 1) // 2 - len(told))]))


def is_judgeable(statement: Statement) -> bool:
    """Tell whether a statement can be judged true or false: one date, nothing denied and nothing planned."""
    denied = statement.clause.predicate.negative or NEGATION.search(statement.text)
    return is_askable(statement.event.edtf) and not denied and not _is_open(statement)


def _is_open(statement: Statement) -> bool:
    """Tell whether what was said is a denial or a plan: who said so is certain, what they said is not."""
    said = statement.event.attribution
    return said is not None and (said.act is Act.DENIED or _PLAN.search(statement.text) is not None)


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


def _dates(timeline: Timeline) -> Mapping[Precision, tuple[Edtf, ...]]:
    """Return the certain days, months and years of the article, each list in order."""
    found: dict[Precision, set[Edtf]] = defaultdict(set)
    sure = [(date.edtf, date.confidence) for date in timeline.dates]
    sure += [(event.edtf, event.confidence) for event in timeline.events]
    for edtf, confidence in sure:
        if edtf and confidence is Confidence.CERTAIN and is_askable(edtf):
            found[edtf.precision].add(edtf)
    return {precision: tuple(sorted(dates)) for precision, dates in found.items()}
