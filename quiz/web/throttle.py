"""Slows down whoever guesses passwords, without keeping who it was."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections import deque
from datetime import datetime, timedelta

LIMIT = 10
WINDOW = timedelta(minutes=15)
KEY_LIFETIME = timedelta(days=1)
# Enough for a school; beyond it the oldest entries give way, so memory stays bounded
MOST_ENTRIES = 10_000


class Throttle:
    """Counts failures by an HMAC of name and address, for minutes, in memory alone.

    The key is random and renewed daily, so that neither names nor addresses can be read back. Each process
    counts for itself: with n workers up to n times ``limit`` tries pass.
    """

    def __init__(self, limit: int = LIMIT, window: timedelta = WINDOW) -> None:
        self._limit = limit
        self._window = window
        self._failures: dict[bytes, deque[datetime]] = {}
        self._key = secrets.token_bytes(32)
        self._key_made_at: datetime | None = None

    def is_blocked(self, now: datetime, name: str, address: str | None) -> bool:
        """Tell whether this name failed too often from this address within the window."""
        failures = self._failures.get(self._mark(now, name, address))
        if not failures:
            return False
        while failures and failures[0] <= now - self._window:
            failures.popleft()
        return len(failures) >= self._limit

    def allows(self, now: datetime, name: str, address: str | None) -> bool:
        """Count a try and tell whether it may be made. Who succeeds is forgiven.

        It is counted before the password is looked at: a hundred tries at once are a hundred tries.
        """
        if self.is_blocked(now, name, address):
            return False
        self.note_failure(now, name, address)
        return True

    def note_failure(self, now: datetime, name: str, address: str | None) -> None:
        """Remember a failure."""
        mark = self._mark(now, name, address)
        failures = self._failures.pop(mark, None) or deque(maxlen=self._limit)
        failures.append(now)
        self._failures[mark] = failures  # at the end: the entry that was used last
        while len(self._failures) > MOST_ENTRIES:
            del self._failures[next(iter(self._failures))]

    def forgive(self, now: datetime, name: str, address: str | None) -> None:
        """Forget the failures of somebody who did sign in."""
        self._failures.pop(self._mark(now, name, address), None)

    def _mark(self, now: datetime, name: str, address: str | None) -> bytes:
        if self._key_made_at is None or now - self._key_made_at >= KEY_LIFETIME:
            self._key, self._key_made_at = secrets.token_bytes(32), now
            self._failures.clear()
        material = f"{name.strip().casefold()}\x1f{address or ''}"
        return hmac.digest(self._key, material.encode(), hashlib.sha256().name)
