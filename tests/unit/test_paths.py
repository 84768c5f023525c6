from pathlib import Path

import pytest
from platformdirs import user_data_path

from quiz import paths
from quiz.paths import data_folder, database_url


def test_the_database_lies_in_the_folder_that_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "자료" / "quiz"
    assert database_url({"QUIZ_DATA": str(folder)}) == f"sqlite:///{folder.as_posix()}/quiz.sqlite3"
    assert folder.is_dir()


def test_without_a_name_it_is_the_users_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    assert data_folder({}) == user_data_path(paths.APPLICATION, appauthor=False)
    assert tmp_path in data_folder({}).parents


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("postgres://u:p@host/db", "postgresql+psycopg://u:p@host/db"),
        ("postgresql://host/db?sslmode=require", "postgresql+psycopg://host/db?sslmode=require"),
        ("postgresql+psycopg://host/db", "postgresql+psycopg://host/db"),
        ("sqlite:////srv/quiz.sqlite3", "sqlite:////srv/quiz.sqlite3"),
    ],
)
def test_a_url_is_taken_before_any_folder(given: str, url: str, tmp_path: Path) -> None:
    folder = tmp_path / "unused"
    assert database_url({"DATABASE_URL": given, "QUIZ_DATA": str(folder)}) == url
    assert not folder.exists()
