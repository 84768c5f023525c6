from functools import partial

import pytest

from question_bank.facts.gazetteer import Gazetteer, load_gazetteer
from question_bank.facts.institution import find_implied
from question_bank.facts.learning import learn_names
from question_bank.facts.mention import NameMention
from question_bank.facts.model import EntityType
from question_bank.facts.names import find_names, names_run_together, part_names
from question_bank.facts.tail import Case, fits, read_tail
from question_bank.korean.morphology import tokens


def names(text: str, gazetteer: Gazetteer | None = None) -> tuple[NameMention, ...]:
    return find_names(text, gazetteer or load_gazetteer(), partial(tokens, text))


def named(text: str) -> list[tuple[str, str | None]]:
    return [(mention.name, mention.role) for mention in names(text)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("이반 소콜로프 러시아 외무차관은 서울을 떠났다.", "이반 소콜로프", "러시아 외무차관"),
        ("러시아 국방장관 세르게이 쇼이구가 평양에 도착했다.", "세르게이 쇼이구", "러시아 국방장관"),
        (
            "북한 주재 러시아 대사인 알렉산드르 마체고라는 웃었다.",
            "알렉산드르 마체고라",
            "북한 주재 러시아 대사",
        ),
        ("김여정 부부장이 담화를 냈다.", "김여정", "부부장"),
        ("박민수 한빛전자 사장이 웃었다.", "박민수", "한빛전자 사장"),
        ("스티브 잡스 애플 최고경영자는 웃었다.", "스티브 잡스", "애플 최고경영자"),
        ("박상구 북한 대외경제상이 항구를 둘러보았다.", "박상구", "북한 대외경제상"),
        ("신임 외무상으로 한동철 전 외무성 부상이 뽑혔다.", "한동철", "전 외무성 부상"),
    ],
)
def test_a_person_beside_an_office_is_named_whole_with_the_office(text: str, name: str, role: str) -> None:
    assert (name, role) in named(text)


def test_short_names_stand_for_the_full_ones() -> None:
    found = names("푸틴은 쇼이구를 불렀다.")

    assert [mention.name for mention in found] == ["블라디미르 푸틴", "세르게이 쇼이구"]
    assert [mention.surface for mention in found] == ["푸틴", "쇼이구"]


@pytest.mark.parametrize(
    ("text", "name", "case"),
    [
        ("김여정이 웃었다.", "김여정", Case.SUBJECT),
        ("시리아가 반대했다.", "시리아", Case.SUBJECT),
        ("라브로프가 왔다.", "세르게이 라브로프", Case.SUBJECT),
        ("러시아로 떠났다.", "러시아", Case.DIRECTION),
        ("조선민주주의인민공화국(북한)은 거절했다.", "북한", Case.SUBJECT),
        ("러시아 측은 거절했다.", "러시아", Case.SUBJECT),
        ("북한과의 관계를 끊었다.", "북한", Case.GENITIVE),
    ],
)
def test_particles_give_the_case_and_leave_the_name_whole(text: str, name: str, case: Case) -> None:
    found = names(text)

    assert (found[0].name, found[0].case) == (name, case)


@pytest.mark.parametrize(
    "text", ["북한인 두 명이 왔다.", "러시아산 밀이 왔다.", "외교적 수단을 찾았다.", "일제히 웃었다."]
)
def test_a_word_that_only_begins_like_a_name_is_none(text: str) -> None:
    assert names(text) == ()


def test_an_ambiguous_name_counts_in_a_list_of_countries() -> None:
    assert [mention.name for mention in names("이집트와 수단은 합의했다.")] == ["이집트", "수단"]


def test_an_ambiguous_name_counts_where_the_title_has_it() -> None:
    text = "조선 사람은 도읍을 옮겼다."
    learnt = learn_names("조선의 역사", [text], load_gazetteer(), tokens)

    assert names(text) == ()
    assert [mention.name for mention in names(text, learnt)] == ["조선"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("러시아 외무부는 거절했다.", "러시아 외무부"),
        ("미 국방부가 확인했다.", "미국 국방부"),
        ("주러시아 북한대사관이 문을 닫았다.", "주러시아 북한 대사관"),
        ("몽골 주재 독일 대사관은 조용했다.", "주몽골 독일 대사관"),
        ("북한 교육성 대표단이 떠났다.", "북한 교육성 대표단"),
        ("러시아군이 물러났다.", "러시아군"),
        ("연해주 정부가 도왔다.", "연해주 정부"),
    ],
)
def test_a_country_and_its_institution_are_one_organisation(text: str, name: str) -> None:
    found = names(text)

    assert (found[0].name, found[0].type) == (name, EntityType.ORGANISATION)


def test_members_of_a_list_that_qualifies_a_noun_take_no_part() -> None:
    assert [mention.case for mention in names("북한과 러시아의 사이는 멀어졌다.")] == [
        Case.GENITIVE,
        Case.GENITIVE,
    ]


def test_both_sides_of_a_meeting_take_part() -> None:
    found = names("김정은과 푸틴의 회담이 열렸다.")

    assert [mention.case for mention in found] == [Case.COMPANION, Case.COMPANION]


def test_an_article_teaches_the_full_names_of_its_persons() -> None:
    texts = ["이고리 벨킨 러시아 부총리가 왔다.", "벨킨은 떠났다."]
    learnt = learn_names("방문", texts, load_gazetteer(), tokens)

    assert [mention.name for mention in names(texts[1], learnt)] == ["이고리 벨킨"]


def test_two_persons_of_one_surname_are_not_confused() -> None:
    texts = ["이고리 벨킨 러시아 부총리가 왔다.", "안톤 벨킨 러시아 대사가 왔다.", "벨킨은 떠났다."]
    learnt = learn_names("방문", texts, load_gazetteer(), tokens)

    assert names(texts[2], learnt) == ()


def test_spellings_with_two_letters_exchanged_are_one_person() -> None:
    texts = ["드미트리 마코체프 러시아 대사가 왔다.", "드미트리 마체코프 러시아 대사가 갔다."]
    learnt = learn_names("방문", texts, load_gazetteer(), tokens)

    assert learnt.entries["드미트리 마코체프"] == learnt.entries["드미트리 마체코프"]


def test_an_organisation_goes_by_the_longest_name_of_the_article() -> None:
    texts = ["타스 통신은 보도했다.", "타스가 전했다."]
    learnt = learn_names("보도", texts, load_gazetteer(), tokens)

    assert [mention.name for text in texts for mention in names(text, learnt)] == ["타스 통신", "타스 통신"]


@pytest.mark.parametrize(
    ("text", "subjects", "countries"),
    [
        ("북러 정상회담이 열렸다.", ["북러 정상회담"], ("북한", "러시아")),
        ("한미 양국은 합의했다.", ["한미 양국"], ("대한민국", "미국")),
        ("김정은이 방러하였다.", ["김정은"], ("러시아",)),
        ("북한 외무상이 떠났다.", ["북한 외무상"], ()),
        ("미중 회담을 앞두고 그가 떠났다.", ["그"], ()),
    ],
)
def test_signs_of_countries_imply_them_only_where_they_take_part(
    text: str, subjects: list[str], countries: tuple[str, ...]
) -> None:
    assert find_implied(text, subjects, load_gazetteer()) == countries


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("중국베트남 국경이 열렸다.", True),
        ("중국과 베트남의 국경이 열렸다.", False),
        ("인도네시아가 참가했다.", False),
    ],
)
def test_names_without_anything_between_them_are_noticed(text: str, *, glued: bool) -> None:
    assert names_run_together(text, load_gazetteer()) is glued


@pytest.mark.parametrize(
    ("name", "particle", "agrees"),
    [
        ("시리아", "가", True),
        ("시리아", "이", False),
        ("김여정", "이", True),
        ("서울", "로", True),
        ("북한", "로", False),
    ],
)
def test_a_particle_agrees_with_the_last_sound(name: str, particle: str, *, agrees: bool) -> None:
    assert fits(name, particle) is agrees


def test_a_word_that_goes_on_has_no_tail() -> None:
    assert read_tail("러시아어를 배웠다.", 0, 3) is None


@pytest.mark.parametrize(
    ("article", "headline"),
    [
        ("훗날 중국과 베트남을 다시 찾았다.", "핀란드는 중국과 베트남을 승인했다"),
        ("훗날 베트남과 중국을 다시 찾았다.", "핀란드는 중국베트남을 승인했다"),
    ],
)
def test_names_that_run_together_are_parted_as_the_article_parts_them(article: str, headline: str) -> None:
    assert part_names("핀란드는 중국베트남을 승인했다", article, load_gazetteer()) == headline
