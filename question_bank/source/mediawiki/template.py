"""What a reader sees of a MediaWiki template, by its name."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mwparserfromhell.wikicode import Wikicode

from question_bank.data.table import read_table

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template

NOTHING, NOTE, DATE, ALL = "nothing", "note", "date", "all"
UNKNOWN = ""
"""The page may show something in the template's place; nobody knows what."""

_NAMESPACE = re.compile(r"(?:틀|template)\s*:\s*", re.IGNORECASE)
_POSITION = re.compile(r"[1-9]\d{0,2}", re.ASCII)
_CASE = re.compile(r"(?:formatnum|lc|uc|lcfirst|ucfirst)\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Value:
    """The value of a parameter and where it starts, counted in the text that the template stands in."""

    code: Wikicode
    start: int


def find_shown(name: str) -> str:
    """Return what a template of this name shows, as ``data/wiki/templates.tsv`` has it, or UNKNOWN.

    A name with a star counts where the whole name is not there, the longest first.
    """
    name = _NAMESPACE.sub("", " ".join(name.replace("_", " ").split()), count=1).lower()
    exact, patterns = _shown()
    if name in exact:
        return exact[name]
    return next((shows for pattern, shows in patterns if pattern.fullmatch(name)), UNKNOWN)


def find_case(name: str) -> int:
    """Return how many characters of a name call a function that writes what follows: formatnum:, lc:."""
    match = _CASE.match(name)
    return match.end() if match else 0


def find_values(template: Template, start: int) -> dict[str, Value]:
    """Return the values of a template that stands at ``start`` by their names; "1" is the first without."""
    values: dict[str, Value] = {}
    place = start + len("{{") + len(str(template.name))
    for parameter in template.params:
        place += len("|")
        name = str(parameter.name)
        if parameter.showkey:
            place += len(name) + len("=")
        values[name.strip()] = Value(parameter.value, place)
        place += len(str(parameter.value))
    return values


def positional(values: dict[str, Value]) -> list[Value]:
    """Return the values without names in order."""
    return [values[name] for name in sorted(filter(_POSITION.fullmatch, values), key=int)]


@functools.cache
def _shown() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    rows = [(row["template"], row["shows"]) for row in read_table("wiki/templates.tsv")]
    starred = sorted((row for row in rows if "*" in row[0]), key=lambda row: (-len(row[0]), row[0]))
    patterns = [
        (re.compile(re.escape(name).replace(r"\*", ".*"), re.DOTALL), shows) for name, shows in starred
    ]
    return dict(row for row in rows if "*" not in row[0]), patterns
