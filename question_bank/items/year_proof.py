"""The proof of a year or a day that the statement does not name: 같은 해 8월, a bare 8월 9일, 이튿날."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.dates.grammar import DAY_WORDS, OFFSET, WORD_COUNTS
from question_bank.dates.model import Confidence, YearSource
from question_bank.dates.wording import word_date
from question_bank.items.period import count_days
from question_bank.items.wording.date_text import find_dates
from question_bank.spans import Selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from question_bank.dates.model import DateMention
    from question_bank.facts.model import Event, Timeline
    from question_bank.items.model import Item

_NAMED_YEAR: Final = re.compile(r"\d{3,4}(?:년|[-./])")
_PARTICLE: Final = re.compile(r"(?<=[년월일])(?:부터|까지|에는|에)$")
_REACH: Final = 40
_SIDES: Final = {"뒤": 1, "후": 1, "전": -1}
_DAY: Final = re.compile(r"\d일|\d[-./]\d{1,2}$")
_COUNTED: Final = frozenset({YearSource.RELATIVE, YearSource.ANNIVERSARY, YearSource.DURATION})


def prove_years(items: Iterable[Item], timeline: Timeline) -> list[Item]:
    """Return the items with a second passage where their own names no year: the nearest one before that does.

    The explanation of a question on one event then says from where a year is counted that does not stand
    there; one on several tells every date, and gets a passage for each year that its quotes leave open. The
    passage is an event's of the same year below the same heading, so it is text that a reader can be shown;
    else the heading's year, or the year from which 이듬해 counts. A day that is counted (이튿날, 사흘 뒤) has
    the passage with the day from which it counts before that.
    """
    events = {event.id: event for event in timeline.events}
    passages: dict[Selector, list[Event]] = defaultdict(list)
    for one in timeline.events:
        passages[one.selector].append(one)
    givers = _Givers(timeline)
    proved = []
    for item in items:
        dated = [events[name] for name in item.events if name in events] or _shown(item, passages)
        counted_from = [base for one in dated if (base := givers.day_before(one))]
        if counted_from:
            more = [one for one in dict.fromkeys(counted_from) if one not in item.evidence]
            item = replace(item, evidence=(*item.evidence, *more))  # noqa: PLW2901 - the item, proved
        event = dated[0] if len(dated) == 1 else None
        found = givers.before(event) if event else None
        if event and found and any(_NAMED_YEAR.search(one.exact) for one in counted_from):
            found = None  # the day from which it counts has its year
        if event and found:
            passage, year = found
            same = event.edtf is not None and str(event.edtf.first()[0]) in year
            counted = event.year_source in _COUNTED and not same
            told = f" (연도는 앞의 기록에 나온 ‘{year}’에서 헤아렸다.)" if counted else ""
            explanation = f"{item.explanation}{told}"
            item = replace(item, evidence=(*item.evidence, passage), explanation=explanation)  # noqa: PLW2901 - the item, proved
        elif len(dated) > 1:
            known = [proof[0] for one in dated if (proof := givers.before(one))]
            more = [one for one in dict.fromkeys(known) if one not in item.evidence]
            item = replace(item, evidence=(*item.evidence, *more))  # noqa: PLW2901 - the item, proved
        proved.append(item)
    return proved


def _shown(item: Item, passages: Mapping[Selector, Sequence[Event]]) -> list[Event]:
    """Return the event that dates a question on a fact: by its first passage, and the date in its stem."""
    date = next(find_dates(item.stem), None) if item.evidence else None
    if date is None:
        return []
    told = (event for event in passages.get(item.evidence[0], ()) if event.edtf and date.contains(event.edtf))
    return list(told)[:1]


class _Givers:
    """The events that name their year, each with the mention that does, in the order of the text."""

    def __init__(self, timeline: Timeline) -> None:
        mentions = sorted(
            (date for date in timeline.dates if date.edtf and _NAMED_YEAR.search(date.exact)),
            key=lambda date: date.start,
        )
        starts = [mention.start for mention in mentions]
        self._mentions = mentions
        self._days = sorted(
            (date for date in timeline.dates if date.edtf and date.edtf.precision is Precision.DAY),
            key=lambda date: date.start,
        )
        self._events = sorted(timeline.events, key=lambda event: event.selector.start)
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
            return giver.selector, _write(mention)
        return self._bare_date(event)

    def day_before(self, event: Event) -> Selector | None:
        """Return the passage with the day from which an event's own day is counted, None where there is none.

        It is the day told before, and must lie as far away as 이튿날 or 사흘 뒤 says.
        """
        here = bisect_left(self._days, event.selector.start, key=lambda date: date.start)
        own = next((date for date in self._days[here:] if date.edtf == event.edtf), None)
        if own is None or own.end > event.selector.end or not here:
            return None
        away, base = _count_away(own.exact), self._days[here - 1]
        if away is None or base.confidence is not Confidence.CERTAIN or not _DAY.search(base.exact):
            return None
        if own.edtf is None or base.edtf is None:
            return None
        if count_days(own.edtf.first()) - count_days(base.edtf.first()) != away:
            return None
        told = (one.selector for one in self._events if one.selector.start <= base.start < one.selector.end)
        quote = " ".join(base.exact.split())
        return next(told, Selector(base.start, base.end, base.exact, quote))

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
                return Selector(mention.start, mention.end, mention.exact, quote), _write(mention)
        return None


def _count_away(exact: str) -> int | None:
    """Return how many days a word or a stretch of time is from the day told before; None for another date."""
    bare = re.sub(r"\s", "", exact)
    if bare in DAY_WORDS:
        return DAY_WORDS[bare]
    match = OFFSET.match(bare)
    if match is None or match["side"] not in _SIDES:
        return None
    unit, count = WORD_COUNTS.get(match["count"], ("day" if match["unit"] == "일" else "", 0))
    days = count or (int(match["count"]) if match["count"].isdigit() else 0)
    return _SIDES[match["side"]] * days if unit == "day" and days else None


def _write(mention: DateMention) -> str:
    """Return a date as the article writes it, without its particle; figures alone (2015-07-20) in words."""
    quote = " ".join(mention.exact.split())
    if mention.edtf is not None and "년" not in quote:
        return word_date(mention.edtf)
    return quote if "부터 " in quote else _PARTICLE.sub("", quote)
