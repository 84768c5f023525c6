"""``quiz timeline``: what happened when, drawn out of articles."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from question_bank.build import digest, draw
from question_bank.codec import to_json
from question_bank.facts.model import Contradiction, DateMention, Event, Fact, Timeline, Vote
from question_bank.source.decoding import note_encoding
from quiz.commands.batch import Report, run_all
from quiz.commands.files import Work, keep_apart, plan, read_bytes, write_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class TimelineArticle:
    """The article's head in a timeline file."""

    id: str
    title: str
    language: str
    sha256: str
    revised: date | None


@dataclass(frozen=True, slots=True)
class TimelineFile:
    """A timeline file (schema ``timeline/1``)."""

    article: TimelineArticle
    dates: tuple[DateMention, ...]
    events: tuple[Event, ...]
    votes: tuple[Vote, ...]
    facts: tuple[Fact, ...]
    duplicates: tuple[tuple[str, ...], ...]
    contradictions: tuple[Contradiction, ...]


@click.command("timeline")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Write JSON (schema timeline/1) instead of a table.")
@click.option("-o", "output", metavar="FILE|FOLDER", help="Where to write; standard output if left out.")
@click.option("--format", "article_format", metavar="KIND", help="The article's kind, if detected wrongly.")
def command(
    *, articles: tuple[str, ...], as_json: bool, output: str | None, article_format: str | None
) -> None:
    """Draw the timeline of each ARTICLE: a file, a folder of files, or '-' for standard input.

    Every line of the table is a dated statement: when, how sure the date is, whether it happened or was
    reported then, what the article says, and why no question is made of it, where none is. Facts without a
    date, ballots, what is told twice and what contradicts itself follow.
    """
    works = plan(articles, output, suffix=".json" if as_json else ".txt")
    for work in works:
        keep_apart(work.target, work.source)
    sys.exit(run_all(works, partial(_draw, as_json=as_json, article_format=article_format)))


def _draw(work: Work, *, as_json: bool, article_format: str | None) -> Report:
    """Write the timeline of one article."""
    article, timeline = draw(read_bytes(work.source), name=work.name, article_format=article_format)
    if as_json:
        head = TimelineArticle(
            article.id, article.title, article.language, digest(article.text), article.revised
        )
        content = TimelineFile(
            head,
            timeline.dates,
            timeline.events,
            timeline.votes,
            timeline.facts,
            timeline.duplicates,
            timeline.contradictions,
        )
        write_text(work.target, to_json(content, schema="timeline/1"))
    else:
        write_text(work.target, table(timeline) + appendix(timeline))
    return Report(note=note_encoding(article.encoding))


HEADER = ("when", "how sure", "role", "what the article says")


def table(timeline: Timeline) -> str:
    """Return the events as lines for people, in the order of time; those without a date come last.

    What has an open start stands where it ends.
    """
    dated = sorted(
        (event.edtf.first() if event.edtf.start else event.edtf.last(), str(event.edtf), event.id, event)
        for event in timeline.events
        if event.edtf
    )
    undated = [event for event in timeline.events if not event.edtf]
    rows = [HEADER] + [
        (str(event.edtf or "-"), event.confidence.value, event.date_role.value, _statement(event))
        for event in (*(row[-1] for row in dated), *undated)
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["  ".join(map(str.ljust, row, (*widths, 0))) for row in rows]
    certain = sum(event.confidence.value == "certain" for event in timeline.events)
    lines.append(f"dated statements: {len(timeline.events)}, with a certain date: {certain}")
    return "\n".join(lines) + "\n"


def _statement(event: Event) -> str:
    return event.headline + _note(event)


def _note(told: Event | Fact) -> str:
    return "" if told.quizzable else f"  [not asked: {told.reason}]"


def appendix(timeline: Timeline) -> str:
    """Return what a timeline holds beside its events, as lines for people."""
    shown = {event.id: f"{event.edtf or '-'}  {event.headline}" for event in timeline.events}
    shown |= {vote.id: _ballot(vote) for vote in timeline.votes}
    shown |= {fact.id: _fact(fact) for fact in timeline.facts}
    parts = (
        ("facts", [_fact(fact) + _note(fact) for fact in timeline.facts]),
        ("votes", [_ballot(vote) for vote in timeline.votes]),
        ("told more than once", [_lines(shown, group) for group in timeline.duplicates]),
        (
            "contradictions",
            [f"two {one.about}s\n" + _lines(shown, one.events) for one in timeline.contradictions],
        ),
    )
    return "".join(
        f"\n{name}: {len(entries)}\n" + "".join(f"{entry}\n" for entry in entries)
        for name, entries in parts
        if entries
    )


def _fact(fact: Fact) -> str:
    return f"{fact.subject}  {fact.relation.replace('_', ' ')}  {fact.object}"


def _ballot(vote: Vote) -> str:
    counts = (("yes", vote.yes), ("no", vote.no), ("abstain", vote.abstain), ("absent", vote.absent))
    told = ", ".join(f"{name} {count}" for name, count in counts if count is not None)
    return f"{vote.edtf or '-'}  {vote.body}, {vote.motion}: {told or 'no count'}"


def _lines(shown: Mapping[str, str], names: Iterable[str]) -> str:
    return "\n".join(f"  {shown[name]}" for name in names if name in shown)
