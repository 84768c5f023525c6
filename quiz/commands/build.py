"""``quiz build``: the question bank of articles."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from question_bank.bank import Bank, write_bank
from question_bank.build import Build, Origin, build_bank
from question_bank.errors import BankError
from question_bank.items.model import Origin as ItemOrigin
from question_bank.items.model import Status
from question_bank.source.decoding import note_encoding
from quiz.commands.batch import Report, run_all
from quiz.commands.difference import describe
from quiz.commands.files import Work, keep_apart, load_bank, plan, read_bytes, write_text


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was told about the banks to make."""

    seed: int
    article_id: str | None
    article_format: str | None
    origin: Origin
    previous: Bank | None
    verbose: bool


@click.command("build")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option(
    "-o",
    "output",
    metavar="FILE|FOLDER",
    help="Where to write; ARTICLE.bank.json here if left out.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed draws other distractors.")
@click.option("--previous", type=click.Path(path_type=Path), metavar="BANK", help="The edition to follow.")
@click.option("--id", "article_id", metavar="ID", help="The article's id; a slug of its title if left out.")
@click.option("--source-url", metavar="URL", help="Where the article stands, shown with every quote.")
@click.option("--licence", metavar="TEXT", help="The article's licence, shown with every quote.")
@click.option(
    "--format", "article_format", metavar="FORMAT", help="The article's kind, if it is detected wrongly."
)
@click.option("--verbose", is_flag=True, help="With --previous: list every question that changed.")
def command(  # noqa: PLR0913 - one argument an option
    *,
    articles: tuple[str, ...],
    output: str | None,
    seed: int,
    previous: Path | None,
    article_id: str | None,
    source_url: str | None,
    licence: str | None,
    article_format: str | None,
    verbose: bool,
) -> None:
    """Make the question bank of each ARTICLE: a file, a folder of files, or '-' for standard input.

    The same article and options give the same bytes. With --previous a learner's history and a teacher's
    edits survive the article's new text, and each question that changed is told.
    """
    works = plan(articles, output, suffix=".json")
    if len(works) > 1 and (article_id or previous):
        raise click.UsageError("--id and --previous belong to one article; build them one by one")
    earlier = load_bank(previous) if previous else None
    works = [replace(work, target=_target(work, output)) for work in works]
    for work in works:
        keep_apart(work.target, work.source)
    options = Options(seed, article_id, article_format, Origin(source_url, licence), earlier, verbose)
    sys.exit(run_all(works, partial(_build, options=options)))


def _build(work: Work, *, options: Options) -> Report:
    """Write the bank of one article."""
    if work.target and not options.previous:
        _spare_edits(work.target)
    build = build_bank(
        read_bytes(work.source),
        name=work.name,
        seed=options.seed,
        article_id=options.article_id,
        article_format=options.article_format,
        origin=options.origin,
        previous=options.previous,
    )
    write_text(work.target, write_bank(build.bank))
    return Report(
        report(build, work.name, work.target, verbose=options.verbose), note_encoding(build.encoding)
    )


def _target(work: Work, output: str | None) -> Path | None:
    """Return where a bank goes: as told, else beside the caller; what comes by a pipe goes on by one."""
    if work.target or not work.source or output == "-":
        return work.target
    return Path(f"{work.source.stem}.bank.json")


def _spare_edits(target: Path) -> None:
    """Raise BankError where a bank with a teacher's work, or with a history, would be written over."""
    if not target.is_file():
        return
    try:
        present = load_bank(target)
    except BankError:
        return
    if present.edition > 1 or any(
        item.edited or item.origin is ItemOrigin.TEACHER or item.status is not Status.ACTIVE
        for item in present.items
    ):
        raise BankError(f"{target}: holds a teacher's edits or later editions; add '--previous {target}'")


def report(build: Build, name: str, target: Path | None, *, verbose: bool = False) -> str:
    """Say what was made: items by type, candidates rejected by reason, changes since the last edition."""
    active = [item for item in build.bank.items if item.status is Status.ACTIVE]
    lines = [f"{name}: {len(active)} items in {target or 'standard output'} (edition {build.bank.edition})"]
    by_type = Counter(item.type.value for item in active)
    lines += [f"  {count:5}  {kind}" for kind, count in by_type.most_common()]
    if build.rejected:
        lines.append(f"{sum(count for _, count in build.rejected)} candidates rejected")
        lines += [f"  {count:5}  {reason}" for reason, count in build.rejected]
    if build.merge:
        lines += describe(build.merge, verbose=verbose)
    return "\n".join(lines)
