"""Static files under addresses that change with their content, so that browsers may keep them for good.

After an upgrade a page names the new address; nobody sees it in the old colours. A file that is asked for
without its version (a script by another one) is kept too, but asked about again each time.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import current_app, request
from werkzeug.security import safe_join

from quiz.web.header import is_static

if TYPE_CHECKING:
    from flask import Flask, Response

FIELD = "v"
LENGTH = 10
YEAR_S = 365 * 24 * 60 * 60


def register(app: Flask) -> None:
    """Let every address of a static file name its version, and tell browsers how long to keep the file."""
    app.url_defaults(add_version)
    app.after_request(tell_how_long)


def add_version(endpoint: str, values: dict[str, Any]) -> None:
    """Add the version of a static file to its address."""
    if endpoint.endswith("static") and (version := version_of(endpoint, values.get("filename", ""))):
        values.setdefault(FIELD, version)


def tell_how_long(response: Response) -> Response:
    """Let a file be kept for a year under the address that names its present version, else be asked about."""
    if not is_static() or response.status_code >= 400:  # noqa: PLR2004 - errors
        return response
    named = request.args.get(FIELD)
    current = named and named == version_of(request.endpoint or "", (request.view_args or {})["filename"])
    response.headers["Cache-Control"] = f"public, max-age={YEAR_S}, immutable" if current else "no-cache"
    return response


def version_of(endpoint: str, filename: str) -> str | None:
    """Return the version of a static file; None where there is no such file."""
    blueprint = endpoint.rpartition(".")[0]
    folder = (current_app.blueprints[blueprint] if blueprint else current_app).static_folder
    path = safe_join(folder or "", filename)
    try:
        changed_ns = Path(path).stat().st_mtime_ns if path else None
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None
    return digest(path, changed_ns) if path and changed_ns else None


@lru_cache(maxsize=256)
def digest(path: str, changed_ns: int) -> str:  # noqa: ARG001 - a file that was changed is read again
    """Return the beginning of the SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()[:LENGTH]
