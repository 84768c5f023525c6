"""What became no question."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that was not made: its kind, and the reason in one English phrase."""

    kind: str
    reason: str
