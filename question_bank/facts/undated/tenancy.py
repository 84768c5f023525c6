"""Which events show who held an office; of one that none shows nobody can say when, so it is not asked."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.identity import squeeze
from question_bank.facts.judgement import Reason
from question_bank.facts.model import Confidence
from question_bank.facts.undated.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.dates.model import DateMention
    from question_bank.facts.model import Event, Fact

_RANK: Final = re.compile(r"초대|(?<![가-힣])제?\d+대")
# 2014년 주석의 20주기를 맞았다: who is remembered holds no office then
_REMEMBERED: Final = re.compile(
    r"서거|사망|별세|타계|추모|추도|\d주기|탄생|생일|묘소|무덤|동상|기념관|회고|유훈|생전|故|장례|조문"
)
# on that day one held it in the morning, another in the evening
_CHANGING: Final = re.compile(
    r"임명|취임|물러나|물러났|사임|해임|경질|교체|퇴임|사퇴|은퇴|낙선|당선|파면|탄핵|선출|지명|부임|실각|숙청|올랐|맡[았아]"
)
_FORMER: Final = re.compile(r"(?:^|\s)(?:전|前|전직)\s")
_OFFICES: Final = frozenset({Relation.OFFICE, Relation.HELD_OFFICE})


def find_showing(events: Sequence[Event], dates: Iterable[DateMention]) -> frozenset[tuple[str, str]]:
    """Return which events show whom in office on their date: pairs of the event's id and the name.

    Its words name the office, its passage no other date; nobody in it comes into office or leaves it that
    day, is a former holder, or only remembered. ``dates`` are all of the article.
    """
    alone = _of_one_date(events, dates)
    return frozenset(
        (event.id, person.name)
        for event in events
        if event.id in alone and event.confidence is Confidence.CERTAIN
        for person in event.participants
        if person.role
        and not person.implied
        and _FORMER.search(person.role) is None
        and squeeze(person.role) in squeeze(event.selector.quote)
        and not _is_doubtful(event.selector.quote)
    )


def _of_one_date(events: Sequence[Event], dates: Iterable[DateMention]) -> set[str]:
    """Return the ids of the events whose passage names no other date: who takes part, does so then."""
    mentions = sorted((date for date in dates if date.edtf), key=lambda date: date.start)
    starts = [mention.start for mention in mentions]
    found = set()
    for event in events:
        inside = mentions[bisect_left(starts, event.selector.start) : bisect_left(starts, event.selector.end)]
        if event.edtf and all(date.edtf and date.edtf.overlaps(event.edtf) for date in inside):
            found.add(event.id)
    return found


def _is_doubtful(quote: str) -> bool:
    """Tell whether somebody may not hold the office all day, or is only remembered."""
    return _CHANGING.search(quote) is not None or _REMEMBERED.search(quote) is not None


def refuse_undated(
    facts: Iterable[Fact], events: Sequence[Event], dates: Iterable[DateMention]
) -> tuple[Fact, ...]:
    """Return the facts, those on an office not quizzable unless an event of certain date shows its holder.

    Who is called a former minister then was one at some time before. The first or the third to hold an
    office is that at any time.
    """
    shown = {name for _, name in find_showing(events, dates)}
    return tuple(
        replace(fact, quizzable=False, reason=Reason.UNTIMED.value)
        if fact.quizzable
        and fact.relation in _OFFICES
        and fact.subject not in shown
        and _RANK.search(fact.object) is None
        else fact
        for fact in facts
    )
