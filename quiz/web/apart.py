"""Runs what takes the processor for long without stopping everybody else's pages."""

from __future__ import annotations

import contextvars
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

import gevent

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")


def run_apart(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Return what the function gives; under gevent it runs in a thread of the hub's pool, else right here.

    One Argon2 hash takes 0.1 s, and a gevent server answers nobody meanwhile unless a thread does the work.
    The caller waits, so a database session handed in is never used by two at once.
    """
    if not isinstance(gevent.getcurrent(), gevent.Greenlet):
        return function(*args, **kwargs)

    context = contextvars.copy_context()  # the application's: its session finds its engine by it

    def work() -> tuple[R | None, BaseException | None]:
        try:
            return context.run(function, *args, **kwargs), None
        except BaseException as error:  # noqa: BLE001 - the pool would print it as well; it is raised below
            return None, error

    result, error = gevent.get_hub().threadpool.apply(work)
    if error is not None:
        raise error
    return cast("R", result)
