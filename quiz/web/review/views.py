"""The questions of a deck beside its article, and what a teacher decides of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from quiz.domain.errors import RefusedError
from quiz.domain.key import key_text
from quiz.extensions import db
from quiz.models import ReportStatus, RevisionAction
from quiz.services import decks, flagging, reading, reviewing, revising, sifting
from quiz.web.apart import run_apart
from quiz.web.decks.outline import read_outline
from quiz.web.identity import for_teachers, learner
from quiz.web.message import say_refusal
from quiz.web.moment import now
from quiz.web.report.forms import REASONS
from quiz.web.review.facet import facets_of
from quiz.web.review.forms import LONGEST_REASON, tidy
from quiz.web.review.query import read_filter, write_filter
from quiz.web.review.wording import FLAGS, STATUSES, STEPS, TYPES, say_rule
from quiz.web.row_number import row_number
from quiz.web.target import asked_target

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as BaseResponse

    from quiz.models import Deck

blueprint = Blueprint("review", __name__)
PER_PAGE = 20
WORDS = {
    "types": TYPES,
    "statuses": STATUSES,
    "flag_names": FLAGS,
    "steps": STEPS,
    "say_rule": say_rule,
    "key_text": key_text,
    "report_names": REASONS,
}


def open_deck(deck_id: int) -> Deck:
    """Return the deck of this page."""
    return reviewing.open_deck(db.session(), learner(), deck_id)


def page_address(deck_id: int, **values: Any) -> str:  # noqa: ANN401 - as url_for takes them
    """Return the address of the review page with the filter of this request."""
    filters = write_filter(read_filter(request.values))
    return url_for("review.show_review", **{"deck_id": deck_id, **filters, **values})


@blueprint.get("/review")
@for_teachers
def list_decks() -> str:
    """Show the decks that this teacher can review."""
    return render_template("review/list_decks.html", decks=decks.list_decks(db.session(), now(), learner()))


@blueprint.get("/decks/<row:deck_id>/review")
@for_teachers
def show_review(deck_id: int) -> str:
    """Show the questions that fit the filter, beside the article with the quotes of one of them marked."""
    session, deck = db.session(), open_deck(deck_id)
    board = run_apart(sifting.read_board, session, deck)
    wanted = read_filter(request.args)
    found = sifting.sift(board.entries, wanted)
    pages = max(1, -(-len(found) // PER_PAGE))
    page = min(max(request.args.get("page", 1, type=int), 1), pages)
    shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    chosen = board.entry(request.args.get("item", type=row_number)) or (shown[0] if shown else None)
    quotes = [(one["start"], one["end"]) for one in chosen.item.evidence] if chosen else []
    lines = run_apart(reading.mark_lines, deck.article_text, quotes)
    return render_template(
        "review/show_review.html",
        **WORDS,
        board=board,
        deck=deck,
        found=found,
        shown=shown,
        chosen=chosen,
        page=page,
        pages=pages,
        wanted=wanted,
        filters=write_filter(wanted),
        facets=facets_of(board.entries),
        marks={entry.item.id: marks_of(deck, entry) for entry in shown},
        lines=lines,
        headings={heading.start: heading for heading in read_outline(lines)},
        last_step=revising.last_step(session, learner(), deck),
        longest_reason=LONGEST_REASON,
    )


def marks_of(deck: Deck, entry: sifting.Entry) -> list[tuple[int, int, int]]:
    """Return where a question's quotes stand in the lines of the article."""
    return reading.find_marks(deck.article_text, [(one["start"], one["end"]) for one in entry.item.evidence])


@blueprint.post("/decks/<row:deck_id>/review/decide")
@for_teachers
def decide(deck_id: int) -> BaseResponse:
    """Accept, reject or restore one question, those that are ticked, or all that fit the filter."""
    deck = open_deck(deck_id)
    action, reason = request.form.get("decision", ""), tidy(request.form.get("reason"))[:LONGEST_REASON]
    if action not in {RevisionAction.ACCEPT, RevisionAction.REJECT, RevisionAction.RESTORE}:
        abort(400)
    if "all" in request.form:
        board = run_apart(sifting.read_board, db.session(), deck)
        items = {entry.item.id for entry in sifting.sift(board.entries, read_filter(request.form))}
    else:
        items = set(request.form.getlist("item", type=row_number))
    if action == RevisionAction.REJECT and not reason:
        flash(_("Say why: a rejected question keeps its reason."), "error")
    elif not items:
        flash(_("Tick the questions first."), "info")
    else:
        say_done(
            RevisionAction(action),
            reviewing.decide(
                *(db.session(), now(), learner(), deck),
                items=items,
                action=RevisionAction(action),
                reason=reason,
            ),
        )
    only = next(iter(items)) if len(items) == 1 else None
    return redirect(asked_target(page_address(deck_id, item=only)))


def say_done(action: RevisionAction, number: int) -> None:
    """Say what was done to how many questions."""
    if action is RevisionAction.ACCEPT:
        words = ngettext("%(num)s question accepted.", "%(num)s questions accepted.", number)
    elif action is RevisionAction.REJECT:
        words = ngettext("%(num)s question rejected.", "%(num)s questions rejected.", number)
    else:
        words = ngettext("%(num)s question restored.", "%(num)s questions restored.", number)
    flash(words, "success" if number else "info")


@blueprint.post("/decks/<row:deck_id>/review/undo")
@for_teachers
def undo(deck_id: int) -> BaseResponse:
    """Take this teacher's last step in the deck back."""
    deck = open_deck(deck_id)
    step_id = request.form.get("step", type=row_number)
    try:
        step = revising.undo_step(db.session(), now(), learner(), deck, revision_id=step_id)
    except RefusedError as error:
        flash(say_refusal(error), "info")
        return redirect(asked_target(page_address(deck_id)))
    words = ngettext("Taken back for %(num)s question.", "Taken back for %(num)s questions.", step.items)
    if step.kept:
        words += " " + ngettext(
            "%(num)s was changed since and stays as it is.",
            "%(num)s were changed since and stay as they are.",
            step.kept,
        )
    flash(words, "success")
    return redirect(asked_target(page_address(deck_id)))


@blueprint.post("/decks/<row:deck_id>/review/reports")
@for_teachers
def settle_reports(deck_id: int) -> BaseResponse:
    """Mark the reports on a question as done or dismissed."""
    deck = open_deck(deck_id)
    item = reviewing.find_item(deck, request.form.get("item", type=row_number) or abort(404))
    status = request.form.get("status", "")
    if status not in {ReportStatus.DONE, ReportStatus.DISMISSED}:
        abort(400)
    number = flagging.settle_reports(db.session(), now(), learner(), item, status=ReportStatus(status))
    flash(ngettext("%(num)s report settled.", "%(num)s reports settled.", number), "success")
    return redirect(asked_target(page_address(deck_id, item=item.id)))
