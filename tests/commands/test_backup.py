import sqlite3
from contextlib import closing
from pathlib import Path

from tests.commands.conftest import Run


def add(run: Run, name: str) -> None:
    assert run("user", "add", name, "--role", "learner", "--password", "correct horse")[0] == 0


def names(run: Run) -> list[str]:
    return [line.split("\t")[0] for line in run("user", "list")[1].splitlines()]


def test_what_was_backed_up_comes_back_and_what_was_there_is_kept(run: Run, here: Path) -> None:
    add(run, "김솔")
    assert run("backup", "all.quiz")[0] == 0
    add(run, "이슬")
    status, out, _ = run("restore", "all.quiz")
    assert (status, names(run)) == (0, ["김솔"])
    kept = Path(out.strip().rsplit(" ", 1)[1])
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM users").fetchone() == (2,)
    assert [path.name for path in here.iterdir()] == ["all.quiz"], "no half-written file is left"
    assert (here / "all.quiz").stat().st_mode & 0o077 == 0, "people's data is for its owner alone"


def test_a_file_that_is_no_database_is_refused(run: Run, here: Path) -> None:
    add(run, "김솔")
    (here / "x.quiz").write_text("no database", "utf-8")
    status, _, err = run("restore", "x.quiz")
    assert status == 1
    assert err == "quiz: x.quiz: no SQLite database; give a file that 'quiz backup' wrote\n"
    assert names(run) == ["김솔"]


def test_a_database_of_another_program_is_refused(run: Run, here: Path) -> None:
    add(run, "김솔")
    with closing(sqlite3.connect(here / "x.quiz")) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.commit()
    status, _, err = run("restore", "x.quiz")
    assert status == 1
    assert "a database of another program" in err
    assert names(run) == ["김솔"]


def test_a_backup_of_a_newer_version_is_refused(run: Run, here: Path) -> None:
    add(run, "김솔")
    run("backup", "x.quiz")
    with closing(sqlite3.connect(here / "x.quiz")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    status, _, err = run("restore", "x.quiz")
    assert status == 1
    assert "newer version" in err
    assert names(run) == ["김솔"]


def test_a_missing_file_is_named(run: Run) -> None:
    assert run("restore", "nowhere")[::2] == (1, "quiz: nowhere: No such file or directory\n")


def test_every_restore_keeps_a_copy_of_its_own(run: Run) -> None:
    add(run, "김솔")
    run("backup", "all.quiz")
    kept = {run("restore", "all.quiz")[1].strip().rsplit(" ", 1)[1] for _ in range(3)}
    assert len(kept) == 3
    assert all(Path(name).exists() for name in kept)


def test_a_backup_spares_a_file_of_another_kind(run: Run, here: Path) -> None:
    (here / "article.md").write_text("글", "utf-8")
    assert run("backup", "article.md")[0] == 1
    assert (here / "article.md").read_text("utf-8") == "글"
