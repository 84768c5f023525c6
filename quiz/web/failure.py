"""The one error page, for what HTTP refuses and for what the application refuses."""

from __future__ import annotations

from typing import NamedTuple

from flask import Flask, render_template, request
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import BadHost, HTTPException

from quiz.domain.errors import DomainError, NotFoundError, RefusedError
from quiz.extensions import db
from quiz.web.message import say_refusal
from quiz.web.target import path_of

Page = tuple[str, int, list[tuple[str, str]]]


class Words(NamedTuple):
    """What the page says: what happened, and what to do."""

    heading: str
    mend: str


def words_for(code: int) -> Words:
    """Return the words for an HTTP status."""
    known = {
        400: Words(_("This could not be read"), _("Go back and try once more.")),
        403: Words(_("This page is not for this account"), _("Sign in as somebody who may open it.")),
        404: Words(_("There is nothing here"), _("The address may be mistyped, or the page was removed.")),
        405: Words(_("This page is not opened this way"), _("Start again from the decks.")),
        413: Words(_("That is too large"), _("Send a shorter text or a smaller file.")),
        429: Words(_("Too many tries"), _("Wait a few minutes, then try again.")),
    }
    otherwise = Words(
        _("Something broke on our side"),
        _("Your progress is saved. Try again; if it stays, tell the teacher."),
    )
    return known.get(code, otherwise)


def show_failure(error: Exception) -> Page:
    """Draw the error page for an HTTP error or an error of the rules."""
    db.session.rollback()
    code, headers, back = 500, [], path_of(request.referrer)
    words: Words | None = None
    if isinstance(error, CSRFError):
        code = 400
        words = Words(
            _("This page was open for too long"),
            _("Nothing was lost. Go back to the page, which is then fresh, and send it again."),
        )
    elif isinstance(error, HTTPException):
        code = error.code or 500
        headers = [(name, value) for name, value in error.get_headers() if name in {"Allow", "Retry-After"}]
    elif isinstance(error, NotFoundError):
        code = 404
    elif isinstance(error, RefusedError):
        code, words = 409, Words(_("That does not work"), say_refusal(error))
    words = words or words_for(code)
    again = back if code in {400, 409, 429} else None
    try:
        if not isinstance(request.routing_exception, BadHost):
            page = render_template(
                "error.html", code=code, heading=words.heading, mend=words.mend, back=again
            )
            return page, code, headers
    except SQLAlchemyError:  # no database: then the page has no menu either
        pass
    # Nor has it one where the Host header is no host's name: then no address can be built
    headers.append(("Content-Type", "text/plain; charset=utf-8"))
    return f"{words.heading}\n{words.mend}\n", code, headers


def register(app: Flask) -> None:
    """Let the application show its errors on the one page; an unforeseen one is logged by Flask first."""
    app.register_error_handler(HTTPException, show_failure)
    app.register_error_handler(DomainError, show_failure)
