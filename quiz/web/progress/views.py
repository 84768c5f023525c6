"""The page of progress."""

from __future__ import annotations

from flask import Blueprint, render_template

from quiz.extensions import db
from quiz.services import reporting
from quiz.web.identity import for_learners, learner
from quiz.web.moment import now
from quiz.web.progress.chart import draw_forecast, draw_shares

blueprint = Blueprint("progress", __name__, url_prefix="/progress")
STATES = ("mature", "young", "learning", "new", "suspended")


@blueprint.get("/")
@for_learners
def show_progress() -> str:
    """Show what was done today, what comes, and how far each deck is."""
    progress = reporting.progress(db.session(), now(), learner())
    shares = {
        deck.deck_id: draw_shares({state: getattr(deck, state) for state in STATES})
        for deck in progress.decks
    }
    return render_template(
        "progress/show_progress.html",
        progress=progress,
        bars=draw_forecast(progress.forecast),
        shares=shares,
        states=STATES,
    )
