"""Making the questions: candidates a second, growth with the article, and a cold ``quiz build``."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiwipiepy import Kiwi

from question_bank.build import draw
from question_bank.items.generate import Generation, generate_items
from tests.benchmarks.chronicle import write_chronicle
from tests.benchmarks.drawing import run
from tests.benchmarks.figure import Figure

LIMIT = 6.0
TIMES_AS_LONG = 16
SECONDS, MEGABYTES = 5.0, 400.0
REAL = Path(__file__).parents[3] / "shared" / "articles"


def measure_generation(path: Path) -> list[Figure]:
    """Processor time of all questions, warm, beside Kiwi's analysis of the text, and how it grows.

    A candidate is made, checked, and answered by the second reader.
    """
    data = path.read_bytes()
    lines = [line for line in data.decode().splitlines() if line.strip()]
    analyser = Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)
    runs = [_generate(data, path.name) for _ in range(3)]
    candidates, ours = runs[0][0], min(seconds for _, seconds in runs)
    peer = min(_analyse(analyser, lines) for _ in range(3))
    parts = [_generate(write_chronicle(1, part).encode(), "chronicle.md") for part in range(3)]
    once = median(1000 * seconds / count for count, seconds in parts)
    count, seconds = _generate(write_chronicle(TIMES_AS_LONG).encode(), "chronicle.md")
    long = 1000 * seconds / count
    return [
        Figure(
            f"questions, {candidates / ours:,.0f} candidates a second: seconds; Kiwi's analysis of the text",
            f"{ours:.2f}",
            f"{peer:.2f}",
            ours / peer,
            LIMIT,
        ),
        Figure(
            f"questions, ms a candidate for {TIMES_AS_LONG} times the events; once",
            f"{long:.2f}",
            f"{once:.2f}",
            long / once,
            1.2,
        ),
    ]


def count_candidates(generation: Generation) -> int:
    """Return how many questions were tried: those kept, and those rejected once a statement was there."""
    rejected = (count for reason, count in generation.rejected if not reason.startswith("sentence: "))
    return len(generation.items) + sum(rejected)


def _generate(data: bytes, name: str) -> tuple[int, float]:
    """Return how many candidates an article gives, and the processor seconds that they take."""
    article, timeline = draw(data, name=name)
    start = time.process_time()
    generation = generate_items(article.id, timeline, seed=0)
    return count_candidates(generation), time.process_time() - start


def _analyse(analyser: Kiwi, lines: list[str]) -> float:
    start = time.process_time()
    for line in lines:
        analyser.tokenize(line)
    return time.process_time() - start


def measure_cold_build(sample: Path) -> list[Figure]:
    """Seconds and memory of ``quiz build`` as a process of its own, beside what is wanted at most."""
    figures = []
    for name, path in (("sample", sample), *(("given article", real) for real in sorted(REAL.glob("*.txt")))):
        with TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "quiz", "build", str(path), "-o", f"{folder}/bank.json"]
            seconds, memory = run(command)
        figures += [
            Figure(
                f"cold build, {name}, seconds; at most",
                f"{seconds:.2f}",
                f"{SECONDS}",
                seconds / SECONDS,
                1.0,
            ),
            Figure(
                f"cold build, {name}, MB; at most",
                f"{memory:.0f}",
                f"{MEGABYTES:.0f}",
                memory / MEGABYTES,
                1.0,
            ),
        ]
    return figures
