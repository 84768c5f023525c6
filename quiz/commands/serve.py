"""``quiz serve``: migrate, load the sample deck if there is none, serve."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import click
import gevent
from gevent.pywsgi import WSGIServer
from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from quiz import clock
from quiz.commands.database import database_option, make_app
from quiz.commands.files import load_bank
from quiz.extensions import db
from quiz.models import Deck
from quiz.services.importing import import_bank
from quiz.services.visiting import forget_absent

if TYPE_CHECKING:
    from flask import Flask

SAMPLE_LICENCE = "CC BY 4.0, Yeonpyo Quiz contributors"


class PortError(click.ClickException):
    """The address cannot be listened on."""


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
@database_option
def command(*, host: str, port: int, database_url: str | None) -> None:
    """Serve the application on this machine until Ctrl+C.

    The first start makes the database and a sample deck; the next ones take a second.
    """
    # until the server stops by itself, Ctrl+C ends the process at once: nothing half-made is left by it
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    app = make_app(database_url)
    load_sample(app)
    with app.app_context(), closing(db.session()) as session:
        forget_absent(session, clock.now())
    server = WSGIServer((host, port), app, log=None)
    try:
        server.init_socket()
    except OSError as error:
        raise PortError(
            f"{host}:{port}: {os.strerror(error.errno or 0)}; choose another with --port"
        ) from error
    for number in (signal.SIGINT, signal.SIGTERM):
        gevent.signal_handler(number, server.stop)
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared, not bound
    click.echo(f"Yeonpyo Quiz is at http://{shown}:{server.address[1]}")
    url = make_url(app.config["SQLALCHEMY_DATABASE_URI"])
    click.echo(f"Your data is in {url.database if url.drivername == 'sqlite' else url.render_as_string()}")
    click.echo("Stop with Ctrl+C.")
    sys.stdout.flush()
    server.serve_forever()


def load_sample(app: Flask) -> None:
    """Make a deck of the sample article where the database has no deck at all.

    In a child process: the analyser needs a quarter of a gigabyte that the server then never holds.
    """
    with app.app_context():
        if db.session.scalar(select(func.count()).select_from(Deck)):
            return
    click.echo("Making the sample deck (once, some seconds) …")
    article = files("question_bank.data") / "sample" / "article.md"
    with tempfile.TemporaryDirectory() as folder, as_file(article) as path:
        target = Path(folder) / "sample.json"
        arguments = ["build", str(path), "-o", str(target), "--licence", SAMPLE_LICENCE]
        subprocess.run([sys.executable, "-m", "quiz", *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - this program itself
        bank = load_bank(target)
    with app.app_context(), closing(db.session()) as session:
        import_bank(session, clock.now(), bank)
