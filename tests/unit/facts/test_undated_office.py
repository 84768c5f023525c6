import pytest

from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def offices(*sentences: str) -> set[tuple[str, str, str]]:
    text = "# 두 나라의 교류\n\n" + " ".join(sentences) + "\n"
    found = draw_timeline(read_article(text.encode(), name="article.md", article_id="a")).facts
    return {(fact.subject, fact.relation, fact.object) for fact in found if "office" in fact.relation}


def test_an_office_beside_a_name_is_a_fact() -> None:
    found = offices("2008년 11월 5일 앙겔라 메르켈 독일 총리는 워싱턴에 도착했다.")

    assert found == {("앙겔라 메르켈", "office", "독일 총리")}


def test_spellings_of_one_office_are_one_and_the_fullest_is_shown() -> None:
    found = offices(
        "최선희 외무상이 하노이에 왔다.",
        "최선희 북한 외무상은 회담을 했다.",
        "알렉산드르 마체고라 북한 주재 러시아 대사가 말했다.",
        "알렉산드르 마체고라 주북 러시아 대사는 돌아갔다.",
    )

    assert ("최선희", "office", "북한 외무상") in found
    assert {relation for _, relation, _ in found} == {"office"}
    assert len(found) == 2


def test_a_person_with_two_offices_held_each_at_some_time() -> None:
    found = offices(
        "2023년 7월 25일 세르게이 쇼이구 러시아 국방장관이 울란바토르를 방문했다.",
        "2024년 9월 13일 세르게이 쇼이구 러시아 국가안보회의 서기가 하노이를 방문했다.",
    )

    assert found == {
        ("세르게이 쇼이구", "held_office", "러시아 국방장관"),
        ("세르게이 쇼이구", "held_office", "러시아 국가안보회의 서기"),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("신홍철 전 외무성 부상이 대사로 지명되었다.", {("신홍철", "held_office", "외무성 부상")}),
        (
            "독일 대표팀 감독이었던 요아힘 뢰프는 은퇴를 알렸다.",
            {("요아힘 뢰프", "held_office", "독일 대표팀 감독")},
        ),
        (
            "김구는 대한민국 임시 정부의 제6대 주석이었다.",
            {("김구", "office", "대한민국 임시 정부 제6대 주석")},
        ),
    ],
)
def test_a_former_office_was_held_and_a_numbered_one_is_held_for_good(
    sentence: str, expected: set[tuple[str, str, str]]
) -> None:
    assert offices(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "김연아 선수가 은반에 섰다.",
        "이영희 위원장이 회의를 열었다.",
        "박철수 사무총장은 자리를 떴다.",
        "조 바이든 대통령 당선인이 연설했다.",
    ],
)
def test_an_occupation_a_bare_title_and_an_office_to_come_are_no_fact(sentence: str) -> None:
    assert offices(sentence) == set()
