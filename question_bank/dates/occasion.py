"""What a year is counted from or named by: an occasion told before (취임 이듬해), a deed (세운 해)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.anchor import Anchor, least
from question_bank.dates.model import Confidence
from question_bank.korean.hangul import final_consonant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.scanning import Found
    from question_bank.dates.value import Value

_REACH = 60
_YEAR_OF = re.compile(r"([가-힣]+)\s해(?:의)?\s?$")
_LOOK_BACK = 24


def find_occasion(found: Sequence[Found], index: int, values: Sequence[Value]) -> Anchor | None:
    """Return the last date before whose sentence tells what this one is counted from (취임).

    ``index`` is the place of this one among the expressions ``found``, ``values`` what those before it mean.
    """
    one = found[index]
    noun = one.expression.after or ""
    for before in range(index - 1, max(-1, index - _REACH - 1), -1):
        other, value = found[before], values[before]
        text, start = other.passage.text, other.expression.end
        end = one.expression.start if other.sentence == one.sentence else len(text)
        part = value.part
        if part is None or part.year is None or value.edtf is None or noun not in text[start:end]:
            continue
        sure = least(value.confidence, Confidence.PROBABLE)
        return Anchor(part.year, part.month, part.day, sure, one.paragraph, one.sentence, sure_of_month=sure)
    return None


def names_year_by_deed(one: Found) -> bool:
    """Tell whether a deed names the year before a month: 전쟁이 끝나던 해 10월, 학교를 세운 해의 5월."""
    start = one.expression.start
    found = _YEAR_OF.search(one.passage.text[max(0, start - _LOOK_BACK) : start])
    return found is not None and found.group(1) != "같은" and final_consonant(found.group(1)[-1]) == "ㄴ"
