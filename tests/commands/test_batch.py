"""Many articles at once: side by side, each failure told, none costing the others."""

import os
from functools import partial
from pathlib import Path

import pytest

from question_bank.errors import ArticleError
from quiz.commands.batch import Report, failure_table, run_all
from quiz.commands.files import Work
from tests.commands.conftest import Run

DATED = "# 우정 협약\n\n2001년 3월 4일 한빛시가 새벽시와 우정 협약을 맺었다.\n"


def attempt(work: Work, *, folder: Path) -> Report:
    """Fail, die or write, as the article's name says, and leave a mark of the process that did it."""
    if "die" in work.name:
        os._exit(3)
    if "bad" in work.name:
        raise ArticleError(f"{work.name}: no date in it; give another")
    if "fault" in work.name:
        raise ZeroDivisionError("nothing left")
    (folder / work.name).write_text(str(os.getpid()), "utf-8")
    return Report(f"made of {work.name}", "read as CP949" if "old" in work.name else "")


def works(*names: str) -> list[Work]:
    return [Work(Path(name), Path(f"{name}.json")) for name in names]


def test_reports_come_in_the_order_of_the_articles(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status = run_all(works("c", "a-old", "b"), partial(attempt, folder=tmp_path))
    out, err = capfd.readouterr()
    assert status == 0
    assert out.splitlines() == ["made of c", "made of a-old", "made of b"]
    assert err == "quiz: a-old: read as CP949\n"


def test_articles_are_done_in_processes_of_their_own(tmp_path: Path) -> None:
    run_all(works("a", "b"), partial(attempt, folder=tmp_path))
    assert str(os.getpid()) not in {path.read_text("utf-8") for path in tmp_path.iterdir()}


def test_each_failure_is_told_and_stops_no_other(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    status = run_all(works("bad", "a", "fault", "b"), partial(attempt, folder=tmp_path))
    assert status == 1
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b"}
    assert capfd.readouterr().err.splitlines() == [
        "quiz: 2 of 4 articles failed",
        "  bad    no date in it; give another",
        "  fault  a fault of this program, please report it: ZeroDivisionError: nothing left",
    ]


def test_a_process_that_dies_costs_only_its_own_article(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status = run_all(works("die", "a", "b", "c"), partial(attempt, folder=tmp_path))
    assert status == 1
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b", "c"}
    assert "1 of 4 articles failed\n  die  the process died" in capfd.readouterr().err


def test_a_single_failure_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no date in it"):
        run_all(works("bad"), partial(attempt, folder=tmp_path))


def test_a_very_long_name_does_not_push_the_reasons_away() -> None:
    lines = failure_table([("n" * 90, "why"), ("short", "because")], 2).splitlines()
    assert lines[2].index("because") < 70


def test_a_bank_with_a_teachers_work_is_spared_and_the_others_are_made(run: Run, here: Path) -> None:
    sample = (Path(__file__).parents[2] / "question_bank/data/sample/article.md").read_text("utf-8")
    (here / "in").mkdir()
    for name in ("one.md", "two.md"):
        (here / "in" / name).write_text(sample, "utf-8")
    assert run("build", "in", "-o", "out")[0] == 0
    kept = here / "out" / "one.json"
    kept.write_text(kept.read_text("utf-8").replace('"edition": 1', '"edition": 2', 1), "utf-8")
    (here / "out" / "two.json").unlink()
    status, _, err = run("build", "in", "-o", "out")
    assert status == 1
    assert "in/one.md" in err
    assert "--previous" in err
    assert (here / "out" / "two.json").is_file()
