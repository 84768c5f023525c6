"""The form of a report."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import AnyOf, Length

from quiz.models import ReportReason
from quiz.models.report import LONGEST_REMARK

REASONS = {
    ReportReason.WRONG_ANSWER: _l("The date or the answer is wrong"),
    ReportReason.UNCLEAR: _l("I do not understand the question"),
    ReportReason.SEVERAL_ANSWERS: _l("More than one answer is right"),
    ReportReason.TYPING_ERROR: _l("There is a typing error"),
    ReportReason.OTHER: _l("Something else"),
}


class ReportForm(FlaskForm):
    """What is wrong, and in the learner's words if there are any."""

    reason = StringField(validators=[AnyOf([reason.value for reason in REASONS])])
    remark = StringField(validators=[Length(max=LONGEST_REMARK)])
