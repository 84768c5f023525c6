"""A statement's identity: its words alone, so that it stays the same anywhere in the article."""

from __future__ import annotations

import hashlib
import unicodedata


def squeeze(text: str) -> str:
    """Return a text in NFC without white space and punctuation."""
    return "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum())


def statement_id(article_id: str, text: str) -> str:
    """Return the id of an event: "e-" and twelve hexadecimal digits of SHA-256 over article and statement."""
    digest = hashlib.sha256(f"{article_id}{squeeze(text)}".encode()).hexdigest()
    return f"e-{digest[:12]}"
