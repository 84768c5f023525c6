"""The Flask extensions, made once and wired to an application by ``create_app``."""

from __future__ import annotations

from flask_babel import Babel
from flask_bootstrap import Bootstrap5
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect

from quiz.models.base import Base
from quiz.services.migrating import MIGRATIONS

babel = Babel()
bootstrap = Bootstrap5()
csrf = CSRFProtect()
# Our models stand on their own Base (no model is a db.Model); the extension lends its session and engine
db = SQLAlchemy(metadata=Base.metadata)
login_manager = LoginManager()
migrate = Migrate(directory=str(MIGRATIONS))
