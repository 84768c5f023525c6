"""Reads an article: finds its encoding and format, hands it to the reader, and splits its sentences."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath
from typing import TYPE_CHECKING

from question_bank.errors import ArticleError
from question_bank.source.composing import compose
from question_bank.source.decoding import check_korean, decode
from question_bank.source.markdown import is_markdown, read_markdown
from question_bank.source.namuwiki import is_namuwiki_text, read_namuwiki
from question_bank.source.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from question_bank.source.article import Article
    from question_bank.source.draft import Draft

READERS: dict[str, Callable[[str], Draft]] = {
    "namuwiki-plain": read_namuwiki,
    "markdown": read_markdown,
    "plain": read_plain,
}
"""The formats by the names that ``format`` takes."""

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 2000  # a page tells in its first lines what it is
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

    Raises ArticleError where the file is empty, too large, not text, in another encoding, not Korean, or
    holds no sentence, is an HTML page, or where there is no such format.
    """
    if format is not None and format not in READERS:
        raise ArticleError(f"{name}: there is no format {format!r}; choose one of {', '.join(READERS)}")
    text, _ = decode(data, name)
    check_korean(text, name)
    if format is None and _HTML.match(text[:_HEAD]):
        raise ArticleError(f"{name}: this is an HTML page; copy its text from the browser into a text file")
    kind = format or detect_format(text)
    draft = READERS[kind](text)
    stem = PurePath(name).stem
    title = draft.title or (stem if stem not in {"", "-"} else "")
    article = compose(draft, text, title=title, article_id=article_id or slug(title) or "article", kind=kind)
    if next(article.sentences(), None) is None:
        raise ArticleError(f"{name}: no sentence found when read as {kind}; name another format")
    return article


def detect_format(text: str) -> str:
    """Return the key of :data:`READERS` that fits the content."""
    if is_namuwiki_text(text):
        return "namuwiki-plain"
    return "markdown" if is_markdown(text) else "plain"


def slug(title: str) -> str:
    """Return a title as an identifier: Hangul, Latin letters in lower case, digits, and hyphens between."""
    return _NOT_IN_SLUG.sub("-", unicodedata.normalize("NFC", title).lower()).strip("-")
