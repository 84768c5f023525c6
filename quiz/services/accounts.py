"""Accounts: signing up and in, guests, recovery, passwords, roles, settings."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy.orm import Session

from quiz.models import Role, User


class NewAccount(NamedTuple):
    """An account just made, and its recovery code (XXXX-XXXX-XXXX-XXXX-XXXX), which is shown only now."""

    user: User
    recovery_code: str


def sign_up(
    session: Session,
    now: datetime,
    name: str,
    password: str,
    *,
    local: bool,
    locale: str | None = None,
    zone: str | None = None,
) -> NewAccount:
    """Make a learner's account; the first account of all is the administrator's where ``local`` is true.

    ``local``: the request comes from the machine itself. ``zone``: the browser's IANA zone.
    Raises RefusedError: NAME_LENGTH, NAME_CHARACTERS, NAME_TAKEN, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG.
    """
    raise NotImplementedError


def start_guest(session: Session, now: datetime, *, locale: str | None = None, zone: str | None = None) -> User:
    """Make a guest with a made-up name, who can study at once and keep the progress later."""
    raise NotImplementedError


def keep_guest(session: Session, now: datetime, guest: User, name: str, password: str) -> NewAccount:
    """Turn a guest into an account with all progress. Raises as sign_up does, and NOT_A_GUEST."""
    raise NotImplementedError


def sign_in(session: Session, now: datetime, name: str, password: str) -> User:
    """Return the user of a name and password. Raises RefusedError(WRONG_CREDENTIALS)."""
    raise NotImplementedError


def find_signed_in(session: Session, identity: str) -> User | None:
    """Return the user whose ``User.get_id()`` a browser kept; None once the password has changed."""
    raise NotImplementedError


def recover(session: Session, now: datetime, name: str, code: str, new_password: str) -> NewAccount:
    """Set a new password by the recovery code, and return the account with a new code; the old one is void.

    Raises RefusedError: WRONG_RECOVERY_CODE, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG.
    """
    raise NotImplementedError


def change_password(session: Session, now: datetime, user: User, old: str, new: str) -> None:
    """Change the password and sign out every other browser (sign in again with ``user.get_id()``).

    Raises RefusedError: WRONG_CREDENTIALS, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG.
    """
    raise NotImplementedError


def reset_password(session: Session, now: datetime, name: str, new: str) -> NewAccount:
    """Set a password without the old one (command line, administrator). Raises NotFoundError; as above."""
    raise NotImplementedError


def add_user(
    session: Session, now: datetime, name: str, password: str, role: Role = Role.LEARNER
) -> NewAccount:
    """Make an account with a role (command line, administrator). Raises as sign_up does."""
    raise NotImplementedError


def list_users(session: Session) -> list[User]:
    """Return all accounts but guests, by name."""
    raise NotImplementedError


def set_role(session: Session, now: datetime, name: str, role: Role) -> User:
    """Give a role. Raises NotFoundError, RefusedError(LAST_ADMINISTRATOR)."""
    raise NotImplementedError


def change_settings(  # noqa: PLR0913 - the settings of a learner
    session: Session,
    now: datetime,
    user: User,
    *,
    locale: str | None = None,
    zone: str | None = None,
    rollover_hour: int | None = None,
    new_per_day: int | None = None,
    reviews_per_day: int | None = None,
    desired_retention: float | None = None,
) -> None:
    """Change the settings that are not None.

    Raises RefusedError(SETTING_OUT_OF_RANGE, name=…): zone must be an IANA name, rollover_hour 0 to 23,
    limits 0 to 9999, desired_retention .70 to .99.
    """
    raise NotImplementedError


def delete_account(session: Session, now: datetime, user: User) -> None:
    """Delete a user with all cards, reviews and own decks. Raises RefusedError(LAST_ADMINISTRATOR)."""
    raise NotImplementedError
