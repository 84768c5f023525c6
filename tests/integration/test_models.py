from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from quiz.models import Deck, User
from quiz.services.importing import import_bank
from tests.factories.study import NOW, make_dated_bank, make_learner


def test_a_moment_comes_back_in_utc_to_the_microsecond(session: Session) -> None:
    seoul = timezone(timedelta(hours=9))
    user = make_learner(session, created_at=datetime(2026, 3, 2, 10, 0, 0, 123456, tzinfo=seoul))
    session.expire_all()
    assert user.created_at == datetime(2026, 3, 2, 1, 0, 0, 123456, tzinfo=UTC)
    assert user.created_at.utcoffset() == timedelta(0)


def test_moments_are_compared_by_the_database_as_by_python(session: Session) -> None:
    make_learner(session, "아침", created_at=datetime(2026, 3, 2, 8, 0, tzinfo=timezone(timedelta(hours=9))))
    make_learner(session, "저녁", created_at=datetime(2026, 3, 1, 23, 30, tzinfo=UTC))
    early = datetime(2026, 3, 1, 18, 15, tzinfo=timezone(-timedelta(hours=5)))
    assert [user.name for user in session.query(User).filter(User.created_at > early)] == ["저녁"]


def test_a_moment_without_a_zone_is_refused(session: Session) -> None:
    with pytest.raises(StatementError, match="no time zone"):
        make_learner(session, created_at=datetime(2026, 3, 2))  # noqa: DTZ001 - the fault in question


def test_two_names_that_differ_in_case_are_one(session: Session) -> None:
    make_learner(session, "KIM")
    with pytest.raises(IntegrityError):
        make_learner(session, "kim")


def test_there_is_one_deck_for_everybody_on_an_article(session: Session) -> None:
    import_bank(session, NOW, make_dated_bank())
    first = session.query(Deck).one()
    copy = {
        column.name: getattr(first, column.name) for column in Deck.__table__.columns if column.name != "id"
    }
    session.add(Deck(**copy))
    with pytest.raises(IntegrityError):
        session.commit()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_sqlite_checks_foreign_keys_and_lets_readers_read(engine: Engine) -> None:
    with engine.connect() as connection:
        read = {
            name: connection.scalar(text(f"PRAGMA {name}"))
            for name in ("foreign_keys", "journal_mode", "busy_timeout", "synchronous")
        }
    assert read == {"foreign_keys": 1, "journal_mode": "wal", "busy_timeout": 10_000, "synchronous": 1}
