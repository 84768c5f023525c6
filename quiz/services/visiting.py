"""Guests: who studies without an account, keeps the progress under a name, or leaves it behind.

A guest can be reached by the cookie of one browser alone. Once that is gone nobody can come back to the
progress, so it is deleted: at once where the guest signs out or signs in as somebody, else when the cookie
has expired.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from quiz.domain.errors import Reason, RefusedError
from quiz.domain.naming import CODE_ALPHABET, fold_name
from quiz.models import Review, User
from quiz.services.accounts import NewAccount, name_user, new_user

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

# As long as a browser keeps the session's cookie after the last visit (quiz.config.SESSION_LIFETIME)
LONGEST_ABSENCE = timedelta(days=365)
_LETTERS = 6


def start_guest(
    session: Session, now: datetime, *, locale: str | None = None, zone: str | None = None
) -> User:
    """Make a guest with a made-up name, who can study at once and keep the progress later.

    Guests who cannot come back any more are deleted at this occasion.
    """
    word = "손님" if (locale or "ko").startswith("ko") else "Guest"
    user = new_user(now, locale, zone)
    user.is_guest = True
    user.name = f"{word} {''.join(secrets.choice(CODE_ALPHABET) for _ in range(_LETTERS))}"
    user.folded_name = fold_name(user.name)
    session.add(user)
    _delete_absent(session, now)
    session.commit()
    return user


def keep_guest(  # noqa: PLR0913 - what the form sends
    session: Session, now: datetime, guest: User, name: str, password: str, *, local: bool
) -> NewAccount:
    """Turn a guest into an account with all progress.

    The first account of all is the administrator's where ``local`` is true, as with sign_up. Raises as
    sign_up does, and NOT_A_GUEST.
    """
    if not guest.is_guest:
        raise RefusedError(Reason.NOT_A_GUEST)
    return name_user(session, guest, name, password, local=local)


def forget_guest(session: Session, now: datetime, user: User) -> None:
    """Delete a guest with all progress; leave an account alone, also one that was a guest a moment ago."""
    session.execute(delete(User).where(User.id == user.id, User.is_guest))
    session.commit()


def forget_absent(session: Session, now: datetime) -> int:
    """Delete the guests who have not studied for a year; return how many."""
    deleted = _delete_absent(session, now)
    session.commit()
    return deleted


def _delete_absent(session: Session, now: datetime) -> int:
    """Delete the guests who came, and answered last, longer ago than a browser remembers them."""
    since = now - LONGEST_ABSENCE
    studied = select(Review.id).where(Review.user_id == User.id, Review.reviewed_at > since)
    gone = select(User.id).where(User.is_guest, User.created_at <= since, ~studied.exists())
    ids = session.scalars(gone).all()
    if ids:
        session.execute(delete(User).where(User.id.in_(ids), User.is_guest))
    return len(ids)
