from dataclasses import replace

import pytest

from question_bank.build import build_bank
from question_bank.dates.edtf import Edtf
from question_bank.dates.model import Confidence, DateMention, YearSource
from question_bank.facts.model import Event, Timeline
from question_bank.items.checks import check_items
from question_bank.items.model import ItemType
from question_bank.items.year_proof import prove_years
from question_bank.spans import Selector
from tests.factories.bank import make_bank

BANK = make_bank()
LINES = (
    ("2001년 3월 4일", "2001-03-04", "2001년 3월 4일 한빛시와 새벽시가 협약을 맺었다."),
    ("5월 6일", "2001-05-06", "5월 6일 한빛시가 새벽시에 쌀을 보냈다."),
)


def make(section: tuple[str, ...] = ("교류",)) -> tuple[Timeline, Event]:
    text = "\n".join(line for _, _, line in LINES)
    dates, events = [], []
    for number, (exact, edtf, line) in enumerate(LINES):
        start = text.index(line)
        value = Edtf.parse(edtf)
        mention = DateMention(
            start, start + len(exact), exact, value, YearSource.EXPLICIT, Confidence.CERTAIN
        )
        dates.append(mention)
        selector = Selector(start, start + len(line), line, line)
        place = section if number else ("교류",)
        event = replace(
            BANK.timeline.events[0],
            id=f"e-{number}",
            headline=line,
            edtf=value,
            selector=selector,
            section=place,
        )
        events.append(event)
    return Timeline(tuple(dates), tuple(events)), events[1]


def test_a_bare_day_shows_the_passage_that_names_its_year() -> None:
    timeline, event = make()
    item = replace(BANK.items[0], events=(event.id,), evidence=(event.selector,), explanation="설명이다.")
    (proved,) = prove_years([item], timeline)
    assert proved.evidence == (event.selector, timeline.events[0].selector)
    assert proved.explanation == "설명이다."


def test_a_question_on_several_statements_shows_each_passage_that_names_a_year_once() -> None:
    timeline, event = make()
    first = timeline.events[0]
    like = replace(event, id="e-2", selector=replace(event.selector, end=event.selector.end - 1))
    several = replace(timeline, events=(*timeline.events, like))
    own = (event.selector, like.selector)
    item = replace(BANK.items[0], events=(event.id, like.id), evidence=own, explanation="설명이다.")
    (proved,) = prove_years([item], several)
    assert proved.evidence == (*own, first.selector)
    assert proved.explanation == "설명이다."


def test_a_statement_that_names_its_year_proves_itself() -> None:
    timeline, _ = make()
    first = timeline.events[0]
    item = replace(BANK.items[0], events=(first.id,), evidence=(first.selector,))
    assert prove_years([item], timeline) == [item]


@pytest.mark.parametrize(("thing", "wrong"), [("쌀을", True), ("협약을", False)])
def test_what_only_the_passage_for_the_year_tells_is_no_proof_of_a_statement(
    thing: str, *, wrong: bool
) -> None:
    timeline, event = make()
    item = replace(
        BANK.items[0],
        type=ItemType.TRUE_FALSE,
        stem=f"2001년 5월 6일에 한빛시가 새벽시에 {thing} 보냈다.",
        options=None,
        key=False,
        events=(event.id,),
        evidence=(event.selector, timeline.events[0].selector),
    )
    text = "\n".join(line for _, _, line in LINES)
    rules = {flaw.rule for flaw in check_items([item], timeline, text)}
    assert ("true_false_key_wrong" in rules) is wrong


def test_a_passage_below_another_heading_is_no_proof() -> None:
    timeline, event = make(section=("다른 곳",))
    item = replace(BANK.items[0], events=(event.id,), evidence=(event.selector,))
    assert prove_years([item], timeline) == [item]


def test_a_year_that_is_counted_shows_from_where() -> None:
    text = (
        "# 등대의 역사\n\n노르웨이는 1903년 6월 1일 첫 등대를 세웠다. "
        "이듬해 5월 2일 스웨덴은 둘째 등대를 세웠다.\n\n"
        "덴마크는 1911년 3월 4일 셋째 등대를 세웠다. 핀란드는 1915년 8월 9일 넷째 등대를 세웠다.\n"
    )
    bank = build_bank(text.encode(), name="a.md").bank
    asked = [item for item in bank.items if item.key == "1904"]
    assert asked
    for item in asked:
        assert "1903년" in item.evidence[-1].quote
        assert "(연도는 앞의 기록에 나온 ‘1903년 6월 1일’에서 헤아렸다.)" in item.explanation


@pytest.mark.parametrize(
    ("after", "shown"),
    [("이튿날", "6월 9일"), ("사흘 뒤", "6월 9일"), ("6월 12일", None), ("이튿날에는 아니고 6월 30일", None)],
)
def test_a_day_that_is_counted_shows_the_day_from_which(after: str, shown: str | None) -> None:
    text = (
        "# 등대의 역사\n\n노르웨이는 1903년 6월 1일 첫 등대를 세웠다. 6월 9일 새벽시는 조선소를 열었다. "
        f"{after} 스웨덴은 둘째 등대를 세웠다.\n\n"
        "덴마크는 1911년 3월 4일 셋째 등대를 세웠다. 핀란드는 1915년 8월 9일 넷째 등대를 세웠다.\n"
    )
    bank = build_bank(text.encode(), name="a.md").bank
    (event,) = (one for one in bank.timeline.events if "둘째" in one.selector.quote)
    asked = [item for item in bank.items if item.events == (event.id,)]
    assert asked
    for item in asked:
        before = [proof.quote for proof in item.evidence[1:] if proof.quote.startswith("6월 9일")]
        assert bool(before) is bool(shown)
        assert any("1903년" in proof.quote for proof in item.evidence[1:])


def test_a_year_of_a_heading_shows_the_heading() -> None:
    text = (
        "# 등대의 역사\n\n## 1903년\n\n- 6월 1일: 노르웨이가 첫 등대를 세웠다.\n"
        "- 7월 2일: 스웨덴이 등대를 세웠다.\n\n"
        "## 1911년\n\n- 3월 4일: 덴마크가 셋째 등대를 세웠다.\n- 8월 9일: 핀란드가 넷째 등대를 세웠다.\n"
    )
    bank = build_bank(text.encode(), name="a.md").bank
    asked = [item for item in bank.items if str(item.key).startswith("1903")]
    assert asked
    assert all(item.evidence[-1].quote.startswith("1903년") for item in asked)


@pytest.mark.parametrize(
    ("exact", "told"),
    [
        ("2001-03-04", "‘2001년 3월 4일’"),
        ("2001년 3월 4일에는", "‘2001년 3월 4일’"),
        ("2001년 3월 4일부터 9일까지", "‘2001년 3월 4일부터 9일까지’"),
    ],
)
def test_the_date_from_which_a_year_is_counted_is_written_in_words_without_a_loose_particle(
    exact: str, told: str
) -> None:
    text = (
        f"# 등대의 역사\n\n{exact} 노르웨이는 첫 등대를 세웠다. 이듬해 5월 2일 스웨덴은 둘째 등대를 세웠다.\n"
    )
    explained = [item.explanation for item in build_bank(text.encode(), name="a.md").bank.items]
    assert any(f"앞의 기록에 나온 {told}에서 헤아렸다." in one for one in explained)
