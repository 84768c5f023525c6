"""The ballots of many paragraphs, judged by hand: what a record does not name is unknown or empty."""

import json
from pathlib import Path

import pytest

from question_bank.facts.model import Vote
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

PARAGRAPHS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data" / "ballots.jsonl").read_text("utf-8").splitlines()
]
NOTHING: dict[str, object] = {
    **dict.fromkeys(("edtf", "yes", "no", "abstain", "absent")),
    **{name: [] for name in ("yes_list", "no_list", "abstain_list")},
    "list_complete": False,
}


def record(vote: Vote) -> dict[str, object]:
    return {
        "body": vote.body,
        "motion": vote.motion,
        "edtf": str(vote.edtf) if vote.edtf else None,
        **{side: getattr(vote, side) for side in ("yes", "no", "abstain", "absent")},
        **{name: list(getattr(vote, name)) for name in ("yes_list", "no_list", "abstain_list")},
        "list_complete": vote.list_complete,
    }


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda paragraph: paragraph["text"][:30])
def test_a_paragraph_gives_its_ballots(paragraph: dict[str, object]) -> None:
    article = read_article(f"# 두 나라\n\n{paragraph['text']}\n".encode(), name="article.md", article_id="a")

    found = [record(vote) for vote in draw_timeline(article).votes]

    assert found == [NOTHING | vote for vote in paragraph["votes"]]
