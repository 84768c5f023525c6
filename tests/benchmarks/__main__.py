"""``make bench``: our speed and rightness beside other tools, in one run on the same input.

Figures are ratios to a peer measured in the same run, so they mean the same on every machine. The run ends
with status 1 where a ratio is more than twice as bad as its limit.
"""

from __future__ import annotations

import sys
from pathlib import Path

from question_bank.build import build_bank
from tests.benchmarks.anki_package import measure_anki
from tests.benchmarks.dating import measure_dates
from tests.benchmarks.drawing import measure_cold_start, measure_timeline
from tests.benchmarks.generation import measure_cold_build, measure_generation

ARTICLE = Path(__file__).parents[2] / "question_bank" / "data" / "sample" / "article.md"


def main() -> int:
    """Measure, print a table, and return the exit status."""
    data = ARTICLE.read_bytes()
    bank = build_bank(data, name="sample").bank
    figures = [
        *measure_timeline(ARTICLE),
        *measure_cold_start(ARTICLE),
        *measure_generation(ARTICLE),
        *measure_cold_build(ARTICLE),
        *measure_dates(data),
        *measure_anki(bank),
    ]
    width = max(len(figure.name) for figure in figures)
    print(f"{'what; beside which':{width}}  {'ours':>12}  {'peer':>12}  {'ratio':>8}  limit")
    for figure in figures:
        sign = "≥" if figure.more_is_better else "≤"
        mark = "  FAR OFF" if figure.is_far_off else "  over" if figure.is_over else ""
        row = f"{figure.name:{width}}  {figure.ours:>12}  {figure.peer:>12}  {figure.ratio:8.2f}"
        print(f"{row}  {sign} {figure.limit}{mark}")
    return 1 if any(figure.is_far_off for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
