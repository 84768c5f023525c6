"""The page of an account: language, colours, settings of study, password, deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import abort, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from flask_login import current_user, logout_user

from quiz.config import LANGUAGES
from quiz.domain.errors import RefusedError
from quiz.extensions import db
from quiz.services import accounts
from quiz.web import preference
from quiz.web.account.forms import RETENTIONS, ConfirmForm, DeleteForm, PasswordForm, StudySettingsForm
from quiz.web.account.views import Answer, blueprint, forgive, may_try, show_code
from quiz.web.apart import run_apart
from quiz.web.identity import enter, for_learners, learner
from quiz.web.moment import now
from quiz.web.target import asked_target

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as BaseResponse


@blueprint.route("/account", methods=["GET", "POST"])
@for_learners
def show_account() -> Answer:
    """Show the account; save the settings of study."""
    form = StudySettingsForm.of(learner())
    if form.validate_on_submit():
        accounts.change_settings(
            db.session(),
            now(),
            learner(),
            rollover_hour=form.rollover_hour.data,
            new_per_day=form.new_per_day.data,
            reviews_per_day=form.reviews_per_day.data,
            desired_retention=(form.retention.data or 0) / 100,
        )
        flash(_("Saved."), "success")
        return redirect(url_for("account.show_account"))
    percents = sorted({*RETENTIONS, round(learner().desired_retention * 100)})
    page = render_template("account/show_account.html", form=form, percents=percents)
    return page, 422 if form.is_submitted() else 200


@blueprint.route("/account/password", methods=["GET", "POST"])
@for_learners
def change_password() -> Answer:
    """Change the password; other browsers are signed out."""
    if learner().is_guest:
        return redirect(url_for("account.keep_guest"))
    form = PasswordForm()
    if form.validate_on_submit():
        user = learner()
        if not may_try(user.name, form.old):
            return render_template("account/change_password.html", form=form), 429
        try:
            run_apart(
                accounts.change_password, db.session(), now(), user, form.old.data or "", form.new.data or ""
            )
        except RefusedError as error:
            form.show_refusal(error)
        else:
            forgive(user.name)
            enter(user)
            flash(_("The password is changed. Other browsers are signed out."), "success")
            return redirect(url_for("account.show_account"))
    return render_template("account/change_password.html", form=form), 422 if form.is_submitted() else 200


@blueprint.route("/account/recovery-code", methods=["GET", "POST"])
@for_learners
def renew_recovery_code() -> Answer:
    """Make a new recovery code and show it once; the old one is void."""
    if learner().is_guest:
        return redirect(url_for("account.keep_guest"))
    form = ConfirmForm()
    if form.validate_on_submit():
        if not may_try(learner().name, form.old):
            return render_template("account/renew_recovery_code.html", form=form), 429
        try:
            code = run_apart(
                accounts.renew_recovery_code, db.session(), now(), learner(), form.old.data or ""
            )
        except RefusedError as error:
            form.show_refusal(error)
        else:
            forgive(learner().name)
            return show_code(accounts.NewAccount(learner(), code))
    return render_template("account/renew_recovery_code.html", form=form), 422 if form.is_submitted() else 200


@blueprint.route("/account/delete", methods=["GET", "POST"])
@for_learners
def delete_account() -> Answer:
    """Delete the account with all progress, after a second yes."""
    form = DeleteForm()
    if form.validate_on_submit():
        accounts.delete_account(db.session(), now(), learner())
        logout_user()
        session.clear()
        flash(_("Your account and all your progress are deleted."), "success")
        return redirect(url_for("home.show_home"))
    return render_template("account/delete_account.html", form=form), 422 if form.is_submitted() else 200


@blueprint.post("/language")
def choose_language() -> BaseResponse:
    """Change the language, for the account and for this browser."""
    language = request.form.get("language")
    if language not in LANGUAGES:
        abort(400)
    if current_user.is_authenticated:
        accounts.change_settings(db.session(), now(), learner(), locale=language)
    answer = redirect(asked_target(url_for("home.show_home")))
    return preference.remember(answer, preference.LANGUAGE_COOKIE, language)


@blueprint.post("/theme")
def choose_theme() -> BaseResponse:
    """Change the colours on this browser."""
    theme = request.form.get("theme")
    if theme not in preference.THEMES:
        abort(400)
    answer = redirect(asked_target(url_for("home.show_home")))
    return preference.remember(answer, preference.THEME_COOKIE, theme)
