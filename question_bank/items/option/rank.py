"""How like two who act are: people by their offices, bodies by what they are called."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import load_gazetteer
from question_bank.facts.model import EntityType
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from question_bank.facts.model import Participant

_OFFICIAL: Final = frozenset({"head", "minister", "envoy", "local"})
_KNOWN: Final = "known"
_RANKS: Final = {
    office: rank
    for rank in ("head", "minister", "envoy", "local", "sport", "business", "science", "army", "art")
    for office in read_words(f"office_{rank}", "items/words.tsv")
}
_BODIES: Final = {
    end: kind
    for kind in (
        "administration", "army", "assembly", "club", "committee", "company", "court", "embassy",
        "government", "party", "school", "union",
    )
    for end in read_words(f"body_{kind}", "items/words.tsv")
}  # fmt: skip


def kind_of_body(name: str) -> str:
    """Return what kind of body the end of a name tells (…부, …법원), or the gazetteer; else empty."""
    return _end_of(name, _BODIES) or _kinds().get(name, "")


@cache
def _kinds() -> Mapping[str, str]:
    """Return the bodies whose kind the gazetteer tells though their names do not (마이크로소프트)."""
    rows = read_table("gazetteer/organisations.tsv")
    return {row["name"]: row["kind"] for row in rows if row["kind"] in {"company", "party"}}


@lru_cache(maxsize=4096)  # each is a neighbour of many
def standing_of(name: str, roles: Collection[str]) -> frozenset[str]:
    """Return the ranks of somebody's offices; where none is told, whether the gazetteer knows of him at all.

    Empty for a private person.
    """
    ranks = frozenset(_rank_of(role.replace(" ", "")) for role in roles if role)
    entry = load_gazetteer().entries.get(name)
    return ranks or frozenset({_KNOWN} if entry and entry.type is EntityType.PERSON else ())


def is_head(office: str) -> bool:
    """Tell whether an office is that of the head of a state or of its government."""
    return _rank_of(office.replace(" ", "")) == "head"


def is_envoy(office: str) -> bool:
    """Tell whether an office is that of an envoy or a spokesman, whom one may read of often and not know."""
    return _rank_of(office.replace(" ", "")) == "envoy"


def is_official(office: str) -> bool:
    """Tell whether an office is one of a state: of a head, a minister, an envoy, the head of a region."""
    return _rank_of(office.replace(" ", "")) in _OFFICIAL


def are_peers(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two could be taken for one another by their standing: private people beside their like.

    Ministers, envoys and the heads of regions stand beside one another, a head of state beside ministers
    only; whom everybody knows without an office may hold any of a state.
    """
    if not left or not right:
        return left == right
    if left & right:
        return True
    known = {_KNOWN, *_OFFICIAL}
    if _KNOWN in left | right:
        return left <= known and right <= known
    official = left | right <= _OFFICIAL
    return official and ("head" not in left | right or "minister" in left | right)


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
