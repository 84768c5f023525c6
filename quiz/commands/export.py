"""``quiz export``: a bank for other programs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from question_bank.errors import ExportError
from question_bank.export.anki.package import write_package
from quiz.commands.files import keep_apart, load_sound_bank, write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from question_bank.bank import Bank


def _anki(bank: Bank) -> bytes:
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    if moment is not None and not moment.isdecimal():
        raise ExportError(f"SOURCE_DATE_EPOCH is {moment!r}; set it to epoch seconds or unset it")
    return write_package(bank, built_at=int(moment) if moment else None)


FORMATS: dict[str, Callable[[Bank], bytes]] = {"anki": _anki}


@click.command("export")
@click.argument("source", metavar="BANK", type=click.Path(path_type=Path))
@click.option("--to", "target_format", type=click.Choice(list(FORMATS)), required=True, help="The format.")
@click.option(
    "-o", "output", metavar="FILE", type=click.Path(path_type=Path), required=True, help="Where to."
)
def command(source: Path, target_format: str, output: Path) -> None:
    """Write a BANK file for another program.

    anki: a deck (.apkg). Importing it again brings changed questions and no doubles. A note that you have
    edited keeps its text unless Anki's "Update notes: Always" is ticked.
    """
    keep_apart(output, source)
    bank = load_sound_bank(source)
    write_bytes(output, FORMATS[target_format](bank))
    click.echo(f"{output}: {len(bank.items)} notes in the deck {bank.article.title!r}")
