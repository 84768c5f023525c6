from dataclasses import replace

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


def test_a_statement_that_names_its_year_proves_itself() -> None:
    timeline, _ = make()
    first = timeline.events[0]
    item = replace(BANK.items[0], events=(first.id,), evidence=(first.selector,))
    assert prove_years([item], timeline) == [item]


def test_a_passage_below_another_heading_is_no_proof() -> None:
    timeline, event = make(section=("다른 곳",))
    item = replace(BANK.items[0], events=(event.id,), evidence=(event.selector,))
    assert prove_years([item], timeline) == [item]
