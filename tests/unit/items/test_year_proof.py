from dataclasses import replace

from question_bank.build import build_bank
from question_bank.dates.edtf import Edtf
from question_bank.dates.model import Confidence, DateMention, YearSource
from question_bank.facts.model import Event, Timeline
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
            BANK.timeline.events[0], id=f"e-{number}", edtf=value, selector=selector, section=place
        )
        events.append(event)
    return Timeline(tuple(dates), tuple(events)), events[1]


def test_a_bare_day_shows_the_passage_that_names_its_year() -> None:
    timeline, event = make()
    item = replace(BANK.items[0], events=(event.id,), evidence=(event.selector,), explanation="설명이다.")
    (proved,) = prove_years([item], timeline)
    assert proved.evidence == (event.selector, timeline.events[0].selector)
    assert proved.explanation == "설명이다. 연도는 앞에 나온 ‘2001년 3월 4일’에서 이어진다."


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
    asked = [item for item in bank.items if item.key == "1904-05-02"]
    assert asked
    for item in asked:
        assert "1903년" in item.evidence[-1].quote
        assert "헤아린다" in item.explanation


def test_a_year_of_a_heading_shows_the_heading() -> None:
    text = (
        "# 등대의 역사\n\n## 1903년\n\n- 6월 1일: 노르웨이가 첫 등대를 세웠다.\n"
        "- 7월 2일: 스웨덴이 등대를 세웠다.\n\n"
        "## 1911년\n\n- 3월 4일: 덴마크가 셋째 등대를 세웠다.\n- 8월 9일: 핀란드가 넷째 등대를 세웠다.\n"
    )
    bank = build_bank(text.encode(), name="a.md").bank
    asked = [item for item in bank.items if item.key == "1903-06-01"]
    assert asked
    assert all(item.evidence[-1].quote.startswith("1903년") for item in asked)
