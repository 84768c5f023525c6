"""What the application's own articles give; skipped where the other text is absent."""

from __future__ import annotations

import pathlib
from importlib.resources import files

import pytest

from question_bank.facts.timeline import draw_timeline
from question_bank.items.checks import check_items
from question_bank.items.generate import generate_items
from question_bank.source.readers import read_article

SHARED = pathlib.Path(__file__).parents[3] / "../shared/articles/000_e474e190f8c5a646.txt"


def _sample() -> bytes:
    return files("question_bank.data").joinpath("sample/article.md").read_bytes()


@pytest.mark.parametrize("least", [200])
def test_sample_article_gives_sound_questions(least: int) -> None:
    article = read_article(_sample(), name="article.md")
    timeline = draw_timeline(article)
    items = generate_items(article.id, timeline, seed=0).items
    assert len(items) >= least
    assert len({item.type for item in items}) >= 4
    assert check_items(items, timeline, article.text) == ()


@pytest.mark.skipif(not SHARED.exists(), reason="the real article is not at hand")
def test_long_article_gives_sound_questions() -> None:
    article = read_article(SHARED.read_bytes(), name=SHARED.name)
    timeline = draw_timeline(article)
    items = generate_items(article.id, timeline, seed=0).items
    assert len(items) >= 110
    assert len({item.type for item in items}) >= 4
    assert check_items(items, timeline, article.text) == ()
