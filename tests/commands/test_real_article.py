"""The real article, where it lies beside the project: it is not ours to carry."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.commands.conftest import Run

SHARED = Path(__file__).parents[2].parent / "shared"
SCORE = SHARED / "checks" / "score_dates.py"

pytestmark = pytest.mark.skipif(not SCORE.exists(), reason="the real article is not at hand")


@pytest.fixture
def article() -> str:
    return str(next((SHARED / "articles").glob("*.txt")))


def test_its_dates_are_right_or_unsure(run: Run, here: Path, article: str) -> None:
    assert run("timeline", article, "--json", "-o", "timeline.json")[0] == 0
    score = subprocess.run([sys.executable, SCORE, here / "timeline.json"], capture_output=True, text=True)  # noqa: PLW1510 - judged below
    assert score.returncode == 0, score.stdout


def test_its_bank_is_large_mixed_flawless_and_always_the_same(run: Run, here: Path, article: str) -> None:
    for name in ("first.json", "second.json"):
        assert run("build", article, "-o", name)[0] == 0
    assert (here / "first.json").read_bytes() == (here / "second.json").read_bytes()
    bank = json.loads((here / "first.json").read_text("utf-8"))
    items, told = bank["items"], bank["timeline"]
    assert len(items) >= 120
    assert len(Counter(item["type"] for item in items)) >= 8
    ways = Counter(name for item in items for name in item["events"])
    askable = [one["id"] for one in (*told["events"], *told["facts"]) if one["quizzable"]]
    askable += [one["id"] for one in told["votes"]]
    asked = [name for name in askable if ways[name]]
    assert len(asked) >= 0.75 * len(askable), f"{len(asked)} of {len(askable)}"
    assert run("check", "first.json")[:2] == (0, "")
