"""The cells that stand on one line of a table, and what their options say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from question_bank.source.passage import Passage

_CELL_END = {"|": re.compile(r"\|\|"), "!": re.compile(r"\|\||!!")}
_OPTIONS = re.compile(r"[^|\[\]]{0,400}\|(?!\|)")
_ROWS = re.compile(r"rowspan\s*=\s*[\"']?\s*(\d{1,4})", re.IGNORECASE)


def end_of_options(text: str, start: int, end: int) -> int:
    """Return where the options of a cell or caption that begins at ``start`` end; ``start`` for none."""
    options = _OPTIONS.match(text, start, end)
    return options.end() if options else start


def count_rows(options: str) -> int:
    """Return how many rows a cell with these options reaches over."""
    reach = _ROWS.search(options)
    return int(reach[1]) if reach else 1


def split_cells(content: Passage, mark: str) -> list[tuple[Passage, str]]:
    """Return the cells on one line, each with its options."""
    cells: list[tuple[Passage, str]] = []
    start = 0
    ends = [match.span() for match in _CELL_END[mark].finditer(content.text)]
    for end, following in [*ends, (len(content), len(content))]:
        first = end_of_options(content.text, start, end)
        cells.append((content.cut(first, end), content.text[start:first]))
        start = following
    return cells
