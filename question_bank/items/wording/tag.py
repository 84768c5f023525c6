"""The labels of an item: year, section and kind of question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Precision
from question_bank.items.model import Asks

if TYPE_CHECKING:
    from question_bank.dates.edtf import Edtf
    from question_bank.items.statement import Statement

_SLUG: Final = re.compile(r"[^\w]+")
_KINDS: Final = {
    Asks.DATE: "날짜",
    Asks.EVENT: "사건",
    Asks.PARTICIPANT: "인물",
    Asks.ORDER: "순서",
    Asks.QUANTITY: "수치",
    Asks.PLACE: "장소",
    Asks.VOTE: "표결",
    Asks.OFFICE: "직책",
    Asks.AGREEMENT: "조약",
}


def tags(statement: Statement, asks: Asks) -> tuple[str, ...]:
    """Return the tags of an item on one dated statement, as :func:`tag_item` gives them."""
    return tag_item(statement.event.edtf, statement.event.section, asks)


def tag_item(edtf: Edtf | None, section: tuple[str, ...], asks: Asks) -> tuple[str, ...]:
    """Return the tags of an item: 연도:2022, 단원:김정은-시대, 유형:날짜; none holds a space.

    Without a date there is no year, without headings no part of the article.
    """
    found = [f"유형:{_KINDS.get(asks, '기타')}"]
    if edtf and edtf.start and edtf.precision >= Precision.YEAR:
        found.insert(0, f"연도:{edtf.start.year}")
    if section:
        slug = _SLUG.sub("-", section[-1]).strip("-")
        found += [f"단원:{slug}"] if slug else []
    return tuple(found)
