from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask_babel import Babel

from quiz.web.moment import minutes_until, say_days, say_minutes

NOW = datetime(2026, 3, 2, tzinfo=UTC)


@pytest.fixture
def _english() -> Iterator[None]:
    app = Flask("quiz")
    Babel(app)
    with app.test_request_context():
        yield


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "1 day"), (3, "3 days"), (59, "59 days"), (60, "2 months"), (700, "23 months"), (730, "2 years")],
)
def test_days_are_said_in_the_unit_that_fits(days: int, said: str) -> None:
    assert say_days(days) == said


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "1 minute"), (10, "10 minutes"), (90, "2 hours"), (2880, "2 days")]
)
def test_minutes_are_said_in_the_unit_that_fits(minutes: int, said: str) -> None:
    assert say_minutes(minutes) == said


def test_a_begun_minute_counts_as_whole() -> None:
    assert minutes_until(NOW, NOW + timedelta(seconds=61)) == 2
    assert minutes_until(NOW, NOW + timedelta(seconds=60)) == 1
