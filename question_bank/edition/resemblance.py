"""Which statement of an earlier edition a new one is: the same in other words, or with its date corrected.

Statements are compared by pairs of syllables (bigrams), weighed by how rare they are in the article, dates
left out. Bigrams need no morphemes, so a name counts alike whatever particle follows it. How much two must
share depends on what else speaks for them: the same date, and the same place among the statements that stayed
as they were. The weight is the inverse document frequency (Spärck Jones 1972). Each statement is compared
with a limited number of others, found by date, place and rare bigrams: the time grows with their number only.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from question_bank.dates.edtf import Edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence


_DATE: Final = re.compile(r"\d{1,4}\s?(?:년|월|일)(?:에는|에도|에)?|이듬해|그해|같은 (?:해|달)")
_WORD: Final = re.compile(r"[0-9][0-9,.]*|[^\W\d_]+")
_CROWD: Final = 24
_RARE: Final = 24
_AROUND: Final = 8
_PARTS: Final = 3

SAME_DATE: Final = 0.5
"""From this share on, two statements of one date are one statement reworded."""
SAME_PLACE: Final = 0.4
"""The same, where they also stand between the same neighbours."""
CORRECTED: Final = 0.8
"""From this share on, two statements at one place are one with a part of its date corrected, or refined."""
REDATED: Final = 0.9
"""The same, where more than one part of the date differs."""
_LONGER: Final = 3

_Side: TypeAlias = tuple[str, str]


@dataclass(frozen=True)
class Told:
    """A dated statement or a ballot as one edition tells it; ``place`` is its offset in the text."""

    id: str
    quote: str
    edtf: Edtf | None
    place: int

    @cached_property
    def grams(self) -> frozenset[str]:
        """The bigrams of its words and its whole figures, without its dates."""
        words = _WORD.findall(_DATE.sub(" ", self.quote))
        return frozenset(
            gram
            for word in words
            for gram in ([word] if len(word) == 1 or word[0].isdigit() else map("".join, pairwise(word)))
        )

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures that are no date."""
        return frozenset(gram for gram in self.grams if gram[0].isdigit())


class Resemblance:
    """The statements of two editions; ``kept`` are those that stayed as they were: new id to old id."""

    def __init__(self, old: Sequence[Told], new: Sequence[Told], kept: Mapping[str, str]) -> None:
        stayed = set(kept.values())
        self._gone = [told for told in old if told.id not in stayed]
        self._fresh = [told for told in new if told.id not in kept]
        # a text that grew all over has its statements at other places in all
        self._scale = max((told.place for told in old), default=0) / max(1, *(told.place for told in new), 1)
        everything = [*self._gone, *new]
        counts = Counter(gram for told in everything for gram in told.grams)
        self._weights = {gram: math.log(1 + len(everything) / count) for gram, count in counts.items()}
        self._bodies = Counter(told.grams for told in everything)
        self._sides = _find_sides(old, {name: name for name in stayed}), _find_sides(new, kept)
        self._by_date = _index(self._gone, lambda told: _find_dates(told.edtf))
        self._by_gram = _index(self._gone, lambda told: told.grams)
        self._by_side = _index(self._gone, lambda told: self._sides[0][told.id])

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Give the pairs (new id, old id) that are one statement, the surest first; each id comes once."""
        found = sorted(
            (-score, abs(new.place - old.place), new.id, old.id)
            for new in self._fresh
            for old in self._find_candidates(new)
            if (score := self._score(new, old))
        )
        given: set[str] = set()
        taken: set[str] = set()
        for _, _, new_id, old_id in found:
            if new_id not in given and old_id not in taken:
                given.add(new_id)
                taken.add(old_id)
                yield new_id, old_id

    def _find_candidates(self, new: Told) -> Iterable[Told]:
        """Return the gone statements that could be this one, no more of them than the limits allow."""
        crowds = chain(
            (self._by_date.get(key, ()) for key in _find_dates(new.edtf)),
            (self._by_side.get(side, ()) for side in self._sides[1][new.id]),
        )
        near = chain.from_iterable(_take_nearest(crowd, new.place * self._scale) for crowd in crowds)
        return {old.id: old for old in chain(near, self._find_alike(new))}.values()

    def _find_alike(self, new: Told) -> Iterator[Told]:
        """Give the gone statements that share the most of its rare bigrams."""
        crowds = [self._by_gram.get(gram, ()) for gram in sorted(new.grams)]
        rare = sorted((crowd for crowd in crowds if 0 < len(crowd) <= _CROWD), key=len)[:_RARE]
        hits = Counter(old for crowd in rare for old in crowd)
        for old, _ in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0].place))[:_AROUND]:
            yield old

    def _score(self, new: Told, old: Told) -> float:
        """Return how sure it is that both are one statement; 0 where it is not sure enough."""
        share = self._share(new, old)
        beside = not self._sides[1][new.id].isdisjoint(self._sides[0][old.id])
        if new.edtf == old.edtf:
            return 1 + share + beside if share >= (SAME_PLACE if beside else SAME_DATE) else 0.0
        # 제3회 of one year and 제4회 of the next are two
        if new.figures - old.figures and old.figures - new.figures:
            return 0.0
        near = _differ_in_one_part(new.edtf, old.edtf)
        if not beside:
            # moved as well: only where not a word differs, and nothing else says the like
            unique = new.grams == old.grams and self._bodies[new.grams] <= 2  # noqa: PLR2004 - the two
            return share if near and unique else 0.0
        return share if share >= (CORRECTED if near else REDATED) else 0.0

    def _share(self, new: Told, old: Told) -> float:
        """Return the weight of what both say over that of what the poorer says, from 0 to 1.

        So words put in or left out cost nothing, words in the place of others do. What says many times as
        much as the other is another statement.
        """
        common = self._weigh(new.grams & old.grams)
        less, more = sorted((self._weigh(new.grams - old.grams), self._weigh(old.grams - new.grams)))
        return common / (common + less) if common * _LONGER > more else 0.0

    def _weigh(self, grams: Iterable[str]) -> float:
        # exact, so that the order of a set does not show
        return math.fsum(self._weights[gram] for gram in grams)


def _find_sides(statements: Iterable[Told], kept: Mapping[str, str]) -> Mapping[str, frozenset[_Side]]:
    """Return where each statement stands: after which one that stayed, and before which one."""
    ordered = sorted(statements, key=lambda told: (told.place, told.id))
    found: dict[str, frozenset[_Side]] = defaultdict(frozenset)
    for side, run in (("after", ordered), ("before", ordered[::-1])):
        mark: str | None = None
        for told in run:
            if mark is not None:
                found[told.id] |= {(side, mark)}
            mark = kept.get(told.id, mark)
    return found


def _find_dates(edtf: Edtf | None) -> list[str]:
    """Return under which keys a date is found: each leaves out one part, which may have been corrected."""
    parts = _split(edtf)
    return ["|".join((*parts[:i], *parts[i + 1 :])) + f"#{i}" for i in range(_PARTS)] if parts else []


def _split(edtf: Edtf | None) -> tuple[str, ...]:
    """Return year, month and day of a date, empty where it is coarser; () for intervals and no date."""
    if edtf is None or edtf.is_interval or edtf.start is None:
        return ()
    point = edtf.start
    return str(point.year), str(point.month or ""), str(point.day or "")


def _differ_in_one_part(left: Edtf | None, right: Edtf | None) -> bool:
    """Tell whether only year, only month or only day differ, or one date lies within the other."""
    if left is None or right is None:
        return True
    ours, theirs = _split(left), _split(right)
    parts = sum(one != other for one, other in zip(ours, theirs, strict=False))
    return left.contains(right) or right.contains(left) or (bool(ours and theirs) and parts == 1)


def _index(
    statements: Iterable[Told], keys: Callable[[Told], Iterable[object]]
) -> Mapping[object, Sequence[Told]]:
    """Return the statements under each of their keys, in the order of the text."""
    index: dict[object, list[Told]] = defaultdict(list)
    for told in sorted(statements, key=lambda told: (told.place, told.id)):
        for key in keys(told):
            index[key].append(told)
    return index


def _take_nearest(crowd: Sequence[Told], place: float) -> Sequence[Told]:
    """Return those of a crowd that stand nearest to a place, where there are too many to look at all."""
    if len(crowd) <= _CROWD:
        return crowd
    at = bisect_left(crowd, place, key=lambda old: old.place)
    return crowd[max(0, at - _CROWD // 2) : at + _CROWD // 2]
