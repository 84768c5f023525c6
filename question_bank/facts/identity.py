"""The ids of statements: from their words alone, so that they stay the same anywhere in the article."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_NO_WORD = re.compile(r"[\W_]+")


def squeeze(text: str) -> str:
    """Return a text in NFC without white space and punctuation."""
    return _NO_WORD.sub("", unicodedata.normalize("NFC", text))


def event_id(article_id: str, text: str) -> str:
    """Return the id of the event that a sentence tells: "e-" and what :func:`_digest` gives."""
    return f"e-{_digest(article_id, text)}"


def vote_id(article_id: str, text: str) -> str:
    """Return the id of the ballot that a sentence tells: "v-" and what :func:`_digest` gives."""
    return f"v-{_digest(article_id, text)}"


def fact_id(article_id: str, subject: str, relation: str, value: str) -> str:
    """Return the id of a fact: "f-" and twelve hexadecimal digits of SHA-256.

    It is taken over subject, relation and object.

    A fact that is told in other words, or in another place, keeps its id.
    """
    parts = "\x1f".join((article_id, squeeze(subject), relation, squeeze(value)))
    return f"f-{hashlib.sha256(parts.encode()).hexdigest()[:12]}"


def _digest(article_id: str, text: str) -> str:
    """Return twelve hexadecimal digits of SHA-256 over article and statement."""
    return hashlib.sha256(f"{article_id}{squeeze(text)}".encode()).hexdigest()[:12]
