"""A page's table as rows of cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from question_bank.source.clean import states_something
from question_bank.source.draft import join
from question_bank.source.lists import read_lines
from question_bank.source.table import Cell, is_dated
from question_bank.source.webpage.element import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.source.passage import Passage
    from question_bank.source.webpage.line import IsLeftOut, PageLines
    from question_bank.source.webpage.page import Page

_FIGURE: Final = re.compile(r"\d{1,4}")
_RUNNING_NUMBER: Final = re.compile(r"\d{1,3}\.?")
_YEAR: Final = re.compile(r"\d년|\d{4}")
_DATE: Final = re.compile(
    r"(?:기원전 )?(?:\d{1,4}년(?: \d{1,2}월)?|\d{4}[-./] ?\d{1,2}[-./] ?\d{1,2}\.?|\d{1,2}월)(?: \d{1,2}일)?"
    r"(?: ?\(.{1,9}\))?"
)
_MAX_LINE: Final = 40  # a shorter cell of several lines is one thing in a narrow column
_MIN_PICTURE: Final = 100  # pixels; what is smaller is a flag or a sign


def read_rows(page: Page, table: int, is_left_out: IsLeftOut, lines: PageLines) -> list[list[Cell]] | None:
    """Return the rows of a table of data; None where the table only places parts of the page.

    A table of data has several rows and columns and holds no table or heading of its own. A row of column
    heads is left out, and so is the running number in front of a row that a date follows. A row of words
    with a date in a cell of its own is one cell: what the date is of stands beside it.
    """
    inside = range(table + 1, page.nodes[table].tail)
    if any(page.nodes[i].name in HEADINGS or page.nodes[i].name == "table" for i in inside):
        return None
    rows: list[list[Cell]] = []
    columns = 0
    for row in inside:
        if page.nodes[row].name != "tr" or is_left_out(row):
            continue
        numbers = [i for i in page.children(row) if page.nodes[i].name in ("td", "th") and not is_left_out(i)]
        columns = max(columns, len(numbers))
        cells = [_read_cell(page, number, is_left_out, lines) for number in numbers]
        heads = all(page.nodes[i].name == "th" for i in numbers)
        if heads and not any(_YEAR.search(cell.passage.text) for cell in cells):
            cells = []
        filled = [cell.passage for cell in cells]
        if len(cells) > 1 and _RUNNING_NUMBER.fullmatch(filled[0].text) and is_dated(filled[1:]):
            cells = cells[1:]
        elif _tells_when(filled):
            cells = [Cell(join([one for one in filled if one.text]))]
        rows.append(cells)
    return rows if len(rows) > 1 and columns > 1 else None


def _tells_when(cells: Sequence[Passage]) -> bool:
    """Tell whether a date stands alone in a cell behind the first, and no cell holds a sentence."""
    return (
        not is_dated(cells)
        and any(_DATE.fullmatch(cell.text) for cell in cells[1:])
        and not any(states_something(cell.text) for cell in cells)
    )


def _read_cell(page: Page, number: int, is_left_out: IsLeftOut, lines: PageLines) -> Cell:
    node = page.nodes[number]
    lines.add_all(number + 1, node.tail, is_left_out)
    found = lines.take_all()
    reach = _FIGURE.fullmatch(node.attributes.get("rowspan", ""))
    return Cell(
        join(found, " " if sum(map(len, found)) <= _MAX_LINE else "\n"),
        rows=max(1, int(reach[0])) if reach else 1,
        has_picture=any(_is_picture(page, i) for i in range(number, node.tail)),
        blocks=tuple(read_lines(found)) if sum(map(len, found)) > _MAX_LINE else (),
    )


def _is_picture(page: Page, number: int) -> bool:
    width = _FIGURE.match(page.nodes[number].attributes.get("width", ""))
    return page.nodes[number].name == "img" and width is not None and int(width[0]) >= _MIN_PICTURE
