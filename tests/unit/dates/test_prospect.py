"""Dates ahead of the story, and dates of references, do not date what an article tells."""

from __future__ import annotations

import pytest

from question_bank.dates.citing import heads_references
from question_bank.dates.model import MentionRole
from question_bank.dates.resolve import resolve_mentions
from question_bank.source.readers import read_article

LEAD = "1999년 시청 옆에 극장이 섰다."


def roles_of(text: str) -> list[MentionRole]:
    lines = ["# 물빛시", "", LEAD, "", text, ""]
    article = read_article("\n".join(lines).encode(), name="town.md")
    return [mention.role for mention in resolve_mentions(article)][1:]


@pytest.mark.parametrize(
    "text",
    [
        "임대 계약은 2061년 3월 31일에 끝난다.",
        "조합은 2045년까지 발전소를 더 짓는다.",
        "새 항로는 2038년 열립니다.",
        "천문대는 2033년 말 자리를 정해 2036년 문을 열 예정이다.",
        "2033년 말 자리를 정해 2036년 문을 열 예정이다.",
    ],
)
def test_what_is_still_to_come_is_a_plan(text: str) -> None:
    assert set(roles_of(text)) == {MentionRole.DEADLINE}


@pytest.mark.parametrize(
    "text",
    [
        "2061년 3월 31일에 임대가 끝났다.",
        "1987년 악단은 첫 음반을 낸다.",
        "2005년 3월 설계를 마쳤고 지금도 손님을 맞는다.",
        "2012년 5월 4일이 개관일이다.",
    ],
)
def test_what_is_past_keeps_its_date(text: str) -> None:
    assert roles_of(text)[0] is MentionRole.NARRATIVE


@pytest.mark.parametrize(
    "text",
    [
        "2014년 5월 3일에 확인함.",
        "물빛시 누리집 (검색일: 2014년 5월 3일).",
        "2014년 5월 3일 물빛시 누리집에서 확인.",
        "「물빛의 밤」, 강물일보, 2014년 5월 3일.",
        "2014년 5월 3일에 원본 문서에서 보존된 글이다.",
    ],
)
def test_a_date_of_a_reference_is_a_citation(text: str) -> None:
    assert roles_of(text) == [MentionRole.CITATION]


def test_a_check_that_was_made_is_no_citation() -> None:
    assert roles_of("시는 2014년 5월 3일 균열을 확인했다.") == [MentionRole.NARRATIVE]


@pytest.mark.parametrize(("heading", "wanted"), [("각주", True), ("참고 문헌", True), ("출처 논란", False)])
def test_headings_of_references_are_known(heading: str, *, wanted: bool) -> None:
    assert heads_references(heading) is wanted


@pytest.mark.parametrize(
    "text",
    [
        "1994년에 착공해 계획보다 반년 늦은 2003년 5월 6일에 다리를 열었다.",
        "섬은 그보다 두 달 빠른 2001년 12월 6일에 독립을 선언했다.",
        "2003년 5월 6일 계획보다 반년 늦게 다리를 열었다.",
    ],
)
def test_a_measure_told_without_the_date_leaves_the_date_alone(text: str) -> None:
    assert set(roles_of(text)) == {MentionRole.NARRATIVE}
