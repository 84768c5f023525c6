"""How a command says what went wrong."""

from __future__ import annotations

import click


def in_one_line(error: Exception) -> str:
    """Return an error as one line; the operating system's errors name the file."""
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)
