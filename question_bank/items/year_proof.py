"""The proof of a year that the statement itself does not name: 같은 해 8월, 이듬해, or a bare 8월 9일."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.dates.model import Confidence, YearSource
from question_bank.items.wording.date_text import find_dates
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from question_bank.dates.edtf import Edtf
    from question_bank.dates.model import DateMention
    from question_bank.facts.model import Event, Timeline
    from question_bank.items.model import Item

_NAMED_YEAR: Final = re.compile(r"\d{3,4}(?:년|[-./])")
_REACH: Final = 40
_COUNTED: Final = frozenset({YearSource.RELATIVE, YearSource.ANNIVERSARY, YearSource.DURATION})


def prove_years(items: Iterable[Item], timeline: Timeline) -> list[Item]:
    """Return the items with a second passage where their own names no year: the nearest one before that does.

    The explanation of a question on one event then says where the year comes from; one on several tells every
    date, and gets a passage for each year that its quotes leave open. The passage
    is an event's of the same year below the same heading, so it is text that a reader can be shown; else the
    heading's year, or the year from which 이듬해 counts.
    """
    events = {event.id: event for event in timeline.events}
    passages = {(event.selector, event.edtf): event for event in timeline.events}
    givers = _Givers(timeline)
    proved = []
    for item in items:
        dated = [events[name] for name in item.events if name in events] or _shown(item, passages)
        event = dated[0] if len(dated) == 1 else None
        found = givers.before(event) if event else None
        if event and found:
            passage, year = found
            verb = "헤아린다" if event.year_source in _COUNTED else "이어진다"
            explanation = f"{item.explanation} 연도는 앞에 나온 ‘{year}’에서 {verb}."
            item = replace(item, evidence=(*item.evidence, passage), explanation=explanation)  # noqa: PLW2901 - the item, proved
        elif len(dated) > 1:
            known = [proof[0] for one in dated if (proof := givers.before(one))]
            more = [one for one in dict.fromkeys(known) if one not in item.evidence]
            item = replace(item, evidence=(*item.evidence, *more))  # noqa: PLW2901 - the item, proved
        proved.append(item)
    return proved


def _shown(item: Item, passages: Mapping[tuple[Selector, Edtf | None], Event]) -> list[Event]:
    """Return the event that dates a question on a fact: by its first passage, and the date in its stem."""
    date = next(find_dates(item.stem), None) if item.evidence else None
    event = passages.get((item.evidence[0], date)) if date else None
    return [event] if event else []


class _Givers:
    """The events that name their year, each with the mention that does, in the order of the text."""

    def __init__(self, timeline: Timeline) -> None:
        mentions = sorted(
            (date for date in timeline.dates if date.edtf and _NAMED_YEAR.search(date.exact)),
            key=lambda date: date.start,
        )
        starts = [mention.start for mention in mentions]
        self._mentions = mentions
        self._known: dict[tuple[int, tuple[str, ...]], list[tuple[int, Event, DateMention]]] = {}
        for event in sorted(timeline.events, key=lambda event: event.selector.start):
            first = bisect_left(starts, event.selector.start)
            last = bisect_left(starts, event.selector.end)
            for mention in mentions[first:last]:
                if not mention.edtf or mention.confidence is not Confidence.CERTAIN:
                    continue
                year = mention.edtf.first()[0]
                if year == mention.edtf.last()[0]:
                    entry = (event.selector.start, event, mention)
                    self._known.setdefault((year, event.section), []).append(entry)

    def before(self, event: Event) -> tuple[Selector, str] | None:
        """Return the nearest passage before an event that names its year, and the date there.

        None where the event does so itself, and where no certain date before it does.
        """
        if (
            not event.edtf
            or event.edtf.precision < Precision.YEAR
            or _NAMED_YEAR.search(event.selector.exact)
        ):
            return None
        known = self._known.get((event.edtf.first()[0], event.section), [])
        place = bisect_left(known, event.selector.start, key=lambda entry: entry[0])
        if place:
            _, giver, mention = known[place - 1]
            return giver.selector, mention.exact
        return self._bare_date(event)

    def _bare_date(self, event: Event) -> tuple[Selector, str] | None:
        """Return the date before an event from which its year comes, where no event shows it.

        It is a heading's, that before 이듬해, or that of a clause which became no event.
        """
        if event.edtf is None or event.year_source is YearSource.EXPLICIT:
            return None
        last = bisect_left(self._mentions, event.selector.start, key=lambda mention: mention.start)
        for mention in reversed(self._mentions[max(0, last - _REACH) : last]):
            if mention.edtf is None or mention.confidence is not Confidence.CERTAIN:
                continue
            same = mention.edtf.first()[0] == event.edtf.first()[0]
            if same or event.year_source in _COUNTED:
                quote = " ".join(mention.exact.split())
                return Selector(mention.start, mention.end, mention.exact, quote), quote
        return None
