"""The whole way on articles that were cut, shuffled, doubled or strewn with signs."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from question_bank.bank import read_bank, write_bank
from question_bank.build import build_bank, draw
from question_bank.items.generate import generate_items

Spoiling: TypeAlias = Callable[[list[str], random.Random], list[str]]

ROOT = Path(__file__).parents[2]
ARTICLES = (ROOT / "question_bank/data/sample/article.md", ROOT / "tests/data/namuwiki_page.txt")
# enough for a question, whatever becomes of the rest
FIRM = """

2001년 3월 2일 러시아 외무부는 항구가 닫혔다고 발표했다.

2003년 4월 5일 북한 외무성은 철교가 놓였다고 발표했다.

2005년 6월 7일 중국 외교부는 공장이 멈추었다고 발표했다.
"""
SIGNS = "()[]{}“”‘’'\"·,.:;~–#*|>\\/%^!?…\u200b\u3000ㄱ一漢09년월일 \n에은는이가"


def cut(lines: list[str], rng: random.Random) -> list[str]:
    first, last = sorted(rng.sample(range(len(lines) + 1), 2))
    return lines[first:last]


def shuffle(lines: list[str], rng: random.Random) -> list[str]:
    return rng.sample(lines, len(lines))


def double(lines: list[str], rng: random.Random) -> list[str]:
    return [line for line in lines for _ in range(rng.choice((1, 2)))]


def strew(lines: list[str], rng: random.Random) -> list[str]:
    letters = list("\n".join(lines))
    for _ in range(len(letters) // 40):
        letters.insert(rng.randrange(len(letters) + 1), rng.choice(SIGNS))
    return "".join(letters).split("\n")


def thin(lines: list[str], rng: random.Random) -> list[str]:
    return "".join(letter for letter in "\n".join(lines) if rng.random() > 0.01).split("\n")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("spoil", [cut, shuffle, double, strew, thin])
def test_a_spoilt_article_gives_a_bank_whose_proofs_hold(article: Path, spoil: Spoiling) -> None:
    rng = random.Random(f"{article.stem} {spoil.__name__}")  # noqa: S311 - the same mischief each time
    lines = strew(spoil(article.read_text("utf-8").split("\n"), rng), rng)

    bank = build_bank("\n".join([*lines, FIRM]).encode(), name="spoilt").bank

    text = bank.article.text
    assert read_bank(write_bank(bank), name="spoilt") == bank
    assert all(text[e.selector.start : e.selector.end] == e.selector.exact for e in bank.timeline.events)


def test_the_order_in_which_python_keeps_sets_shows_in_no_bank(tmp_path: Path) -> None:
    written = []
    for seed in ("1", "3"):
        command = [sys.executable, "-m", "quiz", "build", str(ARTICLES[0]), "-o", str(tmp_path / seed)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(command, check=True, capture_output=True, env=environment)
        written.append((tmp_path / seed).read_bytes())

    assert written[0] == written[1]


def test_morphemes_that_are_known_spare_the_analysis_and_change_no_question() -> None:
    article, timeline = draw(ARTICLES[0].read_bytes(), name="sample")
    known = article.morphemes()

    assert len(known.keys() & {event.selector.quote for event in timeline.events}) > 100
    given = generate_items(article.id, timeline, seed=0, morphemes=known)
    assert given == generate_items(article.id, timeline, seed=0)
