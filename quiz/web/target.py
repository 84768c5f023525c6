"""Where a form leads back to: only ever to a page of this application."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import request


def safe_target(address: str | None, otherwise: str) -> str:
    r"""Return the address if it is a path of this application, else the other one.

    Refused: another host or scheme, ``//host`` and ``/\host`` (browsers read the backslash as a slash),
    control characters (browsers drop them before they read the rest).
    """
    if not address or not address.startswith("/") or address.startswith("//"):
        return otherwise
    if "\\" in address or any(ord(character) < ord(" ") for character in address):
        return otherwise
    parts = urlsplit(address)
    return otherwise if parts.scheme or parts.netloc else address


def asked_target(otherwise: str) -> str:
    """Return the safe ``next`` of this request's form or address."""
    return safe_target(request.values.get("next"), otherwise)


def path_of(address: str | None) -> str | None:
    """Return the path of an address of this application (a referrer), None for any other."""
    if not address:
        return None
    parts = urlsplit(address)
    if parts.netloc != request.host:
        return None
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return safe_target(path, "") or None


def here() -> str:
    """Return the path of this page, to come back to; of the page before where this one was made by a form."""
    if request.method == "GET":
        return request.full_path.rstrip("?")
    return path_of(request.referrer) or "/"
