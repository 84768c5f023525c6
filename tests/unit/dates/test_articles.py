"""The share of right dates on whole articles whose dates were judged by hand."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from question_bank.dates.edtf import EARLIEST, LATEST, Day, Edtf
from question_bank.dates.model import Confidence, DateMention
from question_bank.dates.resolve import resolve_dates
from question_bank.source.readers import read_article

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data"
SHARED = ROOT.parent / "shared"
SILENT = ("optional", "eventname")
"""Classes of mentions that may be left out; given, they must be right."""

UNDECIDED = {"naval-war": 55, "girl-group": 45, "canal-treaty": 70, "virus-outbreak": 70}
"""Articles whose text leaves more to the reader, and the least share of their right dates that is certain.

Months of the lunar calendar without a mark, dates in pasted news, years that turn without a sign.
"""

LEAST_RIGHT = {"earthquake": 90, "girl-group": 90}
"""Articles in which some date leans on what only the whole story tells."""


def find_article(table: Path) -> Path:
    """Return the article that stands beside a truth table, whatever its format is."""
    (article,) = (path for path in table.parent.glob(f"{table.stem}.*") if path != table)
    return article


ARTICLES = [
    pytest.param(
        find_article(table), table, LEAST_RIGHT.get(table.stem, 93), UNDECIDED.get(table.stem, 75),
        id=table.stem,
    )
    for table in sorted((DATA / "articles").glob("*.tsv"))
]  # fmt: skip

CASES = [
    *ARTICLES,
    pytest.param(
        ROOT / "question_bank" / "data" / "sample" / "article.md",
        DATA / "sample_dates.tsv",
        97,
        75,
        id="sample",
    ),
    *(
        pytest.param(article, SHARED / "gold" / "dates.tsv", 98, 80, id=article.name)
        for article in sorted((SHARED / "articles").glob("000_*.txt"))
    ),
]


@dataclass(frozen=True)
class Outcome:
    right: int
    total: int
    certain: int
    faults: list[str]


def same_days(got: Edtf, wanted: Edtf) -> bool:
    """Whether both cover the same days; of a value open on one side only the closed side counts."""
    pairs: list[tuple[Day, Day]] = list(zip(got.bounds(), wanted.bounds(), strict=True))
    return all(want in (EARLIEST, LATEST) or have == want for have, want in pairs)


def judge(article_path: Path, truth_path: Path) -> Outcome:
    article = read_article(article_path.read_bytes(), name=article_path.name)
    dates = [d for d in resolve_dates(article) if d.edtf is not None]
    with truth_path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    right = total = certain = 0
    faults: list[str] = []
    answered: set[int] = set()
    for row in rows:
        start, end = int(row["char_start"]), int(row["char_end"])
        hits = [d for d in dates if d.start < end and start < d.end]
        answered.update(d.start for d in hits)
        if not hits and row["class"] in SILENT:
            continue
        total += 1
        best = max(hits, key=lambda d: min(d.end, end) - max(d.start, start), default=None)
        fits = best is not None and best.edtf is not None and same_days(best.edtf, Edtf.parse(row["edtf"]))
        right += fits
        sure = best is not None and best.confidence is Confidence.CERTAIN
        certain += fits and sure
        if sure and (not fits or "?" in row["edtf"]):
            faults.append(f"wrong and certain: {row['surface']} {row['edtf']}")
    first = int(rows[0]["char_start"])
    faults += [f"extra and certain: {d.exact}" for d in _unasked(dates, answered, first)]
    return Outcome(right, total, certain, faults)


def _unasked(dates: list[DateMention], answered: set[int], first: int) -> list[DateMention]:
    return [
        d
        for d in dates
        if d.start not in answered and d.start >= first and d.confidence is Confidence.CERTAIN
    ]


@pytest.mark.parametrize(("article", "truth", "least", "least_certain"), CASES)
def test_dates_of_a_whole_article_are_right(
    article: Path, truth: Path, least: int, least_certain: int
) -> None:
    outcome = judge(article, truth)
    assert outcome.faults == []
    assert 100 * outcome.right >= least * outcome.total
    assert 100 * outcome.certain >= least_certain * outcome.right


@pytest.mark.parametrize("table", sorted((DATA / "articles").glob("*.tsv")), ids=lambda path: path.stem)
def test_truth_tables_fit_their_articles(table: Path) -> None:
    text = find_article(table).read_text("utf-8")
    with table.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            assert text[int(row["char_start"]) : int(row["char_end"])] == row["surface"]
            assert str(Edtf.parse(row["edtf"])) == row["edtf"]
