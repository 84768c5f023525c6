"""``quiz user``: the people of this server."""

from __future__ import annotations

import click

from quiz import clock
from quiz.commands.database import database_option, open_database
from quiz.models import Role
from quiz.services import accounts


@click.group("user")
def command() -> None:
    """Add people, set passwords, list who is there."""


@command.command("add")
@click.argument("name")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), required=True, help="What they may do."
)
@click.password_option(help="Asked for if left out.")
@database_option
def add(*, name: str, role: str, password: str, database_url: str | None) -> None:
    """Add an account NAME and show its recovery code, once."""
    with open_database(database_url) as session:
        made = accounts.add_user(session, clock.now(), name, password, Role(role))
        click.echo(f"added {made.user.name} ({role}); recovery code, shown only now: {made.recovery_code}")


@command.command("password")
@click.argument("name")
@click.password_option(help="Asked for if left out.")
@database_option
def password_(*, name: str, password: str, database_url: str | None) -> None:
    """Set the password of NAME, sign out every browser and show a new recovery code, once."""
    with open_database(database_url) as session:
        made = accounts.reset_password(session, clock.now(), name, password)
        click.echo(
            f"changed the password of {made.user.name}; recovery code, shown only now: {made.recovery_code}"
        )


@command.command("list")
@database_option
def list_(*, database_url: str | None) -> None:
    """List the accounts: name, role, and since when."""
    with open_database(database_url) as session:
        for user in accounts.list_users(session):
            click.echo(f"{user.name}\t{user.role.value}\t{user.created_at:%Y-%m-%d}")
