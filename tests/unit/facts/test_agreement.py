from functools import partial

import pytest

from question_bank.data.table import read_table
from question_bank.facts.agreement import agreement_key, find_agreements
from question_bank.facts.gazetteer import load_gazetteer, values
from question_bank.facts.learning import learn_names
from question_bank.korean.morphology import tokens


def agreements(text: str, *, title: str = "외교", article: tuple[str, ...] = ()) -> list[str]:
    gazetteer = learn_names(title, (text, *article), load_gazetteer(), tokens)
    return [mention.name for mention in find_agreements(text, tokens(text), gazetteer)]


def test_the_table_is_sorted_and_no_spelling_belongs_to_two_agreements() -> None:
    rows = read_table("gazetteer/agreements.tsv")
    spellings = [spelling for row in rows for spelling in (row["name"], *values(row["aliases"]))]

    assert [row["name"] for row in rows] == sorted(row["name"] for row in rows)
    assert all(list(values(row["aliases"])) == sorted(values(row["aliases"])) for row in rows)
    assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("두 나라는 어업협정에 서명했다.", ["어업협정"]),
        ("해양 생물의 보호에 관한 협약을 맺었다.", ["해양 생물의 보호에 관한 협약"]),
        ("카이로 선언과 포츠담 선언을 읽었다.", ["카이로 선언", "포츠담 선언"]),
        ("9·19 군사합의를 지키기로 했다.", ["9·19 군사합의"]),
        ("제3차 우주협정이 발효되었다.", ["제3차 우주협정"]),
        ("한·칠레 자유무역협정을 비준했다.", ["한·칠레 자유무역협정"]),
        ("양국은 우편 조약, 체육교류의정서를 맺었다.", ["우편 조약", "체육교류의정서"]),
        ("「빙하의 보전에 관한 국제 협약」에 가입했다.", ["빙하의 보전에 관한 국제 협약"]),
    ],
)
def test_an_agreement_is_named_whole(text: str, names: list[str]) -> None:
    assert agreements(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "조약을 맺었다.",
        "종전 선언을 제안했다.",
        "여야 합의로 통과되었다.",
        "바르샤바 조약 기구가 해체되었다.",
        "독립선언문을 읽었다.",
        "은퇴 선언을 했다.",
    ],
)
def test_a_common_noun_names_no_agreement(text: str) -> None:
    assert agreements(text) == []


def test_an_agreement_has_the_full_name_that_the_article_gives_elsewhere() -> None:
    text = "수형자 이송 조약에 서명했다."

    assert agreements(text, article=("한불 수형자 이송 조약이 발효되었다.",)) == ["한불 수형자 이송 조약"]


def test_a_name_that_fits_two_agreements_stays_as_it_is() -> None:
    article = ("한불 어업협정이 발효되었다.", "한중 어업협정이 발효되었다.")

    assert agreements("어업협정에 서명했다.", article=article) == ["어업협정"]


@pytest.mark.parametrize(
    ("text", "article", "name"),
    [
        ("NPT에서 탈퇴했다.", (), "핵확산금지조약"),
        ("MEC를 고쳤다.", ("해양 환경 협약(MEC)이 나왔다.",), "해양 환경 협약"),
    ],
)
def test_an_abbreviation_stands_for_its_agreement(text: str, article: tuple[str, ...], name: str) -> None:
    assert agreements(text, article=article) == [name]


def test_a_bare_noun_means_the_one_agreement_that_the_article_is_about() -> None:
    title = "갈매강 수로 조약"

    assert agreements("조약은 30년 동안 이어졌다.", title=title) == [title]
    assert agreements("다른 조약을 맺었다.", title=title) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("북러 교통 협정", "조러교통협정"),
        ("우호 관계에 관한 조약", "우호관계 조약"),
        ("대한민국과 프랑스 어업협정", "한불 어업협정"),
    ],
)
def test_spellings_of_one_agreement_have_one_key(left: str, right: str) -> None:
    gazetteer = load_gazetteer()

    assert agreement_key(left, gazetteer) == agreement_key(right, gazetteer)


def test_agreements_of_other_countries_have_other_keys() -> None:
    key = partial(agreement_key, gazetteer=load_gazetteer())

    assert key("한불 어업협정") != key("한중 어업협정")


def test_mentions_stand_where_they_say() -> None:
    text = "2003년 두 나라는 어업협정과 항공협정을 맺었다."
    found = find_agreements(text, tokens(text), load_gazetteer())

    assert [text[mention.start : mention.end] for mention in found] == ["어업협정", "항공협정"]
