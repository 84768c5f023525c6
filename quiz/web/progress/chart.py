"""The geometry of the charts: numbers in, places of bars out. Drawn as SVG by the templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

STEP = 40
BAR_WIDTH = 26
HEIGHT = 120
LEAST_SHOWN = 3  # a bar of one card stays visible beside one of hundreds
PER_CENT = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """A day of the forecast: its count, and its bar in the units of the drawing (y grows downwards)."""

    day: date
    count: int
    x: int
    y: float
    width: int
    height: float


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a whole (0 to 100) beside the others: where it starts, how wide it is, what it is called."""

    name: str
    count: int
    x: float
    width: float


def draw_forecast(forecast: Sequence[tuple[date, int]]) -> list[Bar]:
    """Return a bar a day; the highest fills the height."""
    highest = max((count for _, count in forecast), default=0) or 1
    bars = []
    for place, (day, count) in enumerate(forecast):
        height = max(LEAST_SHOWN, round(HEIGHT * count / highest, 1)) if count else 0
        x = place * STEP + (STEP - BAR_WIDTH) // 2
        bars.append(Bar(day, count, x, HEIGHT - height, BAR_WIDTH, height))
    return bars


def draw_shares(counts: dict[str, int]) -> list[Part]:
    """Return the parts of a whole, in the order given, without the empty ones."""
    total = sum(counts.values()) or 1
    parts, x = [], 0.0
    for name, count in counts.items():
        width = PER_CENT * count / total
        if count:
            parts.append(Part(name, count, round(x, 2), round(width, 2)))
        x += width
    return parts
