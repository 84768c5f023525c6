"""Finding the subject of a statement and turning it round."""

from __future__ import annotations

import pytest

from question_bank.korean.clause import read_clause
from question_bank.korean.subject import ClauseError


@pytest.mark.parametrize(
    ("statement", "modifier"),
    [
        ("새벽시는 항구를 열었다", "새벽시가 항구를 연"),
        ("김솔 시장은 새벽시를 방문하여 다리를 둘러보았다", "김솔 시장이 새벽시를 방문하여 다리를 둘러본"),
        ("항구에서는 첫 배가 떠났다", "항구에서 첫 배가 떠난"),
        ("나루 통신은 다리가 강물에 잠겼다고 보도했다", "다리가 강물에 잠겼다고 나루 통신이 보도한"),
        ("다리가 강물에 잠겼다고 나루 통신이 보도했다", "다리가 강물에 잠겼다고 나루 통신이 보도한"),
        ("물결 신문에서는 값이 오른다고 보도했다", "값이 오른다고 물결 신문이 보도한"),
        ("비가 그치자 시장은 문을 열겠다고 밝혔다", "비가 그치자 시장이 문을 열겠다고 밝힌"),
        (
            "새벽시 측은 한빛시가 쌀을 보낸 것에 대해 인사를 했다",
            "한빛시가 쌀을 보낸 것에 대해 새벽시 측이 인사를 한",
        ),
        ("시장은 상인들이 제안한 방안을 받아들였다", "상인들이 제안한 방안을 시장이 받아들인"),
        ("한빛시는 새벽시가 문을 닫자 배를 보냈다", "새벽시가 문을 닫자 한빛시가 배를 보낸"),
        ("시장은 30명이 넘는 상인을 만났다", "시장이 30명이 넘는 상인을 만난"),
        ("다누리가 달 궤도에 들어갔다", "다누리가 달 궤도에 들어간"),
        ("새벽시가 낡은 탑을 헐었다", "새벽시가 낡은 탑을 헌"),
        ("새벽시가 무너진 탑을 고쳤다", "새벽시가 무너진 탑을 고친"),
        ("새벽시가 배를 모는 선장을 뽑았다", "새벽시가 배를 모는 선장을 뽑은"),
        ("소나기가 이끄는 군대가 강을 건너 성을 빼앗았다", "소나기가 이끄는 군대가 강을 건너 성을 빼앗은"),
    ],
)
def test_topic_becomes_subject_before_a_noun(statement: str, modifier: str) -> None:
    assert read_clause(statement).modifier() == modifier


@pytest.mark.parametrize(
    "statement",
    [
        "강변에 도서관을 세웠다",
        "상인들이 제안한 방안을 받아들였다",
        "상인들이 가진 배를 모두 팔았다",
        "돈이 없어 부두에서 일했다",
        "북쪽은 인구가 줄었다",
        "새벽시는 찬성했고 한빛시는 반대했다",
        "문을 열겠다고 밝혔다",
        "통신은 “다리가 잠겼다고 보도했다",
        "한빛시는 새벽시가 지은 새로운 항구를 둘러보았다",
    ],
)
def test_unclear_subject_is_refused(statement: str) -> None:
    with pytest.raises(ClauseError):
        read_clause(statement)


def test_question_for_the_subject_leaves_it_out() -> None:
    clause = read_clause("박온 새벽시 대변인은 등대의 불을 다시 켜겠다고 밝혔다")
    assert clause.modifier_without_subject() == "등대의 불을 다시 켜겠다고 밝힌"
    assert clause.subject_text == "박온 새벽시 대변인"


def test_modified_subject_cannot_be_left_out() -> None:
    assert read_clause("두 도시를 잇는 여객선이 항구에 들어왔다").modifier_without_subject() == ""


def test_another_subject_takes_its_own_particle() -> None:
    assert (
        read_clause("나루 통신은 값을 내린다고 보도했다").statement("물결신문사")
        == "물결신문사가 값을 내린다고 보도했다"
    )


def test_known_name_is_not_cut() -> None:
    clause = read_clause("다리온 쿠스눌린 부시장은 새 길을 열 계획을 발표했다", ("다리온 쿠스눌린",))
    assert clause.subject_text == "다리온 쿠스눌린 부시장"
    assert clause.subject.bare


@pytest.mark.parametrize(
    ("statement", "compound"),
    [
        ("시장은 다리를 헐고 성문을 세웠다", False),
        ("시장이 다리를 헐고 백성이 성문을 세웠다", True),
        ("시장은 다리를 헐었고 이듬해 성문을 세웠다", True),
        ("시장은 새 길을 제안했고 받아들여졌다", True),
        ("두 도시는 문서를 교환했고 앞으로 협력하겠다고 밝혔다", True),
        ("시장은 항구를 열었지만 배를 들이지 못했다", True),
        ("시장은 배를 타고 섬에 들어갔다", False),
        ("시장은 회의를 앞두고 상인들을 만났다", False),
        ("경기를 마치고 돌아오던 배가 항구에서 멈추었다", False),
        ("시장은 항구를 열고 시장을 세우겠다고 밝혔다", False),
        ("시장은 쌀을 보내고 있다고 밝혔다", False),
    ],
)
def test_sentence_with_two_acts_is_compound(statement: str, *, compound: bool) -> None:
    assert read_clause(statement).compound is compound


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("시장이 다리를 열었다", "2001년에 시장이 다리를 열었다"),
        ("나루 통신은 배가 떠났다고 보도했다", "2001년에 나루 통신은 배가 떠났다고 보도했다"),
        ("잃어버렸던 청자가 경매에 나왔다", "잃어버렸던 청자가 2001년에 경매에 나왔다"),
        ("전쟁이 끝난 뒤 한빛시가 다리를 고쳤다", "전쟁이 끝난 뒤 한빛시가 2001년에 다리를 고쳤다"),
        ("독일은 낡은 시계탑을 문화재로 지정했다", "2001년에 독일이 낡은 시계탑을 문화재로 지정했다"),
    ],
)
def test_time_stands_where_it_is_that_of_the_statement(sentence: str, told: str) -> None:
    assert read_clause(sentence).dated("2001년에") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("시장이 다리를 열었다", "2001년에 다리를 연"),
        ("나루 통신은 배가 떠났다고 보도했다", "배가 떠났다고 2001년에 보도한"),
        ("시장은 “배가 떠났다”라고 말했다", "“배가 떠났다”라고 2001년에 말한"),
        ("시장이 결승에 오른 선수에게 상을 주었다", "결승에 오른 선수에게 2001년에 상을 준"),
        ("시장이 배를 만드는 것에 대해 불만을 나타냈다", "2001년, 배를 만드는 것에 대해 불만을 나타낸"),
        ("시장이 무너진 탑에 대해 불만을 나타냈다", "무너진 탑에 대해 2001년에 불만을 나타낸"),
        ("시장은 등대의 불을 다시 켜겠다고 밝혔다", "2001년, 등대의 불을 다시 켜겠다고 밝힌"),
        ("시장은 배를 늘려야 한다고 말했다", "2001년, 배를 늘려야 한다고 말한"),
        ("시장은 새 부두를 지을 계획을 내놓았다", "2001년, 새 부두를 지을 계획을 내놓은"),
        ("시장은 낡은 배가 모자란다고 말했다", "2001년, 낡은 배가 모자란다고 말한"),
        (
            "시장은 잇따른 폭풍 탓에 다리에 대한 수리가 늦어진다고 말했다",
            "2001년, 잇따른 폭풍 탓에 다리에 대한 수리가 늦어진다고 말한",
        ),
        ("시장이 배를 훔치려던 도둑을 붙잡았다", "배를 훔치려던 도둑을 2001년에 붙잡은"),
        ("시장은 2010년까지 빚을 갚겠다고 말했다", "2010년까지 빚을 갚겠다고 2001년에 말한"),
        ("시장은 무너진 탑을 고치겠다고 말했다", "무너진 탑을 고치겠다고 2001년에 말한"),
        (
            "시장은 나루항에서 열린 회의에서 배를 늘리겠다고 말했다",
            "2001년 나루항에서 열린 회의에서 배를 늘리겠다고 말한",
        ),
        ("시장이 새벽시를 찾아 조약을 맺었다", "2001년에 새벽시를 찾아 조약을 맺은"),
        (
            "한빛시는 새벽시를 비롯한 다섯 도시를 대상으로 세금을 내렸다",
            "새벽시를 비롯한 다섯 도시를 대상으로 2001년에 세금을 내린",
        ),
    ],
)
def test_time_of_an_act_is_not_taken_for_that_of_an_inner_clause(sentence: str, told: str) -> None:
    assert read_clause(sentence).modifier_without_subject("2001년에") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("한빛시는 새벽시에 쌀을 보냈다", "한빛시는 2001년에 새벽시에 쌀을 보냈다"),
        ("나루호는 첫 항해에서 가라앉았다", "나루호는 2001년 첫 항해에서 가라앉았다"),
        ("한빛시가 결승에 오른 선수에게 상을 주었다", "2001년에 한빛시가 결승에 오른 선수에게 상을 주었다"),
        ("한빛시는 2000년보다 쌀을 많이 거두었다", "2001년에 한빛시가 2000년보다 쌀을 많이 거두었다"),
        ("부두가 생겨 어시장이 쇠내항으로 옮겨 갔다", "2001년에 부두가 생겨 어시장이 쇠내항으로 옮겨 갔다"),
        ("나루항에 등대가 섰다", "등대는 2001년 나루항에 섰다"),
        ("나루항에서 두 시의 회담이 열렸다", "두 시의 회담은 2001년 나루항에서 열렸다"),
        ("김솔의 건의로 나루 연구소가 세워졌다", "나루 연구소는 2001년에 김솔의 건의로 세워졌다"),
        ("조례에 따라 나루 박물관이 문을 열었다", "나루 박물관은 2001년에 조례에 따라 문을 열었다"),
        (
            "나루항에서 열린 회담에서 두 시가 협약을 맺었다",
            "2001년 나루항에서 열린 회담에서 두 시가 협약을 맺었다",
        ),
        (
            "박온 시장을 단장으로 하는 대표단이 새벽시를 찾았다",
            "2001년에 박온 시장을 단장으로 하는 대표단이 새벽시를 찾았다",
        ),
    ],
)
def test_what_a_statement_is_about_goes_before_a_time_that_can_only_be_its_own(
    sentence: str, told: str
) -> None:
    assert read_clause(sentence).dated("2001년에", topic=True) == told


def test_a_scene_takes_no_second_particle_of_place() -> None:
    clause = read_clause("박온 시장은 나루항에서 배를 띄웠다")
    assert clause.modifier_without_subject("2001년에") == "2001년 나루항에서 배를 띄운"
    assert read_clause("박온 시장은 나루국에 쌀을 청했다").modifier_without_subject("2001년에") == (
        "2001년에 나루국에 쌀을 청한"
    )


def test_a_name_that_ends_like_a_quotation_keeps_its_particle() -> None:
    clause = read_clause("다리온 마고라는 한빛시가 법을 고칠 가능성이 작다고 밝혔다", ("다리온 마고라",))
    assert (clause.subject_text, clause.saying) == ("다리온 마고라", True)


def test_a_time_before_a_place_or_a_figure_has_no_particle() -> None:
    assert read_clause("나루항에 등대가 섰다").dated("2001년에") == "2001년 나루항에 등대가 섰다"
    assert read_clause("4년 만에 회담이 열렸다").dated("2001년에") == "2001년, 4년 만에 회담이 열렸다"


def test_time_stands_behind_the_subject_of_a_linked_clause() -> None:
    clause = read_clause("언덕에 있던 창고가 무너져 두 명이 다쳤다")

    assert clause.dated("1931년 5월에") == "언덕에 있던 창고가 1931년 5월에 무너져 두 명이 다쳤다"


def test_figure_in_a_name_is_no_date() -> None:
    clause = read_clause("로마에서 열린 U20 월드컵에서 가나가 브라질을 이겼다")

    assert clause.dated("2009년 10월에").startswith("2009년 10월 로마에서 열린")


def test_adjective_far_off_ends_no_clause_of_two_subjects() -> None:
    with pytest.raises(ClauseError):
        read_clause("가나가 실수로 쏜 브라모 미사일이 토고 해안에 큰 구덩이를 냈다")


def test_speaker_stands_behind_the_reason_and_before_what_is_asked_for() -> None:
    clause = read_clause("가나는 토고 선원들이 그물을 끊었다면서 배를 절반으로 줄이라고 요구했다")

    assert clause.modifier() == "토고 선원들이 그물을 끊었다면서 가나가 배를 절반으로 줄이라고 요구한"


def test_contrast_behind_a_companion_is_dropped() -> None:
    clause = read_clause("가나가 이웃 나라와는 조약을 맺었다")

    assert clause.statement() == "가나가 이웃 나라와 조약을 맺었다"
