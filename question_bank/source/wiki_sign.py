"""Tells the two wikis' page sources from each other, from Markdown and from pages copied as text."""

from __future__ import annotations

import re

_FLAGS = re.MULTILINE | re.IGNORECASE


def _compile(*signs: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(sign, _FLAGS) for sign in signs)


# A page copied from the browser keeps some braces and macros, but no footnote, call of a template or row.
_NAMUMARK = _compile(
    r"\[\*[^\s\[\]]{0,40} ",
    r"\[include\(",
    r"^\|[^|\n]{0,300}\|.*\|\|[ \t]*\r?$",
    r"^={2,6}# [^\n]{1,200} #={2,6}[ \t]*\r?$",
)
_NAMUMARK_LEFTOVERS = _compile(
    r"\{\{\{(?:#!\w|[+-][1-5] |#\w)",
    r"^\[(?:목차|tableofcontents|각주|footnote|clearfix)\]|\[br\]",
)
_NAMUMARK_LIST = re.compile(r"^ +\* ?\S", re.MULTILINE)
_MEDIAWIKI = _compile(
    r"(?<!\{)\{\{[^{}|\n]{1,80}(?:\||\}\}(?!\})|\n)",
    r"<ref(?:\s[^<>\n]{0,300})?/?>",
    r"^[ :]{0,8}\{\|",
    r"<(?:nowiki|references|gallery)\b[^<>\n]{0,300}>",
    r"^__(?:NO|FORCE)?(?:TOC|목차|EDITSECTION|NEWSECTIONLINK)[A-Z]{0,10}__",
    r"(?<!\[)\[https?://[^\s\[\]]{1,500} [^\[\]\n]{1,300}\](?!\()",
)
_HEADING = re.compile(r"^(={2,6})[^=\n][^\n]{0,200}?\1[ \t]*\r?$", re.MULTILINE)
_LINK = re.compile(r"\[\[[^\[\]\n]{1,200}\]\]")
_STRESS = re.compile(r"(?<!')'{3}[^'\n]{1,200}'{3}")
_MARKDOWN = _compile(
    r"^ {0,3}`{3}|\*\*[^\s*][^*\n]{0,200}\*\*|\]\([^()\s]{1,300}\)|^\[\^\w+\]:|\A---[ \t]*\r?\n",
    r"^\|? *:?-{3,}:? *\|",
)
_REVISED = re.compile(r"^[ \t]*최근 수정 시각[ \t]*:", re.MULTILINE)
_HEAD = 20_000
_MIN_LINKS = 3


def is_namumark(text: str) -> bool:
    """Tell whether a text is the source of a NamuWiki page: marks of its own, and others beside them."""
    if _REVISED.search(text[:_HEAD]):
        return False
    sure = _count(_NAMUMARK, text)
    leftovers = _count(_NAMUMARK_LEFTOVERS, text)
    shared = _count_shared(text)
    if sure:
        return sure + leftovers + shared > 1
    if _count(_MEDIAWIKI, text):
        return False
    listed = bool(_HEADING.search(text)) and bool(_NAMUMARK_LIST.search(text))
    return shared > 0 and (listed or leftovers > 0)


def is_mediawiki(text: str) -> bool:
    """Tell whether a text is the source of a MediaWiki page and not of a NamuWiki one, nor Markdown."""
    if _REVISED.search(text[:_HEAD]):
        return False
    own, shared = _count(_MEDIAWIKI, text), _count_shared(text)
    linked = bool(_LINK.search(text)) and (own > 0 or bool(_HEADING.search(text)))
    alone = own + shared <= 1 and not linked  # one mark may be chance
    return not alone and own + shared > _count(_MARKDOWN, text)


def _count(signs: tuple[re.Pattern[str], ...], text: str) -> int:
    return sum(1 for sign in signs if sign.search(text))


def _count_shared(text: str) -> int:
    """Return how many kinds of marks there are that both wikis have; one link alone may be Markdown's."""
    links = sum(1 for _ in zip(_LINK.finditer(text), range(_MIN_LINKS), strict=False))
    return sum((bool(_HEADING.search(text)), bool(_STRESS.search(text)), links >= _MIN_LINKS))
