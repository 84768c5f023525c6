"""``quiz export``: a bank for other programs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from question_bank.bank import write_bank
from question_bank.errors import ExportError
from question_bank.export.anki.package import write_package
from quiz.commands.database import database_option, open_database
from quiz.commands.files import keep_apart, load_sound_bank, write_bytes
from quiz.services.exporting import export_deck

if TYPE_CHECKING:
    from collections.abc import Callable

    from question_bank.bank import Bank


def _anki(bank: Bank) -> bytes:
    moment = os.environ.get("SOURCE_DATE_EPOCH")
    if moment is not None and not moment.isdecimal():
        raise ExportError(f"SOURCE_DATE_EPOCH is {moment!r}; set it to epoch seconds or unset it")
    return write_package(bank, built_at=int(moment) if moment else None)


def _bank(bank: Bank) -> bytes:
    return write_bank(bank).encode("utf-8")


FORMATS: dict[str, Callable[[Bank], bytes]] = {"anki": _anki, "bank": _bank}
_DECK = "deck:"


@click.command("export")
@click.argument("source", metavar="SOURCE")
@click.option("--to", "target_format", type=click.Choice(list(FORMATS)), required=True, help="The format.")
@click.option(
    "-o", "output", metavar="FILE", type=click.Path(path_type=Path), required=True, help="Where to."
)
@database_option
def command(*, source: str, target_format: str, output: Path, database_url: str | None) -> None:
    """Write questions for another program. SOURCE is a bank file, or deck:NAME in the database.

    A deck for everyone on this server is named by its article's id or its title; it comes with all that
    teachers changed, and with difficulties as learners' answers show them.

    bank: a bank file, which 'quiz import' and 'quiz build --previous' read. anki: a deck (.apkg). Importing
    it again brings changed questions and no doubles. A note that you have edited keeps its text unless Anki's
    "Update notes: Always" is ticked.
    """
    if source.startswith(_DECK):
        with open_database(database_url) as session:
            bank = export_deck(session, source.removeprefix(_DECK))
    else:
        keep_apart(output, Path(source))
        bank = load_sound_bank(Path(source))
    write_bytes(output, FORMATS[target_format](bank))
    click.echo(f"{output}: {len(bank.items)} questions of the deck {bank.article.title!r}")
