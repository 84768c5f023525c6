"""A clause with a date of its own is an event of its own."""

import pytest

from question_bank.facts.model import Confidence, DateRole, Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def events(sentence: str) -> list[Event]:
    text = f"# 두 나라의 교류\n\n{sentence}\n"
    found = draw_timeline(read_article(text.encode(), name="a.md", article_id="a")).events
    for event in found:
        assert text[event.selector.start : event.selector.end] == event.selector.exact
    return list(found)


def told(sentence: str) -> list[tuple[str, str]]:
    return [(str(event.edtf), event.headline) for event in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "2004년 5월 1일 체코는 유럽 연합에 들어갔고, 2009년 7월 3일 포르투갈은 의회를 새로 열었다.",
            [
                ("2004-05-01", "체코는 유럽 연합에 들어갔다"),
                ("2009-07-03", "포르투갈은 의회를 새로 열었다"),
            ],
        ),
        (
            "노르웨이는 1971년 10월 관측소를 세웠으나 스웨덴은 1973년 4월 관측소를 닫았다.",
            [("1971-10", "노르웨이는 관측소를 세웠다"), ("1973-04", "스웨덴은 관측소를 닫았다")],
        ),
        (
            "1991년 9월 2일 페루가 국경을 닫자 칠레는 1991년 9월 5일 대사를 불러들였다.",
            [("1991-09-02", "페루가 국경을 닫았다"), ("1991-09-05", "칠레는 대사를 불러들였다")],
        ),
        (
            "2001년 3월 이집트는 협정에 서명하고 2003년 8월 요르단은 협정을 비준했다.",
            [("2001-03", "이집트는 협정에 서명했다"), ("2003-08", "요르단은 협정을 비준했다")],
        ),
    ],
)
def test_clauses_with_dates_of_their_own_are_told_apart(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert told(sentence) == expected


def test_the_selector_of_a_clause_covers_only_that_clause() -> None:
    first, second = events("2004년 5월 1일 체코는 연합에 들어갔고, 2009년 7월 3일 페루는 의회를 열었다.")
    assert first.selector.quote == "2004년 5월 1일 체코는 연합에 들어갔고"
    assert second.selector.quote == "2009년 7월 3일 페루는 의회를 열었다."


def test_what_was_done_between_two_dates_belongs_to_the_first() -> None:
    headlines = [
        headline
        for _, headline in told(
            "1908년 4월 2일 탐험대는 배를 타고 떠나 폭풍을 만났으며, 1908년 5월 9일 케이프타운에 닿았다."
        )
    ]
    assert headlines[0].endswith("폭풍을 만났다")


@pytest.mark.parametrize(
    ("sentence", "first", "rest"),
    [
        (
            "1964년 4월 12일 노르웨이 연구소는 오슬로에서 문을 열었고, 물리학자 한서린이 초대 소장을 맡았다.",
            "노르웨이 연구소는 오슬로에서 문을 열었다",
            "물리학자 한서린이 초대 소장을 맡았다",
        ),
        (
            "2009년 7월 1일 페루 총리 박도윤이 물러나고 스웨덴 출신 한서린이 뒤를 이었다.",
            "페루 총리 박도윤이 물러났다",
            "스웨덴 출신 한서린이 뒤를 이었다",
        ),
    ],
)
def test_the_only_date_is_that_of_the_first_clause_and_what_followed_is_not_asked(
    sentence: str, first: str, rest: str
) -> None:
    opening, following = events(sentence)
    assert (opening.headline, opening.quizzable) == (first, True)
    assert (following.headline, following.quizzable) == (rest, False)
    assert following.confidence is not Confidence.CERTAIN


def test_a_verb_right_before_the_next_date_ends_a_clause() -> None:
    assert told("핀란드 박물관은 1988년 9월 착공하여 1991년 5월 문을 열었다.") == [
        ("1988-09", "핀란드 박물관은 착공했다"),
        ("1991-05", "핀란드 박물관은 문을 열었다"),
    ]


def test_a_topic_over_both_clauses_keeps_them_together_with_one_date_too() -> None:
    (found,) = events("1991년 9월 2일 칠레는 페루가 국경을 닫았으나 대사를 부르지 않았다.")
    assert not found.quizzable


def test_a_topic_that_governs_both_clauses_keeps_them_together() -> None:
    found = events("칠레는 페루가 1991년 9월 2일 국경을 닫자 1991년 9월 5일 대사를 불러들였다.")
    assert [str(event.edtf) for event in found] == ["1991-09-02", "1991-09-05"]
    assert len({event.selector for event in found}) == 1
    assert not any(event.quizzable for event in found)


def test_a_later_clause_without_an_actor_is_not_asked() -> None:
    _, second = events("핀란드는 2001년 3월 지점을 열었고, 2003년 5월 매출이 두 배가 되었다.")
    assert not second.quizzable


def test_clauses_inside_a_quotation_stay_together() -> None:
    (first, *others) = events(
        "2019년 2월 3일 로이터 통신은 칠레가 2018년 공장을 열었고 2017년 땅을 샀다고 보도했다."
    )
    assert first.date_role is DateRole.REPORT
    assert {event.selector for event in others} <= {first.selector}
    assert all(event.attribution == first.attribution for event in others)


def test_a_denial_before_the_next_clause_is_a_statement_of_its_own() -> None:
    first, second = events(
        "칠레 정부는 2017년 11월 9일 그럴 뜻이 없다고 부인했으나, 2018년 1월 22일 광산을 사들였다고 밝혔다."
    )
    assert (str(first.edtf), str(second.edtf)) == ("2017-11-09", "2018-01-22")
    assert first.selector.end <= second.selector.start


def test_a_plan_in_a_quotation_is_no_event() -> None:
    _, planned = events("2019년 2월 3일 로이터 통신은 칠레가 2019년 8월 공장을 연다고 보도했다.")
    assert planned.date_role is DateRole.OTHER


def test_two_dates_of_one_clause_are_both_listed_and_neither_is_asked() -> None:
    found = events("유럽 연합에는 핀란드가 1995년 1월 1일, 에스토니아가 2004년 5월 1일 들어갔다.")
    assert [str(event.edtf) for event in found] == ["1995-01-01", "2004-05-01"]
    assert {event.headline for event in found} == {
        "유럽 연합에는 핀란드가 1995년 1월 1일, 에스토니아가 2004년 5월 1일 들어갔다"
    }
    assert not any(event.quizzable for event in found)
    assert len({event.id for event in found}) == 2


def test_a_denial_without_a_date_does_not_take_the_report_before_it() -> None:
    (report,) = events(
        "2008년 11월 4일 로이터 통신은 칠레가 광산을 샀다고 보도했으나, 칠레 정부는 사실이 아니라고 부인했다."
    )
    assert report.attribution is not None
    assert (report.attribution.speaker, report.attribution.act.value) == ("로이터 통신", "reported")
    assert not report.quizzable


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        ("1995년 6월 4일 페루가 국경을 닫자 칠레가 대사를 불러들였다.", "페루가 국경을 닫았다"),
        ("1995년 6월 4일 페루가 국경을 닫자 칠레는 교역을 멈추겠다고 밝혔다.", "페루가 국경을 닫았다"),
        (
            "1871년 페루가 그 섬을 제 땅이라고 선언하자 칠레가 항의했다.",
            "페루가 그 섬을 제 땅이라고 선언했다",
        ),
    ],
)
def test_a_date_right_before_a_clause_that_set_something_off_is_that_of_the_clause(
    sentence: str, headline: str
) -> None:
    first, second = events(sentence)
    assert (first.headline, first.quizzable) == (headline, "그 섬" not in headline)
    assert not second.quizzable


@pytest.mark.parametrize(
    "sentence",
    [
        "1995년 6월 4일, 페루가 국경을 닫자 칠레가 대사를 불러들였다.",
        "1995년 6월 칠레의 물가가 오르자 페루가 국경을 닫았다.",
        "1995년 6월 4일 페루가 돈을 갚지 않자 칠레가 대사를 불러들였다.",
        "1995년 6월 4일 장마가 시작되자 칠레가 다리를 닫았다.",
        "1995년 6월 4일 칠레는 페루가 국경을 닫자 대사를 불러들였다.",
    ],
)
def test_a_date_that_may_be_that_of_what_followed_leaves_the_sentence_whole(sentence: str) -> None:
    (found,) = events(sentence)
    assert not found.quizzable


def test_what_is_finished_between_two_dates_stands_alone() -> None:
    first, *_ = events("칠레는 1968년 12월 항로를 열었으나 손님이 적어 1969년 6월 항로를 닫았다.")
    assert (str(first.edtf), first.headline) == ("1968-12", "칠레는 항로를 열었다")


def test_a_meeting_stands_apart_from_what_was_said_then() -> None:
    first, second = events("2014년 7월 3일 한서린이 박도윤과 만났고 교역이 늘고 있다고 밝혔다.")
    assert (first.headline, first.quizzable) == ("한서린이 박도윤과 만났다", True)
    assert not second.quizzable


def test_what_else_was_done_may_be_a_part_of_what_was_said() -> None:
    (found,) = events("2014년 7월 3일 칠레 정부가 공장을 지었고 교역이 늘고 있다고 밝혔다.")
    assert not found.quizzable


def test_an_aside_of_the_author_answers_nobody() -> None:
    found, *_ = events(
        "2017년 8월 24일 칠레 정부는 광산을 열었다고 밝혔는데, 재미있는 점은 가장 깊다고 자랑한다는 것."
    )
    assert found.reason is None


def test_the_last_clause_may_have_the_only_date() -> None:
    (found,) = events("페루의 첫 항로는 곧 취소되었고, 칠레는 2021년 9월 3일 새 항로를 열었다.")
    assert (found.headline, found.quizzable) == ("칠레는 새 항로를 열었다", True)


def test_who_is_chosen_in_the_last_clause_needs_the_clause_before() -> None:
    (found,) = events("칠레의 관장 공모에는 아홉 명이 지원했고, 한서린이 2021년 9월 3일 임명되었다.")
    assert not found.quizzable
