"""The reviewed word lists of the date layer: feasts with a fixed day, names like dates, reigns, lands."""

from __future__ import annotations

import csv
from importlib import resources


def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a tab-separated list in ``question_bank/data/dates``, by its column names."""
    text = resources.files("question_bank.data").joinpath("dates", name).read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines(), delimiter="\t"))


HOLIDAYS = {row["name"]: (int(row["month"]), int(row["day"])) for row in read_table("holidays.tsv")}
"""Month and day of each feast that always falls on the same day of the solar calendar."""

DAY_NAMES = tuple(row["word"] for row in read_table("names.tsv") if row["form"] == "day")
"""Words that make figures like ``6.25`` before them a name."""

MONTH_NAMES = tuple(row["word"] for row in read_table("names.tsv") if row["form"] == "month")
"""Words that make a month without a year before them a name (``10월 혁명``)."""

LANDS = {row["name"]: row["calendar"] for row in read_table("lands.tsv")}
"""Which sky (``moon`` or ``sun``) each land counted its days by before 1896."""

REIGNS = {row["name"]: int(row["first_year"]) for row in read_table("reigns.tsv")}
"""The year that counts as the first of a reign or an era, for names that only one country's history has."""
