"""How much two statements speak of the same thing."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from question_bank.korean.morphology import Token

_CONTENT: Final = ("NNG", "NNP", "SL", "SH", "XR", "VV", "VA")
_EMPTY: Final = frozenset(
    [
        "하",
        "되",
        "있",
        "없",
        "않",
        "밝히",
        "보도",
        "발표",
        "주장",
        "말",
        "말하",
        "전하",
        "것",
        "때",
        "뒤",
        "위하",
        "대하",
        "따르",
        "통하",
        "지",
        "보",
        "주",
        "받",
        "나",
        "오",
        "가",
        "맞",
    ],
)
_RARE: Final = 4
_CROWD: Final = 24

Name = TypeVar("Name", bound="Hashable")


def content_words(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the words that say what a sentence is about: nouns, names and verbs that carry a meaning."""
    return frozenset(
        token.form for token in tokens if token.tag.startswith(_CONTENT) and token.form not in _EMPTY
    )


@dataclass(frozen=True, slots=True)
class Likeness(Generic[Name]):
    """The words of many statements, weighed by how few statements use them.

    ``weights`` is the inverse document frequency, the natural logarithm of 1 + n / df (Spärck Jones 1972);
    ``totals`` are their sums over the words of each statement.
    """

    words: Mapping[Name, frozenset[str]]
    weights: Mapping[str, float]
    totals: Mapping[Name, float]
    postings: Mapping[str, tuple[Name, ...]]

    @classmethod
    def of(cls, words: Mapping[Name, frozenset[str]]) -> Likeness[Name]:
        """Count the words of the statements; the time grows with their number, not with its square."""
        counts = Counter(word for found in words.values() for word in found)
        postings: dict[str, list[Name]] = defaultdict(list)
        for name, found in words.items():
            for word in sorted(found):
                postings[word].append(name)
        weights = {word: math.log(1 + len(words) / count) for word, count in counts.items()}
        # exact sums, so that the order of a set does not show
        totals = {name: math.fsum(weights[word] for word in found) for name, found in words.items()}
        return cls(dict(words), weights, totals, {word: tuple(names) for word, names in postings.items()})

    def shared(self, left: Name, right: Name) -> float:
        """Return the weight of the common words over that of the poorer statement's words, from 0 to 1."""
        common = self.words[left] & self.words[right]
        if not common:
            return 0.0
        poorer = min(self.totals[left], self.totals[right])
        return math.fsum(map(self.weights.__getitem__, common)) / poorer

    def close(self, name: Name, least: float) -> Iterator[Name]:
        """Give the statements that share at least so much with this one.

        Looked for through its rarest words only, so the time for each is bounded.
        """
        rarest = sorted(self.words[name], key=lambda word: (len(self.postings[word]), word))[:_RARE]
        seen = {name}
        for word in rarest:
            for other in self.postings[word][:_CROWD]:
                if other not in seen:
                    seen.add(other)
                    if self.shared(name, other) >= least:
                        yield other
