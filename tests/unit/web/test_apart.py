from __future__ import annotations

import threading

import gevent
import pytest

from quiz.web.apart import run_apart


def test_without_gevent_the_work_is_done_right_here() -> None:
    assert run_apart(threading.get_ident) == threading.get_ident()


def test_under_gevent_the_work_is_done_in_another_thread() -> None:
    worker = gevent.spawn(run_apart, threading.get_ident)
    assert worker.get(timeout=10) != threading.get_ident()


def test_an_error_comes_out_where_the_work_was_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    def work() -> ValueError | None:
        try:
            run_apart(int, "x")
        except ValueError as error:
            return error
        return None

    assert isinstance(gevent.spawn(work).get(timeout=10), ValueError)
    assert "Traceback" not in capfd.readouterr().err


def test_others_are_served_meanwhile() -> None:
    begun, done = threading.Event(), threading.Event()

    def hold() -> None:
        begun.set()
        assert done.wait(10)

    def other() -> None:
        while not begun.is_set():
            gevent.sleep(0)
        done.set()

    greenlets = [gevent.spawn(run_apart, hold), gevent.spawn(other)]
    gevent.joinall(greenlets, timeout=10, raise_error=True)
    assert all(greenlet.successful() for greenlet in greenlets)


def test_an_error_without_gevent_is_raised() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        run_apart(int, "x")
