"""One measured figure, and how time is taken."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: ours beside a peer's; ``limit`` is the ratio that must not be passed."""

    name: str
    ours: str
    peer: str
    ratio: float
    limit: float
    more_is_better: bool = False

    @property
    def is_over(self) -> bool:
        """Whether the ratio passes its limit."""
        return self.ratio < self.limit if self.more_is_better else self.ratio > self.limit

    @property
    def is_far_off(self) -> bool:
        """Whether the ratio is more than twice as bad as its limit."""
        if self.more_is_better:
            return self.ratio < self.limit / 2
        return self.ratio > self.limit * 2


def best(action: Callable[[], object], rounds: int = 3) -> float:
    """Return the seconds of the quickest of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)
