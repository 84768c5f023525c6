"""The application's settings: read once from the environment, kept in one immutable value."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.engine import make_url

from quiz import paths

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SECRET_FILE = "secret-key"  # noqa: S105 - a file's name
LANGUAGES = ("ko", "en")
# A learner comes back for months; a session lasts as long as a school year
SESSION_LIFETIME = timedelta(days=365)
# The largest form by far is a matching question with many pairs. Whoever may send more (a file) is let in by
# the page that takes it; for all others a larger form only costs time and memory
LARGEST_REQUEST = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Config:
    """What the application needs to know of the place it runs in.

    ``proxies`` counts the reverse proxies in front of it, whose word on host and scheme is taken.
    """

    database_url: str
    secret_key: str
    proxies: int = 0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Config:
        """Read ``DATABASE_URL``, ``QUIZ_DATA``, ``SECRET_KEY`` and ``QUIZ_PROXIES``.

        Without ``SECRET_KEY`` the key is taken from the data folder, made there at the first start.
        """
        return cls(
            database_url=paths.database_url(environment),
            secret_key=environment.get("SECRET_KEY") or keep_secret(paths.data_folder(environment)),
            proxies=int(environment.get("QUIZ_PROXIES") or 0),
        )

    def to_flask(self) -> dict[str, Any]:
        """Give the settings under the names Flask and its extensions read."""
        return {
            "SQLALCHEMY_DATABASE_URI": self.database_url,
            "SECRET_KEY": self.secret_key,
            "PROXIES": self.proxies,
            **FIXED,
        }


FIXED: dict[str, Any] = {
    "BABEL_DEFAULT_LOCALE": "ko",
    "BOOTSTRAP_SERVE_LOCAL": True,  # no third party learns who studies
    "MAX_CONTENT_LENGTH": LARGEST_REQUEST,
    "PERMANENT_SESSION_LIFETIME": SESSION_LIFETIME,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_NAME": "quiz",
    "WTF_CSRF_TIME_LIMIT": None,  # as long as the session: a card may lie open over night
}


def engine_options(database_url: str) -> dict[str, Any]:
    """Return how the engine keeps connections: as many as are in use, with no upper bound.

    Under gevent a request that waits for a connection stops the whole server, and with it those that would
    give one back. What is in use at a time is bounded by the hub's ten threads.
    """
    url = make_url(database_url)
    in_memory = url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}
    return {} if in_memory else {"max_overflow": -1}


def keep_secret(folder: Path) -> str:
    """Return the key that signs cookies, kept in the folder; make it at the first call.

    The file can be read by its owner alone (mode 0600). Two processes that start at once agree on one key:
    the complete file is linked into place, and the second link fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / SECRET_FILE
    if not place.exists():
        draft = folder / f".{SECRET_FILE}-{secrets.token_hex(8)}"
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
        with suppress(FileExistsError):
            place.hardlink_to(draft)
        draft.unlink()
    return place.read_text(encoding="ascii").strip()
