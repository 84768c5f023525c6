"""The rows of a table as entries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from question_bank.source.article import Kind
from question_bank.source.draft import Block, Heading, join
from question_bank.source.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATE_CELL = re.compile(r"\d\s?(?:년|월|일|세기)|^(?:기원전\s?)?\d{3,4}(?:[-./]\d{1,2}){0,2}\.?$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, over how many rows it reaches, whether it holds a picture, its blocks if several.

    ``parts`` is filled where it holds a table or headings of its own.
    """

    passage: Passage
    rows: int = 1
    has_picture: bool = False
    blocks: tuple[Block, ...] = ()
    parts: tuple[Heading | Block, ...] = ()


def make_cell(
    parts: Sequence[Heading | Block], *, rows: int = 1, has_picture: bool = False, has_table: bool = False
) -> Cell:
    """Return the cell that holds these parts."""
    blocks = tuple(part for part in parts if isinstance(part, Block))
    passage = join([block.passage for block in blocks], "\n")
    if has_table or len(blocks) < len(parts):
        return Cell(passage, rows, has_picture, parts=tuple(parts))
    return Cell(passage, rows, has_picture, blocks if len(blocks) > 1 else ())


def read_row(cells: Sequence[Passage]) -> list[Block]:
    """Return a row's cells as entries; a row that starts with a date is one entry."""
    cells = [cell for cell in cells if cell.text]
    if is_dated(cells):
        return [Block(Kind.ENTRY, join(list(cells)))]
    return [Block(Kind.ENTRY, cell) for cell in cells]


def is_dated(cells: Sequence[Passage]) -> bool:
    """Tell whether a row of several filled cells starts with a date."""
    return len(cells) > 1 and bool(_DATE_CELL.search(cells[0].text))


def read_table(rows: Sequence[Sequence[Cell]]) -> list[Heading | Block]:
    """Return what stands in a table in reading order.

    Where a date in front reaches over several rows, these are lines of one entry, so that a month in a lower
    row stands in the year above it. The words in a cell with a picture, or alone below one, are its caption.
    """
    parts: list[Heading | Block] = []
    together: list[Passage] = []
    open_rows = 0
    below_picture = False
    for row in rows:
        cells = [cell.passage for cell in row if cell.passage.text]
        simple = not any(cell.parts for cell in row)
        if open_rows and simple:
            open_rows -= 1
            together.extend([join(cells)] if cells else [])
            continue
        parts.extend(_entry(together))
        together, open_rows = [], 0
        if simple and (is_dated(cells) or _is_labelled(cells)):
            open_rows = row[0].rows - 1 if row[0].passage.text else 0
            together = [join(cells)]
        else:
            parts.extend(part for cell in row for part in _read_cell(cell, below_picture=below_picture))
        below_picture = not cells and any(cell.has_picture for cell in row)
    return [*parts, *_entry(together)]


def _is_labelled(cells: Sequence[Passage]) -> bool:
    """Tell whether a row consists of a word and a date, as in a table of what a club or a firm is."""
    return len(cells) == len(("word", "date")) and bool(_DATE_CELL.search(cells[1].text))


def _entry(together: list[Passage]) -> list[Block]:
    return [Block(Kind.ENTRY, join(together, "\n"))] if together else []


def _read_cell(cell: Cell, *, below_picture: bool) -> Sequence[Heading | Block]:
    if cell.parts or not cell.passage.text:
        return cell.parts
    if cell.has_picture or below_picture:
        return (Block(Kind.CAPTION, cell.passage),)
    return cell.blocks or (Block(Kind.ENTRY, cell.passage),)
