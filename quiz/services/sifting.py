"""The questions of a deck as a teacher looks through them: with all that is known of each, and filtered."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.items.model import Item as BankItem
from question_bank.items.model import ItemType, Origin, Status
from question_bank.items.rule.flaw import Flaw
from question_bank.items.wording.date_text import find_dates
from quiz.domain.difficulty import Facility, band_of, blend
from quiz.models import Decision, Deck, Item, Judgement, Report
from quiz.services.calibrating import facilities_of
from quiz.services.checking import check_deck
from quiz.services.converting import timeline_of, to_bank_item
from quiz.services.flagging import open_reports
from quiz.services.revising import judgements_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from question_bank.facts.model import Event, Vote

_YEAR_TAG = "연도:"
_WHOLE_DECK = "bank"


class Flag(enum.StrEnum):
    """What a teacher may want to see alone."""

    UNSEEN = "unseen"
    ACCEPTED = "accepted"
    REPORTED = "reported"
    FLAWED = "flawed"
    EDITED = "edited"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is to be shown; None and "" leave a side open. ``band``: easy, medium, hard."""

    kind: ItemType | None = None
    section: tuple[str, ...] = ()
    year: int | None = None
    band: str | None = None
    flag: Flag | None = None
    status: Status | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One question with what is known of it.

    ``difficulty`` (0 to 1): the estimate blended with the first answers, of which ``facility`` tells.
    ``section``: the headings above its first quote, from the outermost in. ``flaws``: of an active question.
    """

    item: Item
    judgement: Judgement | None
    reports: tuple[Report, ...]
    flaws: tuple[Flaw, ...]
    facility: Facility | None
    difficulty: float
    years: frozenset[int]
    section: tuple[str, ...]

    @property
    def flags(self) -> frozenset[Flag]:
        """The flags that it has."""
        is_accepted = self.judgement is not None and self.judgement.decision is Decision.ACCEPTED
        is_unseen = self.judgement is None and self.item.status is Status.ACTIVE
        told = {
            Flag.UNSEEN: is_unseen,
            Flag.ACCEPTED: is_accepted,
            Flag.REPORTED: bool(self.reports),
            Flag.FLAWED: bool(self.flaws),
            Flag.EDITED: self.item.edited,
            Flag.OWN: self.item.origin is Origin.TEACHER,
        }
        return frozenset(flag for flag, is_so in told.items() if is_so)


@dataclass(frozen=True, slots=True)
class Board:
    """All questions of a deck; ``flaws``: those of the deck as a whole."""

    deck: Deck
    entries: tuple[Entry, ...]
    flaws: tuple[Flaw, ...]

    def entry(self, item_id: int | None) -> Entry | None:
        """Return the entry of an item; None where the deck has no such item."""
        return next((entry for entry in self.entries if entry.item.id == item_id), None)


def read_board(session: Session, deck: Deck) -> Board:
    """Return the questions of a deck in its order, with all that is known of each."""
    timeline = timeline_of(deck)
    statements: dict[str, Event | Vote] = {}
    if timeline is not None:
        statements |= {event.id: event for event in timeline.events}
        statements |= {vote.id: vote for vote in timeline.votes}
    judgements, reports = judgements_of(session, deck.id), open_reports(session, deck.id)
    flaws, facilities = check_deck(deck), facilities_of(session, deck.id)
    entries = tuple(
        Entry(
            item=item,
            judgement=judgements.get(item.id),
            reports=tuple(reports.get(item.id, ())),
            flaws=flaws.get(item.key, ()),
            facility=facilities.get(item.id),
            difficulty=blend(item.difficulty, facilities.get(item.id)),
            years=frozenset(_years(to_bank_item(item), statements)),
            section=tuple(item.evidence[0]["section"]) if item.evidence else (),
        )
        for item in deck.items
    )
    return Board(deck, entries, flaws.get(_WHOLE_DECK, ()))


def sift(entries: Iterable[Entry], wanted: Filter) -> list[Entry]:
    """Return the entries that fit, in their order. A section stands for all that is below it."""
    return [entry for entry in entries if _fits(entry, wanted)]


def sections_of(entries: Iterable[Entry]) -> list[tuple[str, ...]]:
    """Return the sections that questions stand in, those above them too, in the order of the article."""
    placed = sorted(
        (entry.item.evidence[0]["start"], entry.section) for entry in entries if entry.item.evidence
    )
    paths = (section[:depth] for _, section in placed for depth in range(1, len(section) + 1))
    return list(dict.fromkeys(paths))


def _fits(entry: Entry, wanted: Filter) -> bool:
    item = entry.item
    return (
        wanted.kind in {None, item.type}
        and wanted.status in {None, item.status}
        and entry.section[: len(wanted.section)] == wanted.section
        and (wanted.year is None or wanted.year in entry.years)
        and wanted.band in {None, band_of(entry.difficulty)}
        and (wanted.flag is None or wanted.flag in entry.flags)
        and (not wanted.words or wanted.words in f"{item.stem} {item.options} {item.answer}")
    )


def _years(item: BankItem, statements: dict[str, Event | Vote]) -> set[int]:
    """Return the years that a question is about: of its statements, else of its tags, else of its words."""
    told = [statements[name].edtf for name in item.events if name in statements]
    years = {edtf.start.year for edtf in told if edtf and edtf.start}
    tagged = {tag.removeprefix(_YEAR_TAG) for tag in item.tags if tag.startswith(_YEAR_TAG)}
    years = years or {int(year) for year in tagged if year.lstrip("-").isdecimal()}
    read = [date.start for date in find_dates(f"{item.stem} {item.key}")]
    return years or {point.year for point in read if point}
