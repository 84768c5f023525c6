"""The sheet that a reader of questions gets: items drawn from a bank, and the table for the verdicts."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from question_bank.items.model import Item, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.bank import Bank

HEAD = "number\titem\tgroup\tverdict\tfaults\twrong_options\timplausible\ttrue_options\tnote"
GUIDE = """# Questions to read

Judge each question as a strict Korean teacher would, before looking at anything but what a learner sees.
Accept it only if it is right by its quote, stands alone, reads naturally and has exactly one best answer.
Fill one line a question in the table: `accept` or `reject` as the verdict, the faults by their names
(key, two_answers, unseen, unnatural, trivial, claim, giveaway, options, explanation, other), how many wrong
options a learner could not take for right, how many of them are true, and a note.
"""


def draw(bank: Bank, best: Sequence[Item], *, count: int, seed: int) -> list[tuple[str, Item]]:
    """Return ``count`` active items at random and those ranked best, each with its group, none twice.

    An item of both groups has the group ``both``.
    """
    active = [item for item in bank.items if item.status is Status.ACTIVE]
    rng = random.Random(seed)  # noqa: S311 - a reproducible sample
    drawn = {item.id for item in rng.sample(active, min(count, len(active)))}
    top = {item.id for item in best}
    groups = {
        item.id: "both" if item.id in drawn & top else "random" if item.id in drawn else "best"
        for item in active
        if item.id in drawn | top
    }
    return [(groups[item.id], item) for item in active if item.id in groups]


def write_sheet(title: str, drawn: Sequence[tuple[str, Item]]) -> str:
    """Return the questions as Markdown, the groups not shown, so that they do not sway the reader."""
    blocks = [GUIDE, f"## {title}"]
    for number, (_, item) in enumerate(drawn, 1):
        lines = [f"### {number} · {item.type} · {item.asks}", f"**{item.stem}**"]
        lines += [f"- {option}" for option in item.options or ()]
        lines.append(f"Key: {_told(item)}")
        lines += [f"Also right: {', '.join(item.accepted)}"] if item.accepted else []
        lines.append(f"Explanation: {item.explanation}")
        lines += [f"> {proof.quote}" for proof in item.evidence]
        blocks.append("\n\n".join((lines[0], "\n".join(lines[1:]))))
    return "\n\n".join(blocks) + "\n"


def write_table(drawn: Sequence[tuple[str, Item]]) -> str:
    """Return the table for the verdicts, one line a question, the reader's fields empty."""
    rows = [
        f"{number}\t{item.id}\t{group}\t\t\t{_wrong_options(item)}\t\t\t"
        for number, (group, item) in enumerate(drawn, 1)
    ]
    return "\n".join((HEAD, *rows)) + "\n"


def _told(item: Item) -> str:
    if isinstance(item.key, tuple):
        return "; ".join(" — ".join(part) if isinstance(part, tuple) else part for part in item.key)
    return str(item.key)


def _wrong_options(item: Item) -> int:
    """Return how many of the options are distractors."""
    if not item.options or item.type.value in {"ordering", "matching"}:
        return 0
    right = len(item.key) if isinstance(item.key, tuple) else 1
    return len(item.options) - right
