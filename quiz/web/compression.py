"""Sends style sheets and scripts compressed: Bootstrap's sheet is 230 kB, and 30 kB with gzip.

Only static files. A page holds both secrets (the form's token) and what somebody typed; compressed together,
their length would tell of the secret (the BREACH attack, 2013).
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from typing import TYPE_CHECKING

from flask import request

from quiz.web.header import is_static

if TYPE_CHECKING:
    from flask import Response

TYPES = {"text/css", "text/javascript", "application/javascript", "image/svg+xml"}
LEAST_BYTES = 1024
FILES_KEPT = 64


def compress_file(response: Response) -> Response:
    """Compress a static file for a browser that takes gzip; the compressed bytes are kept in memory."""
    if not is_static() or response.mimetype not in TYPES:
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code != 200 or not request.accept_encodings["gzip"]:  # noqa: PLR2004 - the whole file
        return response
    response.direct_passthrough = False
    content = response.get_data()
    if len(content) >= LEAST_BYTES:
        response.set_data(compress(content))
        response.content_encoding = "gzip"
        etag, _ = response.get_etag()
        if etag:
            response.set_etag(etag, weak=True)  # the same file, not the same bytes
    return response


@lru_cache(maxsize=FILES_KEPT)
def compress(content: bytes) -> bytes:
    """Return the content in gzip, always the same bytes for the same content."""
    return gzip.compress(content, mtime=0)
