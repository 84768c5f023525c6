from functools import partial

import pytest

from question_bank.facts.attribution import find_attribution
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import Act, Attribution
from question_bank.facts.names import find_names
from question_bank.facts.speech.citation import is_behind_source
from question_bank.facts.speech.saying import read_sayings
from question_bank.facts.syntax import read_syntax
from question_bank.korean.morphology import Token, tokens


def attribution(text: str) -> Attribution | None:
    names = find_names(text, load_gazetteer(), partial(tokens, text))
    return find_attribution(text, read_syntax(text, tokens(text)), names, tokens(text))


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        ("3월 2일 타스 통신은 열차가 멈추었다고 보도했다.", "타스 통신", Act.REPORTED),
        ("항구가 닫혔다고 로이터 통신이 전했다.", "로이터 통신", Act.REPORTED),
        ("국정원에서는 배가 떠났다고 밝혔다.", "국가정보원", Act.ANNOUNCED),
        ("우크라이나 측에서 다리가 무너졌다고 밝혔다.", "우크라이나", Act.ANNOUNCED),
        ("러시아 외무부는 훈련이 방어적이라고 주장했다.", "러시아 외무부", Act.CLAIMED),
        ("러시아 외무부가 무기를 샀다는 보도를 부인했다.", "러시아 외무부", Act.DENIED),
        ("북한은 무기를 판 적이 없다고 밝혔다.", "북한", Act.DENIED),
        ("이반 소콜로프 러시아 대사는 교역이 늘 것으로 전망했다.", "이반 소콜로프", Act.ESTIMATED),
        ("데일리NK에 따르면 시장이 문을 닫았다.", "데일리NK", Act.REPORTED),
        ("마라트 벨킨 러시아 부총리는 다리를 놓겠다는 계획을 발표했다.", "마라트 벨킨", Act.ANNOUNCED),
        ("일본은 약속 위반이라며 항의의 뜻을 전했다.", "일본", Act.CLAIMED),
        ("다리가 무너졌다고 현지 언론이 보도했다.", "현지 언론", Act.REPORTED),
    ],
)
def test_a_claim_keeps_its_speaker_and_its_act(text: str, speaker: str, act: Act) -> None:
    found = attribution(text)

    assert (found.speaker, found.act) == (speaker, act)


@pytest.mark.parametrize(
    "text",
    [
        "러시아가 밀을 보낸 것으로 알려졌다.",
        "북한이 배를 샀다는 소식이 나왔다.",
        "양국이 곧 만날 것이라는 관측이 제기됐다.",
        "공장이 멈춘 사실이 뒤늦게 드러났다.",
        "공장이 이미 멈추었다고 한다.",
    ],
)
def test_what_is_only_rumoured_is_hearsay_without_a_speaker(text: str) -> None:
    found = attribution(text)

    assert (found.speaker, found.act) == (None, Act.HEARSAY)


@pytest.mark.parametrize(
    "text",
    [
        "김소월은 1925년에 시집을 발표했다.",
        "북한과 러시아는 협정을 체결했다.",
        "러시아는 북한의 핵실험을 비난했다.",
        "러시아 비행기가 평양에 나타났다.",
        "이 별을 ‘샛별’이라고 한다.",
    ],
)
def test_an_act_that_is_no_claim_has_no_attribution(text: str) -> None:
    assert attribution(text) is None


def test_the_speaker_before_a_subordinate_clause_is_not_its_subject() -> None:
    found = attribution("7월 27일에는 타스 통신이 항구에 머무는 선원이 열 명이라고 보도했다.")

    assert found.speaker == "타스 통신"


def test_a_word_for_a_thing_is_no_speaker() -> None:
    assert attribution("북한에 기름을 판 일이 없었다고 밝혔다.") == Attribution(None, Act.DENIED)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("공장이 문을 닫았다고 전했다.", None),
        ("열차는 두 시간 늦었다고 밝혔다.", None),
        ("그는 배가 떠났다고 말했다.", None),
        ("비가 그치자 시장이 축제를 연다고 밝혔다.", "시장"),
        ("선장이 항구에 닿았다고 밝혔다.", "선장"),
        ("“우리는 이겼다”라고 밝혔다.", None),
        ("축제가 늦어진 데 대해 시장은 비가 많이 왔다고 밝혔다.", "시장"),
    ],
)
def test_a_speaker_is_given_only_where_it_is_certain(text: str, speaker: str | None) -> None:
    assert attribution(text).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "정부는 화폐를 바꾼다고 밝히지 않았다.",
        "대변인은 소문을 부인하지 않았다.",
        "끝까지 지키겠다고 밝힌 선수는 금메달을 땄다.",
        "나라 이름을 조선이라고 하였다.",
        "이 설은 틀렸다고 할 수 있다.",
        "왕은 성을 쌓자고 결정했다.",
        "시장은 다리를 열 예정이라고 발표할 계획이다.",
    ],
)
def test_what_is_not_said_has_no_attribution(text: str) -> None:
    assert attribution(text) is None


def test_what_is_told_by_a_source_is_not_dated_by_its_telling() -> None:
    text = "『고려사』에 따르면 1135년 묘청이 난을 일으켰다."

    assert is_behind_source(text, text.index("1135"))
    assert not is_behind_source("1451년 8월 『고려사』에 따르면 난이 일어났다.", 0)


def test_a_long_row_of_quotations_is_read_in_one_pass() -> None:
    row = ("다고", "EC"), ("밝히", "VV"), ("고", "EC")
    found = read_sayings([Token(*row[at % 3], at, at + 1) for at in range(90_000)], frozenset({"밝히"}))

    assert len(found) == 30_000
