"""Names that articles use: countries, persons, organisations, offices, institutions and places.

The names stand in reviewed text files (``question_bank/data/gazetteer/*.tsv``, tab-separated, one header
line, ``|`` between several values, ``-`` for none), so that a teacher can mend them without reading code.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Collection

NONE: Final = "-"
_FOLDER: Final = "gazetteer"


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of the gazetteer.

    ``kind`` is the country's status, the person's best known office or the organisation's kind. An ambiguous
    spelling is also an ordinary word (수단, 왕이) and counts only where something beside it supports it.
    """

    name: str
    type: EntityType
    kind: str = NONE
    country: str = NONE
    ambiguous: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names by the spellings they go by.

    ``entries`` maps each spelling to its entry; ``places`` holds cities and regions, capitals too;
    ``abbreviations`` one-syllable signs of countries (북러, 한미); ``titles`` offices by their kind;
    ``institutions`` what a country's name stands before (외무성, 법원).
    """

    entries: dict[str, Entry]
    places: dict[str, str]
    capitals: dict[str, str]
    abbreviations: dict[str, str]
    titles: dict[str, str]
    institutions: dict[str, str]
    _lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

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
        return replace(self, entries=merged, _lengths=_spelling_lengths(merged))

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

    def title_of(self, word: str) -> str | None:
        """Return the office a word ends in (국방장관 ends in 장관), the longest; None where it names none."""
        for start in range(len(word) - 1):
            if word[start:] in self.titles:
                return word[start:]
        return None


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of one gazetteer file as dictionaries by the header's names.

    Raises FileNotFoundError where there is no such file, ValueError where a row has another number of fields.
    """
    text = (files("question_bank.data") / _FOLDER / name).read_text("utf-8")
    header, *rows = (line.split("\t") for line in text.splitlines())
    return [dict(zip(header, row, strict=True)) for row in rows]


@functools.cache
def read_words(name: str) -> frozenset[str]:
    """Return one list of ``words.tsv``, such as the surnames; raise KeyError where there is no such list."""
    words = frozenset(row["word"] for row in read_table("words.tsv") if row["list"] == name)
    if not words:
        raise KeyError(name)
    return words


def any_of(name: str) -> str:
    """Return a pattern that matches any word of a list of ``words.tsv``, the longest first."""
    return "|".join(map(re.escape, sorted(read_words(name), key=lambda word: (-len(word), word))))


def values(text: str) -> tuple[str, ...]:
    """Return the values of one field: those between ``|``, none for ``-``."""
    return () if text == NONE else tuple(text.split("|"))


@functools.cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer of the package's own files, read once."""
    entries: dict[str, Entry] = {}
    countries = read_table("countries.tsv")
    for table, kind, column in (
        (countries, EntityType.COUNTRY, "status"),
        (read_table("organisations.tsv"), EntityType.ORGANISATION, "kind"),
        (read_table("persons.tsv"), EntityType.PERSON, "office"),
    ):
        for row in table:
            doubtful = frozenset(values(row["ambiguous"]))
            entry = Entry(row["name"], kind, row[column], row.get("country", NONE), doubtful)
            entries.update(dict.fromkeys((row["name"], *values(row["aliases"])), entry))
    capitals = {city: row["name"] for row in countries for city in values(row["capital"])}
    places = {row["name"]: row["country"] for row in read_table("places.tsv")} | capitals
    return Gazetteer(
        entries=entries,
        places=places,
        capitals=capitals,
        abbreviations={sign: row["name"] for row in countries for sign in values(row["abbreviation"])},
        titles={row["title"]: row["kind"] for row in read_table("titles.tsv")},
        institutions={row["name"]: row["kind"] for row in read_table("institutions.tsv")},
        _lengths=_spelling_lengths(entries),
    )


def _spelling_lengths(entries: dict[str, Entry]) -> dict[str, tuple[int, ...]]:
    """Return for each first character the lengths of the spellings that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for spelling in entries:
        lengths.setdefault(spelling[0], set()).add(len(spelling))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}
