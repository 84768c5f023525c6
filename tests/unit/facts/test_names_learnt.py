"""Names that an article teaches: they swallow no ordinary words, and its own persons come first."""

from functools import partial

import pytest

from question_bank.facts.gazetteer import Gazetteer, load_gazetteer
from question_bank.facts.learning import learn_names
from question_bank.facts.names import find_names
from question_bank.korean.morphology import tokens


def learn(*sentences: str) -> Gazetteer:
    return learn_names("연대기", sentences, load_gazetteer(), tokens)


def named(text: str, gazetteer: Gazetteer | None = None) -> list[tuple[str, str | None]]:
    found = find_names(text, gazetteer or load_gazetteer(), partial(tokens, text))
    return [(mention.name, mention.role) for mention in found]


@pytest.mark.parametrize(
    ("full", "text"),
    [
        ("아웅산 수치는 양곤에서 태어났다.", "이듬해 실업률 수치는 더 나빠졌다."),
        ("마거릿 대처는 1975년 당대표가 되었다.", "의료진의 대처는 빨랐다."),
        ("토마스 만은 뤼베크에서 태어났다.", "북쪽의 그 만은 수심이 깊다."),
    ],
)
def test_a_learnt_last_name_that_is_a_common_noun_of_the_article_names_nobody_there(
    full: str, text: str
) -> None:
    assert named(text, learn(full, text)) == []


def test_a_learnt_last_name_still_means_the_person_where_it_is_a_proper_noun() -> None:
    gazetteer = learn("마거릿 대처는 1975년 당대표가 되었다.", "소방서의 대처는 빨랐다.", "대처가 사임했다.")

    assert named("대처가 사임했다.", gazetteer) == [("마거릿 대처", None)]


def test_a_last_name_of_one_syllable_never_stands_alone() -> None:
    gazetteer = learn("토마스 만은 뤼베크에서 태어났다.", "만은 스위스로 떠났다.")

    assert "만" not in gazetteer.entries
    assert ("토마스 만", None) in named("토마스 만은 뤼베크에서 태어났다.", gazetteer)


def test_a_full_korean_name_is_no_common_noun_even_if_the_morphemes_once_say_so() -> None:
    texts = ("윤가람 사장은 새 공장을 열었다.", "윤가람을 대표로 뽑았다.")

    assert ("윤가람", "사장") in named(texts[0], learn(*texts))


def test_whom_the_article_names_in_full_first_bears_the_last_name() -> None:
    gazetteer = learn("재무장관이던 파벨 리센코가 뒤를 이었다.", "리센코 총리는 예산안을 냈다.")

    assert named("리센코 총리는 예산안을 냈다.", gazetteer) == [("파벨 리센코", "총리")]


def test_a_last_name_that_stands_alone_first_is_the_well_known_persons() -> None:
    gazetteer = learn("푸틴은 훈장을 주었다.", "배우 류드밀라 푸틴은 상을 받았다.")

    assert named("푸틴은 훈장을 주었다.", gazetteer) == [("블라디미르 푸틴", None)]


@pytest.mark.parametrize(
    ("first", "text", "expected"),
    [
        ("수석코치 노태현이 팀에 왔다.", "노 감독은 경질되었다.", ("노태현", "감독")),
        ("한도윤 사장은 공장을 세웠다.", "한 사장은 물러났다.", ("한도윤", "사장")),
        ("총리는 남부에서 자란 이레나 도브로바였다.", "도브로바는 사표를 냈다.", ("이레나 도브로바", None)),
    ],
)
def test_a_surname_means_the_only_person_of_the_article_who_bears_it(
    first: str, text: str, expected: tuple[str, str | None]
) -> None:
    assert expected in named(text, learn(first, text))


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        # two bearers, a determiner with two holders of the office, and nobody named before
        (("노태현 코치가 왔다.", "노은재 코치가 왔다."), "노 감독은 떠났다."),
        (("한도윤 의원은 반대했다.", "서보람 의원은 찬성했다."), "한 의원은 자리를 떴다."),
        (("서보람 의원은 찬성했다.",), "노 의원은 자리를 떴다."),
    ],
)
def test_a_surname_with_an_office_names_nobody_where_it_is_not_sure_who_is_meant(
    sentences: tuple[str, ...], text: str
) -> None:
    assert named(text, learn(*sentences, text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("케네디 대통령은 연설했다.", ("존 F. 케네디", "대통령")),
        ("아베 총리는 사임했다.", ("아베 신조", "총리")),
        ("국장 파올라 린은 사임했다.", ("파올라 린", "국장")),
        ("이비차 라찬 총리가 서명했다.", ("이비차 라찬", "총리")),
        ("2014년 서지훈이 감독에 올랐다.", ("서지훈", None)),
    ],
)
def test_an_office_belongs_to_the_whole_name_beside_it(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "1990년 호찌민에서 대회가 열렸다.",
        "위성이 카보네로 발사장에서 솟아올랐다.",
        "그해 하람현이 설치되었다.",
        "민의원은 법안을 통과시켰다.",
        "로터스는 주식을 모두 팔았다.",
    ],
)
def test_what_stands_for_a_place_or_a_body_is_no_person(text: str) -> None:
    found = find_names(text, load_gazetteer(), partial(tokens, text))

    assert [mention.name for mention in found if mention.type.value == "person"] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("군산시는 새 도서관 계획을 발표했다.", "군산시"),
        ("하람시가 예산을 공개했다.", "하람시"),
        ("팀은 남해 시티를 이겼다.", "남해 시티"),
        ("칼리스토 우주청은 각서에 서명했다.", "칼리스토 우주청"),
        ("2005년 고양 KB국민은행은 우승했다.", "고양 KB국민은행"),
        ("1986년 한강은행은 문을 닫았다.", "한강은행"),
    ],
)
def test_a_body_is_named_whole_by_its_last_word(text: str, name: str) -> None:
    assert [found for found, _ in named(text)] == [name]


@pytest.mark.parametrize("text", ["군산시는 바다에 닿아 있다.", "다시는 그를 만나지 않겠다고 발표했다."])
def test_a_town_that_does_nothing_is_no_actor(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("other", "speaks"),
    [("왜 그랬는지 알 수 없다.", True), ("하나라도 어기면 끝이다.", True), ("소련은 답하지 않았다.", False)],
)
def test_only_a_past_state_that_the_article_names_keeps_a_capital_from_speaking(
    other: str, *, speaks: bool
) -> None:
    gazetteer = learn("모스크바는 유감을 밝혔다.", "러시아 외무부는 말을 아꼈다.", other)

    assert ("모스크바" in gazetteer.speaking) is speaks
