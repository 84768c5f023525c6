"""The short lists of words that rules look for, such as the surnames.

They stand in ``data/gazetteer/words.tsv``, those of the figures in ``data/figures/words.tsv``.
"""

from __future__ import annotations

import functools
import re

from question_bank.data.table import read_table


@functools.cache
def _lists(table: str) -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for row in read_table(table):
        lists.setdefault(row["list"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in lists.items()}


def read_words(name: str, table: str = "gazetteer/words.tsv") -> frozenset[str]:
    """Return one list, such as the surnames; raise KeyError where there is no such list."""
    return _lists(table)[name]


def any_of(name: str, table: str = "gazetteer/words.tsv") -> str:
    """Return a pattern that matches any word of a list, the longest first."""
    return "|".join(map(re.escape, sorted(read_words(name, table), key=lambda word: (-len(word), word))))
