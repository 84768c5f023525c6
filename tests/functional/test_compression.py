from __future__ import annotations

import gzip

import pytest
from flask import Flask

SHEET = "/bootstrap/static/css/bootstrap.min.css"


def test_a_style_sheet_is_sent_compressed_and_whole(app: Flask) -> None:
    client = app.test_client()
    with client.get(SHEET) as plain, client.get(SHEET, headers={"Accept-Encoding": "gzip, br"}) as packed:
        assert "Content-Encoding" not in plain.headers
        assert packed.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.data) == plain.data
        assert int(packed.headers["Content-Length"]) == len(packed.data) < len(plain.data) / 5
        assert "Accept-Encoding" in plain.headers["Vary"]
        assert "Accept-Encoding" in packed.headers["Vary"]


def test_a_file_that_the_browser_has_is_not_sent_again(app: Flask) -> None:
    client = app.test_client()
    headers = {"Accept-Encoding": "gzip"}
    with client.get(SHEET, headers=headers) as first:
        etag = first.headers["ETag"]
    with client.get(SHEET, headers={**headers, "If-None-Match": etag}) as again:
        assert again.status_code == 304
        assert not again.data


@pytest.mark.parametrize("address", ["/", "/sign-in", "/static/none.css"])
def test_pages_are_never_compressed(app: Flask, address: str) -> None:
    with app.test_client().get(address, headers={"Accept-Encoding": "gzip"}) as answer:
        assert "Content-Encoding" not in answer.headers
