"""The figures of single sentences, each judged by hand."""

from __future__ import annotations

import csv
from itertools import groupby
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.facts.model import Figure, FigurePrecision, Quantity
from question_bank.facts.quantities import find_quantities
from question_bank.korean.morphology import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDE_52 = "\uff15\uff12"
TABLE = Path(__file__).parents[2] / "data" / "figures" / "sentences.tsv"
LIMIT_S = 10  # one that takes square time needs half an hour
SIZE = 100_000


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, tokens(text))


def judged() -> Iterator[tuple[str, list[dict[str, str]]]]:
    with TABLE.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    sentence = ""
    for row in rows:
        sentence = row["sentence"] = row["sentence"] or sentence
    for sentence, group in groupby(rows, key=lambda row: row["sentence"]):
        yield sentence, [row for row in group if row["exact"]]


def figure(value: str) -> Figure:
    if not value:
        return None
    low, _, high = value.partition("..")
    return (float(low), float(high)) if high else float(low)


@pytest.mark.parametrize(("sentence", "wanted"), [pytest.param(*case, id=case[0]) for case in judged()])
def test_figures_of_a_sentence_are_as_judged(sentence: str, wanted: list[dict[str, str]]) -> None:
    found = quantities(sentence)

    assert [(q.exact, q.value, q.unit) for q in found] == [
        (row["exact"], figure(row["value"]), row["unit"]) for row in wanted
    ]
    for quantity, row in zip(found, wanted, strict=True):
        assert quantity.precision in row["precision"].split("|")
        assert (quantity.of or "-") in row["of"].split("|")


def test_one_sentence_may_hold_figures_of_every_precision() -> None:
    found = quantities("약 20명, 최대 3척, 최소 5대, 40~50명, 수백 명, 정확히 7명이 왔다.")

    assert [quantity.precision for quantity in found] == [
        FigurePrecision.APPROXIMATE,
        FigurePrecision.MAXIMUM,
        FigurePrecision.MINIMUM,
        FigurePrecision.RANGE,
        FigurePrecision.VAGUE,
        FigurePrecision.EXACT,
    ]


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("관객은 100명을 넘지 못했다.", FigurePrecision.MAXIMUM),
        ("관객은 100명에 이르지 못했다.", FigurePrecision.MAXIMUM),
        ("관객이 100명도 안 되었다.", FigurePrecision.MAXIMUM),
        ("관객은 100명에 불과했다.", FigurePrecision.EXACT),
        ("관객은 100명까지 들어갈 수 있다.", FigurePrecision.MAXIMUM),
        ("관객은 100명까지 늘었다.", FigurePrecision.EXACT),
        ("관객은 100명을 웃돌았다.", FigurePrecision.MINIMUM),
        ("관객은 100만 명 돌파를 눈앞에 두었다.", FigurePrecision.APPROXIMATE),
        ("아이 100명이 넘어졌다.", FigurePrecision.EXACT),
    ],
)
def test_a_verb_sets_the_precision(text: str, precision: FigurePrecision) -> None:
    (found,) = quantities(text)

    assert found.precision is precision


def test_wide_digits_and_spaces_read_like_plain_ones_and_stay_in_the_quote() -> None:
    (found,) = quantities(f"공장은 기계\u00a0{WIDE_52}\u00a0대를 팔았다.")

    assert (found.exact, found.value, found.unit, found.of) == (f"{WIDE_52} 대", 52, "대", "기계")


def test_a_number_too_large_for_a_file_is_left_out() -> None:
    assert quantities("별은 9999999999999999조 개이다.") == ()


PIECES = (
    "1", "5", "12", "3,000", "2.5", "만", "억", "천", "수백", "한", "두", "열", "이천", "三", "분의", "절반",
    "여", "명", "척", "개", "배", "번", "대", "원", "달러", "km", "%", "t", "도", "년", "월", "약", "최대",
    "이상", "넘는", "의", "은", "이", "에", "까지", "~", "-", "–", "(", ")", ",", ".", " ", " ", " ", "규모",
    "시속", "영하", "$", "선원", "나라", "중", "가운데", "제", "총", "늘었다", "\u00a0", WIDE_52, "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_gives_figures_that_stand_in_it(text: str) -> None:
    flat = " ".join(text.split())
    at = 0
    for quantity in quantities(text):
        at = flat.index(quantity.exact, at) + 1
        assert " ".join(quantity.of.split()) in flat
        assert (quantity.value is None) == (quantity.precision is FigurePrecision.VAGUE)
        assert isinstance(quantity.value, tuple) == (quantity.precision is FigurePrecision.RANGE)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1만",
        "5명",
        "5명 ",
        "5명에 ",
        "약 ",
        "만 ",
        "이천",
        "한두",
        "1~2",
        "3분의 ",
        "수 ",
        "一",
        "(",
        "5명 중 ",
        "2, 3",
    ],
)
def test_time_is_in_proportion_to_the_length(piece: str) -> None:
    text = (piece * SIZE)[:SIZE]
    morphemes = [Token(text[at : at + 2], "NNG", at, at + 2) for at in range(0, SIZE, 2)]
    start = process_time()
    find_quantities(text, morphemes)

    assert process_time() - start < LIMIT_S
