"""What an article says, as plain values: dates, events, votes and facts, each with its proof.

The names and values are those of the timeline file (schema ``timeline/1``).
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import TypeAlias

from question_bank.dates.edtf import Edtf
from question_bank.dates.model import Confidence, DateMention, YearSource
from question_bank.spans import Selector

__all__ = [
    "Act",
    "Attribution",
    "Confidence",
    "Contradiction",
    "DateMention",
    "DateRole",
    "EntityType",
    "Event",
    "Fact",
    "Figure",
    "FigurePrecision",
    "Participant",
    "Quantity",
    "Timeline",
    "Vote",
    "YearSource",
]

Figure: TypeAlias = float | tuple[float, float] | None


class DateRole(enum.StrEnum):
    """What happened on the date: the event, its report, or neither (a deadline, a plan, a comparison)."""

    EVENT = "event"
    REPORT = "report"
    OTHER = "other"


class Act(enum.StrEnum):
    """How a speaker stands to a statement. Hearsay has no speaker."""

    REPORTED = "reported"
    CLAIMED = "claimed"
    DENIED = "denied"
    ANNOUNCED = "announced"
    ESTIMATED = "estimated"
    HEARSAY = "hearsay"


class EntityType(enum.StrEnum):
    """What kind of actor a participant is."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    GROUP = "group"


class FigurePrecision(enum.StrEnum):
    """How exact a figure is meant."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who stands for a statement, and by what act; without a speaker for hearsay."""

    speaker: str | None
    act: Act


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part in an event; ``role`` is the office at that time, as the article gives it."""

    name: str
    type: EntityType
    role: str | None = None
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in base units: ``2만5천t`` is 25000 and ``t``; a pair for a range; None where vague."""

    exact: str
    value: Figure
    unit: str
    precision: FigurePrecision
    of: str


@dataclass(frozen=True, slots=True)
class Event:
    """A dated statement of the article.

    ``quizzable`` says whether a question may be made of it; ``reason`` says why not, in one English phrase.
    ``naming`` is the passage that names the subject where the selector's does not and the headline does.
    """

    id: str
    headline: str
    edtf: Edtf | None
    year_source: YearSource
    confidence: Confidence
    date_role: DateRole
    attribution: Attribution | None
    participants: tuple[Participant, ...]
    places: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    section: tuple[str, ...]
    selector: Selector
    quizzable: bool
    reason: str | None = None
    naming: Selector | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """A ballot: counts are None where the article is silent, lists hold the names it gives.

    ``section`` are the headings above it from the outermost in, as with events.
    """

    id: str
    body: str
    motion: str
    edtf: Edtf | None
    yes: int | None
    no: int | None
    abstain: int | None
    absent: int | None
    yes_list: tuple[str, ...]
    no_list: tuple[str, ...]
    abstain_list: tuple[str, ...]
    list_complete: bool
    selector: Selector
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement without a date: subject, relation, object, names as they are to be shown.

    ``relation`` is one of :class:`question_bank.facts.relation.Relation`. ``quizzable`` says whether a
    question may be made of it; ``reason`` says why not, in one English phrase.
    """

    id: str
    subject: str
    relation: str
    object: str
    selector: Selector
    quizzable: bool = True
    reason: str | None = None
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the article tells in two ways: the ids of events or facts.

    ``about`` is date, figure, outcome or name.
    """

    events: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that was drawn out of one article, in the order of the text.

    Each of ``duplicates`` are the ids of events that tell one happening, ``contradictions`` what the article
    tells in two ways; of those none is quizzable, of duplicates one at most.
    """

    dates: tuple[DateMention, ...]
    events: tuple[Event, ...]
    votes: tuple[Vote, ...] = ()
    facts: tuple[Fact, ...] = field(default=())
    duplicates: tuple[tuple[str, ...], ...] = field(default=())
    contradictions: tuple[Contradiction, ...] = field(default=())
