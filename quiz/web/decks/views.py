"""A deck and its article."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from quiz.extensions import db
from quiz.services import decks
from quiz.web.apart import run_apart
from quiz.web.decks.outline import read_outline
from quiz.web.identity import for_learners, learner
from quiz.web.moment import now

blueprint = Blueprint("decks", __name__, url_prefix="/decks")


@blueprint.get("/<row:deck_id>")
@for_learners
def show_deck(deck_id: int) -> str:
    """Show what waits in a deck, where its article comes from, and what the article is about."""
    session, user = db.session(), learner()
    deck = decks.read_deck(session, user, deck_id)
    (summary,) = decks.list_decks(session, now(), user, only=deck_id)
    headings = read_outline(run_apart(decks.read_article, session, user, deck_id))
    outline = [heading for heading in headings if heading.title != deck.title]
    return render_template("decks/show_deck.html", deck=deck, summary=summary, outline=outline)


@blueprint.get("/<row:deck_id>/article")
@for_learners
def show_article(deck_id: int) -> str:
    """Show the article as a reader sees it; ``start`` and ``end`` (code points) mark a quote."""
    session, user = db.session(), learner()
    deck = decks.read_deck(session, user, deck_id)
    start, end = request.args.get("start", type=int), request.args.get("end", type=int)
    quotes = [(start, end)] if start is not None and end is not None and 0 <= start < end else []
    lines = run_apart(decks.read_article, session, user, deck_id, quotes)
    headings = {heading.start: heading for heading in read_outline(lines)}
    return render_template("decks/show_article.html", deck=deck, lines=lines, headings=headings)
