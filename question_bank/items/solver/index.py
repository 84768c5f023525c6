"""Finding the passages that a text speaks of."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

from question_bank.items.solver.passage import Passage, asked_pairs, figures, keys, split_words, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.dates.edtf import Edtf
    from question_bank.facts.model import Event, Fact, Vote

_RARE: Final = 10
_CROWD: Final = 64
_SHORTLIST: Final = 24
_LEAST: Final = 0.25
_LEAD: Final = 0.12


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage, and which part of the text's weight it has, from 0 to 1."""

    share: float
    passage: Passage


@dataclass(frozen=True, slots=True)
class Index:
    """The passages of one timeline by the beginnings of their words.

    ``weights`` are the inverse document frequencies of pairs of characters, ln(1 + n / df) (Spärck Jones
    1972). A look-up reads the rarest words of the text only, so its time does not grow with the timeline.
    """

    passages: tuple[Passage, ...]
    weights: Mapping[str, float]
    postings: Mapping[str, tuple[int, ...]]
    dated: Mapping[str, tuple[int, ...]]
    roles: Mapping[str, frozenset[str]]
    unknown: float
    found: dict[tuple[str, str], tuple[Hit, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Event | Vote | Fact]) -> Index:
        """Index what a timeline tells."""
        passages = tuple(map(Passage.of, told))
        dated: dict[str, list[int]] = defaultdict(list)
        roles: dict[str, set[str]] = defaultdict(set)
        counts = Counter(pair for passage in passages for pair in passage.pairs)
        postings: dict[str, list[int]] = defaultdict(list)
        for number, passage in enumerate(passages):
            titles = [word for name in passage.titles for word in name.split()]
            for key in keys([*passage.words, *titles]):
                postings[key].append(number)
            for name, role in passage.roles:
                roles[name].add(squeeze(role))
            if passage.moment:
                dated[str(passage.moment)].append(number)
        total = len(passages)
        return cls(
            passages,
            {pair: math.log(1 + total / count) for pair, count in counts.items()},
            {key: tuple(numbers) for key, numbers in postings.items()},
            {moment: tuple(numbers[:_CROWD]) for moment, numbers in dated.items()},
            {name: frozenset(found) for name, found in roles.items()},
            math.log(1 + total),
        )

    def find(self, text: str, moment: Edtf | None = None) -> tuple[Hit, ...]:
        """Return the passages that tell most of a text, best first; those that lack its figures are none.

        Passages of just this ``moment`` are looked at too, whatever their words.
        """
        asked = text, str(moment or "")
        known = self.found.get(asked)
        if known is None:
            known = self.found[asked] = self._look_up(*asked)
        return known

    def tell(self, text: str) -> tuple[Passage, ...]:
        """Return the passages that could be meant by a text: the best, and those nearly as good."""
        hits = self.find(text)
        return leaders(hits)

    def told_at(self, moment: Edtf) -> tuple[Passage, ...]:
        """Return the passages of just this date."""
        return tuple(self.passages[number] for number in self.dated.get(str(moment), ()))

    def told_within(self, moment: Edtf, text: str) -> tuple[Passage, ...]:
        """Return the passages of just this date, and of the dates within it those that share rare words."""
        just = self.told_at(moment)
        near = (one for one in self.near(text) if one.moment and moment.contains(one.moment))
        return (*just, *(one for one in near if one not in just))

    def near(self, text: str) -> tuple[Passage, ...]:
        """Return the passages that share the rarest words with a text, however little else."""
        return tuple(self.passages[number] for number in self._candidates(split_words(text)))

    def _look_up(self, text: str, moment: str) -> tuple[Hit, ...]:
        words = split_words(text)
        asked = {
            pair: share * self.weights.get(pair, self.unknown) for pair, share in asked_pairs(words).items()
        }
        whole = math.fsum(asked.values())
        if not whole:
            return ()
        told, held = figures(text), frozenset(asked)
        hits = []
        for number in {*self._candidates(words), *self.dated.get(moment, ())}:
            passage = self.passages[number]
            if not told <= passage.figures:
                continue
            share = math.fsum(map(asked.__getitem__, held & passage.pairs)) / whole
            if share >= _LEAST:
                hits.append(Hit(share, passage))
        hits.sort(key=lambda hit: (-hit.share, hit.passage.told.selector.start))
        return tuple(hits)

    def _candidates(self, words: Sequence[str]) -> Iterable[int]:
        """Return the passages that share most of the rarest words with a text."""
        known = [self.postings[key] for key in keys(words) if key in self.postings]
        known.sort(key=len)
        rare = [numbers for numbers in known[:_RARE] if len(numbers) <= _CROWD] or known[:1]
        counts = Counter(chain.from_iterable(numbers[:_CROWD] for numbers in rare))
        best = sorted(sorted(counts), key=counts.__getitem__, reverse=True)
        return best[:_SHORTLIST]


def leaders(hits: Iterable[Hit]) -> tuple[Passage, ...]:
    """Return the best of some passages, and those that come near it."""
    kept: list[Passage] = []
    best = 0.0
    for hit in hits:
        best = best or hit.share
        if hit.share < best - _LEAD:
            break
        kept.append(hit.passage)
    return tuple(kept)
