"""Banks for tests, made of plain values; the text is our own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from question_bank.bank import Bank, BankArticle, Generator
from question_bank.dates.edtf import Edtf
from question_bank.facts.model import (
    Confidence,
    DateRole,
    EntityType,
    Event,
    FigurePrecision,
    Participant,
    Quantity,
    Timeline,
    YearSource,
)
from question_bank.items.model import Asks, Item, ItemType
from question_bank.spans import Selector

SENTENCES = (
    ("2001-03-04", "2001년 3월 4일 한빛시와 새벽시가 우정 협약을 맺었다."),
    ("2003-07", "2003년 7월 한빛시가 새벽시에 쌀 30t을 보냈다."),
    ("2005", "2005년 새벽시가 한빛시에 영사관을 열었다."),
    ("2008-11-20", "2008년 11월 20일 김솔 한빛시 시장이 새벽시를 방문했다."),
)


def make_bank(*, edition: int = 1, revised: date | None = None) -> Bank:
    """Return a small bank with one item of each type that is asked for by name."""
    text = "\n".join(sentence for _, sentence in SENTENCES)
    events = tuple(_event(number, text) for number in range(len(SENTENCES)))
    article = BankArticle("한빛-새벽", "한빛시와 새벽시", "ko", "0" * 64, revised, None, "CC BY 4.0", text)
    return Bank(edition, Generator("0", 0), article, Timeline((), events), make_items(events))


def make_items(events: tuple[Event, ...]) -> tuple[Item, ...]:
    """Return one item of each of four types about these events."""
    first, second, third, fourth = events
    blank = Item(
        id="",
        type=ItemType.DATE_ENTRY,
        asks=Asks.DATE,
        stem="",
        options=None,
        key="",
        accepted=(),
        tolerance=None,
        explanation="한빛시와 새벽시의 교류에서 있었던 일이다.",
        events=(),
        evidence=(),
        tags=("연도:2001",),
        difficulty=0.5,
    )

    def about(number: int, event: Event) -> Item:
        return replace(blank, id=f"한빛-새벽-{number}", events=(event.id,), evidence=(event.selector,))

    return (
        replace(about(1, first), stem="한빛시와 새벽시가 우정 협약을 맺은 날은 언제인가?", key="2001-03-04"),
        replace(
            about(2, second),
            type=ItemType.MULTIPLE_CHOICE,
            asks=Asks.EVENT,
            stem="2003년 7월에 있었던 일은?",
            options=(
                "한빛시가 쌀 30t을 보냈다.",
                "새벽시가 영사관을 열었다.",
                "두 시가 협약을 맺었다.",
                "김솔 시장이 방문했다.",
            ),
            key="한빛시가 쌀 30t을 보냈다.",
        ),
        replace(
            about(3, third),
            type=ItemType.TRUE_FALSE,
            asks=Asks.EVENT,
            stem="2005년 새벽시가 한빛시에 영사관을 열었다.",
            key=True,
        ),
        replace(
            about(4, fourth),
            type=ItemType.ORDERING,
            asks=Asks.ORDER,
            stem="다음 일을 일어난 순서대로 배열하시오.",
            options=("김솔 시장의 방문", "영사관 개설", "우정 협약"),
            key=("우정 협약", "영사관 개설", "김솔 시장의 방문"),
            events=(first.id, third.id, fourth.id),
            evidence=(first.selector, third.selector, fourth.selector),
        ),
    )


def _event(number: int, text: str) -> Event:
    edtf, sentence = SENTENCES[number]
    start = text.index(sentence)
    return Event(
        id=f"e-{number}",
        headline=sentence,
        edtf=Edtf.parse(edtf),
        year_source=YearSource.EXPLICIT,
        confidence=Confidence.CERTAIN,
        date_role=DateRole.EVENT,
        attribution=None,
        participants=(Participant("한빛시", EntityType.ORGANISATION),),
        places=(),
        quantities=(Quantity("30t", 30.0, "t", FigurePrecision.EXACT, "쌀"),) if "30t" in sentence else (),
        section=("교류",),
        selector=Selector(start, start + len(sentence), sentence, sentence),
        quizzable=True,
    )
