"""The footnotes of a page: a short link in brackets or raised, and what stands where it leads."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.source.webpage.element import BLOCKS, HEADINGS
from question_bank.source.webpage.page import UNSEEN

if TYPE_CHECKING:
    from question_bank.source.webpage.page import Page

_MARK: Final = re.compile(r"\[\s?[^\[\]]{1,12}\]|[*†‡§]{1,3}|[①-⑳]")
_RAISED_MARK: Final = re.compile(r"[\[(]?\s?[^\[\]()]{1,12}[\])]?")
_AROUND: Final = frozenset(("span", "sup", "small"))
# what MediaWiki sets in front of a footnote's text and around the data of a book or an article
_SIGNS: Final = frozenset(("citation", "mw-cite-backlink", "reference-accessdate"))
_ARROWS: Final = frozenset(("↑", "^"))
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_MAX_NODES: Final = 12  # of a mark with what stands around it
_MAX_TEXT: Final = 1000  # nodes of a footnote
_MAX_STEPS: Final = 3  # from an empty anchor out to the text that it stands before


@dataclass(frozen=True, slots=True)
class NoteText:
    """A footnote's label, and the nodes ``[first, tail)`` that hold its text."""

    label: str
    first: int
    tail: int


@dataclass(frozen=True, slots=True)
class PageNotes:
    """The labels of the marks by their nodes, and the texts to which they lead in the order of the page."""

    marks: dict[int, str]
    texts: tuple[NoteText, ...]


def find_notes(page: Page) -> PageNotes:
    """Return the footnotes of a page: a mark leads on to its text, whose own link leads back."""
    marks: dict[int, str] = {}
    labels: dict[int, str] = {}
    can_be_text: dict[int, bool] = {}
    for number, node in enumerate(page.nodes):
        target = page.target(number) if node.name == "a" else -1
        if target < number:
            continue
        if target not in can_be_text:
            can_be_text[target] = _can_be_text(page, target)
        mark = _find_mark(page, number) if can_be_text[target] else None
        if mark is not None:
            marks[mark] = labels.setdefault(target, str(len(labels) + 1))
    starts = sorted(labels)
    texts = (_find_text(page, start, starts, labels[start]) for start in starts)
    return PageNotes(marks, tuple(text for text in texts if text))


def _find_mark(page: Page, link: int) -> int | None:
    """Return the node of the mark that a link is, brackets around it included; None where it is none."""
    found = link if page.nodes[link].tail - link <= _MAX_NODES and _MARK.fullmatch(page.words(link)) else None
    outer = page.nodes[link].parent
    while page.nodes[outer].name in _AROUND and page.nodes[outer].tail - outer <= _MAX_NODES:
        pattern = _RAISED_MARK if page.nodes[outer].name == "sup" else _MARK
        if pattern.fullmatch(page.words(outer)):
            found = outer
        outer = page.nodes[outer].parent
    return found


def _can_be_text(page: Page, target: int) -> bool:
    """Tell whether a footnote can stand where a link leads: in no heading, and not around one."""
    node = page.nodes[target]
    held = page.nodes[target : min(node.tail, target + _MAX_TEXT)]
    return (
        node.tail - target <= _MAX_TEXT
        and page.nodes[node.parent].name not in HEADINGS
        and not any(one.name in HEADINGS for one in held)
    )


def _find_text(page: Page, target: int, starts: list[int], label: str) -> NoteText | None:
    """Return the text at a target; an empty anchor stands before it, maybe in a line or cell of its own."""
    following = bisect_right(starts, target)
    limit = starts[following] if following < len(starts) else len(page.nodes)
    limit = min(limit, target + _MAX_TEXT)
    first, tail, around = target, page.nodes[target].tail, page.nodes[target].parent
    for _ in range(_MAX_STEPS):
        if _holds_words(page, first, min(tail, limit)):
            return NoteText(label, target, min(tail, limit))
        if page.nodes[target].name in BLOCKS:
            break
        first, tail, around = tail, page.nodes[around].tail, page.nodes[around].parent
    return None


def _holds_words(page: Page, first: int, tail: int) -> bool:
    i = first
    while i < tail:
        node = page.nodes[i]
        if not node.name and _WORD.search(page.text, node.start, node.end):
            return True
        i = node.tail if _leads_back(page, i) else i + 1
    return False


def find_signs(page: Page, text: NoteText) -> set[int]:
    """Return the nodes in a footnote's text that only serve it: links back, a citation's bare data."""
    signs: set[int] = set()
    i = text.first
    while i < text.tail:
        node = page.nodes[i]
        classes = node.attributes.get("class", "").split() if node.attributes else ()
        if _leads_back(page, i) or node.name in UNSEEN or not _SIGNS.isdisjoint(classes):
            signs.update(range(i, node.tail))
            i = node.tail
        else:
            i += 1
    return signs


def _leads_back(page: Page, number: int) -> bool:
    if page.nodes[number].name != "a":
        return False
    target = page.target(number)
    return 0 <= target < number or (target < 0 and page.words(number) in _ARROWS)
