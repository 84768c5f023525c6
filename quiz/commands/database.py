"""The database as commands use it: chosen, migrated, and open for one piece of work."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click
from alembic.util.exc import CommandError
from flask_babel import force_locale
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from quiz.app import create_app
from quiz.domain.errors import RefusedError
from quiz.extensions import db
from quiz.services.migrating import migrate
from quiz.web.message import say_refusal

if TYPE_CHECKING:
    from flask import Flask
    from sqlalchemy.orm import Session

C = TypeVar("C", bound=Callable[..., Any])


class DatabaseError(click.ClickException):
    """The database cannot be used: one line that names it and the mend."""


class Refusal(click.ClickException):
    """The rules of the application say no: their sentence in one line."""


def database_option(command: C) -> C:
    """Add ``--database URL`` to a command."""
    help_text = "The database; DATABASE_URL or the data folder's if left out."
    return click.option("--database", "database_url", metavar="URL", help=help_text)(command)


def make_app(database_url: str | None) -> Flask:
    """Return the application on this database, migrated to the newest tables.

    Raises DatabaseError with one line where the URL is none, or no database answers that can be migrated.
    """
    asked = database_url or os.environ.get("DATABASE_URL")
    try:
        app = create_app({"SQLALCHEMY_DATABASE_URI": database_url} if database_url else None)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise DatabaseError(f"{asked}: not a database URL; write sqlite:///FILE or postgresql://…") from error
    url = make_url(app.config["SQLALCHEMY_DATABASE_URI"])
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise DatabaseError(f"{asked}: names no file; write sqlite:///FILE")
    with app.app_context():
        try:
            migrate(db.engine)
        except (DBAPIError, CommandError) as error:
            problem = str(getattr(error, "orig", error)).splitlines()[0]
            mend = (
                "is it a database of this program, and may it be written?"
                if url.get_backend_name() == "sqlite"
                else "is it there and running?"
            )
            raise DatabaseError(f"{url.database if asked is None else url}: {problem}; {mend}") from error
    return app


@contextmanager
def open_database(database_url: str | None) -> Iterator[Session]:
    """Give a session on the migrated database; a refusal becomes its sentence in English."""
    app = make_app(database_url)
    with app.app_context(), force_locale("en"):
        try:
            yield db.session()
        except RefusedError as error:
            raise Refusal(say_refusal(error)) from error
