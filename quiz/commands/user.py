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


@command.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice([role.value for role in Role]))
@database_option
def role_(*, name: str, role: str, database_url: str | None) -> None:
    """Give NAME another role."""
    with open_database(database_url) as session:
        user = accounts.set_role(session, clock.now(), name, Role(role))
        click.echo(f"{user.name} is {user.role.value} now")


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
        users = accounts.list_users(session)
        if not users:
            click.echo("no account yet; sign up in the browser, or see 'quiz user add --help'", err=True)
        for user in users:
            click.echo(f"{user.name}\t{user.role.value}\t{user.created_at:%Y-%m-%d}")
