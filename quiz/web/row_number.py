"""Numbers of rows as they stand in addresses and forms: never larger than the database can look up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from werkzeug.routing import IntegerConverter

if TYPE_CHECKING:
    from werkzeug.routing import Map

LARGEST = 2**31 - 1  # PostgreSQL's INTEGER; a number past it makes the database raise instead of find nothing


class RowNumberConverter(IntegerConverter):
    """``<row:name>`` in a route: a whole number that a row can have; any other address is not found."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, max=LARGEST)


def row_number(text: str) -> int:
    """Return the number of a row (as ``type=`` of a field); raise ValueError where no row can have it."""
    number = int(text)
    if not 0 < number <= LARGEST:
        raise ValueError(f"{number} is no row's number")
    return number
