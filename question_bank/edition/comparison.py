"""Two editions side by side: which statements still read as before, and where they stand now."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.facts.identity import squeeze
from question_bank.facts.model import Event, Fact, Vote
from question_bank.items.model import Asks, Item, ItemType, Key
from question_bank.items.option.rival import one_name
from question_bank.items.refusal import UnusableError
from question_bank.items.rule.flaw import Ground
from question_bank.items.rule.key import KEY_RULES
from question_bank.items.solver.choice import read_figure
from question_bank.items.statement import read_statement
from question_bank.items.wording.date_text import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Timeline
    from question_bank.spans import Selector

_Told: TypeAlias = "Event | Vote | Fact"
_FIGURE: Final = re.compile(r"\d[\d,.]*")
_WRITTEN: Final = re.compile(r"^약?[\d십백천만억조]+")
# their keys are statements, in whatever words
_TELLING: Final = frozenset({ItemType.ORDERING, ItemType.MATCHING})
# 이나루(2003년 5월 2일): somebody at a time
_AT: Final = re.compile(r"(?P<name>[^()]+)\((?P<when>[^()]+)\)")


class Comparison:
    """The statements of the previous edition and of this one, by their ids; ``text`` is the new article's."""

    def __init__(self, previous: Timeline, timeline: Timeline, text: str) -> None:
        self._old: dict[str, _Told] = {one.id: one for one in _statements(previous)}
        self._new: dict[str, _Told] = {one.id: one for one in _statements(timeline)}
        self._timelines = previous, timeline
        self._text = text
        self._ground = Ground.of(timeline, text)

    def has(self, name: str) -> bool:
        """Tell whether the article still makes this statement, so that it may be asked about."""
        told = self._new.get(name)
        return told is not None and (isinstance(told, Vote) or told.quizzable)

    def was_told(self, name: str) -> bool:
        """Tell whether the previous edition made this statement."""
        return name in self._old

    def is_untouched(self, name: str) -> bool:
        """Tell whether a statement stands as it did: the same words, the same date."""
        old, new = self._old.get(name), self._new.get(name)
        if old is None or new is None or not self.has(name):
            return False
        return squeeze(old.selector.quote) == squeeze(new.selector.quote) and not self.is_corrected(name)

    def is_corrected(self, name: str) -> bool:
        """Tell whether a statement has another date, or a fact another object, than before."""
        old, new = self._old.get(name), self._new.get(name)
        if isinstance(old, Fact) and isinstance(new, Fact):
            return squeeze(old.object) != squeeze(new.object)
        return self.dates(name)[0] != self.dates(name)[1] if old and new else False

    def dates(self, name: str) -> tuple[Edtf | None, Edtf | None]:
        """Return the date of a statement in the previous edition and in this one."""
        old, new = self._old.get(name), self._new.get(name)
        return (
            old.edtf if isinstance(old, Event | Vote) else None,
            new.edtf if isinstance(new, Event | Vote) else None,
        )

    def words(self, name: str) -> tuple[str | None, str | None]:
        """Return how questions told a statement and how they tell it now; None where they cannot."""
        return _word(self._old.get(name), self._timelines[0]), _word(self._new.get(name), self._timelines[1])

    def is_wrong(self, item: Item) -> bool:
        """Tell whether the article, as it is now, shows an item's key to be wrong."""
        return any(reason for rule in KEY_RULES for reason in rule.check(item, self._ground))

    def answers_alike(self, old: Item, new: Item) -> bool:
        """Tell whether who knows the answer to the one knows that to the other: only its words changed.

        A name may be spelled out, a figure written otherwise and what happened told otherwise; who knows the
        day knows the month or the year that is asked now. Another date, figure, name, truth or order is a
        correction, so is a more exact date, and another date in a question that names it.
        """
        is_corrected = any(self.is_corrected(name) for name in new.events)
        if old.key == new.key:
            return not (is_corrected and old.stem != new.stem and _rests_on_stem(new))
        if is_corrected or _is_turned(old, new):
            return False
        ours, theirs = _texts(old.key), _texts(new.key)
        if len(ours) != len(theirs):
            return False
        same = _SAME.get(new.asks)
        if same and all(map(same, ours, theirs)):
            return bool(ours)
        if _figures(ours) != _figures(theirs):
            return False
        tells = new.asks in {Asks.EVENT, Asks.ORDER} or new.type in _TELLING
        return bool(ours) and (tells or all(map(one_name, sorted(ours), sorted(theirs))))

    def find_again(self, item: Item) -> tuple[Selector, ...]:
        """Return an item's evidence where it stands now; what is gone is left out.

        What was the passage of a statement is that of the statement now, though it reads otherwise.
        """
        passages = {
            self._old[name].selector.span: self._new[name].selector
            for name in item.events
            if name in self._old and name in self._new
        }
        found = (passages.get(one.span) or self._relocate(one) for one in item.evidence)
        return tuple(one for one in found if one)

    def _relocate(self, selector: Selector) -> Selector | None:
        """Return the same words, the nearest ones to where they stood, or None."""
        after = self._text.find(selector.exact, selector.start)
        before = self._text.rfind(selector.exact, 0, selector.start + len(selector.exact))
        places = [place for place in (before, after) if place >= 0]
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - selector.start))
        return replace(selector, start=start, end=start + len(selector.exact))


def _word(told: _Told | None, timeline: Timeline) -> str | None:
    if not isinstance(told, Event):
        return None
    place = told.selector
    inside = [date for date in timeline.dates if place.start <= date.start and date.end <= place.end]
    try:
        return read_statement(told, inside).text
    except UnusableError:
        return None


def _statements(timeline: Timeline) -> Iterable[_Told]:
    return (*timeline.events, *timeline.votes, *timeline.facts)


def _texts(key: Key) -> tuple[str, ...]:
    """Return the texts of a key; a truth value and a number have none."""
    if isinstance(key, str):
        return (key,)
    if isinstance(key, bool | float | int):
        return ()
    return tuple(chain.from_iterable((part,) if isinstance(part, str) else part for part in key))


def _is_coarser(ours: str, theirs: str) -> bool:
    """Tell whether one date is the month or the year in which the other lies."""
    old, new = read_date(ours), read_date(theirs)
    return old is not None and new is not None and new.contains(old)


def _is_same_at(ours: str, theirs: str) -> bool:
    """Tell whether two names are one, and the time in brackets behind it the former one or coarser."""
    old, new = _AT.fullmatch(ours), _AT.fullmatch(theirs)
    if old and new:
        return old["name"] == new["name"] and _is_coarser(old["when"], new["when"])
    return one_name(ours, theirs)


def _rests_on_stem(item: Item) -> bool:
    """Tell whether a learner learns the date, or another part of the fact, from the stem."""
    return item.type is ItemType.TRUE_FALSE or item.asks is Asks.EVENT


def _is_turned(old: Item, new: Item) -> bool:
    """Tell whether the key puts the same texts otherwise: what was wrong is right, or stands elsewhere."""
    if new.type is ItemType.MATCHING:
        before, after = _pairs(old.key), _pairs(new.key)
        return any(not one_name(before[left], after[left]) for left in before.keys() & after.keys())
    ours, theirs = _texts(old.key), _texts(new.key)
    if new.type is ItemType.ORDERING:
        return [one for one in ours if one in theirs] != [one for one in theirs if one in ours]
    fallen, risen = set(ours) - set(theirs), set(theirs) - set(ours)
    return not (fallen.isdisjoint(new.options or ()) and risen.isdisjoint(old.options or ()))


def _pairs(key: Key) -> dict[str, str]:
    parts = key if isinstance(key, tuple) else ()
    return dict(part for part in parts if isinstance(part, tuple))


def _same_figure(ours: str, theirs: str) -> bool:
    """Tell whether two figures are one, their units alike: 2만 명, 20,000명."""
    units = {_WRITTEN.sub("", squeeze(text)) for text in (ours, theirs)}
    return len(units) == 1 and read_figure(ours) is not None and read_figure(ours) == read_figure(theirs)


def _figures(texts: Iterable[str]) -> list[list[str]]:
    return [_FIGURE.findall(text) for text in texts]


_SAME: Final = {
    Asks.DATE: _is_coarser,
    Asks.OFFICE: _is_same_at,
    Asks.QUANTITY: _same_figure,
    Asks.VOTE: _same_figure,
}
"""How two answers are compared that are worded otherwise, by what is asked."""
