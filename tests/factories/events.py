"""Timelines for tests: events whose selectors lie in a text of our own."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import (
    Attribution,
    Confidence,
    DateMention,
    DateRole,
    EntityType,
    Event,
    FigurePrecision,
    Participant,
    Quantity,
    Timeline,
    YearSource,
)
from question_bank.spans import Selector


@dataclass(frozen=True)
class Told:
    """One sentence, the date as it writes it, what the date means, and who takes part."""

    edtf: str
    date: str
    sentence: str
    people: tuple[tuple[str, str], ...] = ()
    bodies: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    confidence: Confidence = Confidence.CERTAIN
    role: DateRole = DateRole.EVENT
    attribution: Attribution | None = None
    quizzable: bool = True


def count(exact: str, value: float, unit: str) -> Quantity:
    """Return an exact figure."""
    return Quantity(exact, value, unit, FigurePrecision.EXACT, "")


CITY = (
    Told("1998-03-02", "1998년 3월 2일", "1998년 3월 2일 한빛시와 새벽시는 평화 협정을 맺었다."),
    Told(
        "1999-07",
        "1999년 7월",
        "1999년 7월 한빛시는 새벽시에 쌀 30t을 보냈다.",
        quantities=(count("30t", 30, "t"),),
    ),
    Told("2001", "2001년", "2001년 새벽시 의회는 강변에 도서관을 세우기로 했다.", bodies=("새벽시 의회",)),
    Told(
        "2002-05-11",
        "2002년 5월 11일",
        "2002년 5월 11일 김솔 한빛시 시장은 새벽시의 항구를 둘러보았다.",
        people=(("김솔", "한빛시 시장"),),
    ),
    Told(
        "2003-10-20",
        "2003년 10월 20일",
        "2003년 10월 20일 나루 통신은 새 다리가 강물에 잠겼다고 보도했다.",
        bodies=("나루 통신",),
        role=DateRole.REPORT,
    ),
    Told(
        "2004-02-08",
        "2004년 2월 8일",
        "2004년 2월 8일 박온 새벽시 대변인은 등대의 불을 다시 켜겠다고 밝혔다.",
        people=(("박온", "새벽시 대변인"),),
    ),
    Told(
        "2005-06-15", "2005년 6월 15일", "2005년 6월 15일 한빛시와 새벽시를 잇는 첫 여객선이 항구에 들어왔다."
    ),
    Told(
        "2006-09-30",
        "2006년 9월 30일",
        "2006년 9월 30일 이든 한빛시 부시장은 어시장의 불법 영업을 막겠다고 발표했다.",
        people=(("이든", "한빛시 부시장"),),
    ),
    Told(
        "2008-04-03",
        "2008년 4월 3일",
        "2008년 4월 3일 물결 신문은 갈매기 200마리가 숲으로 옮겨 갔다고 보도했다.",
        bodies=("물결 신문",),
        quantities=(count("200마리", 200, "마리"),),
        role=DateRole.REPORT,
    ),
    Told(
        "2009-11-25",
        "2009년 11월 25일",
        "2009년 11월 25일 한결 방송은 축제의 불꽃놀이가 비로 미루어졌다고 보도했다.",
        bodies=("한결 방송",),
        role=DateRole.REPORT,
    ),
    Told("2011-01-19", "2011년 1월 19일", "2011년 1월 19일 새벽시는 낡은 성문을 문화재로 지정했다."),
    Told("2012-08-07", "2012년 8월 7일", "2012년 8월 7일 한빛시에서 농민들이 물값 인하를 요구했다."),
    Told(
        "2013-12-01",
        "2013년 12월 1일",
        "2013년 12월 1일 최별 한빛시 시장은 산불 피해를 본 마을을 찾았다.",
        people=(("최별", "한빛시 시장"),),
    ),
)


def make_timeline(told: tuple[Told, ...] = CITY) -> tuple[str, Timeline]:
    """Return the text that these sentences make, one a line, and its timeline."""
    text, events, dates = "", [], []
    for one in told:
        start = len(text)
        text += one.sentence + "\n"
        place = start + one.sentence.index(one.date)
        edtf = Edtf.parse(one.edtf)
        dates.append(
            DateMention(place, place + len(one.date), one.date, edtf, YearSource.EXPLICIT, one.confidence)
        )
        people = tuple(Participant(name, EntityType.PERSON, role) for name, role in one.people)
        bodies = tuple(Participant(name, EntityType.ORGANISATION) for name in one.bodies)
        events.append(
            Event(
                id="e-" + hashlib.sha256(one.sentence.encode()).hexdigest()[:8],
                headline=one.sentence,
                edtf=edtf,
                year_source=YearSource.EXPLICIT,
                confidence=one.confidence,
                date_role=one.role,
                attribution=one.attribution,
                participants=people + bodies,
                places=(),
                quantities=one.quantities,
                section=("두 도시", "왕래와 소식"),
                selector=Selector(start, start + len(one.sentence), one.sentence, one.sentence),
                quizzable=one.quizzable,
                reason=None if one.quizzable else "not for questions",
            )
        )
    return text, Timeline(tuple(dates), tuple(events))
