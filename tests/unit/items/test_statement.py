"""Which sentences may become questions, and how they stand without their date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from question_bank.dates.edtf import Edtf
from question_bank.facts.model import Act, Attribution
from question_bank.items.refusal import UnusableError
from question_bank.items.statement import read_statement
from tests.factories.events import Told, make_timeline


def _read(told: Told) -> str:
    _, timeline = make_timeline((told,))
    return read_statement(timeline.events[0], timeline.dates).text


@pytest.mark.parametrize(
    ("date", "sentence", "text"),
    [
        ("2001년 3월 4일", "2001년 3월 4일, 새벽시는 항구를 열었다.", "새벽시가 항구를 열었다"),
        ("2001년 3월 4일", "그리고 2001년 3월 4일에는 새벽시가 항구를 열었다.", "새벽시가 항구를 열었다"),
        ("3월 4일", "- 3월 4일: 새벽시는 항구를 열었다.", "새벽시가 항구를 열었다"),
        (
            "3월 4일",
            "박온 제주도 대변인이 3월 4일 항구를 찾아 상인들을 만났다.",
            "박온 제주도 대변인이 항구를 찾아 상인들을 만났다",
        ),
        ("2001년 3월 4일", "2001년 3월 4일 새벽시는 마침내 항구를 열었다.", "새벽시가 항구를 열었다"),
        (
            "2001년 3월 4일",
            "2001년 3월 4일 오전 11시 40분에 새벽시는 항구를 열었다.",
            "새벽시가 항구를 열었다",
        ),
        (
            "2001년 3월 4일",
            "2001년 3월 4일 나루 표준시 11시 40분, 새벽시는 항구를 열었다.",
            "새벽시가 항구를 열었다",
        ),
        ("3월 4일", "나루 축제는 개막 이틀째인 3월 4일 제주도에서 끝났다.", "나루 축제가 제주도에서 끝났다"),
        ("2001년 3월 4일", "2001년 3월 4일(음력 2월 10일) 새벽시는 항구를 열었다.", "새벽시가 항구를 열었다"),
        ("2001년 3월 4일", "30년 뒤인 2001년 3월 4일 새벽시는 항구를 열었다.", "새벽시가 항구를 열었다"),
        (
            "3월 4일",
            "새벽시는 나루 회담 직전인 3월 4일에 항구를 열었다.",
            "새벽시가 항구를 열었다",
        ),
        (
            "3월 4일",
            "대한민국과 일본은 3월 4일 제주도에서 양국 우정 협정에 서명했다.",
            "대한민국과 일본이 제주도에서 양국 우정 협정에 서명했다",
        ),
        ("3월 4일", "새벽시, 3월 4일 나루시에서 항구를 개방.", "새벽시가 나루시에서 항구를 개방했다"),
        ("2001년 3월 4일", "2001년 3월 4일 새벽시 군대가 섬에 쳐들어갔다.", "새벽시 군대가 섬에 쳐들어갔다"),
        ("2001년 3월 4일", "2001년 3월 4일 밤 새벽시는 항구를 열었다.", "새벽시가 항구를 열었다"),
        ("2001년 3월 4일", "2001년 3월 4일 아침에 새벽시는 항구를 열었다.", "새벽시가 항구를 열었다"),
        ("3월 4일", "새벽시는 3월 4일 “배가 온다”고 밝혔다.", "새벽시가 “배가 온다”고 밝혔다"),
    ],
)
def test_date_and_leading_link_are_left_out(date: str, sentence: str, text: str) -> None:
    assert _read(Told("2001-03-04", date, sentence)) == text


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("2001년 3월 4일 그는 항구를 열었다.", "points"),
        ("임기 끝을 앞둔 2001년 3월 4일 새벽시는 항구를 열었다.", "belong to it alone"),
        ("회담을 마친 직후인 2001년 3월 4일 새벽시는 항구를 열었다.", "belong to it alone"),
        ("2001년 3월 4일 양국은 항구를 열었다.", "points"),
        ("2001년 3월 4일 항구를 열었다.", "subject"),
        ("2001년 3월 4일 새벽시가 항구를 판 것으로 알려졌다.", "hearsay"),
        ("2001년 3월 4일 새벽시는 항구를 열고 있었다.", "lasting"),
        ("2001년 3월 4일 새벽시는 이웃과 협정에 대해 체결했다.", "object"),
        ("2001년 3월 4일 팔린 배는 새벽시를 떠났다.", "a part of the sentence"),
        ("새벽시가 2001년 3월 4일의 회의를 미뤘다.", "cut out of its phrase"),
        ("새벽시는 2001년 3월 4일 배가 온다고 밝혔다.", "of the words or of what"),
        ("2001년 3월 4일 새벽시는 항구를 연다.", "past"),
        ("2001년 3월 4일 새벽시는 항구를 열었다(...).", "signs of the page"),
        ("새벽시는 2000년과 2001년 3월 4일에도 항구를 열었다.", "one of several"),
        ("새벽시는 다리를 헐고 2001년 3월 4일 성문을 세웠다.", "two happenings"),
        ("2001년 3월 4일 새벽시는 다리를 헐었지만 성문을 세웠다.", "two happenings"),
        ("2001년 3월 4일 새벽시는 섬의 수도였다.", "lasting"),
        ("2001년 3월 4일 새벽시 군대가 다시 쳐들어왔다.", "the place where"),
        ("2001년 3월 4일 새벽시가 우승을 차지했다.", "without its contest"),
        ("2001년 3월 4일 30km 떨어진 곳에서 새벽시의 배가 가라앉았다.", "points"),
        ("2001년 3월 4일 새벽시는 20년 가까이 전쟁 없이 지냈다.", "lasting"),
        ("2001년 3월 4일 막내 서온이 무대에서 다쳤다.", "a person alone"),
        ("2001년 3월 4일 이윤호는 정식 감독으로 임명되었다.", "a person alone"),
        ("2001년 3월 4일 봄까지 새벽시는 성문을 고쳤다.", "cut out of its phrase"),
        ("2001년 3월 4일 저녁 식사 전에 새벽시는 성문을 고쳤다.", "cut out of its phrase"),
        ("새벽시는 2001년 3월 4일 배를 띄우며 “배가 온다”고 밝혔다.", "of the words or of what"),
    ],
)
def test_sentence_that_does_not_stand_alone_is_refused(sentence: str, reason: str) -> None:
    with pytest.raises(UnusableError, match=reason):
        _read(Told("2001-03-04", "2001년 3월 4일", sentence))


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "2000년부터 섬에서 일하던 새벽시가 2001년 3월 4일 항구를 열었다.",
            "2000년부터 섬에서 일하던 새벽시가 항구를 열었다",
        ),
        ("새벽시는 2001년 3월 4일 항구를 열어 2020년까지 지켰다.", None),
    ],
)
def test_time_span_beside_the_date_stays_or_spoils_the_sentence(sentence: str, text: str | None) -> None:
    _, timeline = make_timeline((Told("2001-03-04", "2001년 3월 4일", sentence),))
    span, edtf = ("2000년부터", "2000/..") if text else ("2020년까지", "../2020")
    start = sentence.index(span)
    mention = replace(
        timeline.dates[0], start=start, end=start + len(span), exact=span, edtf=Edtf.parse(edtf)
    )
    mentions = sorted((timeline.dates[0], mention), key=lambda one: one.start)
    if text:
        assert read_statement(timeline.events[0], mentions).text == text
    else:
        with pytest.raises(UnusableError, match="two happenings"):
            read_statement(timeline.events[0], mentions)


def test_hearsay_and_what_is_not_quizzable_are_refused() -> None:
    told = Told("2001-03-04", "2001년 3월 4일", "2001년 3월 4일 새벽시는 항구를 열었다.")
    with pytest.raises(UnusableError, match="not for questions"):
        _read(replace(told, quizzable=False))
    with pytest.raises(UnusableError, match="hearsay"):
        _read(replace(told, attribution=Attribution(None, Act.HEARSAY)))


@pytest.mark.parametrize(
    ("sentence", "people", "stands"),
    [
        ("2001년 3월 4일 초대 감독 박온은 계약서에 이름을 적었다.", (("박온", ""),), False),
        ("2001년 3월 4일 초대 감독 박온은 제주도에서 계약서에 이름을 적었다.", (("박온", ""),), True),
        ("2001년 3월 4일 박온은 김솔과 계약서에 이름을 적었다.", (("박온", ""), ("김솔", "")), True),
    ],
)
def test_person_alone_needs_a_place_or_a_body(
    sentence: str, people: tuple[tuple[str, str], ...], *, stands: bool
) -> None:
    told = Told("2001-03-04", "2001년 3월 4일", sentence, people=people)
    if stands:
        assert _read(told)
    else:
        with pytest.raises(UnusableError, match="a person alone"):
            _read(told)


def test_what_only_began_before_the_rest_of_its_sentence_is_refused() -> None:
    told = Told("2001-03-04", "2001년 3월 4일", "나루항은 2001년 3월 4일 열리기 시작해")
    _, timeline = make_timeline((told,))
    event = replace(timeline.events[0], headline="나루항은 열리기 시작했다")
    with pytest.raises(UnusableError, match="two happenings"):
        read_statement(event, timeline.dates)


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        ("2001년](https://ko.example.org/2001) 3월 4일", "2001년 3월 4일"),
        ("2001년&nbsp;3월&nbsp;4일", "2001년 3월 4일"),
        ("2001년</a> 3월", "2001년 3월"),
    ],
)
def test_date_is_cut_out_although_its_markup_is_not_quoted(exact: str, shown: str) -> None:
    _, timeline = make_timeline((Told("2001-03-04", shown, f"새벽시는 {shown} 항구를 열었다."),))
    mention = replace(timeline.dates[0], exact=exact)
    assert read_statement(timeline.events[0], (mention,)).text == "새벽시가 항구를 열었다"


@pytest.mark.parametrize(
    ("rest", "other", "edtf", "text"),
    [
        (
            "나라의 날을 맞아 새벽시는 항구를 열었다",
            "나라의 날",
            "2001-03-04",
            "나라의 날을 맞아 새벽시가 항구를 열었다",
        ),
        (
            "새벽시와 한빛시는 2001년 ~ 2002년 기간 협력 계획서에 서명했다",
            "2001년 ~ 2002년",
            "2001/2002",
            "새벽시와 한빛시가 협력 계획서에 서명했다",
        ),
    ],
)
def test_day_or_years_that_something_was_for_do_not_spoil_the_sentence(
    rest: str, other: str, edtf: str, text: str
) -> None:
    sentence = f"2001년 3월 4일 {rest}."
    _, timeline = make_timeline((Told("2001-03-04", "2001년 3월 4일", sentence),))
    start = sentence.index(other)
    mention = replace(
        timeline.dates[0], start=start, end=start + len(other), exact=other, edtf=Edtf.parse(edtf)
    )
    assert read_statement(timeline.events[0], (timeline.dates[0], mention)).text == text


def test_clause_with_a_date_of_its_own_is_left_to_its_own_event() -> None:
    sentence = "새벽시는 1999년 성벽을 헐었고, 2001년에는 항구를 열었다."
    _, timeline = make_timeline((Told("2001", "2001년", sentence),))
    own = timeline.dates[0]
    other = replace(own, start=5, end=10, exact="1999년", edtf=Edtf.parse("1999"))
    event = replace(timeline.events[0], headline="새벽시는 항구를 열었다")
    assert read_statement(event, (other, own)).text == "새벽시가 항구를 열었다"


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ("배 두 척이 1997년 말 가라앉았다고", True),
        ("2027년 3분기까지 다리를 짓겠다고", True),
        ("1997년에 지은 배가 가라앉았다고", False),
        ("1997년까지 다리를 짓는다고", False),
    ],
)
def test_date_is_that_of_the_words_where_what_they_tell_has_a_time_of_its_own(
    told: str, *, stands: bool
) -> None:
    sentence = Told("2001-03-04", "2001년 3월 4일", f"새벽시는 2001년 3월 4일 {told} 밝혔다.")
    if stands:
        assert told in _read(sentence)
    else:
        with pytest.raises(UnusableError, match="of the words or of what"):
            _read(sentence)
