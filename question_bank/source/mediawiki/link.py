"""A link between pages of MediaWiki, and what of it a reader sees."""

from __future__ import annotations

import re

from question_bank.source.picture import is_picture

_UNSEEN = re.compile(r"\s*(?:분류|category|[a-z]{2,3}(?:-[a-z]{2,10})*)\s*:", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s?\([^()]{0,200}\)\s?\Z")


def is_seen(target: str) -> bool:
    """Tell whether a link shows words: it is no picture, category or page in another language."""
    return not (is_picture(target) or _UNSEEN.match(target))


def find_words(target: str, *, piped: bool) -> tuple[int, int]:
    """Return which characters of its target a link without words of its own shows.

    Where it is ``piped`` ([[가람 (도시)|]]), what stands in brackets is left out.
    """
    page = target.partition("#")[0]
    if piped:
        page = _IN_BRACKETS.sub("", page)
    return len(page) - len(page.lstrip(" :/")), len(page)
