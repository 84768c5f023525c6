"""Signing up, in and out; guests; recovery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, current_app, flash, redirect, render_template, request, session, url_for
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_login import current_user, logout_user
from werkzeug.wrappers import Response as BaseResponse

from quiz.domain.errors import RefusedError
from quiz.extensions import db
from quiz.services import accounts, visiting
from quiz.web.account.forms import NewAccountForm, RecoveryForm, SignInForm
from quiz.web.apart import run_apart
from quiz.web.identity import enter, for_learners, is_local, learner
from quiz.web.moment import now
from quiz.web.target import asked_target
from quiz.web.throttle import Throttle

if TYPE_CHECKING:
    from wtforms import Field

blueprint = Blueprint("account", __name__)
Answer = str | BaseResponse | tuple[str, int]


def throttle() -> Throttle:
    """Return this application's brake on guessing."""
    brake: Throttle = current_app.extensions.setdefault("quiz_throttle", Throttle())
    return brake


def may_try(name: str, field: Field) -> bool:
    """Count a try of a secret of this name; where there were too many, say so at the field."""
    if throttle().allows(now(), name, request.remote_addr):
        return True
    field.errors = [_("Too many tries. Wait 15 minutes, then try again.")]
    return False


def forgive(name: str) -> None:
    """Forget the tries of somebody who knew the secret."""
    throttle().forgive(now(), name, request.remote_addr)


def show_code(account: accounts.NewAccount, *, is_new: bool = False) -> str:
    """Show the recovery code, once: it is drawn into this answer and kept nowhere.

    Who has just made the account (``is_new``) and looks after the server by it learns so here.
    """
    return render_template(
        "account/show_recovery_code.html",
        name=account.user.name,
        code=account.recovery_code,
        target=asked_target(url_for("home.show_home")),
        is_first=is_new and account.user.is_administrator,
    )


@blueprint.route("/sign-up", methods=["GET", "POST"])
def sign_up() -> Answer:
    """Make an account, sign in and show the recovery code."""
    if current_user.is_authenticated:
        return redirect(url_for("account.keep_guest" if current_user.is_guest else "home.show_home"))
    form = NewAccountForm()
    if form.validate_on_submit():
        try:
            account = run_apart(
                accounts.sign_up,
                db.session(),
                now(),
                form.name.data or "",
                form.password.data or "",
                local=is_local(),
                locale=str(get_locale()),
                zone=form.zone.data or None,
            )
        except RefusedError as error:
            form.show_refusal(error)
        else:
            enter(account.user)
            return show_code(account, is_new=True)
    return render_template("account/sign_up.html", form=form), 422 if form.is_submitted() else 200


@blueprint.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> Answer:
    """Sign in by name and password."""
    form = SignInForm()
    if form.validate_on_submit():
        name = form.name.data or ""
        if not may_try(name, form.password):
            return render_template("account/sign_in.html", form=form), 429
        try:
            user = run_apart(accounts.sign_in, db.session(), now(), name, form.password.data or "")
        except RefusedError as error:
            form.show_refusal(error)
        else:
            forgive(name)
            target = asked_target(url_for("home.show_home"))
            enter(user)
            return redirect(target)
    return render_template("account/sign_in.html", form=form), 422 if form.is_submitted() else 200


@blueprint.post("/sign-out")
@for_learners
def sign_out() -> BaseResponse:
    """Sign out of this browser. A guest is asked first: the progress, out of reach then, is deleted."""
    if learner().is_guest and "sure" not in request.form:
        return redirect(url_for("account.leave_guest"))
    visiting.forget_guest(db.session(), now(), learner())
    logout_user()
    session.clear()
    flash(_("You are signed out."), "success")
    return redirect(url_for("home.show_home"))


@blueprint.get("/leave")
@for_learners
def leave_guest() -> str:
    """Ask a guest whether to keep the progress or to leave it behind."""
    return render_template("account/leave_guest.html")


@blueprint.route("/recover", methods=["GET", "POST"])
def recover() -> Answer:
    """Set a new password by the recovery code."""
    form = RecoveryForm()
    if form.validate_on_submit():
        name = form.name.data or ""
        if not may_try(name, form.code):
            return render_template("account/recover.html", form=form), 429
        try:
            account = run_apart(
                accounts.recover, db.session(), now(), name, form.code.data or "", form.new.data or ""
            )
        except RefusedError as error:
            form.show_refusal(error)
        else:
            forgive(name)
            enter(account.user)
            return show_code(account)
    return render_template("account/recover.html", form=form), 422 if form.is_submitted() else 200


@blueprint.post("/start")
def start_guest() -> BaseResponse:
    """Let a visitor study at once, without an account."""
    target = asked_target(url_for("home.show_home"))
    if not current_user.is_authenticated:
        zone = request.form.get("zone") or None
        enter(visiting.start_guest(db.session(), now(), locale=str(get_locale()), zone=zone))
    return redirect(target)


@blueprint.route("/keep", methods=["GET", "POST"])
@for_learners
def keep_guest() -> Answer:
    """Turn a guest into an account with all progress, and show the recovery code."""
    if not learner().is_guest:
        return redirect(url_for("account.show_account"))
    form = NewAccountForm()
    if form.validate_on_submit():
        try:
            account = run_apart(
                visiting.keep_guest,
                db.session(),
                now(),
                learner(),
                form.name.data or "",
                form.password.data or "",
                local=is_local(),
            )
        except RefusedError as error:
            form.show_refusal(error)
        else:
            enter(account.user)
            return show_code(account, is_new=True)
    return render_template("account/keep_guest.html", form=form), 422 if form.is_submitted() else 200
