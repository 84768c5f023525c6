"""The short lists of words that rules look for (``data/gazetteer/words.tsv``), such as the surnames."""

from __future__ import annotations

import functools
import re

from question_bank.data.table import read_table


@functools.cache
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for row in read_table("gazetteer/words.tsv"):
        lists.setdefault(row["list"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in lists.items()}


def read_words(name: str) -> frozenset[str]:
    """Return one list, such as the surnames; raise KeyError where there is no such list."""
    return _lists()[name]


def any_of(name: str) -> str:
    """Return a pattern that matches any word of a list, the longest first."""
    return "|".join(map(re.escape, sorted(read_words(name), key=lambda word: (-len(word), word))))
