"""Where a happening took place: cities and regions with a particle of place, and a country with 에서."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.facts.model import EntityType
from question_bank.facts.tail import Case, Tail, read_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.facts.gazetteer import Gazetteer
    from question_bank.facts.mention import NameMention

_WORD: Final = re.compile(r"[가-힣A-Za-z.]+")
_WITHIN: Final = frozenset({Case.PLACE, Case.TARGET, Case.DIRECTION})
_GOING: Final = re.compile(r"\s(?:\S+\s)?(?:방문|찾|떠나|떠났|출발|점령|함락|공격|거쳐|지나)")
_LONGEST: Final = 12
_SUFFIX: Final = re.compile(r"(?:시|도|주|항|역|공항|지역|외곽|일대|근처|남부|북부|동부|서부)?")
# 평양 만수대의사당에서: the city before a building; 러시아 소치에서
_BUILDING: Final = re.compile(r"\s[가-힣]{2,12}(?:에서|에)(?=[\s,.])")


def _is_place(text: str, tail: Tail) -> bool:
    """Tell whether a particle makes a name a place; an object only where one goes there (평양을 방문했다)."""
    return tail.case in _WITHIN or (tail.case is Case.OBJECT and bool(_GOING.match(text, tail.end)))


def find_places(text: str, gazetteer: Gazetteer, names: Sequence[NameMention]) -> tuple[str, ...]:
    """Return the places of a sentence in order, each once, by the names it gives them."""
    found: dict[str, None] = {}
    spots: list[tuple[int, str]] = []
    for match in _WORD.finditer(text):
        start = match.start()
        for length in range(min(_LONGEST, match.end() - start), 0, -1):
            name = text[start : start + length]
            if name not in gazetteer.places or any(m.start <= start < m.end for m in names):
                continue
            suffix = _SUFFIX.match(text, start + length)
            for end in (suffix.end() if suffix else start + length, start + length):
                tail = read_tail(text, start, end)
                if tail and (
                    _is_place(text, tail) or (tail.case is Case.BARE and _BUILDING.match(text, tail.end))
                ):
                    spots.append((start, text[start:end]))
                    break
            break
    spots.extend(
        (m.start, m.name)
        for m in names
        if m.type is EntityType.COUNTRY and m.case is Case.PLACE and not m.side
    )
    for _, name in sorted(spots):
        found.setdefault(name)
    return tuple(found)
