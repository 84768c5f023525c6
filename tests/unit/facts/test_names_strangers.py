"""Names that no table knows, by what stands around them. All of them are made up or common knowledge."""

from functools import partial

import pytest

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import Gazetteer, load_gazetteer
from question_bank.facts.learning import learn_names
from question_bank.facts.mention import NameMention
from question_bank.facts.model import EntityType
from question_bank.facts.names import find_names
from question_bank.facts.tail import Case
from question_bank.korean.morphology import tokens

PERSON, COUNTRY = EntityType.PERSON, EntityType.COUNTRY
ORGANISATION, GROUP = EntityType.ORGANISATION, EntityType.GROUP


def names(text: str, gazetteer: Gazetteer | None = None, before: str = "") -> tuple[NameMention, ...]:
    return find_names(text, gazetteer or load_gazetteer(), partial(tokens, text), before)


def typed(text: str) -> list[tuple[str, EntityType]]:
    return [(mention.name, mention.type) for mention in names(text) if mention.case is not Case.BARE]


@pytest.mark.parametrize("table", ["actor_nouns.tsv", "name_beginnings.tsv"])
def test_rows_are_sorted_and_none_stands_twice(table: str) -> None:
    rows = [tuple(row.values()) for row in read_table(f"gazetteer/{table}")]

    assert rows == sorted(set(rows))
    assert len({row[0] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("얀 테를로프는 새 이론을 내놓았다.", "얀 테를로프"),
        ("우고 칼데론이 다리를 설계했다.", "우고 칼데론"),
        ("K. 롤란드는 소설을 썼다.", "K. 롤란드"),
        ("존 F. 매켄로이를 만났다.", "존 F. 매켄로이"),
        ("이토 나쓰키가 노래했다.", "이토 나쓰키"),
        ("게르다 로렌첸(1901년 ~ 1970년)은 빈을 떠났다.", "게르다 로렌첸"),
    ],
)
def test_a_foreigner_without_an_office_is_named_whole(text: str, name: str) -> None:
    assert (name, PERSON) in typed(text)


@pytest.mark.parametrize(
    "text",
    [
        "리먼 브라더스는 파산했다.",
        "빅토리아 호수는 넓다.",
        "제임스 웹 망원경이 사진을 보냈다.",
        "마리 세 마리가 있었다.",
        "캠프 데이비드에서 만났다.",
    ],
)
def test_what_only_looks_like_a_foreigner_is_no_person(text: str) -> None:
    assert PERSON not in {kind for _, kind in typed(text)}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("리더 하윤이 무대에서 다쳤다.", "하윤", "리더"),
        ("왕은 아들 사도세자를 가두었다.", "사도세자", None),
        ("소프라노 한가람 씨는 밀라노에서 노래했다.", "한가람", "소프라노"),
        ("창업자 윤도현은 공장을 세웠다.", "윤도현", "창업자"),
        ("화가 도르트만이 전시회를 열었다.", "도르트만", "화가"),
    ],
)
def test_the_noun_before_a_name_says_that_it_is_a_persons(text: str, name: str, role: str | None) -> None:
    assert (name, PERSON, role) in [(m.name, m.type, m.role) for m in names(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("영조는 글을 지었다.", "영조"),
        ("선덕여왕은 탑을 세웠다.", "선덕여왕"),
        ("윤서준은 항구에서 태어났다.", "윤서준"),
        ("왕은 한도윤을 체포했다.", "한도윤"),
        ("김서준이 우승했다.", "김서준"),
        ("전인권과 들꽃은 공연했다.", "전인권"),
    ],
)
def test_a_korean_without_an_office_is_named(text: str, name: str) -> None:
    assert (name, PERSON) in typed(text)


@pytest.mark.parametrize(
    "text",
    [
        "남북한은 합의했다.",
        "나로호가 날아올랐다.",
        "진나라가 망했다.",
        "한국어는 어렵다.",
        "강화도를 떠났다.",
    ],
)
def test_a_word_that_begins_like_a_surname_is_no_person(text: str) -> None:
    assert PERSON not in {kind for _, kind in typed(text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("한빛 유나이티드는 우승했다.", "한빛 유나이티드", ORGANISATION),
        ("FC 한빛은 감독을 바꾸었다.", "FC 한빛", ORGANISATION),
        ("누리전자가 공장을 지었다.", "누리전자", ORGANISATION),
        ("유럽 의회는 안건을 통과시켰다.", "유럽 의회", ORGANISATION),
        ("미 제10군단은 상륙했다.", "미국 제10군단", ORGANISATION),
        ("한나라당은 반대했다.", "한나라당", ORGANISATION),
        ("외교부는 환영했다.", "외교부", ORGANISATION),
        ("뮌헨 대학교는 문을 닫았다.", "뮌헨 대학교", ORGANISATION),
        ("도네츠크 인민공화국은 거절했다.", "도네츠크 인민공화국", COUNTRY),
        ("의병은 산으로 들어갔다.", "의병", GROUP),
        ("노동자들은 파업했다.", "노동자들", GROUP),
        ("선수 28명은 훈련했다.", "선수", GROUP),
        ("법원은 선원 3명에게 벌금을 물렸다.", "선원", GROUP),
    ],
)
def test_the_last_word_says_what_kind_of_actor_it_is(text: str, name: str, kind: EntityType) -> None:
    assert (name, kind) in typed(text)


@pytest.mark.parametrize(
    "text",
    [
        "회사는 문을 닫았다.",
        "위원회는 결정했다.",
        "선수 1명이 다쳤다.",
        "노동자가 부족했다.",
        "댐 건설은 늦어졌다.",
        "세계 최초의 정당이었다.",
        "음반 《유나이티드》가 나왔다.",
    ],
)
def test_a_common_noun_alone_names_nobody(text: str) -> None:
    assert typed(text) == []


def test_a_country_before_its_team_only_qualifies_it() -> None:
    assert typed("독일 대표팀은 브라질을 꺾었다.") == [("독일 대표팀", ORGANISATION), ("브라질", COUNTRY)]


def test_a_university_where_somebody_studied_takes_no_part() -> None:
    assert [m.name for m in names("뮌헨 대학교에 입학했다.") if m.case is Case.SUBJECT] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [("조선은 도읍을 옮겼다.", "조선"), ("이란은 거절했다.", "이란"), ("인도는 핵실험을 했다.", "인도")],
)
def test_an_ambiguous_name_counts_where_the_morphemes_take_it_for_one(text: str, name: str) -> None:
    assert [mention.name for mention in names(text)] == [name]


@pytest.mark.parametrize("text", ["교통 수단은 부족했다.", "범인 인도를 요구했다.", "고려가 필요하다."])
def test_an_ambiguous_word_is_no_name_where_the_morphemes_take_it_for_a_noun(text: str) -> None:
    assert names(text) == ()


def test_the_title_bracket_tells_what_an_unknown_subject_is() -> None:
    texts = ["달무리는 2014년 노래를 냈다."]
    learnt = learn_names("달무리 (음악 그룹)", texts, load_gazetteer(), tokens)

    assert [(m.name, m.type) for m in names(texts[0], learnt)] == [("달무리", GROUP)]


def test_the_first_sentence_defines_the_subject_and_its_short_name() -> None:
    texts = ["온새미 유나이티드는 갈매의 프로 축구단이다.", "온새미는 이겼다."]
    learnt = learn_names("온새미 유나이티드", texts, load_gazetteer(), tokens)

    assert [mention.name for mention in names(texts[1], learnt)] == ["온새미 유나이티드"]


def test_a_shared_surname_means_the_one_whom_the_paragraph_names() -> None:
    texts = ["이고리 벨킨 러시아 부총리가 왔다.", "안톤 벨킨 러시아 대사가 왔다.", "벨킨은 떠났다."]
    learnt = learn_names("방문", texts, load_gazetteer(), tokens)

    assert names(texts[2], learnt) == ()
    assert [m.name for m in names(texts[2], learnt, before=texts[1])] == ["안톤 벨킨"]
    assert names(texts[2], learnt, before=f"{texts[0]} {texts[1]}") == ()


def test_members_of_a_family_go_by_their_given_names() -> None:
    texts = ["요한 브레머 교수가 왔다.", "하이디 브레머 교수가 왔다.", "하이디는 떠났다."]
    learnt = learn_names("가족", texts, load_gazetteer(), tokens)

    assert [mention.name for mention in names(texts[2], learnt)] == ["하이디 브레머"]


def test_an_office_tells_who_a_surname_means() -> None:
    texts = ["김도하 위원장이 왔다.", "김서윤 장관이 왔다.", "김 위원장은 떠났다."]
    learnt = learn_names("방문", texts, load_gazetteer(), tokens)

    assert [(m.name, m.role) for m in names(texts[2], learnt)] == [("김도하", "위원장")]


def test_a_surname_whose_office_two_hold_means_nobody() -> None:
    texts = ["김도하 장관이 왔다.", "김서윤 장관이 왔다.", "김 장관은 떠났다."]
    learnt = learn_names("방문", texts, load_gazetteer(), tokens)

    assert names(texts[2], learnt) == ()


def test_a_pen_name_in_brackets_is_another_name() -> None:
    texts = ["안도현(호는 초설)은 시를 썼다.", "초설은 떠났다."]
    learnt = learn_names("시인", [f"시인 {texts[0]}", *texts], load_gazetteer(), tokens)

    assert [mention.name for mention in names(texts[1], learnt)] == ["안도현"]


def test_two_spellings_of_north_and_south_are_one_person() -> None:
    texts = ["리도경 장관이 왔다.", "이도경 장관이 갔다."]
    learnt = learn_names("방문", texts, load_gazetteer(), tokens)

    assert learnt.entries["리도경"] == learnt.entries["이도경"]


def test_hostile_runs_of_names_are_read_in_reasonable_time() -> None:
    text = "가나와 수단의 정부 위원회 " * 4_000

    assert names(text, load_gazetteer()) is not None
