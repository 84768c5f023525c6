"""Facts that are plainly said and never worth asking."""

from __future__ import annotations

import pytest

from question_bank.facts.model import Fact
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article


def _facts(text: str) -> list[Fact]:
    article = read_article(f"# 두 나라의 교류\n\n{text}\n".encode(), name="article.md", article_id="a")
    return list(draw_timeline(article).facts)


def _reasons(text: str, relation: str) -> set[str | None]:
    found = [fact for fact in _facts(text) if fact.relation == relation]
    assert found, "the text states no such fact"
    assert all(fact.quizzable is (fact.reason is None) for fact in found)
    return {fact.reason for fact in found}


@pytest.mark.parametrize(
    ("sentence", "relation", "reason"),
    [
        ("1953년 10월 1일 대한민국과 미국은 한미 상호방위조약을 체결했다.", "between", "its name tells it"),
        ("1998년 3월 4일 프랑스와 독일은 어업 협정을 체결했다.", "between", None),
        ("뉴욕은 흔히 ‘New York’이라고 부른다.", "alias", "the name in other letters only"),
        (
            "유럽우주국(ESA)은 탐사선을 쏘았다.",
            "abbreviation",
            "initials in Latin letters are no knowledge of the article's subject",
        ),
        ("전국철도노동조합(약칭 철도노조)은 파업을 시작했다.", "abbreviation", None),
        ("주 독일 프랑스 대사관은 베를린에 있다.", "located_in", "an embassy is in the capital"),
        ("주 독일 프랑스 대사관은 뮌헨에 있다.", "located_in", None),
        ("해인사는 합천군에 있는 사찰이다.", "located_in", None),
    ],
)
def test_what_its_own_words_tell_is_not_for_questions(
    sentence: str, relation: str, reason: str | None
) -> None:
    assert _reasons(sentence, relation) == {reason}


def _told(office: str, times: int) -> str:
    return " ".join(
        f"200{year}년 3월 9일 {office} 게르하르트 슈뢰더는 {year}번 등대를 찾았다." for year in range(times)
    )


@pytest.mark.parametrize(
    ("office", "times", "reason"),
    [
        ("독일 총리", 5, "everybody knows who leads the country"),
        ("독일 총리", 4, None),
        ("독일 부총리", 5, None),
        ("독일 경제장관", 5, None),
    ],
)
def test_the_head_of_state_of_whom_much_is_told_is_known_to_all(
    office: str, times: int, reason: str | None
) -> None:
    assert _reasons(_told(office, times), "office") == {reason}


def test_a_numbered_office_says_of_what_it_is() -> None:
    assert _reasons("대한축구협회의 초대 회장은 박승빈이다.", "office") == {None}
    assert _reasons("2001년 3월 4일 윤서진 초대 감독이 부임했다.", "office") == {
        "it does not say whose office it is"
    }


def test_a_former_office_was_held_nobody_knows_when() -> None:
    said = "2020년 2월 6일 한스 아이헬 전 독일 재무장관이 새 대사로 지명되었다."
    assert _reasons(said, "held_office") == {"the article does not tell when"}


@pytest.mark.parametrize(
    "sentence",
    [
        "2003년 3월 9일 독일 외무장관 요슈카 피셔가 자리에서 물러났다.",
        "2003년 3월 9일 독일 외무장관 요슈카 피셔의 100주기를 맞았다.",
        "독일 외무장관 요슈카 피셔가 베를린에서 연설했다.",
    ],
)
def test_an_office_that_no_day_shows_is_not_for_questions(sentence: str) -> None:
    shown = "2003년 3월 9일 독일 외무장관 요슈카 피셔가 베를린에서 연설했다."
    assert _reasons(shown, "office") == {None}
    assert _reasons(sentence, "office") == {"the article does not tell when"}
