"""How connections to SQLite are set up, for every engine of this process."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy import Engine, event

if TYPE_CHECKING:
    from sqlalchemy.pool import ConnectionPoolEntry

BUSY_TIMEOUT_MS = 10_000


@event.listens_for(Engine, "connect")
def set_pragmas(connection: object, _entry: ConnectionPoolEntry) -> None:
    """Set up a new SQLite connection; leave other databases alone.

    Foreign keys are enforced, readers do not wait for the writer (WAL), a writer waits for another up to ten
    seconds. With WAL, ``synchronous=NORMAL`` cannot corrupt the file; a power cut may cost the last commits.
    """
    if not isinstance(connection, sqlite3.Connection):
        return
    cursor = connection.cursor()
    try:
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
    finally:
        cursor.close()
