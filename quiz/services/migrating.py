"""Bringing a database to the tables of this version."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from quiz import models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

MIGRATIONS = Path(models.__file__).parents[1] / "migrations"
_LOCK = 0x9E0_A17  # any number, the same for all that migrate one PostgreSQL database


def migration_config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration; with a connection the commands run on it."""
    config = Config(attributes={"connection": connection} if connection is not None else {})
    config.set_main_option("script_location", MIGRATIONS.as_posix().replace("%", "%%"))
    return config


def migrate(engine: Engine, revision: str = "head") -> None:
    """Run the migrations that a database still lacks, in one transaction; without any, nothing happens.

    Two processes that start at once are let in one after the other. Raises what the database raises.
    """
    with alone(engine) as connection:
        command.upgrade(migration_config(connection), revision)


@contextmanager
def alone(engine: Engine) -> Iterator[Connection]:
    """Give a connection in a transaction that no other migration shares; commit it at the end.

    SQLite alters a table by copying and dropping it, and a drop would delete the rows that refer to it: so
    foreign keys are not checked within. Its driver begins no transaction before DDL, so one is begun by hand.
    """
    is_sqlite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if is_sqlite:
            connection.execute(text("PRAGMA foreign_keys=OFF"))
            connection.execute(text("BEGIN IMMEDIATE"))
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        try:
            yield connection
            connection.commit()
        finally:
            connection.rollback()
            if is_sqlite:
                connection.execute(text("PRAGMA foreign_keys=ON"))


def is_current(engine: Engine) -> bool:
    """Tell whether a database has all migrations of this version."""
    with engine.connect() as connection:
        present = set(MigrationContext.configure(connection).get_current_heads())
    return present == set(ScriptDirectory.from_config(migration_config()).get_heads())
