"""Who an article tells of, the most often told first; counted once for many questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.facts.model import EntityType

if TYPE_CHECKING:
    from question_bank.facts.model import Timeline


@dataclass(frozen=True, slots=True)
class Cast:
    """The names that take part in an article's events.

    ``told`` is how many events name each, ``ranked`` the names of each kind in that order; ``places`` are
    those of the events and facts in the order of the text.
    """

    told: Mapping[str, int]
    ranked: Mapping[EntityType, tuple[str, ...]]
    kinds: Mapping[str, EntityType]
    places: tuple[str, ...]

    @classmethod
    def of(cls, timeline: Timeline) -> Cast:
        """Count a timeline; the time grows with its events and facts."""
        told: Counter[str] = Counter()
        kinds: dict[str, EntityType] = {}
        for event in timeline.events:
            for one in event.participants:
                if not one.implied:
                    told[one.name] += 1
                    kinds.setdefault(one.name, one.type)
        order = sorted(told, key=lambda name: (-told[name], name))
        ranked = {kind: tuple(name for name in order if kinds[name] is kind) for kind in EntityType}
        places = [place for event in timeline.events for place in event.places]
        places += [fact.object for fact in timeline.facts]
        return cls(told, ranked, kinds, tuple(dict.fromkeys(places)))
