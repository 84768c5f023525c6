"""One item as the fields and tags of an Anki note."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.dates.edtf import Edtf
from question_bank.dates.wording import word_date
from question_bank.items.model import Item, ItemType, Status
from question_bank.items.wording.answer import choose_spellings, write_margin
from question_bank.items.wording.figure import unit_asked, write_figure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from question_bank.bank import Bank, BankArticle
    from question_bank.facts.model import Event

_SPACE_OR_QUOTE = re.compile(r"[\s\"]+")
_TRUTH = {True: "○ 맞다", False: "× 틀리다"}
_WITHDRAWN = {Status.RETIRED: "yeonpyo::retired", Status.REJECTED: "yeonpyo::rejected"}


@dataclass(frozen=True, slots=True)
class Note:
    """An Anki note: its guid (the item's id), the fields in the notetype's order, and its tags."""

    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    is_active: bool
    changed_in: int


def notes(bank: Bank) -> list[Note]:
    """Return a note for each item of the bank, in the bank's order.

    Items that are retired or rejected come too, tagged: a note that is merely left out of a package stays as
    it is with every learner who has it.
    """
    events = {event.id: event for event in bank.timeline.events}
    return [_note(item, events, bank.article) for item in bank.items]


def _note(item: Item, events: dict[str, Event], article: BankArticle) -> Note:
    event = next((events[name] for name in item.events if name in events), None)
    single = event if len(item.events) == 1 else None
    edtf = str(single.edtf) if single and single.edtf else ""
    first = item.evidence[0] if item.evidence else None
    fields = (
        _question(item),
        _options(item),
        _answer(item),
        _escape(item.explanation),
        "<br>".join(_escape(selector.quote) for selector in item.evidence),
        _escape(" › ".join(event.section)) if event else "",
        _source(article),
        f"{first.start}-{first.end}" if first else "",
        edtf,
        single.edtf.precision.name.lower() if single and single.edtf else "",
        _escape(item.id),
        "",
    )
    withdrawn = [_WITHDRAWN[item.status]] if item.status in _WITHDRAWN else []
    tags = [_SPACE_OR_QUOTE.sub("_", tag) for tag in (*item.tags, f"yeonpyo::{item.type.value}", *withdrawn)]
    return Note(item.id, fields, tuple(tags), item.status is Status.ACTIVE, item.changed_in)


def _question(item: Item) -> str:
    """Return the stem, with the unit in which a number is to be said."""
    unit = unit_asked(item.stem) if item.type is ItemType.NUMBER_ENTRY else ""
    return _escape(item.stem) + (f"<br><small>(단위: {_escape(unit)})</small>" if unit else "")


def _options(item: Item) -> str:
    """Return the options as lines of a list; the right sides of a matching are a list of their own in it."""
    if item.type is ItemType.TRUE_FALSE:
        return _lines(_TRUTH.values())
    if item.type is not ItemType.MATCHING or not isinstance(item.key, tuple):
        return _lines(item.options or ())
    lefts = [pair[0] for pair in item.key]
    rights = [one for one in item.options or () if one not in lefts]
    rights = rights or sorted({pair[1] for pair in item.key})
    return f'{_lines(lefts)}<li style="list-style: none"><ol type="A">{_lines(rights)}</ol></li>'


def _lines(texts: Iterable[str]) -> str:
    return "".join(f"<li>{_escape(text)}</li>" for text in texts)


def _answer(item: Item) -> str:
    """Return the key as a reader wants to see it, with what else is right."""
    key = item.key
    if isinstance(key, bool):
        return _TRUTH[key]
    if item.type in (ItemType.DATE_ENTRY, ItemType.TIMELINE_PLACEMENT):
        return _escape(word_date(Edtf.parse(str(key))))
    if isinstance(key, tuple):
        rows = [part if isinstance(part, str) else " → ".join(part) for part in key]
        kind = "ol" if item.type is ItemType.ORDERING else "ul"
        return f"<{kind}>{_lines(rows)}</{kind}>"
    if isinstance(key, str):
        written = item.type in (ItemType.SHORT_ANSWER, ItemType.CLOZE)
        return _escape(key) + _also(", ".join(choose_spellings(key, item.accepted)) if written else "")
    figure = write_figure(key, unit_asked(item.stem))
    return _escape(figure) + _also(write_margin(key, item.tolerance, item.stem))


def _also(text: str) -> str:
    return f"<br><small>(이것도 정답: {_escape(text)})</small>" if text else ""


def _source(article: BankArticle) -> str:
    title = _escape(article.title)
    if article.source_url and article.source_url.startswith(("https://", "http://")):
        title = f'<a href="{html.escape(article.source_url)}">{title}</a>'
    return " · ".join(part for part in (title, _escape(article.licence or "")) if part)


def _escape(text: str) -> str:
    """Return text as HTML; braces too, which Anki's templates would read."""
    return html.escape(text, quote=False).replace("{{", "&#123;&#123;")
