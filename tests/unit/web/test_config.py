from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from quiz.app import create_app
from quiz.config import SECRET_FILE, Config, engine_options, keep_secret


def test_the_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    first = keep_secret(folder)
    assert len(first) == 64
    assert keep_secret(folder) == first
    assert stat.S_IMODE((folder / SECRET_FILE).stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == [SECRET_FILE]


def test_starts_at_the_same_moment_agree_on_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: keep_secret(tmp_path), range(32)))
    assert len(found) == 1


def test_the_environment_is_read(tmp_path: Path) -> None:
    environment = {"QUIZ_DATA": str(tmp_path), "QUIZ_PROXIES": "2"}
    config = Config.from_environment(environment)
    assert config.database_url.startswith("sqlite:///")
    assert config.secret_key == keep_secret(tmp_path)
    assert config.proxies == 2
    named = Config.from_environment({**environment, "SECRET_KEY": "given", "DATABASE_URL": "sqlite:///x.db"})
    assert (named.secret_key, named.database_url) == ("given", "sqlite:///x.db")
    assert named.to_flask()["SECRET_KEY"] == "given"


def test_connections_are_without_bound_but_for_a_database_in_memory() -> None:
    assert engine_options("sqlite:////tmp/quiz.sqlite3") == {"max_overflow": -1}
    assert engine_options("postgresql+psycopg://localhost/quiz") == {"max_overflow": -1}
    assert engine_options("sqlite://") == engine_options("sqlite:///:memory:") == {}


def test_a_postgresql_url_gets_the_driver_that_is_installed() -> None:
    app = create_app({"SQLALCHEMY_DATABASE_URI": "postgresql://localhost/quiz", "SECRET_KEY": "x"})
    assert app.config["SQLALCHEMY_DATABASE_URI"] == "postgresql+psycopg://localhost/quiz"
