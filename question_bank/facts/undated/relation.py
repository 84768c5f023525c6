"""The closed set of relations that facts without a date state, and the words that they are read from.

The words stand in a reviewed table (``question_bank/data/gazetteer/relations.tsv``).
"""

from __future__ import annotations

import enum
import functools
from dataclasses import dataclass
from typing import Final

from question_bank.data.table import read_table


class Relation(enum.StrEnum):
    """How a fact's object stands to its subject."""

    OFFICE = "office"  # person: the office as the article names it
    HELD_OFFICE = "held_office"  # person: an office held at some time, one of several or a former one
    ABBREVIATION = "abbreviation"  # name: its short form
    ALIAS = "alias"  # name: another name of the same
    FORMER_NAME = "former_name"  # name: what it was called before
    REAL_NAME = "real_name"  # person known by another name: the name given at birth
    BETWEEN = "between"  # agreement: one of its parties; the facts of one sentence give all
    CONNECTS = "connects"  # route: one of the places it joins; the facts of one sentence give all
    LOCATED_IN = "located_in"  # thing: the place where it is
    HEADQUARTERS_IN = "headquarters_in"  # organisation: the place of its seat
    CAPITAL_OF = "capital_of"  # city: its country
    PART_OF = "part_of"  # thing or body: the whole that it belongs to
    MEMBER_OF = "member_of"  # country, body or person: the organisation or group
    FOUNDED_BY = "founded_by"  # body: one of those who founded it; the facts of one sentence give all
    CREATED_BY = "created_by"  # work: one of its makers; the facts of one sentence give all
    DISCOVERED_BY = "discovered_by"  # thing: one of those who found it; the facts of one sentence give all
    MEASURE = "measure"  # what is measured (에펠탑의 높이): the figure with its unit
    COUNT = "count"  # what is counted (유엔의 회원국): the number with its unit


LASTING: Final = frozenset(
    {
        Relation.ABBREVIATION,
        Relation.ALIAS,
        Relation.FORMER_NAME,
        Relation.REAL_NAME,
        Relation.BETWEEN,
        Relation.CONNECTS,
        Relation.FOUNDED_BY,
        Relation.CREATED_BY,
        Relation.DISCOVERED_BY,
    }
)
"""What stays true whenever it is told, so that a date in the sentence does not qualify it."""

TOLD_IN_PAST: Final = LASTING - {Relation.CONNECTS}
"""What stays true although it is told in the past tense (맺은 조약이었다)."""

SINGLE: Final = frozenset(
    {
        Relation.REAL_NAME,
        Relation.HEADQUARTERS_IN,
        Relation.CAPITAL_OF,
        Relation.MEASURE,
        Relation.COUNT,
    }
)
"""What has one object alone, so that two are a contradiction."""


@dataclass(frozen=True, slots=True)
class Link:
    """What one sentence states: a subject, a relation and an object, names as they are to be shown.

    ``passing`` tells that it holds at the time of the text only (현재, 인구).
    """

    subject: str
    relation: Relation
    object: str
    passing: bool = False


@functools.cache
def _uses() -> dict[str, dict[str, str]]:
    uses: dict[str, dict[str, str]] = {}
    for row in read_table("gazetteer/relations.tsv"):
        uses.setdefault(row["use"], {})[row["word"]] = row["relation"]
    return uses


def read_uses(use: str) -> frozenset[str]:
    """Return the words of one use; raise KeyError where there is no such use."""
    return frozenset(_uses()[use])


def read_relations(use: str) -> dict[str, Relation]:
    """Return the relations of one use by their words; raise KeyError where there is no such use."""
    return {word: Relation(relation) for word, relation in _uses()[use].items()}
