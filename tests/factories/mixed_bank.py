"""A bank with a question of every type, about a made-up town; the words are our own."""

from __future__ import annotations

import hashlib
from typing import Any

from question_bank.bank import Bank, BankArticle, Generator
from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Confidence, DateRole, Event, Timeline, YearSource
from question_bank.items.model import Asks, Item, ItemType
from question_bank.spans import Selector

TITLE = "한빛시의 다리"
TEXT = """# 한빛시의 다리

한빛시는 새벽강을 사이에 두고 두 동네로 나뉜 도시이다.

## 1. 첫 다리

### 1.1. 공사

1921년 3월 2일 한빛시는 새벽강에 첫 다리를 놓기로 했다.
1924년 10월 나무다리가 완성되었다.
1931년 큰물에 나무다리가 떠내려갔다.

### 1.2. 나룻배

다리가 없는 동안 주민은 나룻배 12척으로 강을 건넜다.

## 2. 돌다리

1936년 5월 17일 돌다리가 열렸고 김솔 시장이 처음으로 건넜다.
1950년에는 다리 양쪽에 등대 모양 기둥이 세워졌다.
1962년 8월 다리 이름이 한빛다리로 바뀌었다.
1988년 한빛다리는 시의 문화유산이 되었다.
다리에는 <b>난간</b> 무늬로 학, 거북, 소나무가 새겨져 있다.
돌다리를 처음으로 건넌 사람의 이름은 기둥에 남아 있으며, 김솔 시장이다.
한빛다리는 1988년부터 시의 문화유산이다.

## 3. 연표

1921년: 첫 다리를 놓기로 함
1924년: 나무다리 완성
1931년: 큰물로 유실
1936년: 돌다리 개통
1962년: 이름 변경
1988년: 문화유산 지정
"""
SENTENCES: dict[str, tuple[str, tuple[str, ...]]] = {
    "1921-03-02": ("1921년 3월 2일 한빛시는 새벽강에 첫 다리를 놓기로 했다.", ("첫 다리", "공사")),
    "1924-10": ("1924년 10월 나무다리가 완성되었다.", ("첫 다리", "공사")),
    "1931": ("1931년 큰물에 나무다리가 떠내려갔다.", ("첫 다리", "공사")),
    "1936-05-17": ("1936년 5월 17일 돌다리가 열렸고 김솔 시장이 처음으로 건넜다.", ("돌다리",)),
    "1950": ("1950년에는 다리 양쪽에 등대 모양 기둥이 세워졌다.", ("돌다리",)),
    "1962-08": ("1962년 8월 다리 이름이 한빛다리로 바뀌었다.", ("돌다리",)),
    "1988": ("1988년 한빛다리는 시의 문화유산이 되었다.", ("돌다리",)),
}
BOATS = "다리가 없는 동안 주민은 나룻배 12척으로 강을 건넜다."
FIRST = "돌다리를 처음으로 건넌 사람의 이름은 기둥에 남아 있으며, 김솔 시장이다."
HERITAGE = "한빛다리는 1988년부터 시의 문화유산이다."
LINES = tuple(TEXT.strip().splitlines()[-6:])
"""The lines of the article's own chronicle, the earliest first."""
PATTERNS = "다리에는 <b>난간</b> 무늬로 학, 거북, 소나무가 새겨져 있다."


def select(sentence: str) -> Selector:
    """Return where a sentence stands in the text."""
    start = TEXT.index(sentence)
    return Selector(start, start + len(sentence), sentence, sentence.replace("<b>", "").replace("</b>", ""))


def make_event(edtf: str) -> Event:
    """Return the event of a date."""
    sentence, section = SENTENCES[edtf]
    return Event(
        id=f"event-{edtf}",
        headline=sentence,
        edtf=Edtf.parse(edtf),
        year_source=YearSource.EXPLICIT,
        confidence=Confidence.CERTAIN,
        date_role=DateRole.EVENT,
        attribution=None,
        participants=(),
        places=(),
        quantities=(),
        section=section,
        selector=select(sentence),
        quizzable=True,
    )


def ask(kind: ItemType, asks: Asks, stem: str, key: Any, sentence: str, **values: Any) -> Item:  # noqa: ANN401 - a key of any type
    """Return an item about one sentence of the text; its id comes from the stem."""
    return Item(
        id=f"bridge-{hashlib.sha256(stem.encode()).hexdigest()[:12]}",
        type=kind,
        asks=asks,
        stem=stem,
        options=values.get("options"),
        key=key,
        accepted=values.get("accepted", ()),
        tolerance=None,
        explanation=values.get("explanation", "새벽강에 놓인 다리의 내력이다."),
        events=values.get("events", (f"statement-{stem}",)),
        evidence=values.get("evidence", (select(sentence),)),
        tags=(),
        difficulty=0.4,
    )


def make_mixed_items() -> tuple[Item, ...]:
    """Return fourteen items: every type at least once, no two of them siblings.

    Each has a passage of its own, so that a learner may meet all of them on one day.
    """
    said = {edtf: sentence for edtf, (sentence, _) in SENTENCES.items()}
    lines = ("나무다리 완성", "큰물로 유실", "돌다리 개통", "문화유산 지정")
    choice, truth, entry = ItemType.MULTIPLE_CHOICE, ItemType.TRUE_FALSE, ItemType.DATE_ENTRY
    years = ("1924년", "1931년", "1936년", "1950년")
    return (
        ask(
            choice,
            Asks.DATE,
            "나무다리가 큰물에 떠내려간 해는 언제인가?",
            "1931년",
            said["1931"],
            options=years,
        ),
        ask(truth, Asks.EVENT, "1950년 다리 양쪽에 등대 모양 기둥이 세워졌다.", True, said["1950"]),  # noqa: FBT003 - a key
        ask(entry, Asks.DATE, "돌다리가 열린 날은 몇 년 몇 월 며칠인가?", "1936-05-17", said["1936-05-17"]),
        ask(
            ItemType.ORDERING,
            Asks.ORDER,
            "다음 사건을 일어난 순서대로 배열하시오.",
            lines,
            LINES[1],
            options=(lines[2], lines[0], lines[3], lines[1]),
            evidence=tuple(select(LINES[place]) for place in (1, 2, 3, 5)),
        ),
        ask(entry, Asks.DATE, "나무다리가 완성된 것은 몇 년 몇 월인가?", "1924-10", said["1924-10"]),
        ask(
            choice,
            Asks.PARTICIPANT,
            "돌다리를 처음으로 건넌 사람은 누구인가?",
            "김솔 시장",
            FIRST,
            options=("김솔 시장", "박들 목수", "이강 사공", "최별 석공"),
        ),
        ask(truth, Asks.EVENT, "한빛다리는 1975년에 시의 문화유산이 되었다.", False, said["1988"]),  # noqa: FBT003 - a key
        ask(entry, Asks.DATE, "한빛다리가 시의 문화유산이 된 해는 몇 년인가?", "1988", HERITAGE),
        ask(ItemType.NUMBER_ENTRY, Asks.QUANTITY, "다리가 없는 동안 나룻배는 몇 척이었는가?", 12.0, BOATS),
        ask(
            ItemType.SHORT_ANSWER,
            Asks.OTHER,
            "1962년 8월에 바뀐 다리의 새 이름은 무엇인가?",
            "한빛다리",
            said["1962-08"],
        ),
        ask(ItemType.CLOZE, Asks.PLACE, "첫 다리가 놓인 강은 ____이다.", "새벽강", said["1921-03-02"]),
        ask(
            ItemType.MULTIPLE_RESPONSE,
            Asks.OTHER,
            "난간에 새겨진 무늬를 모두 고르시오.",
            ("학", "거북", "소나무"),
            PATTERNS,
            options=("거북", "매화", "소나무", "학"),
        ),
        ask(
            ItemType.MATCHING,
            Asks.DATE,
            "사건과 해를 짝지으시오.",
            (("돌다리 개통", "1936년"), ("이름 변경", "1962년"), ("기둥 설치", "1950년")),
            LINES[4],
            options=("돌다리 개통", "이름 변경", "기둥 설치", "1936년", "1950년", "1962년"),
        ),
        ask(
            choice,
            Asks.DATE,
            "첫 다리를 놓기로 한 해는 언제인가?",
            "1921년",
            LINES[0],
            options=("1911년", "1921년", "1926년"),
        ),
    )


def make_mixed_bank() -> Bank:
    """Return the bank of all these items, with licence and source."""
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    licence, source = "CC BY 4.0", "https://example.org/bridge"
    article = BankArticle("bridge", TITLE, "ko", sha256, None, source, licence, TEXT)
    timeline = Timeline((), tuple(make_event(edtf) for edtf in SENTENCES))
    return Bank(1, Generator("0", 0), article, timeline, make_mixed_items())
