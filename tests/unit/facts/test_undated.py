import pytest

from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import Fact
from question_bank.facts.timeline import draw_timeline
from question_bank.facts.undated.background import Background
from question_bank.facts.undated.outline import Nominal, read_phrases, split_clauses
from question_bank.facts.undated.plainness import Glance, is_cued
from question_bank.facts.undated.relation import Relation, read_relations
from question_bank.facts.undated.triviality import TRIVIAL
from question_bank.korean.morphology import tokens
from question_bank.source.readers import read_article


def facts(text: str, title: str = "여러 가지 이야기") -> tuple[Fact, ...]:
    page = f"# {title}\n\n{text}\n"
    return draw_timeline(read_article(page.encode(), name="article.md", article_id="a")).facts


def stated(text: str, title: str = "여러 가지 이야기") -> set[str]:
    plain = (fact for fact in facts(text, title) if fact.quizzable or fact.reason in TRIVIAL)
    return {f"{fact.subject} {fact.relation} {fact.object}" for fact in plain}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("로마는 이탈리아의 수도이다.", {"로마 capital_of 이탈리아"}),
        ("페루의 수도는 리마이다.", {"리마 capital_of 페루"}),
        ("오슬로는 노르웨이의 수도이자 항구 도시이다.", {"오슬로 capital_of 노르웨이"}),
        (
            "금강대교는 공주시와 세종시를 잇는 다리이다.",
            {"금강대교 connects 공주시", "금강대교 connects 세종시"},
        ),
        (
            "경춘선은 망우역에서 춘천역까지 이어지는 철도 노선이다.",
            {"경춘선 connects 망우역", "경춘선 connects 춘천역"},
        ),
        (
            "영동대교는 강남구와 광진구 사이를 잇는 길이 1.4km의 다리이다.",
            {"영동대교 connects 강남구", "영동대교 connects 광진구"},
        ),
        (
            "간도 협약은 청나라와 일본이 맺은 조약이다.",
            {"간도 협약 between 청나라", "간도 협약 between 일본"},
        ),
        ("해인사는 경상남도 합천군에 있는 사찰이다.", {"해인사 located_in 경상남도 합천군"}),
        ("합천군에는 해인사가 있다.", {"해인사 located_in 합천군"}),
        (
            "파리시에 주 프랑스 베트남 대사관, 하노이시에 주 베트남 프랑스 대사관이 있다.",
            {"주 프랑스 베트남 대사관 located_in 파리시", "주 베트남 프랑스 대사관 located_in 하노이시"},
        ),
        ("독도는 울릉군에 속한다.", {"독도 part_of 울릉군"}),
        ("한울제약은 한울그룹의 자회사이다.", {"한울제약 part_of 한울그룹"}),
        ("지민은 방탄소년단의 멤버이다.", {"지민 member_of 방탄소년단"}),
        ("고려는 왕건이 세운 나라이다.", {"고려 founded_by 왕건"}),
        (
            "구글은 래리 페이지와 세르게이 브린이 창업한 기업이다.",
            {"구글 founded_by 래리 페이지", "구글 founded_by 세르게이 브린"},
        ),
        ("삼국사기는 김부식이 편찬한 역사서이다.", {"삼국사기 created_by 김부식"}),
        ("페니실린은 알렉산더 플레밍이 발견한 항생제이다.", {"페니실린 discovered_by 알렉산더 플레밍"}),
        ("한국은행은 서울 중구에 본점을 두고 있다.", {"한국은행 headquarters_in 서울 중구"}),
        ("신한은행의 본점은 서울 중구에 있다.", {"신한은행 headquarters_in 서울 중구"}),
    ],
)
def test_a_definition_states_what_joins_belongs_or_lies_where(text: str, expected: set[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("에펠탑의 높이는 330m이다.", {"에펠탑의 높이 measure 330m"}),
        ("서해대교 길이는 7,310m이다.", {"서해대교의 길이 measure 7,310m"}),
        (
            "소양강댐의 높이는 123m, 길이는 530m이다.",
            {"소양강댐의 높이 measure 123m", "소양강댐의 길이 measure 530m"},
        ),
        ("한라산은 높이가 1,950m이다.", {"한라산의 높이 measure 1,950m"}),
        ("아세안의 회원국은 10개국이다.", {"아세안의 회원국 count 10개국"}),
        ("서울의 자치구는 25개이다.", {"서울의 자치구 count 25개"}),
        (
            "나일강은 아프리카의 강이다. 길이는 약 6,650km이다.",
            {"나일강의 길이 measure 약 6,650km"},
        ),
        (
            "금강대교는 공주시에 있는 현수교이다. 이 현수교의 길이는 1.2km이다.",
            {"금강대교 located_in 공주시", "금강대교의 길이 measure 1.2km"},
        ),
        (
            "북유럽 이사회의 회원국은 덴마크, 핀란드, 스웨덴 3개국이다.",
            {f"{name} member_of 북유럽 이사회" for name in ("덴마크", "핀란드", "스웨덴")},
        ),
        ("한빛전자의 창업자는 오세훈이다.", {"한빛전자 founded_by 오세훈"}),
        ("첼시 FC의 초대 회장은 거스 미어스였다.", {"거스 미어스 office 첼시 FC 초대 회장"}),
    ],
)
def test_an_attribute_states_a_figure_or_a_name(text: str, expected: set[str]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("전국경제인연합회(전경련)가 성명을 냈다.", {"전국경제인연합회 abbreviation 전경련"}),
        ("국민건강보험공단(건보공단)은 통계를 냈다.", {"국민건강보험공단 abbreviation 건보공단"}),
        ("유럽 우주국(ESA)은 로켓을 쏘았다.", {"유럽 우주국 abbreviation ESA"}),
        ("방탄소년단(이하 BTS)은 음반을 냈다.", {"방탄소년단 abbreviation BTS"}),
        ("계룡산은 닭볏산이라고도 불린다.", {"계룡산 alias 닭볏산"}),
        ("뉴욕은 흔히 ‘빅 애플’이라고 부른다.", {"뉴욕 alias 빅 애플"}),
        ("계룡산은 닭볏산이라는 이름으로도 불린다.", {"계룡산 alias 닭볏산"}),
        ("이스탄불의 옛 이름은 콘스탄티노폴리스이다.", {"이스탄불 former_name 콘스탄티노폴리스"}),
        ("이스탄불은 과거에 콘스탄티노폴리스라고 불렸다.", {"이스탄불 former_name 콘스탄티노폴리스"}),
        ("마크 트웨인의 본명은 새뮤얼 랭혼 클레먼스이다.", {"마크 트웨인 real_name 새뮤얼 랭혼 클레먼스"}),
        ("레프 야신의 별명은 검은 거미이다.", {"레프 야신 alias 검은 거미"}),
    ],
)
def test_other_names_are_told_by_brackets_and_by_verbs_of_naming(text: str, expected: set[str]) -> None:
    assert stated(text) == expected


def test_parties_are_those_who_conclude_and_those_in_the_name() -> None:
    signed = stated("2011년 5월 3일 페루는 칠레와 어업 협정을 체결했다.")
    named = stated("한미상호방위조약은 국회의 동의를 얻었다.")

    assert signed == {"어업 협정 between 페루", "어업 협정 between 칠레"}
    assert named == {"한미상호방위조약 between 대한민국", "한미상호방위조약 between 미국"}


def test_this_treaty_is_the_one_named_before_and_its_other_name_is_an_alias() -> None:
    found = stated(
        "2003년 6월 9일 몽골과 쿠바는 우호 협력 조약을 맺었다. 이 조약은 바람 조약이라는 이름으로도 불린다."
    )

    assert "우호 협력 조약 alias 바람 조약" in found
    assert {"우호 협력 조약 between 몽골", "우호 협력 조약 between 쿠바"} <= found


@pytest.mark.parametrize(
    "text",
    [
        "다리는 강의 양쪽을 잇는 구조물이다.",
        "규율은 목표와 성취를 잇는 다리이다.",
        "그는 서울과 부산을 잇는 고속도로 옆에서 자란 소설가이다.",
        "국왕은 두 나라를 잇는 다리 같은 존재였다.",
        "인천은 대한민국의 수도가 아니다.",
        "부산은 한국 전쟁 당시 대한민국의 임시 수도였다.",
        "김 교수는 한라산의 높이가 2,000m라고 주장했다.",
        "알려진 바에 따르면 창업자는 박문수라고 한다.",
        "서울과 평양을 잇는 철도를 다시 놓자는 제안이 나왔다.",
        "새 청사는 세종시에 들어설 예정이다.",
        "회사의 본사는 원래 대구에 있었다.",
        "박물관은 시청 옆에 있다.",
        "책임은 정부에 있다.",
        "부산에는 친구가 있다.",
        "두 나라는 국경 조약을 맺었다.",
        "동아프리카 공동체의 회원국은 케냐, 우간다, 탄자니아 등이다.",
        "2011년 5월 3일 페루와 칠레는 어업 협정을 맺지 못했다.",
        "2011년 5월 3일 페루는 칠레와 어업 협정을 체결할 계획이라고 밝혔다.",
        "2011년 5월 3일 페루 외무장관과 칠레 외무장관은 어업 협정에 서명했다.",
        "경기는 연장(30분)까지 이어졌다.",
        "이강인(마요르카)이 골을 넣었다.",
        "대한축구협회(이하 협회)는 규정을 바꾸었다.",
        "주식회사 무하유(이하 당사)는 규정을 바꾸었다.",
        "사람들은 그를 축구의 신이라고 부른다.",
        "그의 본명은 이상백이다.",
        "구글은 래리 페이지가 친구와 함께 창업한 기업이다.",
        "본사는 서울에 있다.",
        "만약 리마가 페루의 수도라면 그곳으로 갈 것이다.",
        "리마가 페루의 수도인가?",
    ],
)
def test_what_is_claimed_vague_past_or_common_states_no_fact(text: str) -> None:
    assert stated(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "2019년 한빛대교의 길이는 3km이다.",
        "2019년 울릉도의 본사는 포항시에 있다.",
    ],
)
def test_a_date_qualifies_what_may_change(text: str) -> None:
    assert stated(text) == set()


def test_a_date_does_not_qualify_what_lasts() -> None:
    text = "금강대교는 1998년에 개통된, 공주시와 세종시를 잇는 다리이다."

    assert stated(text) == {"금강대교 connects 공주시", "금강대교 connects 세종시"}


def test_what_holds_at_the_time_of_the_text_is_kept_and_not_asked() -> None:
    (population,) = facts("울릉도의 인구는 9천 명이다.")
    (capital,) = facts("현재 파리는 프랑스의 수도이다.")

    assert [population.quizzable, capital.quizzable] == [False, False]
    assert population.reason == capital.reason == "holds at the time of the text only"


def test_an_attribute_of_another_thing_does_not_pass_to_the_topic_before() -> None:
    text = "금강대교는 공주시에 있는 다리이다. 강에는 배가 다닌다. 길이는 1.2km이다."

    assert stated(text) == {"금강대교 located_in 공주시"}


def test_the_title_is_a_name_even_where_its_words_are_common() -> None:
    text = "햇살 도보길은 서울과 인천을 잇는 도보길이다."

    assert stated(text) == set()
    assert stated(text, title="햇살 도보길") == {"햇살 도보길 connects 서울", "햇살 도보길 connects 인천"}


def test_a_fact_carries_the_sentence_that_states_it() -> None:
    (fact,) = facts("비가 왔다. 로마는 이탈리아의 수도이다.")

    assert fact.selector.quote == fact.selector.exact == "로마는 이탈리아의 수도이다."


def test_a_fact_keeps_its_id_in_other_words_and_places_and_is_listed_once() -> None:
    (before,) = facts("로마는 이탈리아의 수도이다.")
    found = facts("비가 왔다.\n\n이탈리아의 수도는 로마이다. 로마는 이탈리아의 수도이다.")

    assert [fact.id for fact in found] == [before.id]
    assert facts("이탈리아의 수도는 밀라노이다.")[0].id != before.id


@pytest.mark.parametrize("text", ["# 제목만 있다", "(((((" * 40, "‘" * 50 + "이다.", "의 은 는 이다 다."])
def test_odd_sentences_state_nothing(text: str) -> None:
    phrases = read_phrases(text, tokens(text))

    assert all(text[p.start : p.end] for p in phrases if isinstance(p, Nominal))
    assert sum(last - first for first, last in split_clauses(phrases)) == len(phrases)


def test_every_relation_in_the_table_is_one_of_the_closed_set() -> None:
    for use in ("attribute", "bracket", "link", "passage", "conclude", "concluded", "found", "make", "part"):
        assert set(read_relations(use).values()) <= set(Relation)


def test_a_glance_never_misses_a_word() -> None:
    glance = Glance(["총연장", "잇", "국방장관"])

    assert [glance.may_hold(text) for text in ("다리의 총연장은", "잇고", "국방장관이")] == [True] * 3
    assert not glance.may_hold("비가 내렸다")
    assert is_cued("두 섬을 잇는 다리이다.")
    assert not is_cued("비가 왔다.")


def test_the_gazetteer_knows_that_two_spellings_are_one_country() -> None:
    entries = load_gazetteer().entries
    assert entries["조선민주주의인민공화국"].name == entries["북한"].name

    assert stated("조선민주주의인민공화국(북한)은 사절을 보냈다.") == {"조선민주주의인민공화국 alias 북한"}


def test_a_long_chain_of_pointing_sentences_is_read_from_its_end() -> None:
    morphemes = tokens("이 다리는 길다.")
    background = Background(["이 다리는 길다."] * 5000, load_gazetteer(), "다리", lambda _: morphemes)

    assert background.reader(4999).known == {}
    assert background.topic_before(4999) is None
