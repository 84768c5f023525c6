"""The mark of one answer."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


class Verdict(enum.StrEnum):
    """What is said of an answer. The key of a message."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_KNOWN = "not_known"  # the learner said so
    TOO_COARSE = "too_coarse"  # true as far as it goes, but more was asked: the year for a day
    YEAR_RIGHT = "year_right"  # but the month or the day is not
    MONTH_RIGHT = "month_right"  # year and month are, but the day is not
    PARTLY = "partly"  # ``values``: right, of


@dataclass(frozen=True, slots=True)
class Grade:
    """The mark of one answer: ``fraction`` 0 to 1; ``passed`` only where all that was asked is right.

    ``verdict`` is a message key, ``values`` its numbers (PARTLY: ``right`` and ``of``).
    """

    fraction: float
    passed: bool
    verdict: Verdict
    values: dict[str, int] = field(default_factory=dict)


RIGHT = Grade(1.0, passed=True, verdict=Verdict.RIGHT)
WRONG = Grade(0.0, passed=False, verdict=Verdict.WRONG)
NOT_KNOWN = Grade(0.0, passed=False, verdict=Verdict.NOT_KNOWN)


def mark_of(right: bool) -> Grade:  # noqa: FBT001 - the one thing it is about
    """Return full marks or none."""
    return RIGHT if right else WRONG
