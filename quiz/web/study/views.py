"""Studying: a question, what was right, how well it was known, the next one."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as BaseResponse

from question_bank.items.model import ItemType
from quiz.domain.card import Rating
from quiz.domain.errors import NotFoundError, Reason, RefusedError
from quiz.extensions import db
from quiz.services import reporting, studying
from quiz.web.identity import for_learners, learner
from quiz.web.message import say_refusal
from quiz.web.moment import minutes_until, now, say_minutes
from quiz.web.row_number import row_number
from quiz.web.study.forms import read_duration_ms, read_response, stamp

blueprint = Blueprint("study", __name__, url_prefix="/study")
Answer = str | BaseResponse | tuple[str, int]


def scope() -> int | None:
    """Return the deck that is studied; None: all of them."""
    return request.values.get("deck", type=row_number)


def next_address(item: int | None = None, sequence: int | None = None) -> str:
    """Return the address of the next card of what is studied, or of one item (at this point of its card)."""
    return url_for("study.show_card", deck=scope(), going=1, item=item, sequence=sequence)


@blueprint.get("/")
@for_learners
def show_card() -> Answer:
    """Ask the next question (or the one of ``item``); show what comes when nothing is left for today."""
    session, moment, user = db.session(), now(), learner()
    if item_id := request.args.get("item", type=row_number):
        sequence = request.args.get("sequence", type=int)
        try:
            return draw_question(studying.ask(session, moment, user, item_id, sequence=sequence))
        except RefusedError:
            return redirect(next_address())
    turn = studying.next_card(session, moment, user, scope(), fresh="going" not in request.args)
    if turn.question:
        return draw_question(turn.question, turn)
    progress = reporting.progress(session, moment, user)
    return render_template(
        "study/show_finished.html",
        progress=progress,
        scope=scope(),
        upcoming=next((day for day in progress.forecast[1:] if day[1]), None),
        last_answer=studying.last_answer(session, user),
        wait=turn.wait_until and say_minutes(minutes_until(moment, turn.wait_until)),
    )


def draw_question(question: studying.Question, turn: studying.Turn | None = None, refusal: str = "") -> str:
    """Draw the page of a question; with a refusal beside the field what was written is kept."""
    counts = turn.counts if turn else studying.next_card(db.session(), now(), learner(), scope()).counts
    return render_template(
        "study/show_card.html",
        question=question,
        counts=counts,
        scope=scope(),
        shown=request.form.get("shown", type=int) or stamp(now()),
        last_answer=studying.last_answer(db.session(), learner()),
        refusal=refusal,
    )


@blueprint.post("/answer")
@for_learners
def answer() -> Answer:
    """Grade and save an answer, then show what was right."""
    session, moment, user = db.session(), now(), learner()
    item_id, sequence = request.form.get("item", type=row_number), request.form.get("sequence", type=int)
    kind = request.form.get("type", type=ItemType)
    if item_id is None or sequence is None or kind is None:
        abort(400)
    duration_ms = read_duration_ms(request.form.get("shown", type=int), moment)
    try:
        response = read_response(kind, request.form)
        feedback = studying.answer(
            *(session, moment, user, item_id, response),
            sequence=sequence,
            duration_ms=duration_ms,
            version=request.form.get("version"),
        )
    except RefusedError as error:
        return ask_again(error, item_id, sequence)
    return redirect(url_for("study.show_feedback", review_id=feedback.review_id, deck=scope()))


def ask_again(refusal: RefusedError, item_id: int, sequence: int) -> Answer:
    """Ask the same question where the answer could not be read or the question has changed, else the next."""
    if refusal.reason is Reason.UNREADABLE_RESPONSE:
        try:
            question = studying.ask(db.session(), now(), learner(), item_id, sequence=sequence)
            return draw_question(question, refusal=say_refusal(refusal)), 422
        except RefusedError as error:  # meanwhile answered elsewhere, or put away
            refusal = error
    flash(say_refusal(refusal), "info")
    return redirect(next_address(item_id if refusal.reason is Reason.QUESTION_CHANGED else None))


@blueprint.get("/answers/<row:review_id>")
@for_learners
def show_feedback(review_id: int) -> str:
    """Show whether an answer was right, why, and the four ratings."""
    feedback = studying.read_feedback(db.session(), now(), learner(), review_id)
    return render_template("study/show_feedback.html", feedback=feedback, scope=scope(), ratings=list(Rating))


@blueprint.post("/answers/<row:review_id>/rate")
@for_learners
def rate(review_id: int) -> BaseResponse:
    """Save the rating that the learner chose, and go on."""
    session, moment, user = db.session(), now(), learner()
    rating, sequence = request.form.get("rating", ""), request.form.get("sequence", type=int)
    if rating not in list(Rating) or sequence is None:
        abort(400)
    try:
        studying.rate(session, moment, user, review_id, Rating(rating), sequence=sequence)
    except RefusedError as error:
        flash(say_refusal(error), "info")
    except NotFoundError:  # taken back in another window
        flash(_("This answer was taken back."), "info")
    return redirect(next_address())


@blueprint.post("/undo")
@for_learners
def undo() -> BaseResponse:
    """Take the last answer back and ask its question again."""
    try:
        meant = request.form.get("review", type=row_number)
        undone = studying.undo_last(db.session(), now(), learner(), review_id=meant)
    except RefusedError as error:
        flash(say_refusal(error), "info")
        return redirect(next_address())
    flash(_("Your last answer is taken back."), "info")
    return redirect(next_address(undone.item_id, undone.sequence))


@blueprint.post("/suspend")
@for_learners
def suspend() -> BaseResponse:
    """Put a card aside, so that it is asked no more."""
    item_id = request.form.get("item", type=row_number) or abort(400)
    studying.suspend(db.session(), now(), learner(), item_id)
    flash(_("This card is put aside. It is not asked any more."), "info")
    return redirect(next_address())
