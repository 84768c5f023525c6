"""The forms of an account. What a name or a password must be is the service's to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    Field,
    HiddenField,
    IntegerField,
    PasswordField,
    StringField,
)
from wtforms.validators import InputRequired, NumberRange

from quiz.domain.errors import Reason, RefusedError
from quiz.web.message import say_refusal

if TYPE_CHECKING:
    from quiz.models import User

LONGEST_NAME = 40
RETENTIONS = (70, 80, 85, 90, 93, 95, 97)  # per cent
NAME = {
    "autocomplete": "username",
    "maxlength": LONGEST_NAME,
    "autocapitalize": "none",
    "spellcheck": "false",
}
NEW_PASSWORD = {"autocomplete": "new-password"}
OLD_PASSWORD = {"autocomplete": "current-password"}
NEEDED = InputRequired(_l("Fill in this field."))
OF_PASSWORD = {Reason.PASSWORD_TOO_SHORT, Reason.PASSWORD_TOO_LONG, Reason.PASSWORD_TOO_EASY}


def show_refusal(error: RefusedError, fields: dict[Reason, Field], otherwise: Field) -> None:
    """Put a refusal's sentence to the field that it is about."""
    field = fields.get(error.reason, otherwise)
    field.errors = [*field.errors, say_refusal(error)]


class NewAccountForm(FlaskForm):
    """A name and a password; ``zone`` is filled by a script where one runs."""

    name = StringField(_l("Name"), [NEEDED], render_kw=NAME)
    password = PasswordField(_l("Password"), [NEEDED], render_kw=NEW_PASSWORD)
    zone = HiddenField(render_kw={"data-zone": ""})

    def show_refusal(self, error: RefusedError) -> None:
        """Put a refusal to its field."""
        show_refusal(error, dict.fromkeys(OF_PASSWORD, self.password), self.name)


class SignInForm(FlaskForm):
    """Name and password."""

    name = StringField(_l("Name"), [NEEDED], render_kw=NAME)
    password = PasswordField(_l("Password"), [NEEDED], render_kw=OLD_PASSWORD)

    def show_refusal(self, error: RefusedError) -> None:
        """Put a refusal to the password: which of both is wrong is not told."""
        show_refusal(error, {}, self.password)


class RecoveryForm(FlaskForm):
    """The recovery code and a new password."""

    name = StringField(_l("Name"), [NEEDED], render_kw=NAME)
    code = StringField(
        _l("Recovery code"), [NEEDED], render_kw={"autocomplete": "off", "autocapitalize": "characters"}
    )
    new = PasswordField(_l("New password"), [NEEDED], render_kw=NEW_PASSWORD)

    def show_refusal(self, error: RefusedError) -> None:
        """Put a refusal to its field."""
        show_refusal(error, dict.fromkeys(OF_PASSWORD, self.new), self.code)


class PasswordForm(FlaskForm):
    """The old password and a new one."""

    old = PasswordField(_l("Present password"), [NEEDED], render_kw=OLD_PASSWORD)
    new = PasswordField(_l("New password"), [NEEDED], render_kw=NEW_PASSWORD)

    def show_refusal(self, error: RefusedError) -> None:
        """Put a refusal to its field."""
        show_refusal(error, dict.fromkeys(OF_PASSWORD, self.new), self.old)


class ConfirmForm(FlaskForm):
    """The password once more, before something that only its owner may do."""

    old = PasswordField(_l("Present password"), [NEEDED], render_kw=OLD_PASSWORD)

    def show_refusal(self, error: RefusedError) -> None:
        """Put a refusal to the password."""
        show_refusal(error, {}, self.old)


class StudySettingsForm(FlaskForm):
    """How much is studied a day, and how well it is to be kept (per cent)."""

    new_per_day = IntegerField(_l("New cards a day"), [NEEDED, NumberRange(0, 9999)])
    reviews_per_day = IntegerField(_l("Reviews a day, at most"), [NEEDED, NumberRange(0, 9999)])
    retention = IntegerField(_l("How much to remember"), [NEEDED, NumberRange(70, 99)])
    rollover_hour = IntegerField(_l("A study day begins at"), [NEEDED, NumberRange(0, 23)])

    @classmethod
    def of(cls, user: User) -> StudySettingsForm:
        """Return the form with a user's settings in it."""
        return cls(obj=user, retention=round(user.desired_retention * 100))


class DeleteForm(FlaskForm):
    """The wish to delete the account, said twice."""

    sure = BooleanField(_l("Yes, delete my account and all my progress for good."), [NEEDED])
