"""Learners report what is wrong with a question."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from flask import Blueprint, abort, current_app, flash, redirect, request, url_for
from flask_babel import gettext as _

from quiz.extensions import db
from quiz.models import ReportReason
from quiz.services import flagging
from quiz.web.identity import for_learners, learner
from quiz.web.moment import now
from quiz.web.report.forms import REASONS, ReportForm
from quiz.web.row_number import row_number
from quiz.web.throttle import Throttle

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as BaseResponse

blueprint = Blueprint("report", __name__, url_prefix="/report")
LIMIT = 20  # as many in an hour as nobody finds who reads the questions
WINDOW = timedelta(hours=1)


def throttle() -> Throttle:
    """Return the brake of this application: one for all its requests."""
    brake: Throttle = current_app.extensions.setdefault("quiz_report_throttle", Throttle(LIMIT, WINDOW))
    return brake


@blueprint.app_template_global("report_reasons")
def report_reasons() -> dict[ReportReason, str]:
    """Return what can be wrong, in words."""
    return {reason: str(label) for reason, label in REASONS.items()}


@blueprint.post("/<row:review_id>")
@for_learners
def send_report(review_id: int) -> BaseResponse:
    """Report the question of an answer, and go back to its page."""
    form = ReportForm()
    if not form.validate():
        abort(400)
    if not throttle().allows(now(), str(learner().id), None):
        abort(429)
    reason, remark = ReportReason(form.reason.data or ""), form.remark.data or ""
    flagging.report_item(db.session(), now(), learner(), review_id, reason=reason, remark=remark)
    flash(_("Thank you! A teacher will look at this question."), "success")
    deck = request.form.get("deck", type=row_number)
    return redirect(url_for("study.show_feedback", review_id=review_id, deck=deck))
