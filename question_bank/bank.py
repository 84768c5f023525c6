"""The bank file (schema ``bank/1``): the article, its timeline and its questions in one JSON document.

The only hand-over from the library to the application and to other programs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from question_bank.codec import from_json, to_json
from question_bank.facts.model import Timeline
from question_bank.items.model import Item

SCHEMA = "bank/1"


@dataclass(frozen=True, slots=True)
class Generator:
    """What made the bank: the program's version and the seed of its choices."""

    version: str
    seed: int


@dataclass(frozen=True, slots=True)
class BankArticle:
    """The article as the bank carries it; ``sha256`` is that of the text in UTF-8."""

    id: str
    title: str
    language: str
    sha256: str
    revised: date | None
    source_url: str | None
    licence: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Bank:
    """An edition of the questions on one article. ``edition`` counts from 1."""

    edition: int
    generator: Generator
    article: BankArticle
    timeline: Timeline
    items: tuple[Item, ...]


def read_bank(text: str, *, name: str) -> Bank:
    """Read a bank file; ``name`` is the file's name for messages.

    Raises BankError with one line that names the file, the place and the mend.
    """
    return from_json(text, Bank, schema=SCHEMA, name=name)


def write_bank(bank: Bank) -> str:
    """Return the bank as JSON; the same bank gives the same bytes."""
    return to_json(bank, schema=SCHEMA)
