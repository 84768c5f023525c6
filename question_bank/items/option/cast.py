"""Who an article tells of, the most often told first; counted once for many questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType
from question_bank.items.era import window

if TYPE_CHECKING:
    from question_bank.facts.model import Timeline


_PAIR: Final = 2
_OFTENER: Final = 2


@dataclass(frozen=True, slots=True)
class Cast:
    """The names that take part in an article's events.

    ``told`` is how many events name each, ``ranked`` the names of each kind in that order; ``places`` are
    those of the events and facts in the order of the text, ``years`` those of the dated events of each.
    """

    told: Mapping[str, int]
    ranked: Mapping[EntityType, tuple[str, ...]]
    kinds: Mapping[str, EntityType]
    places: tuple[str, ...]
    years: Mapping[str, frozenset[int]]

    def is_told_near(self, name: str, year: int) -> bool:
        """Tell whether a dated event of the same time names somebody."""
        return any(abs(told - year) <= window(year) for told in self.years.get(name, ()))

    @property
    def pair(self) -> frozenset[str]:
        """The two countries that the article is about: told of far oftener than any other; empty for none."""
        first, second, third = (*self.ranked[EntityType.COUNTRY][: _PAIR + 1], "", "", "")[: _PAIR + 1]
        found = bool(second) and self.told[second] > _OFTENER * self.told.get(third, 0)
        return frozenset((first, second)) if found else frozenset()

    @classmethod
    def of(cls, timeline: Timeline) -> Cast:
        """Count a timeline; the time grows with its events and facts."""
        told: Counter[str] = Counter()
        kinds: dict[str, EntityType] = {}
        years: dict[str, set[int]] = {}
        for event in timeline.events:
            for one in event.participants:
                if not one.implied:
                    told[one.name] += 1
                    kinds.setdefault(one.name, one.type)
                    if event.edtf and not event.edtf.is_open:
                        years.setdefault(one.name, set()).add(event.edtf.first()[0])
        order = sorted(told, key=lambda name: (-told[name], name))
        ranked = {kind: tuple(name for name in order if kinds[name] is kind) for kind in EntityType}
        places = [place for event in timeline.events for place in event.places]
        places += [fact.object for fact in timeline.facts]
        dated = {name: frozenset(found) for name, found in years.items()}
        return cls(told, ranked, kinds, tuple(dict.fromkeys(places)), dated)
