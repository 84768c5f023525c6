"""The application: configuration, extensions, pages and the error page, wired together."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from quiz import clock, paths
from quiz.config import FIXED, Config, engine_options
from quiz.extensions import babel, bootstrap, csrf, db, migrate
from quiz.web import (
    account,
    admin,
    compression,
    decks,
    failure,
    header,
    home,
    identity,
    preference,
    progress,
    report,
    review,
    static_version,
    study,
    template,
)
from quiz.web.row_number import RowNumberConverter

if TYPE_CHECKING:
    from collections.abc import Mapping


def template_folder() -> Path:
    """Return the folder of the templates: inside the package where installed, beside it in the source."""
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Make the application. It does not migrate the database.

    ``config``: settings by Flask's names. Where it names both the database and the secret key, the
    environment is not read and no data folder is made.
    """
    app = Flask("quiz", template_folder=str(template_folder()), static_folder="static")
    given = dict(config or {})
    if {"SQLALCHEMY_DATABASE_URI", "SECRET_KEY"} <= given.keys():
        app.config.from_mapping(FIXED)
    else:
        app.config.from_mapping(Config.from_environment(os.environ).to_flask())
    app.config.setdefault("CLOCK", clock.now)
    app.config.from_mapping(given)
    url = paths.database_url({"DATABASE_URL": app.config["SQLALCHEMY_DATABASE_URI"]})
    app.config["SQLALCHEMY_DATABASE_URI"] = url
    app.config.setdefault("SQLALCHEMY_ENGINE_OPTIONS", engine_options(url))

    app.session_interface = header.SessionInterface()
    app.after_request(compression.compress_file)
    app.after_request(header.add_headers)
    if proxies := app.config.get("PROXIES", 0):
        fixed = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)
        app.wsgi_app = fixed  # type: ignore[method-assign]

    db.init_app(app)
    migrate.init_app(app, db)
    csrf.init_app(app)
    bootstrap.init_app(app)
    babel.init_app(app, locale_selector=preference.choose_language)
    identity.register(app)
    failure.register(app)
    template.register(app)
    static_version.register(app)
    app.url_map.converters["row"] = RowNumberConverter
    for feature in (home, account, decks, study, progress, admin, review, report):
        app.register_blueprint(feature.blueprint)
    return app
