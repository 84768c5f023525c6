"""States that take no part: wrong options for who signed and who voted."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from question_bank.items.option.cast import Cast

_ALLIED: Final = read_words("allied_west", "items/words.tsv")
_MEMBERS: Final = frozenset(
    row["name"] for row in read_table("gazetteer/countries.tsv") if row["status"] == "member"
)


def rank_states(cast: Cast, taken: Collection[str]) -> list[str]:
    """Return the states that the article tells of, those told most often first, without those taken.

    States that are no more are left out, unless one of them is among those taken: then the time is theirs.
    """
    former = load_gazetteer().former
    past = not former.isdisjoint(taken)
    return [
        name for name in cast.ranked[EntityType.COUNTRY] if name not in taken and (past or name not in former)
    ]


def is_state(name: str) -> bool:
    """Tell whether a name is that of a country, as it is to be shown."""
    return load_gazetteer().country(name) == name


def is_member(name: str) -> bool:
    """Tell whether a name is that of a member of the United Nations."""
    return name in _MEMBERS


def is_of_other_side(name: str, others: Collection[str]) -> bool:
    """Tell whether a state is in an alliance in which none of the others is: it is no likely fellow.

    What a state does for or against a side goes by its alliances.
    """
    return name in _ALLIED and _ALLIED.isdisjoint(others)


@functools.cache
def standing() -> dict[str, str]:
    """Return whether each country is a member of the United Nations, a past state or neither."""
    return {row["name"]: row["status"] for row in read_table("gazetteer/countries.tsv")}
