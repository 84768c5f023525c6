"""Whether a season without a year tells of one summer, or of every one."""

from __future__ import annotations

import re

_REACH = 14
_OPENS_CLAUSE = re.compile(r"(?:^|[고며나][,]?\s|지만,?\s|[^\d],\s|그러나\s)\Z")
_PAST = re.compile(
    r"(?:에는?|엔|부터|까지)\s[^.!?]{0,80}?[가-힣](?<=[했었았였졌됐갔왔났])(?:다(?:\W|$)|고|으며|으나|지만|는데)"
)
_SENTENCE = 100
_EVERY_YEAR = re.compile(r"마다|매년|보통|대개|흔히|[이면]\s되면|다는\s|곤\s")


def tells_of_season(text: str, start: int, end: int) -> bool:
    """Tell whether a season at ``[start, end)`` opens a clause that says what was done then.

    So it does in 음반을 냈고, 여름에는 네 도시에서 공연했다, not in 여름에는 덥다.
    """
    if _OPENS_CLAUSE.search(text, max(0, start - _REACH), start) is None or not _PAST.match(text, end):
        return False
    return not _EVERY_YEAR.search(text, max(0, start - _SENTENCE), end + _SENTENCE)
