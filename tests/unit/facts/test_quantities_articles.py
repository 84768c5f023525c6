"""The share of right figures on whole articles whose figures were judged by hand."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from question_bank.facts.model import Figure, FigurePrecision, Quantity
from question_bank.facts.quantities import find_quantities
from question_bank.korean.morphology import tokens
from question_bank.source.readers import read_article

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data"
SHARED = ROOT.parent / "shared" / "articles"
PROSE_FROM = 6068
"""Where the prose of the long article begins; a list of names stands before it."""

CASES = [
    pytest.param(
        DATA / "articles" / "earthquake.md", DATA / "figures" / "earthquake.tsv", 0, id="earthquake"
    ),
    pytest.param(
        DATA / "articles" / "electronics-company.md",
        DATA / "figures" / "electronics-company.tsv",
        0,
        id="electronics-company",
    ),
    pytest.param(
        ROOT / "question_bank" / "data" / "sample" / "article.md",
        DATA / "figures" / "sample.tsv",
        0,
        id="sample",
    ),
    *(
        pytest.param(path, DATA / "real_figures.tsv", PROSE_FROM, id=path.name)
        for path in sorted(SHARED.glob("000_*.txt"))
    ),
]


@dataclass(frozen=True)
class Placed:
    """A figure that was found, at its place in the article."""

    start: int
    end: int
    quantity: Quantity


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def figures(path: Path) -> list[Placed]:
    article = read_article(path.read_bytes(), name=path.name)
    found = []
    for sentence in article.sentences():
        at = 0
        for quantity in find_quantities(sentence.text, sentence.tokens or tokens(sentence.text)):
            start = sentence.text.index(quantity.exact, at)
            at = start + len(quantity.exact)
            span = sentence.passage.span(start, at)
            found.append(Placed(span.start, span.end, quantity))
    return found


def figure(value: str) -> Figure:
    if not value:
        return None
    low, _, high = value.partition("..")
    return (float(low), float(high)) if high else float(low)


def faults(row: dict[str, str], quantity: Quantity) -> list[str]:
    """Return the fields of a figure that are wrong; a noun that is not given is no fault."""
    nouns = {"", *row["of"].replace("-", "").split("|")}
    checks = {
        "value": quantity.value == figure(row["value"]),
        "unit": quantity.unit == row["unit"],
        "precision": quantity.precision == row["precision"],
        "of": quantity.of in nouns,
    }
    return [f"{row['surface']}: {name} of {quantity}" for name, right in checks.items() if not right]


@pytest.mark.parametrize(("article", "table", "first"), CASES)
def test_figures_of_a_whole_article_are_right(article: Path, table: Path, first: int) -> None:
    found = figures(article)
    wrong: list[str] = []
    missed: list[str] = []
    unnamed = total = 0
    asked: set[int] = set()
    for row in rows(table):
        start, end = int(row["char_start"]), int(row["char_end"])
        hits = [placed for placed in found if placed.start < end and start < placed.end]
        asked.update(placed.start for placed in hits)
        if row["class"] == "optional":
            continue
        total += 1
        if not hits:
            missed.append(row["surface"])
            continue
        wrong += faults(row, hits[0].quantity)
        unnamed += not hits[0].quantity.of and "-" not in row["of"].split("|")
    extra = [placed.quantity for placed in found if placed.start not in asked and placed.start >= first]

    assert wrong == []
    assert extra == []
    assert 100 * len(missed) <= 5 * total
    assert 100 * unnamed <= 15 * total


@pytest.mark.parametrize(("article", "table", "first"), CASES)
def test_truth_tables_fit_their_articles(article: Path, table: Path, first: int) -> None:
    text = article.read_bytes().decode()
    for row in rows(table):
        start, end = int(row["char_start"]), int(row["char_end"])
        assert start >= first
        assert text[start:end] == row["surface"]
        assert row["precision"] in set(FigurePrecision)
        assert (figure(row["value"]) is None) == (row["precision"] == FigurePrecision.VAGUE)
