"""Which of its dates says when a sentence's happening took place, and what the sentence says without it."""

from __future__ import annotations

import pytest

from question_bank.facts.model import Confidence, DateRole, Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def events(*sentences: str) -> tuple[Event, ...]:
    text = "# 여러 나라의 이야기\n\n" + " ".join(sentences) + "\n"
    return draw_timeline(read_article(text.encode(), name="story.md", article_id="story")).events


def last(*sentences: str) -> Event:
    return events(*sentences)[-1]


@pytest.mark.parametrize(
    ("sentence", "edtf", "headline"),
    [
        (
            "미국과 소련은 1987년 12월 8일 워싱턴에서 조약을 맺었다.",
            "1987-12-08",
            "미국과 소련은 워싱턴에서 조약을 맺었다",
        ),
        (
            "1988년 9월 17일부터 10월 2일까지 서울에서 올림픽이 열렸다.",
            "1988-09-17/1988-10-02",
            "서울에서 올림픽이 열렸다",
        ),
        (
            "2012년 5월 12일부터 여수에서 8월 12일까지 세계 박람회가 열렸다.",
            "2012-05-12/2012-08-12",
            "여수에서 세계 박람회가 열렸다",
        ),
        (
            "2020년 도쿄 올림픽은 2021년 7월 23일 도쿄에서 개막했다.",
            "2021-07-23",
            "2020년 도쿄 올림픽은 도쿄에서 개막했다",
        ),
        (
            "윤이상(1917~1995)은 1967년 서독에서 납치되었다.",
            "1967",
            "윤이상(1917~1995)은 서독에서 납치되었다",
        ),
        (
            "2019년 4월 개통 예정이었던 서울의 새 노선은 2020년 8월에 문을 열었다.",
            "2020-08",
            "2019년 4월 개통 예정이었던 서울의 새 노선은 문을 열었다",
        ),
        ("기아는 1999년 이후 처음으로 2009년 우승했다.", "2009", "기아는 1999년 이후 처음으로 우승했다"),
        (
            "2014년 러시아는 2008년 이후 가장 큰 훈련을 벌였다.",
            "2014",
            "러시아는 2008년 이후 가장 큰 훈련을 벌였다",
        ),
        (
            "1969년 7월 20일 암스트롱은 달에 내린 뒤 사진을 찍었다.",
            "1969-07-20",
            "암스트롱은 달에 내린 뒤 사진을 찍었다",
        ),
        (
            "이탈리아에서는 1966년 11월 들어 피렌체가 물에 잠겼다.",
            "1966-11",
            "이탈리아에서는 피렌체가 물에 잠겼다",
        ),
        (
            "프랑스는 1871년 6월 10일(음력 4월 23일)에 파리를 되찾았다.",
            "1871-06-10",
            "프랑스는 파리를 되찾았다",
        ),
        ("2017년 큰 지진이 멕시코에서 났다.", "2017", "큰 지진이 멕시코에서 났다"),
        ("윤이상은 1960년대에는 가르치는 일에 힘썼다.", "196X", "윤이상은 가르치는 일에 힘썼다"),
        (
            "첫 공연은 1941년 4월 5일에야 베를린에서 이루어졌다.",
            "1941-04-05",
            "첫 공연은 베를린에서 이루어졌다",
        ),
        (
            "2년 6개월 뒤인 1899년 9월 18일 인천과 서울 사이에 기차가 달렸다.",
            "1899-09-18",
            "인천과 서울 사이에 기차가 달렸다",
        ),
        (
            "영국은 1997년 7월 1일 화요일 홍콩을 중국에 돌려주었다.",
            "1997-07-01",
            "영국은 홍콩을 중국에 돌려주었다",
        ),
    ],
)
def test_date_of_the_happening_is_certain_and_leaves_the_headline(
    sentence: str, edtf: str, headline: str
) -> None:
    found = events(sentence)[0]
    assert (str(found.edtf), found.confidence, found.date_role) == (edtf, Confidence.CERTAIN, DateRole.EVENT)
    assert found.headline == headline


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("1945년 남북 분단 이래 두 나라의 길은 갈라졌다.", "1945"),
        ("1989년 베를린 장벽이 무너진 이래 독일은 하나가 되었다.", "1989"),
        ("1991년 소련 붕괴 이후 러시아는 시장 경제를 받아들였다.", "1991"),
        ("2005년 등산 학교를 연 뒤로 한서린은 젊은 대원을 길렀다.", "2005"),
        ("미국의 탐사선 보이저 1호는 1977년 9월 5일 발사된 이래 지금까지 날고 있다.", "1977-09-05"),
        ("1945년 8월 15일은 나중에 광복절로 정해졌다.", "1945-08-15"),
        ("홍길동(1920년 3월 1일 ~ 1999년)은 서울에서 태어났다.", "1920-03-01/1999"),
        ("미국의 남북 전쟁(1861년 ~ 1865년) 때문에 일은 미루어졌다.", "1861/1865"),
        ("1988년 서울 올림픽에서 김수녕은 금메달을 땄다.", "1988"),
        ("서울시는 2025년까지 한강에 다리를 놓을 계획이다.", "../2025"),
        ("누리호 4차 발사는 2025년 11월 27일로 잡혔다.", "2025-11-27"),
        ("한국 야구의 개막은 2020년 5월 5일로 늦춰졌다.", "2020-05-05"),
        ("현대자동차는 2019년 기준 세계 5위였다.", "2019"),
        ("소련은 1957년 10월 4일 위성을 쏜 지 한 달 만에 개를 태운 위성도 쏘았다.", "1957-10-04"),
        ("미국은 1969년 7월 16일 쏘아 올린 아폴로 11호로 달에 사람을 보냈다.", "1969-07-16"),
        ("아인슈타인은 1905년에 쓴 논문으로 이름을 알렸다.", "1905"),
        ("우유의 유통 기한은 2022년 5월로, 한 해를 넘긴 것이었다.", "2022-05"),
        ("삼성은 2010년 6월 첫 갤럭시를 내놓은 이후 해마다 새 전화기를 내놓았다.", "2010-06"),
    ],
)
def test_date_of_something_else_has_the_role_other_and_stays_in_the_headline(
    sentence: str, edtf: str
) -> None:
    found = [one for one in events(sentence) if str(one.edtf) == edtf]
    assert [one.date_role for one in found] == [DateRole.OTHER]
    assert found[0].headline == sentence.removesuffix(".")


@pytest.mark.parametrize(
    "sentence",
    [
        "벼리시는 1978년 계기 관측을 시작한 뒤 지진을 11번 겪었다.",
        "1953년 휴전 뒤 김환기는 서울로 돌아왔다.",
        "1905년 특수 상대성 이론을 발표한 아인슈타인은 노벨상을 받았다.",
        "1977년 미국이 쏜 보이저는 태양계를 벗어났다.",
        "한국은 1953년 미국과 맺은 조약을 지켰다.",
        "2015년 파리 협정은 미국이 먼저 서명했다.",
    ],
)
def test_date_that_may_be_of_a_clause_or_a_name_is_not_certain(sentence: str) -> None:
    assert events(sentence)[0].confidence is not Confidence.CERTAIN


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("퀴리는 1903년과 1911년 노벨상을 받았다.", ["1903", "1911"]),
        ("악단은 2016년 7월 23일과 24일 잠실에서 공연했다.", ["2016-07-23", "2016-07-24"]),
        ("광섬유 줄은 1988년 12월 14일 열려 2002년까지 쓰였다.", ["1988-12-14", "../2002"]),
        ("정부는 2031년 8월과 9월에 물을 더 넣었다.", ["2031-08", "2031-09"]),
    ],
)
def test_several_happenings_are_several_events_and_none_is_asked(sentence: str, dates: list[str]) -> None:
    found = events(sentence)
    assert [str(one.edtf) for one in found] == dates
    assert not any(one.quizzable for one in found)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("로이터 통신은 2021년 3월 4일 화성 탐사차가 움직였다고 보도했다.", "2021-03-04"),
        ("나사는 2021년 2월 18일 탐사차가 화성에 내렸다고 3월 4일 발표했다.", "2021-03-04"),
        ("2021년 3월 4일 나사는 탐사차가 2021년 2월 18일 화성에 내렸다고 발표했다.", "2021-03-04"),
    ],
)
def test_day_of_the_saying_is_a_report(sentence: str, edtf: str) -> None:
    found = events(sentence)[0]
    assert (str(found.edtf), found.date_role) == (edtf, DateRole.REPORT)


def test_day_that_was_named_later_stays_whole() -> None:
    found = last("1973년 6월 22일 남해대교가 개통되었다.", "이날은 나중에 다리의 날로 지정되었다.")
    assert found.date_role is DateRole.OTHER
    assert found.headline == "이날은 나중에 다리의 날로 지정되었다"


@pytest.mark.parametrize(
    "sentence",
    [
        "아버지는 그가 아홉 살이던 1971년 초 눈사태로 세상을 떠났다.",
        "영국은 제정 100주년인 1983년에 기념탑을 세웠다.",
        "새 달력을 쓴 1896년 1월 1일부터 세관의 장부도 양력으로 적었다.",
        "일꾼들은 1931년 12월 첫째 주에만 나무 4,300그루를 베었다.",
    ],
)
def test_date_stays_where_the_sentence_would_not_hold_without_it(sentence: str) -> None:
    assert events(sentence)[0].headline == sentence.removesuffix(".")


def test_headline_begins_with_no_particle() -> None:
    found = last("2001년 3월 4일 나루시에서 다리가 열렸다.", "이날은 비가 왔다.")
    assert found.headline == "비가 왔다"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("미국의 한 박물관은 2011년 8월 발간한 안내서에서 전시품이 가짜라고 밝혔다.", DateRole.REPORT),
        ("프랑스는 2003년 5월 14일 잡는 고래를 줄인 새 법안을 의회에 냈다.", DateRole.EVENT),
        ("일본에서 1998년 3월 4일 치른 준결승에서 브라질이 이겼다.", DateRole.EVENT),
    ],
)
def test_only_date_before_a_clause_that_says_where_is_that_of_the_sentence_but_unasked(
    sentence: str, role: DateRole
) -> None:
    event = last(sentence)
    assert (event.date_role, event.confidence is Confidence.CERTAIN, event.quizzable) == (role, False, False)


def test_day_between_the_speaker_and_direct_speech_is_that_of_the_saying() -> None:
    event = last('독일 대변인은 2013년 6월 4일 "프랑스와 새 배를 만들지 않겠다"고 밝혔다.')
    assert (str(event.edtf), event.date_role) == ("2013-06-04", DateRole.REPORT)


def test_day_between_the_speaker_and_a_plan_is_a_report_that_is_not_asked() -> None:
    event = last("독일은 2013년 6월 4일 프랑스와 맺은 계약을 깨겠다고 발표했다.")
    assert (str(event.edtf), event.date_role, event.quizzable) == ("2013-06-04", DateRole.REPORT, False)


def test_denied_plan_makes_no_deadline_of_its_day() -> None:
    event = last("독일은 2013년 6월 4일 배를 살 계획이 없다고 부인했다.")
    assert (str(event.edtf), event.date_role) == ("2013-06-04", DateRole.REPORT)


def test_day_of_a_figure_counts_before_a_plan() -> None:
    event = last("독일은 2012년까지 다리를 짓기로 했으나 2014년 6월 현재 공정률은 60%에 머물러 있다.")
    assert (str(event.edtf), event.date_role) == ("2014-06", DateRole.OTHER)
