"""Names that articles use: countries, persons, organisations, offices, institutions and places.

The names stand in reviewed tables (``question_bank/data/gazetteer``), with ``|`` between several values of
one field and ``-`` for none.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

NONE: Final = "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the gazetteer.

    ``country`` is the one that a person or an organisation belongs to. An ambiguous spelling is also an
    ordinary word (수단, 왕이) and counts only where something beside it supports it.
    """

    name: str
    type: EntityType
    country: str = NONE
    ambiguous: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names by the spellings they go by.

    ``entries`` maps each spelling to its entry; ``places`` holds cities and regions, capitals too;
    ``abbreviations`` one-syllable signs of countries (북러, 한미); ``titles`` offices; ``institutions`` what
    a country's name stands before (외무성, 법원).
    """

    entries: dict[str, Entry]
    places: frozenset[str]
    abbreviations: dict[str, str]
    titles: frozenset[str]
    institutions: frozenset[str]
    _lengths: dict[str, tuple[int, ...]] = field(repr=False)
    _title_lengths: dict[str, tuple[int, ...]] = field(repr=False)

    def match(self, text: str, start: int) -> tuple[str, Entry] | None:
        """Return the longest spelling that begins at ``start``, with its entry; None where there is none."""
        for length in self._lengths.get(text[start : start + 1], ()):
            spelling = text[start : start + length]
            entry = self.entries.get(spelling)
            if entry and len(spelling) == length:
                return spelling, entry
        return None

    def extended(self, entries: dict[str, Entry]) -> Gazetteer:
        """Return the gazetteer with more spellings; those it already has keep their meaning."""
        merged = entries | self.entries
        return replace(self, entries=merged, _lengths=_lengths_by(_first, merged))

    def renamed(self, names: dict[str, str]) -> Gazetteer:
        """Return the gazetteer with other names to show for some organisations, by their usual name."""
        entries = {
            spelling: replace(entry, name=names[entry.name])
            if entry.type is EntityType.ORGANISATION and entry.name in names
            else entry
            for spelling, entry in self.entries.items()
        }
        return replace(self, entries=entries)

    def settled(self, spellings: Collection[str]) -> Gazetteer:
        """Return the gazetteer in which these ambiguous spellings are names wherever they stand."""
        entries = {
            spelling: replace(entry, ambiguous=entry.ambiguous - {spelling})
            if spelling in spellings
            else entry
            for spelling, entry in self.entries.items()
        }
        return replace(self, entries=entries)

    def country(self, word: str) -> str | None:
        """Return the country's name where the word is one of its spellings."""
        entry = self.entries.get(word)
        return entry.name if entry and entry.type is EntityType.COUNTRY else None

    def title_of(self, text: str, start: int = 0, end: int | None = None) -> str | None:
        """Return the longest office that ``text[start:end]`` ends in (국방장관: 장관); None for none."""
        end = len(text) if end is None else end
        for length in self._title_lengths.get(text[end - 1 : end], ()):
            if length <= end - start and text[end - length : end] in self.titles:
                return text[end - length : end]
        return None


def values(text: str) -> tuple[str, ...]:
    """Return the values of one field: those between ``|``, none for ``-``."""
    return () if text == NONE else tuple(text.split("|"))


@functools.cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer of the package's own files, read once."""
    entries: dict[str, Entry] = {}
    countries = read_table("gazetteer/countries.tsv")
    for table, kind in (
        (countries, EntityType.COUNTRY),
        (read_table("gazetteer/organisations.tsv"), EntityType.ORGANISATION),
        (read_table("gazetteer/persons.tsv"), EntityType.PERSON),
    ):
        for row in table:
            doubtful = frozenset(values(row["ambiguous"]))
            entry = Entry(row["name"], kind, row.get("country", NONE), doubtful)
            entries.update(dict.fromkeys((row["name"], *values(row["aliases"])), entry))
    titles = frozenset(row["title"] for row in read_table("gazetteer/titles.tsv"))
    capitals = (city for row in countries for city in values(row["capital"]))
    return Gazetteer(
        entries=entries,
        places=frozenset((*capitals, *(row["name"] for row in read_table("gazetteer/places.tsv")))),
        abbreviations={sign: row["name"] for row in countries for sign in values(row["abbreviation"])},
        titles=titles,
        institutions=frozenset(row["name"] for row in read_table("gazetteer/institutions.tsv")),
        _lengths=_lengths_by(_first, entries),
        _title_lengths=_lengths_by(_last, titles),
    )


def _first(spelling: str) -> str:
    return spelling[0]


def _last(spelling: str) -> str:
    return spelling[-1]


def _lengths_by(letter: Callable[[str], str], spellings: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return for each first or last letter the lengths of the spellings that have it there, longest first."""
    lengths: dict[str, set[int]] = {}
    for spelling in spellings:
        lengths.setdefault(letter(spelling), set()).add(len(spelling))
    return {key: tuple(sorted(sizes, reverse=True)) for key, sizes in lengths.items()}
