"""A date that the article says others give otherwise is listed as a contradiction and not asked."""

from question_bank.facts.model import Timeline
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def timeline(text: str) -> Timeline:
    return draw_timeline(read_article(f"# 등대의 역사\n\n{text}\n".encode(), name="a.md", article_id="a"))


def test_a_footnote_that_gives_another_day_unsettles_the_event() -> None:
    drawn = timeline(
        "노르웨이는 1903년 6월 1일 첫 등대를 세웠다.[^1]\n\n[^1]: 등대지기의 일지에는 6월 3일로 적혀 있다."
    )
    event = drawn.events[0]
    assert not event.quizzable
    assert drawn.contradictions[0].events[0] == event.id
    assert drawn.contradictions[0].about == "date"


def test_the_next_sentence_may_give_another_year() -> None:
    drawn = timeline("노르웨이는 1903년 첫 등대를 세웠다. 1901년에 세웠다고 적은 책도 있다.")
    assert not drawn.events[0].quizzable


def test_a_footnote_about_something_else_leaves_the_event_alone() -> None:
    drawn = timeline("노르웨이는 1903년 6월 1일 첫 등대를 세웠다.[^1]\n\n[^1]: 등대는 1950년 문을 닫았다.")
    assert drawn.events[0].quizzable
    assert drawn.contradictions == ()


def test_a_source_that_agrees_contradicts_nothing() -> None:
    drawn = timeline(
        "노르웨이는 1903년 6월 1일 첫 등대를 세웠다.[^1]\n\n[^1]: 일지에도 1903년 6월 1일로 적혀 있다."
    )
    assert drawn.contradictions == ()
