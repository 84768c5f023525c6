"""Making the questions: candidates a second, growth with the article, and a cold ``quiz build``."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiwipiepy import Kiwi

from question_bank.build import draw
from question_bank.items.generate import Generation, generate_items
from tests.benchmarks.chronicle import EVENTS, write_chronicle
from tests.benchmarks.drawing import run
from tests.benchmarks.figure import Figure

CHARACTERS = 48.0
"""A candidate may take as long as Kiwi's analysis of so many characters.

That is 2,000 candidates a second where Kiwi takes 10.5 µs a character, as on a quiet machine of two cores.
"""
GROWTH = 1.2
TIMES_AS_LONG = 16
_ROUNDS = 3
SECONDS, MEGABYTES = 5.0, 400.0
OTHERS = Path(__file__).parents[1] / "data"
REAL = Path(__file__).parents[3] / "shared" / "articles"


def measure_generation(path: Path) -> list[Figure]:
    """Processor time of all questions beside Kiwi's analysis of the same article, and how it grows.

    A candidate is made, checked, and answered by the second reader. Each time stands for an article that its
    process has not seen before, with Kiwi and the tables loaded, so that nothing remembered of it counts.
    """
    characters = sum(map(len, path.read_text(encoding="utf-8").splitlines()))
    runs = [_measure_apart(path) for _ in range(_ROUNDS)]
    ours = min(seconds / candidates for candidates, seconds, _ in runs)
    peer = min(seconds for _, _, seconds in runs) / characters
    _generate(write_chronicle(1, _ROUNDS).encode(), "chronicle.md")  # both are measured loaded
    parts = [_generate(write_chronicle(1, part).encode(), "chronicle.md") for part in range(_ROUNDS)]
    once = median(1000 * seconds / EVENTS for _, seconds in parts)
    _, seconds = _generate(write_chronicle(TIMES_AS_LONG, _ROUNDS + 1).encode(), "chronicle.md")
    long = 1000 * seconds / EVENTS / TIMES_AS_LONG
    return [
        Figure(
            f"questions, {1 / ours:,.0f} candidates a second: µs; Kiwi's analysis of a character",
            f"{1e6 * ours:.0f}",
            f"{1e6 * peer:.1f}",
            ours / peer,
            CHARACTERS,
        ),
        Figure(
            f"questions, ms an event for {TIMES_AS_LONG} times the events; once",
            f"{long:.2f}",
            f"{once:.2f}",
            long / once,
            GROWTH,
        ),
    ]


def count_candidates(generation: Generation) -> int:
    """Return how many questions were tried: those kept, and those rejected once a statement was there."""
    rejected = (count for reason, count in generation.rejected if not reason.startswith("sentence: "))
    return len(generation.items) + sum(rejected)


def _measure_apart(path: Path) -> tuple[int, float, float]:
    """Return candidates, our seconds and Kiwi's for an article, measured in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.generation", str(path)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return int(told[0]), float(told[1]), float(told[2])


def _generate(data: bytes, name: str) -> tuple[int, float]:
    """Return how many candidates an article gives, and the processor seconds that they take."""
    article, timeline = draw(data, name=name)
    morphemes = article.morphemes()
    gc.collect()
    gc.disable()  # as timeit does: a collection that falls into one run and not into the next tells nothing
    start = time.process_time()
    generation = generate_items(article.id, timeline, seed=0, morphemes=morphemes)
    seconds = time.process_time() - start
    gc.enable()
    return count_candidates(generation), seconds


def _analyse(analyser: Kiwi, lines: list[str]) -> float:
    start = time.process_time()
    for line in lines:
        analyser.tokenize(line)
    return time.process_time() - start


def _measure_here(path: Path) -> None:
    """Print what :func:`_measure_apart` reads; other articles go first, so that all tables are loaded."""
    for other in sorted((*OTHERS.glob("articles/*.md"), *OTHERS.glob("judged/*.md"))):
        _generate(other.read_bytes(), other.name)
    data = path.read_bytes()
    candidates, seconds = _generate(data, path.name)
    analyser = Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)
    analyser.tokenize(write_chronicle(1))
    peer = _analyse(analyser, [line for line in data.decode().splitlines() if line.strip()])
    sys.stdout.write(f"{candidates} {seconds} {peer}\n")


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


if __name__ == "__main__":
    _measure_here(Path(sys.argv[1]))
