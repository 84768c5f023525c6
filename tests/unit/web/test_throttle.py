from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from quiz.web import throttle as module
from quiz.web.throttle import Throttle

NOW = datetime(2026, 3, 2, tzinfo=UTC)
ADDRESS = "203.0.113.7"


@pytest.fixture
def throttle() -> Throttle:
    return Throttle(limit=3, window=timedelta(minutes=15))


def fail(throttle: Throttle, times: int, name: str = "민지", address: str = ADDRESS) -> None:
    for second in range(times):
        throttle.note_failure(NOW + timedelta(seconds=second), name, address)


def test_the_limit_blocks_until_the_first_failure_is_old(throttle: Throttle) -> None:
    fail(throttle, 2)
    assert not throttle.is_blocked(NOW, "민지", ADDRESS)
    fail(throttle, 1)
    assert throttle.is_blocked(NOW + timedelta(minutes=14), "민지", ADDRESS)
    assert not throttle.is_blocked(NOW + timedelta(minutes=16), "민지", ADDRESS)


def test_tries_at_once_are_counted_before_any_has_failed(throttle: Throttle) -> None:
    assert [throttle.allows(NOW, "민지", ADDRESS) for _ in range(5)] == [True] * 3 + [False] * 2
    assert throttle.allows(NOW + timedelta(minutes=16), "민지", ADDRESS)


def test_another_name_and_another_address_are_not_blocked(throttle: Throttle) -> None:
    fail(throttle, 3)
    assert not throttle.is_blocked(NOW, "다른이", ADDRESS)
    assert not throttle.is_blocked(NOW, "민지", "203.0.113.8")


def test_the_same_name_in_capitals_is_the_same(throttle: Throttle) -> None:
    fail(throttle, 3, "Minji")
    assert throttle.is_blocked(NOW, " MINJI ", ADDRESS)


def test_signing_in_forgives(throttle: Throttle) -> None:
    fail(throttle, 3)
    throttle.forgive(NOW, "민지", ADDRESS)
    assert not throttle.is_blocked(NOW, "민지", ADDRESS)


def test_neither_name_nor_address_is_kept(throttle: Throttle) -> None:
    fail(throttle, 3)
    kept = repr(vars(throttle))
    assert "민지" not in kept
    assert ADDRESS not in kept


def test_the_key_is_renewed_daily(throttle: Throttle) -> None:
    fail(throttle, 1)
    before = throttle._key
    throttle.note_failure(NOW + timedelta(days=1), "민지", ADDRESS)
    assert throttle._key != before
    assert len(throttle._failures) == 1


def test_memory_stays_bounded(throttle: Throttle, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ENTRIES", 5)
    for number in range(20):
        fail(throttle, 1, f"이름{number}")
    assert len(throttle._failures) == 5
    fail(throttle, 3, "이름19")
    assert throttle.is_blocked(NOW, "이름19", ADDRESS)
