import pytest

from question_bank.facts.model import Timeline
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

TWICE = "told elsewhere in the article"


def timeline(*paragraphs: str) -> Timeline:
    text = "# 여러 나라의 연표\n\n" + "\n\n비가 왔다.\n\n".join(paragraphs) + "\n"
    return draw_timeline(read_article(text.encode(), name="article.md", article_id="a"))


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "2012년 5월 3일 앙겔라 메르켈 독일 총리는 프랑수아 올랑드 프랑스 대통령을 만났다.",
            "2012년 5월 3일 프랑수아 올랑드 프랑스 대통령과 앙겔라 메르켈 독일 총리가 베를린에서 회담했다.",
        ),
        ("가온전기는 1968년 5월 설립되었다.", "1968년 윤도현은 가온전기를 설립했다."),
        (
            "2003년 페루와 칠레는 어업 협정을 체결했다.",
            "2003년 6월 9일 페루와 칠레는 리마에서 어업 협정을 체결했다.",
        ),
        (
            "2018년 5월 1일 몽골과 쿠바는 항공 협정을 체결했다.",
            "2018년 5월 1일 몽골과 쿠바가 항공 협정을 맺었다.",
        ),
        ("1991년 12월 26일 소련이 해체되었다.", "소련은 1991년 12월 해체되었다."),
        ("2001년 3월 29일 인천국제공항이 개항했다.", "2001년 인천국제공항이 개항했다."),
        (
            "1945년 8월 6일 미국은 히로시마에 원자 폭탄을 투하했다.",
            "1945년 8월 6일 미국이 일본 히로시마에 원자 폭탄을 투하했다.",
        ),
    ],
)
def test_one_happening_told_twice_is_listed_and_asked_once(paragraphs: tuple[str, str]) -> None:
    found = timeline(*paragraphs)

    assert found.duplicates == (tuple(event.id for event in found.events),)
    assert found.contradictions == ()
    assert [event.reason for event in found.events].count(TWICE) == 1


def test_the_less_exact_telling_is_not_asked_wherever_it_stands() -> None:
    coarse = "2003년 페루와 칠레는 어업 협정을 체결했다."
    fine = "2003년 6월 9일 페루와 칠레는 어업 협정을 체결했다."

    for paragraphs in ((coarse, fine), (fine, coarse)):
        asked = {event.selector.quote: event.quizzable for event in timeline(*paragraphs).events}
        assert asked == {coarse: False, fine: True}


def test_a_coarse_telling_that_fits_two_happenings_is_neither() -> None:
    found = timeline(
        "2003년 페루와 칠레는 협정을 체결했다.",
        "2003년 6월 9일 페루와 칠레는 어업 협정을 체결했다.",
        "2003년 9월 1일 페루와 칠레는 관광 협정을 체결했다.",
    )

    assert found.duplicates == ()


def test_a_treaty_and_its_other_name_are_one() -> None:
    found = timeline(
        "2003년 몽골과 쿠바는 정상회담을 열고 바람 조약을 맺었다.",
        "2003년 6월 9일 몽골과 쿠바는 우호 협력 조약을 맺었다. 이 조약은 바람 조약이라고도 불린다.",
    )

    assert len(found.duplicates) == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "2012년 5월 3일 앙겔라 메르켈 독일 총리는 프랑수아 올랑드 프랑스 대통령을 만났다.",
            "2012년 5월 8일 앙겔라 메르켈 독일 총리는 프랑수아 올랑드 프랑스 대통령을 만났다.",
        ),
        (
            "2010년 8월 15일 몽골 대통령은 쿠바에 축전을 보냈다.",
            "2011년 8월 15일 몽골 대통령은 쿠바에 축전을 보냈다.",
        ),
        (
            "2003년 6월 9일 페루와 칠레는 어업 협정을 체결했다.",
            "2003년 6월 9일 페루와 칠레는 관광 협정을 체결했다.",
        ),
        (
            "2015년 9월 3일 한국과 베트남은 자유무역협정에 서명했다.",
            "한국과 베트남의 자유무역협정은 2015년 12월 20일 발효되었다.",
        ),
        ("2009년 8월 25일 나로호 1차 발사가 실패했다.", "2010년 6월 10일 나로호 2차 발사가 실패했다."),
        ("인천대교는 2009년 10월 19일 개통되었다.", "인천대교는 2005년 7월 착공되었다."),
        ("2018년 5월 1일 몽골은 쿠바에 대사관을 열었다.", "2018년 5월 1일 쿠바는 몽골에 대사관을 열었다."),
        (
            "1990년 9월 30일 대한민국은 소련과 수교했다.",
            "1992년 8월 24일 대한민국은 중국과 수교했다.",
        ),
        (
            "2016년 11월 9일 도널드 트럼프가 대통령에 당선되었다.",
            "2024년 11월 6일 도널드 트럼프가 대통령에 당선되었다.",
        ),
        (
            "1999년 노르웨이와 러시아는 어업 협정을 맺었다.",
            "2010년 노르웨이와 캐나다는 어업 협정을 맺었다.",
        ),
        (
            "2011년 7월 23일 로이터 통신은 열차 충돌로 승객 35명이 숨졌다고 보도했다.",
            "2011년 7월 23일 신화 통신은 열차 충돌로 승객 40명이 숨졌다고 보도했다.",
        ),
        (
            "2010년 1월 영화 ‘파란 강’이 서울에서 개봉했다.",
            "2010년 5월 영화 ‘파란 강’이 도쿄에서 개봉했다.",
        ),
    ],
)
def test_two_happenings_that_are_alike_stay_two(paragraphs: tuple[str, str]) -> None:
    found = timeline(*paragraphs)

    assert (found.duplicates, found.contradictions) == ((), ())


@pytest.mark.parametrize(
    ("paragraphs", "about", "reason"),
    [
        (
            ("가온전기는 1968년 5월 설립되었다.", "1971년 윤도현은 가온전기를 설립했다."),
            "date",
            "the article gives two dates for it",
        ),
        (
            ("유관순은 1902년 12월 16일 태어났다.", "유관순은 1904년 3월 15일 태어났다."),
            "date",
            "the article gives two dates for it",
        ),
        (
            (
                "2016년 11월 4일 몽골과 베트남은 어업보호협정을 체결했다.",
                "2019년 3월 17일 몽골과 베트남은 어업보호협정을 체결했다.",
            ),
            "date",
            "the article gives two dates for it",
        ),
        (
            (
                "2020년 4월 2일 중국은 이탈리아에 마스크 20만 장을 보냈다.",
                "2020년 4월 2일 중국은 이탈리아에 마스크 30만 장을 보냈다.",
            ),
            "figure",
            "the article gives two figures for it",
        ),
        (
            ("2022년 2월 1일 국회는 예산안을 가결했다.", "2022년 2월 1일 국회는 예산안을 부결했다."),
            "outcome",
            "the article gives two outcomes for it",
        ),
    ],
)
def test_what_is_told_in_two_ways_is_listed_and_not_asked(
    paragraphs: tuple[str, str], about: str, reason: str
) -> None:
    found = timeline(*paragraphs)

    assert [(one.events, one.about) for one in found.contradictions] == [
        (tuple(event.id for event in found.events), about)
    ]
    assert {event.reason for event in found.events} == {reason}
    assert found.duplicates == ()


def test_two_figures_for_one_fact_are_a_contradiction_and_a_rounded_one_is_none() -> None:
    differ = timeline("에펠탑의 높이는 330m이다.", "에펠탑의 높이는 300m이다.")
    rounded = timeline("에펠탑의 높이는 330m이다.", "에펠탑의 높이는 약 324m이다.")

    assert [one.about for one in differ.contradictions] == ["figure"]
    assert not any(fact.quizzable for fact in differ.facts)
    assert rounded.contradictions == ()
    assert all(fact.quizzable for fact in rounded.facts)


def test_two_dates_in_one_clause_are_no_contradiction() -> None:
    found = timeline("2003년과 2007년 페루와 칠레는 어업 협정을 체결했다.")

    assert (found.duplicates, found.contradictions) == ((), ())


def test_three_dates_of_one_thing_are_one_contradiction() -> None:
    found = timeline(*(f"가온대교는 {year}년 3월 2일 개통되었다." for year in (2001, 2002, 2003)))

    assert [one.events for one in found.contradictions] == [tuple(event.id for event in found.events)]


def test_a_page_that_repeats_a_pattern_is_not_compared_line_by_line() -> None:
    days = [f"2001년 {month}월 {day}일 가람호가 떠났다." for month in range(1, 13) for day in range(1, 8)]
    found = timeline("가람호는 2001년에 떠났다.", *days)

    assert (found.duplicates, found.contradictions) == ((), ())
