"""How many of the dates that were judged by hand on the real article reach the events of their sentences."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from question_bank.dates.edtf import EARLIEST, LATEST, Edtf
from question_bank.facts.model import DateRole, Event
from question_bank.facts.timeline import draw_timeline
from question_bank.source.readers import read_article

SHARED = Path(__file__).parents[4] / "shared"
ARTICLES = sorted((SHARED / "articles").glob("000_*.txt"))
LEAST = 95
"""Per cent of the judged dates inside a sentence that must have their event."""

SILENT = ("optional", "eventname")


def same_days(got: Edtf, wanted: Edtf) -> bool:
    """Whether both cover the same days; of a value open on one side only the closed side counts."""
    pairs = zip(got.bounds(), wanted.bounds(), strict=True)
    return all(want in (EARLIEST, LATEST) or have == want for have, want in pairs)


def answers(event: Event, start: int, end: int, wanted: Edtf) -> bool:
    """Whether an event stands over a date and has its days, or does not take it for its own."""
    covers = event.selector.start <= start and end <= event.selector.end
    other = event.date_role is DateRole.OTHER
    return covers and (other or (event.edtf is not None and same_days(event.edtf, wanted)))


@pytest.mark.skipif(not ARTICLES, reason="needs the article that the dates were judged on")
def test_dates_judged_by_hand_reach_the_events_of_their_sentences() -> None:
    (path,) = ARTICLES
    article = read_article(path.read_bytes(), name=path.name)
    events = draw_timeline(article).events
    spans = [sentence.passage.span() for sentence in article.sentences()]
    with (SHARED / "gold" / "dates.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["class"] not in SILENT]
    told = missed = 0
    for row in rows:
        start, end, wanted = int(row["char_start"]), int(row["char_end"]), Edtf.parse(row["edtf"])
        if not any(span.start <= start and end <= span.end for span in spans):
            continue
        told += 1
        missed += not any(answers(event, start, end, wanted) for event in events)
    assert told > len(rows) / 2
    assert 100 * (told - missed) >= LEAST * told
