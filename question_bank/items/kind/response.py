"""Which of several events happened in one year: two or three right ones among five."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf
from question_bank.dates.wording import word_date
from question_bank.items.kind.cluster import WINDOW, Joint, joinable, openers, weigh
from question_bank.items.model import Asks, Item, ItemType
from question_bank.items.option.distractors import tells_same_act

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from question_bank.items.material import Material
    from question_bank.items.statement import Statement

_KIND: Final = "multiple_response/year"
_REACH: Final = 1
_SIZE: Final = 5
_FEWEST: Final = 4
_RIGHT: Final = 2
_NEAR_YEARS: Final = 3
_ALIKE: Final = 0.45


def ask_year(material: Material) -> Iterator[Item]:
    """Give at most one question a year: what happened in it, among events of the years around.

    A wrong one is certain to lie outside the year, and nothing that the article tells of the year is like it.
    """
    pool = joinable(material)
    years: dict[int, list[int]] = defaultdict(list)
    for place, statement in enumerate(pool):
        edtf = statement.event.edtf
        if edtf and edtf.first()[0] == edtf.last()[0]:
            years[edtf.first()[0]].append(place)
    full = sorted(year for year, places in years.items() if len(places) >= _RIGHT)
    for at in openers([str(year) for year in full], _KIND, _REACH):
        places = years[full[at]]
        inside = [pool[place] for place in places]
        last = places[-1] + 1
        around = [*pool[max(0, places[0] - WINDOW) : places[0]], *pool[last : last + WINDOW]]
        chosen = _choose(material, Edtf.of(full[at]), inside, around)
        if chosen:
            yield _item(material, Edtf.of(full[at]), chosen)


def _choose(
    material: Material, year: Edtf, inside: Sequence[Statement], around: Iterable[Statement]
) -> list[Statement]:
    """Return the right and the wrong ones in the order of time; nothing where they are too few."""
    wanted = _RIGHT + weigh(_KIND, str(year))[0] % 2
    right = _apart(material, sorted(inside, key=lambda one: weigh(str(year), one.event.id)), wanted)
    present = list(material.meanwhile(year))
    outside = [
        other
        for other in around
        if other.event.edtf
        and not other.event.edtf.overlaps(year)
        and _gap(other, year) <= _NEAR_YEARS
        and not any(tells_same_act(other, one) for one in inside[:WINDOW])
        and all(material.likeness.shared(other.event.id, event.id) < _ALIKE for event in present)
    ]
    outside.sort(key=lambda one: (_gap(one, year), weigh(str(year), one.event.id)))
    wrong = _apart(material, outside, _SIZE - len(right))
    if len(right) < _RIGHT or len(wrong) < _RIGHT or len(right) + len(wrong) < _FEWEST:
        return []
    return sorted((*right, *wrong), key=lambda one: material.places[one.event.id])


def _apart(material: Material, ranked: Iterable[Statement], wanted: int) -> list[Statement]:
    chosen: list[Statement] = []
    for one in ranked:
        if len(chosen) < wanted and all(
            material.likeness.shared(one.event.id, kept.event.id) < _ALIKE for kept in chosen
        ):
            chosen.append(one)
    return chosen


def _gap(statement: Statement, year: Edtf) -> int:
    edtf = statement.event.edtf
    return abs(edtf.first()[0] - year.first()[0]) if edtf else _NEAR_YEARS + 1


def _item(material: Material, year: Edtf, chosen: Sequence[Statement]) -> Item:
    shown = [one.text for one in chosen]
    material.chance(material.identity(_KIND, *(one.event.id for one in chosen))).shuffle(shown)
    right = {one.text for one in chosen if one.event.edtf and year.contains(one.event.edtf)}
    return Joint(
        kind=_KIND,
        type=ItemType.MULTIPLE_RESPONSE,
        asks=Asks.EVENT,
        stem=f"{word_date(year)}에 일어난 일을 모두 고르시오.",
        options=tuple(shown),
        key=tuple(text for text in shown if text in right),
    ).on(material, chosen)
