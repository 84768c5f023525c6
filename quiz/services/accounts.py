"""Accounts: made, changed, deleted. ``authenticating`` knows who somebody is, ``visiting`` guests.

Every function that hashes a password takes about 0.1 s of processor time; the web layer runs it in a thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.domain.naming import check_password, clean_name, fold_name
from quiz.domain.study_day import is_zone
from quiz.models import Role, User
from quiz.services.authenticating import (
    NewAccount,
    change_password,
    find_signed_in,
    find_user,
    new_session_token,
    recover,
    renew_credentials,
    renew_recovery_code,
    reset_password,
    sign_in,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

__all__ = [
    "NewAccount",
    "add_user",
    "change_password",
    "change_settings",
    "delete_account",
    "find_signed_in",
    "find_user",
    "has_accounts",
    "list_users",
    "name_user",
    "new_user",
    "recover",
    "renew_recovery_code",
    "reset_password",
    "set_role",
    "sign_in",
    "sign_up",
]

_HOURS = range(24)
_LIMITS = range(10_000)
_LOWEST_RETENTION = 0.70
_HIGHEST_RETENTION = 0.99
_LONGEST_LOCALE = 16


def sign_up(  # noqa: PLR0913 - what the form sends
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

    ``local``: the request comes from the machine itself. ``zone``: the browser's IANA zone; an unknown one is
    left out. Raises RefusedError: NAME_LENGTH, NAME_CHARACTERS, NAME_TAKEN, PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG, PASSWORD_TOO_EASY.
    """
    return name_user(session, new_user(now, locale, zone), name, password, local=local)


def add_user(
    session: Session, now: datetime, name: str, password: str, role: Role = Role.LEARNER
) -> NewAccount:
    """Make an account with a role (command line, administrator). Raises as sign_up does."""
    user = new_user(now, None, None)
    user.role = role
    return name_user(session, user, name, password, local=False)


def has_accounts(session: Session) -> bool:
    """Tell whether there is any account besides guests'."""
    return session.scalar(select(User.id).where(User.is_guest.is_(False)).limit(1)) is not None


def list_users(session: Session) -> list[User]:
    """Return all accounts but guests, by name."""
    return list(session.scalars(select(User).where(User.is_guest.is_(False)).order_by(User.folded_name)))


def set_role(session: Session, now: datetime, name: str, role: Role) -> User:
    """Give a role. Raises NotFoundError, RefusedError(LAST_ADMINISTRATOR)."""
    user = find_user(session, name)
    if user is None or user.is_guest:
        raise NotFoundError(name)
    if role is not Role.ADMINISTRATOR and _is_last_administrator(session, user):
        raise RefusedError(Reason.LAST_ADMINISTRATOR)
    user.role = role
    session.commit()
    return user


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

    Raises RefusedError(SETTING_OUT_OF_RANGE, name=…): zone must be an IANA name, rollover_hour 0 to
    23, limits 0 to 9999, desired_retention .70 to .99.
    """
    allowed = {
        "locale": locale is None or len(locale) <= _LONGEST_LOCALE,
        "zone": zone is None or is_zone(zone),
        "rollover_hour": rollover_hour is None or rollover_hour in _HOURS,
        "new_per_day": new_per_day is None or new_per_day in _LIMITS,
        "reviews_per_day": reviews_per_day is None or reviews_per_day in _LIMITS,
        "desired_retention": desired_retention is None
        or _LOWEST_RETENTION <= desired_retention <= _HIGHEST_RETENTION,
    }
    for setting, is_allowed in allowed.items():
        if not is_allowed:
            raise RefusedError(Reason.SETTING_OUT_OF_RANGE, name=setting)
    wanted = {
        "locale": locale,
        "zone": zone,
        "rollover_hour": rollover_hour,
        "new_per_day": new_per_day,
        "reviews_per_day": reviews_per_day,
        "desired_retention": desired_retention,
    }
    for setting, value in wanted.items():
        if value is not None:
            setattr(user, setting, value)
    session.commit()


def delete_account(session: Session, now: datetime, user: User) -> None:
    """Delete a user with all cards, reviews and own decks.

    Raises RefusedError(LAST_ADMINISTRATOR), unless nobody else has an account: then nobody is left alone.
    """
    others = select(func.count()).where(User.is_guest.is_(False), User.id != user.id)
    if _is_last_administrator(session, user) and session.scalar(others):
        raise RefusedError(Reason.LAST_ADMINISTRATOR)
    session.delete(user)
    session.commit()


def new_user(now: datetime, locale: str | None, zone: str | None) -> User:
    """Return a user without a name and a password yet."""
    return User(
        created_at=now,
        locale=locale,
        zone=zone if zone and is_zone(zone) else None,
        session_token=new_session_token(),
        role=Role.LEARNER,
        is_guest=False,
    )


def name_user(session: Session, user: User, name: str, password: str, *, local: bool) -> NewAccount:
    """Give a user a name and a password, and save. ``local``, and what it raises, as sign_up."""
    cleaned = clean_name(name)
    check_password(password, cleaned)
    taken = find_user(session, cleaned)
    if taken is not None and taken is not user:
        raise RefusedError(Reason.NAME_TAKEN, name=cleaned)
    if local and not has_accounts(session):
        user.role = Role.ADMINISTRATOR
    user.name, user.folded_name = cleaned, fold_name(cleaned)
    user.is_guest = False
    session.add(user)
    try:
        return renew_credentials(session, user, password)
    except IntegrityError:  # somebody else took the name a moment ago
        session.rollback()
        raise RefusedError(Reason.NAME_TAKEN, name=cleaned) from None


def _is_last_administrator(session: Session, user: User) -> bool:
    """Tell whether a user is an administrator and nobody else is."""
    if not user.is_administrator:
        return False
    others = select(func.count()).where(User.role == Role.ADMINISTRATOR, User.id != user.id)
    return not session.scalar(others)
