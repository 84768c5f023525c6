"""What readers said, counted."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_Z: Final = 1.96
_VERDICTS: Final = frozenset({"accept", "reject"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line of a filled table; ``group`` is random, best or both."""

    item: str
    group: str
    accepted: bool
    faults: tuple[str, ...]
    wrong_options: int
    implausible: int
    true_options: int


def read_verdicts(text: str) -> list[Verdict]:
    """Read a filled table; raise ValueError with the number of the line that is not filled as it must be."""
    found = []
    for line, row in enumerate(text.splitlines()[1:], 2):
        fields = [field.strip() for field in row.split("\t")]
        if len(fields) < 8 or fields[3] not in _VERDICTS:
            raise ValueError(f"line {line}: the verdict is neither accept nor reject")
        faults = tuple(fields[4].replace(",", " ").split())
        if (fields[3] == "accept") == bool(faults):
            raise ValueError(f"line {line}: what is accepted has no fault, what is rejected has one")
        counts = [int(field or 0) for field in fields[5:8]]
        found.append(Verdict(fields[1], fields[2], fields[3] == "accept", faults, *counts))
    return found


def count(verdicts: Iterable[Verdict]) -> list[str]:
    """Return lines to print: what was accepted of those drawn and of the best, the options, the faults."""
    told = list(verdicts)
    lines = []
    for name, groups in (("drawn at random", {"random", "both"}), ("ranked best", {"best", "both"})):
        chosen = [verdict for verdict in told if verdict.group in groups]
        accepted = sum(verdict.accepted for verdict in chosen)
        low, high = wilson(accepted, len(chosen))
        lines.append(f"{name}: {accepted} of {len(chosen)} accepted (95 %: {low:.0%} to {high:.0%})")
    options = sum(verdict.wrong_options for verdict in told)
    plausible = options - sum(verdict.implausible for verdict in told)
    true = sum(verdict.true_options for verdict in told)
    lines.append(f"wrong options: {plausible} of {options} plausible, {true} true")
    faults = Counter(fault for verdict in told for fault in verdict.faults)
    lines += [f"fault {name}: {number}" for name, number in sorted(faults.items())]
    return lines


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % confidence interval of a share (Wilson 1927); (0, 1) where nothing was counted."""
    if not total:
        return 0.0, 1.0
    share = right / total
    middle = (share + _Z**2 / (2 * total)) / (1 + _Z**2 / total)
    spread = _Z * math.sqrt(share * (1 - share) / total + _Z**2 / (4 * total**2)) / (1 + _Z**2 / total)
    return max(0.0, middle - spread), min(1.0, middle + spread)
