"""How year and month are carried through an article, and how sure each date is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from question_bank.dates.model import Confidence, Mention, MentionKind, MentionRole, YearSource
from question_bank.dates.resolve import resolve_dates, resolve_mentions
from question_bank.source.readers import read_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.source.article import Article

LEAD = "이 글은 시험을 위해 지은 글이며 어느 도시의 이야기를 적는다."


def article(*paragraphs: str) -> Article:
    return read_article("\n\n".join(("# 물빛시", LEAD, *paragraphs)).encode(), name="town.md")


def mentions(*paragraphs: str) -> Sequence[Mention]:
    return resolve_mentions(article(*paragraphs))


def values(*paragraphs: str) -> list[str | None]:
    return [str(m.date.edtf) if m.date.edtf else None for m in mentions(*paragraphs)]


def test_month_and_day_take_the_year_of_the_narrative() -> None:
    found = mentions("2016년 2월 다리가 놓였다. 5월 3일에는 시장이 다리를 열었다.")
    assert [str(m.date.edtf) for m in found] == ["2016-02", "2016-05-03"]
    assert (found[1].date.year_source, found[1].date.confidence) == (YearSource.INHERITED, Confidence.CERTAIN)


def test_month_that_runs_backwards_opens_the_next_year() -> None:
    found = mentions("2020년 9월 다리가 놓였다.", "3월 5일 시장이 물러났다.", "2021년 10월 새 시장이 뽑혔다.")
    assert str(found[1].date.edtf) == "2021-03-05"
    assert found[1].date.year_source is YearSource.ROLLOVER
    assert found[1].date.confidence is Confidence.PROBABLE


def test_next_date_with_a_year_keeps_a_look_back_within_the_year() -> None:
    assert (
        values("2020년 9월 다리가 놓였다.", "3월에는 홍수가 났다.", "2020년 11월 시장이 물러났다.")[1]
        == "2020-03"
    )


def test_two_years_that_fit_leave_the_date_ambiguous() -> None:
    found = mentions(
        "2020년 3월 다리가 놓였다.", "시장은 말이 없었다.", "시민도 말이 없었다.", "5월 5일 축제가 열렸다.",
        "2023년 1월 시장이 물러났다.",
    )  # fmt: skip
    assert str(found[1].date.edtf) == "2020-05-05?"
    assert found[1].date.confidence is Confidence.AMBIGUOUS


def test_length_of_a_pause_chooses_between_two_years() -> None:
    found = mentions(
        "2018년 6월 홍수로 나룻배 운항이 중단되었다.", "2020년 9월 새 시장이 뽑혔다.", "시민들은 기다렸다.",
        "시장은 말이 없었다.", "10월 1일 3년 4개월 동안 중단된 나룻배 운항이 다시 시작되었다.",
        "2022년 5월 시장이 물러났다.",
    )  # fmt: skip
    assert str(found[2].date.edtf) == "2021-10-01?"
    assert found[2].date.year_source is YearSource.DURATION


def test_anniversary_gives_the_year() -> None:
    found = mentions(
        "2018년 4월 2일 물빛 공원 10주년 잔치가 열렸다.", "시장은 말이 없었다.",
        "9월 1일 물빛 공원 11주년을 맞아 나무를 심었다.",
    )  # fmt: skip
    assert str(found[1].date.edtf) == "2019-09-01"
    assert found[1].date.year_source is YearSource.ANNIVERSARY


@pytest.mark.parametrize(
    "aside",
    [
        "관중은 2016년 상반기보다 두 배 늘었다.",
        "시는 2025년 말까지 다리를 고칠 계획이다.",
        "시장은 2014년에 지어진 학교를 찾았다.",
        "공사는 2024년까지 이어졌다.",
    ],
)
def test_asides_do_not_move_the_narrative(aside: str) -> None:
    assert values(f"2019년 3월 다리가 놓였다. {aside} 8월에는 축제가 열렸다.")[-1] == "2019-08"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2016년 2월 다리가 놓였다. 같은 달 시장이 물러났다.", "2016-02"),
        ("2016년 2월 다리가 놓였다. 같은 해 8월 시장이 물러났다.", "2016-08"),
        ("2016년 2월 다리가 놓였다. 이듬해 1월 3일 시장이 물러났다.", "2017-01-03"),
        ("2016년 2월 28일 다리가 놓였다. 이날 시장이 물러났다.", "2016-02-28"),
        ("2016년 2월 29일 다리가 놓였다. 다음 날 시장이 물러났다.", "2016-03-01"),
        ("2016년 2월 27일 다리가 놓였고 이틀 뒤인 29일 시장이 물러났다.", "2016-02-29"),
        ("2016년 7월 29일 다리가 놓였고 사흘 뒤인 1일 시장이 물러났다.", "2016-08-01"),
        ("2016년 11월 다리가 놓였다. 석 달 뒤 시장이 물러났다.", "2017-02"),
        ("2016년 2월 다리가 놓였다. 시장은 지난 11월 사람을 모았다.", "2015-11"),
        ("2016년 2월 다리가 놓였다. 작년에는 홍수가 났다.", "2015"),
        ("2016년 2월 다리가 놓였다. 광복절에는 잔치가 열렸다.", "2016-08-15"),
        ("기원전 1년에 성이 섰다. 이듬해 무너졌다.", "0001"),
        ("2016년 2월 다리가 놓였다. 12월부터 이듬해 3월까지 길이 막혔다.", "2016-12/2017-03"),
    ],
)
def test_relative_dates_follow_the_date_before(text: str, wanted: str) -> None:
    assert values(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("시는 2019년 말까지 다리를 고칠 것이라고 밝혔다.", "../2019-12"),
        ("2019년 3월 중순에는 눈이 내렸다.", "2019-03~"),
        ("2000년 이후 인구가 늘었다.", "2000/.."),
        ("1990년대 초반에는 인구가 적었다.", "199X~"),
        ("19세기 말에 성벽이 헐렸다.", "18XX~"),
        ("기원전 57년 나라가 섰다.", "-0056"),
        ("660년 성이 무너졌다.", "0660"),
        ("2014년 겨울 호수가 얼었다.", "2014-12/2015-02"),
        ("2017년 상반기에 인구가 늘었다.", "2017-01/2017-06"),
        ("1592년 음력 4월 13일 적이 닿았다.", "1592~"),
        ("시장(1397~1450)은 책을 지었다.", "1397/1450"),
        ("2022년 2월 30일 열렸다.", None),
    ],
)
def test_value_is_written_as_the_format_fixes_it(text: str, wanted: str | None) -> None:
    assert values(text)[0] == wanted if wanted else values(text)[0] in (None, "2022-02")


def test_season_is_at_most_probable() -> None:
    assert mentions("2014년 겨울 호수가 얼었다.")[0].date.confidence is Confidence.PROBABLE


def test_month_before_1896_is_not_certain_where_lunar_days_are_counted_too() -> None:
    found = mentions("1592년 음력 4월 13일 적이 닿았다. 1592년 7월 8일 배가 떠났다.")
    assert found[1].date.confidence is Confidence.PROBABLE


def test_heading_of_a_calendar_year_gives_its_year() -> None:
    found = mentions(
        "## 2018년", "- 1월 5일: 다리가 놓였다. 2021년 3월에 다시 놓인다.", "- 5월 7일: 축제가 열렸다."
    )
    last = found[-1].date
    assert (str(last.edtf), last.year_source, last.confidence) == (
        "2018-05-07",
        YearSource.HEADING,
        Confidence.CERTAIN,
    )


def test_heading_with_a_year_resets_the_narrative() -> None:
    found = values(
        "## 처음",
        "2024년 11월 다리가 놓였다.",
        "## 2022년 홍수",
        "5월 17일 비가 내렸다.",
        "2022년 7월 개었다.",
    )
    assert found == ["2024-11", "2022", "2022-05-17", "2022-07"]


def test_bare_month_of_a_new_section_is_never_certain() -> None:
    found = mentions("## 처음", "2024년 3월 다리가 놓였다.", "## 교통", "5월 17일 길이 열렸다.")
    assert found[-1].date.confidence is not Confidence.CERTAIN


def test_month_without_any_year_has_no_value() -> None:
    found = mentions("5월 17일 길이 열렸다.")
    assert found[0].date.edtf is None
    assert found[0].date.confidence is Confidence.AMBIGUOUS


def test_general_statement_is_ambiguous() -> None:
    found = mentions("2019년 3월 다리가 놓였다. 시의 생일은 9월 9일이다.")
    assert found[1].date.confidence is Confidence.AMBIGUOUS


def test_open_period_leaves_the_month_after_it_ambiguous() -> None:
    assert values("2020년부터 역병이 퍼졌다. 9월 29일 시장이 나섰다.")[1] == "2020-09-29?"


def test_footnote_leans_on_the_text_at_its_mark() -> None:
    found = mentions(
        "2019년 3월 다리가 놓였다.[^1] 2021년 5월 헐렸다.", "[^1]: 같은 해 8월이라고 적은 책도 있다."
    )
    assert str(found[-1].date.edtf) == "2019-08"
    assert found[-1].date.confidence is not Confidence.CERTAIN


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("2016년 5월 시장이 물러났다.", MentionRole.NARRATIVE),
        ("시는 2025년까지 다리를 놓을 계획이다.", MentionRole.DEADLINE),
        ("관중은 2016년 상반기 대비 늘었다.", MentionRole.COMPARISON),
        ("시장은 2014년에 지어진 학교를 헐었다.", MentionRole.MODIFIER),
    ],
)
def test_role_is_read_from_the_words_around(text: str, role: MentionRole) -> None:
    assert mentions(text)[0].role is role


def test_mention_stands_where_it_says() -> None:
    source = article(
        "2016년 2월 **다리**가 놓였다. 이에 앞서 6.25 전쟁 때 헐렸다.", "- 5월 3일: 시장이 다리를 열었다."
    )
    sentences = list(source.sentences())
    found = resolve_mentions(source)
    assert [m.kind for m in found] == [MentionKind.EXPLICIT, MentionKind.NAME, MentionKind.BARE]
    for mention in found:
        assert source.text[mention.date.start : mention.date.end] == mention.date.exact
        assert mention.sentence is not None
        assert sentences[mention.sentence].text[mention.start : mention.end] == mention.date.exact
    assert [m.is_anchor for m in found] == [True, False, True]


def test_dates_stand_in_order_and_do_not_overlap() -> None:
    dates = resolve_dates(
        article("2019년 3월[^1] 다리가 놓였다. 5월 3일 열렸다.", "[^1]: 2018년이라고도 한다.")
    )
    assert len(dates) == 3
    assert all(before.end <= after.start for before, after in pairwise(dates))


def test_years_of_one_or_two_figures_are_years_only_in_the_first_centuries() -> None:
    ancient = mentions("기원전 27년 나라가 섰다. 14년 8월 19일 임금이 죽었다. 79년에는 산이 터졌다.")
    assert [str(m.date.edtf) for m in ancient] == ["-0026", "0014-08-19?", "0079"]
    assert ancient[1].date.confidence is Confidence.PROBABLE
    assert values("2014년 나라가 섰다. 임금은 재위 14년 8월에 죽었다. 일꾼은 12년에 한 번 쉰다.") == ["2014"]


@pytest.mark.parametrize(
    ("text", "wanted", "confidence"),
    [
        ("기원전 3세기부터 2세기까지 싸웠다.", "-0299/-0100", Confidence.PROBABLE),
        ("기원전 57년부터 35년까지 다스렸다.", "-0056/-0034", Confidence.PROBABLE),
        ("기원전 37년부터 668년까지 이어졌다.", "-0036/0668", Confidence.CERTAIN),
    ],
)
def test_range_that_runs_down_from_bc_stays_bc(text: str, wanted: str, confidence: Confidence) -> None:
    (found,) = mentions(text)
    assert (str(found.date.edtf), found.date.confidence) == (wanted, confidence)


def test_list_from_the_newest_down_stays_in_its_year() -> None:
    found = values(
        "- 2024년 12월 24일: 잔치", "- 10월 2일: 장터", "- 5월 3일: 운동회", "- 2023년 11월 30일: 개관"
    )
    assert found == ["2024-12-24", "2024-10-02", "2024-05-03", "2023-11-30"]


def test_span_to_the_present_is_open() -> None:
    assert values("시장(2015년 ~ 현재)은 말이 없다.") == ["2015/.."]


def test_what_is_not_as_promised_is_measured_by_no_date() -> None:
    assert (
        values(
            "2015년 7월 새 다리를 놓기 시작하였다. 박온은 2016년 8월 1일 돌아왔으나 약속과 달리 쫓겨났다. "
            "그해 10월 7일 다리가 무너졌다."
        )[2]
        == "2016-10-07"
    )


def test_that_year_is_unsure_after_another_year_was_measured_with() -> None:
    found = mentions("2005년 3월 다리가 놓였다. 그때의 물은 2009년보다 많았다. 그해 9월 다리가 무너졌다.")
    assert found[2].date.confidence is not Confidence.CERTAIN
