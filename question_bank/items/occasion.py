"""Days that come again every year: what happened on one may have happened on the next one too."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from question_bank.dates.vocabulary import HOLIDAYS

_NAMES: Final = "|".join(re.escape(name) for name in sorted(HOLIDAYS, key=lambda name: (-len(name), name)))
# a numbered anniversary comes once: 창건 76주년 tells its year apart
_NUMBERED: Final = re.compile(r"\d+\s?(?:주년|돌)")
_YEARLY: Final = re.compile(rf"(?:{_NAMES}|전승절|기념일|생일|탄생일|새해|신년|설날|추석|성탄절|해마다|매년)")


@lru_cache(maxsize=4096)  # each statement is a neighbour of many
def is_yearly(text: str) -> bool:
    """Tell whether a statement belongs to a day of every year, with nothing that tells the years apart."""
    return _YEARLY.search(text) is not None and _NUMBERED.search(text) is None
