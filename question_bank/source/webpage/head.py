"""What a page says of itself: its title and the day on which it was last changed."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Final

from question_bank.source.webpage.page import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from question_bank.source.webpage.page import Page

# what stands between a title and the site's name
_SEPARATOR: Final = re.compile(r"\s(?:[-–—|:·•»›<>~]|::|\|\|)\s")
_DAY: Final = re.compile(r"(\d{4})(?:-|년 )(\d{1,2})(?:-|월 )(\d{1,2})(?!\d)")
_SAYS_REVISED: Final = re.compile(r"마지막으로 (?:편집|수정)|최근 수정 시각")
_REVISED: Final = re.compile(
    r"(?P<korean>\d{4}년 \d{1,2}월 \d{1,2}일).{0,30}?에 마지막으로"
    r"|최근 수정 시각\s?:?\s?(?P<day>\d{4}-\d\d-\d\d)"
)
_LINKED_DATA: Final = re.compile(r"\"dateModified\"\s*:\s*\"(\d{4}-\d{2}-\d{2})")
_META: Final = frozenset(("article:modified_time", "og:article:modified_time", "datemodified"))
_MAX_TITLE: Final = 200
_MAX_NODES: Final = 100


def find_title(page: Page) -> str:
    """Return the title: the outermost heading that begins the window's title, else that without the site.

    A newspaper's outermost heading is often its own name; only the page's head tells.
    """
    window = _window_title(page)
    shared = _shared(page, "og:title")
    named = shared if shared and shared in window else window or shared
    site = _shared(page, "og:site_name")
    heads = [
        words
        for number, node in enumerate(page.nodes)
        if node.name == "h1"
        and node.tail - number <= _MAX_NODES
        and (words := page.words(number))
        and len(words) <= _MAX_TITLE
        and words != site
    ]
    for head in heads:
        if _begins_with(named, head):
            return head
    if named != window:
        return named
    last = max((match.start() for match in _SEPARATOR.finditer(named)), default=len(named))
    return named[:last] or (heads[0] if heads else "")


def _begins_with(named: str, head: str) -> bool:
    """Tell whether a title is a heading, or that with the name of a site behind it."""
    rest = named[len(head) :] if named.startswith(head) else "?"
    return not rest or _SEPARATOR.match(rest) is not None


def _window_title(page: Page) -> str:
    for number, node in enumerate(page.nodes):
        if node.name == "title" and page.nodes[node.parent].name in {"head", "html", "#document"}:
            held = page.nodes[number + 1 : node.tail]
            return squeeze("".join(page.text[one.start : one.end] for one in held))[:_MAX_TITLE]
    return ""


def _shared(page: Page, name: str) -> str:
    """Return what the page tells other sites of itself under a name of the Open Graph protocol."""
    metas = (n for n, node in enumerate(page.nodes) if node.attributes.get("property") == name)
    return next((squeeze(page.attribute(number, "content"))[:_MAX_TITLE] for number in metas), "")


def find_revised(page: Page) -> date | None:
    """Return the day of the last change: the one shown to readers, else that in the page's head.

    None where the page tells none, or several.
    """
    for days in (_shown(page), _in_head(page), _in_linked_data(page)):
        found = set(days)
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _shown(page: Page) -> Iterator[date]:
    for number, node in enumerate(page.nodes):
        if not node.name and _SAYS_REVISED.search(page.text, node.start, node.end):
            near = page.nodes[max(0, number - 2) : number + 8]
            words = squeeze("".join(page.text[one.start : one.end] for one in near if not one.name))
            if match := _REVISED.search(words):
                yield from _day(next(filter(None, (match["day"], match["korean"]))))


def _in_head(page: Page) -> Iterator[date]:
    for number, node in enumerate(page.nodes):
        names = {node.attributes.get(name, "").lower() for name in ("property", "name", "itemprop")}
        if not _META.isdisjoint(names):
            yield from _day(page.attribute(number, "content") or page.attribute(number, "datetime"))


def _in_linked_data(page: Page) -> Iterator[date]:
    for number, node in enumerate(page.nodes):
        if node.name == "script" and node.attributes.get("type", "").lower() == "application/ld+json":
            held = page.nodes[number + 1 : node.tail]
            for match in _LINKED_DATA.finditer("".join(page.text[one.start : one.end] for one in held)):
                yield from _day(match[1])


def _day(text: str) -> Iterator[date]:
    """Give the day that a text starts with, if it is one."""
    match = _DAY.match(text.strip())
    if match:
        with suppress(ValueError):
            yield date(int(match[1]), int(match[2]), int(match[3]))
