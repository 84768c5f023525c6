"""The commands that touch the database."""

from dataclasses import replace
from pathlib import Path

import pytest

from question_bank.bank import write_bank
from tests.commands.conftest import Run
from tests.factories.bank import make_bank


def test_an_account_is_added_listed_and_shown_its_code_once(run: Run) -> None:
    status, out, _ = run("user", "add", "김솔", "--role", "teacher", "--password", "correct horse")
    assert status == 0
    assert "recovery code" in out
    assert len(out.strip().rsplit(maxsplit=1)[1]) == len("XXXX-XXXX-XXXX-XXXX-XXXX")
    assert run("user", "list")[1].startswith("김솔\tteacher\t")


def test_a_name_that_is_taken_gets_one_line(run: Run) -> None:
    arguments = ("user", "add", "김솔", "--role", "learner", "--password", "correct horse")
    run(*arguments)
    status, out, err = run(*arguments)
    assert (status, out) == (1, "")
    assert err == "quiz: Somebody has this name already. Choose another one.\n"


def test_a_password_can_be_set_anew(run: Run) -> None:
    run("user", "add", "김솔", "--role", "learner", "--password", "correct horse")
    status, out, _ = run("user", "password", "김솔", "--password", "battery staple")
    assert status == 0
    assert "김솔" in out


def test_a_name_that_nobody_has_gets_one_line(run: Run) -> None:
    status, _, err = run("user", "password", "아무도", "--password", "battery staple")
    assert status == 1
    assert "아무도" in err
    assert err.count("\n") == 1


def test_a_bank_taken_in_again_changes_nothing(run: Run, here: Path) -> None:
    (here / "bank.json").write_text(write_bank(make_bank()), "utf-8")
    assert "4 added, 0 changed, 0 unchanged, 0 retired" in run("import", "bank.json")[1]
    assert "0 added, 0 changed, 4 unchanged, 0 retired" in run("import", "bank.json")[1]


def test_a_shorter_edition_retires_what_is_gone(run: Run, here: Path) -> None:
    bank = make_bank()
    (here / "bank.json").write_text(write_bank(bank), "utf-8")
    run("import", "bank.json")
    (here / "bank.json").write_text(write_bank(replace(bank, edition=2, items=bank.items[1:])), "utf-8")
    assert "0 added, 0 changed, 3 unchanged, 1 retired" in run("import", "bank.json")[1]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "not a database URL"),
        ("oracle2://x", "not a database URL"),
        ("mysql://x", "not a database URL"),
        ("sqlite://", "names no file"),
        ("sqlite:////proc/nowhere/x.sqlite3", "may it be written?"),
        ("postgresql://postgres@127.0.0.1:1/nowhere", "is it there and running?"),
    ],
)
def test_a_database_that_is_none_gets_one_line(run: Run, url: str, said: str) -> None:
    status, out, err = run("user", "list", "--database", url)
    assert (status, out) == (1, "")
    assert said in err
    assert err.count("\n") == 1


def test_the_database_is_where_the_option_says(run: Run, here: Path) -> None:
    url = f"sqlite:///{here / 'mine.sqlite3'}"
    run("user", "add", "김솔", "--role", "learner", "--password", "correct horse", "--database", url)
    assert (here / "mine.sqlite3").exists()
    assert run("user", "list", "--database", url)[1].startswith("김솔")
    assert run("user", "list")[1] == ""


def test_a_file_of_another_kind_is_no_database(run: Run, here: Path) -> None:
    (here / "article.md").write_text("글" * 1000, "utf-8")
    status, _, err = run("user", "list", "--database", f"sqlite:///{here / 'article.md'}")
    assert (status, err.count("\n")) == (1, 1)
    assert "is it a database of this program" in err


def test_a_database_named_by_the_environment_is_named_in_the_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    for command in (["user", "list"], ["serve", "--port", "0"]):
        assert run(*command)[2].startswith("quiz: nonsense: not a database URL")


def test_a_role_is_changed_and_the_last_administrator_stays(run: Run) -> None:
    run("user", "add", "김솔", "--role", "learner", "--password", "correct horse")
    assert run("user", "role", "김솔", "administrator")[0] == 0
    assert "\tadministrator\t" in run("user", "list")[1]
    assert run("user", "role", "김솔", "learner")[0] == 1
    assert run("user", "role", "아무도", "learner")[0] == 1
