from __future__ import annotations

import os
from pathlib import Path

import pytest
from flask import Flask, url_for

from tests.functional.visitor import Visitor

SHEET = ("static", "css/base.css")
FILES = [SHEET, ("static", "js/study.js"), ("bootstrap.static", "css/bootstrap.min.css")]


def address_of(app: Flask, endpoint: str, filename: str) -> str:
    with app.test_request_context():
        return url_for(endpoint, filename=filename)


def caching(app: Flask, address: str) -> str:
    with app.test_client().get(address) as answer:
        return f"{answer.status_code} {answer.headers.get('Cache-Control', '')}"


@pytest.mark.parametrize(("endpoint", "filename"), FILES)
def test_a_file_is_kept_for_a_year_under_the_address_of_its_content(
    app: Flask, endpoint: str, filename: str
) -> None:
    address = address_of(app, endpoint, filename)
    assert caching(app, address) == "200 public, max-age=31536000, immutable"
    assert caching(app, address.partition("?")[0]) == "200 no-cache"
    assert caching(app, f"{address}0") == "200 no-cache"


def test_a_changed_file_gets_another_address(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "css" / "base.css"
    file.parent.mkdir()
    monkeypatch.setattr(app, "static_folder", str(tmp_path))
    file.write_text("a {}")
    before = address_of(app, *SHEET)
    file.write_text("b {}")
    os.utime(file, ns=(1, 1))  # as an upgrade sets it, also to an earlier moment
    assert address_of(app, *SHEET) != before
    assert caching(app, before) == "200 no-cache"


def test_every_file_of_a_page_is_asked_for_by_its_version(app: Flask, visitor: Visitor, deck_id: int) -> None:
    page = visitor.send(visitor.open("/"), "/start")
    files = [one.attributes["href"] for one in page.all("link")]
    files += [one.attributes["src"] for one in page.all("script")]
    assert len(files) >= 8
    for address in files:
        assert "immutable" in caching(app, address), address


@pytest.mark.parametrize(("endpoint", "filename"), FILES)
def test_no_cookie_goes_out_with_a_file_that_a_proxy_may_keep(
    app: Flask, visitor: Visitor, endpoint: str, filename: str
) -> None:
    visitor.sign_up()
    with visitor.client.get(address_of(app, endpoint, filename)) as answer:
        assert "Set-Cookie" not in answer.headers
        assert "Cookie" not in answer.headers["Vary"]


@pytest.mark.parametrize("name", ["nope.css", "../app.py", "%00", "css"])
def test_what_is_no_file_is_not_found_and_not_kept(app: Flask, name: str) -> None:
    assert caching(app, f"/static/{name}") == caching(app, f"/static/{name}?v=") == "404 no-store"
