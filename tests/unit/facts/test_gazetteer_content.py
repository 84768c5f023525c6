"""What the tables of names hold, and that their names leave ordinary words alone."""

import re
from functools import partial

import pytest

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer, values
from question_bank.facts.institution import find_implied
from question_bank.facts.mention import NameMention
from question_bank.facts.names import find_names
from question_bank.facts.tail import Case
from question_bank.korean.morphology import tokens

NAMED = ("countries.tsv", "organisations.tsv", "persons.tsv")
FORMER = (
    "가야|고구려|고려|고조선|금나라|남베트남|당나라|대한제국|동독|동로마 제국|러시아 제국|류큐|만주국|명나라|"
    "몽골 제국|발해|백제|부여|북베트남|서독|소련|송나라|수나라|신라|오스만 제국|오스트리아-헝가리 제국|왜|"
    "요나라|원나라|유고슬라비아|일본 제국|조선|청나라|체코슬로바키아|태봉|프로이센|후백제"
)


def names(text: str) -> list[NameMention]:
    found = find_names(text, load_gazetteer(), partial(tokens, text))
    return [mention for mention in found if mention.case is not Case.BARE]


def spellings(table: str) -> list[tuple[str, frozenset[str]]]:
    return [
        (spelling, frozenset(values(row["ambiguous"])))
        for row in read_table(f"gazetteer/{table}")
        for spelling in (row["name"], *values(row["aliases"]))
    ]


def test_observers_of_the_united_nations_and_states_of_the_past_are_there() -> None:
    rows = {row["name"]: row["status"] for row in read_table("gazetteer/countries.tsv")}

    assert {name for name, status in rows.items() if status == "observer"} == {"바티칸", "팔레스타인"}
    assert {name: rows.get(name) for name in FORMER.split("|")} == dict.fromkeys(FORMER.split("|"), "former")


def test_a_status_is_one_of_four() -> None:
    assert {row["status"] for row in read_table("gazetteer/countries.tsv")} == {
        "former",
        "member",
        "observer",
        "other",
    }


@pytest.mark.parametrize("table", [*NAMED, "institutions.tsv", "places.tsv", "titles.tsv"])
def test_no_spelling_has_a_space_too_many(table: str) -> None:
    first = next(iter(read_table(f"gazetteer/{table}")[0]))
    if table in NAMED:
        found = [spelling for spelling, _ in spellings(table)]
    else:
        found = [row[first] for row in read_table(f"gazetteer/{table}")]

    assert [spelling for spelling in found if spelling != " ".join(spelling.split())] == []


@pytest.mark.parametrize("table", [*NAMED, "titles.tsv"])
def test_no_name_and_no_title_is_one_syllable(table: str) -> None:
    found = (
        spellings(table)
        if table in NAMED
        else [(row["title"], None) for row in read_table(f"gazetteer/{table}")]
    )

    assert [name for name, _ in found if re.fullmatch("[가-힣]", name)] == (
        ["왜"] if table == NAMED[0] else []
    )


def test_a_place_is_no_name_of_an_actor_but_of_one_that_may_be_meant_otherwise() -> None:
    known = [row for table in NAMED for row in spellings(table)]
    sure = {spelling for spelling, ambiguous in known if spelling not in ambiguous}
    places = {row["name"] for row in read_table("gazetteer/places.tsv")}

    assert places & sure == set()


def test_a_title_is_no_name_and_no_place() -> None:
    gazetteer = load_gazetteer()

    assert gazetteer.titles & (gazetteer.places | gazetteer.entries.keys()) == set()


@pytest.mark.parametrize(
    "text",
    [
        "법원은 여러 수단을 검토했다.",
        "여진이 이어졌다.",
        "나사가 풀렸다.",
        "신천지가 펼쳐졌다.",
        "오만이 화를 불렀다.",
        "무대 의상은 화려했다.",
        "시비하는 사람이 많았다.",
        "같은 이치로 배가 떴다.",
        "세부에 이르기까지 손을 보았다.",
        "성단과 성좌가 보였다.",
        "흉년으로 기아가 닥쳤다.",
        "이색 대회가 열렸다.",
        "아이는 빙그레 웃었다.",
        "호텔 조식은 빵이었다.",
        "수사 중 경찰이 증거를 압수했다.",
        "한 경찰이 다쳤다.",
        "임기 중 정부는 개혁을 미루었다.",
    ],
)
def test_an_ordinary_word_names_nobody(text: str) -> None:
    assert [mention.name for mention in names(text)] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("나치 독일이 폴란드로 쳐들어갔다.", "나치 독일"),
        ("비잔티움 제국은 무너졌다.", "동로마 제국"),
        ("일제가 쌀을 실어 갔다.", "일본 제국"),
        ("터키는 가입을 신청했다.", "튀르키예"),
        ("툰베리가 연설했다.", "그레타 툰베리"),
        ("이세민은 형을 죽였다.", "당 태종"),
        ("아웅산수치는 풀려났다.", "아웅 산 수 치"),
        ("유니세프가 우물을 팠다.", "유니세프"),
        ("국제연합은 감시단을 보냈다.", "유엔"),
        ("에드먼드 힐러리가 정상에 섰다.", "에드먼드 힐러리"),
        ("연준은 금리를 올렸다.", "미국 연방준비제도"),
        ("공정위가 과징금을 물렸다.", "공정거래위원회"),
        ("엔비디아가 칩을 내놓았다.", "엔비디아"),
        ("미 국방부가 명단을 냈다.", "미국 국방부"),
        ("중 외교부는 반박했다.", "중국 외교부"),
    ],
)
def test_a_name_is_found_by_another_spelling(text: str, name: str) -> None:
    assert name in [mention.name for mention in names(text)]


@pytest.mark.parametrize(
    "spelling", ["간디", "루스벨트", "부시", "아베", "케네디", "클린턴", "파월", "콜럼버스", "머스크", "신화"]
)
def test_what_several_bear_stands_for_none_of_them(spelling: str) -> None:
    assert spelling not in load_gazetteer().entries


@pytest.mark.parametrize("phrase", ["우호 조약", "중대 합의", "대일 협정", "조인 합의", "일대 회담"])
def test_two_syllables_of_a_word_are_no_signs_of_countries(phrase: str) -> None:
    assert find_implied(f"{phrase}이 이루어졌다.", [phrase], load_gazetteer()) == ()
