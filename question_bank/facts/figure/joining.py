"""Figures that belong together: the two ends of a range, the base of a rate, one measure in two units."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from question_bank.facts.figure.unit import Unit
from question_bank.facts.model import FigurePrecision

if TYPE_CHECKING:
    from collections.abc import Iterator


_BASE: Final = re.compile(r"(?:에|마다)\s?")
_TO: Final = re.compile(r"[~–—-]|\s[~–—]\s|\s?내지\s|(?:에서|부터)\s")
RESTATED: Final = re.compile(r"\s?\((?:[가-힣]{2,4}\s)?")
"""What stands between a figure and the same in another unit: 5억 달러(한화 약 6천억 원)."""

_CHANGING: Final = r"(?![가-힣]*\s(?:늘|증|올|줄|감|떨|내|커|확|상|하))"
_BETWEEN: Final = re.compile(rf"\s?(?:사이|까지{_CHANGING})")
_DIVIDED: Final = frozenset({"length", "mass"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``[start, end)`` of a text.

    ``low`` is its value or its lower end, None where vague; ``high`` the upper end of a range. ``outer`` and
    ``after`` are where all words that weigh it begin and end; ``before`` says what those in front of it say
    of its precision, ``said`` what all of them say. ``suffix`` is fixed to the unit (급 of 12만t급).
    """

    start: int
    end: int
    outer: int
    after: int
    low: float | None
    high: float | None
    unit: Unit
    suffix: str
    before: frozenset[FigurePrecision]
    said: frozenset[FigurePrecision]


def join(text: str, figures: Iterator[Figure]) -> Iterator[Figure]:
    """Give the figures with ranges made one (최소 3명에서 최대 5명), without the base of a rate (1달러에).

    One measure in two units (1m 75cm) is left out: neither number alone is right.
    """
    last: Figure | None = None
    for figure in figures:
        if last is None:
            last = figure
            continue
        between = text[last.after : figure.outer]
        if _BASE.fullmatch(between):
            last = replace(figure, outer=last.outer)
            continue
        if RESTATED.fullmatch(between) and last.unit.kind == figure.unit.kind:
            figure = replace(figure, said=figure.said | last.said)  # noqa: PLW2901 - no surer than the first
        joined = _range(text, last, figure, between)
        if joined is None and not between.strip() and last.unit.kind == figure.unit.kind in _DIVIDED:
            last = None
            continue
        if joined is None:
            yield last
        last = joined or figure
    if last is not None:
        yield last


def _range(text: str, low: Figure, high: Figure, between: str) -> Figure | None:
    """Return the range from one figure to the next, where they are its two ends."""
    if low.low is None or high.low is None or low.high is not None or high.high is not None:
        return None
    if low.unit != high.unit or low.low >= high.low or not _TO.fullmatch(between):
        return None
    bounded = FigurePrecision.MINIMUM in low.before and FigurePrecision.MAXIMUM in high.before
    if between.strip() in {"에서", "부터"} and not bounded and not _BETWEEN.match(text, high.after):
        return None  # 3명에서 5명으로 늘었다
    return replace(high, start=low.start, outer=low.outer, low=low.low, high=high.low, said=frozenset())
