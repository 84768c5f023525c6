"""``quiz import``: a bank into the database."""

from __future__ import annotations

from pathlib import Path

import click

from quiz import clock
from quiz.commands.database import database_option, open_database
from quiz.commands.files import load_sound_bank
from quiz.services.importing import import_bank


@click.command("import")
@click.argument("path", metavar="BANK", type=click.Path(path_type=Path))
@database_option
def command(*, path: Path, database_url: str | None) -> None:
    """Take a BANK file into the database as a deck for everyone on this server.

    A bank of the same article renews its deck: cards and reviews stay.
    """
    bank = load_sound_bank(path)
    with open_database(database_url) as session:
        report = import_bank(session, clock.now(), bank)
    click.echo(
        f"{bank.article.title}: {report.added} added, {report.changed} changed, "
        f"{report.unchanged} unchanged, {report.retired} retired"
    )
