"""What a build with an earlier bank tells of the difference."""

from dataclasses import replace
from pathlib import Path

import pytest

from question_bank.edition.change import Change, Merge
from question_bank.items.model import Status
from quiz.commands.difference import columns, cut, describe
from tests.commands.conftest import Run
from tests.factories.bank import make_bank

FIRST = make_bank().items[0]
ARTICLE = """# 몽골과 쿠바

1998년 3월 2일 몽골과 쿠바는 울란바토르에서 우정 협약을 맺었다.

1999년 7월 11일 몽골은 쿠바에 양털 30t을 보냈다.

2001년 4월 6일 쿠바는 울란바토르에 문화원을 열었다.

2005년 6월 15일 쿠바는 몽골 유학생 40명에게 장학금을 주었다.
"""


def merge(*changes: Change) -> Merge:
    return Merge(tuple(change.after for change in changes), 2, changes)


def changes(kind: str, count: int) -> tuple[Change, ...]:
    return tuple(Change(kind, FIRST, replace(FIRST, id=f"one-{number}")) for number in range(count))


def test_a_corrected_key_stands_beside_the_old_one() -> None:
    before = replace(FIRST, key="2001-03-04", stem="협약을 맺은 날은 언제인가?")
    lines = describe(merge(Change("corrected", before, replace(before, key="2001-03-05"))))
    assert lines[-1] == (
        f"corrected  {FIRST.id}  2001년 3월 4일 → 2001년 3월 5일  협약을 맺은 날은 언제인가?"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [(True, False, "O → X"), (30.0, 40.0, "30 → 40"), (("가", "나"), ("나", "가"), "가 / 나 → 나 / 가")],
)
def test_every_kind_of_key_can_be_read(old: object, new: object, told: str) -> None:
    before, after = (replace(FIRST, key=key) for key in (old, new))  # type: ignore[arg-type]
    assert f"  {told}  " in describe(merge(Change("corrected", before, after)))[-1]


def test_a_reworded_question_says_what_differs_and_stems_come_first() -> None:
    options = Change("reworded", FIRST, replace(FIRST, id="b", options=("가", "나")))
    stem = Change("reworded", FIRST, replace(FIRST, id="c", stem="언제인가?"))
    assert [line.split("  ")[2] for line in describe(merge(options, stem))[-2:]] == ["(stem)", "(options)"]


def test_questions_that_were_kept_are_only_counted() -> None:
    assert describe(merge(*changes("kept", 3))) == ["since the previous edition", "      3  kept"]


def test_a_long_list_is_cut_and_told_in_full_when_asked() -> None:
    many = merge(*changes("retired", 25))
    lines = describe(many)
    assert lines[-1] == "retired    … and 15 more; --verbose shows all"
    assert len(lines) == 2 + 10 + 1
    assert len(describe(many, verbose=True)) == 2 + 25


def test_a_line_is_as_wide_as_a_terminal_and_no_wider() -> None:
    gone = Change("retired", FIRST, replace(FIRST, stem="누리" * 80, status=Status.RETIRED))
    line = describe(merge(gone))[-1]
    assert line.endswith("…")
    assert 108 <= columns(line) <= 110


@pytest.mark.parametrize("width", range(1, 12))
def test_a_text_is_cut_by_its_columns(width: int) -> None:
    assert columns(cut("가나abc다라", width)) <= width
    assert cut("가나abc다라", 11) == "가나abc다라"


def test_a_build_on_an_earlier_bank_prints_what_changed(run: Run, here: Path) -> None:
    (here / "a.md").write_text(ARTICLE, "utf-8")
    assert run("build", "a.md", "-o", "a.json")[0] == 0
    edited = ARTICLE.replace("2001년 4월 6일", "2001년 4월 9일").replace("문화원을 열었다", "문화원을 세웠다")
    (here / "a.md").write_text(edited, "utf-8")
    _, out, _ = run("build", "a.md", "-o", "b.json", "--previous", "a.json", "--verbose")
    assert "since the previous edition" in out
    assert "문화원" in out.partition("since the previous edition")[2]
    assert "--verbose" not in out
