"""How much of whole articles is right, by truths that were judged before the program had read them.

Sixteen articles on many subjects, in all the formats that can be read. Beside each stand its dates, its dated
statements and its figures. The floors lie a little below what was measured, so that a change that loses
something shows; what is certain and wrong is not allowed at all.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from question_bank.build import draw
from question_bank.dates.edtf import EARLIEST, LATEST, Edtf
from question_bank.facts.model import Confidence, Event, Timeline

DATA = Path(__file__).parents[2] / "data" / "judged"
ARTICLES = sorted(path for path in DATA.iterdir() if path.suffix != ".tsv")
SILENT = ("optional", "eventname")
"""Classes of dates that may be left out; given, they must be right."""


@dataclass(frozen=True)
class Span:
    start: int
    end: int

    def shared(self, start: int, end: int) -> int:
        return min(self.end, end) - max(self.start, start)


def truth(article: Path, kind: str) -> list[dict[str, str]]:
    with (DATA / f"{article.stem}.{kind}.tsv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def span(row: dict[str, str]) -> Span:
    return Span(int(row["char_start"]), int(row["char_end"]))


@cache
def drawn(article: Path) -> tuple[str, Timeline]:
    read, timeline = draw(article.read_bytes(), name=article.name)
    return read.text, timeline


def same_days(got: Edtf | None, wanted: Edtf) -> bool:
    """Whether both cover the same days; of a value open on one side only the closed side counts."""
    if got is None:
        return False
    pairs = zip(got.bounds(), wanted.bounds(), strict=True)
    return all(want in (EARLIEST, LATEST) or have == want for have, want in pairs)


def telling(article: Path, row: dict[str, str]) -> list[Event]:
    """The events that tell a judged statement, those that cover most of it first."""
    place = span(row)
    events = [
        event
        for event in drawn(article)[1].events
        if place.shared(event.selector.start, event.selector.end) > 0
    ]
    return sorted(events, key=lambda e: -place.shared(e.selector.start, e.selector.end))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_no_date_is_certain_and_wrong(article: Path) -> None:
    text, timeline = drawn(article)
    wrong = []
    for row in truth(article, "dates"):
        place = span(row)
        assert text[place.start : place.end] == row["surface"]
        hits = [date for date in timeline.dates if date.edtf and place.shared(date.start, date.end) > 0]
        best = max(hits, key=lambda date: place.shared(date.start, date.end), default=None)
        if best is None or best.confidence is not Confidence.CERTAIN:
            continue
        if not row["edtf"] or "?" in row["edtf"] or not same_days(best.edtf, Edtf.parse(row["edtf"])):
            wrong.append(f"{row['surface']}: {row['edtf']}, got {best.edtf}")
    assert wrong == []


def test_dates_are_right() -> None:
    right = certain = total = 0
    for article in ARTICLES:
        for row in truth(article, "dates"):
            if not row["edtf"] or row["class"] in SILENT:
                continue
            hits = [
                date
                for date in drawn(article)[1].dates
                if span(row).shared(date.start, date.end) > 0
                and same_days(date.edtf, Edtf.parse(row["edtf"]))
            ]
            total += 1
            right += bool(hits)
            certain += any(date.confidence is Confidence.CERTAIN for date in hits)
    assert right >= 0.95 * total
    assert certain >= 0.68 * right


def test_statements_have_an_event_with_their_date() -> None:
    rows = [(article, row) for article in ARTICLES for row in truth(article, "events") if row["edtf"]]
    told = [telling(article, row) for article, row in rows]
    dated = [
        any(same_days(event.edtf, Edtf.parse(row["edtf"])) for event in events)
        for (_, row), events in zip(rows, told, strict=True)
    ]
    assert sum(map(bool, told)) >= 0.97 * len(rows)
    assert sum(dated) >= 0.88 * len(rows)


def test_claims_have_their_act_and_their_speaker() -> None:
    acts = speakers = named = total = 0
    for article in ARTICLES:
        for row in truth(article, "events"):
            events = telling(article, row)
            if not events:
                continue
            total += 1
            acts += any((e.attribution.act.value if e.attribution else "") == row["act"] for e in events)
            if row["speaker"] and row["act"]:
                named += 1
                speakers += any(e.attribution and e.attribution.speaker == row["speaker"] for e in events)
    assert acts >= 0.93 * total
    assert speakers >= 0.6 * named


def test_figures_have_their_value_and_unit() -> None:
    right = total = 0
    for article in ARTICLES:
        for row in truth(article, "figures"):
            events = [
                event
                for event in drawn(article)[1].events
                if event.selector.start <= span(row).start and span(row).end <= event.selector.end
            ]
            if not events or not row["unit"]:
                continue
            total += 1
            low, _, high = row["value"].partition("..")
            value = (float(low), float(high)) if high else float(low) if low else None
            found = [(quantity.value, quantity.unit) for event in events for quantity in event.quantities]
            right += (value, row["unit"]) in found
    assert right >= 0.87 * total


def test_those_who_take_part_are_found_and_seldom_others() -> None:
    hits = found = wanted = 0
    for article in ARTICLES:
        for row in truth(article, "events"):
            names = {part.rpartition(":")[0] for part in row["participants"].split(";") if part}
            explicit = {
                part.rpartition(":")[0]
                for part in row["participants"].split(";")
                if part and "+implied" not in part
            }
            got = {one.name for event in telling(article, row)[:1] for one in event.participants}
            hits += len(got & names)
            found += len(got)
            wanted += len(explicit)
    assert hits >= 0.55 * found
    assert hits >= 0.4 * wanted


def test_what_is_called_fit_for_a_question_seldom_is_not() -> None:
    marked = wrong = 0
    for article in ARTICLES:
        for row in truth(article, "events"):
            event = next(iter(telling(article, row)), None)
            # of a vague date only the who and what are asked
            if event is not None and event.quizzable and "~" not in row["edtf"]:
                marked += 1
                wrong += row["quizzable"] == "no"
    assert marked
    assert wrong <= 0.085 * marked


def test_much_of_what_a_teacher_would_ask_is_called_fit_for_a_question() -> None:
    wanted = marked = 0
    for article in ARTICLES:
        for row in truth(article, "events"):
            if row["quizzable"] == "yes" and row["edtf"]:
                wanted += 1
                marked += any(
                    event.quizzable and same_days(event.edtf, Edtf.parse(row["edtf"]))
                    for event in telling(article, row)
                )
    assert marked >= 0.43 * wanted
