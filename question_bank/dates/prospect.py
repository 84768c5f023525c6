"""Dates that lie ahead of what an article tells: 협약은 2051년에 끝난다, 2040년까지 더 짓는다."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from question_bank.dates.expression import Open
from question_bank.dates.model import MentionKind, MentionRole
from question_bank.dates.roles import PAST_STEMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from question_bank.dates.edtf import Day
    from question_bank.dates.scanning import Found

_PAST = re.compile(rf"[{PAST_STEMS}](?:다|고|으며|으나|지만|는데|습니다)")
# every syllable that closes with ㄴ, as -ㄴ다/-는다 of the present does
_CLOSES_IN_N = "".join(chr(code) for code in range(0xAC04, 0xD7A4, 28))
_PRESENT = re.compile(rf"(?:[{_CLOSES_IN_N}]다|[^{PAST_STEMS}]\s?(?:습니다|니다))[.。\s\"”’)]*\Z")
_STILL = re.compile(r"(?:[가-힣](?<![이아])다)[.。\s\"”’)]*\Z")
_LAST_WORD = 14
_HISTORIC = 3
_REACH = 400


def look_ahead(found: Sequence[Found], revised: Day | None) -> tuple[Found, ...]:
    """Return the dates with those after the article's last past one marked as plans, where it tells of now.

    They stand before a predicate of the present. An article that tells its past in the present has no such
    date: three dates before predicates of the present, and none in the past tense.
    """
    days = [(one, _tells_now(one)) for one in found if _is_written(one)]
    past = [one.first_day() for one, now in days if not now]
    latest = max((day for day in (*past, revised) if day is not None), default=None)
    now = [one for one, is_now in days if is_now]
    if not now or (latest is None and len(now) >= _HISTORIC):
        return tuple(found)
    ahead = {id(one) for one in now if latest is None or (one.last_day() or latest) > latest}
    return tuple(one._replace(role=MentionRole.DEADLINE) if id(one) in ahead else one for one in found)


def _is_written(one: Found) -> bool:
    return (
        one.expression.kind is MentionKind.EXPLICIT
        and one.sentence is not None
        and one.role is MentionRole.NARRATIVE
        and one.expression.low is None
        and one.expression.left.year is not None
    )


def _tells_now(one: Found) -> bool:
    """Tell whether the predicates after a date are of the present or future."""
    text, end = one.passage.text, one.expression.end
    begin = max(end, len(text) - _LAST_WORD)
    present = _PRESENT.search(text, begin)
    if present is None and one.expression.opening is Open.UNTIL:
        present = _STILL.search(text, begin)
    return present is not None and _PAST.search(text, end, end + _REACH) is None
