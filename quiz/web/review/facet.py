"""The sides by which a teacher filters questions, with what there is to choose and how often."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quiz.domain.difficulty import band_of
from quiz.services.sifting import Flag, sections_of
from quiz.web.review.query import SECTION_SIGN
from quiz.web.review.wording import BANDS, FLAGS, STATUSES, TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.services.sifting import Entry

T = TypeVar("T", bound=str)
_INDENT = "\N{EM SPACE}"


@dataclass(frozen=True, slots=True)
class Facet:
    """One side: its name in the address, its label, and the choices as (value, words, how many)."""

    name: str
    label: LazyString
    choices: tuple[tuple[str, str, int], ...]


def facets_of(entries: Sequence[Entry]) -> list[Facet]:
    """Return the sides of a deck's filter; what no question has is not offered."""
    flags = Counter(flag for entry in entries for flag in entry.flags)
    years = Counter(year for entry in entries for year in entry.years)
    sections = Counter(
        entry.section[:depth] for entry in entries for depth in range(1, len(entry.section) + 1)
    )
    return [
        Facet("flag", _l("Mark"), _named({flag: FLAGS[flag] for flag in Flag}, flags)),
        Facet("status", _l("State"), _named(STATUSES, Counter(entry.item.status for entry in entries))),
        Facet("kind", _l("Type of question"), _named(TYPES, Counter(entry.item.type for entry in entries))),
        Facet(
            "section",
            _l("Section"),
            tuple(
                (SECTION_SIGN.join(path), f"{_INDENT * (len(path) - 1)}{path[-1]}", sections[path])
                for path in sections_of(entries)
            ),
        ),
        Facet("year", _l("Year"), tuple((str(year), str(year), years[year]) for year in sorted(years))),
        Facet("band", _l("Difficulty"), _named(BANDS, Counter(band_of(one.difficulty) for one in entries))),
    ]


def _named(names: Mapping[T, LazyString], counts: Counter[T]) -> tuple[tuple[str, str, int], ...]:
    return tuple((str(value), str(names[value]), counts[value]) for value in names if counts[value])
