"""Where the application keeps what it is told to keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

if TYPE_CHECKING:
    from collections.abc import Mapping

APPLICATION = "yeonpyo-quiz"
DATABASE_FILE = "quiz.sqlite3"


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return the data folder, made if need be: ``QUIZ_DATA``, else the user's data folder of this system."""
    named = environment.get("QUIZ_DATA")
    folder = Path(named).expanduser().resolve() if named else user_data_path(APPLICATION, appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def database_url(environment: Mapping[str, str]) -> str:
    """Return the database's URL: ``DATABASE_URL``, else a SQLite file in the data folder.

    A ``postgres://`` or ``postgresql://`` URL, as hosts hand them out, is made to name the psycopg driver.
    """
    url = environment.get("DATABASE_URL")
    if not url:
        return f"sqlite:///{(data_folder(environment) / DATABASE_FILE).as_posix()}"
    scheme, separator, rest = url.partition("://")
    return f"postgresql+psycopg{separator}{rest}" if scheme in {"postgres", "postgresql"} else url
