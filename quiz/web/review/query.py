"""The filters of the review page as they stand in its address."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, TypeVar

from question_bank.items.model import ItemType, Status
from quiz.services.sifting import Filter, Flag

if TYPE_CHECKING:
    from werkzeug.datastructures import MultiDict

BANDS = ("easy", "medium", "hard")
SECTION_SIGN = " › "
LONGEST_WORDS = 80
E = TypeVar("E", bound=enum.StrEnum)


def read_filter(values: MultiDict[str, str]) -> Filter:
    """Return the filter in an address or a form; what it does not know leaves that side open."""
    section = values.get("section", "")
    band = values.get("band", "")
    return Filter(
        kind=_member(ItemType, values.get("kind")),
        section=tuple(section.split(SECTION_SIGN)) if section else (),
        year=values.get("year", type=int),
        band=band if band in BANDS else None,
        flag=_member(Flag, values.get("flag")),
        status=_member(Status, values.get("status")),
        words=values.get("words", "").strip()[:LONGEST_WORDS],
    )


def write_filter(wanted: Filter) -> dict[str, str]:
    """Return a filter as the parameters of an address; open sides are left out."""
    values = {
        "kind": wanted.kind,
        "section": SECTION_SIGN.join(wanted.section),
        "year": wanted.year,
        "band": wanted.band,
        "flag": wanted.flag,
        "status": wanted.status,
        "words": wanted.words,
    }
    return {name: str(value) for name, value in values.items() if value not in {None, ""}}


def _member(kind: type[E], value: str | None) -> E | None:
    return next((member for member in kind if member.value == value), None)
