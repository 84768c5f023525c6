"""The words that the rules for figures look for (``data/figures/words.tsv``)."""

from __future__ import annotations

from question_bank.facts.word_list import read_words


def words(name: str) -> frozenset[str]:
    """Return one list of the words for figures; raise KeyError where there is no such list."""
    return read_words(name, "figures/words.tsv")


def any_of(name: str) -> str:
    """Return a pattern that matches any word of a list, the longest first."""
    return "|".join(sorted(words(name), key=lambda word: (-len(word), word)))
