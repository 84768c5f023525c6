"""Questions that tell another one's answer are found, siblings left aside."""

from __future__ import annotations

from dataclasses import replace

from question_bank.items.giveaway import are_siblings, find_giveaways
from question_bank.items.model import Asks, Item, ItemType, count_passages
from question_bank.spans import Selector
from tests.factories.bank import make_bank

BLANK = replace(make_bank().items[0], explanation="", evidence=())


def _item(name: str, stem: str, key: str, **more: object) -> Item:
    return replace(BLANK, id=name, stem=stem, key=key, events=(f"e-{name}",), **more)  # type: ignore[arg-type]


WHEN = _item("when", "한빛시와 새벽시가 평화 협정을 맺은 날은 언제인가?", "2001-03-04")
WHO = _item("who", "새벽시 강변 도서관을 처음 설계한 인물은 누구인가?", "박온", asks=Asks.PARTICIPANT)


def _pairs(*items: Item) -> list[tuple[str, str]]:
    return [(pair.teller.id, pair.asked.id) for pair in find_giveaways(items)]


def test_a_date_in_another_stem_is_told() -> None:
    teller = _item("t", "2001년 3월 4일에 새벽시와 평화 협정을 맺은 한빛시의 시장은 누구인가?", "김솔")
    assert _pairs(WHEN, teller) == [("t", "when")]


def test_a_finer_date_tells_the_year() -> None:
    year = replace(WHEN, key="2001")
    teller = _item("t", "2001년 3월 4일에 새벽시와 평화 협정을 맺은 한빛시의 시장은 누구인가?", "김솔")
    assert _pairs(year, teller) == [("t", "when")]


def test_a_name_in_another_stem_is_told() -> None:
    teller = _item("t", "박온이 처음 설계한 새벽시 강변 도서관이 문을 연 해는 몇 년인가?", "1999")
    assert _pairs(WHO, teller) == [("t", "who")]


def test_an_explanation_tells_as_well() -> None:
    teller = replace(
        _item("t", "새벽시 강변에 문을 연 건물은 무엇인가?", "도서관", asks=Asks.OTHER),
        explanation="새벽시 강변 도서관은 박온이 처음 설계했다.",
    )
    assert _pairs(WHO, teller) == [("t", "who")]


def test_another_matter_with_the_same_answer_tells_nothing() -> None:
    assert _pairs(WHO, _item("t", "박온이 산악회를 만든 해는 몇 년인가?", "1999")) == []
    assert _pairs(WHEN, _item("t", "2001년 3월 4일에 문을 연 다리는 무엇인가?", "새벽대교")) == []


def test_the_like_of_another_day_tells_nothing() -> None:
    asked = replace(WHO, stem="2004년 5월 6일에 새벽시 시장에게 축하 편지를 보낸 인물은 누구인가?")
    teller = _item("t", "박온이 새벽시 시장에게 축하 편지를 보낸 것은 2007년 8월 9일 몇 시인가?", "3시")
    assert _pairs(asked, teller) == []


def test_a_false_statement_tells_nothing() -> None:
    stem = "2001년 3월 4일에 한빛시와 새벽시가 평화 협정을 맺었다."
    statement = replace(BLANK, id="t", type=ItemType.TRUE_FALSE, stem=stem, key=False, events=("e-t",))
    assert _pairs(WHEN, statement) == []
    assert _pairs(WHEN, replace(statement, key=True)) == [("t", "when")]


def test_siblings_are_left_to_the_queue() -> None:
    teller = _item("t", "2001년 3월 4일에 새벽시와 평화 협정을 맺은 한빛시의 시장은 누구인가?", "김솔")
    assert _pairs(WHEN, replace(teller, events=WHEN.events)) == []


def test_items_of_one_passage_are_siblings() -> None:
    whole, part, other = (Selector(start, end, "", "") for start, end in ((0, 40), (10, 30), (40, 60)))
    left, right = replace(WHEN, evidence=(whole,)), replace(WHO, evidence=(part,))
    assert are_siblings(left, right)
    assert not are_siblings(left, replace(right, evidence=(other,)))


def test_a_second_passage_is_shown_but_not_asked_about() -> None:
    own, else_, shared = (Selector(start, start + 9, "", "") for start in (0, 20, 40))
    left, right = replace(WHEN, evidence=(own, shared)), replace(WHO, evidence=(else_, shared))
    assert not are_siblings(left, right)
    assert are_siblings(left, replace(right, evidence=(shared,)))


def test_a_fact_beside_an_event_stands_in_its_passage() -> None:
    assert [
        count_passages(events) for events in (("f-1", "e-1"), ("f-1",), ("f-1", "f-2"), ("e-1", "e-2"), ())
    ] == [
        1,
        1,
        2,
        2,
        1,
    ]
