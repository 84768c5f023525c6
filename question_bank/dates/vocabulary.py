"""The reviewed word lists of the date layer: feasts with a fixed day, names like dates, reigns, lands."""

from __future__ import annotations

from question_bank.data.table import read_table

HOLIDAYS = {row["name"]: (int(row["month"]), int(row["day"])) for row in read_table("dates/holidays.tsv")}
"""Month and day of each feast that always falls on the same day of the solar calendar."""

LUNAR_FEASTS = frozenset(row["name"] for row in read_table("dates/lunar_feasts.tsv"))
"""Feasts that fall on a day of the lunar calendar, another one of the solar calendar each year."""

OCCASIONS = frozenset(row["name"] for row in read_table("dates/occasions.tsv"))
"""Nouns that a stretch of time is counted from (``취임 20일 뒤``)."""

HAPPENINGS = tuple(row["name"] for row in read_table("dates/happenings.tsv"))
"""Nouns that end the name of what is called by its year (``2015년 파리 협정``)."""

_NAMES = read_table("dates/names.tsv")

DAY_NAMES = tuple(row["word"] for row in _NAMES if row["form"] == "day")
"""Words that make figures like ``6.25`` before them a name."""

MONTH_NAMES = tuple(row["word"] for row in _NAMES if row["form"] == "month")
"""Words that make a month without a year before them a name (``10월 혁명``)."""

LANDS = {row["name"]: row["calendar"] for row in read_table("dates/lands.tsv")}
"""Which sky (``moon`` or ``sun``) each land counted its days by before 1896."""

REIGNS: dict[str, tuple[int, ...]] = {}
"""The years that count as the first of the reigns or the era of that name."""
for _row in read_table("dates/reigns.tsv"):
    REIGNS[_row["name"]] = (*REIGNS.get(_row["name"], ()), int(_row["first_year"]))
