"""A clock for tests."""

from __future__ import annotations

from datetime import datetime, timedelta


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self, start: datetime) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **duration: float) -> None:
        self.now += timedelta(**duration)
