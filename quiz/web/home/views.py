"""The first page."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask_login import current_user

from quiz.extensions import db
from quiz.services import browsing, decks
from quiz.web.identity import learner
from quiz.web.moment import now

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def show_home() -> str:
    """Show a newcomer what this is and the open decks; a learner what waits today."""
    if current_user.is_authenticated:
        summaries = decks.list_decks(db.session(), now(), learner())
        return render_template("home/show_home.html", decks=summaries)
    return render_template("home/show_welcome.html", decks=browsing.list_open_decks(db.session()))
