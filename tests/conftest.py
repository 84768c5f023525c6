"""What a test may ask for: an empty database of its own, on SQLite and, where one answers, PostgreSQL."""

from __future__ import annotations

import os
import secrets
import shutil
from collections import Counter
from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from quiz.services.migrating import migrate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

POSTGRESQL = "postgresql://postgres@127.0.0.1:5432/"


def pytest_configure() -> None:
    """Turn the fuzz of Anki, the oracle of some tests, off: it reads this once, at its first use."""
    os.environ["ANKI_TEST_MODE"] = "1"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once for each reason how many tests were skipped; pytest itself has a line for every place."""
    reports = terminalreporter.stats.get("skipped", [])
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in reports)
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"{count} skipped: {reason}", yellow=True)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    file = tmp_path_factory.mktemp("template") / "quiz.sqlite3"
    engine = create_engine(f"sqlite:///{file}")
    migrate(engine)
    engine.dispose()  # the last connection moves the log into the file
    return file


@pytest.fixture(scope="session")
def postgresql_template() -> Iterator[str]:
    """The name of a migrated PostgreSQL database, to be copied."""
    try:
        server = psycopg.connect(POSTGRESQL, connect_timeout=3, autocommit=True)
    except psycopg.OperationalError as error:
        if os.environ.get("REQUIRE_SERVICES") == "1":
            pytest.fail(f"no PostgreSQL at {POSTGRESQL}: {error}")
        pytest.skip("no PostgreSQL at 127.0.0.1:5432")
    name = f"quiz_test_{secrets.token_hex(6)}"
    with server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        engine = create_engine(_sqlalchemy_url(name))
        migrate(engine)
        engine.dispose()
        yield name
    with psycopg.connect(POSTGRESQL, autocommit=True) as again:
        again.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a migrated, empty database that is gone after the test."""
    if request.param == "sqlite":
        file = tmp_path / "quiz.sqlite3"
        shutil.copyfile(request.getfixturevalue("sqlite_template"), file)
        yield f"sqlite:///{file}"
        return
    template: str = request.getfixturevalue("postgresql_template")
    name = f"{template}_{secrets.token_hex(4)}"
    with psycopg.connect(POSTGRESQL, autocommit=True) as server:
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        )
        yield _sqlalchemy_url(name)
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on the test's own database."""
    engine = create_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session on the test's own database."""
    with Session(engine) as session:
        yield session


def _sqlalchemy_url(name: str) -> str:
    """Return the URL of a database of the test server, with the driver's name."""
    return POSTGRESQL.replace("postgresql://", "postgresql+psycopg://") + name
