"""When something was, and what came before what."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from question_bank.dates.edtf import Edtf, Point, Precision
from question_bank.items.solver.choice import SPOKEN_OF, TOLD
from question_bank.items.solver.index import leaders
from question_bank.items.solver.moment import read_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from question_bank.items.solver.index import Index

_GRAINS: Final = (("며칠", Precision.DAY), ("몇 월", Precision.MONTH), ("몇 년", Precision.YEAR))


def find_moments(index: Index, text: str, least: float = SPOKEN_OF) -> tuple[Edtf, ...]:
    """Return the dates of what a text speaks of, without those that only hold another one of them."""
    passages = leaders(hit for hit in index.find(text) if hit.share >= least)
    moments = {passage.moment for passage in passages if passage.moment}
    return tuple(
        sorted(one for one in moments if not any(one != other and one.contains(other) for other in moments))
    )


def choose_dates(index: Index, body: str, options: Iterable[str]) -> frozenset[str]:
    """Return the options that are the date of what a question speaks of."""
    moments = find_moments(index, body)
    return frozenset(
        option
        for option in options
        if (date := read_moment(option)) and any(date.contains(moment) for moment in moments)
    )


def find_dates(index: Index, body: str, stem: str) -> frozenset[str]:
    """Return the dates of what a question speaks of, as exact as it asks for."""
    grain = next((precision for words, precision in _GRAINS if words in stem), None)
    return frozenset(str(_coarser(moment, grain)) for moment in find_moments(index, body))


def _coarser(moment: Edtf, grain: Precision | None) -> Edtf:
    point = moment.start
    if grain is None or point is None or moment.is_interval or moment.precision <= grain:
        return moment
    end = Point.of(point.year, point.month if grain is Precision.MONTH else None, None)
    return Edtf(end, end, moment.uncertain, moment.approximate)


def find_moment(index: Index, text: str) -> Edtf | None:
    """Return the one date at which the timeline tells of something, or None."""
    moments = find_moments(index, text, TOLD)
    return moments[0] if len(moments) == 1 else None


def put_in_order(index: Index, options: Iterable[str]) -> tuple[str, ...] | None:
    """Return the options in the order of time, or None where that cannot be told."""
    dated = [(find_moment(index, option), option) for option in options]
    known = sorted((moment, option) for moment, option in dated if moment)
    apart = all(not earlier.overlaps(later) for (earlier, _), (later, _) in pairwise(known))
    return tuple(option for _, option in known) if apart and len(known) == len(dated) else None


def choose_extreme(index: Index, options: Sequence[str], place: int) -> frozenset[str]:
    """Return the option that came first (0) or last (-1), none where that cannot be told."""
    dated = [(moment, option) for option in options if (moment := find_moment(index, option))]
    if len(dated) < len(options) or not dated:
        return frozenset()
    moment, option = sorted(dated)[place]
    clear = sum(moment.overlaps(other) for other, _ in dated) == 1
    return frozenset({option}) if clear else frozenset()
