"""Who sends a request: signing in, out, and the guards before pages."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from flask import Flask, abort, flash, redirect, request, session, url_for
from flask_babel import gettext as _
from flask_login import current_user, login_required, login_user

from quiz.extensions import db, login_manager
from quiz.services import accounts, visiting
from quiz.web.moment import now
from quiz.web.target import here

if TYPE_CHECKING:
    from collections.abc import Callable

    from werkzeug.wrappers import Response as BaseResponse

    from quiz.models import User

P = ParamSpec("P")
R = TypeVar("R")
OWN_HOSTS = {"localhost", "127.0.0.1", "[::1]"}
OWN_ADDRESSES = {"127.0.0.1", "::1", "::ffff:127.0.0.1"}
FORWARDING = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


def register(app: Flask) -> None:
    """Tell Flask-Login how a user is found and where to sign in."""
    login_manager.unauthorized_handler(ask_to_sign_in)
    # Its protection ties a session to an address: phones change theirs all day, and none is to be kept
    login_manager.session_protection = None
    login_manager.user_loader(lambda identity: accounts.find_signed_in(db.session(), identity))
    login_manager.init_app(app)


def ask_to_sign_in() -> BaseResponse:
    """Lead to the sign-in page, and from there back: to this page, or to the one whose form was sent."""
    flash(_("Sign in, or start without an account."), "info")
    return redirect(url_for("account.sign_in", next=here()))


def learner() -> User:
    """Return the signed-in user of this request (the page asks for sign-in before)."""
    return cast("User", current_user._get_current_object())  # noqa: SLF001 - the way behind a proxy


def enter(user: User) -> None:
    """Sign a user in on this browser, for as long as the session lives.

    The guest who was here before cannot be reached any more, and is deleted.
    """
    if current_user.is_authenticated and current_user.id != user.id:
        visiting.forget_guest(db.session(), now(), learner())
    session.clear()
    session.permanent = True
    login_user(user)
    session.pop("_id", None)  # Flask-Login's hash of address and browser


def is_local() -> bool:
    """Tell whether the request was made on the machine itself, with no proxy between."""
    if any(name in request.headers for name in FORWARDING):
        return False
    host = request.host.rsplit(":", 1)[0] if not request.host.endswith("]") else request.host
    return request.remote_addr in OWN_ADDRESSES and host in OWN_HOSTS


def for_learners(view: Callable[P, R]) -> Callable[P, R]:
    """Let only those who are signed in, guests too, open a page; others see the sign-in page first."""
    return cast("Callable[P, R]", login_required(view))


def for_teachers(view: Callable[P, R]) -> Callable[P, R]:
    """Let only teachers and administrators open a page: 403 for others, the sign-in page for nobody."""

    @functools.wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        if not learner().is_teacher:
            abort(403)
        return view(*args, **kwargs)

    return for_learners(guarded)


def for_administrators(view: Callable[P, R]) -> Callable[P, R]:
    """Let only administrators open a page: 403 for others, the sign-in page for nobody."""

    @functools.wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        if not learner().is_administrator:
            abort(403)
        return view(*args, **kwargs)

    return for_learners(guarded)
