from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask

import quiz
from quiz.app import create_app, template_folder
from tests.functional.visitor import Visitor

TEMPLATES = sorted(template_folder().rglob("*.html"))
STATIC = sorted(path for path in (Path(quiz.__file__).parent / "static").rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "address",
    ["/", "/sign-in", "/no-such-page", "/static/css/base.css", "/bootstrap/static/css/bootstrap.min.css"],
)
def test_every_answer_has_the_security_headers(app: Flask, address: str) -> None:
    with app.test_client().get(address) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert policy == (
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'; "
            "form-action 'self'; object-src 'none'"
        )
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"


def test_pages_are_not_kept_by_caches_and_files_are(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/").headers["Cache-Control"] == "no-store"
    with client.get("/static/css/base.css") as answer:
        assert "no-store" not in answer.headers["Cache-Control"]


@pytest.mark.parametrize(("scheme", "secure"), [("http", False), ("https", True)])
def test_cookies_are_out_of_reach_of_scripts_and_secure_behind_https(
    app: Flask, scheme: str, *, secure: bool
) -> None:
    answer = app.test_client().get("/sign-in", base_url=f"{scheme}://localhost")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert ("Secure" in cookie) == secure


def test_a_proxys_word_on_https_counts_only_where_one_is_configured(app: Flask) -> None:
    headers = {"X-Forwarded-Proto": "https"}
    assert "Secure" not in app.test_client().get("/sign-in", headers=headers).headers["Set-Cookie"]
    settings = {key: app.config[key] for key in ("SQLALCHEMY_DATABASE_URI", "SECRET_KEY", "CLOCK")}
    behind = create_app({**settings, "PROXIES": 1})
    assert "Secure" in behind.test_client().get("/sign-in", headers=headers).headers["Set-Cookie"]


def test_no_address_is_kept_in_the_session(visitor: Visitor) -> None:
    visitor.sign_up()
    with visitor.client.session_transaction() as session:
        assert set(session) <= {"_user_id", "_fresh", "_permanent", "csrf_token"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_inline_style_or_script(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=", source)
    assert not re.search(r"\son[a-z]+\s*=", source)
    assert "<style" not in source
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", source))
    assert "javascript:" not in source
    assert "|safe" not in source.replace(" ", "")


@pytest.mark.parametrize("file", [*TEMPLATES, *STATIC], ids=lambda path: path.name)
def test_nothing_is_fetched_from_elsewhere(file: Path) -> None:
    source = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.findall(r"(?:src|href|url|import|from)\s*[=(]?\s*[\"']?(?:https?:)?//", source)
