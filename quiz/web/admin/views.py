"""The people of this server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from quiz.domain.errors import RefusedError
from quiz.extensions import db
from quiz.models import Role
from quiz.services import accounts
from quiz.web.admin.forms import ROLES, NewUserForm, ResetForm
from quiz.web.apart import run_apart
from quiz.web.identity import for_administrators
from quiz.web.message import say_refusal
from quiz.web.moment import now

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as BaseResponse

blueprint = Blueprint("admin", __name__, url_prefix="/people")


@blueprint.get("/")
@for_administrators
def list_users() -> str:
    """List the accounts with their roles."""
    return render_template("admin/list_users.html", users=accounts.list_users(db.session()), roles=ROLES)


@blueprint.route("/new", methods=["GET", "POST"])
@for_administrators
def add_user() -> str | tuple[str, int]:
    """Add a person and show the recovery code to hand over."""
    form = NewUserForm()
    if form.validate_on_submit():
        try:
            account = run_apart(
                accounts.add_user,
                db.session(),
                now(),
                form.name.data or "",
                form.password.data or "",
                Role(form.role.data or ""),
            )
        except RefusedError as error:
            form.show_refusal(error)
        else:
            return show_code(account)
    return render_template("admin/add_user.html", form=form, roles=ROLES), 422 if form.is_submitted() else 200


@blueprint.route("/password", methods=["GET", "POST"])
@for_administrators
def reset_password() -> str | tuple[str, int]:
    """Set a person's password and show the new recovery code to hand over."""
    form = ResetForm(name=request.args.get("name", ""))
    if form.validate_on_submit():
        try:
            account = run_apart(
                accounts.reset_password, db.session(), now(), form.name.data or "", form.new.data or ""
            )
        except RefusedError as error:
            form.show_refusal(error)
        else:
            return show_code(account)
    return render_template("admin/reset_password.html", form=form), 422 if form.is_submitted() else 200


def show_code(account: accounts.NewAccount) -> str:
    """Show a person's recovery code, once."""
    values = {"name": account.user.name, "code": account.recovery_code, "target": url_for("admin.list_users")}
    return render_template("account/show_recovery_code.html", **values)


@blueprint.post("/role")
@for_administrators
def set_role() -> BaseResponse:
    """Give a person a role."""
    role = request.form.get("role", "")
    if role not in list(Role):
        abort(400)
    try:
        user = accounts.set_role(db.session(), now(), request.form.get("name", ""), Role(role))
    except RefusedError as error:
        flash(say_refusal(error), "error")
    else:
        flash(_("%(name)s: role saved.", name=user.name), "success")
    return redirect(url_for("admin.list_users"))
