"""The application on a database of its own, visited as a browser without scripts visits it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import quiz
from quiz.app import create_app
from quiz.extensions import db
from quiz.services.importing import import_bank
from tests.factories.clock import Clock
from tests.factories.mixed_bank import make_mixed_bank
from tests.factories.study import NOW
from tests.functional.visitor import NewVisitor, Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask


@pytest.fixture(scope="session", autouse=True)
def _compiled_translations() -> None:
    """Compile the catalogues where the source tree was not installed since they changed."""
    for po in Path(quiz.__file__).parent.glob("translations/*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
            with po.open("rb") as source, mo.open("wb") as target:
                write_mo(target, read_po(source, locale=po.parent.parent.name))


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def app(sqlite_template: Path, tmp_path: Path, clock: Clock) -> Iterator[Flask]:
    file = tmp_path / "quiz.sqlite3"
    shutil.copyfile(sqlite_template, file)
    app = create_app(
        {"SQLALCHEMY_DATABASE_URI": f"sqlite:///{file}", "SECRET_KEY": "of a test", "CLOCK": clock}
    )
    app.testing = True
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def deck_id(app: Flask, clock: Clock) -> int:
    """A deck for everybody, with a question of every type."""
    with app.app_context():
        return import_bank(db.session(), clock(), make_mixed_bank()).deck_id


@pytest.fixture
def new_visitor(app: Flask) -> NewVisitor:
    """Make visitors, each with a browser of their own."""
    return lambda **headers: Visitor(app.test_client(), headers)


@pytest.fixture
def visitor(new_visitor: NewVisitor) -> Visitor:
    return new_visitor()
