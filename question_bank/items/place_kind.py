"""What a place is by its name: what a question calls it (어느 도시, 어느 섬), and where it lies.

A bare 어디 has as many right answers as there are larger and smaller places around; a question that says what
kind of place it wants has one. The kinds stand in ``data/items/place_nouns.tsv``.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from question_bank.data.table import read_table
from question_bank.facts.gazetteer import NONE, load_gazetteer
from question_bank.facts.word_list import read_words

if TYPE_CHECKING:
    from collections.abc import Mapping

REGION: Final = "지역"
"""What has no bounds that everybody knows, or may be a town as well as the land around it."""
CITY: Final = "도시"
_AREAS: Final = ("지역", "지방")
_TOWN: Final = "시"
_DISTRICT: Final = " D.C."
_REGIONS: Final = read_words("region", "items/words.tsv")
_SHORTEST: Final = 2
# an airport goes by its town, a mountain never without 산
_CALLED_SHORT: Final = frozenset(
    {
        CITY,
        "섬",
        "항구",
        "공항",
        "역",
        "군",
        "발사장",
        "우주기지",
        "우주센터",
        "고분",
        "호텔",
        "댐",
        "다리",
        "공원",
        "광장",
    }
)


@functools.cache
def _nouns(use: str) -> Mapping[str, str]:
    return {row["word"]: row["noun"] for row in read_table("items/place_nouns.tsv") if row["use"] == use}


@functools.lru_cache(maxsize=4096)  # each place is a neighbour of many
def noun_of(name: str) -> str:
    """Return what a question calls a place: 도시, 섬, 공항; empty where its name does not tell."""
    if name in _REGIONS:
        return REGION
    noun = _nouns("name").get(name) or _nouns("end").get(_end_of(name), NONE)
    return "" if noun == NONE else noun


def _end_of(name: str) -> str:
    """Return the longest end of a name that tells what it is; one syllable counts behind two others only."""
    ends = (name[start:] for start in range(1, len(name)))
    return next((end for end in ends if end in _nouns("end") and (len(end) > 1 or len(name) > _SHORTEST)), "")


def group_of(name: str) -> str:
    """Return beside which places one may stand as an option; empty for a region and what is not known."""
    if name in _REGIONS:
        return ""
    return CITY if noun_of(name) == REGION else noun_of(name)


def other_forms(name: str) -> tuple[str, ...]:
    """Return what else a learner may write for a place: 한빛 for 한빛시, 극동 지방 for 극동."""
    if name in _REGIONS:
        return tuple(f"{name} {noun}" for noun in _AREAS if not name.endswith(_AREAS))
    first, _, rest = name.partition(" ")
    if rest and first in load_gazetteer().places and noun_of(rest):
        return (first, rest)  # 가람읍 나루 등대: either names it
    if name.endswith(_DISTRICT):
        return (name.removesuffix(_DISTRICT),)
    end = "" if name in _nouns("name") else _end_of(name)
    bare = name.removesuffix(end).strip()
    if end and len(bare) >= _SHORTEST and load_gazetteer().country(bare) is None:
        return (bare,) if noun_of(name) in _CALLED_SHORT or bare in load_gazetteer().places else ()
    return (f"{name}{_TOWN}",) if noun_of(name) == CITY and len(name) == _SHORTEST else ()


def is_place(phrase: str) -> bool:
    """Tell whether the last word of a phrase is known as a country or a place: 북부 바다나라의."""
    last = phrase.removesuffix("의").split()[-1:]
    gazetteer = load_gazetteer()
    return any(
        word in gazetteer.places or gazetteer.country(word) is not None or noun_of(word) for word in last
    )


def land_of(name: str) -> str | None:
    """Return the country in which the gazetteer has a place."""
    return _lands().get(name) or load_gazetteer().capitals.get(name)


@functools.cache
def _lands() -> Mapping[str, str]:
    return {
        row["name"]: row["country"] for row in read_table("gazetteer/places.tsv") if row["country"] != NONE
    }
