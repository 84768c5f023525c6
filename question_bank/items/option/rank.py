"""How like two who act are: people by their offices, bodies by what they are called."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from question_bank.facts.model import Participant

_OFFICIAL: Final = frozenset({"head", "minister", "envoy", "local"})
_RANKS: Final = {
    office: rank
    for rank in ("head", "minister", "envoy", "local", "sport", "business", "science", "army", "art")
    for office in read_words(f"office_{rank}", "items/words.tsv")
}
_BODIES: Final = {
    end: kind
    for kind in (
        "army", "assembly", "club", "company", "court", "embassy", "government", "party", "school", "union",
    )
    for end in read_words(f"body_{kind}", "items/words.tsv")
}  # fmt: skip


def kind_of_body(name: str) -> str:
    """Return what kind of body a name tells by its end (…부, …법원), empty where it does not."""
    return _end_of(name, _BODIES)


def distance(left: Participant, right: Participant) -> int:
    """Return how unlike two are: 0 for offices of one rank, 1 for two offices of a state, else 2."""
    ranks = {_rank(left), _rank(right)}
    if len(ranks) == 1:
        return 0
    return 1 if ranks <= _OFFICIAL else 2


def _rank(person: Participant) -> str:
    return _rank_of((person.role or "").replace(" ", ""))


@lru_cache(maxsize=4096)
def _rank_of(office: str) -> str:
    return _end_of(office, _RANKS) or office[-2:]


def _end_of(name: str, kinds: Mapping[str, str]) -> str:
    """Return the kind of the longest end of a name that has one, empty for none."""
    ends = (name[start:] for start in range(len(name)))
    return next((kinds[end] for end in ends if end in kinds), "")
