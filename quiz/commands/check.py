"""``quiz check``: the item-writing checks on a bank, edited or not."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import click

from question_bank.codec import to_json
from question_bank.items.checks import Flaw, check_items
from quiz.commands.files import load_bank, write_text


@dataclass(frozen=True, slots=True)
class CheckFile:
    """The flaws of a bank (schema ``check/1``)."""

    flaws: tuple[Flaw, ...]


@click.command("check")
@click.argument("path", metavar="BANK", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Write JSON (schema check/1).")
def command(*, path: Path, as_json: bool) -> None:
    """Run the item-writing checks on a BANK file: one line a flaw, with the item, the rule and the reason.

    Ends with 0 where there is none, with 1 where there are some.
    """
    bank = load_bank(path)
    flaws = check_items(bank.items, bank.timeline, bank.article.text)
    if as_json:
        write_text(None, to_json(CheckFile(flaws), schema="check/1"))
    else:
        for flaw in flaws:
            click.echo(f"{flaw.item}\t{flaw.rule}\t{flaw.reason}")
        if not flaws:
            click.echo(f"{path}: {len(bank.items)} items, no flaw", err=True)
    sys.exit(1 if flaws else 0)
