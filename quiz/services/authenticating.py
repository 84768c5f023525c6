"""Who somebody is: signing in, recovery, passwords.

Every function that hashes a password takes about 0.1 s of processor time; the web layer runs it in a thread.
``now`` stands in every signature that changes something, so that a later rule that needs it breaks no caller.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.domain.naming import check_password, fold_name, hash_code, make_code
from quiz.models import User
from quiz.services.passwords import hash_password, needs_rehash, verify_password

_TOKEN_BYTES = 24

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session


class NewAccount(NamedTuple):
    """An account with a new recovery code (XXXX-XXXX-XXXX-XXXX-XXXX), which is shown only now."""

    user: User
    recovery_code: str


def sign_in(session: Session, now: datetime, name: str, password: str) -> User:
    """Return the user of a name and password. Raises RefusedError(WRONG_CREDENTIALS)."""
    user = find_user(session, name)
    password_hash = user.password_hash if user else None
    if not verify_password(password_hash, password) or user is None or password_hash is None:
        raise RefusedError(Reason.WRONG_CREDENTIALS)
    if needs_rehash(password_hash):
        user.password_hash = hash_password(password)
        session.commit()
    return user


def find_user(session: Session, name: str) -> User | None:
    """Return the user of a name, written in any case; None where there is none."""
    if "\x00" in name:  # no account is called so, and PostgreSQL refuses to look for it
        return None
    return session.scalar(select(User).where(User.folded_name == fold_name(name)))


def find_signed_in(session: Session, identity: str) -> User | None:
    """Return the user whose ``User.get_id()`` a browser kept; None once the password has changed."""
    number, _, token = identity.partition(".")
    if not number.isascii() or not number.isdigit() or len(number) > 18:  # noqa: PLR2004 - a 64-bit key
        return None
    user = session.get(User, int(number))
    if user is None or not hmac.compare_digest(user.session_token.encode(), token.encode()):
        return None
    return user


def recover(session: Session, now: datetime, name: str, code: str, new_password: str) -> NewAccount:
    """Set a new password by the recovery code; return the account with a new code. The old one is void.

    Raises RefusedError: WRONG_RECOVERY_CODE, those of check_password.
    """
    check_password(new_password, name)
    user = find_user(session, name)
    kept = (user.recovery_hash if user else None) or ""
    if not hmac.compare_digest(kept, hash_code(code)) or user is None:
        raise RefusedError(Reason.WRONG_RECOVERY_CODE)
    return renew_credentials(session, user, new_password)


def change_password(session: Session, now: datetime, user: User, old: str, new: str) -> None:
    """Change the password and sign out every browser; the caller signs its own in again.

    Raises RefusedError: WRONG_CREDENTIALS, those of check_password.
    """
    check_password(new, user.name)
    if not verify_password(user.password_hash, old):
        raise RefusedError(Reason.WRONG_CREDENTIALS)
    user.password_hash = hash_password(new)
    user.session_token = new_session_token()
    session.commit()


def renew_recovery_code(session: Session, now: datetime, user: User, password: str) -> str:
    """Return a new recovery code; the old one is void. Raises RefusedError(WRONG_CREDENTIALS)."""
    if not verify_password(user.password_hash, password):
        raise RefusedError(Reason.WRONG_CREDENTIALS)
    code = make_code(secrets.choice)
    user.recovery_hash = hash_code(code)
    session.commit()
    return code


def reset_password(session: Session, now: datetime, name: str, new: str) -> NewAccount:
    """Set a password without the old one (command line, administrator).

    Raises NotFoundError; RefusedError: those of check_password.
    """
    check_password(new, name)
    user = find_user(session, name)
    if user is None or user.is_guest:
        raise NotFoundError(name)
    return renew_credentials(session, user, new)


def new_session_token() -> str:
    """Return a token that nobody can guess, for ``User.session_token``."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def renew_credentials(session: Session, user: User, password: str) -> NewAccount:
    """Give a user a new password, a new recovery code and a new session token, and save."""
    code = make_code(secrets.choice)
    user.password_hash = hash_password(password)
    user.recovery_hash = hash_code(code)
    user.session_token = new_session_token()
    session.commit()
    return NewAccount(user, code)
