"""What of a page is not the article: navigation, boxes, comments, hidden text; and where the article stands.

The words in classes and ids are those by which Mozilla's Readability tells it, with what Korean sites use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.source.clean import ends_as_sentence
from question_bank.source.webpage.element import HEADINGS
from question_bank.source.webpage.page import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from question_bank.source.webpage.element import Node
    from question_bank.source.webpage.page import Page

_ASIDES: Final = frozenset(("aside", "del", "dialog", "footer", "menu", "nav", "s", "strike"))
_WRAPPERS: Final = frozenset(("form", "header"))
_ROLES: Final = frozenset((
    "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
    "search", "tablist", "toolbar",
))  # fmt: skip
# whole classes, on whatever element: what MediaWiki sets around an article, and words for screen readers only
_CLASSES: Final = frozenset((
    "ambox", "blind", "catlinks", "dablink", "hatnote", "infobox", "metadata", "mw-cite-backlink",
    "mw-editsection", "mw-empty-elt", "mw-indicators", "mw-jump-link", "navbox", "noprint", "printfooter",
    "references", "rellink", "screen-reader-text", "screen_out", "shortdescription", "sistersitebox",
    "sr-only", "toc", "vertical-navbox", "visually-hidden",
))  # fmt: skip
# single words of a class or an id (post-comments, relatedNews), on what can hold a part of a page
_WORDS: Final = frozenset((
    "ad", "ads", "advertisement", "banner", "breadcrumb", "breadcrumbs", "byline", "comment", "comments",
    "cookie", "copyright", "disqus", "footer", "header", "login", "menu", "modal", "nav", "newsletter",
    "paging", "pager", "pagination", "popup", "promo", "ranking", "recommend", "related", "replies",
    "reply", "search", "share", "sharing", "sidebar", "sns", "social", "sponsor", "subscribe", "tags",
    "toc", "toolbar",
))  # fmt: skip
_HOLDERS: Final = frozenset((
    "article", "aside", "div", "dl", "figure", "ol", "p", "section", "table", "ul",
))  # fmt: skip
_LISTS: Final = frozenset(["div", "dl", "nav", "ol", "section", "table", "ul"])
# what says that it is the article, and which part of the page's prose it must hold to be believed
_ROOTS: Final[tuple[tuple[Callable[[Node], bool], float], ...]] = (
    (lambda node: "mw-parser-output" in node.attributes.get("class", "").split(), 0.5),
    (lambda node: node.attributes.get("id") == "mw-content-text", 0.2),
    (lambda node: node.attributes.get("itemprop", "").lower() == "articlebody", 0.3),
    (lambda node: node.name == "article", 0.5),
    (lambda node: node.name == "main" or node.attributes.get("role") == "main", 0.5),
)
_ROOT_NAMES: Final = frozenset(("article", "main"))
_NEARLY_ALL: Final = 0.9
_HIDDEN: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# a word between dashes, or a long one in relatedNews: names made by chance hold any two or three letters
_WORD: Final = re.compile(r"(?<![^\s_-])(?:[a-z]+|[A-Z]+)(?![^\s_-])|[A-Z]?[a-z]{4,}")
_LETTER: Final = re.compile(r"\w")
_FEW: Final = 3
_MOST: Final = 0.8
_LINKED: Final = 0.85
_MAX_ENTRY: Final = 40  # letters of one line in a table of contents


@dataclass(frozen=True, slots=True)
class Weights:
    """Sums over the nodes before each: letters, letters in links, links, links to headings, headings."""

    letters: list[int]
    linked: list[int]
    links: list[int]
    contents: list[int]
    headings: list[int]

    def prose(self, first: int, tail: int) -> int:
        """Return how many letters of these nodes stand in no link."""
        return self.letters[tail] - self.letters[first] - (self.linked[tail] - self.linked[first])


def weigh(page: Page) -> Weights:
    """Return how much a page's elements hold."""
    in_heading = _mark_headings(page)
    weights = Weights([0], [0], [0], [0], [0])
    link_until = unseen_until = 0
    for number, node in enumerate(page.nodes):
        if node.name in UNSEEN:
            unseen_until = max(unseen_until, node.tail)
        is_link = node.name == "a" and "href" in node.attributes and number >= unseen_until
        if is_link:
            link_until = max(link_until, node.tail)
        seen = not node.name and number >= unseen_until
        count = len(_LETTER.findall(page.text, node.start, node.end)) if seen else 0
        weights.letters.append(weights.letters[-1] + count)
        weights.linked.append(weights.linked[-1] + (count if number < link_until else 0))
        weights.links.append(weights.links[-1] + is_link)
        to_heading = is_link and (target := page.target(number)) >= 0 and in_heading[target]
        weights.contents.append(weights.contents[-1] + bool(to_heading))
        weights.headings.append(weights.headings[-1] + (node.name in HEADINGS and node.name != "h1"))
    return weights


def _mark_headings(page: Page) -> bytearray:
    in_heading = bytearray(len(page.nodes))
    until = 0
    for number, node in enumerate(page.nodes):
        if node.name in HEADINGS:
            until = max(until, node.tail)
        in_heading[number] = number < until
    return in_heading


def mark_left_out(page: Page, weights: Weights) -> bytearray:
    """Return a one for each node that is no part of the article, with whatever it holds.

    What holds most of a page's prose is kept: a form or a "page with sidebar" may be around everything.
    """
    left_out = bytearray(len(page.nodes))
    whole = weights.prose(0, len(page.nodes))

    def leave_out(number: int) -> bool:
        node = page.nodes[number]
        if node.name in UNSEEN or (node.name in _LISTS and _is_navigation(weights, number, node.tail)):
            return node.name != "math"  # leaves a gap
        return (_is_aside(node) or _is_hidden(node)) and weights.prose(number, node.tail) < _MOST * whole

    def leave_out_by_name(number: int) -> bool:
        node = page.nodes[number]
        has_heading = weights.headings[node.tail] > weights.headings[number]
        return (
            _is_named_aside(node, has_heading=has_heading)
            and weights.prose(number, node.tail) < _MOST * whole
        )

    for judge in (leave_out, leave_out_by_name):
        i = 1
        while i < len(page.nodes):
            node = page.nodes[i]
            if node.name and not left_out[i] and judge(i):
                left_out[i : node.tail] = b"\1" * (node.tail - i)
                whole -= weights.prose(i, node.tail)
            i = node.tail if left_out[i] else i + 1
    return left_out


def _is_hidden(node: Node) -> bool:
    attributes = node.attributes
    return bool(attributes) and (
        # "until-found" is a folded part, as in Wikipedia's pages for telephones
        attributes.get("hidden", "until-found").lower() != "until-found"
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(_HIDDEN.search(attributes.get("style", "")))
    )


def _is_aside(node: Node) -> bool:
    """Tell whether an element says plainly that it is no part of the article."""
    if node.name in _ASIDES:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
    return attributes.get("role", "").lower() in _ROLES or not _CLASSES.isdisjoint(named)


def _is_named_aside(node: Node, *, has_heading: bool) -> bool:
    """Tell whether an element's name or class suggests it; a header may be that of a section."""
    if node.name in _WRAPPERS:
        return node.name != "header" or not has_heading
    if node.name not in _HOLDERS or not node.attributes:
        return False
    named = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    words = _WORDS.intersection(word.lower() for word in _WORD.findall(named))
    return bool(words) and not (has_heading and words == {"header"})


def _is_navigation(weights: Weights, first: int, tail: int) -> bool:
    """Tell whether a list is made of links only, or is a table of contents."""
    letters = weights.letters[tail] - weights.letters[first]
    links = weights.links[tail] - weights.links[first]
    contents = weights.contents[tail] - weights.contents[first]
    linked = weights.linked[tail] - weights.linked[first]
    return (links >= _FEW and linked >= _LINKED * letters) or (
        contents >= _FEW and letters <= _MAX_ENTRY * contents
    )


def find_root(page: Page, weights: Weights, left_out: bytearray) -> int:
    """Return the number of the element that holds the article: the one that says so, else by its prose."""
    prose = [0]
    for number, out in enumerate(left_out):
        prose.append(prose[-1] + (0 if out else weights.prose(number, number + 1)))

    def share(number: int) -> int:
        return prose[page.nodes[number].tail] - prose[number]

    may_be_root = [
        number
        for number, node in enumerate(page.nodes)
        if node.name and not left_out[number] and (node.attributes or node.name in _ROOT_NAMES)
    ]
    for is_root, least in _ROOTS:
        named = [number for number in may_be_root if is_root(page.nodes[number])]
        root = max(named, key=share, default=0)
        if root and share(root) >= least * prose[-1]:
            return root
    root = 0
    while True:
        least = _NEARLY_ALL * share(root)
        inner = [
            child
            for child in page.children(root)
            if page.nodes[child].name and not left_out[child] and share(child) >= least > 0
        ]
        if not inner or _has_sentence(page, left_out, root, inner[0]):
            return root
        root = inner[0]


def _has_sentence(page: Page, left_out: bytearray, outer: int, inner: int) -> bool:
    """Tell whether a sentence stands in the outer element and outside of the inner one."""
    ranges = ((outer + 1, inner), (page.nodes[inner].tail, page.nodes[outer].tail))
    return any(
        not (page.nodes[i].name or left_out[i])
        and ends_as_sentence(page.text[page.nodes[i].start : page.nodes[i].end])
        for first, tail in ranges
        for i in range(first, tail)
    )
