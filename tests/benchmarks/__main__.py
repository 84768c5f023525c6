"""``make bench``: our speed and rightness beside other tools, in one run on the same input.

Figures are ratios to a peer measured in the same run, so they mean the same on every machine. The run ends
with status 1 where a ratio is more than twice as bad as its limit.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import genanki
from dateparser.search import search_dates
from kiwipiepy import Kiwi

from question_bank.bank import Bank
from question_bank.build import build_bank
from question_bank.dates.edtf import Edtf
from question_bank.dates.resolve import resolve_dates
from question_bank.export.anki.note import notes
from question_bank.export.anki.notetype import FIELDS
from question_bank.export.anki.package import write_package
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from question_bank.dates.model import DateMention

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "question_bank" / "data" / "sample" / "article.md"
GOLD = ROOT / "tests" / "data" / "sample_dates.tsv"
SIMPLE_DATE = re.compile(r"(?:(\d{4})년)?(?:\s*(\d{1,2})월)?(?:\s*(\d{1,2})일)?")
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: ours beside a peer's; ``limit`` is the ratio that must not be passed."""

    name: str
    ours: str
    peer: str
    ratio: float
    limit: float
    more_is_better: bool = False

    @property
    def is_over(self) -> bool:
        """Whether the ratio passes its limit."""
        return self.ratio < self.limit if self.more_is_better else self.ratio > self.limit

    @property
    def is_far_off(self) -> bool:
        """Whether the ratio is more than twice as bad as its limit."""
        if self.more_is_better:
            return self.ratio < self.limit / 2
        return self.ratio > self.limit * 2


def best(action: Callable[[], object], rounds: int = 3) -> float:
    """Return the seconds of the quickest of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return min(times)


def measure_timeline(data: bytes) -> Figure:
    """The whole timeline beside one call of Kiwi's own splitting over the same lines."""
    lines = [line for line in data.decode().splitlines() if line.strip()]
    analyser = Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)
    list(analyser.split_into_sents(lines[0]))  # both are measured loaded
    draw_timeline(read_article(data, name="sample"))
    ours = best(lambda: draw_timeline(read_article(data, name="sample")))
    peer = best(lambda: [list(analyser.split_into_sents(line, return_tokens=True)) for line in lines])
    return Figure("timeline, seconds; Kiwi's splitting alone", f"{ours:.3f}", f"{peer:.3f}", ours / peer, 2.5)


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


def measure_anki(bank: Bank, count: int = 20_000) -> list[Figure]:
    """Writing many notes beside genanki: seconds and bytes."""
    items = tuple(
        replace(bank.items[number % len(bank.items)], id=f"bench-{number}") for number in range(count)
    )
    large = replace(bank, items=items)
    package = write_package(large)
    ours = best(lambda: write_package(large), rounds=2)
    model = genanki.Model(
        1,
        "bench",
        [{"name": name} for name in FIELDS],
        [{"name": "1", "qfmt": "{{Question}}", "afmt": "{{Answer}}"}],
    )

    def write_with_genanki() -> int:
        deck = genanki.Deck(2, "bench")
        for note in notes(large):
            deck.add_note(genanki.Note(model=model, fields=list(note.fields), guid=note.guid))
        buffer = io.BytesIO()
        genanki.Package(deck).write_to_file(buffer)
        return len(buffer.getvalue())

    start = time.perf_counter()
    size = write_with_genanki()
    peer = time.perf_counter() - start
    return [
        Figure(f"Anki, seconds for {count:,} notes; genanki", f"{ours:.2f}", f"{peer:.2f}", ours / peer, 1.0),
        Figure(
            "Anki, MB of the package; genanki",
            f"{len(package) / 1e6:.1f}",
            f"{size / 1e6:.1f}",
            len(package) / size,
            0.5,
        ),
    ]


def main() -> int:
    """Measure, print a table, and return the exit status."""
    data = ARTICLE.read_bytes()
    bank = build_bank(data, name="sample").bank
    figures = [measure_timeline(data), *measure_dates(data), *measure_anki(bank)]
    width = max(len(figure.name) for figure in figures)
    print(f"{'what; beside which':{width}}  {'ours':>12}  {'peer':>12}  {'ratio':>8}  limit")
    for figure in figures:
        sign = "≥" if figure.more_is_better else "≤"
        mark = "  FAR OFF" if figure.is_far_off else "  over" if figure.is_over else ""
        row = f"{figure.name:{width}}  {figure.ours:>12}  {figure.peer:>12}  {figure.ratio:8.2f}"
        print(f"{row}  {sign} {figure.limit}{mark}")
    return 1 if any(figure.is_far_off for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
