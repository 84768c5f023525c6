"""Runs the migrations on the connection handed in, else the Flask application's, else the environment's."""

import os
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from flask import current_app, has_app_context
from sqlalchemy import Connection, Engine, Enum, create_engine

from quiz import paths
from quiz.models import Base
from quiz.models.base import Moment
from quiz.services.migrating import alone


def render_item(kind: str, value: Any, _: AutogenContext) -> str | Literal[False]:  # noqa: ANN401 - Alembic's signature
    """Write our column types as SQLAlchemy's own: a migration must not change when a model does."""
    if kind == "type" and isinstance(value, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(value, Enum):
        return f"sa.String(length={value.length})"
    return False


def migrate_on(connection: Connection) -> None:
    """Run the migrations in the connection's transaction."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,  # SQLite cannot alter a table in place
        render_item=render_item,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def find_engine() -> Engine:
    """Return the engine of the Flask application, where there is one, else of DATABASE_URL or QUIZ_DATA."""
    if has_app_context():
        engine: Engine = current_app.extensions["migrate"].db.engine
        return engine
    return create_engine(paths.database_url(os.environ))


handed_in = context.config.attributes.get("connection")
if handed_in is not None:
    migrate_on(handed_in)
else:
    with alone(find_engine()) as own:
        migrate_on(own)
