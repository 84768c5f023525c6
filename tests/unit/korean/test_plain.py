"""What a narrator says in figures or with heavy nouns is told in plain words, or not asked."""

from __future__ import annotations

import pytest

from question_bank.data.table import read_table
from question_bank.korean.morphology import tokens
from question_bank.korean.plain import find_figure, make_plain


@pytest.mark.parametrize(
    ("heavy", "plain"),
    [
        (
            "항구로 돌아오던 배가 나루국에 나포되는 사건이 발생하였다",
            "항구로 돌아오던 배가 나루국에 나포되었다",
        ),
        ("새벽시에서 창고가 무너지는 사고가 일어났다", "새벽시에서 창고가 무너졌다"),
        ("주민들이 섬을 떠나는 사태가 벌어졌다", "주민들이 섬을 떠났다"),
        ("시민들이 희생자를 추모하는 시간을 가졌다", "시민들이 희생자를 추모했다"),
        ("박온 시장이 최별 대사와 만남을 가졌다", "박온 시장이 최별 대사와 만났다"),
        ("두 나라 장관이 공식 회담을 가졌다", "두 나라 장관이 공식 회담을 했다"),
        ("나루대학교가 개교 기념식을 가졌다", "나루대학교가 개교 기념식을 열었다"),
        ("한빛 축제가 막을 내렸다", "한빛 축제가 끝났다"),
        ("한빛호가 처음 날았다", "한빛호가 처음 비행했다"),
        ("제주도에서 지진이 났다", "제주도에서 지진이 일어났다"),
    ],
)
def test_the_act_is_told_itself(heavy: str, plain: str) -> None:
    assert make_plain(heavy) == plain


@pytest.mark.parametrize(
    "sentence",
    [
        "박온 시장이 최별 대사와 두 번째 만남을 가졌다",
        "새벽시에서 큰 사건이 발생했다",
        "새벽시에서 주민을 속이는 사건이 발생했다",
        "한빛시가 새 법을 내놓았다",
        "배가 떠났다고 한빛시가 밝혔다",
    ],
)
def test_a_sentence_stays_where_another_end_would_not_fit(sentence: str) -> None:
    assert make_plain(sentence) == sentence


def test_the_past_has_one_form_outside_quotations() -> None:
    assert make_plain("시장은 “일을 하였다”고 말하였다") == "시장은 “일을 하였다”고 말했다"
    assert make_plain("나루항이 개항됐다는 소식을 전하였다") == "나루항이 개항되었다는 소식을 전했다"


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자가 나루시에 둥지를 틀었다",
        "불상이 백 년 만에 서울 나들이를 했다",
        "나루 시티가 결승에서 고배를 마셨다",
        "우주 관광의 문이 열렸다",
    ],
)
def test_a_figure_of_speech_without_plain_words_is_found(sentence: str) -> None:
    assert find_figure(tokens(sentence)) is not None


@pytest.mark.parametrize(
    "sentence", ["박물관이 다시 문을 열었다", "한빛 축제가 막을 내렸다", "새벽시가 다리를 놓았다"]
)
def test_plain_words_are_no_figure_of_speech(sentence: str) -> None:
    assert find_figure(tokens(sentence)) is None


def test_every_plain_end_is_a_verb_in_its_dictionary_form() -> None:
    plain = [row["plain"] for row in read_table("korean/plain_verbs.tsv") if row["plain"] != "-"]
    assert plain
    for words in plain:
        assert [(token.form, token.tag) for token in tokens(f"{words}.")][-2:] == [("다", "EF"), (".", "SF")]
