"""Finds the dates that belong to what a sentence quotes, not to the day on which it was said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.roles import TOLD, ends_topic, is_initial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.expression import Expression

_LONGEST = 300
_FINISHED = re.compile(r"[했었았였졌됐갔왔났](?:고|으며|으나|지만|는데)[,\s]")


def find_quote_ends(text: str, expressions: Sequence[Expression]) -> tuple[int, ...]:
    """Return for each date of a sentence where the quotation that it belongs to ends, 0 where to none.

    A date belongs to what is quoted where the day of the saying stands before it: 신문은 5월 2일 … 3월에 …
    했다고 보도했다. Where that day follows the quotation it moves the narrative on by itself.
    """
    nothing = (0,) * len(expressions)
    if len(expressions) == 1 or "고 " not in text:
        return nothing
    ends = list(nothing)
    said, by_day = -1, False  # where the date of the saying ends, and whether it is a day
    for index, one in enumerate(expressions):
        told = TOLD.search(text, one.end, one.end + _LONGEST)
        if told is None:
            continue
        after_topic = ends_topic(text, one.start)
        own_day = after_topic and one.left.day is not None and not by_day  # 8월 들어 … 신문은 21일
        if said >= 0 and not own_day and not _FINISHED.search(text, said, one.start):
            ends[index] = told.start() + 2
        elif is_initial(text, one) or after_topic:
            said, by_day = one.end, one.left.day is not None
    return tuple(ends)
