"""The whole timeline beside Kiwi's splitting alone: warm, on a long text, and from a cold start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from kiwipiepy import Kiwi

from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article
from tests.benchmarks.figure import Figure, best

TIMES_AS_LONG = 16
KIWI = "Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)"
# a process begins with its parent's peak memory, so a small one stands between
RUNNER = """import os, sys, time
start = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(time.perf_counter() - start, usage.ru_maxrss / 1000)
sys.exit(os.waitstatus_to_exitcode(status))
"""
KIWI_ALONE = f"""import sys
from kiwipiepy import Kiwi
kiwi = {KIWI}
for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip():
        list(kiwi.split_into_sents(line, return_tokens=True))
"""


def measure_timeline(path: Path) -> list[Figure]:
    """Seconds for the whole timeline, warm, beside one call of Kiwi's splitting over the same lines."""
    data = path.read_bytes()
    lines = [line for line in data.decode().splitlines() if line.strip()]
    analyser = Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)

    def draw(article: bytes) -> None:
        draw_timeline(read_article(article, name=path.name))

    def split() -> None:
        for line in lines:
            list(analyser.split_into_sents(line, return_tokens=True))

    draw(data)  # both are measured loaded
    split()
    ours, peer = best(lambda: draw(data), rounds=5), best(split, rounds=5)
    long = best(lambda: draw((data + b"\n\n") * TIMES_AS_LONG), rounds=2)
    return [
        Figure("timeline, seconds; Kiwi's splitting alone", f"{ours:.3f}", f"{peer:.3f}", ours / peer, 2.5),
        Figure(
            f"timeline, seconds for {TIMES_AS_LONG} times the text; for the text once",
            f"{long:.3f}",
            f"{ours:.3f}",
            long / ours,
            18,
        ),
    ]


def measure_cold_start(path: Path) -> list[Figure]:
    """Seconds and memory of ``quiz timeline`` as a process of its own, beside one that only splits with Kiwi.

    The limits stand for 3 s and 350 MB where Kiwi alone takes 1.5 s and 280 MB, as on a quiet machine of two
    cores.
    """
    with TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "-m",
            "quiz",
            "timeline",
            str(path),
            "--json",
            "-o",
            f"{folder}/timeline.json",
        ]
        seconds, memory = run(command)
        kiwi_seconds, kiwi_memory = run([sys.executable, "-c", KIWI_ALONE, str(path)])
    return [
        Figure(
            "cold timeline, seconds; Kiwi's splitting alone",
            f"{seconds:.2f}",
            f"{kiwi_seconds:.2f}",
            seconds / kiwi_seconds,
            2.0,
        ),
        Figure(
            "cold timeline, MB of memory; Kiwi's splitting alone",
            f"{memory:.0f}",
            f"{kiwi_memory:.0f}",
            memory / kiwi_memory,
            1.25,
        ),
    ]


def run(command: list[str]) -> tuple[float, float]:
    """Return the seconds a process takes at best of three, and its peak memory in MB."""
    runs = []
    for _ in range(3):
        told = subprocess.run(
            [sys.executable, "-c", RUNNER, *command], check=True, capture_output=True, text=True
        )
        runs.append(tuple(map(float, told.stdout.split()[-2:])))
    return min(seconds for seconds, _ in runs), max(memory for _, memory in runs)
