from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Engine, Text, create_engine, inspect, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from quiz.app import create_app
from quiz.extensions import db
from quiz.models import Base, Deck
from quiz.services.migrating import alone, is_current, migrate, migration_config
from tests.factories.study import make_deck


def test_the_migrations_make_the_tables_of_the_models(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_a_second_migration_changes_nothing(engine: Engine) -> None:
    assert is_current(engine)
    migrate(engine)
    assert is_current(engine)


def test_an_empty_database_is_not_current() -> None:
    engine = create_engine("sqlite://")
    assert not is_current(engine)
    migrate(engine)
    assert is_current(engine)
    engine.dispose()


def test_migrations_can_be_taken_back(engine: Engine) -> None:
    with engine.begin() as connection:
        command.downgrade(migration_config(connection), "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    migrate(engine)
    assert is_current(engine)


def test_foreign_keys_are_checked_after_a_migration() -> None:
    engine = create_engine("sqlite://")
    migrate(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    engine.dispose()


def test_flask_db_upgrade_does_the_same(tmp_path: Path) -> None:
    app = create_app({"SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path / 'quiz.sqlite3'}", "SECRET_KEY": "x"})
    result = app.test_cli_runner().invoke(args=["db", "upgrade"])
    assert result.exit_code == 0, result.output
    with app.app_context():
        assert is_current(db.engine)
        with db.engine.connect() as connection:
            assert connection.scalar(text("PRAGMA foreign_keys")) == 1
        db.engine.dispose()


def test_a_table_that_is_copied_keeps_the_rows_that_refer_to_it(engine: Engine) -> None:
    with Session(engine) as session:
        deck_id = make_deck(session, 3)
    with alone(engine) as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("decks") as batch:
            batch.alter_column("title", nullable=True, existing_type=Text())
    with Session(engine) as session:
        assert len(session.get_one(Deck, deck_id).items) == 3
        assert inspect(engine).get_columns("decks")[3]["nullable"]


def test_a_migration_that_fails_leaves_nothing_behind() -> None:
    def fail_half_way() -> None:
        with alone(engine) as connection:
            connection.execute(text("CREATE TABLE half (id INTEGER)"))
            connection.execute(text("nonsense"))

    engine = create_engine("sqlite://")
    with pytest.raises(OperationalError):
        fail_half_way()
    assert inspect(engine).get_table_names() == []
    migrate(engine)
    assert is_current(engine)
    engine.dispose()
