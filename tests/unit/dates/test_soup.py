"""Any text at all: no error, no overlap, true offsets, time in proportion to its length."""

from __future__ import annotations

import random
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from question_bank.dates.korean import find_expressions
from question_bank.dates.resolve import resolve_dates
from question_bank.source.article import Article, Kind, Paragraph, Section, Sentence
from question_bank.source.passage import Passage

PIECES = (
    "0", "1", "2", "7", "12", "31", "99", "1592", "1988", "2019", "년", "월", "일", "분기", "세기",
    "년대", "주", ".", "-", "/", "~", "∼", "·", ",", "(", ")", "《", "》", "|", " ", "\n", "’", "#",
    "BC", "기원전", "음력", "양력", "윤", "같은 해", "이듬해", "그해", "지난달", "오는", "이날",
    "다음 날", "사흘", "한 달", "뒤", "인 ", "전", "까지", "부터", "이후", "말", "초", "봄", "겨울",
    "상", "하반기", "선조 25년", "광복절", "주년", "중단", "가", "도", "March ", "3, 2020", "(수)",
    " 수요일", "천구백오십", "삼월 일일", "一九五〇年", "갑오년", "취임 ", "(재위 ", "연말", "오늘", "“",
    "약 ", "추석", "당시", "반년", "만인 ", "과 ", "사이", "서기전 ", "(선조 25)", "3·1절",
)  # fmt: skip
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
KINDS = st.sampled_from((Kind.PROSE, Kind.ENTRY))


def article(blocks: list[tuple[Kind, str]], title: str) -> Article:
    """Return an article of one section for each block, its first lines the headings."""
    text, sections, start = "", [], 0
    for kind, block in blocks:
        text += block + "\n"
        lines = []
        for line in block.split("\n"):
            if line:
                lines.append(Passage.of(text, start, start + len(line)))
            start += len(line) + 1
        if lines:
            sentences = tuple(Sentence(line, kind, (lines[0].text,)) for line in lines[1:])
            sections.append(Section((lines[0].text,), lines[0], (Paragraph(kind, sentences),)))
    return Article(id="soup", title=title, text=text, format="plain", sections=tuple(sections), footnotes=())


@given(st.lists(st.tuples(KINDS, SOUP | st.text(max_size=40)), max_size=6), SOUP)
def test_dates_of_any_text_stand_where_they_say_and_do_not_overlap(
    blocks: list[tuple[Kind, str]], title: str
) -> None:
    source = article(blocks, title)
    found = resolve_dates(source)
    assert all(source.text[one.start : one.end] == one.exact for one in found)
    assert all(0 <= one.start < one.end <= len(source.text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def soup(alphabet: str, length: int) -> str:
    chooser = random.Random(7)  # noqa: S311 - a text, no secret
    return "".join(chooser.choices(alphabet, k=length))


def seconds(text: str) -> float:
    start = process_time()
    find_expressions(text, entry=True)
    return process_time() - start


@pytest.mark.parametrize(
    ("alphabet", "length"),
    [
        ("0123456789", 1_000_000),
        ("년월일", 1_000_000),
        ("1", 1_000_000),
        ("(《0 ", 400_000),
        ("2019년월일 ~", 200_000),
        ("일이삼사천백십년월", 200_000),
        ("一二三年月日", 100_000),
        ("갑오년 취임뒤3일", 200_000),
        ("March 3,20", 400_000),
        ("“오늘 3일(수)", 200_000),
    ],
)
def test_time_grows_with_the_length(alphabet: str, length: int) -> None:
    text = soup(alphabet, length)
    # four times the length would take sixteen times as long if every character were read for every other
    assert seconds(text) < 10 * seconds(text[: len(text) // 4]) + 1
