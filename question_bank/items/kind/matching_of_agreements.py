"""Pairs to find among agreements and the years in which they were concluded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.dates.wording import word_date
from question_bank.items.kind.cluster import openers, weigh
from question_bank.items.kind.treaty import Agreement, are_alike, find_treaties
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.wording.fact import AGREEMENTS_STEM, tell_agreement
from question_bank.items.wording.tag import tag_item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from question_bank.items.material import Material

_KIND: Final = "matching/agreements"
_SIZE: Final = 4
_FEWEST: Final = 3
_REACH: Final = 2
_WINDOW: Final = 12


def match_agreements(material: Material) -> Iterator[Item]:
    """Give questions that match three or four agreements with the years in which they were concluded.

    Each year is another one, and no name is a part of another.
    """
    pool = sorted(
        (one for one in find_treaties(material) if _year(one) is not None), key=lambda one: _year(one) or 0
    )
    seen: set[frozenset[str]] = set()
    for place in openers([_name(one) for one in pool], _KIND, _REACH):
        chosen = _gather(pool, place)
        names = frozenset(map(_name, chosen))
        if len(chosen) >= _FEWEST and names not in seen:
            seen.add(names)
            yield _item(material, chosen)


def _year(agreement: Agreement) -> int | None:
    """Return the one year of an agreement; None where the article may give another."""
    edtf = agreement.event.edtf if agreement.event else None
    years = {year for date in agreement.dates for year in (date.first()[0], date.last()[0])}
    return years.pop() if edtf is not None and len(years) == 1 else None


def _name(agreement: Agreement) -> str:
    return agreement.event.id if agreement.event else ""


def _gather(pool: Sequence[Agreement], place: int) -> list[Agreement]:
    opener = pool[place]
    around = [*pool[max(0, place - _WINDOW) : place], *pool[place + 1 : place + 1 + _WINDOW]]
    around.sort(key=lambda other: weigh(_name(opener), _name(other)))
    chosen = [opener]
    for other in around:
        apart = all(_year(kept) != _year(other) and not are_alike(kept.name, other.name) for kept in chosen)
        if len(chosen) < _SIZE and apart:
            chosen.append(other)
    return chosen


def _item(material: Material, chosen: Sequence[Agreement]) -> Item:
    told = [
        (one, one.event, Edtf.of(_year(one) or 0)) for one in sorted(chosen, key=lambda one: _year(one) or 0)
    ]
    events = tuple(event.id for _, event, _ in told if event)
    identity = material.identity(_KIND, *events)
    pairs = [(one.name, word_date(year)) for one, _, year in told]
    years = tuple(year for _, year in pairs)
    rng = material.chance(identity)
    while tuple(year for _, year in pairs) == years:
        rng.shuffle(pairs)
    return Item(
        id=identity,
        type=ItemType.MATCHING,
        asks=Asks.AGREEMENT,
        stem=AGREEMENTS_STEM,
        options=(*(name for name, _ in pairs), *years),
        key=tuple(pairs),
        accepted=(),
        tolerance=None,
        explanation=" ".join(
            tell_agreement(one.name, one.parties, event.edtf) for one, event, _ in told if event
        ),
        events=events,
        evidence=tuple(event.selector for _, event, _ in told if event),
        tags=tag_item(None, (), Asks.AGREEMENT),
        difficulty=0.0,
    )
