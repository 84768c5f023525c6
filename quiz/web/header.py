"""What every answer says to the browser beside its content: who may script, frame, sniff and remember."""

from __future__ import annotations

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin

# Nothing inline, nothing from elsewhere; Bootstrap's style sheet draws its small signs from data: addresses
CONTENT_SECURITY_POLICY = (
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; "
    "object-src 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class SessionInterface(SecureCookieSessionInterface):
    """Signed cookies that are Secure exactly where the page came over HTTPS.

    A class-room server on a school's network speaks plain HTTP; behind HTTPS the cookie must never leave it.
    """

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - Flask's signature
        """Tell whether the cookie is kept to HTTPS."""
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Send the cookie with pages only: a static file may be kept by a proxy and handed to others."""
        if not is_static():
            super().save_session(app, session, response)


def is_static() -> bool:
    """Tell whether a static file was asked for."""
    return (request.endpoint or "").endswith("static")


def add_headers(response: Response) -> Response:
    """Add the security headers; pages, also that of a missing static file, are not to be kept by caches."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if not is_static() or response.status_code >= 400:  # noqa: PLR2004 - an error
        response.headers.setdefault("Cache-Control", "no-store")
    return response
