"""What questions on a few sentences are made of."""

from __future__ import annotations

from question_bank.build import draw
from question_bank.items.material import Material, gather

ARTICLE = "# 두 나라의 왕래\n\n1950년 1월 2일 두 나라의 첫 회의가 열렸다.\n\n## 왕래\n"


def gather_from(sentences: str, seed: int = 0) -> Material:
    """Return the material of an article that tells these sentences."""
    article, timeline = draw((ARTICLE + sentences).encode(), name="두-나라.md", article_id="두-나라")
    return gather(article.id, timeline, seed)
