"""Names that articles use: countries, persons, organisations, offices, institutions and places.

The names stand in reviewed tables (``question_bank/data/gazetteer``), with ``|`` between several values of
one field and ``-`` for none.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.identity import squeeze
from question_bank.facts.model import EntityType
from question_bank.facts.namesake import Namesakes

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
class Subject:
    """The actor whom an article is about; ``noun`` is what the article calls it (축구단)."""

    name: str
    type: EntityType | None = None
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names by the spellings they go by.

    ``entries`` maps each spelling to its entry; ``places`` holds cities and regions, capitals too;
    ``abbreviations`` one-syllable signs of countries (북러, 한미); ``titles`` offices; ``institutions`` what
    a country's name stands before (외무성, 법원); ``agreements`` gives the full names of agreements by their
    other spellings, with and without spaces; ``namesakes`` tell who a shared surname means; ``subject`` is
    the actor whom the article is about; ``capitals`` gives the country of each capital, ``speaking`` that of
    those which stand for their governments in the article, ``former`` the names of past states, ``pair`` the
    two countries whose relations the article is about.
    ``title_lengths`` maps each last letter of an office to the lengths of the offices that end in it,
    ``families`` given names to the persons who bear them, each with the last part of the name, ``given`` the
    first words of names.
    """

    entries: dict[str, Entry]
    places: frozenset[str]
    abbreviations: dict[str, str]
    titles: frozenset[str]
    institutions: frozenset[str]
    _lengths: dict[str, tuple[int, ...]] = field(repr=False)
    title_lengths: dict[str, tuple[int, ...]] = field(repr=False)
    _place_lengths: dict[str, tuple[int, ...]] = field(repr=False)
    families: dict[tuple[str, ...], tuple[tuple[str, Entry], ...]] = field(repr=False)
    given: frozenset[str] = field(repr=False)
    agreements: dict[str, str] = field(default_factory=dict)
    namesakes: Namesakes = field(default_factory=Namesakes)
    subject: Subject | None = None
    capitals: dict[str, str] = field(default_factory=dict)
    former: frozenset[str] = frozenset()
    speaking: dict[str, str] = field(default_factory=dict)
    pair: tuple[str, str] | None = None

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
        lengths = dict(self._lengths)
        for first, sizes in _lengths_by(_first, entries).items():
            lengths[first] = tuple(sorted({*lengths.get(first, ()), *sizes}, reverse=True))
        return replace(self, entries=entries | self.entries, _lengths=lengths)

    def overruled(self, entries: dict[str, Entry]) -> Gazetteer:
        """Return the gazetteer in which spellings that it has mean somebody else."""
        return replace(self, entries=self.entries | entries) if entries else self

    def agreeing(self, names: dict[str, str]) -> Gazetteer:
        """Return the gazetteer with more names of agreements: the full one by other spellings."""
        squeezed = {squeeze(spelling): name for spelling, name in names.items()}
        return replace(self, agreements=self.agreements | squeezed | names)

    def with_namesakes(self, namesakes: Namesakes) -> Gazetteer:
        """Return the gazetteer with what tells apart the persons of an article who share a surname."""
        return replace(self, namesakes=namesakes)

    def about(self, subject: Subject) -> Gazetteer:
        """Return the gazetteer of an article about somebody."""
        return replace(self, subject=subject)

    def between(self, pair: tuple[str, str] | None) -> Gazetteer:
        """Return the gazetteer of an article about the relations of two countries."""
        return replace(self, pair=pair)

    def with_speaking(self, capitals: dict[str, str]) -> Gazetteer:
        """Return the gazetteer with the capitals that stand for their governments."""
        return replace(self, speaking=capitals)

    def placed(self, name: str) -> Gazetteer:
        """Return the gazetteer with one more place."""
        places = self.places | {name}
        return replace(self, places=places, _place_lengths=_lengths_by(_first, places))

    def place_at(self, text: str, start: int) -> str | None:
        """Return the longest place that begins at ``start``; None for none."""
        for length in self._place_lengths.get(text[start : start + 1], ()):
            if text[start : start + length] in self.places:
                return text[start : start + length]
        return None

    def settled(self, spellings: Collection[str]) -> Gazetteer:
        """Return the gazetteer in which these ambiguous spellings are names wherever they stand."""
        sure = {
            spelling: replace(self.entries[spelling], ambiguous=self.entries[spelling].ambiguous - {spelling})
            for spelling in spellings
        }
        return replace(self, entries=self.entries | sure) if sure else self

    def country(self, word: str) -> str | None:
        """Return the country's name where the word is one of its spellings."""
        entry = self.entries.get(word)
        return entry.name if entry and entry.type is EntityType.COUNTRY else None

    def title_of(self, text: str, start: int = 0, end: int | None = None) -> str | None:
        """Return the longest office that ``text[start:end]`` ends in (국방장관: 장관); None for none."""
        end = len(text) if end is None else end
        for length in self.title_lengths.get(text[end - 1 : end], ()):
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
            entries[row["name"]] = entry
            for alias in values(row["aliases"]):
                entries[alias] = entry
    titles = frozenset(row["title"] for row in read_table("gazetteer/titles.tsv"))
    capitals = (city for row in countries for city in values(row["capital"]))
    places = frozenset((*capitals, *(row["name"] for row in read_table("gazetteer/places.tsv"))))
    families = _families(entries)
    return Gazetteer(
        entries=entries,
        places=places,
        abbreviations={sign: row["name"] for row in countries for sign in values(row["abbreviation"])},
        titles=titles,
        institutions=frozenset(row["name"] for row in read_table("gazetteer/institutions.tsv")),
        _lengths=_lengths_by(_first, entries),
        title_lengths=_lengths_by(_last, titles),
        _place_lengths=_lengths_by(_first, places),
        families=families,
        capitals={city: row["name"] for row in countries for city in values(row["capital"])},
        former=frozenset(row["name"] for row in countries if row["status"] == "former"),
        given=frozenset(given for given, *_ in families),
    ).agreeing(
        {
            spelling: row["name"]
            for row in read_table("gazetteer/agreements.tsv")
            for spelling in (row["name"], *values(row["aliases"]))
        }
    )


def _families(entries: dict[str, Entry]) -> dict[tuple[str, ...], tuple[tuple[str, Entry], ...]]:
    """Return for each given name the last parts of the full names that begin with it, with their persons."""
    found: dict[tuple[str, ...], list[tuple[str, Entry]]] = {}
    for spelling, entry in entries.items():
        if entry.type is EntityType.PERSON and " " in spelling:
            *given, last = spelling.split()
            found.setdefault(tuple(given), []).append((last, entry))
    return {given: tuple(some) for given, some in found.items()}


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
