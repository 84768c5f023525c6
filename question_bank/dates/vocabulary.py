"""The reviewed word lists of the date layer: feasts with a fixed day, names like dates, reigns, lands."""

from __future__ import annotations

from question_bank.data.table import read_table

HOLIDAYS = {row["name"]: (int(row["month"]), int(row["day"])) for row in read_table("dates/holidays.tsv")}
"""Month and day of each feast that always falls on the same day of the solar calendar."""

_NAMES = read_table("dates/names.tsv")

DAY_NAMES = tuple(row["word"] for row in _NAMES if row["form"] == "day")
"""Words that make figures like ``6.25`` before them a name."""

MONTH_NAMES = tuple(row["word"] for row in _NAMES if row["form"] == "month")
"""Words that make a month without a year before them a name (``10월 혁명``)."""

LANDS = {row["name"]: row["calendar"] for row in read_table("dates/lands.tsv")}
"""Which sky (``moon`` or ``sun``) each land counted its days by before 1896."""

REIGNS = {row["name"]: int(row["first_year"]) for row in read_table("dates/reigns.tsv")}
"""The year that counts as the first of a reign or an era, for names that only one country's history has."""
