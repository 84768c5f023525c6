"""Reads the reviewed tables of language data, which a teacher can mend without reading code.

A table is a UTF-8 text file: lines with ``#`` at the start that explain it, one line with the names of its
columns, then a row a line; tabs stand between the fields.
"""

from __future__ import annotations

from importlib.resources import files


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table (``dates/holidays.tsv``) as dictionaries by the names of its columns.

    Raises FileNotFoundError where there is no such table, ValueError where a row has another number
    of fields.
    """
    lines = (files("question_bank.data") / name).read_text("utf-8").splitlines()
    columns, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [dict(zip(columns, row, strict=True)) for row in rows]
