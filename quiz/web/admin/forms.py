"""The forms of an administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import AnyOf

from quiz.models import Role
from quiz.web.account.forms import NAME, NEEDED, NEW_PASSWORD, OF_PASSWORD, show_refusal

if TYPE_CHECKING:
    from quiz.domain.errors import RefusedError

ROLES = [
    (Role.LEARNER.value, _l("Learner")),
    (Role.TEACHER.value, _l("Teacher")),
    (Role.ADMINISTRATOR.value, _l("Administrator")),
]


class ResetForm(FlaskForm):
    """A new password for a person who lost password and recovery code."""

    name = StringField()
    new = PasswordField(_l("New password"), [NEEDED], render_kw=NEW_PASSWORD)

    def show_refusal(self, error: RefusedError) -> None:
        """Put a refusal to its field."""
        show_refusal(error, {}, self.new)


class NewUserForm(FlaskForm):
    """A person whom the administrator adds."""

    name = StringField(_l("Name"), [NEEDED], render_kw={**NAME, "autocomplete": "off"})
    password = PasswordField(_l("Password"), [NEEDED], render_kw=NEW_PASSWORD)
    role = StringField(_l("Role"), [AnyOf(list(Role))], default=Role.LEARNER.value)

    def show_refusal(self, error: RefusedError) -> None:
        """Put a refusal to its field."""
        show_refusal(error, dict.fromkeys(OF_PASSWORD, self.password), self.name)
