"""Every form of a date that articles use, in a short text of its own: days, source of the year, sureness."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from question_bank.dates.model import Confidence, DateMention
from question_bank.dates.resolve import resolve_dates
from question_bank.source.article import Article
from question_bank.source.readers import read_article

TABLE = Path(__file__).parents[2] / "data" / "date_expressions.tsv"
LEAD = "이 글은 시험을 위해 지은 글이며 어느 도시의 이야기를 적는다."
FEWEST = 5
"""Each form has at least so many expressions."""


def read_rows() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("# ")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = read_rows()


def read_text(text: str) -> Article:
    """Return an article with the text; lines of one list or table follow each other without a gap."""
    lines: list[str] = []
    for part in (part.strip() for part in text.split("¶")):
        goes_on = part.startswith(("|", "-")) and lines and lines[-1].startswith(part[0])
        lines += [part] if goes_on else ["", part]
    return read_article("\n".join(("# 물빛시", "", LEAD, *lines, "")).encode(), name="town.md")


def find(article: Article, surface: str) -> DateMention | None:
    """Return the date that covers most of the last place of a surface."""
    start = article.text.rindex(surface)
    end = start + len(surface)
    hits = [d for d in resolve_dates(article) if d.start < end and start < d.end]
    return max(hits, key=lambda d: min(d.end, end) - max(d.start, start), default=None)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['form']}: {row['text']}")
def test_date_has_its_days_its_source_and_its_sureness(row: dict[str, str]) -> None:
    found = find(read_text(row["text"]), row["surface"])
    if row["edtf"] == "-":
        assert found is None or found.edtf is None
        return
    assert found is not None
    assert (found.exact, str(found.edtf), found.year_source.value) == (
        row["surface"],
        row["edtf"],
        row["source"],
    )
    if row["confidence"] == "unsure":
        assert found.confidence is not Confidence.CERTAIN
    else:
        assert found.confidence.value == row["confidence"]


def test_each_form_has_several_expressions() -> None:
    counts = Counter(row["form"] for row in ROWS)
    assert min(counts.values()) >= FEWEST
