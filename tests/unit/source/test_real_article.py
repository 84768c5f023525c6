"""The article the program is made for: read where it is at hand, never a part of the project."""

import csv
from pathlib import Path

import pytest

from question_bank.source.article import Article
from question_bank.source.readers import read_article

SHARED = Path(__file__).parents[4] / "shared"
GOLD = SHARED / "gold" / "dates.tsv"
pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the real article is not at hand")


@pytest.fixture(scope="module")
def article() -> Article:
    path = next((SHARED / "articles").glob("*.txt"))
    return read_article(path.read_bytes(), name=path.name)


def test_every_date_judged_by_hand_lies_in_a_sentence_or_heading(article: Article) -> None:
    passages = [sentence.passage for sentence in article.sentences()]
    passages += [section.heading for section in article.sections if section.heading]
    with GOLD.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["class"] != "optional"]
    assert len(rows) > 100
    missing = [
        row
        for row in rows
        if not any(
            {*range(int(row["char_start"]), int(row["char_end"]))} <= {*passage.places}
            for passage in passages
        )
    ]
    assert missing == []


def test_no_residue_of_links_or_templates_is_shown(article: Article) -> None:
    for sentence in article.sentences():
        assert not any(mark in sentence.text for mark in ("#", "[", "]", "{{{", "파일:", "svg"))


def test_every_footnote_is_tied(article: Article) -> None:
    assert len(article.footnotes) == 12
    assert all(footnote.anchor for footnote in article.footnotes)
