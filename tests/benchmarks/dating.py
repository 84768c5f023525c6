"""The date layer beside dateparser's search and beside a pattern that carries the last year seen."""

from __future__ import annotations

import csv
import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateparser.search import search_dates

from question_bank.dates.edtf import Edtf
from question_bank.dates.resolve import resolve_dates
from question_bank.source.readers import read_article
from tests.benchmarks.figure import Figure, best

if TYPE_CHECKING:
    from question_bank.dates.model import DateMention

GOLD = Path(__file__).parents[1] / "data" / "sample_dates.tsv"
SIMPLE_DATE = re.compile(r"(?:(\d{4})년)?(?:\s*(\d{1,2})월)?(?:\s*(\d{1,2})일)?")
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def measure_dates(data: bytes) -> list[Figure]:
    """The date layer beside dateparser's search: characters a second, and right values by our own truth."""
    article = read_article(data, name="sample")
    text = article.text
    ours = len(text) / best(lambda: resolve_dates(article))
    found: list[tuple[str, datetime]] = []
    start = time.perf_counter()
    for line in text.splitlines():
        found += (
            search_dates(line, languages=["ko"], settings={"RELATIVE_BASE": NOW.replace(tzinfo=None)}) or []
        )
    peer = len(text) / (time.perf_counter() - start)
    with GOLD.open(encoding="utf-8") as file:
        gold = [
            row
            for row in csv.DictReader(file, delimiter="\t")
            if row["class"] not in ("eventname", "optional")
        ]
    mentions = resolve_dates(article)
    right = sum(any(answers(date, row) for date in mentions) for row in gold)
    last_year = sum(value == row["edtf"] for value, row in zip(carry_last_year(gold), gold, strict=True))
    searched = sum(covers(found, row) for row in gold)
    total = len(gold)
    return [
        Figure(
            "dates, characters a second; dateparser",
            f"{ours:,.0f}",
            f"{peer:,.0f}",
            ours / peer,
            10,
            more_is_better=True,
        ),
        Figure(
            "dates right; dateparser",
            f"{right}/{total}",
            f"{searched}/{total}",
            right / max(searched, 1),
            1.5,
            more_is_better=True,
        ),
        Figure(
            "dates right; pattern with the last year",
            f"{right}/{total}",
            f"{last_year}/{total}",
            right / last_year,
            1.1,
            more_is_better=True,
        ),
    ]


def answers(date: DateMention, row: dict[str, str]) -> bool:
    """Whether a mention stands where the truth has one and covers the same days."""
    meets = date.start < int(row["char_end"]) and int(row["char_start"]) < date.end
    return meets and date.edtf is not None and date.edtf.bounds() == Edtf.parse(row["edtf"]).bounds()


def covers(found: list[tuple[str, datetime]], row: dict[str, str]) -> bool:
    """Whether dateparser found this surface with a day inside the true value."""
    edtf = Edtf.parse(row["edtf"])
    for surface, moment in found:
        day = (moment.year, moment.month, moment.day)
        if surface in row["surface"] and edtf.first() <= day <= edtf.last():
            return True
    return False


def carry_last_year(gold: list[dict[str, str]]) -> list[str]:
    """Return what a pattern gives that reads year, month and day and carries the last of each on."""
    values, year, month = [], "", ""
    for row in gold:
        match = SIMPLE_DATE.match(row["surface"])
        parts = match.groups() if match else (None, None, None)
        year = parts[0] or year
        month = parts[1] or (month if not parts[0] else "")
        shown = [
            year,
            *(f"{int(part):02}" for part in (parts[1] or (month if parts[2] else ""), parts[2]) if part),
        ]
        values.append("-".join(shown))
    return values
