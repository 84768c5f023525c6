import pytest

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.names import find_names
from question_bank.facts.places import find_places
from question_bank.korean.morphology import tokens


def places(text: str) -> tuple[str, ...]:
    gazetteer, found = load_gazetteer(), tokens(text)
    return find_places(text, gazetteer, find_names(text, gazetteer, lambda: found), found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("회담은 하노이에서 열렸다.", ("하노이",)),
        ("푸틴은 평양을 방문했다.", ("평양",)),
        ("배는 나선항으로 떠났다.", ("나선항",)),
        ("러시아는 북한에서 포탄을 사들였다.", ("북한",)),
        ("평양 만수대의사당에서 서명했다.", ("평양", "만수대의사당")),
    ],
)
def test_a_place_is_known_by_its_particle(text: str, expected: tuple[str, ...]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text", ["모스크바는 러시아의 수도이다.", "우크라이나 측에서 밝혔다.", "서울을 사랑했다."]
)
def test_a_place_name_that_locates_nothing_is_left_out(text: str) -> None:
    assert places(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("배는 트리에스테에서 가라앉았다.", ("트리에스테",)),
        ("장군은 귀주에서 이겼다.", ("귀주",)),
        ("기차는 하얼빈역에 멈추었다.", ("하얼빈역",)),
        ("선수들은 국립극장에서 만났다.", ("국립극장",)),
        ("함대가 노르망디에 상륙했다.", ("노르망디",)),
        ("시인은 타슈켄트로 떠났다.", ("타슈켄트",)),
        ("폭발은 포항 앞바다에서 일어났다.", ("포항",)),
        ("부산과 시모노세키 사이를 오갔다.", ("부산", "시모노세키")),
        ("학생은 뮌헨 대학교에서 배웠다.", ("뮌헨 대학교",)),
        ("회사는 한국에 공장을 세웠다.", ("대한민국",)),
        ("황제는 알래스카를 방문했다.", ("알래스카",)),
    ],
)
def test_a_place_that_no_table_knows_is_told_by_its_particle_and_verb(
    text: str, expected: tuple[str, ...]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "선수는 월드컵에서 이겼다.",
        "음반 《부산에서》가 나왔다.",
        "판소리에서 빠질 수 없다.",
        "베네치아 영화제에서 상을 받았다.",
        "스승은 세종에게 물었다.",
        "명량 해전에서 이겼다.",
        "삼성전자에서 일했다.",
    ],
)
def test_an_occasion_a_work_or_an_actor_is_no_place(text: str) -> None:
    assert places(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그는 도하에서 금메달을 땄다.", ("도하",)),
        ("2001년 경주에서 문화제가 열렸다.", ("경주",)),
        ("부대는 밤중에 도하에 성공했다.", ()),
        ("신인이 경주에서 우승했다.", ()),
        ("그는 자동차 경주에서 차를 들이받았다.", ()),
    ],
)
def test_a_place_that_is_also_a_word_counts_only_where_it_is_surely_the_place(
    text: str, expected: tuple[str, ...]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("총회는 뉴질랜드 웰링턴에서 열렸다.", ("뉴질랜드", "웰링턴")),
        ("악단은 일본의 오사카에서 공연했다.", ("일본", "오사카")),
        ("일본 정부는 오사카에서 발표했다.", ("오사카",)),
    ],
)
def test_the_country_right_before_a_place_is_a_place_too(text: str, expected: tuple[str, ...]) -> None:
    assert places(text) == expected


def test_a_town_before_the_club_that_won_is_no_place() -> None:
    assert places("첫 경기에서 수원 단비에 졌다.") == ()
