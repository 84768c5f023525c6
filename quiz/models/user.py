"""Learners, teachers and administrators."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from quiz.models.base import Base, stored_as_text


class Role(enum.StrEnum):
    """What a person may do. An administrator may do all that a teacher may."""

    LEARNER = "learner"
    TEACHER = "teacher"
    ADMINISTRATOR = "administrator"


class User(Base):
    """A person who learns. No e-mail address, no real name is asked for.

    A guest has a made-up name and no password until the account is kept. ``session_token`` changes with the
    password, which signs out every browser. The last four columns are the learner's settings of study.
    """

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40))
    folded_name: Mapped[str] = mapped_column(String(160), unique=True)
    password_hash: Mapped[str | None] = mapped_column(String(255))
    recovery_hash: Mapped[str | None] = mapped_column(String(255))
    role: Mapped[Role] = mapped_column(stored_as_text(Role), default=Role.LEARNER)
    is_guest: Mapped[bool] = mapped_column(default=False)
    session_token: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    locale: Mapped[str | None] = mapped_column(String(16))
    zone: Mapped[str | None] = mapped_column(String(64))
    rollover_hour: Mapped[int] = mapped_column(default=4)
    new_per_day: Mapped[int] = mapped_column(default=20)
    reviews_per_day: Mapped[int] = mapped_column(default=200)
    desired_retention: Mapped[float] = mapped_column(default=0.9)

    @property
    def is_teacher(self) -> bool:
        """Whether this person may teach; an administrator may."""
        return self.role in {Role.TEACHER, Role.ADMINISTRATOR}

    @property
    def is_administrator(self) -> bool:
        """Whether this person looks after the server."""
        return self.role is Role.ADMINISTRATOR

    # What a sign-in extension asks of a user; nothing here knows which.
    is_authenticated = True
    is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """Return what the browser's session keeps: the id and the token that a new password makes void."""
        return f"{self.id}.{self.session_token}"
