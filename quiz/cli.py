"""The one console script, ``quiz``. A command is loaded only when it is called or its help is asked for."""

from __future__ import annotations

import importlib
import sys

import click

from question_bank.errors import QuestionBankError
from quiz.commands.saying import in_one_line
from quiz.domain.errors import DomainError

COMMANDS = {
    "timeline": ("quiz.commands.timeline", "Draw the timeline of an article."),
    "build": ("quiz.commands.build", "Make the question bank of an article."),
    "check": ("quiz.commands.check", "Run the item-writing checks on a bank."),
    "export": ("quiz.commands.export", "Write a bank for other programs."),
    "import": ("quiz.commands.importing", "Take a bank into the database."),
    "user": ("quiz.commands.user", "Add people, set passwords, list who is there."),
    "serve": ("quiz.commands.serve", "Serve the application on this machine."),
    "backup": ("quiz.commands.backup:backup", "Write the whole database to a file."),
    "restore": ("quiz.commands.backup:restore", "Put such a file back."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is needed: ``quiz --help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        """Import and return a command, or None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(module), name or "command")
        if not isinstance(command, click.Command):
            raise TypeError(f"{COMMANDS[cmd_name][0]} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - the same
        """Write the list of commands without importing one."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="yeonpyo-quiz")
def quiz() -> None:
    """Turn an encyclopedia article into a timeline, a question bank and lasting knowledge.

    Start with 'quiz serve': it serves a sample deck at http://127.0.0.1:8000.
    """


def main() -> None:
    """Run ``quiz``; bad input ends with one line on standard error and status 1, wrong usage with 2."""
    try:
        quiz.main(prog_name="quiz", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.UsageError as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.ClickException, QuestionBankError, DomainError, OSError) as error:
        click.echo(f"quiz: {in_one_line(error)}", err=True)
        sys.exit(1)
