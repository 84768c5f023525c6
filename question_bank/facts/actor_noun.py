"""Nouns that a name ends in, and what kind of actor they make of it (``data/gazetteer/actor_nouns.tsv``)."""

from __future__ import annotations

import functools

from question_bank.data.table import read_table
from question_bank.facts.model import EntityType


@functools.cache
def actor_nouns() -> dict[str, tuple[EntityType, str]]:
    """Return the type and the kind of each noun that a name may end in, read once."""
    rows = read_table("gazetteer/actor_nouns.tsv")
    return {row["noun"]: (EntityType(row["type"]), row["kind"]) for row in rows}


@functools.cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Return for each last letter the lengths of the nouns that end in it, the longest first."""
    found: dict[str, set[int]] = {}
    for noun in actor_nouns():
        found.setdefault(noun[-1], set()).add(len(noun))
    return {letter: tuple(sorted(sizes, reverse=True)) for letter, sizes in found.items()}


def nouns_at_end(text: str, start: int, end: int) -> list[str]:
    """Return the nouns that ``text[start:end]`` ends in, the longest first."""
    nouns = actor_nouns()
    lengths = _lengths().get(text[end - 1 : end], ())
    return [text[end - n : end] for n in lengths if n <= end - start and text[end - n : end] in nouns]


def noun_at_end(text: str, start: int, end: int) -> tuple[EntityType, str] | None:
    """Return the type and the kind of the longest noun that ``text[start:end]`` ends in; None for none."""
    nouns = nouns_at_end(text, start, end)
    return actor_nouns()[nouns[0]] if nouns else None
