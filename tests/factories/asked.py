"""The questions that one maker gives on an article of a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from question_bank.build import draw
from question_bank.items.kind.rejected import Rejected
from question_bank.items.material import gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from question_bank.facts.model import Timeline
    from question_bank.items.material import Material
    from question_bank.items.model import Item

ARTICLE = "# 두 나라의 왕래\n\n1950년 1월 2일 두 나라의 첫 회의가 열렸다.\n\n## 왕래\n"


def ask_on(
    sentences: str, make: Callable[[Material], Iterator[Item | Rejected]], seed: int = 0
) -> tuple[list[Item], set[str], Timeline]:
    """Return the items on these sentences, the reasons of what was not made, and the timeline."""
    article, timeline = draw((ARTICLE + sentences).encode(), name="두-나라.md", article_id="두-나라")
    made = list(make(gather(article.id, timeline, seed)))
    return (
        [one for one in made if not isinstance(one, Rejected)],
        {one.reason for one in made if isinstance(one, Rejected)},
        timeline,
    )


def ask(
    sentences: str, make: Callable[[Material], Iterator[Item | Rejected]], seed: int = 0
) -> tuple[list[Item], set[str]]:
    """Return the items on these sentences, and the reasons of what was not made."""
    return ask_on(sentences, make, seed)[:2]


def stems(items: list[Item]) -> set[str]:
    """Return the stems of some items."""
    return {item.stem for item in items}
