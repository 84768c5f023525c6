"""Reads an article: finds its encoding and format, hands it to the reader, and splits its sentences."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from question_bank.errors import ArticleError
from question_bank.source.composing import compose
from question_bank.source.decoding import check_korean, decode
from question_bank.source.letter import see
from question_bank.source.markdown import is_markdown, read_markdown
from question_bank.source.mediawiki.reader import read_mediawiki
from question_bank.source.namumark.reader import read_namumark
from question_bank.source.namuwiki import is_namuwiki_text, read_namuwiki
from question_bank.source.plain import read_plain
from question_bank.source.webpage.reader import is_webpage, read_webpage
from question_bank.source.wiki_sign import is_mediawiki, is_namumark

if TYPE_CHECKING:
    from collections.abc import Callable

    from question_bank.source.article import Article
    from question_bank.source.draft import Draft

READERS: dict[str, Callable[[str], Draft]] = {
    "namuwiki-plain": read_namuwiki,
    "namumark": read_namumark,
    "mediawiki": read_mediawiki,
    "markdown": read_markdown,
    "html": read_webpage,
    "plain": read_plain,
}
"""The formats by the names that ``format`` takes."""

MAX_PARTS = 50_000
"""An article may have this many headings, paragraphs and entries: ten times as many as a book."""

_NOT_IN_SLUG = re.compile(r"[^0-9a-z가-힣ㄱ-ㅎㅏ-ㅣ]+")


def read_article(
    data: bytes,
    *,
    name: str,
    article_id: str | None = None,
    format: str | None = None,  # noqa: A002 - the option's name
) -> Article:
    """Return the article in a file's bytes.

    ``name`` is the file's name, or "-", and stands in front of every message. The id is a slug of the title
    where none is given. ``format`` is a key of :data:`READERS`; without it the content tells the kind.

    Raises ArticleError where the file is empty, too large, not text, in another encoding, not Korean, holds
    no sentence or more than :data:`MAX_PARTS` paragraphs, or where there is no such format.
    """
    if format is not None and format not in READERS:
        raise ArticleError(f"{name}: there is no format {format!r}; choose one of {', '.join(READERS)}")
    text, encoding = decode(data, name)
    seen = see(text)
    letters = text if seen is None else seen.text
    kind = format or detect_format(letters)
    try:
        draft = READERS[kind](letters)
    except ArticleError as error:
        raise ArticleError(f"{name}: {error}") from None
    if words := f"{draft.title}\n{draft.text()}".strip():
        check_korean(words, name)
    if len(draft.parts) > MAX_PARTS:
        raise ArticleError(
            f"{name}: {len(draft.parts):,} paragraphs are over the limit of {MAX_PARTS:,}; "
            "split the article into parts"
        )
    if seen is not None:
        draft = draft.within(seen)
    stem = PurePath(name).stem
    title = draft.title or (stem if stem not in {"", "-"} else "")
    article_id = article_id or slug(title) or "article"
    article = replace(compose(draft, text, title=title, article_id=article_id, kind=kind), encoding=encoding)
    if next(article.sentences(), None) is None:
        raise ArticleError(f"{name}: no sentence found when read as {kind}; name another format")
    return article


def detect_format(text: str) -> str:
    """Return the key of :data:`READERS` that fits the content."""
    if is_webpage(text):
        return "html"
    if is_namumark(text):
        return "namumark"
    if is_mediawiki(text):
        return "mediawiki"
    if is_namuwiki_text(text):
        return "namuwiki-plain"
    return "markdown" if is_markdown(text) else "plain"


def slug(title: str) -> str:
    """Return a title as an identifier: Hangul, Latin letters in lower case, digits, and hyphens between."""
    return _NOT_IN_SLUG.sub("-", unicodedata.normalize("NFC", title).lower()).strip("-")
