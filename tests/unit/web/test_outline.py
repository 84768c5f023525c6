from __future__ import annotations

import pytest

from quiz.services.reading import Fragment, Line
from quiz.web.decks.outline import read_heading, read_outline


@pytest.mark.parametrize(
    ("line", "level", "title"),
    [
        ("1. 개요", 1, "1. 개요"),
        ("2.1.3. 다리와 나루", 3, "2.1.3. 다리와 나루"),
        ("== 역사 ==", 1, "역사"),
        ("=== 근대 ===", 2, "근대"),
        ("==# 접힌 문단 #==", 1, "접힌 문단"),
        ("## 배경", 1, "배경"),
        ("# 제목", 1, "제목"),
    ],
)
def test_headings_of_every_format_are_found(line: str, level: int, title: str) -> None:
    heading = read_heading(line, 7)
    assert heading
    assert (heading.level, heading.title, heading.start) == (level, title, 7)


@pytest.mark.parametrize(
    "line",
    [
        "1936년 5월 17일 돌다리가 열렸다.",
        "3. 이렇게 시작하는 문장도 있다.",
        "2.1 소수로 시작하는 줄",
        "12. " + "긴 줄 " * 30,
        "a == b",
        "",
    ],
)
def test_prose_is_no_heading(line: str) -> None:
    assert read_heading(line, 0) is None


def test_of_the_contents_and_the_heading_itself_the_latter_counts() -> None:
    lines = [
        Line(start, (Fragment(text, None),))
        for start, text in ((0, "1. 개요"), (9, "글이다."), (20, "1. 개요"))
    ]
    assert [heading.start for heading in read_outline(lines)] == [20]
