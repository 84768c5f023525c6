"""How a page looks and which language it speaks: as the account wishes, else the cookie, else the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import request
from flask_login import current_user

from quiz.config import LANGUAGES

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

LANGUAGE_COOKIE = "language"
THEME_COOKIE = "theme"
THEMES = ("auto", "light", "dark")
YEAR_S = 365 * 24 * 60 * 60


def choose_language() -> str:
    """Return the language of this request; Korean unless the browser prefers English."""
    for wish in (getattr(current_user, "locale", None), request.cookies.get(LANGUAGE_COOKIE)):
        if wish in LANGUAGES:
            return str(wish)
    return request.accept_languages.best_match(LANGUAGES) or "ko"


def choose_theme() -> str:
    """Return auto, light or dark; auto follows the device."""
    wish = request.cookies.get(THEME_COOKIE)
    return wish if wish in THEMES else "auto"


def remember(response: Response, cookie: str, value: str) -> Response:
    """Keep a preference in the browser for a year."""
    response.set_cookie(
        cookie, value, max_age=YEAR_S, httponly=True, samesite="Lax", secure=request.is_secure
    )
    return response
