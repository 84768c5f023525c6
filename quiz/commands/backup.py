"""``quiz backup`` and ``quiz restore``: the whole SQLite database as one file."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from itertools import count
from pathlib import Path

import click
from alembic.util.exc import CommandError
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from quiz.commands.database import DatabaseError, database_option, make_app
from quiz.commands.files import replace_with
from quiz.services.migrating import migrate

SIGNATURE = b"SQLite format 3\x00"


@click.command("backup")
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@database_option
def backup(*, target: Path, database_url: str | None) -> None:
    """Write everything (accounts, decks, reviews) to FILE, also while the server runs."""
    source = _file_of(database_url)
    _spare_others(target)
    with replace_with(target, private=True) as temporary:
        _copy(source, temporary)
    click.echo(f"{target}: {target.stat().st_size / 1_000_000:.1f} MB, from {source}")


@click.command("restore")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@database_option
def restore(*, source: Path, database_url: str | None) -> None:
    """Put back what 'quiz backup' wrote. Stop the server before.

    What is there now is kept beside the database, so that nothing is lost.
    """
    if not _is_sqlite(source):
        raise DatabaseError(f"{source}: no SQLite database; give a file that 'quiz backup' wrote")
    target = _file_of(database_url)
    kept = _free_name(target)
    with replace_with(kept, private=True) as temporary:
        _copy(target, temporary)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        checked = Path(folder) / target.name
        _copy(source, checked)
        _bring_up_to_date(checked, source)
        _copy(checked, target)
    click.echo(f"{target}: restored from {source}; what was there is in {kept}")


def _free_name(target: Path) -> Path:
    """Return a name beside the database that no earlier restore has taken."""
    names = (target.with_name(f"{target.name}.before-restore-{number}") for number in count(1))
    return next(name for name in names if not name.exists())


def _file_of(database_url: str | None) -> Path:
    """Return the migrated database's file; raise DatabaseError for a database that is no file."""
    url = make_url(make_app(database_url).config["SQLALCHEMY_DATABASE_URI"])
    if url.get_backend_name() != "sqlite" or not url.database:
        raise DatabaseError(
            f"{url.render_as_string()}: no SQLite file; use the database's own tool (pg_dump)"
        )
    return Path(url.database)


def _copy(source: Path, target: Path) -> None:
    """Copy one SQLite database over another by SQLite's own backup, which disturbs no reader or writer."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def _spare_others(target: Path) -> None:
    """Raise DatabaseError where a file that is no database would be written over."""
    if target.is_file() and target.stat().st_size and not _is_sqlite(target):
        raise DatabaseError(f"{target}: there already, and no backup; choose another name")


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(SIGNATURE)) == SIGNATURE


def _bring_up_to_date(copy: Path, source: Path) -> None:
    """Migrate a copy of the backup before it is put in place; raise DatabaseError where it is not ours."""
    with closing(sqlite3.connect(copy)) as connection:
        ours = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if not ours:
        raise DatabaseError(f"{source}: a database of another program; give a file that 'quiz backup' wrote")
    engine = create_engine(f"sqlite:///{copy}")
    try:
        migrate(engine)
    except CommandError as error:
        raise DatabaseError(
            f"{source}: written by a newer version of this program; install that one"
        ) from error
    finally:
        engine.dispose()
